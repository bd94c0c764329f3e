#include "project/diff/masks.h"

#include <algorithm>

namespace clc::project {

Masks::Masks(const Compilation& values, const Compilation& rules)
    : sources_(values.sources()),
      texts_(rules.diagnostics(), rules.sources()),
      suspects_({}, values.sources()) {
    if (values.result() != nullptr) {
        origins_.emplace(*values.result(), values.sources());
    }
    for (const Diagnostic& each : rules.diagnostics()) {
        if (each.hidesPlace && each.span().valid()) {
            const Span span = each.span();
            places_.push_back({rules.sources().file(span.file).path(), span.begin, span.end});
        }
    }
}

bool Masks::covers(const values::DocNode& node) const {
    if (!origins_ || !node.origin.valid()) {
        return false;
    }
    const Span span = origins_->span(node.origin);
    if (!span.valid()) {
        return false;
    }
    if (suspects_.covers(span)) {
        return true;
    }
    const std::string& path = sources_.file(span.file).path();
    return std::ranges::any_of(places_, [&](const Place& each) {
        return each.path == path && each.begin < span.end && each.end > span.begin;
    });
}

}  // namespace clc::project
