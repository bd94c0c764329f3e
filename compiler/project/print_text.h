// Texts in a format of their own that a value is made of.
#pragma once

#include "backends/output_tree.h"
#include "values/document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace clc::project {

/// With the origins of its lines; nothing if its format can't hold something.
auto printLines(const values::DocNode& root, values::DocFormat format, std::uint8_t indent)
    -> std::optional<backends::PrintedFile>;

/// The text of a document for `yaml(...)` and its like, as evaluation asks for it; empty if its
/// format can't hold something, which is reported where the document is emitted.
auto printText(const values::DocNode& root, values::DocFormat format, std::uint8_t indent)
    -> std::string;

}  // namespace clc::project
