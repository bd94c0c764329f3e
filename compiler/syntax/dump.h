// Trees and tokens as text, for tests and for people who work on the compiler.
#pragma once

#include "source/line_index.h"
#include "syntax/parsed_file.h"

#include <string>
#include <string_view>

namespace clc::syntax {

/// What `node` says beside its children: "app web" of a declaration, "==" of a comparison.
auto wordsOf(const Node& node) -> std::string;

/// One line for each node below `root`, indented by depth: its role, its kind, what it says, and
/// where it stands as line:column, counted from 1 in bytes, the end exclusive. A node with an error
/// inside is marked with '!'.
auto dumpTree(const Node& root, const LineIndex& lines) -> std::string;

/// One line for each token and comment of `parsed`.
auto dumpTokens(const ParsedFile& parsed, std::string_view text, const LineIndex& lines)
    -> std::string;

}  // namespace clc::syntax
