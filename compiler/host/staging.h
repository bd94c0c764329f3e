// What is new of an output tree waits in a folder beside it until all of it is there.
#pragma once

#include "backends/output_tree.h"
#include "host/journal.h"
#include "host/output_folder.h"
#include "output/plan.h"

namespace clc::host {

/// Writes everything new that `plan` has to the staging folder and on to the disk, and puts into
/// `journal` all that has to be done then. Stops at the first file that can't be written, which is
/// known by where it belongs. `oneByOne`: in the order of the plan, without a second thread, for
/// who watches each step.
auto stageChanges(OutputFolder& folder, const output::Plan& plan, const backends::OutputTree& tree,
                  bool oneByOne, Journal& journal) -> DiskError;

}  // namespace clc::host
