#include "parser/expected_phrases.h"
#include "parser/recognisers.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

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

/// The token at `index`, if it stands on the line of the offending one; else the end of the line.
auto kindOnLine(const BrokenPlace& place, std::size_t index) -> TokenKind {
    for (std::size_t i = place.at() + 1; i <= index; ++i) {
        if (i >= place.tokens().size() || place.startsLine(i)) {
            return TokenKind::Separator;
        }
    }
    return place.kind(index);
}

/// `let a`, `check a > 0`
bool beginsDefinition(const BrokenPlace& place, std::size_t at) {
    constexpr TokenSet kBegins = {TokenKind::Let,     TokenKind::Fn,     TokenKind::Type,
                                  TokenKind::Kind,    TokenKind::Rule,   TokenKind::Defaults,
                                  TokenKind::Private, TokenKind::Native, TokenKind::Use,
                                  TokenKind::Emit,    TokenKind::Check};
    const auto tokens = place.file().tokens;  // behind a value these words are read as names
    const std::uint32_t index = place.tokens()[at].index;
    return index < tokens.size() && kBegins.has(tokens[index].kind) &&
           isWord(kindOnLine(place, at + 1));
}

/// `app web {`, `app worker[key] {`
bool isHead(const BrokenPlace& place, std::size_t at) {
    constexpr TokenSet kBehindHead = {TokenKind::LeftBrace, TokenKind::LeftBracket, TokenKind::In};
    return isWord(place.kind(at)) && isWord(kindOnLine(place, at + 1)) &&
           kBehindHead.has(kindOnLine(place, at + 2));
}

/// What can't go on with what stands before: a keyword that begins items, or the head of a
/// declaration.
bool declares(const BrokenPlace& place) {
    const std::size_t at = place.at();
    const bool blank =
        place.file().at(gap(place)).find_first_not_of(" \t") == std::string_view::npos;
    return blank && (beginsDefinition(place, at) || isHead(place, at));
}

/// What follows reads like one more of what stands in the brackets around: in braces an entry or a
/// declaration, in a list any value but a name, which may be meant as an operator or a unit. A
/// comma before anything else only moves the mistake, and in round brackets an operator or an arrow
/// may be what is missing.
bool readsAsNext(const BrokenPlace& place) {
    const auto opener = place.innermostOpener();
    const std::size_t at = place.at();
    if (opener && place.kind(*opener) == TokenKind::LeftParen) {
        return false;
    }
    const bool inBraces = !opener || place.kind(*opener) == TokenKind::LeftBrace;
    if (!inBraces) {
        return place.kind(at) != TokenKind::Name;
    }
    if (!isWord(place.kind(at))) {
        return !kValueStarts.has(place.kind(at)) || place.kind(at) == TokenKind::Quote;
    }
    const TokenKind next = kindOnLine(place, at + 1);
    return beginsDefinition(place, at) || isHead(place, at) || next == TokenKind::Colon ||
           next == TokenKind::LeftBrace || next == TokenKind::Assign || next == TokenKind::Slash;
}

/// What follows a name that lacks its colon reads like another name, and not like a type of the
/// first: `a b: Int`, `fn f(a b)`.
bool namesAnother(const BrokenPlace& place) {
    const std::size_t at = place.at();
    if (place.kind(at) != TokenKind::Name) {
        return false;
    }
    const auto opener = place.innermostOpener();
    const char first = place.text(at).front();
    const bool isSmall = first >= 'a' && first <= 'z';
    return (at + 1 < place.tokens().size() && place.kind(at + 1) == TokenKind::Colon) ||
           (isSmall && opener && place.kind(*opener) == TokenKind::LeftParen);
}

/// `replicas 3` in a kind. That the field is one of the kind's base nobody knows yet.
bool reportDefaultWithoutSign(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    sink.report(diag::EntryInKind, place.span(start).to(place.behindPrevious()), place.text(start))
        .help(
            "a field has its type behind ':', and the default of an inherited one stands behind "
            "'='")
        .fix(Fix{"write '='", Applicability::Unsafe, {{place.behindPrevious(), " ="}}});
    return true;
}

struct NetworkWithMask {
    std::size_t length = 0;  // 0: it is none
    std::string_view address;
    std::optional<int> bits;  // of a mask that is one
};

/// `text` begins with four numbers, '/' and four numbers.
auto networkWithMask(std::string_view text) -> NetworkWithMask {
    std::size_t at = 0;
    const auto number = [&]() -> std::optional<std::uint32_t> {
        std::uint32_t value = 0;
        const std::size_t begin = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - begin < 3) {
            value = value * 10 + static_cast<std::uint32_t>(text[at++] - '0');
        }
        return at == begin || value > 255 ? std::nullopt : std::optional(value);
    };
    const auto address = [&]() -> std::optional<std::uint32_t> {
        std::uint32_t whole = 0;
        for (int i = 0; i < 4; ++i) {
            if (i > 0 && (at >= text.size() || text[at++] != '.')) {
                return std::nullopt;
            }
            const auto part = number();
            if (!part) {
                return std::nullopt;
            }
            whole = whole << 8U | *part;
        }
        return whole;
    };
    if (!address()) {
        return {};
    }
    const std::size_t end = at;
    if (at >= text.size() || text[at++] != '/') {
        return {};
    }
    const auto mask = address();
    if (!mask) {
        return {};
    }
    const int bits = std::countl_one(*mask);
    const bool isMask = std::popcount(*mask) == bits;
    return {at, text.substr(0, end), isMask ? std::optional(bits) : std::nullopt};
}

}  // namespace

bool reportMissingColon(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t start = place.itemStart();
    if (!place.expects(TokenKind::Colon) || start >= place.at()) {
        return false;
    }
    // `config null { ... }`: no value has a block, so this is a declaration, whose name is taken.
    const bool isTakenName = isWord(place.offending().kind) && !place.atEnd() &&
                             place.expects(TokenKind::Name) &&
                             place.kind(place.at() + 1) == TokenKind::LeftBrace;
    if (isTakenName) {
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
    if (beforeValue && place.inKind() && !namesAnother(place)) {
        return reportDefaultWithoutSign(place, sink);
    }
    auto report = sink.report(diag::MissingColon, where);
    if (beforeValue && namesAnother(place)) {
        report.help(fmt::format("write the type of '{}' behind a colon", place.text(start)));
    } else {
        report.fix("write ':'", where, ":");
    }
    return true;
}

bool reportCheckWithoutMessage(const BrokenPlace& place, DiagnosticSink& sink) {
    if (!place.expects(TokenKind::Else)) {
        return false;
    }
    const std::size_t at = place.at();
    const bool isBehindComma = place.offending().kind == TokenKind::Comma &&
                               at + 1 < place.tokens().size() &&
                               place.kind(at + 1) == TokenKind::Quote && !place.startsLine(at + 1);
    if (isBehindComma) {
        sink.report(diag::CheckWithoutMessage, place.span(at))
            .help("the message stands behind `else`")
            .fix("write 'else'", place.span(at), " else");
        return true;
    }
    if (!place.expects(TokenKind::At) || !place.atEnd()) {
        return false;
    }
    sink.report(diag::CheckWithoutMessage, place.behindPrevious())
        .help("write `else \"what is wrong\"`");
    return true;
}

bool reportDecimalComma(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const auto isWhole = [&](std::size_t index) {
        const std::string_view text = place.text(index);
        return place.kind(index) == TokenKind::Int &&
               text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const auto touches = [&](std::size_t index) {
        return place.span(index).end == place.span(index + 1).begin;
    };
    // A unit may follow the decimals: 1,5Gi.
    const bool isNumber = at >= 2 && (isWhole(at) || place.kind(at) == TokenKind::Unit) &&
                          place.kind(at - 1) == TokenKind::Comma && isWhole(at - 2) &&
                          touches(at - 1) && touches(at - 2);
    if (!isNumber) {
        return false;
    }
    const Span whole = place.span(at - 2).to(place.span(at));
    sink.report(diag::InvalidNumber, whole, place.file().at(whole))
        .help("decimals stand behind a point")
        .fix("write '.'", place.span(at - 1), ".");
    return true;
}

bool reportNetworkMask(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    // The lexer ends a word behind the first number of the mask, and one at the dot.
    constexpr std::size_t kMostWords = 2;
    for (std::size_t back = 1; back <= std::min(at, kMostWords); ++back) {
        const Span first = place.span(at - back);
        const NetworkWithMask found = networkWithMask(place.file().text.substr(first.begin));
        if (found.length == 0 || first.begin + found.length <= place.span(at).begin) {
            continue;
        }
        const Span whole{first.file, first.begin,
                         first.begin + static_cast<std::uint32_t>(found.length)};
        auto report = sink.report(diag::InvalidNumber, whole, place.file().at(whole));
        report.help("behind '/' stands how many bits are the network's");
        if (found.bits) {
            const std::string meant = fmt::format("{}/{}", found.address, *found.bits);
            report.fix(fmt::format("write '{}'", meant), whole, meant);
        }
        return true;
    }
    return false;
}

bool reportMissingComma(const BrokenPlace& place, DiagnosticSink& sink) {
    const bool separates = place.expects(TokenKind::Comma) || place.expects(TokenKind::Separator);
    const TokenKind kind = place.offending().kind;
    const bool begins = kValueStarts.has(kind) || (isWord(kind) && !place.expects(kind)) ||
                        kind == TokenKind::Ellipsis || kind == TokenKind::AtSign;
    const bool separated = place.at() > 0 && place.kind(place.previous()) == TokenKind::Comma;
    if (!separates || !begins || place.at() == 0 || separated || place.startsLine(place.at())) {
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
