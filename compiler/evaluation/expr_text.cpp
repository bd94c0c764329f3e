// Texts: holes filled, and the way back from a place in the text to the source.
#include "base/short_list.h"
#include "evaluation/expr.h"
#include "evaluation/later.h"
#include "evaluation/make.h"
#include "evaluation/natives/native.h"

#include <fmt/format.h>

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
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text_->parts.size(); ++i) {
        const syntax::TextPart& part = text_->parts[i];
        const std::size_t size = lengths_[i];
        const bool holds = offset >= begin && (offset < begin + size || i + 1 == lengths_.size());
        if (!holds) {
            begin += size;
            continue;
        }
        const Span span = partSpan(*text_, part);
        // A hole, escapes and stripped indentation have no place of their own for each byte.
        if (part.hole != nullptr) {
            return part.hole->span;
        }
        if (span.size() != size || offset - begin + length > size) {
            return part.span;
        }
        return span.part(static_cast<std::uint32_t>(offset - begin),
                         static_cast<std::uint32_t>(length));
    }
    return whole_;
}

auto TextPlaces::put(std::size_t offset) const -> const Value* {
    std::size_t begin = 0;
    std::size_t hole = 0;
    for (std::size_t i = 0; text_ != nullptr && i < lengths_.size(); ++i) {
        const bool isHole = text_->parts[i].hole != nullptr;
        if (isHole && hole < holes_.size() && offset >= begin && offset < begin + lengths_[i]) {
            return &holes_[hole];
        }
        hole += isHole ? 1 : 0;
        begin += lengths_[i];
    }
    return nullptr;
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
        const std::size_t lengths[] = {expr.plain().size()};
        return adoptText(run, expr.plain(), target, literalOrigin(run, expr.span, env),
                         TextPlaces(expr, std::span(lengths).first(expr.parts.size())));
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
