#include "parser/recognisers.h"

#include <fmt/format.h>

#include <array>
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
    WrongSign{TokenKind::Colon, TokenKind::Arrow},
    WrongSign{TokenKind::Colon, TokenKind::FatArrow},
    WrongSign{TokenKind::Colon, TokenKind::Assign},
    WrongSign{TokenKind::Assign, TokenKind::FatArrow},
    WrongSign{TokenKind::Colon, TokenKind::In},
    WrongSign{TokenKind::Assign, TokenKind::In},
    WrongSign{TokenKind::Comma, TokenKind::Pipe},
    WrongSign{TokenKind::Or, TokenKind::Pipe},
};

}  // namespace

bool reportUnexpectedCharacter(const BrokenPlace& place, DiagnosticSink& sink) {
    if (place.offending().kind != TokenKind::Error) {
        return false;
    }
    const std::string_view character = place.text(place.at());
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
        report.help("a line goes on behind an operator or a comma, no sign is needed");
    }
    return true;
}

bool reportWrongSign(const BrokenPlace& place, DiagnosticSink& sink) {
    for (const WrongSign& sign : kWrongSigns) {
        if (place.offending().kind != sign.written || !place.expects(sign.meant)) {
            continue;
        }
        if (place.behindValue() &&
            (sign.meant == TokenKind::In || sign.meant == TokenKind::FatArrow)) {
            continue;
        }
        const Span where = place.span(place.at());
        sink.report(diag::WrongSign, where, spelling(sign.written), spelling(sign.meant))
            .fix(fmt::format("write '{}'", spelling(sign.meant)), where,
                 std::string(spelling(sign.meant)));
        return true;
    }
    return false;
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
