// A file that is a text, byte by byte.
#pragma once

#include "backends/output_tree.h"
#include "values/document.h"

namespace clc::backends::text {

/// `root` is a text. Nothing is added to it, no line end either.
auto printDocument(const values::DocNode& root) -> PrintedFile;

}  // namespace clc::backends::text
