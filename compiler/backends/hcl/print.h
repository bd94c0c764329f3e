// HCL as `tofu fmt` leaves it: two spaces a level, the "=" of neighbouring lines in one column.
#pragma once

#include "backends/limits.h"
#include "backends/output_tree.h"
#include "values/document.h"

namespace clc::backends::hcl {

/// Reports what has not the shape of blocks, and names, addresses and words that HCL does not know.
bool checkBlocks(const Subject& subject);

/// `root` is a list of blocks and has passed the limits. A block is a map with `type`, and if it
/// has such with `labels`, `body` (its arguments) and `blocks`.
auto printFile(const values::DocNode& root) -> PrintedFile;

}  // namespace clc::backends::hcl
