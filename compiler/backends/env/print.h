// KEY=value lines for `kustomize` and the tools that read env files as it does: a value is what
// stands behind the first
// "=", as it is, to the end of the line. There are no quotes and no escapes.
#pragma once

#include "backends/limits.h"
#include "backends/output_tree.h"
#include "values/document.h"

namespace clc::backends::env {

/// Reports names that are none, values that are no single word or text, and texts that no line can
/// hold.
bool checkLines(const Subject& subject);

/// `root` is a map and has passed the limits.
auto printDocument(const values::DocNode& root) -> PrintedFile;

}  // namespace clc::backends::env
