// Byte offsets to lines and columns, and to the UTF-16 columns that editors use.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace clc {

/// Zero-based. `column` counts bytes for `LineIndex::position`, code points for
/// `LineIndex::characters` and UTF-16 units for `LineIndex::utf16`.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool operator==(const Position&) const = default;
};

/// Line starts of one text. Lines end with "\n"; a "\r" before it belongs to the line's end, not to
/// its text.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    [[nodiscard]] auto position(std::uint32_t offset) const -> Position;
    [[nodiscard]] auto characters(std::string_view text, std::uint32_t offset) const -> Position;
    [[nodiscard]] auto utf16(std::string_view text, std::uint32_t offset) const -> Position;
    /// The byte offset of a UTF-16 position; one beyond its line's end is clamped to it.
    [[nodiscard]] auto offset(std::string_view text, Position utf16) const -> std::uint32_t;
    [[nodiscard]] auto lineCount() const -> std::uint32_t {
        return static_cast<std::uint32_t>(starts_.size());
    }
    [[nodiscard]] auto lineStart(std::uint32_t line) const -> std::uint32_t {
        return starts_[line];
    }
    /// The line without its end.
    [[nodiscard]] auto line(std::string_view text, std::uint32_t line) const -> std::string_view;

private:
    std::vector<std::uint32_t> starts_;
};

}  // namespace clc
