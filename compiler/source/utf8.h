// UTF-8, as far as a compiler needs it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc {

/// Bytes of the valid sequence `text` begins with (1 to 4), 0 if it begins with none.
auto sequenceLength(std::string_view text) -> std::size_t;

/// Offset of the first byte that is not part of valid UTF-8 (no surrogates, no overlong forms, at
/// most U+10FFFF).
auto firstInvalidByte(std::string_view text) -> std::optional<std::size_t>;

/// UTF-16 units of valid UTF-8.
auto utf16Length(std::string_view text) -> std::uint32_t;

/// Code points of `text`; a byte that is part of no valid sequence counts as one.
auto characterCount(std::string_view text) -> std::uint32_t;

/// Where the code point number `count` of `text` begins, counted likewise; its size if it has no
/// more.
auto characterOffset(std::string_view text, std::uint64_t count) -> std::size_t;

/// Appends `codePoint`, which must be a Unicode scalar value.
void appendUtf8(std::string& text, std::uint32_t codePoint);

/// The code point that the valid, non-empty `text` begins with.
auto decodeUtf8(std::string_view text) -> std::uint32_t;

}  // namespace clc
