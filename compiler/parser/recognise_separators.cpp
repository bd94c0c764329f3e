#include "parser/expected_phrases.h"
#include "parser/recognisers.h"

#include <fmt/format.h>

namespace clc::parser {
namespace {

using syntax::TokenKind;

/// What stands between the offending token and the one before it.
auto gap(const BrokenPlace& place) -> Span {
    return {place.file().file, place.behindPrevious().begin, place.offending().begin};
}

/// The tokens of the item up to the offending one are one name or text.
bool keyEnds(const BrokenPlace& place) {
    const TokenKind first = place.kind(place.itemStart());
    return (first == TokenKind::Name && place.itemStart() + 1 == place.at()) ||
           (first == TokenKind::Quote && place.kind(place.at() - 1) == TokenKind::TextEnd);
}

/// What can't go on with what stands before: a keyword that begins items, or the head of a
/// declaration.
bool declares(const BrokenPlace& place) {
    const std::size_t at = place.at();
    const bool blank =
        place.file().at(gap(place)).find_first_not_of(" \t") == std::string_view::npos;
    const bool headFollows =
        at + 1 < place.tokens().size() && !place.startsLine(at + 1) && isWord(place.kind(at + 1));
    return blank && isWord(place.kind(at)) && headFollows;
}

/// What follows reads like one more of what stands in the brackets around: in braces an entry or a
/// declaration, elsewhere any value. A comma before anything else only moves the mistake.
bool readsAsNext(const BrokenPlace& place) {
    const auto opener = place.innermostOpener();
    const std::size_t at = place.at();
    const bool inBraces = !opener || place.kind(*opener) == TokenKind::LeftBrace;
    if (!inBraces || !isWord(place.kind(at))) {
        return !inBraces || !kValueStarts.has(place.kind(at)) || place.kind(at) == TokenKind::Quote;
    }
    if (at + 1 >= place.tokens().size() || place.startsLine(at + 1)) {
        return false;
    }
    const TokenKind next = place.kind(at + 1);
    return isWord(next) || next == TokenKind::Colon || next == TokenKind::LeftBrace ||
           next == TokenKind::Assign || next == TokenKind::Slash;
}

}  // namespace

bool reportMissingColon(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    if (!place.expects(TokenKind::Colon) || start >= place.at()) {
        return false;
    }
    const bool beforeValue = keyEnds(place) && kValueStarts.has(place.offending().kind);
    const bool beforeList = place.atEnd() && place.kind(start) == TokenKind::Name &&
                            place.kind(start + 1) == TokenKind::LeftBracket &&
                            place.kind(place.previous()) == TokenKind::RightBracket;
    if (!beforeValue && !beforeList) {
        return false;
    }
    const Span where = beforeValue ? place.behindPrevious() : place.span(start).after();
    sink.report(diag::MissingColon, where).fix("write ':'", where, ":");
    return true;
}

bool reportCheckWithoutMessage(const BrokenPlace& place, DiagnosticSink& sink) {
    const bool behindCondition = place.expects(TokenKind::Else) && place.expects(TokenKind::At);
    if (!behindCondition || !place.atEnd()) {
        return false;
    }
    sink.report(diag::CheckWithoutMessage, place.behindPrevious())
        .help("write `else \"what is wrong\"`");
    return true;
}

bool reportMissingComma(const BrokenPlace& place, DiagnosticSink& sink) {
    const bool separates = place.expects(TokenKind::Comma) || place.expects(TokenKind::Separator);
    const TokenKind kind = place.offending().kind;
    const bool begins = kValueStarts.has(kind) || (isWord(kind) && !place.expects(kind)) ||
                        kind == TokenKind::Ellipsis || kind == TokenKind::AtSign;
    if (!separates || !begins || place.at() == 0 || place.startsLine(place.at())) {
        return false;
    }
    auto report = sink.report(diag::MissingComma, place.behindPrevious());
    report.label(place.span(place.at()), "the next one begins here");
    if (place.expects(TokenKind::Comma)) {
        report.fix(Fix{"write ','",
                       readsAsNext(place) ? Applicability::Safe : Applicability::Unsafe,
                       {{place.behindPrevious(), ","}}});
    } else {
        report.help("begin a new line");
        if (declares(place)) {
            report.fix("begin a new line", gap(place),
                       fmt::format("\n{}", place.file().indentation(place.offending().begin)));
        }
    }
    return true;
}

}  // namespace clc::parser
