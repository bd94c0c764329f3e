#include "project/diff/outline.h"

#include "diagnostics/display_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace clc::project {
namespace {

auto headingOf(const ResourceChange& change) -> std::string {
    const backends::Resource& resource = change.resource();
    std::string heading = printable(titleOf(resource));
    if (!resource.api.empty()) {
        heading += " (" + printable(resource.api) + ")";
    }
    return heading;
}

/// What is told of the resource as a whole.
auto noteOf(const ResourceChange& change) -> std::vector<FieldLine> {
    switch (change.kind) {
    case ResourceChangeKind::Added: return {{'+', "new"}};
    case ResourceChangeKind::Removed: return {{'-', "gone"}};
    case ResourceChangeKind::Moved:
        if (change.before->id.family == backends::ResourceFamily::Object) {
            return {};  // the field says it
        }
        break;
    case ResourceChangeKind::Changed: break;
    }
    if (change.changesFile()) {
        return {{'~', fmt::format("lay in {}, lies in {}", printable(change.before->path),
                                  printable(change.after->path))}};
    }
    return {};
}

/// It lies in another file, and nothing else is another.
bool isOnlyMoved(const ResourceChange& change) {
    return change.fields.empty() && change.changesFile();
}

/// All that only lie elsewhere, in one block.
auto movesOf(const ClusterDifference& cluster, std::size_t most) -> OutlineBlock {
    OutlineBlock block;
    OutlineBlock::Part part;
    std::size_t left = 0;
    for (const ResourceChange& change : cluster.changes) {
        if (!isOnlyMoved(change)) {
            continue;
        }
        if (part.lines.size() < most) {
            part.lines.push_back({'~', fmt::format("{} -> {}", printable(change.before->path),
                                                   printable(change.after->path))});
        } else {
            ++left;
        }
    }
    if (left > 0) {
        part.lines.push_back({' ', fmt::format("... and {} more", left)});
    }
    if (!part.lines.empty()) {
        block.titles.push_back("In other files, and otherwise the same");
        block.parts.push_back(std::move(part));
    }
    return block;
}

auto partsOf(const ResourceChange& change, const ClusterDifference& cluster,
             const OutlineOptions& options) -> std::vector<OutlineBlock::Part> {
    std::vector<OutlineBlock::Part> parts;
    std::vector<FieldLine> note = noteOf(change);
    if (change.fields.empty()) {
        parts.push_back(
            {std::move(note), change.effects.empty() ? Effect() : change.effects.front()});
        return parts;
    }
    // The worst first, and with it all fields that do the same.
    std::vector<std::size_t> order(change.effects.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t i) { return change.effects[i].does; });
    for (const std::size_t effect : order) {
        OutlineBlock::Part part{{}, change.effects[effect]};
        if (effect == order.front()) {
            part.lines = note;
        }
        for (std::size_t i = 0; i < change.fields.size(); ++i) {
            if (change.effectOf[i] == effect) {
                auto lines = fieldLines(change.fields[i], cluster, options.form, options.mostLines);
                part.lines.insert(part.lines.end(), lines.begin(), lines.end());
            }
        }
        if (!part.lines.empty() || !part.effect.says.empty()) {
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

auto reachedOf(const ResourceChange& change) -> std::vector<Effect> {
    std::vector<Effect> reached;
    for (const Reached& each : change.reached) {
        Effect effect = each.effect;
        effect.says =
            printable(fmt::format("{}: {}", fmt::join(each.resources, ", "), each.effect.says));
        reached.push_back(std::move(effect));
    }
    return reached;
}

bool sameLines(const std::vector<FieldLine>& one, const std::vector<FieldLine>& other) {
    return std::ranges::equal(one, other, [](const FieldLine& a, const FieldLine& b) {
        return a.sign == b.sign && a.text == b.text;
    });
}

/// With both resources the same happens.
bool sameBody(const OutlineBlock& one, const OutlineBlock& other) {
    return one.does == other.does && one.reached == other.reached &&
           std::ranges::equal(one.parts, other.parts, [](const auto& a, const auto& b) {
               return a.effect == b.effect && sameLines(a.lines, b.lines);
           });
}

}  // namespace

auto outlineOf(const ClusterDifference& cluster, const OutlineOptions& options)
    -> std::vector<OutlineBlock> {
    std::vector<OutlineBlock> blocks;
    for (const ResourceChange& change : cluster.changes) {
        if (isOnlyMoved(change)) {
            continue;
        }
        OutlineBlock block{.titles = {headingOf(change)},
                           .does = change.worst(),
                           .parts = partsOf(change, cluster, options),
                           .reached = reachedOf(change)};
        const auto same = std::ranges::find_if(
            blocks, [&](const OutlineBlock& each) { return sameBody(each, block); });
        if (same == blocks.end()) {
            blocks.push_back(std::move(block));
        } else {
            same->titles.push_back(std::move(block.titles.front()));
        }
    }
    OutlineBlock moves = movesOf(cluster, options.mostLines);
    if (!moves.titles.empty()) {
        blocks.push_back(std::move(moves));
    }
    return blocks;
}

auto counted(std::size_t number, std::string_view word) -> std::string {
    return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
}

auto notesOf(const ClusterDifference& cluster, const std::string& base)
    -> std::vector<std::string> {
    std::vector<std::string> notes;
    if (cluster.state == ClusterState::New) {
        notes.push_back(fmt::format("the cluster is new: {} is not in {}", cluster.file, base));
    } else if (cluster.state == ClusterState::Gone) {
        notes.push_back(fmt::format("the cluster is gone: {} is only in {}", cluster.file, base));
    }
    if (!cluster.oldFile.empty()) {
        notes.push_back(fmt::format("{} was {} in {}", cluster.file, cluster.oldFile, base));
    }
    return notes;
}

}  // namespace clc::project
