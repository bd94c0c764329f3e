// Texts: holes filled, and the way back from a place in the text to the source.
#include "base/short_list.h"
#include "evaluation/expr.h"
#include "evaluation/later.h"
#include "evaluation/make.h"
#include "evaluation/natives/native.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

namespace {

/// Most texts have no more parts than that.
constexpr std::size_t kUsualParts = 6;

/// Where the text of a part is written: a quote on both sides is no part of it.
auto partSpan(const syntax::TextExpr& text, const syntax::TextPart& part) -> Span {
    const bool quoted = text.parts.size() == 1 && part.span == text.span &&
                        part.span.size() == part.text.size() + 2;
    return quoted ? part.span.part(1, part.span.size() - 2) : part.span;
}

}  // namespace

auto TextPlaces::at(std::size_t offset, std::size_t length) const -> Span {
    if (text_ == nullptr) {
        const bool inside = offset + length <= whole_.size();
        return inside ? whole_.part(static_cast<std::uint32_t>(offset),
                                    static_cast<std::uint32_t>(length))
                      : whole_;
    }
    const std::optional<Place> place = partAt(offset, length);
    if (!place) {
        return whole_;
    }
    const syntax::TextPart& part = text_->parts[place->index];
    const std::size_t size = lengths_[place->index];
    const std::size_t inPart = offset - place->begin;
    const Span span = partSpan(*text_, part);
    // A hole, escapes and stripped indentation have no place of their own for each byte.
    if (part.hole != nullptr) {
        return part.hole->span;
    }
    if (inPart + length > size) {
        return whole_;
    }
    return span.size() == size
               ? span.part(static_cast<std::uint32_t>(inPart), static_cast<std::uint32_t>(length))
               : part.span;
}

auto TextPlaces::put(std::size_t offset, std::size_t length) const -> const Value* {
    const std::optional<Place> place = text_ == nullptr ? std::nullopt : partAt(offset, length);
    if (!place || text_->parts[place->index].hole == nullptr) {
        return nullptr;
    }
    // What is missing behind a text that ends with a hole is not what was put in there.
    const std::size_t size = lengths_[place->index];
    if (size > 0 && offset >= place->begin + size) {
        return nullptr;
    }
    const auto before = text_->parts.first(place->index);
    const auto hole = static_cast<std::size_t>(std::ranges::count_if(
        before, [](const syntax::TextPart& part) { return part.hole != nullptr; }));
    return hole < holes_.size() ? &holes_[hole] : nullptr;
}

auto TextPlaces::partAt(std::size_t offset, std::size_t length) const -> std::optional<Place> {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < lengths_.size(); ++i) {
        const std::size_t size = lengths_[i];
        const bool isEmptyHole = text_->parts[i].hole != nullptr && size == 0 && length == 0;
        const bool holds = offset < begin + size || i + 1 == lengths_.size();
        if (offset >= begin && (holds || isEmptyHole)) {
            return Place{i, begin};
        }
        begin += size;
    }
    return std::nullopt;
}

bool appendText(Run& run, std::string& out, Value value, Span use) {
    using values::ValueKind;
    switch (value.kind()) {
    case ValueKind::Text: out += values::as<values::TextData>(value)->text; return true;
    case ValueKind::Scalar: out += values::as<values::ScalarData>(value)->text; return true;
    case ValueKind::Int:
        fmt::format_to(std::back_inserter(out), "{}", values::as<values::IntData>(value)->value);
        return true;
    case ValueKind::Bool:
        out += values::as<values::BoolData>(value)->value ? "true" : "false";
        return true;
    case ValueKind::Float: {
        const auto& number = *values::as<values::FloatData>(value);
        if (number.text.empty()) {
            fmt::format_to(std::back_inserter(out), "{}", number.value);
        } else {
            out += number.text;
        }
        return true;
    }
    case ValueKind::Range: {
        const auto& range = *values::as<values::RangeData>(value);
        return appendText(run, out, range.from, use) && (out += "..", true) &&
               appendText(run, out, range.to, use);
    }
    case ValueKind::Document: {
        const std::optional<std::string> printed = printDocument(run, value, use);
        out += printed.value_or(std::string());
        return printed.has_value();
    }
    case ValueKind::Null:
        run.sink.report(diag::NullHere, use, run.model.sources().text(use)).help(kNullHelp);
        return false;
    case ValueKind::Poison: return false;
    case ValueKind::ExplicitNull:
    case ValueKind::List:
    case ValueKind::Map:
    case ValueKind::Record:
    case ValueKind::Instance:
    case ValueKind::Output:
    case ValueKind::File:
    case ValueKind::Function:
    case ValueKind::Later:
    case ValueKind::Deferred:
        run.sink.report(diag::NotText, use, kindName(value.kind()))
            .help("a text can hold texts, numbers, Bools and scalars; name the field you mean");
        return false;
    }
    return false;
}

auto evaluateText(Run& run, const syntax::TextExpr& expr, Env env) -> Value {
    const TypeId wanted = run.model.facts(expr).target;
    const TypeId target = wanted.valid() ? wanted : TypeId::string;
    if (!expr.hasHoles()) {
        return literalValue(run, expr, env, [&] {
            const std::size_t lengths[] = {expr.plain().size()};
            return adoptText(run, expr.plain(), target, literalOrigin(run, expr.span, env),
                             TextPlaces(expr, std::span(lengths).first(expr.parts.size())));
        });
    }
    std::string text;
    ShortList<std::size_t, kUsualParts> lengths;
    ShortList<Value, kUsualParts> holes;
    ShortList<OriginId, kUsualParts> parts;
    bool whole = true;
    bool later = false;
    for (const syntax::TextPart& part : expr.parts) {
        const std::size_t before = text.size();
        if (part.hole == nullptr) {
            text += part.text;
        } else {
            const Value value = evaluate(run, *part.hole, env);
            later |= value.is(values::ValueKind::Later);
            whole &=
                value.is(values::ValueKind::Later) || appendText(run, text, value, part.hole->span);
            holes.push_back(value);
            if (value.origin.valid()) {
                parts.push_back(value.origin);
            }
        }
        lengths.push_back(text.size() - before);
    }
    if (!whole) {
        return poison();
    }
    const OriginId origin = computedOrigin(run, expr.span, env, parts.all());
    if (later) {
        return laterTemplate(run, expr, holes.all(), origin);
    }
    return adoptText(run, run.arena.copy(text), target, origin,
                     TextPlaces(expr, lengths.all(), holes.all()));
}

}  // namespace clc::evaluation
