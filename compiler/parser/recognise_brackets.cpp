#include "parser/balance.h"
#include "parser/brackets.h"
#include "parser/recognisers.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace clc::parser {
namespace {

using syntax::TokenKind;

/// A bracket that nothing closes, and where it should be closed.
struct Unclosed {
    TokenKind closer = TokenKind::EndOfFile;
    Span opener;
    Span place;
};

/// A closer on a line of its own stands below the line of its opener.
auto closingText(const Unclosed& bracket, const Written& file) -> std::string {
    const std::string_view between =
        file.text.substr(bracket.opener.end, bracket.place.begin - bracket.opener.end);
    if (between.find('\n') == std::string_view::npos) {
        return std::string(spelling(bracket.closer));
    }
    return fmt::format("\n{}{}", file.indentation(bracket.opener.begin), spelling(bracket.closer));
}

void reportOpen(const Unclosed& bracket, const Written& file, DiagnosticSink& sink) {
    sink.report(diag::MissingCloser, bracket.place, spelling(bracket.closer))
        .label(bracket.opener, "opened here")
        .fix(Fix{fmt::format("write '{}'", spelling(bracket.closer)),
                 Applicability::Unsafe,
                 {{bracket.place, closingText(bracket, file)}}});
}

/// Whether `closer` follows behind the offending token, closing nothing that opens there.
bool closedLater(const BrokenPlace& place, TokenKind closer) {
    std::size_t depth = 0;
    for (std::size_t i = place.at() + 1; i < place.tokens().size(); ++i) {
        if (closerOf(place.kind(i))) {
            ++depth;
        } else if (kClosers.has(place.kind(i))) {
            if (depth == 0) {
                return place.kind(i) == closer;
            }
            --depth;
        }
    }
    return false;
}

void reportWrong(Span closer, Span opener, TokenKind meant, const Written& file,
                 DiagnosticSink& sink) {
    sink.report(diag::WrongSign, closer, file.at(closer), spelling(meant))
        .label(opener, "opened here")
        .fix(Fix{fmt::format("write '{}'", spelling(meant)),
                 Applicability::Unsafe,
                 {{closer, std::string(spelling(meant))}}});
}

}  // namespace

void reportWrongCloser(const Finding& finding, const Written& file, DiagnosticSink& sink) {
    reportWrong(finding.place, finding.opener, finding.bracket, file, sink);
}

bool reportCloserOfWrongSort(const BrokenPlace& place, DiagnosticSink& sink) {
    const TokenKind kind = place.offending().kind;
    const std::optional<std::size_t> opener = place.innermostOpener();
    if (!opener || !kClosers.has(kind) || !place.expects(*closerOf(place.kind(*opener)))) {
        return false;
    }
    std::vector<TokenKind> open;
    for (std::size_t i = 0; i < place.at(); ++i) {
        if (closerOf(place.kind(i))) {
            open.push_back(place.kind(i));
        } else if (kClosers.has(place.kind(i)) && !open.empty()) {
            open.pop_back();
        }
    }
    std::vector<TokenKind> later;
    for (std::size_t i = place.at() + 1; i < place.tokens().size(); ++i) {
        later.push_back(place.kind(i));
    }
    if (!isOfWrongSort(kind, open, later)) {
        return false;
    }
    reportWrong(place.span(place.at()), place.span(*opener), *closerOf(place.kind(*opener)),
                place.file(), sink);
    return true;
}

void reportMissingOpener(const Finding& finding, DiagnosticSink& sink) {
    sink.report(diag::MissingOpener, finding.place, spelling(finding.bracket))
        .fix(fmt::format("write '{}'", spelling(finding.bracket)), finding.place,
             fmt::format(" {}", spelling(finding.bracket)));
}

void reportMissingCloser(const Finding& finding, const Written& file, DiagnosticSink& sink) {
    reportOpen({finding.bracket, finding.opener, finding.place}, file, sink);
}

void reportOpenerOnNextLine(const Finding& finding, const Written& file, DiagnosticSink& sink) {
    const std::string_view sign = spelling(finding.bracket);
    sink.report(diag::OpenerOnNextLine, finding.place, sign)
        .label(finding.opener.after(), "it belongs here")
        .fix(Fix{"write it on the line above",
                 Applicability::Safe,
                 {{finding.opener.after(), fmt::format(" {}", sign)},
                  {file.withItsBlanks(finding.place), ""}}});
}

void reportStrayBracket(TokenKind bracket, Span place, DiagnosticSink& sink) {
    auto report = kClosers.has(bracket) ? sink.report(diag::StrayCloser, place, spelling(bracket))
                                        : sink.report(diag::ExtraOpener, place, spelling(bracket));
    report.fix(Fix{"remove it", Applicability::Unsafe, {{place, ""}}});
}

bool reportUnclosed(const BrokenPlace& place, DiagnosticSink& sink) {
    const TokenKind kind = place.offending().kind;
    if (!place.atEnd() && !kClosers.has(kind)) {
        return false;
    }
    const std::optional<std::size_t> opener = place.innermostOpener();
    if (!opener) {
        return false;
    }
    const auto closer = closerOf(place.kind(*opener));
    if (!closer || !place.expects(*closer) || *closer == kind || closedLater(place, *closer)) {
        return false;
    }
    reportOpen({*closer, place.span(*opener), place.behindPrevious()}, place.file(), sink);
    return true;
}

bool reportClosesNothing(const BrokenPlace& place, DiagnosticSink& sink) {
    const auto opener = place.innermostOpener();
    const TokenKind kind = place.offending().kind;
    const bool fits = opener && closerOf(place.kind(*opener)) == kind;
    if (!kClosers.has(kind) || fits || kind == TokenKind::HoleEnd) {
        return false;
    }
    reportStrayBracket(kind, place.span(place.at()), sink);
    return true;
}

}  // namespace clc::parser
