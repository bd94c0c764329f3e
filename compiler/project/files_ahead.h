// Prints the files of an output tree, and holds their objects against API types, beside the
// evaluation of others and the rules that are asked about them.
#pragma once

#include "backends/output_tree.h"
#include "rules/evaluate.h"
#include "schema/schema_table.h"
#include "schema/version_contract.h"
#include "values/document.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

namespace clc::project {

/// What is placed does not change any more, so another thread looks at it while others are placed.
/// Which thread has looked at a file makes no difference to what comes out: one with a mistake is
/// left to who can report it.
class FilesAhead final : public rules::PlacedListener {
public:
    /// `schemas` must outlive this. No objects are held against types where it is null.
    explicit FilesAhead(const schema::SchemaTable* schemas) : schemas_(schemas) {}
    ~FilesAhead() override { stop(); }

    void begin(std::span<const evaluation::NamedRelease> releases) override;
    void placed(const values::OutputFile& file) override;
    void end() override;
    /// What is not looked at by now, is not.
    void stop() override;

    /// Whether the objects of a file that was placed were held against API types, and nothing was
    /// wrong with them. Waits for all, and helps.
    bool isSound(const values::OutputFile& file);

    /// A file that was placed, printed, once; nothing if it has a mistake, or was not looked at.
    /// Waits for all, and helps.
    auto take(const values::OutputFile& file) -> std::optional<backends::PrintedFile>;

private:
    struct Seen {
        values::OutputFile file;
        std::optional<backends::PrintedFile> printed = std::nullopt;
        bool isSound = false;
    };

    /// Looks at files until there are no more of them.
    void run();
    /// The next file that nobody looks at yet; null if there are no more. Waits for it.
    auto next() -> Seen*;
    auto seen(const values::OutputFile& file) -> Seen*;

    const schema::SchemaTable* schemas_;
    schema::VersionContract versions_;
    std::mutex mutex_;  // of what follows, but for what is in a file that somebody looks at
    std::condition_variable changed_;
    std::deque<Seen> seen_;  // by number of the file
    std::size_t next_ = 0;
    bool ended_ = false;
    std::thread thread_;
};

}  // namespace clc::project
