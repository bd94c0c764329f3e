// Regular expressions as arguments of natives: each is compiled once in a run.
#pragma once

#include "evaluation/natives/native.h"
#include "types/pattern.h"

namespace clc::evaluation {

/// The pattern that the text `expression` says; null if it is none, which is reported.
auto patternOf(const NativeCall& call, Value expression) -> const types::Pattern*;

/// Whether `pattern` takes all of `text`, which lies where it is as long as the run.
bool fitsPattern(Run& run, const types::Pattern& pattern, std::string_view text);

}  // namespace clc::evaluation
