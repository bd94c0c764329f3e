#include "syntax/format/format.h"

#include "syntax/format/frozen.h"
#include "syntax/format/lines.h"
#include "syntax/format/marks.h"
#include "syntax/format/pieces.h"

#include <algorithm>
#include <vector>

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

/// `parts` of `text` in the style. They are in order, each from a first to a last token, and no
/// two share a line.
auto withParts(std::string_view text, const ParsedFile& file, std::span<const Span> parts)
    -> std::string {
    const format::Marks marks = format::marksOf(*file.root);
    const std::vector<Span> frozen = format::frozenLines(text, file);
    std::string result;
    std::size_t done = 0;
    for (const Span sound : parts) {
        const Span range = rangeOf(text, sound);
        const bool isAll = sound.size() == text.size();
        result += isAll ? std::string_view() : text.substr(done, range.begin - done);
        const std::string_view margin =
            isAll ? std::string_view() : text.substr(range.begin, sound.begin - range.begin);
        result += format::layOut(text, format::pieces(text, file, marks, range),
                                 format::within(frozen, range), margin);
        done = range.end;
    }
    return result.append(text.substr(done));
}

/// `text`, which has LF at the ends of its own lines, with LF in texts of several lines too: CRLF
/// means the same there. A carriage return before it is one of the text, and what is behind it
/// stays.
auto withPlainLineEnds(std::string text) -> std::string {
    std::size_t kept = 0;
    char before = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' && before != '\r';
        before = text[i];
        if (!isPair) {
            text[kept++] = text[i];
        }
    }
    text.resize(kept);
    return text;
}

/// From the attributes of `item` to its end.
auto wholeOf(const Item& item) -> Span {
    return item.attributes.empty() ? item.span : item.attributes.front()->span.to(item.span);
}

bool holds(std::string_view text, Span item, std::span<const Span> touched) {
    const Span lines = format::wholeLines(text, item);
    return std::ranges::any_of(touched, [&](const Span& each) {
        return each.begin < lines.end && each.end >= lines.begin;
    });
}

bool isSound(const ParsedFile& file, Span part) {
    return std::ranges::any_of(file.sound, [&](const Span& sound) {
        return sound.begin <= part.begin && part.end <= sound.end;
    });
}

}  // namespace

auto formatted(std::string_view text, const ParsedFile& file) -> std::string {
    const bool isAll = file.sound.size() == 1 && file.sound.front().size() == text.size();
    std::string result = withParts(text, file, file.sound);
    return isAll ? withPlainLineEnds(std::move(result)) : result;
}

auto formattedAround(std::string_view text, const ParsedFile& file, std::span<const Span> touched)
    -> std::string {
    std::vector<Span> parts;
    for (const Item* item : file.root->items) {
        const Span whole = wholeOf(*item);
        if (!holds(text, whole, touched) || !isSound(file, whole)) {
            continue;
        }
        const bool shares = !parts.empty() && format::wholeLines(text, parts.back()).end >
                                                  format::wholeLines(text, whole).begin;
        if (shares) {
            parts.back() = parts.back().to(whole);
        } else {
            parts.push_back(whole);
        }
    }
    return withParts(text, file, parts);
}

}  // namespace clc::syntax
