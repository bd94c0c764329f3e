// What a YAML scalar without quotes is, by the core schema of YAML 1.2.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace clc::schema {

/// Null, a truth, a whole number, another number, or a text. Numbers in hexadecimal and octal form
/// (`0x1F`, `0o17`) and those without an end (`.inf`, `.nan`) are numbers; a whole one that is too
/// large for 64 bits is a Float if it is decimal, and a text if it is not.
using YamlScalar = std::variant<std::monostate, bool, std::int64_t, double, std::string_view>;

/// What `text` means. A text is a view of it.
auto yamlScalar(std::string_view text) -> YamlScalar;

}  // namespace clc::schema
