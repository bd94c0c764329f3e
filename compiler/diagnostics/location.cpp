#include "diagnostics/location.h"

#include <algorithm>

namespace clc {
namespace {

auto placeOf(std::uint32_t offset, const SourceFile& file) -> Place {
    const Position characters = file.lines().characters(file.text(), offset);
    const Position utf16 = file.lines().utf16(file.text(), offset);
    return {offset, characters.line + 1, characters.column + 1, utf16.column + 1};
}

}  // namespace

auto locate(Span span, const SourceManager& sources) -> Location {
    const SourceFile& file = sources.file(span.file);
    const Span inside = clampSpan(span, file);
    return {file.path(), placeOf(inside.begin, file), placeOf(inside.end, file)};
}

auto clampSpan(Span span, const SourceFile& file) -> Span {
    const auto size = static_cast<std::uint32_t>(file.text().size());
    const std::uint32_t begin = std::min(span.begin, size);
    return {span.file, begin, std::clamp(span.end, begin, size)};
}

}  // namespace clc
