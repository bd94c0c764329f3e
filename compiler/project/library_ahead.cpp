#include "project/library_ahead.h"

#include "base/check.h"
#include "project/standard_library.h"
#include "syntax/codec/codec.h"

#include <algorithm>
#include <utility>

namespace clc::project {

LibraryAhead::LibraryAhead(SourceManager& sources) {
    for (const EmbeddedFile& file : standardFiles()) {
        const EmbeddedFile* tree = findEmbedded(standardTrees(), file.path);
        CLC_ASSERT(tree != nullptr, "the build makes a tree of every text");
        modules_.emplace_back(
            sources.add(std::string(kStandardRoot).append(file.path), std::string(file.bytes)),
            *tree);
    }
    thread_ = std::thread([this] { run(); });
}

LibraryAhead::~LibraryAhead() {
    stopping_ = true;
    thread_.join();
}

void LibraryAhead::run() {
    for (Module& module : modules_) {
        State expected = State::Waiting;
        if (stopping_ || !module.state.compare_exchange_strong(expected, State::Running)) {
            continue;
        }
        State after = State::Done;
        try {
            module.parsed = syntax::decodeTree(module.tree.bytes, module.file);
        } catch (const InternalError&) {
            after = State::Waiting;  // whoever takes it meets the same
        }
        module.state = after;
        module.state.notify_all();
    }
}

auto LibraryAhead::take(std::string_view path) -> std::optional<syntax::ParsedFile> {
    const auto found = std::ranges::lower_bound(modules_, path, {},
                                                [](const Module& each) { return each.tree.path; });
    if (found == modules_.end() || found->tree.path != path) {
        return std::nullopt;
    }
    found->state.wait(State::Running);
    State expected = State::Waiting;
    if (found->state.compare_exchange_strong(expected, State::Taken)) {
        return syntax::decodeTree(found->tree.bytes, found->file);
    }
    if (expected == State::Running) {
        return take(path);  // it was begun between the two looks
    }
    return found->state.exchange(State::Taken) == State::Done
               ? std::optional(std::move(found->parsed))
               : std::nullopt;
}

}  // namespace clc::project
