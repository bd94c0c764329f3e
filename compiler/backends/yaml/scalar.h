// The forms of a text in YAML, and the rules that choose between them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clc::backends::yaml {

enum class ScalarForm : std::uint8_t {
    Plain,         // nothing stands against it
    SingleQuoted,  // one line that plain syntax would tear apart; nothing in it needs an escape
    DoubleQuoted,  // it would be read as another value, or something in it needs an escape
    Literal,       // several lines, as they are, behind `|`
};

enum class ScalarPlace : std::uint8_t {
    Value,
    Root,  // a document that is nothing but this text
    Key,
};

/// Never a form that loses anything. Characters outside the Basic Multilingual Plane are escaped in
/// one line and stand as they are in a literal, where escapes would cost the reader all line ends.
auto formOf(std::string_view text, ScalarPlace place) -> ScalarForm;

/// `text` in `form`, which is not `Literal`.
auto oneLine(std::string_view text, ScalarForm form) -> std::string;

/// `|` with what must be known about `text`: the indentation if its first character hides it, and
/// what becomes of the line ends at the end. `indentation` is that of the lines against their
/// parent.
auto literalHeader(std::string_view text, std::size_t indentation) -> std::string;

}  // namespace clc::backends::yaml
