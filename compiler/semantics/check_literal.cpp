// A literal becomes what its place expects; exactly one alternative of a union may take it (S19).
#include "semantics/checker.h"
#include "semantics/refinement_words.h"
#include "types/scalars/scalars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace clc::semantics {
namespace {

/// Of a literal without quotes: more than a number, such as 10.0.0.0/8 or 1.2.3.
bool isAddress(std::string_view text) {
    return text.find_first_of("/:") != std::string_view::npos || std::ranges::count(text, '.') > 1;
}

using syntax::NumberExpr;
using types::ScalarKind;
using types::TypeTagKind;

/// The scalar a base type is, if it is one.
auto scalarOf(const types::Type& type) -> std::optional<ScalarKind> {
    return type.tag == TypeTagKind::Scalar ? std::optional(type.scalar) : std::nullopt;
}

/// Written without quotes, a number may be one of these and no name or path.
bool isMeasure(types::ScalarKind kind) {
    using enum types::ScalarKind;
    return kind == Quantity || kind == Duration || kind == Percent || kind == Cidr ||
           kind == IpAddress || kind == Version;
}

/// `text` is a whole number as the language writes it: without a zero before others.
bool saysNumber(std::string_view text) {
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char each) { return each >= '0' && each <= '9'; });
    constexpr std::size_t kMostDigits = 18;
    return digits && !text.empty() && text.size() <= kMostDigits &&
           (text.size() == 1 || text.front() != '0');
}

/// The only choice that begins with `text`, in whatever letters, which says enough to tell it from
/// others.
auto completed(std::string_view text, std::span<const std::string_view> choices)
    -> std::optional<std::string> {
    constexpr std::size_t kLeast = 3;
    const auto lower = [](unsigned char c) { return std::tolower(c); };
    const auto begins = [&](std::string_view choice) {
        return std::ranges::equal(choice.substr(0, text.size()), text, {}, lower, lower);
    };
    if (text.size() < kLeast || std::ranges::count_if(choices, begins) != 1) {
        return std::nullopt;
    }
    return std::string(*std::ranges::find_if(choices, begins));
}

}  // namespace

/// The alternatives of `expected` a literal might become, `Later` taken off: what is known now is
/// known later.
auto ModelBuilder::literalCandidates(TypeId expected) -> std::vector<TypeId> {
    std::vector<TypeId> candidates;
    for (const TypeId each : types_.alternatives(expected)) {
        if (types_.tag(each) == TypeTagKind::Later) {
            const std::vector<TypeId> inner = literalCandidates(types_.get(each).arguments[0]);
            candidates.insert(candidates.end(), inner.begin(), inner.end());
        } else if (each != TypeId::null) {
            candidates.push_back(each);
        }
    }
    return candidates;
}

auto ModelBuilder::adopt(const syntax::Expr& expr, TypeId target) -> TypeId {
    facts(expr).target = target;
    return target;
}

auto ModelBuilder::checkNumber(const NumberExpr& expr, TypeId expected) -> TypeId {
    const bool isInt = expr.form == NumberExpr::Form::Int;
    const bool isFloat = expr.form == NumberExpr::Form::Float;
    if (!expected.valid() || mentionsParam(expected)) {
        if (isInt) {
            return adopt(expr, TypeId::integer);
        }
        if (isFloat) {
            return adopt(expr, TypeId::floating);
        }
        // The first scalar that reads it, from the strictest to the most lenient.
        constexpr std::array kOrder = {ScalarKind::Percent,   ScalarKind::Cidr,
                                       ScalarKind::IpAddress, ScalarKind::Duration,
                                       ScalarKind::Quantity,  ScalarKind::Version};
        const auto* const reads = std::ranges::find_if(kOrder, [&](ScalarKind each) {
            return !types::checkScalar(each, expr.text).has_value();
        });
        const std::string_view like =
            types::scalarName(reads == kOrder.end() ? ScalarKind::Duration : *reads);
        sink_.report(diag::LiteralNeedsType, expr.span, expr.text)
            .help(fmt::format("write the type it is meant to have, such as {}({}), or \"{}\" for a "
                              "text",
                              like, expr.text, expr.text));
        return TypeId::error;
    }
    // Native forms first: 8443 is a Port where a Port or a Range may stand.
    std::vector<TypeId> native;
    std::vector<TypeId> others;
    bool open = false;
    for (const TypeId each : literalCandidates(expected)) {
        const types::Type& type = types_.get(types_.base(each));
        if (each == TypeId::error) {
            return TypeId::error;
        }
        if (each == TypeId::any) {
            open = true;
        } else if (isInt && (type.tag == TypeTagKind::Int ||
                             (type.tag == TypeTagKind::IntLiteral && type.number == expr.value))) {
            native.push_back(each);
        } else if (isFloat && type.tag == TypeTagKind::Float) {
            native.push_back(each);
        } else if (isInt && (type.tag == TypeTagKind::Float || type.tag == TypeTagKind::Range)) {
            others.push_back(each);
        } else if (type.tag == TypeTagKind::AddressRange) {
            if (!types::checkScalar(ScalarKind::IpAddress, expr.text)) {
                others.push_back(each);
            }
        } else if (const auto scalar = scalarOf(type)) {
            const bool numeric = *scalar == ScalarKind::Quantity ||
                                 *scalar == ScalarKind::Version || (!isInt && !isFloat);
            if (numeric && !types::checkScalar(*scalar, expr.text)) {
                others.push_back(each);
            }
        }
    }
    const std::vector<TypeId>& takers = native.empty() ? others : native;
    if (takers.size() == 1) {
        return adopt(expr, takers.front());
    }
    if (takers.size() > 1) {
        // 0 is a Float as well as a Quantity, but a Float is no text: the first by this order is
        // meant.
        for (const TypeId wanted : {TypeId::floating, TypeId::range}) {
            if (std::find(takers.begin(), takers.end(), wanted) != takers.end() && isInt) {
                return adopt(expr, wanted);
            }
        }
        std::string list;
        for (const TypeId each : takers) {
            list.append(list.empty() ? "" : ", ").append(show(each));
        }
        reportAmbiguous(expr, takers, list);
        return TypeId::error;
    }
    if (open) {
        // In open data a literal stands for its own text; whole numbers and floats stay numbers.
        return adopt(expr, TypeId::any);
    }
    reportLiteral(expr, expr.text, expected, nullptr);
    return TypeId::error;
}

auto ModelBuilder::checkHoles(const syntax::TextExpr& expr, const Frame& frame) -> bool {
    bool later = false;
    for (const syntax::TextPart& part : expr.parts) {
        if (part.hole == nullptr) {
            continue;
        }
        const TypeId type = check(*part.hole, {}, frame);
        if (type == TypeId::error) {
            continue;
        }
        for (const TypeId each : types_.alternatives(type)) {
            later = later || types_.tag(each) == TypeTagKind::Later;
            switch (types_.tag(types_.base(each))) {
            case TypeTagKind::Any:
            case TypeTagKind::Bool:
            case TypeTagKind::Int:
            case TypeTagKind::Float:
            case TypeTagKind::String:
            case TypeTagKind::Range:
            case TypeTagKind::AddressRange:
            case TypeTagKind::Scalar:
            case TypeTagKind::TextLiteral:
            case TypeTagKind::IntLiteral:
            case TypeTagKind::BoolLiteral:
            case TypeTagKind::Error:
            case TypeTagKind::Never: continue;
            case TypeTagKind::Null:
                sink_.report(diag::MayBeNull, part.hole->span, show(type), "text")
                    .help("test it with if (... != null), or fill in with ??");
                break;
            default:
                sink_.report(diag::NotText, part.hole->span, show(type))
                    .help(
                        "a text can hold texts, numbers, Bools and scalars; name the field you "
                        "mean");
                break;
            }
            break;
        }
    }
    return later;
}

auto ModelBuilder::checkText(const syntax::TextExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    const bool holes = expr.hasHoles();
    const bool later = holes && checkHoles(expr, frame);
    if (later) {
        adopt(expr, TypeId::string);
        return types_.later(TypeId::string);
    }
    if (!expected.valid() || mentionsParam(expected)) {
        adopt(expr, TypeId::string);
        return holes ? TypeId::string : types_.textLiteral(expr.plain());
    }
    std::vector<TypeId> native;
    std::vector<TypeId> others;
    std::vector<TypeId> literals;
    bool open = false;
    for (const TypeId each : literalCandidates(expected)) {
        const types::Type& type = types_.get(types_.base(each));
        if (each == TypeId::error) {
            return TypeId::error;
        }
        if (each == TypeId::any) {
            open = true;
        } else if (type.tag == TypeTagKind::String) {
            native.push_back(each);
        } else if (type.tag == TypeTagKind::TextLiteral) {
            if (holes || type.text == expr.plain()) {
                literals.push_back(each);
            }
        } else if (type.tag == TypeTagKind::File && !holes) {
            others.push_back(each);
        } else if (const auto scalar = scalarOf(type)) {
            // With holes the text is known on evaluation only; it is read, and blamed, then.
            if (holes || !types::checkScalar(*scalar, expr.plain())) {
                others.push_back(each);
            }
        }
    }
    if (!literals.empty() && !holes) {
        return adopt(expr, literals.front());
    }
    const auto file = std::ranges::find(others, TypeId::file);
    if (native.size() == 1 && file != others.end() &&
        expr.plain().find('\n') == std::string_view::npos) {
        // Both would be right, and one of them would be a surprise.
        const std::array both = {TypeId::file, native.front()};
        reportAmbiguous(expr, both, "File, " + show(native.front()));
        return TypeId::error;
    }
    if (native.size() == 1) {
        return adopt(expr, native.front());
    }
    if (!literals.empty() && native.empty() && others.empty()) {
        // Which of the literals it is shows on evaluation.
        facts(expr).convert = types_.unionOf(literals);
        adopt(expr, TypeId::string);
        return types_.unionOf(literals);
    }
    if (native.empty() && others.size() == 1) {
        return adopt(expr, others.front());
    }
    const std::vector<TypeId>& takers = native.empty() ? others : native;
    if (takers.size() > 1) {
        std::string list;
        for (const TypeId each : takers) {
            list.append(list.empty() ? "" : ", ").append(show(each));
        }
        reportAmbiguous(expr, takers, list);
        return TypeId::error;
    }
    if (open) {
        return adopt(expr, TypeId::any);
    }
    reportLiteral(expr, holes ? std::string_view("...") : expr.plain(), expected, &frame);
    return TypeId::error;
}

/// Several alternatives take the literal: says which, and how each is chosen.
void ModelBuilder::reportAmbiguous(const syntax::Expr& expr, std::span<const TypeId> takers,
                                   const std::string& list) {
    const std::string_view written = model_.sources().text(expr.span);
    auto builder = sink_.report(diag::AmbiguousLiteral, expr.span, written, list);
    builder.help(fmt::format("say which: {}({})", show(takers.front()), written));
    for (const TypeId each : takers) {
        const std::string chosen = fmt::format("{}({})", show(each), written);
        builder.fix(
            Fix{fmt::format("write {}", chosen), Applicability::Unsafe, {{expr.span, chosen}}});
    }
}

/// No alternative takes the literal: says why, inside the literal where that can be told.
void ModelBuilder::reportLiteral(const syntax::Expr& expr, std::string_view text, TypeId expected,
                                 const Frame* frame) {
    std::vector<std::string_view> choices;
    std::string others;
    std::vector<ScalarKind> scalars;
    bool other = false;
    for (const TypeId each : literalCandidates(expected)) {
        const types::Type& type = types_.get(types_.base(each));
        if (type.tag == TypeTagKind::TextLiteral) {
            choices.push_back(type.text);
        } else if (const auto scalar = scalarOf(type)) {
            scalars.push_back(*scalar);
        } else {
            other = true;
            const bool isChoice =
                type.tag == TypeTagKind::IntLiteral || type.tag == TypeTagKind::BoolLiteral;
            others += isChoice ? ", " + show(each) : "";
        }
    }
    const auto* written = syntax::as<syntax::TextExpr>(&expr);
    if (!choices.empty() && scalars.empty() && written != nullptr) {
        std::string list;
        for (const std::string_view choice : choices) {
            list.append(list.empty() ? "" : ", ").append(fmt::format("\"{}\"", choice));
        }
        auto builder = sink_.report(diag::NotAChoice, expr.span, text, list + others);
        labelExpectation(builder, expected);
        auto near = guesses_.nearest(text, choices);
        // What only one of them begins with is likely to be that one.
        near = near ? near : completed(text, choices);
        if (near && written->form == syntax::TextExpr::Form::Line) {
            builder.suggest(expr.span.part(1, expr.span.size() - 2), text, near);
        }
        return;
    }
    if (scalars.size() == 1 && choices.empty() && !other) {
        const auto error = types::checkScalar(scalars.front(), text);
        const bool simple = written == nullptr || (written->form == syntax::TextExpr::Form::Line &&
                                                   expr.span.size() == text.size() + 2);
        if (error) {
            const std::uint32_t quote = written == nullptr ? 0 : 1;
            const Span span =
                simple ? expr.span.part(quote + error->offset, error->length) : expr.span;
            auto builder = sink_.report(diag::BadScalar, span, text,
                                        types::scalarName(scalars.front()), error->message);
            labelExpectation(builder, expected);
            if (!error->help.empty()) {
                builder.help(error->help);
            }
            offerHole(builder, text);
            return;
        }
    }
    const bool number = written == nullptr;
    const std::string found = !number           ? std::string("a text")
                              : isAddress(text) ? std::string(text)
                                                : "the number " + std::string(text);
    auto builder = sink_.report(diag::LiteralMismatch, expr.span, showPlace(expected), found);
    labelExpectation(builder, expected);
    if (number && (model_.fits(TypeId::string, expected) || isOneOfTexts(text, expected))) {
        builder.help("a text stands in quotes");
        builder.fix("put it in quotes", expr.span, fmt::format("\"{}\"", text));
    } else if (!number && saysNumber(text) && model_.fits(TypeId::integer, expected)) {
        builder.help("a number stands without quotes");
        builder.fix("leave out the quotes", expr.span, std::string(text));
    } else if (!number && (text == "true" || text == "false") &&
               model_.fits(TypeId::boolean, expected)) {
        builder.help("true and false stand without quotes");
        builder.fix("leave out the quotes", expr.span, std::string(text));
    } else if (const auto refinement = types_.get(types_.withoutNull(expected)).refinement;
               refinement.valid()) {
        builder.help(refinementWords(model_, refinement));
    } else if (number && model_.fits(TypeId::integer, expected) && text.find('.') < text.size()) {
        builder.help("a whole number has no '.'");
    } else if (const auto* digits = syntax::as<syntax::NumberExpr>(&expr);
               digits != nullptr && digits->form == syntax::NumberExpr::Form::Unit &&
               model_.fits(TypeId::integer, expected)) {
        const std::string_view plain =
            text.substr(0, std::min(text.find_first_not_of("0123456789_"), text.size()));
        builder.help(fmt::format("it takes a number without a unit, such as {}", plain));
    }
    if (written != nullptr && frame != nullptr && !written->hasHoles()) {
        offerReference(builder, *written, expected, *frame);
        offerConstant(builder, *written, expected, *frame);
    }
    const bool isHeld = offerHolder(builder, expr, expected, [&](TypeId place) {
        const std::vector<TypeId> candidates = literalCandidates(place);
        return std::ranges::any_of(candidates, [&](TypeId each) {
            const types::Type& type = types_.get(types_.base(each));
            if (const auto scalar = scalarOf(type)) {
                return (!number || isMeasure(*scalar)) && !types::checkScalar(*scalar, text);
            }
            return model_.fits(number ? TypeId::integer : TypeId::string, types_.base(each)) &&
                   (!number || saysNumber(text));
        });
    });
    if (const std::string cases =
            isHeld ? std::string() : listedCases(types_.withoutNull(expected));
        !cases.empty()) {
        builder.help("its cases are " + cases);
    }
}

}  // namespace clc::semantics
