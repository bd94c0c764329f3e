// `clc why FILE.cl:LINE`: the lines of the output that a line of a source reaches.
#pragma once

#include "cli/command.h"
#include "cli/origin_target.h"
#include "diagnostics/render_text.h"

namespace clc::cli {

/// What is asked about is a file of clc, and lies in no output tree.
bool isSource(const Invocation& invocation, const PathAndLine& asked);

/// Prints what `asked`, a source, reaches in each cluster it is part of, or what is wrong with
/// them.
auto tellReach(const Invocation& invocation, const PathAndLine& asked) -> ExitCode;

/// How the output of a run shows places.
auto textOptions(const Invocation& invocation) -> TextOptions;

}  // namespace clc::cli
