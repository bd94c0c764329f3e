#include "output/line_diff.h"

#include <dtl/dtl.hpp>
#include <fmt/format.h>

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

/// What git says of a file without a line that comes or goes: a hunk it has none.
auto emptyFile(std::string_view path, FileChange change) -> std::string {
    return fmt::format("diff --git a/{0} b/{0}\n{1} file mode 100644\n", path,
                       change == FileChange::Created ? "new" : "deleted");
}

/// A path with a blank in it ends where a tab stands.
auto header(std::string_view mark, std::string_view folder, std::string_view path) -> std::string {
    const bool hasBlank = path.find(' ') != std::string_view::npos;
    return fmt::format("{} {}{}{}\n", mark, folder, path, hasBlank ? "\t" : "");
}

}  // namespace

auto unifiedDiff(std::string_view path, std::string_view before, std::string_view after,
                 FileChange change) -> std::string {
    if (before == after) {
        return change == FileChange::Changed ? std::string() : emptyFile(path, change);
    }
    dtl::Diff<std::string> diff(linesOf(before), linesOf(after));
    diff.compose();
    diff.composeUnifiedHunks();
    auto hunks = diff.getUniHunks();
    for (auto& hunk : hunks) {
        // Lines are counted from 1, and nothing is behind line 0.
        hunk.a = hunk.b == 0 ? 0 : hunk.a;
        hunk.c = hunk.d == 0 ? 0 : hunk.c;
    }
    std::ostringstream text;
    text << (change == FileChange::Created ? "--- /dev/null\n" : header("---", "a/", path));
    text << (change == FileChange::Removed ? "+++ /dev/null\n" : header("+++", "b/", path));
    dtl::Diff<std::string>::printUnifiedFormat(hunks, text);
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
