// What holds of every finding, whatever was read.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace clc::fuzz {

/// Ends the program, so that libFuzzer keeps the input; `law` is printed.
void require(bool holds, std::string_view law);

/// How long the text is that a span points into; nothing if there is no such file.
using SizeOf = std::function<std::optional<std::size_t>(FileId)>;

/// Findings have a code, a message and a place; spans and edits lie inside their files, edits in
/// order.
void requireLawful(const std::vector<Diagnostic>& diagnostics, const SizeOf& sizeOf);

}  // namespace clc::fuzz
