#include "parser/builder.h"
#include "parser/numbers.h"

namespace clc::parser {

using syntax::NumberExpr;
using syntax::TokenKind;

namespace {

auto helpForNumber(std::string_view written) -> std::string {
    return written.starts_with("0x")   ? "behind 0x stand the digits 0 to 9 and a to f"
           : written.starts_with("0o") ? "behind 0o stand the digits 0 to 7"
                                       : "write a text in quotes, or put spaces around operators";
}

}  // namespace

auto Builder::buildNumber(const antlr4::Token* word) -> const syntax::Expr* {
    const Span where = span(word);
    const std::string_view written = text(where);
    auto* number = make<NumberExpr>(where);
    number->text = written;
    switch (kindOf(word)) {
    case TokenKind::Float: number->form = NumberExpr::Form::Float; break;
    case TokenKind::Unit:
        number->form = NumberExpr::Form::Unit;
        if (isWrongBase(written)) {
            flag(*number);
            if (!quiet_) {
                sink_.report(diag::InvalidNumber, where, std::string(written))
                    .help(helpForNumber(written));
            }
        }
        break;
    case TokenKind::Dotted: number->form = NumberExpr::Form::Dotted; break;
    case TokenKind::Int: return readIntInto(*number);
    default:  // `NumberError`, or what recovery made up
        flag(*number);
        if (!quiet_) {
            sink_.report(diag::InvalidNumber, where, std::string(written))
                .help(helpForNumber(written));
        }
    }
    return number;
}

auto Builder::readIntInto(NumberExpr& number) -> const syntax::Expr* {
    const auto value = readInt(number.text);
    number.value = value.value_or(0);
    if (!value || hasLeadingZero(number.text)) {
        flag(number);
    }
    if (quiet_) {
        return &number;
    }
    if (hasLeadingZero(number.text)) {
        const std::string written(number.text);
        const std::string stripped =
            written.substr(std::min(written.find_first_not_of("0_"), written.size() - 1));
        sink_.report(diag::LeadingZero, number.span, written)
            .help("\"" + written + "\" is the text, " + stripped + " the number, 0o" + stripped +
                  " an octal one");
    } else if (!value) {
        sink_.report(diag::IntTooLarge, number.span, std::string(number.text))
            .help("the largest number is 9223372036854775807; a text in quotes has no limit");
    }
    return &number;
}

}  // namespace clc::parser
