// From the bytes of a file to its tree.
#pragma once

#include "source/source_manager.h"
#include "syntax/parsed_file.h"

#include <cstddef>

namespace clc::parser {

/// The largest file that is read.
inline constexpr std::size_t kMaxFileSize = std::size_t{4} * 1024 * 1024;

/// The tree of `file` and what is wrong with it. Never fails: of bytes that are no text, of a file
/// that is too large or nested too deep, the tree is one error item; of a file with mistakes it has
/// every item that could be read, and those with a mistake inside are flagged. Diagnostics are in
/// the order of their places. The result does not refer to `file`.
auto parseFile(const SourceFile& file) -> syntax::ParsedFile;

}  // namespace clc::parser
