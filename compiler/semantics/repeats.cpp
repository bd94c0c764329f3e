#include "semantics/repeats.h"

#include "diagnostics/catalogue.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace clc::semantics {

namespace {

/// A name is wrong in what they report: where it is written, or where it should have been defined.
bool isAboutName(const Diagnostic& diagnostic) {
    const std::array codes{diag::UnknownName.info.code,      diag::UnknownType.info.code,
                           diag::UnknownField.info.code,     diag::UnknownKind.info.code,
                           diag::UnknownModule.info.code,    diag::UnknownInModule.info.code,
                           diag::UnknownReference.info.code, diag::UnknownFunction.info.code};
    return std::find(codes.begin(), codes.end(), diagnostic.code) != codes.end();
}

auto placeOf(const Diagnostic& diagnostic) {
    return std::pair(diagnostic.span().file.value, diagnostic.span().begin);
}

void takeOver(Diagnostic& kept, const Diagnostic& repeated) {
    kept.labels.push_back({repeated.span(), "here too"});
    // Only the same change: the fix of one place may differ by what is near there.
    if (kept.fixes.size() == 1 && repeated.fixes.size() == 1 &&
        kept.fixes[0].title == repeated.fixes[0].title) {
        const std::vector<Edit>& more = repeated.fixes[0].edits;
        kept.fixes[0].edits.insert(kept.fixes[0].edits.end(), more.begin(), more.end());
    }
}

}  // namespace

auto withoutRepeats(std::vector<Diagnostic> diagnostics) -> std::vector<Diagnostic> {
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(),
        [](const Diagnostic& a, const Diagnostic& b) { return placeOf(a) < placeOf(b); });
    std::map<std::pair<std::string, std::vector<std::string>>, std::size_t> first;
    std::vector<Diagnostic> kept;
    for (Diagnostic& each : diagnostics) {
        if (isAboutName(each)) {
            const auto [found, added] =
                first.try_emplace({std::string(each.code), each.arguments}, kept.size());
            if (!added) {
                takeOver(kept[found->second], each);
                continue;
            }
        }
        kept.push_back(std::move(each));
    }
    return kept;
}

}  // namespace clc::semantics
