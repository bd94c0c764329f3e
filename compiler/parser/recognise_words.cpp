#include "base/edit_distance.h"
#include "parser/expected_phrases.h"
#include "parser/recognisers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace clc::parser {
namespace {

using syntax::TokenKind;

/// A word that begins declarations elsewhere, and the word for it here.
struct ForeignWord {
    std::string_view written;
    std::string_view meant;
};
constexpr std::array kForeignWords = {
    ForeignWord{"import", "use"}, ForeignWord{"include", "use"},    ForeignWord{"var", "let"},
    ForeignWord{"const", "let"},  ForeignWord{"val", "let"},        ForeignWord{"local", "let"},
    ForeignWord{"func", "fn"},    ForeignWord{"function", "fn"},    ForeignWord{"def", "fn"},
    ForeignWord{"class", "kind"}, ForeignWord{"struct", "type"},    ForeignWord{"record", "type"},
    ForeignWord{"enum", "type"},  ForeignWord{"typealias", "type"}, ForeignWord{"assert", "check"},
};

/// What begins with a digit.
constexpr TokenSet kNumbers = {TokenKind::Int, TokenKind::Float, TokenKind::Unit, TokenKind::Dotted,
                               TokenKind::NumberError};

/// What stands behind a key or the name of a declaration.
constexpr TokenSet kBehindName = {TokenKind::Colon, TokenKind::Assign, TokenKind::LeftBrace};

bool isHeader(const BrokenPlace& place, std::size_t index) {
    const std::string_view word = place.text(index);
    return place.kind(index) == TokenKind::Name &&
           (word == "if" || word == "for" || word == "match");
}

/// Index of the end of the text that begins at `at` and is followed by '{', all on one line.
auto endOfQuotedName(const BrokenPlace& place, std::size_t at) -> std::optional<std::size_t> {
    std::size_t end = at;
    while (end < place.tokens().size() && place.kind(end) != TokenKind::TextEnd) {
        if (place.kind(end) == TokenKind::Hole || place.startsLine(end)) {
            return std::nullopt;
        }
        ++end;
    }
    const bool opens = end + 1 < place.tokens().size() &&
                       place.kind(end + 1) == TokenKind::LeftBrace && !place.startsLine(end + 1);
    return opens ? std::optional(end) : std::nullopt;
}

/// What makes a longer value of a name that it touches.
constexpr TokenSet kGoesOnWithName = {TokenKind::LeftParen, TokenKind::LeftBracket, TokenKind::Dot,
                                      TokenKind::QuestionDot};

bool reportMissingIn(const BrokenPlace& place, DiagnosticSink& sink) {
    sink.report(diag::UnexpectedToken, place.span(place.at()), expectedPhrase(place.expected()),
                foundPhrase(place.offending().kind, place.text(place.at())))
        .fix("write 'in'", place.span(place.at()).part(0, 0), "in ");
    return true;
}

/// `namespace: web {`
bool isHeadWithColon(const BrokenPlace& place) {
    const std::size_t at = place.at();
    return at + 2 < place.tokens().size() && place.kind(at + 1) == TokenKind::Name &&
           place.kind(at + 2) == TokenKind::LeftBrace && !place.startsLine(at + 1) &&
           !place.startsLine(at + 2);
}

bool isName(std::string_view text) {
    const auto isNameSign = [](char c) {
        return c == '-' || c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
    };
    return !text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0 &&
           std::ranges::all_of(text, isNameSign);
}

}  // namespace

bool reportMissingParens(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    const std::size_t word = isHeader(place, start) ? start : place.previous();
    if (word >= place.at() || !isHeader(place, word)) {
        return false;
    }
    sink.report(diag::MissingParens, place.span(word), place.text(word))
        .help(fmt::format("write `{} (...)`", place.text(word)));
    return true;
}

bool reportAtElsewhere(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    const bool isAt = place.text(place.at()) == spelling(TokenKind::At) && start < place.at() &&
                      !place.expects(TokenKind::At);
    const bool isCheck = isAt && place.kind(start) == TokenKind::Check;
    const bool isEmit = isAt && place.text(start) == spelling(TokenKind::Emit) &&
                        place.kind(start + 1) == TokenKind::LeftBrace;
    if (!isCheck && !isEmit) {
        return false;
    }
    sink.report(diag::UnexpectedToken, place.span(place.at()), expectedPhrase(place.expected()),
                foundPhrase(TokenKind::At, place.text(place.at())))
        .help(isCheck ? "`at` stands before `else`: check CONDITION at VALUE else \"...\""
                      : "what is emitted has a type: emit TYPE { ... } at PATH");
    return true;
}

bool reportBaseBehindContainer(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const std::size_t start = place.itemStart();
    // `kind NAME in CONTAINER is BASE {`
    const bool isHead = place.text(at) == spelling(TokenKind::Is) && start + 4 <= at &&
                        place.kind(start) == TokenKind::Kind &&
                        place.kind(start + 2) == TokenKind::In && at + 1 < place.tokens().size() &&
                        place.kind(at + 1) == TokenKind::Name;
    if (!isHead) {
        return false;
    }
    auto report =
        sink.report(diag::UnexpectedToken, place.span(at), expectedPhrase(place.expected()),
                    foundPhrase(TokenKind::Is, place.text(at)));
    report.help("the base stands before the container: kind NAME is BASE in KIND { ... }");
    const bool isPlain = at + 2 < place.tokens().size() &&
                         place.kind(at + 2) == TokenKind::LeftBrace && !place.startsLine(at + 1);
    if (isPlain) {
        const Span base = place.span(at).to(place.span(at + 1));
        const Span container = place.span(start + 2).to(place.span(at - 1));
        const Span both = container.to(base);
        const std::string meant =
            fmt::format("{} {}", place.file().at(base), place.file().at(container));
        report.fix(fmt::format("write '{}'", meant), both, meant);
    }
    return true;
}

bool reportCommaInFile(const BrokenPlace& place, DiagnosticSink& sink) {
    constexpr std::array<std::string_view, 6> kBegins = {"let",  "fn",   "type",
                                                         "kind", "rule", "use"};
    constexpr TokenSet kBehindLet = {TokenKind::Colon, TokenKind::Assign};
    const std::size_t at = place.at();
    const auto tokens = place.file().tokens;  // behind a comma these words are read as names
    const std::uint32_t index = place.offending().index;
    const bool isComma = place.offending().kind == TokenKind::Comma && place.part() == Part::File &&
                         !place.innermostOpener() && index < tokens.size();
    if (!isComma) {
        return false;
    }
    const Span comma = place.span(at);
    // `let a = 1, b = 2`
    const bool isLet = place.kind(place.itemStart()) == TokenKind::Let &&
                       index + 2 < tokens.size() && tokens[index + 1].kind == TokenKind::Name &&
                       kBehindLet.has(tokens[index + 2].kind);
    const bool isLast = index + 1 == tokens.size() || tokens[index + 1].startsLine;
    if (!isLet && !isLast &&
        std::ranges::find(kBegins, place.file().at(tokens[index + 1].span)) == kBegins.end()) {
        return false;
    }
    auto report = sink.report(diag::UnexpectedToken, comma, "the end of the line",
                              foundPhrase(TokenKind::Comma, place.text(at)));
    report.help("at the top of a file each definition begins a line");
    if (isLast && !isLet) {
        report.fix("remove it", comma, "");
        return true;
    }
    const Span gap{comma.file, comma.begin, tokens[index + 1].span.begin};
    if (isLet) {
        report.fix(Fix{"write 'let'", Applicability::Unsafe, {{gap, "\nlet "}}});
    } else {
        report.fix("begin a new line", gap, "\n");
    }
    return true;
}

bool reportNameWithDot(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const std::size_t start = place.itemStart();
    constexpr TokenSet kDefines = {TokenKind::Let, TokenKind::Fn, TokenKind::Type, TokenKind::Kind,
                                   TokenKind::Rule};
    const bool isNamed =
        place.offending().kind == TokenKind::Dot && start + 2 == at &&
        place.kind(start + 1) == TokenKind::Name &&
        place.span(start + 1).end == place.span(at).begin &&
        (kDefines.has(place.kind(start)) ||
         (place.kind(start) == TokenKind::Name && place.expects(TokenKind::LeftBrace))) &&
        at + 1 < place.tokens().size();
    if (!isNamed) {
        return false;
    }
    const bool isName = place.kind(at + 1) == TokenKind::Name;
    const Span wrong = isName ? place.span(at).to(place.span(at + 1)) : place.span(at);
    sink.report(diag::UnexpectedToken, wrong, expectedPhrase(place.expected()),
                foundPhrase(TokenKind::Dot, place.text(at)))
        .help("a name has no dots, but letters, digits, '-' and '_'")
        .fix(Fix{isName ? "write '-'" : "remove it",
                 Applicability::Unsafe,
                 {{place.span(at), isName ? "-" : ""}}});
    return true;
}

bool reportNameWithDigit(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const bool named = kNumbers.has(place.kind(at)) && place.expects(TokenKind::Name) &&
                       !place.expects(TokenKind::Int) && at + 1 < place.tokens().size() &&
                       kBehindName.has(place.kind(at + 1)) && !place.startsLine(at + 1);
    if (!named) {
        return false;
    }
    auto report = sink.report(diag::NameBeginsWithDigit, place.span(at), place.text(at));
    const bool isKey = place.itemStart() == at && place.expects(TokenKind::Quote);
    if (isKey) {
        // The keys of a map may be numbers.
        const bool isNumber = place.kind(at) == TokenKind::Int;
        const std::string quoted = fmt::format("\"{}\"", place.text(at));
        report
            .help(isNumber ? fmt::format("a key that is a text stands in quotes, one that is a "
                                         "number in brackets: [{}]",
                                         place.text(at))
                           : "a key that is no name stands in quotes")
            .fix(Fix{fmt::format("write '{}'", quoted),
                     isNumber ? Applicability::Unsafe : Applicability::Safe,
                     {{place.span(at), quoted}}});
    } else {
        report.help("a name has letters a to z, digits, '-' and '_', and begins with a letter");
    }
    return true;
}

bool reportForeignWord(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    const auto found = std::ranges::find(kForeignWords, place.text(start), &ForeignWord::written);
    if (found == kForeignWords.end() || start >= place.at() ||
        place.kind(start) != TokenKind::Name) {
        return false;
    }
    sink.report(diag::ForeignWord, place.span(start), found->written, found->meant)
        .fix(Fix{fmt::format("write '{}'", found->meant),
                 Applicability::Unsafe,
                 {{place.span(start), std::string(found->meant)}}});
    return true;
}

bool reportNotIn(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    if (place.offending().kind != TokenKind::Not || at + 1 >= place.tokens().size() ||
        place.text(at + 1) != spelling(TokenKind::In)) {
        return false;
    }
    sink.report(diag::ForeignWord, place.span(at).to(place.span(at + 1)), "a not in b",
                "not (a in b)")
        .help("`not` stands before the whole question, which is in brackets");
    return true;
}

bool reportWordForIn(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const auto opener = place.innermostOpener();
    const bool isLoop = opener && *opener > 0 && place.kind(*opener - 1) == TokenKind::For;
    if (!isLoop || !place.expects(TokenKind::In) || place.kind(at) != TokenKind::Name ||
        at + 1 >= place.tokens().size()) {
        return false;
    }
    constexpr TokenSet kBehindVariable = {TokenKind::In, TokenKind::Comma, TokenKind::RightParen,
                                          TokenKind::Separator, TokenKind::EndOfFile};
    if (kBehindVariable.has(place.kind(at + 1))) {
        return false;
    }
    // `a all(app)`, `a config.hosts`: what goes on with the word makes it the value.
    const bool isValue =
        kGoesOnWithName.has(place.kind(at + 1)) && place.span(at).end == place.span(at + 1).begin;
    if (isValue) {
        return reportMissingIn(place, sink);
    }
    sink.report(diag::WrongSign, place.span(at), place.text(at), spelling(TokenKind::In))
        .fix("write 'in'", place.span(at), "in");
    return true;
}

bool reportMistypedWord(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    const TokenKind sign = place.offending().kind;
    const bool isDefinition =
        start + 2 == place.at() && place.kind(start) == TokenKind::Name &&
        place.kind(start + 1) == TokenKind::Name && !place.startsLine(start + 1) &&
        (sign == TokenKind::Assign || sign == TokenKind::Colon) && !place.behindValue();
    if (!isDefinition) {
        return false;
    }
    constexpr std::array<std::string_view, 1> kWithColon = {"let"};
    constexpr std::array<std::string_view, 2> kWithAssign = {"let", "type"};
    const auto meant = sign == TokenKind::Colon ? nearest(place.text(start), kWithColon)
                                                : nearest(place.text(start), kWithAssign);
    if (!meant) {
        return false;
    }
    sink.report(diag::ForeignWord, place.span(start), place.text(start), *meant)
        .fix(fmt::format("write '{}'", *meant), place.span(start), *meant);
    return true;
}

bool reportDefinitionInBraces(const BrokenPlace& place, DiagnosticSink& sink) {
    // Behind a value these words are read as names.
    constexpr std::array<std::string_view, 7> kBegins = {"use",  "private", "native", "fn",
                                                         "type", "kind",    "rule"};
    constexpr TokenSet kGoesOn = {TokenKind::Name, TokenKind::Quote, TokenKind::Let,
                                  TokenKind::Fn,   TokenKind::Type,  TokenKind::Kind};
    const std::size_t at = place.at();
    const auto opener = place.innermostOpener();
    const bool inBraces =
        opener ? place.kind(*opener) == TokenKind::LeftBrace : place.part() != Part::File;
    const bool canBegin = place.expects(TokenKind::Separator) || place.expects(TokenKind::Comma) ||
                          place.expects(TokenKind::RightBrace) || place.expects(TokenKind::Let);
    const bool isDefinition = inBraces && canBegin && !place.expects(place.kind(at)) &&
                              std::ranges::find(kBegins, place.text(at)) != kBegins.end() &&
                              at + 1 < place.tokens().size() && !place.startsLine(at + 1) &&
                              kGoesOn.has(place.kind(at + 1));
    if (!isDefinition) {
        return false;
    }
    sink.report(diag::MisplacedItem, place.span(at), place.text(at), "braces")
        .help("it stands at the top of a file, not indented");
    return true;
}

bool reportEntryInFile(const BrokenPlace& place, DiagnosticSink& sink) {
    const TokenKind kind = place.offending().kind;
    const bool isSign = kind == TokenKind::Colon || kind == TokenKind::Assign;
    const std::size_t start = place.itemStart();
    const bool isEntry = isSign && place.part() == Part::File && start + 1 == place.at() &&
                         place.expects(TokenKind::LeftBrace) && !place.expects(kind) &&
                         !place.innermostOpener();
    if (!isEntry) {
        return false;
    }
    auto report = sink.report(diag::EntryInFile, place.span(start).to(place.span(place.at())));
    if (isHeadWithColon(place)) {
        const Span sign{place.file().file, place.span(start).end, place.offending().end};
        report
            .help(fmt::format("a declaration has no '{}': {} {} {{ }}", spelling(kind),
                              place.text(start), place.text(place.at() + 1)))
            .fix(Fix{fmt::format("leave out '{}'", spelling(kind)),
                     Applicability::Unsafe,
                     {{sign, ""}}});
        return true;
    }
    report.help("a file holds declarations and definitions: write `let` for a value of your own");
    return true;
}

bool reportQuotedName(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    if (start + 1 != place.at() || place.kind(start) != TokenKind::Name ||
        place.offending().kind != TokenKind::Quote) {
        return false;
    }
    const std::optional<std::size_t> end = endOfQuotedName(place, place.at());
    if (!end) {
        return false;
    }
    const Span quoted = place.span(place.at()).to(place.span(*end));
    const Span both = place.span(start).to(quoted);
    auto report = sink.report(diag::NeitherEntryNorDeclaration, both, place.file().at(both));
    report.help("the name of a declaration stands without quotes");
    const std::string_view name = place.file().at(quoted.part(1, quoted.size() - 2));
    if (isName(name)) {
        report.fix(fmt::format("write '{}'", name), quoted, std::string(name));
    }
    return true;
}

bool reportNeitherEntryNorDeclaration(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    const bool twoNames = start + 2 <= place.at() && place.kind(start) == TokenKind::Name &&
                          place.kind(start + 1) == TokenKind::Name && place.previous() == start + 1;
    if (!twoNames || !place.expects(TokenKind::LeftBrace) || place.behindValue()) {
        return false;
    }
    const Span both = place.span(start).to(place.span(start + 1));
    const std::string_view first = place.text(start);
    const std::string_view second = place.text(start + 1);
    sink.report(diag::NeitherEntryNorDeclaration, both, place.file().at(both))
        .help(fmt::format("write `{}: {}` for an entry, `{} {} {{ ... }}` for a declaration", first,
                          second, first, second));
    return true;
}

}  // namespace clc::parser
