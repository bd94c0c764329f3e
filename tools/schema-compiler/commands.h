// What the tool does, one function for each of its commands. They throw std::runtime_error.
#pragma once

#include "sources.h"

#include <filesystem>

namespace clc::schema_compiler {

/// Writes a text for each module below `out`, removes those of modules that are no more, and
/// reports figures.
void compileFolder(const Sources& sources, const std::filesystem::path& out);

/// The table as JSON on the standard output, a type to a line.
void dumpTable(const std::filesystem::path& table);

void measureTable(const std::filesystem::path& table);

}  // namespace clc::schema_compiler
