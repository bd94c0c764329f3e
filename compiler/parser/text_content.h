// What a text says: escapes resolved, and in a block the indentation taken away.
#pragma once

#include "base/arena.h"
#include "diagnostics/sink.h"
#include "source/span.h"

#include <span>
#include <string_view>

namespace clc::parser {

/// The indentation that all lines of a block text share, the line of its closing quotes included if
/// they stand alone. Lines with nothing in them do not count. `runs` are its literal parts, between
/// which there are holes.
auto commonIndentation(std::string_view source, std::span<const Span> runs) -> std::string_view;

/// What a literal run of a text is.
struct TextRun {
    Span span;
    bool isBlock = false;
    bool isFirst = false;  // begins behind the opening quotes
    bool isLast = false;   // ends before the closing quotes
    std::string_view indentation = {};
};

/// The content of `run`: a view into `source` if nothing has to change, else into `arena`. What
/// begins with a backslash and is no escape is reported and stands for itself.
auto readText(std::string_view source, const TextRun& run, Arena& arena, DiagnosticSink& sink)
    -> std::string_view;

}  // namespace clc::parser
