#include "parser/lexical_mistakes.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

class LexicalMistakes {
public:
    LexicalMistakes(std::string_view text, std::span<const Token> tokens, DiagnosticSink& sink)
        : text_(text), tokens_(tokens), sink_(sink) {}

    auto run() -> std::vector<Region> {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            see(tokens_[at_]);
        }
        reportUnterminated();
        return std::move(unterminated_);
    }

private:
    void see(const Token& token) {
        switch (token.kind) {
        case TokenKind::AndAnd: return foreignSign(token, "and");
        case TokenKind::OrOr: return foreignSign(token, "or");
        case TokenKind::Bang: return foreignSign(token, "not");
        case TokenKind::Semicolon: return semicolon(token);
        case TokenKind::SingleQuoted: return singleQuoted(token);
        case TokenKind::HashComment: return hashComment(token);
        case TokenKind::BlockComment: return blockComment(token);
        case TokenKind::Quote:
        case TokenKind::BlockOpen:
        case TokenKind::RawOpen:
        case TokenKind::Hole: open_.push_back(at_); return;
        case TokenKind::TextEnd:
        case TokenKind::BlockEnd:
        case TokenKind::RawEnd:
        case TokenKind::HoleEnd: return close(token);
        default: return;  // every other token is right by itself
        }
    }

    auto written(Span span) const -> std::string_view {
        return text_.substr(span.begin, span.size());
    }

    void foreignSign(const Token& token, std::string_view word) {
        const bool spaceBefore = token.span.begin > 0 && isBlank(text_[token.span.begin - 1]);
        const bool spaceBehind = token.span.end < text_.size() && isBlank(text_[token.span.end]);
        const bool prefix = token.kind == TokenKind::Bang;
        const std::string replacement =
            fmt::format("{}{}{}", spaceBefore || prefix ? "" : " ", word, spaceBehind ? "" : " ");
        sink_.report(diag::ForeignSign, token.span, written(token.span), word)
            .fix(fmt::format("write '{}'", word), token.span, replacement);
    }

    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

    void semicolon(const Token& token) {
        const bool lastOfLine = at_ + 1 == tokens_.size() || tokens_[at_ + 1].startsLine;
        auto report = sink_.report(diag::Semicolon, token.span);
        if (lastOfLine) {
            report.help("a line end separates").fix("remove it", token.span, "");
        } else {
            report.help("within braces and brackets a comma separates, elsewhere a line end");
        }
    }

    void singleQuoted(const Token& token) {
        std::string replacement = "\"";
        for (const char c : written(token.span.part(1, token.span.size() - 2))) {
            replacement += c == '"' ? "\\\"" : std::string(1, c);
        }
        replacement += '"';
        sink_.report(diag::SingleQuotes, token.span)
            .fix("use double quotes", token.span, replacement);
    }

    void hashComment(const Token& token) {
        sink_.report(diag::ForeignComment, token.span)
            .help("a comment begins with // and ends with its line")
            .fix("write '//'", token.span.part(0, 1), "//");
    }

    void blockComment(const Token& token) {
        auto report = sink_.report(diag::ForeignComment, token.span);
        report.help("a comment begins with // and ends with its line");
        const bool oneLine = written(token.span).find_first_of("\r\n") == std::string_view::npos;
        const bool lastOfLine = at_ + 1 == tokens_.size() || tokens_[at_ + 1].startsLine;
        if (oneLine && lastOfLine) {
            std::string_view inner = written(token.span.part(2, token.span.size() - 4));
            while (inner.ends_with(' ') || inner.ends_with('*')) {
                inner.remove_suffix(1);
            }
            report.fix("write '//'", token.span, fmt::format("//{}", inner));
        }
    }

    /// An end without text was put in by the scanner.
    void close(const Token& end) {
        if (open_.empty()) {
            return;
        }
        const std::size_t opener = open_.back();
        open_.pop_back();
        const Region region = {static_cast<std::uint32_t>(opener),
                               static_cast<std::uint32_t>(at_ + 1)};
        if (end.span.empty()) {
            const bool sameMistake = !unterminated_.empty() && unterminated_.back().end == at_;
            if (sameMistake) {
                unterminated_.back() = {region.begin, region.end};
                hole_ = end.kind == TokenKind::HoleEnd ? std::optional(opener) : hole_;
                return;
            }
            reportUnterminated();
            unterminated_.push_back(region);
            hole_ = end.kind == TokenKind::HoleEnd ? std::optional(opener) : std::nullopt;
            pending_ = true;
        }
    }

    /// Reports the last of `unterminated_`: its outermost hole if it has one, else the text.
    void reportUnterminated() {
        if (!pending_) {
            return;
        }
        pending_ = false;
        const Region region = unterminated_.back();
        const Span whole = tokens_[region.begin].span.to(tokens_[region.end - 1].span);
        if (hole_) {
            sink_.report(diag::UnterminatedHole, tokens_[*hole_].span)
                .label(whole.after(), "the text ends here")
                .help("a value in a text ends with ')' on the same line");
            return;
        }
        const Token& opener = tokens_[region.begin];
        auto report = sink_.report(diag::UnterminatedText, opener.span, closing(opener.kind));
        if (opener.kind == TokenKind::BlockOpen) {
            report.help("a text of several lines ends with three quotes");
        } else {
            report.label(whole.after(), "the line ends here")
                .help("a text of several lines stands between three quotes");
        }
    }

    static auto closing(TokenKind opener) -> std::string_view {
        switch (opener) {
        case TokenKind::BlockOpen: return spelling(TokenKind::BlockEnd);
        case TokenKind::RawOpen: return spelling(TokenKind::RawEnd);
        default: return spelling(TokenKind::TextEnd);  // only texts come here
        }
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    DiagnosticSink& sink_;
    std::size_t at_ = 0;
    std::vector<std::size_t> open_;
    std::vector<Region> unterminated_;
    std::optional<std::size_t> hole_;
    bool pending_ = false;
};

}  // namespace

auto reportLexicalMistakes(std::string_view text, std::span<const Token> tokens,
                           DiagnosticSink& sink) -> std::vector<Region> {
    return LexicalMistakes(text, tokens, sink).run();
}

}  // namespace clc::parser
