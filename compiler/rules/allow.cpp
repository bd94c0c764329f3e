#include "rules/allow.h"

#include "evaluation/collect.h"
#include "rules/attributes.h"

#include <algorithm>

namespace clc::rules {

namespace {

/// Who names a rule instead of its code is told so, and means that rule.
auto codeMeant(const evaluation::Run& run, std::string_view said) -> std::string_view {
    const auto rules = run.model.rules();
    const auto named = std::ranges::find(rules, said, &semantics::RuleInfo::name);
    return named == rules.end() ? said : named->code;
}

}  // namespace

bool isAboutAllow(const Diagnostic& diagnostic) {
    return diagnostic.code == diag::UnknownAllow.info.code ||
           diagnostic.code == diag::AllowNeedsReason.info.code ||
           diagnostic.code == diag::FirmRule.info.code;
}

Allows::Allows(evaluation::Run& run) : run_(run) {
    for (evaluation::Instance& instance : run.instances) {
        read(instance);
    }
}

void Allows::read(const evaluation::Instance& instance) {
    for (const syntax::Attribute* attribute : attributesOf(run_, instance, "allow")) {
        const auto [found, added] = known_.try_emplace(attribute, allows_.size());
        if (added) {
            allows_.push_back({attribute, codeMeant(run_, plainArgument(*attribute, 0))});
        }
        byInstance_[&instance].push_back(found->second);
    }
}

bool Allows::silences(std::string_view code, evaluation::Instance* instance) {
    for (evaluation::Instance* at = instance; at != nullptr;
         at = evaluation::containerOf(run_, *at)) {
        const auto found = byInstance_.find(at);
        if (found == byInstance_.end()) {
            continue;
        }
        // The nearest does it: one around it that silences nothing else is of no use.
        for (const std::size_t index : found->second) {
            if (allows_[index].code == code) {
                allows_[index].used = true;
                return true;
            }
        }
    }
    return false;
}

void Allows::reportUnused() {
    const auto isReported = [&](const Allow& allow) {
        return std::ranges::any_of(run_.sink.diagnostics(), [&](const Diagnostic& each) {
            const Span span = each.span();
            return isAboutAllow(each) && span.file == allow.attribute->span.file &&
                   span.begin >= allow.attribute->span.begin &&
                   span.end <= allow.attribute->span.end;
        });
    };
    for (const Allow& allow : allows_) {
        // What the library allows its own kinds is not the user's business.
        if (allow.used || allow.code.empty() || isReported(allow) ||
            !evaluation::isProject(run_, allow.attribute->span)) {
            continue;
        }
        run_.sink.report(diag::UnusedAllow, allow.attribute->span, allow.code)
            .help("no rule of this code finds anything here; take it out");
    }
}

}  // namespace clc::rules
