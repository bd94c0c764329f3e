#include "rules/allow.h"

#include "evaluation/collect.h"
#include "rules/attributes.h"

#include <algorithm>

namespace clc::rules {

Allows::Allows(evaluation::Run& run) : run_(run) {
    for (evaluation::Instance& instance : run.instances) {
        read(instance);
    }
}

void Allows::read(const evaluation::Instance& instance) {
    for (const syntax::Attribute* attribute : attributesOf(run_, instance, "allow")) {
        const auto [found, added] = known_.try_emplace(attribute, allows_.size());
        if (added) {
            allows_.push_back({attribute, plainArgument(*attribute, 0)});
        }
        byInstance_[&instance].push_back(found->second);
    }
}

bool Allows::silences(std::string_view code, evaluation::Instance* instance) {
    bool silenced = false;
    for (evaluation::Instance* at = instance; at != nullptr;
         at = evaluation::containerOf(run_, *at)) {
        const auto found = byInstance_.find(at);
        if (found == byInstance_.end()) {
            continue;
        }
        for (const std::size_t index : found->second) {
            if (allows_[index].code == code) {
                allows_[index].used = true;
                silenced = true;
            }
        }
    }
    return silenced;
}

void Allows::reportUnused() {
    const auto isReported = [&](const Allow& allow) {
        return std::ranges::any_of(run_.sink.diagnostics(), [&](const Diagnostic& each) {
            const Span span = each.span();
            return each.code == diag::UnknownAllow.info.code &&
                   span.file == allow.attribute->span.file &&
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
