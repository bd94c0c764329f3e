// Trees as bytes, so that the standard library's need not be parsed at each start. The bytes are
// made and read by one build of clc; they are no format for anybody else and carry no version.
#pragma once

#include "source/source_manager.h"
#include "syntax/parsed_file.h"

#include <string>
#include <string_view>

namespace clc::syntax {

/// The tree of `parsed`, whose source is `text`. Names and texts are kept as places in `text` where
/// they occur there. Tokens, comments and diagnostics are left out: what `///` comments say is part
/// of the tree.
auto encodeTree(const ParsedFile& parsed, std::string_view text) -> std::string;

/// The tree that `encodeTree` made `bytes` of, as the tree of `file`, whose text is the same as
/// then. The tree refers to both, which must outlive it. Other bytes are a bug in clc, and end in
/// an `InternalError`.
auto decodeTree(std::string_view bytes, const SourceFile& file) -> ParsedFile;

}  // namespace clc::syntax
