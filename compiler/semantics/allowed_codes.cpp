// The codes that `@allow` and `@severity` name: those of rules and of checks.
#include "semantics/checker.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::semantics {
/// Only in a cluster: which rules are on, a module does not know.
void ModelBuilder::reportUnknownCodes() {
    std::vector<std::string_view> known{diag::CheckFailed.info.code};
    for (const RuleInfo& rule : model_.rules_) {
        if (rule.code.empty()) {
            return;
        }
        known.push_back(rule.code);
    }
    const auto compiler = catalogue();
    for (const AllowedCode& allowed : allowedCodes_) {
        if (std::ranges::find(known, allowed.code) != known.end()) {
            reportIfFirm(allowed);
            continue;
        }
        auto builder = sink_.report(diag::UnknownAllow, allowed.span, allowed.code);
        const auto named = std::ranges::find(model_.rules_, allowed.code, &RuleInfo::name);
        if (named != model_.rules_.end()) {
            builder.help(fmt::format("rule '{}' has the code {}", named->name, named->code))
                .fix("write its code", allowed.span, fmt::format("\"{}\"", named->code));
        } else if (std::ranges::find(compiler, allowed.code, &DiagnosticInfo::code) !=
                   compiler.end()) {
            builder.help("the compiler itself reports it, and what it reports can't be allowed");
        } else if (const auto near = guesses_.nearest(allowed.code, known)) {
            // Which one is meant is not for a fix to decide: it would silence another rule.
            builder.help("did you mean '" + *near + "'?");
        } else {
            builder.help("'clc explain CODE' tells what a code stands for");
        }
    }
}

void ModelBuilder::reportIfFirm(const AllowedCode& allowed) {
    const auto rule = std::ranges::find(model_.rules_, allowed.code, &RuleInfo::code);
    if (rule == model_.rules_.end() || !rule->firm ||
        (allowed.level && *allowed.level >= rule->level(Profile::Default))) {
        return;
    }
    sink_.report(diag::FirmRule, allowed.span, rule->name)
        .help("what it finds is never meant; 'clc explain " + std::string(rule->code) +
              "' tells why");
}

}  // namespace clc::semantics
