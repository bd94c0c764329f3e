#include "project/source_origins.h"

#include <vector>

namespace clc::project {
namespace {

/// Chains are short; a longer one is a value made of very many, of which the first ones say enough.
constexpr std::size_t kMostSteps = 4096;

}  // namespace

bool SourceOrigins::isOwn(Span span) const {
    return span.valid() && !sources_.file(span.file).path().starts_with("std:/");
}

auto SourceOrigins::span(values::OriginId origin) const -> Span {
    Span fallback;
    Span own;
    std::vector<values::OriginId> open{origin};
    for (std::size_t steps = 0; !open.empty() && steps < kMostSteps; ++steps) {
        const values::OriginId id = open.back();
        open.pop_back();
        if (!id.valid()) {
            continue;
        }
        const values::Origin each = origins_.get(id);
        if (isOwn(each.span)) {
            own =
                each.span;  // the innermost of the first branch that leads into the cluster's files
            open.clear();
            if (!each.parts.empty()) {
                open.push_back(each.parts.front());
            }
            continue;
        }
        fallback = fallback.valid() ? fallback : each.span;
        open.insert(open.end(), each.parts.rbegin(), each.parts.rend());
    }
    return own.valid() ? own : fallback;
}

bool SourceOrigins::isLibrarys(Span place) const {
    return place.valid() && !isOwn(place);
}

auto SourceOrigins::home(values::OriginId origin) const -> Span {
    std::vector<values::OriginId> open{origin};
    for (std::size_t steps = 0; !open.empty() && steps < kMostSteps; ++steps) {
        const values::OriginId id = open.back();
        open.pop_back();
        if (!id.valid()) {
            continue;
        }
        const values::Origin each = origins_.get(id);
        if (const Span declared = declarationOf(each.instance); declared.valid()) {
            return declared;
        }
        open.insert(open.end(), each.parts.rbegin(), each.parts.rend());
    }
    return {};
}

/// Of the instance or, if a kind of the library declares it, of the nearest one around that a user
/// does.
auto SourceOrigins::declarationOf(values::InstanceId instance) const -> Span {
    for (values::InstanceId at = instance; at.valid(); at = instances_[at.index()].container) {
        const evaluation::InstanceInfo& info = instances_[at.index()];
        if (isOwn(info.declared)) {
            return info.declared;
        }
    }
    return {};
}

}  // namespace clc::project
