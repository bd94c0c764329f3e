// Brings an output root into the state of an output tree, as one change: a run that is cut off
// leaves the old files or the new ones, or a journal from which the next run finishes.
//
// New files are written into a staging folder below the root. When all are on the disk, the journal
// is; that is the moment of decision. Then files that go are removed, the new ones renamed to their
// places, and the journal deleted.
#pragma once

#include "backends/output_tree.h"
#include "diagnostics/sink.h"
#include "host/output_folder.h"
#include "output/plan.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

namespace clc::host {

enum class WriteMode : std::uint8_t {
    Write,
    PlanOnly,  // say what would be done; change nothing
};

struct WriteOptions {
    WriteMode mode = WriteMode::Write;
    output::OnConflict onConflict = output::OnConflict::Report;
    ChangeHook hook = {};
    /// What the root is called in messages: its own path if empty.
    std::string shownRoot = {};
    /// Where the user has declared what the output at a path belongs to; may be null.
    std::function<Span(std::string_view path)> declared = {};
};

/// What was done, or would be; nothing if anything stands against it, which was reported, and then
/// no file has changed (but `OutputUnfinished` says otherwise) and no folder was made. A file that
/// is as it should be is not touched. Nothing happens if `sink` has errors already.
auto writeTree(const std::filesystem::path& root, const backends::OutputTree& tree,
               const WriteOptions& options, DiagnosticSink& sink) -> std::optional<output::Plan>;

/// Says so of a root that a run which was cut off has left unfinished.
void reportUnfinished(const std::filesystem::path& root, const std::string& shownRoot,
                      DiagnosticSink& sink);

}  // namespace clc::host
