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
    if (text.empty()) {
        return *this;
    }
    if (line_.empty() || line_.back().style != style) {
        line_.push_back({style, {}});
    }
    line_.back().text += text;
    return *this;
}

void StyledText::endLine() {
    std::string line;
    for (Run& run : line_) {
        const bool last = &run == &line_.back();
        while (last && run.text.ends_with(' ')) {
            run.text.pop_back();
        }
        if (color_ == Color::Off || run.style == Style::Plain || run.text.empty()) {
            line += run.text;
        } else {
            line.append("\x1b[").append(codes(run.style)).append("m").append(run.text);
            line += "\x1b[0m";
        }
    }
    while (line.ends_with(' ')) {
        line.pop_back();
    }
    text_.append(line).append("\n");
    line_.clear();
}

auto StyledText::take() -> std::string {
    return std::exchange(text_, {});
}

}  // namespace clc
