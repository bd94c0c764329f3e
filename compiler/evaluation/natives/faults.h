// What is wrong with a text of another format, in words for the user: the readers' own words name
// their insides.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clc::evaluation {

/// "line 3, column 5", from numbers that begin at 0; "its end" if the place is not known.
auto placeInText(int line, int column) -> std::string;

/// Where the text in quotes of a JSON text begins that ends before byte `end`: "line 3, column 5".
auto placeOfJsonText(std::string_view text, std::size_t end) -> std::string;

/// What is wrong with a JSON text where its reader stopped, after `read` bytes:
/// "line 3, column 5: a ',' stands before '}'".
auto jsonFault(std::string_view text, std::size_t read) -> std::string;

}  // namespace clc::evaluation
