// What is told of the differences between two states, for people and for programs.
#pragma once

#include "diagnostics/styled_text.h"
#include "project/diff/difference.h"
#include "project/diff/masks.h"

#include <cstddef>
#include <string>
#include <vector>

namespace clc::project {

enum class ClusterState : std::uint8_t { Compared, New, Gone };

/// One cluster in both states.
struct ClusterDifference {
    ClusterState state = ClusterState::Compared;
    std::string name;
    /// Its file, the later one; of a cluster that is gone the one it had.
    std::string file;
    /// The file it had, where that was another one; else empty.
    std::string oldFile = {};
    std::vector<ResourceChange> changes = {};
    /// How many resources of both states are the same.
    std::size_t unchanged = 0;
    /// Files of the committed tree of the earlier state that are not what its sources give, from
    /// the project's root.
    std::vector<std::string> stale = {};
    /// What must not be read; null where there is no such state.
    const Masks* before = nullptr;
    const Masks* after = nullptr;
};

struct DiffPage {
    /// The earlier state as the user named it: "HEAD".
    std::string base;
    /// Its hash.
    std::string commit;
    std::vector<ClusterDifference> clusters;

    /// The worst that any change does.
    [[nodiscard]] auto worst() const -> Does;
    [[nodiscard]] bool changes() const;
};

/// One resource that something happens to, and why, as the summaries list it.
struct Touched {
    std::string title;
    Does does = Does::None;
    std::string says;
    /// What has changed, where it is not the resource itself.
    std::string because;
};

/// Everything that anything happens to, each once with the worst, the worst first.
auto touchedBy(const std::vector<ResourceChange>& changes) -> std::vector<Touched>;

/// "HEAD (1a2b3c4d5e6f)", or the hash alone where it was named by it.
auto baseName(const DiffPage& page) -> std::string;

/// A summary of what happens, then each resource with its fields.
auto diffText(const DiffPage& page, Color color) -> std::string;
/// A line for each field that changes.
auto diffLines(const DiffPage& page) -> std::string;
/// The same for a comment below a change: short enough for GitHub, with details folded away.
auto diffMarkdown(const DiffPage& page) -> std::string;
auto diffJson(const DiffPage& page) -> std::string;

}  // namespace clc::project
