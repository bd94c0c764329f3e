#include "diagnostics/render_line.h"

#include "diagnostics/display_text.h"
#include "diagnostics/location.h"

#include <fmt/format.h>

namespace clc {

auto renderLine(const Diagnostic& diagnostic, const SourceManager& sources) -> std::string {
    std::string place = "clc";
    if (diagnostic.span().valid()) {
        const Location at = locate(diagnostic.span(), sources);
        place = fmt::format("{}:{}:{}", printable(at.path), at.begin.line, at.begin.column);
    }
    return fmt::format("{}: {}[{}]: {}\n", place, severityName(diagnostic.severity),
                       diagnostic.code, printable(diagnostic.message));
}

}  // namespace clc
