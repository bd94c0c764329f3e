// What types of a provider say is a block becomes one, before anybody prints or compares it.
#pragma once

#include "evaluation/run.h"

namespace clc::evaluation {

/// `root` as `format` is to have it. For HCL, a list of blocks: what stands in the body of a
/// resource, data source or provider as a value of a type for blocks is in the result among its
/// `blocks` instead, and so is what is in those. What has not the shape of blocks stays as it is;
/// of other formats, all.
auto withTypedBlocks(Run& run, const values::DocNode& root, values::DocFormat format)
    -> const values::DocNode*;

}  // namespace clc::evaluation
