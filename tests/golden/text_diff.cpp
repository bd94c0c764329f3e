#include "golden/text_diff.h"

#include <dtl/dtl.hpp>
#include <fmt/format.h>

#include <sstream>
#include <vector>

namespace clc::golden {
namespace {

auto visible(std::string_view line) -> std::string {
    std::string text;
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t') || byte == 0x7F) {
            text += fmt::format("\\x{:02x}", byte);
        } else {
            text += c;
        }
    }
    return text;
}

auto linesOf(std::string_view text) -> std::vector<std::string> {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(visible(text.substr(0, end)));
        if (end == std::string_view::npos) {
            lines.back() += "\\ no line end";
            break;
        }
        text.remove_prefix(end + 1);
    }
    return lines;
}

}  // namespace

auto unifiedDiff(std::string_view expected, std::string_view actual) -> std::string {
    if (expected == actual) {
        return {};
    }
    dtl::Diff<std::string> diff(linesOf(expected), linesOf(actual));
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream text;
    diff.printUnifiedFormat(text);
    return text.str();
}

}  // namespace clc::golden
