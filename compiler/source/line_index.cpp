#include "source/line_index.h"

#include "source/utf8.h"

#include <algorithm>

namespace clc {

LineIndex::LineIndex(std::string_view text) : starts_{0} {
    for (std::size_t end = text.find('\n'); end != std::string_view::npos;
         end = text.find('\n', end + 1)) {
        starts_.push_back(static_cast<std::uint32_t>(end + 1));
    }
}

auto LineIndex::position(std::uint32_t offset) const -> Position {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - starts_.begin() - 1);
    return {line, offset - starts_[line]};
}

auto LineIndex::characters(std::string_view text, std::uint32_t offset) const -> Position {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    const Position bytes = position(offset);
    const std::string_view before = text.substr(starts_[bytes.line], bytes.column);
    // No editor shows the mark that a file may begin with as a character.
    const bool isMarked = bytes.line == 0 && before.starts_with(kByteOrderMark);
    return {bytes.line, characterCount(before) - (isMarked ? 1 : 0)};
}

auto LineIndex::utf16(std::string_view text, std::uint32_t offset) const -> Position {
    const Position bytes = position(offset);
    return {bytes.line, utf16Length(text.substr(starts_[bytes.line], bytes.column))};
}

auto LineIndex::line(std::string_view text, std::uint32_t line) const -> std::string_view {
    const std::size_t begin = starts_[line];
    std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] : text.size();
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
        --end;
    }
    return text.substr(begin, end - begin);
}

auto LineIndex::offset(std::string_view text, Position utf16) const -> std::uint32_t {
    if (utf16.line >= starts_.size()) {
        return static_cast<std::uint32_t>(text.size());
    }
    const std::string_view content = line(text, utf16.line);
    std::uint32_t units = 0;
    std::size_t i = 0;
    while (i < content.size() && units < utf16.column) {
        const std::size_t length = std::max<std::size_t>(1, sequenceLength(content.substr(i)));
        units += length == 4 ? 2 : 1;
        i += length;
    }
    return starts_[utf16.line] + static_cast<std::uint32_t>(std::min(i, content.size()));
}

}  // namespace clc
