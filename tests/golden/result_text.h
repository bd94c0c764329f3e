// What an evaluation gives, value by value, each with the way it came.
//
//     file out.yaml (yaml) of world/w
//       .name: "w"                          <- declaration main.cl:4:9
//
// A chain begins with the last step and ends where the value was written.
#pragma once

#include "evaluation/result.h"
#include "source/source_manager.h"

#include <string>

namespace clc::golden {

/// A place in a file of the project; of the standard library only the file, as its lines change for
/// other reasons.
auto placeText(Span span, const SourceManager& sources) -> std::string;

auto resultText(const evaluation::EvalResult& result, const SourceManager& sources) -> std::string;

}  // namespace clc::golden
