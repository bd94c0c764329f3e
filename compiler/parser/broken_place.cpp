#include "parser/broken_place.h"

#include "parser/brackets.h"
#include "parser/expected_phrases.h"

#include <algorithm>

namespace clc::parser {
namespace {

using syntax::TokenKind;

constexpr TokenSet kEnds = {TokenKind::EndOfFile, TokenKind::Separator};

}  // namespace

auto Written::lineStart(std::size_t offset) const -> std::size_t {
    const std::size_t end = text.substr(0, offset).find_last_of("\r\n");
    return end == std::string_view::npos ? 0 : end + 1;
}

auto Written::indentation(std::size_t offset) const -> std::string_view {
    const std::size_t begin = lineStart(offset);
    const std::size_t end = std::min(text.find_first_not_of(" \t", begin), text.size());
    return text.substr(begin, end - begin);
}

auto Written::withItsBlanks(Span span) const -> Span {
    const std::size_t next = std::min(text.find_first_not_of(" \t", span.end), text.size());
    const bool alone = next == text.size() || text[next] == '\n' || text[next] == '\r';
    if (!alone) {
        return {span.file, span.begin, static_cast<std::uint32_t>(next)};
    }
    const std::size_t lineEnd = text.substr(next).starts_with("\r\n") ? next + 2 : next + 1;
    return {span.file, static_cast<std::uint32_t>(lineStart(span.begin)),
            static_cast<std::uint32_t>(std::min(lineEnd, text.size()))};
}

BrokenPlace::BrokenPlace(const Finding& finding, const Written& file)
    : run_(finding.run),
      file_(file),
      expected_(finding.error.expected),
      at_(std::min(finding.error.token, finding.run->laid().size() - 1)),
      itemStart_(findItemStart(at_)) {}

bool BrokenPlace::behindValue() const {
    return expected_.hasAll(kInfixSigns);
}

bool BrokenPlace::atEnd() const {
    return kEnds.has(offending().kind);
}

auto BrokenPlace::previous() const -> std::size_t {
    std::size_t i = at_ == 0 ? 0 : at_ - 1;
    while (i > 0 && kind(i) == TokenKind::Separator) {
        --i;
    }
    return i;
}

auto BrokenPlace::behindPrevious() const -> Span {
    return at_ == 0 ? span(at_).part(0, 0) : span(previous()).after();
}

auto BrokenPlace::place() const -> Span {
    return atEnd() ? behindPrevious() : span(at_);
}

bool BrokenPlace::inKind() const {
    const std::optional<std::size_t> opener = innermostOpener();
    if (!opener) {
        return part() == Part::KindItems;
    }
    const auto begin = tokens().begin();
    const auto head = begin + static_cast<std::ptrdiff_t>(findItemStart(*opener));
    return kind(*opener) == TokenKind::LeftBrace &&
           std::any_of(head, begin + static_cast<std::ptrdiff_t>(*opener),
                       [](const LaidToken& token) { return token.kind == TokenKind::Kind; });
}

auto BrokenPlace::findItemStart(std::size_t index) const -> std::size_t {
    std::size_t depth = 0;
    for (std::size_t i = index; i > 0; --i) {
        const TokenKind before = kind(i - 1);
        if (kClosers.has(before)) {
            ++depth;
        } else if (closerOf(before)) {
            if (depth == 0) {
                return i;
            }
            --depth;
        } else if (depth == 0 && (before == TokenKind::Separator || before == TokenKind::Comma)) {
            return i;
        }
    }
    return 0;
}

auto BrokenPlace::innermostOpener() const -> std::optional<std::size_t> {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < at_; ++i) {
        if (closerOf(kind(i))) {
            open.push_back(i);
        } else if (kClosers.has(kind(i)) && !open.empty()) {
            open.pop_back();
        }
    }
    return open.empty() ? std::nullopt : std::optional(open.back());
}

bool BrokenPlace::startsLine(std::size_t index) const {
    const std::uint32_t inFile = tokens()[index].index;
    return inFile < file_.tokens.size() && file_.tokens[inFile].startsLine;
}

bool isTurnedNotEqual(const BrokenPlace& place) {
    const auto tokens = place.file().tokens;
    const std::uint32_t index = place.offending().index;
    return place.offending().kind == TokenKind::Assign && place.behindValue() &&
           index + 1 < tokens.size() && tokens[index + 1].kind == TokenKind::Bang &&
           tokens[index + 1].span.begin == place.offending().end;
}

}  // namespace clc::parser
