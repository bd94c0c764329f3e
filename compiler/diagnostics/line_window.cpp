#include "diagnostics/line_window.h"

#include "diagnostics/display_text.h"

#include <algorithm>
#include <vector>

namespace clc {
namespace {

/// No character begins at this byte.
bool continues(std::string_view line, std::uint32_t byte) {
    return byte < line.size() && (static_cast<unsigned char>(line[byte]) & 0xC0U) == 0x80U;
}

/// As much of `line` around byte `at` as a window of `width` columns can need. Lines may be as long
/// as a file.
auto nearby(std::string_view line, std::uint32_t at, std::uint32_t width) -> LineWindow {
    constexpr std::uint32_t kMostBytes = 8;  // of a column, marks on it included
    const std::uint32_t reach = width * kMostBytes;
    const auto size = static_cast<std::uint32_t>(line.size());
    LineWindow window{at - std::min(at, reach), at + std::min(size - at, reach)};
    while (window.begin > 0 && continues(line, window.begin)) {
        --window.begin;
    }
    while (continues(line, window.end)) {
        ++window.end;
    }
    return window;
}

auto withoutDots(std::uint32_t width) -> std::uint32_t {
    const auto dots = static_cast<std::uint32_t>(2 * kCut.size());
    return width > 2 * dots ? width - dots : width;
}

}  // namespace

auto windowAround(std::string_view line, std::uint32_t at, std::uint32_t width,
                  std::uint32_t before) -> LineWindow {
    const LineWindow near = nearby(line, at, width);
    const std::vector<std::uint32_t> columns =
        displayLine(line.substr(near.begin, near.end - near.begin)).columns;
    if (columns.back() <= width) {
        return near;
    }
    const std::uint32_t inner = withoutDots(width);
    const std::uint32_t column = columns[at - near.begin];
    const std::uint32_t wanted = column - std::min({column, before, inner / 2});
    // What would be empty behind the end of the line is of use before it.
    const std::uint32_t first = std::min(wanted, columns.back() - inner);
    const auto begin = std::ranges::lower_bound(columns, first) - columns.begin();
    return windowFrom(line, near.begin + static_cast<std::uint32_t>(begin), width);
}

auto windowFrom(std::string_view line, std::uint32_t begin, std::uint32_t width) -> LineWindow {
    const LineWindow near = nearby(line, begin, width);
    // A tab may take more columns where the line begins elsewhere.
    const std::vector<std::uint32_t> shown =
        displayLine(line.substr(begin, near.end - begin)).columns;
    const std::uint32_t inner = begin == 0 && shown.back() <= width ? width : withoutDots(width);
    const auto past = std::ranges::upper_bound(shown, inner);
    LineWindow window{begin, begin + static_cast<std::uint32_t>(past - shown.begin()) - 1};
    while (window.end > begin && continues(line, window.end)) {
        --window.end;
    }
    return window;
}

}  // namespace clc
