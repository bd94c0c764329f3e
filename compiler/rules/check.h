// `check`: conditions over final values, in kinds, bodies and rules (S14).
#pragma once

#include "evaluation/run.h"
#include "rules/allow.h"
#include "rules/emitted.h"
#include "rules/severities.h"

#include <string_view>

namespace clc::rules {

/// What a failed check is reported as.
struct CheckSource {
    const semantics::RuleInfo& rule;
    std::string_view help;                     // of the rule, where the check has none of its own
    std::string_view unless;                   // a code: what is reported by it is not said again
    evaluation::Instance* instance = nullptr;  // whose check it is; null for a rule's
};

/// What decides about findings.
struct Policy {
    Allows& allows;
    const Severities& severities;
    Emitted& emitted;
};

/// False if its condition could not be computed: that has been reported, or follows from what was.
bool checkOne(evaluation::Run& run, const syntax::CheckItem& item, evaluation::Env env,
              const CheckSource& source, const Policy& policy);

/// All checks in the bodies of all instances. One that could not be computed may be the one that
/// would have said why something is not placed.
void checkInstances(evaluation::Run& run, const Policy& policy);

}  // namespace clc::rules
