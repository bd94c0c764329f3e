// Brings the trees of the standard library beside the rest of the work.
#pragma once

#include "base/embedded.h"
#include "source/source_manager.h"
#include "syntax/parsed_file.h"

#include <atomic>
#include <deque>
#include <optional>
#include <string_view>
#include <thread>

namespace clc::project {

/// Decodes the modules of the library in the binary, one after the other, in a thread of its own:
/// for its rules nearly every run needs nearly all of them. Which thread has decoded a module makes
/// no difference to what comes out.
class LibraryAhead {
public:
    /// Adds all files of the library to `sources`, which must outlive this, and begins.
    explicit LibraryAhead(SourceManager& sources);
    LibraryAhead(const LibraryAhead&) = delete;
    auto operator=(const LibraryAhead&) -> LibraryAhead& = delete;
    /// What is not decoded by now, is not.
    ~LibraryAhead();

    /// The tree of the module at `path` below the library's folder, decoded here if the other
    /// thread has not come to it. Nothing if there is no such module, or if it was taken.
    auto take(std::string_view path) -> std::optional<syntax::ParsedFile>;

private:
    enum class State : std::uint8_t { Waiting, Running, Done, Taken };

    struct Module {
        explicit Module(const SourceFile& added, const EmbeddedFile& embedded)
            : file(added), tree(embedded) {}

        const SourceFile& file;
        const EmbeddedFile& tree;
        syntax::ParsedFile parsed;
        std::atomic<State> state = State::Waiting;
    };

    void run();

    std::deque<Module> modules_;  // by path
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

}  // namespace clc::project
