// YAML in block style. One printer for Kubernetes objects, Talos patches and every text that
// `yaml()` makes.
#pragma once

#include "backends/output_tree.h"
#include "values/document.h"

#include <cstddef>

namespace clc::backends::yaml {

/// Where the items of a list stand that is the value of a key.
enum class ListItems {
    AtKey,     // in the column of the key, as `kubectl` and `kustomize` write
    Indented,  // one step further, as Go's yaml.v3 writes
};

/// How far a level goes in; 1 to 9. Within a list item it is always two, the width of "- ".
struct Style {
    std::size_t indentation = 2;
    ListItems listItems = ListItems::AtKey;
};

/// The bytes that Go's yaml.v3 makes by default. The Image Factory's schematic ids are the SHA-256
/// of such.
inline constexpr Style kGoStyle{.indentation = 4, .listItems = ListItems::Indented};

/// One document. `root` has passed `checkLimits`. Map keys keep their order; nothing is ever folded
/// or shortened.
auto printDocument(const values::DocNode& root, const Style& style = {}) -> PrintedFile;

/// The items of the list `root`, one document each, with `---` between.
auto printStream(const values::DocNode& root, const Style& style = {}) -> PrintedFile;

}  // namespace clc::backends::yaml
