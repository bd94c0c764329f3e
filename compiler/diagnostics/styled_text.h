// Text with the few styles that diagnostics use, with or without the codes that make a terminal
// show them.
#pragma once

#include "diagnostics/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc {

enum class Color { Off, On };

enum class Style { Plain, Bold, Error, Warning, Info, Frame, Secondary, Help, Removed, Added };

/// The style of what a diagnostic of this severity is about.
auto styleOf(Severity severity) -> Style;

/// Collects lines. Spaces at the end of a line are dropped.
class StyledText {
public:
    explicit StyledText(Color color) : color_(color) {}

    auto add(Style style, std::string_view text) -> StyledText&;
    void endLine();
    /// All finished lines.
    [[nodiscard]] auto take() -> std::string;

private:
    struct Run {
        Style style = Style::Plain;
        std::string text;
    };

    Color color_;
    std::string text_;
    /// The line that is not finished; neighbours differ in style.
    std::vector<Run> line_;
};

}  // namespace clc
