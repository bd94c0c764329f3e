// Sources in the one style, from bytes to bytes.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"
#include "syntax/parsed_file.h"

#include <span>
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

/// The text of `file`, which was read as `parsed`, in the style. In a broken file what can be read
/// is laid out, if its mistakes stay the same.
auto formatParsed(const SourceFile& file, const syntax::ParsedFile& parsed) -> std::string;

/// `text`, whose `touched` parts are new in a file that was `before`: in the style if that was,
/// else with the items that were touched in it, and all others as they are.
auto formatChanged(std::string_view path, std::string_view before, std::string text,
                   std::span<const Span> touched) -> std::string;

}  // namespace clc::project
