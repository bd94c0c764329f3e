// Rules: code over everything that exists, each with a code of its own.
#pragma once

#include "evaluation/run.h"
#include "rules/allow.h"

namespace clc::rules {

/// Runs the rules that are on; two with one code are reported.
void runRules(evaluation::Run& run, Allows& allows);

}  // namespace clc::rules
