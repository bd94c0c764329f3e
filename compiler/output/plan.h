// What a build has to do in an output root, decided without touching it.
#pragma once

#include "backends/output_tree.h"
#include "diagnostics/sink.h"
#include "output/manifest.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clc::output {

/// What lies at a path.
struct Existing {
    enum class Kind : std::uint8_t { File, Folder, Link, Other };
    Kind kind = Kind::File;
    /// SHA-256 of a file's bytes.
    std::string hash = {};
};

/// For every path of the old manifest and of the new tree that something lies at; and what lies
/// where one of them needs a folder, if that is none. Where a file of the new tree belongs and a
/// folder is, all that lies in it. A link is a link, wherever it leads.
using ExistingFiles = std::map<std::string, Existing, std::less<>>;

enum class ActionKind : std::uint8_t {
    Create,
    Replace,
    Keep,  // already as it should be
    Remove,
};

/// Whose work it is that lies at a path.
enum class Author : std::uint8_t {
    Clc,
    Hand,     // clc wrote it, and somebody has changed it
    Foreign,  // the manifest does not know it
};

struct Action {
    ActionKind kind = ActionKind::Keep;
    std::string path;
    /// The hash of what lies there now; empty for `Create`.
    std::string existingHash = {};
    /// Of what lies there now.
    Author author = Author::Clc;

    bool operator==(const Action&) const = default;
};

/// What becomes of files that stand in the way and are not as clc left them.
enum class OnConflict : std::uint8_t { Report, Overwrite };

struct Plan {
    /// In order of path, one for each file of the tree and for each that is to go.
    std::vector<Action> actions;
    /// The manifest once they are done.
    Manifest manifest;
    /// What becomes of the manifest's own file: `Create`, `Replace` or `Keep`.
    ActionKind manifestAction = ActionKind::Keep;

    /// Whether anything but the manifest changes.
    [[nodiscard]] bool changesFiles() const;
    /// Whether anything changes at all.
    [[nodiscard]] bool changes() const {
        return changesFiles() || manifestAction != ActionKind::Keep;
    }
};

struct PlanOptions {
    OnConflict onConflict = OnConflict::Report;
    /// What the output root is called in messages, such as "clusters/out/home"; may be empty.
    std::string shownRoot = {};
    /// Where the user has declared what the output at a path belongs to, for messages; may be null.
    std::function<Span(std::string_view path)> declared = {};
};

/// Reports every file that is in the way: one that clc did not write, or that was changed since.
/// Nothing is planned then: a build writes all of its files or none. `old` is null if there is no
/// manifest; that is reported if a file is what clc would write, so that one was lost.
auto planOutputs(const Manifest* old, const ExistingFiles& existing,
                 const backends::OutputTree& tree, const PlanOptions& options, DiagnosticSink& sink)
    -> std::optional<Plan>;

}  // namespace clc::output
