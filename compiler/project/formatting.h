// Sources in the one style, from bytes to bytes.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

struct Formatted {
    std::string text;
    /// What parsing found. The items it is about are left as they are.
    std::vector<Diagnostic> diagnostics;
};

/// `text`, known to diagnostics as `path`, in the style; a module of API types in its own.
auto formatSource(SourceManager& sources, std::string path, std::string text) -> Formatted;

}  // namespace clc::project
