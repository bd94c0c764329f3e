#include "parser/unterminated.h"

#include "parser/look_alikes.h"
#include "parser/token_set.h"
#include "source/utf8.h"

#include <algorithm>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

constexpr TokenSet kOpeners = {TokenKind::Quote, TokenKind::BlockOpen, TokenKind::RawOpen,
                               TokenKind::Hole};
constexpr TokenSet kEnds = {TokenKind::TextEnd, TokenKind::BlockEnd, TokenKind::RawEnd,
                            TokenKind::HoleEnd};

auto closingQuotes(TokenKind opener) -> std::string_view {
    switch (opener) {
    case TokenKind::BlockOpen: return spelling(TokenKind::BlockEnd);
    case TokenKind::RawOpen: return spelling(TokenKind::RawEnd);
    default: return spelling(TokenKind::TextEnd);  // nothing else opens a text
    }
}

}  // namespace

UnterminatedTexts::UnterminatedTexts(std::string_view text, std::span<const Token> tokens)
    : text_(text), tokens_(tokens) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (kOpeners.has(tokens[i].kind)) {
            open.push_back(i);
        }
        if (!kEnds.has(tokens[i].kind) || open.empty()) {
            continue;
        }
        const std::uint32_t opener = open.back();
        open.pop_back();
        if (!tokens[i].span.empty()) {
            continue;
        }
        add(opener, i);
    }
    joinLines();
}

void UnterminatedTexts::add(std::uint32_t opener, std::uint32_t end) {
    const bool sameMistake = !texts_.empty() && texts_.back().tokens.end == end;
    const std::optional<std::uint32_t> inner = sameMistake ? texts_.back().hole : std::nullopt;
    if (sameMistake) {
        texts_.pop_back();
        lines_.pop_back();
    }
    const bool isHole = tokens_[end].kind == TokenKind::HoleEnd;
    texts_.push_back({{opener, end + 1}, isHole ? std::optional(opener) : inner, {}});
    findLines();
    lines_.push_back({lineStart(tokens_[opener].span.begin), tokens_[end].span.end});
}

/// A text in single quotes that goes over lines is two that are not closed: one mistake.
void UnterminatedTexts::joinLines() {
    std::vector<UnterminatedText> texts;
    std::vector<Region> lines;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        texts.push_back(texts_[i]);
        lines.push_back(lines_[i]);
        if (i + 1 < texts_.size() && endsBelow(texts_[i], texts_[i + 1])) {
            ++i;
            texts.back().closing = texts_[i].tokens.begin;
            texts.back().tokens.end = texts_[i].tokens.end;
            lines.back().end = lines_[i].end;
        }
    }
    texts_ = std::move(texts);
    lines_ = std::move(lines);
}

/// Whether the quotes of `next` are most likely the closing ones of `text`: nothing but what closes
/// stands behind them, and what lies between is no source.
bool UnterminatedTexts::endsBelow(const UnterminatedText& text,
                                  const UnterminatedText& next) const {
    const TokenKind opener = tokens_[text.tokens.begin].kind;
    const TokenKind closer = tokens_[next.tokens.begin].kind;
    const bool isRaw = opener == TokenKind::RawOpen && closer == TokenKind::BlockOpen;
    const bool isLine = opener == TokenKind::Quote && closer == TokenKind::Quote;
    if ((!isRaw && !isLine) || text.hole || next.hole) {
        return false;
    }
    const std::uint32_t quotes = tokens_[next.tokens.begin].span.begin;
    const std::size_t lineEnd = std::min(text_.find_first_of("\r\n", quotes), text_.size());
    const std::string_view behind = text_.substr(quotes, lineEnd - quotes);
    const std::string_view before = text_.substr(tokens_[text.tokens.begin].span.begin);
    if (isRaw) {  // #""" ... """#
        return before.starts_with("#\"\"\"") && behind.starts_with("\"\"\"#");
    }
    constexpr std::size_t kMostLines = 12;
    const std::string_view between = text_.substr(tokens_[text.tokens.begin].span.end,
                                                  quotes - tokens_[text.tokens.begin].span.end);
    return behind.find_first_not_of("\",)]} \t") == std::string_view::npos &&
           static_cast<std::size_t>(std::ranges::count(between, '\n')) <= kMostLines &&
           isOnlyText(text.tokens.end, next.tokens.begin);
}

/// No line of the tokens from `begin` to `end` is an entry, or begins or ends braces.
bool UnterminatedTexts::isOnlyText(std::uint32_t begin, std::uint32_t end) const {
    constexpr TokenSet kSource = {TokenKind::Colon,       TokenKind::Assign,
                                  TokenKind::LeftBrace,   TokenKind::RightBrace,
                                  TokenKind::LeftBracket, TokenKind::Quote};
    for (std::uint32_t i = begin; i < end; ++i) {
        if (kSource.has(tokens_[i].kind)) {
            return false;
        }
    }
    return true;
}

/// Once for all texts: a line may be as long as the file, and hold many of them.
void UnterminatedTexts::findLines() {
    if (!lineStarts_.empty()) {
        return;
    }
    lineStarts_.push_back(0);
    for (std::size_t end = text_.find_first_of("\r\n"); end != std::string_view::npos;
         end = text_.find_first_of("\r\n", end + 1)) {
        lineStarts_.push_back(static_cast<std::uint32_t>(end + 1));
    }
}

auto UnterminatedTexts::lineStart(std::uint32_t offset) const -> std::uint32_t {
    return *std::prev(std::ranges::upper_bound(lineStarts_, offset));
}

bool UnterminatedTexts::spoilLine(std::uint32_t offset) const {
    if (lines_.empty()) {
        return false;
    }
    const auto behind = std::ranges::upper_bound(lines_, offset, {}, &Region::begin);
    return behind != lines_.begin() && std::prev(behind)->end >= lineStart(offset);
}

/// The only curly quote from `begin` to `end`.
auto UnterminatedTexts::curlyQuoteIn(std::uint32_t begin, std::uint32_t end) const
    -> std::optional<std::uint32_t> {
    std::optional<std::uint32_t> found;
    for (std::uint32_t at = begin; at < end; ++at) {
        const LookAlike* character = lookAlikeAt(text_.substr(at));
        if (character == nullptr || character->meant != "\"") {
            continue;
        }
        if (found) {
            return std::nullopt;
        }
        found = at;
    }
    return found;
}

auto UnterminatedTexts::place(const UnterminatedText& text) const -> Span {
    return tokens_[text.hole.value_or(text.tokens.begin)].span;
}

void UnterminatedTexts::report(const UnterminatedText& text, DiagnosticSink& sink) const {
    const Token& opener = tokens_[text.tokens.begin];
    const Span end = tokens_[text.tokens.end - 1].span;
    if (text.closing) {
        const bool isRaw = opener.kind == TokenKind::RawOpen;
        sink.report(diag::UnterminatedText, place(text), closingQuotes(opener.kind))
            .label(tokens_[*text.closing].span, "it ends on a line below")
            .help(isRaw ? "a text in #\"...\"# stands on one line; one of several lines stands "
                          "between three quotes, without '#'"
                        : "a text of several lines stands between three quotes");
        return;
    }
    if (text.hole) {
        sink.report(diag::UnterminatedHole, place(text))
            .label(end, "the text ends here")
            .help("a value in a text ends with ')' on the same line");
        return;
    }
    auto report = sink.report(diag::UnterminatedText, place(text), closingQuotes(opener.kind));
    if (const auto curly = curlyQuoteIn(opener.span.end, end.begin)) {
        const LookAlike* character = lookAlikeAt(text_.substr(*curly));
        const auto size = static_cast<std::uint32_t>(sequenceLength(text_.substr(*curly)));
        const Span where = {opener.span.file, *curly, *curly + size};
        report.label(where, nameOf(*character) + ", which closes nothing")
            .fix("write '\"'", where, "\"");
        return;
    }
    if (opener.kind == TokenKind::BlockOpen) {
        report.help("a text of several lines ends with three quotes");
        return;
    }
    report.label(end, "the line ends here")
        .help("a text of several lines stands between three quotes");
}

}  // namespace clc::parser
