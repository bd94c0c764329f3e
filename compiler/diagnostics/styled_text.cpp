#include "diagnostics/styled_text.h"

#include <utility>

namespace clc {
namespace {

/// The parameters of "select graphic rendition".
auto codes(Style style) -> std::string_view {
    switch (style) {
    case Style::Plain: return {};
    case Style::Bold: return "1";
    case Style::Error: return "1;31";
    case Style::Warning: return "1;33";
    case Style::Info: return "1;36";
    case Style::Frame: return "34";
    case Style::Secondary: return "1;34";
    case Style::Help: return "1;32";
    case Style::Removed: return "31";
    case Style::Added: return "32";
    }
    return {};
}

}  // namespace

auto styleOf(Severity severity) -> Style {
    switch (severity) {
    case Severity::Info: return Style::Info;
    case Severity::Warning: return Style::Warning;
    case Severity::Error: return Style::Error;
    }
    return Style::Plain;
}

auto StyledText::add(Style style, std::string_view text) -> StyledText& {
    if (color_ == Color::Off || style == Style::Plain || text.empty()) {
        line_ += text;
        return *this;
    }
    line_.append("\x1b[").append(codes(style)).append("m").append(text).append("\x1b[0m");
    return *this;
}

void StyledText::endLine() {
    while (line_.ends_with(' ')) {
        line_.pop_back();
    }
    text_.append(line_).append("\n");
    line_.clear();
}

auto StyledText::take() -> std::string {
    return std::exchange(text_, {});
}

}  // namespace clc
