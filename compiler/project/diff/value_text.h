// Values of the output as people read them in a comparison.
#pragma once

#include "project/diff/masks.h"

#include <cstddef>
#include <string>
#include <vector>

namespace clc::project {

/// What stands for a value that must not be read.
inline constexpr std::string_view kCovered = "(hidden)";

/// How a value is shown.
struct ValueView {
    /// Null: nothing is known to be hidden.
    const Masks* masks = nullptr;
    /// All of it is hidden.
    bool isSecret = false;
};

/// On one line: texts in quotes, `{a: 1, b: [x]}`, expressions as HCL writes them.
auto inlineText(const values::DocNode& node, const ValueView& view) -> std::string;

/// Line by line, as YAML would have it: maps and lists over several lines, texts of several lines
/// as they are.
auto blockLines(const values::DocNode& node, const ValueView& view) -> std::vector<std::string>;

/// The lines of a text, covered where that has to be.
auto textLines(std::string_view text, const ValueView& view) -> std::vector<std::string>;

/// A text with more than one line.
bool hasLines(const values::DocNode& node);

/// A map or list that holds something.
bool holdsParts(const values::DocNode& node);

}  // namespace clc::project
