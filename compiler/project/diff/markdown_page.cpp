// The comparison as a comment below a change: the summary to be seen, the rest folded away.
#include "diagnostics/display_text.h"
#include "project/diff/outline.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace clc::project {
namespace {

/// GitHub takes comments of 65,536 signs.
constexpr std::size_t kMostBytes = 60'000;
constexpr std::size_t kMostNamed = 30;
constexpr std::size_t kMostTitles = 20;

/// Names and sentences as they are: no sign of them is one of Markdown's or HTML's.
auto plain(std::string_view text) -> std::string {
    std::string result;
    for (const char c : printable(text)) {
        if (std::string_view("\\`*_{}[]<>#|~!").find(c) != std::string_view::npos) {
            result += '\\';
        }
        result += c;
    }
    return result;
}

/// A fence that no line of `lines` can close.
auto fenceFor(const std::vector<FieldLine>& lines) -> std::string {
    std::string fence = "```";
    while (std::ranges::any_of(
        lines, [&](const FieldLine& line) { return line.text.find(fence) != std::string::npos; })) {
        fence += '`';
    }
    return fence;
}

auto effectText(const Effect& effect) -> std::string {
    std::string text = fmt::format("**{}**", titleOf(effect.does));
    if (!effect.says.empty()) {
        text += ": " + plain(effect.says);
    }
    if (!effect.source.empty()) {
        text += fmt::format(" ([why]({}))", effect.source);
    }
    return text;
}

auto blockText(const OutlineBlock& block) -> std::string {
    const std::size_t shown = std::min(block.titles.size(), kMostTitles);
    std::string text = fmt::format(
        "<details><summary>{}: {}{}</summary>\n\n", titleOf(block.does),
        plain(block.titles.front()),
        block.titles.size() > 1 ? fmt::format(" and {} more", block.titles.size() - 1) : "");
    for (std::size_t i = 1; i < shown; ++i) {
        text += fmt::format("- {}\n", plain(block.titles[i]));
    }
    if (block.titles.size() > shown) {
        text += fmt::format("- and {} more\n", block.titles.size() - shown);
    }
    for (const OutlineBlock::Part& part : block.parts) {
        if (!part.lines.empty()) {
            const std::string fence = fenceFor(part.lines);
            text += "\n" + fence + "diff\n";
            for (const FieldLine& line : part.lines) {
                text += fmt::format("{} {}\n", line.sign == '~' ? '!' : line.sign, line.text);
            }
            text += fence + "\n";
        }
        if (!part.effect.says.empty()) {
            text += "\n" + effectText(part.effect) + "\n";
        }
    }
    for (const Effect& each : block.reached) {
        text += "\n" + effectText(each) + "\n";
    }
    return text + "\n</details>\n";
}

auto summaryText(const ClusterDifference& cluster) -> std::string {
    const std::vector<Touched> all = touchedBy(cluster.changes);
    std::string text;
    for (const DoesName& name : kDoesNames) {
        const auto count = std::ranges::count(all, name.does, &Touched::does);
        if (count > 0) {
            text = fmt::format("{} {}{}{}", count, name.title, text.empty() ? "" : ", ", text);
        }
    }
    text = text.empty() ? "" : text + "\n\n";
    std::size_t named = 0;
    for (const Touched& each : all) {
        if (each.does < Does::Unknown) {
            break;
        }
        if (++named > kMostNamed) {
            text += "- and more\n";
            break;
        }
        text += fmt::format("- **{}** {}{}{}\n", titleOf(each.does), plain(each.title),
                            each.says.empty() ? "" : ": " + plain(each.says),
                            each.because.empty() ? "" : " (by " + plain(each.because) + ")");
    }
    return text;
}

}  // namespace

auto diffMarkdown(const DiffPage& page) -> std::string {
    std::string text;
    std::size_t left = 0;
    for (const ClusterDifference& cluster : page.clusters) {
        const std::string base = baseName(page);
        text += fmt::format("{}### {}, against {}\n\n", text.empty() ? "" : "\n",
                            plain(cluster.name), plain(base));
        for (const std::string& note : notesOf(cluster, base)) {
            text += plain(note) + "\n\n";
        }
        if (!cluster.stale.empty()) {
            text +=
                fmt::format("> What is committed in {} is not what its sources give: {}\n\n",
                            plain(base), plain(fmt::format("{}", fmt::join(cluster.stale, ", "))));
        }
        if (cluster.changes.empty()) {
            text += "Nothing changes.\n";
            continue;
        }
        text += summaryText(cluster) + "\n";
        for (const OutlineBlock& block :
             outlineOf(cluster, {.form = ChangeForm::TwoLines, .mostLines = 60})) {
            const std::string more = blockText(block);
            if (text.size() + more.size() > kMostBytes) {
                left += block.titles.size();
            } else {
                text += more;
            }
        }
    }
    if (left > 0) {
        text += fmt::format("\n{} more: `clc diff --base {}` shows them.\n",
                            counted(left, "resource"), page.base);
    }
    return text;
}

}  // namespace clc::project
