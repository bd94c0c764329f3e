#include "diagnostics/sort.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace clc {

void sortDiagnostics(std::vector<Diagnostic>& diagnostics, const SourceManager& sources) {
    const auto place = [&](const Diagnostic& diagnostic) {
        const Span span = diagnostic.span();
        const std::string_view path =
            span.valid() ? std::string_view(sources.file(span.file).path()) : std::string_view();
        return std::tuple(path, span.begin);
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
}

auto limitErrors(std::vector<Diagnostic>& sorted, std::size_t maxErrors) -> std::size_t {
    if (maxErrors == 0) {
        return 0;
    }
    std::size_t errors = 0;
    for (auto each = sorted.begin(); each != sorted.end(); ++each) {
        errors += each->severity == Severity::Error ? 1 : 0;
        if (errors == maxErrors) {
            const auto cut = static_cast<std::size_t>(sorted.end() - each) - 1;
            sorted.erase(each + 1, sorted.end());
            return cut;
        }
    }
    return 0;
}

}  // namespace clc
