// From values to files: documents of plain data, each output placed once (S10, S11).
#pragma once

#include "evaluation/run.h"

#include <functional>

namespace clc::evaluation {

/// Whether an expression of OpenTofu may stand in the document.
enum class LaterUse : std::uint8_t { Refused, Allowed };

struct DocumentPlace {
    Span use;  // for reports where a value has no place of its own
    std::vector<values::StateUse>* roots = nullptr;  // collects the roots of expressions
    LaterUse later = LaterUse::Refused;
};

/// All of `value`, computed. Null if some part could not be; the reasons are reported, all of them.
auto toDocument(Run& run, Value value, const DocumentPlace& place) -> const values::DocNode*;

/// Told of each file as soon as it is placed; it does not change any more.
using OnPlaced = std::function<void(const values::OutputFile& file)>;

/// Places every output and makes the files, in order of path. `onPlaced` may be null.
auto placeOutputs(Run& run, const OnPlaced& onPlaced) -> std::vector<values::OutputFile>;

/// Reports outputs that nobody places, but for those of an instance that a check has reported, and
/// those that two place.
void reportPlacements(Run& run);

/// Reports files with one path. What a check has told of already, two outputs that are the same, is
/// left out: checks and rules come first.
void reportSamePaths(Run& run, std::span<const values::OutputFile> files);

}  // namespace clc::evaluation
