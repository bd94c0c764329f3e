// The literals of a source as its bytes show them, also where it is no program: without the parser,
// whose layer is above.
#pragma once

#include "diagnostics/suspects.h"

#include <string_view>
#include <vector>

namespace clc {

/// A literal, or one in a hole of another.
struct Literal {
    /// What stands in it, without its quotes and holes.
    std::vector<TextPart> parts;
    /// What it may be the value of: `password: "..."`, `let password: String = "..."`,
    /// `"--password", "..."`, `{ name: "PASSWORD", value: "..." }`,
    /// `variable password { default: "..." }`. A literal in a hole has the names of the outer one.
    std::vector<std::string_view> names;
};

/// In the order in which they end. One that is not closed ends with its line, or with the text.
auto literalsIn(std::string_view source) -> std::vector<Literal>;

}  // namespace clc
