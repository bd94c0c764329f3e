#include "parser/foreign_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace clc::parser {
namespace {

using syntax::isWord;
using syntax::Token;
using syntax::TokenKind;

using Line = std::span<const Token>;

/// The lines that begin at the left margin.
auto linesAtMargin(std::string_view text, std::span<const Token> tokens) -> std::vector<Line> {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < tokens.size();) {
        std::size_t end = begin + 1;
        while (end < tokens.size() && !tokens[end].startsLine) {
            ++end;
        }
        const std::size_t offset = tokens[begin].span.begin;
        if (offset == 0 || text[offset - 1] == '\n' || text[offset - 1] == '\r') {
            lines.push_back(tokens.subspan(begin, end - begin));
        }
        begin = end;
    }
    std::erase_if(lines, [](Line line) { return line.front().kind == TokenKind::HashComment; });
    return lines;
}

bool isYamlLine(Line line) {
    const TokenKind first = line.front().kind;
    if (first == TokenKind::Minus) {  // `- a`, `---`
        return true;
    }
    return isWord(first) && line.size() > 1 && line[1].kind == TokenKind::Colon;
}

bool isYaml(const std::vector<Line>& lines) {
    return lines.size() > 1 && std::ranges::all_of(lines, isYamlLine);
}

/// The texts between the word and the brace of a block of HCL; nothing if `line` begins none.
auto labelsOf(Line line) -> std::optional<std::vector<Span>> {
    if (!isWord(line.front().kind)) {
        return std::nullopt;
    }
    std::vector<Span> labels;
    std::size_t at = 1;
    while (at + 2 < line.size() && line[at].kind == TokenKind::Quote &&
           line[at + 1].kind == TokenKind::TextPart && line[at + 2].kind == TokenKind::TextEnd) {
        labels.push_back(line[at + 1].span);
        at += 3;
    }
    const bool opens = at < line.size() && line[at].kind == TokenKind::LeftBrace;
    return opens ? std::optional(labels) : std::nullopt;
}

bool isHclLine(Line line) {
    return line.front().kind == TokenKind::RightBrace || labelsOf(line).has_value();
}

bool isHcl(const std::vector<Line>& lines) {
    const auto isTwofold = [](Line line) {
        const auto labels = labelsOf(line);
        return labels && labels->size() > 1;
    };
    return std::ranges::all_of(lines, isHclLine) && std::ranges::any_of(lines, isTwofold) &&
           !labelsOf(lines.front()).value_or(std::vector<Span>()).empty();
}

/// A file that is one value in braces or brackets, `{ "a": 1 }`.
bool isJson(std::span<const Token> tokens) {
    const auto kindAt = [&](std::size_t i) {
        return i < tokens.size() ? tokens[i].kind : TokenKind::EndOfFile;
    };
    if (kindAt(0) == TokenKind::LeftBracket) {
        return kindAt(1) == TokenKind::LeftBrace && kindAt(2) == TokenKind::Quote;
    }
    return kindAt(0) == TokenKind::LeftBrace && kindAt(1) == TokenKind::Quote &&
           kindAt(2) == TokenKind::TextPart && kindAt(3) == TokenKind::TextEnd &&
           kindAt(4) == TokenKind::Colon;
}

auto whole(Line line) -> Span {
    return line.front().span.to(line.back().span);
}

void reportHcl(std::string_view text, Line first, DiagnosticSink& sink) {
    const auto at = [&](Span span) { return text.substr(span.begin, span.size()); };
    const std::string_view name = at(labelsOf(first)->back());
    sink.report(diag::ForeignText, whole(first), "HCL")
        .help(fmt::format("a declaration has one name, without quotes: `{} {} {{ ... }}`; what "
                          "another text says there is a field in the braces, as in `name: value`",
                          at(first.front().span), name));
}

}  // namespace

bool reportForeignText(std::string_view text, std::span<const Token> tokens, DiagnosticSink& sink) {
    if (isJson(tokens)) {
        sink.report(diag::ForeignText, tokens.front().span, "JSON")
            .help(
                "a file begins with a declaration, `kind name { field: value }`; data of others "
                "is read by file(...)");
        return true;
    }
    const std::vector<Line> lines = linesAtMargin(text, tokens);
    if (isYaml(lines)) {
        sink.report(diag::ForeignText, whole(lines.front()), "YAML")
            .help(
                "a field stands in the braces of a declaration: `kind name { field: value }`; a "
                "list stands in brackets: `[a, b]`");
        return true;
    }
    if (!lines.empty() && isHcl(lines)) {
        reportHcl(text, lines.front(), sink);
        return true;
    }
    return false;
}

}  // namespace clc::parser
