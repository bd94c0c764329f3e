// The comparison for a terminal.
#include "diagnostics/display_text.h"
#include "project/diff/outline.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace clc::project {
namespace {

/// From here on each resource has a line of its own in the summary; lighter ones are counted.
constexpr Does kLeastNamed = Does::Unknown;
constexpr std::size_t kMostNamed = 20;
constexpr std::size_t kMostTitles = 8;

auto styleOf(Does does) -> Style {
    switch (does) {
    case Does::None:
    case Does::New:
    case Does::InPlace: return Style::Bold;
    case Does::Unknown:
    case Does::Restart:
    case Does::Reboot: return Style::Warning;
    case Does::Delete:
    case Does::Recreate:
    case Does::Replace:
    case Does::Data: return Style::Error;
    }
    return Style::Plain;
}

auto styleOf(char sign) -> Style {
    return sign == '+' ? Style::Added : sign == '-' ? Style::Removed : Style::Plain;
}

class TextPage {
public:
    TextPage(const DiffPage& page, Color color) : page_(page), out_(color) {}

    auto write() -> std::string {
        for (const ClusterDifference& cluster : page_.clusters) {
            if (&cluster != &page_.clusters.front()) {
                out_.endLine();
            }
            heading(cluster);
            summary(cluster);
            for (const OutlineBlock& block : outlineOf(cluster, {})) {
                out_.endLine();
                details(block);
            }
        }
        return out_.take();
    }

private:
    void line(Style style, std::string_view text) { out_.add(style, text).endLine(); }

    void heading(const ClusterDifference& cluster) {
        const std::string base = baseName(page_);
        const bool isSame = cluster.changes.empty() && cluster.state == ClusterState::Compared;
        out_.add(Style::Bold, printable(cluster.name));
        line(Style::Plain,
             isSame ? fmt::format(", against {}: nothing changes, {} as they were", printable(base),
                                  counted(cluster.unchanged, "resource"))
                    : fmt::format(", against {}: {} of {} changed", printable(base),
                                  cluster.changes.size(),
                                  counted(cluster.changes.size() + cluster.unchanged, "resource")));
        for (const std::string& note : notesOf(cluster, base)) {
            line(Style::Plain, "  " + printable(note));
        }
    }

    void summary(const ClusterDifference& cluster) {
        const std::vector<Touched> all = touchedBy(cluster.changes);
        std::size_t begin = 0;
        while (begin < all.size()) {
            std::size_t end = begin;
            while (end < all.size() && all[end].does == all[begin].does) {
                ++end;
            }
            group(std::span(all).subspan(begin, end - begin));
            begin = end;
        }
    }

    void group(std::span<const Touched> touched) {
        const Does does = touched.front().does;
        out_.add(Style::Plain, "  ").add(styleOf(does), titleOf(does));
        if (does < kLeastNamed) {
            line(Style::Plain, ": " + counted(touched.size(), "resource"));
            return;
        }
        line(Style::Plain, ":");
        for (const Touched& each : touched.first(std::min(touched.size(), kMostNamed))) {
            out_.add(Style::Plain, "    ").add(Style::Bold, printable(each.title));
            if (!each.says.empty()) {
                out_.add(Style::Plain, ": " + printable(each.says));
            }
            if (!each.because.empty()) {
                out_.add(Style::Plain, " (by " + printable(each.because) + ")");
            }
            out_.endLine();
        }
        if (touched.size() > kMostNamed) {
            line(Style::Plain, fmt::format("    and {} more", touched.size() - kMostNamed));
        }
    }

    void details(const OutlineBlock& block) {
        const std::size_t shown = std::min(block.titles.size(), kMostTitles);
        for (std::size_t i = 0; i < shown; ++i) {
            line(Style::Bold, block.titles[i]);
        }
        if (block.titles.size() > shown) {
            line(Style::Bold, fmt::format("and {} more, in which the same changes",
                                          block.titles.size() - shown));
        }
        for (const OutlineBlock::Part& part : block.parts) {
            for (const FieldLine& each : part.lines) {
                line(styleOf(each.sign), fmt::format("  {} {}", each.sign, each.text));
            }
            effect(part.effect);
        }
        for (const Effect& each : block.reached) {
            effect(each);
        }
    }

    void effect(const Effect& effect) {
        if (effect.says.empty() && effect.does < Does::Delete) {
            return;
        }
        out_.add(Style::Plain, "    ").add(styleOf(effect.does), titleOf(effect.does));
        line(Style::Plain, effect.says.empty() ? "" : ": " + effect.says);
        if (!effect.source.empty() && effect.does >= Does::Restart) {
            line(Style::Secondary, "    see " + effect.source);
        }
    }

    const DiffPage& page_;
    StyledText out_;
};

}  // namespace

auto diffText(const DiffPage& page, Color color) -> std::string {
    return TextPage(page, color).write();
}

auto diffLines(const DiffPage& page) -> std::string {
    std::string text;
    for (const ClusterDifference& cluster : page.clusters) {
        for (const ResourceChange& change : cluster.changes) {
            const std::string title = printable(cluster.name + ": " + titleOf(change.resource()));
            const Effect* const whole = change.asWhole();
            if (change.fields.empty() || whole != nullptr) {
                const Does does = whole == nullptr ? Does::None : whole->does;
                const std::string_view what = change.kind == ResourceChangeKind::Added ? "new"
                                              : change.kind == ResourceChangeKind::Removed
                                                  ? "gone"
                                                  : "moved";
                text += fmt::format("{}: {}: {}\n", title, what, wordOf(does));
            }
            for (std::size_t i = 0; i < change.fields.size(); ++i) {
                text += fmt::format("{}: {}: {}\n", title, printable(placeText(change.fields[i])),
                                    wordOf(change.effects[change.effectOf[i]].does));
            }
            for (const Reached& reached : change.reached) {
                for (const std::string& each : reached.resources) {
                    text += fmt::format("{}: {}: by {}: {}\n", printable(cluster.name),
                                        printable(each), printable(titleOf(change.resource())),
                                        wordOf(reached.effect.does));
                }
            }
        }
    }
    return text;
}

}  // namespace clc::project
