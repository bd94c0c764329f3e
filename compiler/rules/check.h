// `check`: conditions over final values, in kinds, bodies and rules (S14).
#pragma once

#include "evaluation/run.h"
#include "rules/allow.h"

#include <string>
#include <string_view>

namespace clc::rules {

/// What a failed check is reported as.
struct CheckSource {
    std::string_view code;
    std::string_view name;
    Severity severity = Severity::Error;
    std::string_view help;                     // of the rule, where the check has none of its own
    evaluation::Instance* instance = nullptr;  // whose check it is; null for a rule's
};

void checkOne(evaluation::Run& run, const syntax::CheckItem& item, evaluation::Env env,
              const CheckSource& source, Allows& allows);

/// All checks in the bodies of all instances.
void checkInstances(evaluation::Run& run, Allows& allows);

}  // namespace clc::rules
