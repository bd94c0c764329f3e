// Findings of other programs about the output, moved to the sources: from SARIF 2.1.0 to the same
// with other places.
#pragma once

#include "diagnostics/location.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace clc::project {

/// A place in a file as a report names it.
struct ReportedPlace {
    /// As an absolute path if the report gives one, else relative to what it does not say.
    std::string path;
    /// From 1; 0 is the whole file.
    std::size_t line = 0;
};

/// Where in the sources a place of the output comes from; nothing for what is no output.
using FindSource = std::function<std::optional<Location>(const ReportedPlace& place)>;

struct MappedSarif {
    std::string text;
    /// Places that lie in the sources now.
    std::size_t moved = 0;
};

/// What is wrong with a report, in words that follow "is no SARIF 2.1.0: ".
struct BadSarif {
    std::string why;
};

/// `report` with the locations of its results where `find` says. The place in the output becomes a
/// related location; what is found elsewhere, and everything else of the report, stays as it is.
auto mapSarif(std::string_view report, const FindSource& find)
    -> std::variant<MappedSarif, BadSarif>;

}  // namespace clc::project
