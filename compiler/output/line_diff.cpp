#include "output/line_diff.h"

#include <dtl/dtl.hpp>

#include <sstream>
#include <vector>

namespace clc::output {
namespace {

auto linesOf(std::string_view text) -> std::vector<std::string> {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            lines.back() += "\n\\ No newline at end of file";
            break;
        }
        text.remove_prefix(end + 1);
    }
    return lines;
}

}  // namespace

auto unifiedDiff(std::string_view path, std::string_view before, std::string_view after)
    -> std::string {
    if (before == after) {
        return {};
    }
    dtl::Diff<std::string> diff(linesOf(before), linesOf(after));
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream text;
    text << "--- a/" << path << "\n+++ b/" << path << '\n';
    diff.printUnifiedFormat(text);
    return text.str();
}

auto lineIn(std::string_view to, std::string_view from, std::size_t line)
    -> std::optional<std::size_t> {
    dtl::Diff<std::string> diff(linesOf(from), linesOf(to));
    diff.compose();
    for (const auto& [text, at] : diff.getSes().getSequence()) {
        if (at.type == dtl::SES_COMMON && static_cast<std::size_t>(at.beforeIdx) == line) {
            return static_cast<std::size_t>(at.afterIdx);
        }
    }
    return std::nullopt;
}

}  // namespace clc::output
