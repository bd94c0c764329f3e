// How a command line that is being written may go on. Shells ask; `tools/completion/` is their
// part.
#pragma once

#include "cli/command.h"

#include <span>
#include <string>
#include <vector>

namespace clc::cli {

/// What a shell knows better than clc.
enum class Paths { None, Files, Sources, Folders };

struct Candidate {
    std::string word;
    /// May be empty.
    std::string words;
};

struct Completion {
    /// Each is to stand in the place of the last word. In no order.
    std::vector<Candidate> candidates;
    Paths paths = Paths::None;
};

/// `words` are those behind "clc", the last being the one that is written, which may be empty. bash
/// cuts words at "=", so a word "=" goes with the option before it.
auto complete(std::span<const std::string> words, const Invocation& invocation) -> Completion;

}  // namespace clc::cli
