// What the front end makes of one file's bytes.
#pragma once

#include "base/arena.h"
#include "diagnostics/diagnostic.h"
#include "syntax/ast.h"
#include "syntax/token.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace clc::syntax {

/// A comment of the source; the tree holds only what `///` comments say.
struct Comment {
    Span span;             // from the slashes to the end of the line, without it
    bool isDoc = false;    // `///`
    bool ownLine = false;  // nothing but blanks before it on its line
};

/// The tree of one file and what was found wrong with it. Always there, whatever the bytes were.
struct ParsedFile {
    FileId file;
    std::unique_ptr<Arena> arena;
    const File* root = nullptr;
    std::uint32_t nodeCount = 0;
    std::vector<Diagnostic> diagnostics;
    std::vector<Comment> comments;
    std::vector<Token> tokens;
    /// Where no syntax error is: whole lines, in order, each from its first token to its last one.
    /// Of a right file all of it; nothing of a file that was refused.
    std::vector<Span> sound;
};

}  // namespace clc::syntax
