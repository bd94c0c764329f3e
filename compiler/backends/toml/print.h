// TOML 1.0. The entries of a table stand in the order they were declared in, those that are tables
// after the others, as the format asks for.
#pragma once

#include "backends/output_tree.h"
#include "values/document.h"

namespace clc::backends::toml {

/// `root` is a map and has passed the limits.
auto printDocument(const values::DocNode& root) -> PrintedFile;

}  // namespace clc::backends::toml
