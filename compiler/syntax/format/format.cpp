#include "syntax/format/format.h"

#include "syntax/format/frozen.h"
#include "syntax/format/lines.h"
#include "syntax/format/marks.h"
#include "syntax/format/pieces.h"

namespace clc::syntax {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// All of `text` but a byte order mark, or the lines of `sound`.
auto rangeOf(std::string_view text, Span sound) -> Span {
    if (sound.size() == text.size()) {
        const bool marked = text.starts_with(kByteOrderMark);
        return sound.part(marked ? 3 : 0, sound.size() - (marked ? 3 : 0));
    }
    return format::wholeLines(text, sound);
}

}  // namespace

auto formatted(std::string_view text, const ParsedFile& file) -> std::string {
    const format::Marks marks = format::marksOf(*file.root);
    const std::vector<Span> frozen = format::frozenLines(text, file);
    std::string result;
    std::size_t done = 0;
    for (const Span sound : file.sound) {
        const Span range = rangeOf(text, sound);
        const bool isAll = sound.size() == text.size();
        result += isAll ? std::string_view() : text.substr(done, range.begin - done);
        const std::size_t column = isAll ? 0 : sound.begin - range.begin;
        result += format::layOut(text, format::pieces(text, file, marks, range),
                                 format::within(frozen, range), column);
        done = range.end;
    }
    return result.append(text.substr(done));
}

}  // namespace clc::syntax
