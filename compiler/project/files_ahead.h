// Prints the files of an output tree, and holds their objects against API types, beside the rules
// that are asked about it.
#pragma once

#include "backends/output_tree.h"
#include "rules/evaluate.h"
#include "schema/schema_table.h"
#include "schema/version_contract.h"
#include "values/document.h"

#include <atomic>
#include <cstddef>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace clc::project {

/// What is placed does not change any more, so another thread looks at it while others read it.
/// Which thread has looked at a file makes no difference to what comes out: one with a mistake is
/// left to who can report it.
class FilesAhead {
public:
    FilesAhead() = default;
    FilesAhead(const FilesAhead&) = delete;
    auto operator=(const FilesAhead&) -> FilesAhead& = delete;
    ~FilesAhead() { stop(); }

    /// Called at most once. The files of `placed` and all they hold, and `schemas`, must outlive
    /// this; the vector that owns the files may be moved. No objects are held against types where
    /// `schemas` is null.
    void begin(const rules::Placed& placed, const schema::SchemaTable* schemas);

    /// What is not looked at by now, is not.
    void stop();

    /// Whether the objects of one of these files were held against API types, and nothing was wrong
    /// with them. Waits for all, and helps.
    bool isSound(const values::OutputFile& file);

    /// One of these files, printed, once; nothing if it has a mistake, or if nothing was begun.
    /// Waits for all, and helps.
    auto take(const values::OutputFile& file) -> std::optional<backends::PrintedFile>;

private:
    struct Seen {
        std::optional<backends::PrintedFile> printed;
        bool isSound = false;
    };

    void run();
    auto seen(const values::OutputFile& file) -> Seen*;

    std::span<const values::OutputFile> files_;
    const schema::SchemaTable* schemas_ = nullptr;
    schema::VersionContract versions_;
    std::vector<Seen> seen_;  // by index in `files_`
    std::atomic<std::size_t> next_ = 0;
    std::thread thread_;
};

}  // namespace clc::project
