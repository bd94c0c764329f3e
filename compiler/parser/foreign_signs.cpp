#include "parser/foreign_signs.h"

#include "parser/look_alikes.h"
#include "parser/token_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

constexpr TokenSet kForeign = {
    TokenKind::AndAnd,       TokenKind::OrOr,        TokenKind::Bang,        TokenKind::Semicolon,
    TokenKind::SingleQuoted, TokenKind::HashComment, TokenKind::BlockComment};

/// What a value ends with that something may touch.
constexpr TokenSet kEndsValue = {
    TokenKind::Name,       TokenKind::Reference, TokenKind::RightParen, TokenKind::RightBracket,
    TokenKind::RightBrace, TokenKind::TextEnd,   TokenKind::Self,       TokenKind::Super,
};

class ForeignSigns {
public:
    ForeignSigns(std::string_view text, std::span<const Token> tokens, DiagnosticSink& sink)
        : text_(text), tokens_(tokens), sink_(sink) {}

    void report(std::size_t index) {
        const Token& token = tokens_[index];
        const bool lastOfLine = index + 1 == tokens_.size() || tokens_[index + 1].startsLine;
        switch (token.kind) {
        case TokenKind::AndAnd: return sign(token.span, "and");
        case TokenKind::OrOr: return sign(token.span, "or");
        case TokenKind::Bang:
            return isBangBehindValue(tokens_, index) ? bangBehindValue(token.span)
                                                     : sign(token.span, "not");
        case TokenKind::Semicolon: return semicolon(token.span, lastOfLine);
        case TokenKind::SingleQuoted: return singleQuoted(token.span);
        case TokenKind::HashComment: return hashComment(token.span);
        case TokenKind::BlockComment: return blockComment(token.span, lastOfLine);
        default: return;  // only foreign signs come here
        }
    }

private:
    auto written(Span span) const -> std::string_view {
        return text_.substr(span.begin, span.size());
    }

    auto inDoubleQuotes(Span content) const -> std::string {
        std::string text;
        for (const char c : written(content)) {
            text += c == '"' ? "\\\"" : std::string(1, c);
        }
        return text;
    }

    void sign(Span span, std::string_view word) {
        const auto isBlank = [&](std::size_t at) {
            return at >= text_.size() ||
                   std::string_view(" \t\r\n(").find(text_[at]) != std::string_view::npos;
        };
        const bool spaceBefore = span.begin == 0 || isBlank(span.begin - 1);
        sink_.report(diag::ForeignSign, span, written(span), word)
            .fix(fmt::format("write '{}'", word), span,
                 fmt::format("{}{}{}", spaceBefore ? "" : " ", word, isBlank(span.end) ? "" : " "));
    }

    void bangBehindValue(Span span) {
        sink_.report(diag::UnexpectedCharacter, span, written(span))
            .help("what may be null is tested first: if (x != null) ..., x ?? OTHER, or x?.name");
    }

    void semicolon(Span span, bool lastOfLine) {
        auto report = sink_.report(diag::Semicolon, span);
        if (lastOfLine) {
            report.help("a line end separates").fix("remove it", span, "");
        } else {
            report.help("in braces and brackets a comma separates, elsewhere a line end");
        }
    }

    void singleQuoted(Span span) {
        const QuotedText parts = quotedText(text_, span);
        const bool isBlock = written(parts.content).find_first_of("\r\n") != std::string_view::npos;
        const std::string_view quotes = isBlock ? "\"\"\"" : "\"";
        const std::string replacement =
            fmt::format("{}{}{}", quotes, inDoubleQuotes(parts.content), quotes);
        const LookAlike* curly = lookAlikeAt(written(parts.opening));
        auto report = curly == nullptr ? sink_.report(diag::SingleQuotes, span)
                                       : sink_.report(diag::LookAlike, span, nameOf(*curly));
        report.fix("use double quotes", span, replacement);
    }

    auto comment(Span span) -> DiagnosticBuilder {
        auto report = sink_.report(diag::ForeignComment, span);
        report.help("a comment begins with // and ends with its line");
        return report;
    }

    void hashComment(Span span) { comment(span).fix("write '//'", span.part(0, 1), "//"); }

    /// `/* ... */` on one line, behind everything else, can become `// ...`.
    void blockComment(Span span, bool lastOfLine) {
        auto report = comment(span);
        std::string_view inner = written(span.part(2, span.size() - 4));
        if (!lastOfLine || inner.find_first_of("\r\n") != std::string_view::npos) {
            return;
        }
        while (inner.ends_with(' ') || inner.ends_with('*')) {
            inner.remove_suffix(1);
        }
        report.fix("write '//'", span, fmt::format("//{}", inner));
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    DiagnosticSink& sink_;
};

bool onOneLine(std::string_view text, const Skipped& first, const Skipped& second) {
    return text.substr(first.span.end, second.span.begin - first.span.end).find_first_of("\r\n") ==
           std::string_view::npos;
}

}  // namespace

void reportForeignSigns(std::string_view text, std::span<const Token> tokens,
                        const UnterminatedTexts& unterminated, std::span<const std::uint32_t> told,
                        DiagnosticSink& sink) {
    ForeignSigns signs(text, tokens, sink);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (kForeign.has(tokens[i].kind) && !unterminated.spoilLine(tokens[i].span.begin) &&
            !std::ranges::binary_search(told, i)) {
            signs.report(i);
        }
    }
}

void reportSkipped(std::string_view text, std::span<const Skipped> skipped, DiagnosticSink& sink) {
    for (auto each = skipped.begin(); each != skipped.end();) {
        if (each->kind == Skipped::Kind::ConflictMarker) {
            sink.report(diag::MergeConflict, each->span)
                .help("keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>");
            ++each;
            continue;
        }
        auto end = each + 1;
        while (end != skipped.end() && end->kind == each->kind &&
               onOneLine(text, *(end - 1), *end)) {
            ++end;
        }
        Fix fix{"write plain blanks", Applicability::Safe, {}};
        for (const Skipped& blank : std::span(each, end)) {
            const LookAlike* character = lookAlikeAt(text.substr(blank.span.begin));
            fix.edits.push_back({blank.span, std::string(character->meant)});
        }
        const LookAlike* first = lookAlikeAt(text.substr(each->span.begin));
        sink.report(diag::LookAlike, each->span, nameOf(*first)).fix(std::move(fix));
        each = end;
    }
}

bool isBangBehindValue(std::span<const Token> tokens, std::size_t index) {
    return index > 0 && kEndsValue.has(tokens[index - 1].kind) &&
           tokens[index - 1].span.end == tokens[index].span.begin;
}

bool isForeignSign(TokenKind kind) {
    return kForeign.has(kind);
}

}  // namespace clc::parser
