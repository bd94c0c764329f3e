#include "parser/expected_phrases.h"
#include "parser/look_alikes.h"
#include "parser/recognisers.h"
#include "source/utf8.h"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <string>

namespace clc::parser {
namespace {

using syntax::TokenKind;

/// A sign of another place or language, and what is meant by it where that is expected.
struct WrongSign {
    TokenKind written;
    TokenKind meant;
};
constexpr std::array kWrongSigns = {
    WrongSign{TokenKind::EqualEqual, TokenKind::Assign},
    WrongSign{TokenKind::Assign, TokenKind::Colon},
    WrongSign{TokenKind::Arrow, TokenKind::FatArrow},
    WrongSign{TokenKind::FatArrow, TokenKind::Arrow},
    WrongSign{TokenKind::FatArrow, TokenKind::Assign},
    WrongSign{TokenKind::FatArrow, TokenKind::Colon},
    WrongSign{TokenKind::Colon, TokenKind::Arrow},
    WrongSign{TokenKind::Colon, TokenKind::FatArrow},
    WrongSign{TokenKind::Colon, TokenKind::Assign},
    WrongSign{TokenKind::Assign, TokenKind::FatArrow},
    WrongSign{TokenKind::Colon, TokenKind::In},
    WrongSign{TokenKind::Assign, TokenKind::In},
    WrongSign{TokenKind::Comma, TokenKind::Pipe},
    WrongSign{TokenKind::Or, TokenKind::Pipe},
};

/// Both ':' and '=' are read behind the name, and ':' is right.
bool isEntry(const BrokenPlace& place) {
    return place.expects(TokenKind::Colon) && place.kind(place.itemStart()) != TokenKind::Let;
}

/// `in` stands in the head of a kind or loop. Behind a name in a body it could follow as well, but
/// whoever writes a sign there means something else.
bool takesIn(const BrokenPlace& place) {
    const auto opener = place.innermostOpener();
    const bool isLoop = opener && *opener > 0 && place.kind(*opener - 1) == TokenKind::For;
    return isLoop || place.kind(place.itemStart()) == TokenKind::Kind;
}

/// `[Int, String]` as a type. Whether a list of both is meant nobody knows.
bool reportSeveralElements(const BrokenPlace& place, DiagnosticSink& sink) {
    const Span where = place.span(place.at());
    sink.report(diag::WrongSign, where, spelling(place.offending().kind), spelling(TokenKind::Pipe))
        .help("all elements of a list have one type: [T], or [A | B] for either")
        .fix(Fix{"write '|'", Applicability::Unsafe, {{where, " |"}}});
    return true;
}

/// `sign` for what stands at `where`, with the blanks that a word needs around it.
auto replacement(std::string_view sign, Span where, std::string_view text) -> std::string {
    const auto isSign = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    const auto touches = [&](std::size_t at) {
        return at < text.size() && text[at] != ' ' && text[at] != '\t' && isSign(sign.front());
    };
    return fmt::format("{}{}{}", where.begin > 0 && touches(where.begin - 1) ? " " : "", sign,
                       touches(where.end) ? " " : "");
}

/// A quote that nothing closes may stand for the begin or the end of a text, so it has no fix.
void reportLookAlike(const LookAlike& lookAlike, const BrokenPlace& place, DiagnosticSink& sink) {
    const Span first =
        place.span(place.at())
            .part(0, static_cast<std::uint32_t>(sequenceLength(place.text(place.at()))));
    auto report = sink.report(diag::LookAlike, first, nameOf(lookAlike));
    if (lookAlike.meant == "\"") {
        report.help("a text stands in double quotes");
    } else {
        report.fix(fmt::format("write '{}'", lookAlike.meant), first, std::string(lookAlike.meant));
    }
}

}  // namespace

bool reportUnexpectedCharacter(const BrokenPlace& place, DiagnosticSink& sink) {
    if (place.offending().kind != TokenKind::Error) {
        return false;
    }
    const std::string_view character = place.text(place.at());
    if (const LookAlike* lookAlike = lookAlikeAt(character)) {
        reportLookAlike(*lookAlike, place, sink);
        return true;
    }
    auto report = sink.report(diag::UnexpectedCharacter, place.span(place.at()), character);
    if (character == "%") {
        report.help("the remainder is `mod(a, b)`; '80%' is a percentage");
    } else if (character == "&") {
        report.help("write `and`");
    } else if (character == "$") {
        report.help("a value goes into a text with \\(value)");
    } else if (character == "'" || character == "`") {
        report.help("a text stands in double quotes");
    } else if (character == "\\") {
        const bool isHole = place.at() + 1 < place.tokens().size() &&
                            place.kind(place.at() + 1) == TokenKind::LeftParen &&
                            place.span(place.at()).end == place.span(place.at() + 1).begin;
        report.help(isHole ? "a text with \\(...) in it stands in quotes"
                           : "a line goes on behind an operator or a comma, no sign is needed");
    } else if (static_cast<unsigned char>(character.front()) >= 0x80U) {
        report.help(fmt::format(
            "{} stands only in texts and comments; names have letters a to z, digits, '-' and '_'",
            codeOf(decodeUtf8(character))));
    }
    return true;
}

bool reportDashList(const BrokenPlace& place, DiagnosticSink& sink) {
    if (holdsValues(place.part())) {
        return false;
    }
    for (std::size_t i = 1; i <= place.at(); ++i) {
        if (place.kind(i) == TokenKind::Minus && place.kind(i - 1) == TokenKind::Colon &&
            place.startsLine(i)) {
            sink.report(diag::DashList, place.span(i))
                .help("a list stands in brackets: `[a, b]`; a comma or a line end separates");
            return true;
        }
    }
    return false;
}

bool reportSignInDeclaration(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const TokenKind sign = place.offending().kind;
    const bool isSign = sign == TokenKind::Colon || sign == TokenKind::Assign;
    if (!isSign || at < 2 || place.kind(at - 1) != TokenKind::Name ||
        place.kind(at - 2) != TokenKind::Name || place.startsLine(at - 1) ||
        place.kind(at + 1) != TokenKind::LeftBrace || place.startsLine(at + 1)) {
        return false;
    }
    const Span from = place.span(at - 1);
    const Span where = place.span(at);
    sink.report(diag::WrongSign, where, spelling(sign), spelling(TokenKind::LeftBrace))
        .help(fmt::format("a declaration has no '{}': {} {} {{ }}", spelling(sign),
                          place.text(at - 2), place.text(at - 1)))
        .fix(fmt::format("leave out '{}'", spelling(sign)), {where.file, from.end, where.end}, "");
    return true;
}

bool reportWrongSign(const BrokenPlace& place, DiagnosticSink& sink) {
    for (const WrongSign& sign : kWrongSigns) {
        if (place.offending().kind != sign.written || !place.expects(sign.meant)) {
            continue;
        }
        if (sign.written == TokenKind::FatArrow && sign.meant == TokenKind::Assign &&
            isEntry(place)) {
            continue;
        }
        if (sign.meant == TokenKind::In && !takesIn(place)) {
            continue;
        }
        if (place.behindValue() &&
            (sign.meant == TokenKind::In || sign.meant == TokenKind::FatArrow)) {
            continue;
        }
        if (sign.meant == TokenKind::Pipe && place.innermostOpener() &&
            place.kind(*place.innermostOpener()) == TokenKind::LeftBracket) {
            return reportSeveralElements(place, sink);
        }
        const Span where = place.span(place.at());
        const bool touches = sign.meant == TokenKind::Colon && !place.startsLine(place.at());
        auto report =
            sink.report(diag::WrongSign, where, spelling(sign.written), spelling(sign.meant));
        if (sign.meant == TokenKind::In && place.expects(TokenKind::Is)) {
            // What stands behind the name of a kind is its base in other languages.
            const std::string_view name = place.text(place.previous());
            report.help(fmt::format(
                "write the base as `kind {0} is BASE`, where it may stand as `kind {0} in KIND`",
                name));
            return true;
        }
        report.fix(fmt::format("write '{}'", spelling(sign.meant)),
                   touches ? place.behindPrevious().to(where) : where,
                   replacement(spelling(sign.meant), where, place.file().text));
        return true;
    }
    return false;
}

bool reportTypeOfOthers(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const bool isType = at > 0 && place.expects(TokenKind::Question) && !place.behindValue() &&
                        place.behindPrevious().begin == place.offending().begin;
    if (!isType) {
        return false;
    }
    const auto report = [&] {
        return sink.report(diag::UnexpectedToken, place.span(at), expectedPhrase(place.expected()),
                           foundPhrase(place.offending().kind, place.text(at)));
    };
    if (place.offending().kind == TokenKind::QuestionQuestion) {
        report().help("one '?' says that it may be null").fix("write '?'", place.span(at), "?");
        return true;
    }
    const bool isList = place.offending().kind == TokenKind::LeftBracket &&
                        at + 1 < place.tokens().size() &&
                        place.kind(at + 1) == TokenKind::RightBracket && !place.startsLine(at + 1);
    if (!isList) {
        return false;
    }
    auto builder = report();
    if (place.kind(at - 1) != TokenKind::Name) {
        builder.help("a list has the type of its elements in brackets: [Int]");
        return true;
    }
    std::size_t first = at - 1;
    while (first >= 2 && place.kind(first - 1) == TokenKind::Dot &&
           place.kind(first - 2) == TokenKind::Name) {
        first -= 2;
    }
    const Span type = place.span(first).to(place.span(at - 1));
    const std::string meant = fmt::format("[{}]", place.file().at(type));
    builder.help(fmt::format("a list has the type of its elements in brackets: {}", meant))
        .fix(fmt::format("write '{}'", meant), type.to(place.span(at + 1)), meant);
    return true;
}

bool reportTurnedNotEqual(const BrokenPlace& place, DiagnosticSink& sink) {
    if (!isTurnedNotEqual(place)) {
        return false;
    }
    const Span sign = place.span(place.at());
    const Span both{sign.file, sign.begin, sign.end + 1};
    sink.report(diag::ForeignSign, both, place.file().at(both), spelling(TokenKind::NotEqual))
        .fix("write '!='", both, "!=");
    return true;
}

bool reportAssignInExpr(const BrokenPlace& place, DiagnosticSink& sink) {
    if (place.offending().kind != TokenKind::Assign || !place.behindValue()) {
        return false;
    }
    sink.report(diag::AssignInExpr, place.span(place.at()))
        .help("'==' compares; nothing is assigned inside a value")
        .fix("write '=='", place.span(place.at()), "==");
    return true;
}

bool reportTernary(const BrokenPlace& place, DiagnosticSink& sink) {
    if (place.offending().kind != TokenKind::Question || !place.behindValue()) {
        return false;
    }
    sink.report(diag::Ternary, place.span(place.at())).help("write `if (condition) a else b`");
    return true;
}

}  // namespace clc::parser
