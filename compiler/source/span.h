// Places in source text.
#pragma once

#include "base/ids.h"

#include <cstdint>

namespace clc {

using FileId = Id<struct FileTag>;

/// A half-open range of bytes in one file. Both ends always lie inside the file (`end` may be one
/// past its last byte) and `begin <= end`. What is missing has an empty span after the token that
/// comes before.
struct Span {
    FileId file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr bool valid() const { return file.valid(); }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr auto size() const -> std::uint32_t { return end - begin; }
    [[nodiscard]] constexpr bool contains(std::uint32_t offset) const {
        return offset >= begin && offset < end;
    }
    constexpr bool operator==(const Span&) const = default;

    /// From the begin of this to the end of `last`; both lie in one file.
    [[nodiscard]] constexpr auto to(Span last) const -> Span { return {file, begin, last.end}; }
    /// The empty span behind this one.
    [[nodiscard]] constexpr auto after() const -> Span { return {file, end, end}; }
    /// `length` bytes from `offset` bytes inside.
    [[nodiscard]] constexpr auto part(std::uint32_t offset, std::uint32_t length) const -> Span {
        return {file, begin + offset, begin + offset + length};
    }
};

}  // namespace clc
