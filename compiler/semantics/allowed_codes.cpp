// The codes that `@allow` names: those of rules, whose entries are texts, and of checks.
#include "base/edit_distance.h"
#include "semantics/checker.h"

#include <algorithm>

namespace clc::semantics {
namespace {

using syntax::as;

/// The code of a rule; none if it is not simply a text.
auto codeOf(const syntax::RuleItem& rule) -> std::optional<std::string_view> {
    for (const syntax::Item* item : rule.body->items) {
        const auto* entry = as<syntax::EntryItem>(item);
        if (entry != nullptr && entry->name.text == "code") {
            const auto* text = as<syntax::TextExpr>(entry->value);
            return text == nullptr || text->hasHoles() ? std::nullopt
                                                       : std::optional(text->plain());
        }
    }
    return std::nullopt;
}

}  // namespace

/// Only in a cluster: which rules are on, a module does not know.
void ModelBuilder::reportUnknownCodes() {
    std::vector<std::string_view> known{diag::CheckFailed.info.code};
    for (const RuleInfo& rule : model_.rules_) {
        const std::optional<std::string_view> code = codeOf(*rule.item);
        if (!code) {
            return;
        }
        known.push_back(*code);
    }
    const auto compiler = catalogue();
    for (const AllowedCode& allowed : allowedCodes_) {
        if (std::ranges::find(known, allowed.code) != known.end()) {
            continue;
        }
        auto builder = sink_.report(diag::UnknownAllow, allowed.span, allowed.code);
        if (std::ranges::find(compiler, allowed.code, &DiagnosticInfo::code) != compiler.end()) {
            builder.help("the compiler itself reports it, and what it reports can't be allowed");
        } else if (const auto near = nearest(allowed.code, known)) {
            // Which one is meant is not for a fix to decide: it would silence another rule.
            builder.help("did you mean '" + *near + "'?");
        } else {
            builder.help("'clc explain CODE' tells what a code stands for");
        }
    }
}

}  // namespace clc::semantics
