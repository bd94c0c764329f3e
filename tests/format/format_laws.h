// What always holds of the formatter, whatever the bytes.
#pragma once

#include <string>
#include <string_view>

namespace clc::tests {

/// What is wrong with the way `text` is formatted, in words; empty if nothing is:
///  - comments are the same, in the same order;
///  - tokens are the same but for commas, so that no value changes;
///  - a right file has the same tree, one with errors the same errors;
///  - the line of an error stays as it is, byte by byte;
///  - formatting once more changes nothing.
auto brokenFormatLaw(std::string_view text) -> std::string;

/// `text` can be read without an error.
bool isRight(std::string_view text);

/// `text` in the one style.
auto inTheStyle(std::string_view text) -> std::string;

}  // namespace clc::tests
