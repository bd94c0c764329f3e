#include "parser/mistakes.h"

#include "parser/brackets.h"
#include "parser/expected_phrases.h"
#include "parser/foreign_signs.h"
#include "parser/recognisers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::parser {
namespace {

using syntax::TokenKind;

/// These go on with a value, but not beyond the end of its line.
constexpr TokenSet kContinuesOnLine = {TokenKind::LeftBrace, TokenKind::LeftParen,
                                       TokenKind::LeftBracket, TokenKind::Minus};

/// `image: ghcr.io/shop/front:1.2`: all of what is written behind the colon, if it is one word with
/// a '/' or '.' in it, and a ':' that no value goes on with.
auto wordWithoutQuotes(const BrokenPlace& place) -> std::optional<Span> {
    const std::size_t start = place.itemStart();
    const bool isEntry = place.offending().kind == TokenKind::Colon && place.behindValue() &&
                         start + 2 < place.at() && place.kind(start + 1) == TokenKind::Colon;
    if (!isEntry) {
        return std::nullopt;
    }
    const std::string_view text = place.file().text;
    const Span first = place.span(start + 2);
    const auto end = static_cast<std::uint32_t>(
        std::min(text.find_first_of(" \t\r\n,;{}()[]\"", first.begin), text.size()));
    const Span word{first.file, first.begin, end};
    const bool isWord = end > place.offending().end &&
                        place.file().at(word).find_first_of("/.") != std::string_view::npos;
    return isWord ? std::optional(word) : std::nullopt;
}

bool reportTextWithoutQuotes(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::optional<Span> word = wordWithoutQuotes(place);
    if (!word) {
        return false;
    }
    const std::string quoted = fmt::format("\"{}\"", place.file().at(*word));
    sink.report(diag::UnexpectedToken, place.span(place.at()), expectedPhrase(place.expected()),
                foundPhrase(TokenKind::Colon, place.text(place.at())))
        .help("a text stands in quotes: " + quoted)
        .fix(Fix{"write " + quoted, Applicability::Unsafe, {{*word, quoted}}});
    return true;
}

/// The frequent mistakes, the surest first.
constexpr std::array kRecognisers = {
    reportUnexpectedCharacter,
    reportTextWithoutQuotes,
    reportNetworkMask,
    reportDashList,
    reportMissingParens,
    reportLeadingPoint,
    reportUnitApart,
    reportIfWithBraces,
    reportFindingWithoutCheck,
    reportAtElsewhere,
    reportBaseBehindContainer,
    reportCommaInFile,
    reportNameWithDigit,
    reportForeignWord,
    reportNotIn,
    reportWordForIn,
    reportMistypedWord,
    reportDefinitionInBraces,
    reportEntryInFile,
    reportSignInDeclaration,
    reportDeclarationWithColon,
    reportTypeOfOthers,
    reportTurnedNotEqual,
    reportWrongSign,
    reportMapWithoutBraces,
    reportListInBraces,
    reportAssignInExpr,
    reportTernary,
    reportCloserOfWrongSort,
    reportUnclosed,
    reportClosesNothing,
    reportQuotedName,
    reportNameWithDot,
    reportMissingAssign,
    reportMissingColon,
    reportNeitherEntryNorDeclaration,
    reportCheckWithoutMessage,
    reportDecimalComma,
    reportMissingComma,
};

/// `v1.34.1`: the place of `v1`.
auto versionWithLetter(const BrokenPlace& place) -> std::optional<Span> {
    const std::size_t at = place.at();
    if (at < 2 || place.kind(at - 1) != TokenKind::Dot || place.kind(at - 2) != TokenKind::Name) {
        return std::nullopt;
    }
    const std::string_view text = place.text(at - 2);
    const bool version =
        text.size() > 1 && text.front() == 'v' &&
        std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
    return version ? std::optional(place.span(at - 2)) : std::nullopt;
}

/// `{ enabled }`: the name that nothing is said about, if that is what is wrong.
auto nameWithoutValue(const BrokenPlace& place) -> std::string_view {
    const std::size_t at = place.at();
    const bool ends = place.atEnd() || place.offending().kind == TokenKind::RightBrace;
    const bool named = ends && at > 0 && place.itemStart() + 1 == at &&
                       place.kind(place.itemStart()) == TokenKind::Name;
    return named && place.expects(TokenKind::Colon) ? place.text(place.itemStart())
                                                    : std::string_view();
}

/// Between it and the bracket around there is nothing.
bool isFirstInBraces(const BrokenPlace& place) {
    const std::uint32_t index = place.offending().index;
    return index > 0 && index < place.file().tokens.size() &&
           place.file().tokens[index - 1].kind == TokenKind::LeftBrace;
}

/// `fn f(x)`
bool isParamWithoutType(const BrokenPlace& place) {
    const auto opener = place.innermostOpener();
    const TokenKind kind = place.offending().kind;
    return opener && place.kind(*opener) == TokenKind::LeftParen &&
           (kind == TokenKind::RightParen || kind == TokenKind::Comma) &&
           place.expects(TokenKind::Colon) && !place.behindValue() &&
           place.kind(place.previous()) == TokenKind::Name;
}

/// The token before the offending one, with nothing between them.
bool isRightBehind(const BrokenPlace& place, TokenKind before) {
    const std::size_t at = place.at();
    return at > 0 && place.kind(at - 1) == before &&
           place.span(at - 1).end == place.offending().begin;
}

/// `replicas:` or `size: Int =` and nothing more.
bool isBehindSign(const BrokenPlace& place) {
    const TokenKind before = place.at() == 0 ? TokenKind::EndOfFile : place.kind(place.previous());
    return before == TokenKind::Colon || before == TokenKind::Assign;
}

void reportUnexpected(const BrokenPlace& place, DiagnosticSink& sink) {
    const TokenKind kind = place.offending().kind;
    auto report =
        sink.report(diag::UnexpectedToken, place.place(), expectedPhrase(place.expected()),
                    foundPhrase(kind, place.text(place.at())));
    if (const std::optional<Span> version = versionWithLetter(place)) {
        report.help("a version is written without a letter")
            .fix("remove 'v'", version->part(0, 1), "");
    } else if (kind == TokenKind::LeftBrace && isRightBehind(place, TokenKind::LeftBrace)) {
        report.help(
            "'{{' means nothing here: a value is named as it is, and in a text by \\(value)");
    } else if (kind == TokenKind::Star && isRightBehind(place, TokenKind::Slash)) {
        report.help("a comment begins with // and ends with its line");
    } else if (place.atEnd() && isBehindSign(place)) {
        report.help(
            fmt::format("write its value behind the {}, or take the line out",
                        place.kind(place.previous()) == TokenKind::Colon ? "colon" : "'='"));
    } else if (place.atEnd() && place.at() > 0 && kInfixSigns.has(place.kind(place.previous()))) {
        report.help(fmt::format("'{}' stands between two values: write the second one behind it",
                                place.text(place.previous())));
    } else if (kind == TokenKind::Pipe && place.at() > 0 &&
               place.kind(place.previous()) == TokenKind::Assign) {
        report.help("'|' stands between two alternatives: the first one has none before it")
            .fix("remove '|'", place.file().withItsBlanks(place.span(place.at())), "");
    } else if (kind == TokenKind::Int && isRightBehind(place, TokenKind::Dot)) {
        report.help("behind a dot stands a name; an element is asked for with [...]");
    } else if (isParamWithoutType(place)) {
        report.help(fmt::format("write the type of '{0}' behind a colon: {0}: TYPE",
                                place.text(place.previous())));
    } else if (const std::string_view name = nameWithoutValue(place); !name.empty()) {
        report.help(fmt::format("'{}' has no value: write `{}: ...`", name, name));
    } else if (isWord(kind) && kind != TokenKind::Name && place.expects(TokenKind::Name)) {
        report.help("the word has a meaning of its own here: choose another name");
    } else if (place.atEnd() && place.kind(place.itemStart()) == TokenKind::Use) {
        report.help(place.kind(place.previous()) == TokenKind::As
                        ? "write what it is called here: use ... as NAME"
                        : "write which module: use std.NAME, or use \"FILE.cl\".{names}");
    } else if (kind == TokenKind::LeftBrace && isFirstInBraces(place)) {
        report.help("a block has a name before it: NAME { ... }");
    } else if (place.offending().index > 0 && place.startsLine(place.at()) &&
               kContinuesOnLine.has(kind)) {
        report.help("what goes on with the line above stands on that line");
    } else if (kind == TokenKind::Quote && place.expects(TokenKind::Else) &&
               place.expects(TokenKind::At)) {
        report.fix("write 'else'", place.span(place.at()).part(0, 0), "else ");
    }
}

void reportUnread(const BrokenPlace& place, DiagnosticSink& sink) {
    const auto recognised = [&](auto recogniser) { return recogniser(place, sink); };
    if (std::ranges::none_of(kRecognisers, recognised)) {
        reportUnexpected(place, sink);
    }
}

/// A name with a hidden character in it is two.
bool touchesSkipped(const LaidToken& token, const Written& file) {
    const auto endOf = [](const Skipped& skipped) { return skipped.span.end; };
    const auto next = std::ranges::lower_bound(file.skipped, token.begin, {}, endOf);
    for (auto each = next; each != file.skipped.end() && each->span.begin <= token.end; ++each) {
        if (each->span.end == token.begin || each->span.begin == token.end) {
            return true;
        }
    }
    return false;
}

/// Offsets at which a bracket is missing.
auto missingClosers(std::span<const Finding> findings) -> std::vector<std::uint32_t> {
    std::vector<std::uint32_t> places;
    for (const Finding& finding : findings) {
        if (finding.kind == Finding::Kind::MissingCloser) {
            places.push_back(finding.place.begin);
        }
    }
    std::ranges::sort(places);
    return places;
}

/// Offsets behind brackets that close nothing.
auto strayClosers(std::span<const Finding> findings, const Written& file)
    -> std::vector<std::uint32_t> {
    std::vector<std::uint32_t> places;
    for (const Finding& finding : findings) {
        if (finding.kind == Finding::Kind::StrayBracket) {
            places.push_back(finding.place.end);
        } else if (finding.kind == Finding::Kind::Unread) {
            const BrokenPlace place(finding, file);
            if (kClosers.has(place.offending().kind)) {
                places.push_back(place.offending().end);
            }
        }
    }
    std::ranges::sort(places);
    return places;
}

/// One word stands where `closers` are missing, or before what was meant as the missing one.
bool standsForCloser(const Finding& finding, const Written& file,
                     std::span<const std::uint32_t> closers) {
    const bool isStray = finding.kind == Finding::Kind::StrayBracket;
    if (closers.empty() || (finding.kind != Finding::Kind::Unread && !isStray)) {
        return false;
    }
    const auto begins = [](const syntax::Token& token) { return token.span.begin; };
    const auto stray = std::ranges::lower_bound(file.tokens, finding.place.begin, {}, begins);
    const auto at = isStray ? static_cast<std::size_t>(stray - file.tokens.begin())
                            : std::size_t{BrokenPlace(finding, file).offending().index};
    constexpr std::size_t kWord = 1;
    for (std::size_t back = 0; back <= kWord && back < at; ++back) {
        const std::size_t before = at - back - 1;
        if (before < file.tokens.size() &&
            std::ranges::binary_search(closers, file.tokens[before].span.end)) {
            return true;
        }
    }
    return false;
}

/// Whether enough is said of the line that `finding` is on.
bool silenced(const Finding& finding, const Written& file, const UnterminatedTexts& unterminated) {
    if (finding.kind != Finding::Kind::Unread) {
        return unterminated.spoilLine(finding.place.begin);
    }
    const BrokenPlace place(finding, file);
    const std::uint32_t index = place.offending().index;
    return unterminated.spoilLine(place.offending().begin) ||
           (place.at() > 0 && unterminated.spoilLine(place.span(place.previous()).begin)) ||
           (index < file.tokens.size() && isForeignSign(file.tokens[index].kind)) ||
           touchesSkipped(place.offending(), file);
}

void reportFinding(const Finding& finding, const Written& file, DiagnosticSink& sink) {
    switch (finding.kind) {
    case Finding::Kind::MissingOpener: return reportMissingOpener(finding, sink);
    case Finding::Kind::MissingCloser: return reportMissingCloser(finding, file, sink);
    case Finding::Kind::WrongCloser: return reportWrongCloser(finding, file, sink);
    case Finding::Kind::StrayBracket:
        return reportStrayBracket(finding.bracket, finding.place, sink);
    case Finding::Kind::OpenerOnNextLine: return reportOpenerOnNextLine(finding, file, sink);
    case Finding::Kind::Unread: return reportUnread(BrokenPlace(finding, file), sink);
    }
}

/// Whether `finding` stands before `text`, in what was read with it: then the quotes that open the
/// text are most likely the closing ones of another.
bool causes(const Finding& finding, const UnterminatedText& text) {
    if (finding.kind != Finding::Kind::Unread) {
        return false;
    }
    const std::vector<LaidToken>& tokens = finding.run->laid();
    const LaidToken& offending = tokens[std::min(finding.error.token, tokens.size() - 1)];
    return finding.region.begin <= text.tokens.begin && text.tokens.begin < finding.region.end &&
           offending.index < text.tokens.begin;
}

}  // namespace

void reportMistakes(std::span<const Finding> findings, const Written& file,
                    const UnterminatedTexts& unterminated, DiagnosticSink& sink) {
    std::vector<const Finding*> told;
    const std::vector<std::uint32_t> closers = missingClosers(findings);
    const std::vector<std::uint32_t> stray = strayClosers(findings, file);
    // A closer that stands too early is missing behind itself.
    const auto isTooEarly = [&](const Finding& finding) {
        return finding.kind == Finding::Kind::MissingCloser &&
               std::ranges::binary_search(stray, finding.place.begin);
    };
    for (const Finding& finding : findings) {
        if (!silenced(finding, file, unterminated) && !isTooEarly(finding) &&
            !standsForCloser(finding, file, closers)) {
            reportFinding(finding, file, sink);
            told.push_back(&finding);
        }
    }
    for (const UnterminatedText& text : unterminated.texts()) {
        const auto isCause = [&](const Finding* finding) { return causes(*finding, text); };
        if (std::ranges::none_of(told, isCause)) {
            unterminated.report(text, sink);
        }
    }
}

auto partsOfSigns(std::span<const Finding> findings, const Written& file)
    -> std::vector<std::uint32_t> {
    std::vector<std::uint32_t> parts;
    for (const Finding& finding : findings) {
        if (finding.kind != Finding::Kind::Unread) {
            continue;
        }
        if (const BrokenPlace place(finding, file); isTurnedNotEqual(place)) {
            parts.push_back(place.offending().index + 1);
        }
    }
    std::ranges::sort(parts);
    return parts;
}

}  // namespace clc::parser
