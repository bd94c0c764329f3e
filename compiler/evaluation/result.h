// What an evaluation gives: files, outputs, instances, and where everything came from.
#pragma once

#include "base/arena.h"
#include "evaluation/explained.h"
#include "evaluation/limits.h"
#include "schema/release.h"
#include "semantics/broken.h"
#include "semantics/model.h"
#include "source/file_system.h"
#include "values/document.h"
#include "values/origin_table.h"
#include "values/value.h"

#include <memory>
#include <string>
#include <vector>

namespace clc::evaluation {

/// Makes the text of a document: the printer of its format, which lies above this layer.
using PrintDocument = std::string (*)(const values::DocNode& root, values::DocFormat format,
                                      std::uint8_t indent);

/// Which keys know where they are written. In a map they are data, and the checks point at them;
/// those of records nobody asks for but who explains a line of the output, and each takes memory.
/// With them comes all that is `Explained`.
enum class KeyOrigins : std::uint8_t { OfMaps, OfMapsAndRecords };

struct EvalInput {
    /// The project's files, for values of type File.
    const FileSystem& files;
    PrintDocument print = nullptr;
    /// Where the output tree lies, relative to the project's root: what `output-folder()` gives.
    std::string_view outputFolder = "out";
    /// Where checking found mistakes: the fields and lets of these instances have no value.
    semantics::Broken broken = {};
    EvalLimits limits = {};
    KeyOrigins keyOrigins = KeyOrigins::OfMaps;
};

/// One instance of the cluster.
struct InstanceInfo {
    types::KindId kind;
    std::string_view id;
    std::string_view path;
    Span declared;                 // its name where it is declared
    values::InstanceId container;  // none for the root
};

/// What the root says of the release of an API that the cluster runs.
struct NamedRelease {
    schema::ReleaseLine line = schema::ReleaseLine::None;
    std::string_view text;
    values::OriginId origin;
};

/// An object that an `emit` without a path made.
struct OutputInfo {
    values::InstanceId owner;
    Span emit;
};

/// Immutable. Everything in it lives as long as it does; the trees and the model must outlive it.
struct EvalResult {
    std::unique_ptr<Arena> arena;
    std::unique_ptr<values::OriginTable> origins;
    std::vector<InstanceInfo> instances;  // by InstanceId
    std::vector<OutputInfo> outputs;
    std::vector<values::OutputFile> files;  // in order of path
    std::vector<NamedRelease> releases;     // those the root names
    /// Paths of files of the project that values were read from.
    std::vector<std::string> inputs;
    /// Empty unless asked for, as the origins of keys are.
    Explained explained;
};

}  // namespace clc::evaluation
