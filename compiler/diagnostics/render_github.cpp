#include "diagnostics/render_github.h"

#include "diagnostics/display_text.h"
#include "diagnostics/location.h"

#include <fmt/format.h>

namespace clc {
namespace {

auto command(Severity severity) -> std::string_view {
    switch (severity) {
    case Severity::Info: return "notice";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
    }
    return {};
}

enum class Part { Property, Data };

/// `text` with visible signs for what a terminal would obey, line ends excepted.
auto withoutControls(std::string_view text) -> std::string {
    std::string result;
    while (true) {
        const std::size_t end = text.find_first_of("\r\n");
        result += printable(text.substr(0, end));
        if (end == std::string_view::npos) {
            return result;
        }
        result += text[end];
        text.remove_prefix(end + 1);
    }
}

/// A command is one line; in its properties ':' and ',' have a meaning too.
auto escaped(std::string_view text, Part part) -> std::string {
    std::string result;
    for (const char c : withoutControls(text)) {
        const bool reserved = c == '%' || c == '\r' || c == '\n' ||
                              (part == Part::Property && (c == ':' || c == ','));
        if (reserved) {
            result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        } else {
            result += c;
        }
    }
    return result;
}

/// GitHub takes columns only for what lies in one line.
auto placeProperties(const Location& at) -> std::string {
    const std::string lines = fmt::format(
        "file={},line={},endLine={}", escaped(at.path, Part::Property), at.begin.line, at.end.line);
    if (at.begin.line != at.end.line) {
        return lines + ",";
    }
    return fmt::format("{},col={},endColumn={},", lines, at.begin.column, at.end.column);
}

}  // namespace

auto renderGithub(const Diagnostic& diagnostic, const SourceManager& sources) -> std::string {
    std::string properties;
    if (diagnostic.span().valid()) {
        properties = placeProperties(locate(diagnostic.span(), sources));
    }
    std::string text = diagnostic.message;
    for (const std::string& help : diagnostic.help) {
        text += "\nhelp: " + help;
    }
    return fmt::format("::{} {}title={}::{}\n", command(diagnostic.severity), properties,
                       escaped(diagnostic.code + " " + diagnostic.name, Part::Property),
                       escaped(text, Part::Data));
}

}  // namespace clc
