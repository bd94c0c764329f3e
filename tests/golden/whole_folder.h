// A folder of the repository that a program writes whole.
#pragma once

#include "golden/golden.h"

namespace clc::golden {

/// The files of `folder`, which may lie anywhere in the repository, are `made` and no others.
void wholeFolder(const std::string& folder, const Tree& made);

}  // namespace clc::golden
