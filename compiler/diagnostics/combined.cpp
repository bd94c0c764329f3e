#include "diagnostics/combined.h"

#include <utility>

namespace clc {

void CombinedDiagnostics::add(std::vector<Diagnostic> diagnostics, const SourceManager& from) {
    for (Diagnostic& each : diagnostics) {
        for (Label& label : each.labels) {
            label.span = moved(label.span, from);
        }
        for (Fix& fix : each.fixes) {
            for (Edit& edit : fix.edits) {
                edit.span = moved(edit.span, from);
            }
        }
        const Span at = each.span();
        if (seen_.emplace(each.code, at.file.value, at.begin, each.message).second) {
            diagnostics_.push_back(std::move(each));
        }
    }
}

auto CombinedDiagnostics::moved(Span span, const SourceManager& from) -> Span {
    if (!span.valid()) {
        return span;
    }
    const SourceFile& file = from.file(span.file);
    const auto [found, added] = byPath_.try_emplace(file.path(), FileId());
    if (added) {
        found->second = sources_.add(file.path(), std::string(file.text())).id();
    }
    span.file = found->second;
    return span;
}

}  // namespace clc
