// Literals become what their place expects (S19): numbers, and texts once they are put together.
#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "semantics/refinement_words.h"
#include "source/utf8.h"
#include "types/scalars/scalars.h"

#include <fmt/format.h>

#include <charconv>
#include <string>

namespace clc::evaluation {

namespace {

using syntax::NumberExpr;
using types::TypeTagKind;

auto withoutUnderscores(std::string_view text) -> std::string {
    std::string digits(text);
    std::erase(digits, '_');
    return digits;
}

auto floatOf(std::string_view text) -> double {
    const std::string digits = withoutUnderscores(text);
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// A number where nothing, or open data, is expected: whole numbers and floats stay numbers, the
/// rest stands for its own text.
auto plainNumber(Run& run, const NumberExpr& expr, OriginId origin) -> Value {
    switch (expr.form) {
    case NumberExpr::Form::Int: return makeInt(run, expr.value, origin);
    case NumberExpr::Form::Float: return makeFloat(run, floatOf(expr.text), origin, expr.text);
    case NumberExpr::Form::Unit:
    case NumberExpr::Form::Dotted: return viewText(run, expr.text, origin);
    }
    return poison();
}

auto adoptNumber(Run& run, const NumberExpr& expr, TypeId target, OriginId origin) -> Value {
    const types::Type& type = run.types.get(target);
    switch (type.tag) {
    case TypeTagKind::Refined: {
        const Value base = adoptNumber(run, expr, type.arguments[0], origin);
        return checkRefined(run, base, target, expr.span);
    }
    case TypeTagKind::Later: return adoptNumber(run, expr, type.arguments[0], origin);
    case TypeTagKind::Float:
        return expr.form == NumberExpr::Form::Int
                   ? makeFloat(run, static_cast<double>(expr.value), origin, expr.text)
                   : makeFloat(run, floatOf(expr.text), origin, expr.text);
    case TypeTagKind::Range: {
        const Value end = makeInt(run, expr.value, origin);
        return makeRange(run, end, end, origin);
    }
    case TypeTagKind::AddressRange: {
        const TypeId address = run.types.scalar(types::ScalarKind::IpAddress);
        const Value end = adoptText(run, expr.text, address, origin, TextPlaces(expr.span));
        return end.isPoison() ? end : makeRange(run, end, end, origin);
    }
    case TypeTagKind::Scalar:
        return adoptText(run, expr.text, target, origin, TextPlaces(expr.span));
    case TypeTagKind::String: return viewText(run, expr.text, origin);
    case TypeTagKind::Error:
    case TypeTagKind::Any:
    case TypeTagKind::Never:
    case TypeTagKind::Null:
    case TypeTagKind::Bool:
    case TypeTagKind::Int:
    case TypeTagKind::File:
    case TypeTagKind::Output:
    case TypeTagKind::Instance:
    case TypeTagKind::Document:
    case TypeTagKind::None:
    case TypeTagKind::TextLiteral:
    case TypeTagKind::IntLiteral:
    case TypeTagKind::BoolLiteral:
    case TypeTagKind::List:
    case TypeTagKind::Map:
    case TypeTagKind::Record:
    case TypeTagKind::Kind:
    case TypeTagKind::Union:
    case TypeTagKind::Function:
    case TypeTagKind::Param: return plainNumber(run, expr, origin);
    }
    return poison();
}

}  // namespace

auto evaluateNumber(Run& run, const NumberExpr& expr, Env env) -> Value {
    return literalValue(run, expr, env, [&] {
        const OriginId origin = literalOrigin(run, expr.span, env);
        const TypeId target = run.model.facts(expr).target;
        return target.valid() ? adoptNumber(run, expr, target, origin)
                              : plainNumber(run, expr, origin);
    });
}

auto adoptText(Run& run, std::string_view text, TypeId target, OriginId origin,
               const TextPlaces& places) -> Value {
    const types::Type& type = run.types.get(target);
    switch (type.tag) {
    case TypeTagKind::Refined: {
        const Value base = adoptText(run, text, type.arguments[0], origin, places);
        return base.isPoison() ? base : checkRefined(run, base, target, places.whole());
    }
    case TypeTagKind::Later: return adoptText(run, text, type.arguments[0], origin, places);
    case TypeTagKind::Scalar: {
        const auto error = types::checkScalar(type.scalar, text);
        if (!error) {
            return makeScalar(run, type.scalar, text, origin);
        }
        auto builder = run.sink.report(diag::BadScalar, places.at(error->offset, error->length),
                                       text, types::scalarName(type.scalar), error->message);
        if (const Value* put = places.put(error->offset, error->length)) {
            labelOrigin(run, builder, *put, places.at(error->offset, error->length),
                        "it comes from here");
        }
        if (!error->help.empty()) {
            builder.help(error->help);
        }
        return poison();
    }
    case TypeTagKind::File: {
        auto* file = run.arena.make<values::FileData>();
        file->kind = values::ValueKind::File;
        const std::string& from = run.model.sources().file(places.whole().file).path();
        const std::optional<std::string> path = joinPath(parentPath(from), text);
        if (!path) {
            run.sink.report(diag::FileOutside, places.whole(), text)
                .help("a file stands below the project's root; the path is relative to this file");
            return poison();
        }
        file->path = run.arena.copy(*path);
        return {file, origin};
    }
    case TypeTagKind::Error:
    case TypeTagKind::Any:
    case TypeTagKind::Never:
    case TypeTagKind::Null:
    case TypeTagKind::Bool:
    case TypeTagKind::Int:
    case TypeTagKind::Float:
    case TypeTagKind::String:
    case TypeTagKind::Range:
    case TypeTagKind::AddressRange:
    case TypeTagKind::Output:
    case TypeTagKind::Instance:
    case TypeTagKind::Document:
    case TypeTagKind::None:
    case TypeTagKind::TextLiteral:
    case TypeTagKind::IntLiteral:
    case TypeTagKind::BoolLiteral:
    case TypeTagKind::List:
    case TypeTagKind::Map:
    case TypeTagKind::Record:
    case TypeTagKind::Kind:
    case TypeTagKind::Union:
    case TypeTagKind::Function:
    case TypeTagKind::Param: return viewText(run, text, origin);
    }
    return poison();
}

auto satisfies(Run& run, Value value, types::RefinementId refinement) -> std::optional<bool> {
    const semantics::RefinementInfo& info = run.model.refinement(refinement);
    if (info.predicate == nullptr) {
        return true;
    }
    std::string key;
    if (const auto* text = values::as<values::TextData>(value)) {
        key = fmt::format("{}:{}", refinement.value, text->text);
    } else if (const auto* number = values::as<values::IntData>(value)) {
        key = fmt::format("{}#{}", refinement.value, number->value);
    }
    if (const auto known = run.refinements.find(key);
        !key.empty() && known != run.refinements.end()) {
        return known->second;
    }
    const auto* frame = run.arena.make<Frame>(nullptr, &kIt, Lazy(value));
    const std::optional<bool> holds =
        evaluateCondition(run, *info.predicate, {frame, moduleEnv().context});
    if (holds && !key.empty()) {
        run.refinements.emplace(std::move(key), *holds);
    }
    return holds;
}

namespace {

/// What is called wrong: the value, or, where it has parts, what is written there if that is short.
auto shownValue(Run& run, Value value, Span place) -> std::string {
    constexpr std::size_t kShort = 30;
    const bool hasParts = value.is(values::ValueKind::List) || value.is(values::ValueKind::Map) ||
                          value.is(values::ValueKind::Record) ||
                          value.is(values::ValueKind::Instance);
    const std::string_view written = run.model.sources().text(place);
    if (hasParts && written.size() <= kShort && written.find('\n') == std::string_view::npos) {
        return std::string(written);
    }
    std::string shown;
    if (hasParts || !appendText(run, shown, value, place)) {
        shown = kindName(value.kind());
    }
    return shown;
}

/// A text that does not do, and where it is written.
struct Refused {
    std::string_view text;
    types::RefinementId refinement;
    Span place;
};

/// `Back_End` where names have small letters and '-': `back-end`.
void offerSmall(Run& run, DiagnosticBuilder& builder, const Refused& refused) {
    std::string small(refused.text);
    for (char& each : small) {
        const bool isCapital = each >= 'A' && each <= 'Z';
        each = isCapital ? static_cast<char>(each - 'A' + 'a') : each == '_' ? '-' : each;
    }
    const std::string_view written = run.model.sources().text(refused.place);
    const std::size_t at = written.find(refused.text);
    const bool isWhole =
        at != std::string_view::npos && at <= 1 && written.size() == refused.text.size() + 2 * at;
    if (small == refused.text || !isWhole) {
        return;
    }
    const Value meant = viewText(run, run.arena.copy(small), {});
    if (satisfies(run, meant, refused.refinement).value_or(false)) {
        const auto begin = static_cast<std::uint32_t>(at);
        const Span name = refused.place.part(begin, refused.place.size() - 2 * begin);
        builder.help(fmt::format("write '{}'", small))
            .fix(Fix{fmt::format("write '{}'", small), Applicability::Unsafe, {{name, small}}});
    }
}

/// How long a text is that nobody counts by eye: names and labels end at 63 signs.
auto lengthWords(Value value) -> std::string {
    constexpr std::size_t kCounted = 63;
    const std::size_t size = value.is(values::ValueKind::Text) ? characterCount(textOf(value)) : 0;
    return size <= kCounted ? std::string() : fmt::format("; this one has {} signs", size);
}

/// `Port`, or of a type without a name what it asks for: `Int where it <= 9`.
auto refinedName(const Run& run, TypeId type) -> std::string {
    constexpr std::string_view kUnsaid = "...";
    constexpr std::size_t kLongest = 60;
    std::string name = run.types.show(type);
    const Span predicate = run.model.refinement(run.types.get(type).refinement).predicate->span;
    const std::string_view text = run.model.sources().text(predicate);
    const bool isLine = text.size() <= kLongest && text.find('\n') == std::string_view::npos;
    if (isLine && name.ends_with(kUnsaid)) {
        name.replace(name.size() - kUnsaid.size(), kUnsaid.size(), text);
    }
    return name;
}

}  // namespace

auto checkRefined(Run& run, Value value, TypeId type, Span place, Span use) -> Value {
    if (value.isPoison() || value.isNull() || value.is(values::ValueKind::Later)) {
        return value;
    }
    const types::RefinementId refinement = run.types.get(type).refinement;
    const std::optional<bool> holds = satisfies(run, value, refinement);
    if (!holds) {
        return poison();
    }
    if (*holds) {
        return value;
    }
    const std::string shown = shownValue(run, value, place);
    auto builder = run.sink.report(diag::RefinementBroken, place, shown, refinedName(run, type));
    builder.label(run.model.refinement(refinement).predicate->span, "asked for here")
        .help(semantics::refinementWords(run.model, refinement) + lengthWords(value));
    if (isProject(run, use) && isProject(run, place)) {
        labelUse(builder, place, use);
    }
    if (value.is(values::ValueKind::Text)) {
        offerSmall(run, builder, {shown, refinement, place});
    }
    return poison();
}

}  // namespace clc::evaluation
