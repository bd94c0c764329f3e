// Spans as people and other programs read them: path, lines and columns.
#pragma once

#include "source/source_manager.h"
#include "source/span.h"

#include <cstdint>
#include <string_view>

namespace clc {

/// A place in a file. Lines and columns begin at 1.
struct Place {
    std::uint32_t offset = 0;
    std::uint32_t line = 1;
    /// In characters, which are code points; what every renderer prints.
    std::uint32_t column = 1;
    /// In UTF-16 units, as editors count.
    std::uint32_t utf16 = 1;
    bool operator==(const Place&) const = default;
};

/// Where a span begins and where it ends; `end` is the place behind its last character.
struct Location {
    /// Valid as long as the source manager.
    std::string_view path;
    Place begin;
    Place end;
};

/// The location of a valid `span`; ends beyond the text are taken for the text's end.
auto locate(Span span, const SourceManager& sources) -> Location;

/// `span` cut to what its file holds.
auto clampSpan(Span span, const SourceFile& file) -> Span;

}  // namespace clc
