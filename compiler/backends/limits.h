// What formats cannot hold, found before anything is printed: printers rely on it and check nothing
// again. Here is what formats share; what one alone asks for stands in its folder.
#pragma once

#include "diagnostics/sink.h"
#include "values/document.h"
#include "values/origin_lookup.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace clc::backends {

/// Deeper documents are refused: readers have limits of their own, and recursion must end.
inline constexpr std::size_t kDeepestDocument = 200;

/// One file under check.
struct Subject {
    const values::OutputFile& file;
    const values::OriginLookup& origins;
    DiagnosticSink& sink;

    /// Where `origin` leads to, else where `otherwise` does, else the emit that placed the file.
    [[nodiscard]] auto span(values::OriginId origin, values::OriginId otherwise = {}) const -> Span;
};

struct FormatRules {
    /// As it stands in a sentence: "YAML", "an env file".
    std::string_view name = {};
    /// What the whole file must be, if that matters.
    std::optional<values::DocKind> root = std::nullopt;
    bool holdsNull = true;
    bool holdsExpressions = false;
    /// Infinities and NaN.
    bool holdsNotFinite = true;
    /// Texts that are not UTF-8.
    bool holdsBytes = false;
};

/// "a map", "a text", ...
auto kindName(values::DocKind kind) -> std::string_view;

/// Reports every breach of `rules`; true if there is none.
bool checkRules(const Subject& subject, const FormatRules& rules);

}  // namespace clc::backends
