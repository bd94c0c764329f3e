// JSON with some spaces a level, keys in the order they were declared in, a line end at the end.
#pragma once

#include "backends/output_tree.h"
#include "values/document.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clc::backends::json {

constexpr std::uint8_t kIndent = 2;

/// `root` has passed the limits. There are `indent` spaces a level.
auto printDocument(const values::DocNode& root, std::uint8_t indent) -> PrintedFile;
auto printDocument(const values::DocNode& root) -> PrintedFile;

/// `text` in double quotes. Letters stay; only what JSON forbids is escaped.
auto quoted(std::string_view text) -> std::string;

}  // namespace clc::backends::json
