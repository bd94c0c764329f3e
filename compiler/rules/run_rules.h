// Rules: code over everything that exists, each with a code of its own.
#pragma once

#include "base/phases.h"
#include "rules/check.h"

namespace clc::rules {

/// Runs the rules that somebody wants to hear of; two with one code are reported. One that does not
/// come to an end is stopped, and the others run. Those that need all run only if all that is
/// declared could be computed: `isWhole`.
void runRules(evaluation::Run& run, const Policy& policy, bool isWhole, PhaseListener* phases);

}  // namespace clc::rules
