// Values that are written as other languages have them, and values without what gives them.
#include "parser/brackets.h"
#include "parser/expected_phrases.h"
#include "parser/recognisers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace clc::parser {
namespace {

using syntax::TokenKind;

/// What follows a number without a blank.
constexpr std::array<std::string_view, 22> kUnits = {"n",  "u",  "m",  "k",  "M",  "G",  "T",  "P",
                                                     "E",  "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "ns",
                                                     "us", "ms", "s",  "h",  "d",  "w"};

/// What stands behind a name that is a key or begins a declaration.
constexpr TokenSet kBehindKey = {TokenKind::Colon, TokenKind::Assign, TokenKind::LeftBrace,
                                 TokenKind::Name};

/// What a value of its own begins with, and no entry or type.
constexpr TokenSet kPlainValues = {
    TokenKind::Int,   TokenKind::Float,     TokenKind::Unit,    TokenKind::Dotted, TokenKind::True,
    TokenKind::False, TokenKind::Null,      TokenKind::Quote,   TokenKind::Minus,  TokenKind::Not,
    TokenKind::Self,  TokenKind::BlockOpen, TokenKind::RawOpen,
};

/// What a type ends with.
constexpr TokenSet kTypeEnds = {TokenKind::Name, TokenKind::Question, TokenKind::RightBracket,
                                TokenKind::RightBrace, TokenKind::Greater};

/// So far back the brackets around a mistake are looked for.
constexpr std::uint32_t kFarthest = 4096;

/// The bracket around the token at `index` of the file, if it is near.
auto openerAround(const Written& file, std::uint32_t index) -> std::optional<std::uint32_t> {
    std::size_t depth = 0;
    for (std::uint32_t i = index; i > 0 && index - i < kFarthest; --i) {
        const TokenKind before = file.tokens[i - 1].kind;
        if (kClosers.has(before)) {
            ++depth;
        } else if (closerOf(before)) {
            if (depth == 0) {
                return i - 1;
            }
            --depth;
        }
    }
    return std::nullopt;
}

/// What stands between `{` and the head of its `if`: `)`, or `else`.
enum class Branch : std::uint8_t { None, Then, Else };

auto branchOf(const Written& file, std::uint32_t opener) -> Branch {
    if (opener == 0 || file.tokens[opener].kind != TokenKind::LeftBrace) {
        return Branch::None;
    }
    const std::uint32_t before = opener - 1;
    if (file.tokens[before].kind == TokenKind::Else) {
        return Branch::Else;
    }
    const auto paren = file.tokens[before].kind == TokenKind::RightParen
                           ? openerAround(file, before)
                           : std::nullopt;
    const bool isIf = paren && *paren > 0 && file.tokens[*paren - 1].kind == TokenKind::If;
    return isIf ? Branch::Then : Branch::None;
}

/// The braces that `opener` opens hold a value: `{ 1 }`, `{ name }`.
bool holdsValue(const Written& file, std::uint32_t opener) {
    const auto kindAt = [&](std::uint32_t index) {
        return index < file.tokens.size() ? file.tokens[index].kind : TokenKind::EndOfFile;
    };
    if (kPlainValues.has(kindAt(opener + 1))) {
        std::uint32_t end = opener + 2;
        while (end < file.tokens.size() && kindAt(end - 1) != TokenKind::TextEnd &&
               kindAt(opener + 1) == TokenKind::Quote) {
            ++end;
        }
        return kindAt(end) != TokenKind::Colon && kindAt(end) != TokenKind::LeftBrace;
    }
    return kindAt(opener + 1) == TokenKind::Name && kindAt(opener + 2) == TokenKind::RightBrace;
}

/// The braces before the `else` that `opener` follows hold a value as well.
bool thenHoldsValue(const Written& file, std::uint32_t opener) {
    const bool closes = opener >= 2 && file.tokens[opener - 2].kind == TokenKind::RightBrace;
    const auto then = closes ? openerAround(file, opener - 2) : std::nullopt;
    return then && branchOf(file, *then) != Branch::None && holdsValue(file, *then);
}

/// In braces of a loop or condition, and these in a rule.
bool isBelowRule(const Written& file, std::uint32_t index) {
    std::size_t braces = 0;
    for (auto opener = openerAround(file, index); opener; opener = openerAround(file, *opener)) {
        ++braces;
        const bool isRule = *opener >= 2 && file.tokens[*opener - 2].kind == TokenKind::Rule &&
                            file.tokens[*opener].kind == TokenKind::LeftBrace;
        if (isRule) {
            return braces > 1;
        }
    }
    return false;
}

}  // namespace

bool reportLeadingPoint(const BrokenPlace& place, DiagnosticSink& sink) {
    constexpr TokenSet kDecimals = {TokenKind::Int, TokenKind::Unit};
    const std::size_t at = place.at();
    const bool isPoint = place.offending().kind == TokenKind::Dot &&
                         place.expects(TokenKind::Int) && at + 1 < place.tokens().size() &&
                         kDecimals.has(place.kind(at + 1)) &&
                         place.span(at).end == place.span(at + 1).begin;
    if (!isPoint) {
        return false;
    }
    const Span whole = place.span(at).to(place.span(at + 1));
    const std::string meant = fmt::format("0{}", place.file().at(whole));
    sink.report(diag::InvalidNumber, whole, place.file().at(whole))
        .help("digits stand on both sides of the point")
        .fix(fmt::format("write '{}'", meant), whole, meant);
    return true;
}

bool reportUnitApart(const BrokenPlace& place, DiagnosticSink& sink) {
    constexpr TokenSet kNumbers = {TokenKind::Int, TokenKind::Float};
    const std::size_t at = place.at();
    const bool follows = place.offending().kind == TokenKind::Name && at > 0 &&
                         kNumbers.has(place.kind(at - 1)) && !place.startsLine(at) &&
                         std::ranges::find(kUnits, place.text(at)) != kUnits.end();
    const bool isKey = at + 1 < place.tokens().size() && kBehindKey.has(place.kind(at + 1));
    if (!follows || isKey) {
        return false;
    }
    const Span whole = place.span(at - 1).to(place.span(at));
    const std::string meant = fmt::format("{}{}", place.text(at - 1), place.text(at));
    sink.report(diag::InvalidNumber, whole, place.file().at(whole))
        .help("a unit follows its number without a blank")
        .fix(fmt::format("write '{}'", meant), whole, meant);
    return true;
}

bool reportMissingAssign(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const bool isLet = place.kind(place.itemStart()) == TokenKind::Let;
    const bool takesValue =
        place.expects(TokenKind::Assign) && (isLet || !place.expects(TokenKind::Colon));
    const bool isValue = kPlainValues.has(place.offending().kind) ||
                         place.offending().kind == TokenKind::LeftBracket;
    if (!takesValue || !isValue || at == 0 || place.startsLine(at) ||
        !kTypeEnds.has(place.kind(at - 1))) {
        return false;
    }
    sink.report(diag::UnexpectedToken, place.span(at), expectedPhrase({TokenKind::Assign}),
                foundPhrase(place.offending().kind, place.text(at)))
        .help("':' gives the type; the value stands behind '='")
        .fix("write '='", place.span(at).part(0, 0), "= ");
    return true;
}

bool reportIfWithBraces(const BrokenPlace& place, DiagnosticSink& sink) {
    const Written& file = place.file();
    const std::uint32_t item = place.tokens()[place.itemStart()].index;
    if (item == 0 || item >= file.tokens.size()) {
        return false;
    }
    const Branch branch = branchOf(file, item - 1);
    if (branch == Branch::None || !holdsValue(file, item - 1)) {
        return false;
    }
    if (branch == Branch::Else && thenHoldsValue(file, item - 1)) {
        return true;  // of the first of them it is said
    }
    sink.report(diag::UnexpectedToken, place.place(), expectedPhrase(place.expected()),
                foundPhrase(place.offending().kind, place.text(place.at())))
        .label(file.tokens[item - 1].span, "these braces hold entries")
        .help("an `if` that is a value has no braces: if (CONDITION) VALUE else VALUE");
    return true;
}

bool reportFindingWithoutCheck(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    const std::uint32_t index = place.tokens()[start].index;
    const bool isText = start + 1 == place.at() && place.kind(start) == TokenKind::Name &&
                        place.offending().kind == TokenKind::Quote;
    if (!isText || index >= place.file().tokens.size() || !isBelowRule(place.file(), index)) {
        return false;
    }
    sink.report(diag::NeitherEntryNorDeclaration, place.span(start), place.text(start))
        .help("what a rule finds is said by check CONDITION else \"...\"");
    return true;
}

}  // namespace clc::parser
