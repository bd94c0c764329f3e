// `.name` and `[index]`; `?.` ends the whole chain (S7, S8).
#include "evaluation/files.h"
#include "evaluation/iterate.h"
#include "evaluation/later.h"
#include "types/scalars/image.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

namespace {

using values::ValueKind;

auto optionalText(Run& run, const std::optional<std::string>& text, OriginId origin) -> Value {
    return text ? makeText(run, *text, origin) : makeNull(origin);
}

auto imageMember(Run& run, Value base, std::string_view name) -> std::optional<Value> {
    const auto image = types::Image::parse(values::as<values::ScalarData>(base)->text);
    if (!image) {
        return std::nullopt;
    }
    if (name == "registry") {
        return makeText(run, image->registry, base.origin);
    }
    if (name == "repository") {
        return makeText(run, image->repository, base.origin);
    }
    if (name == "tag") {
        return optionalText(run, image->tag, base.origin);
    }
    if (name == "digest") {
        return optionalText(run, image->digest, base.origin);
    }
    return std::nullopt;
}

/// More keys than these help nobody.
constexpr std::size_t kMostListed = 8;

/// The first of its keys that the project wrote.
auto writtenKey(Run& run, Value base, Span use) -> Span {
    for (const values::Entry& entry : entriesOf(run, base, use)) {
        const Span key = entry.keyOrigin.valid() ? blame(run, entry.keyOrigin) : Span();
        if (isProject(run, key)) {
            return key;
        }
    }
    return {};
}

auto namesOf(std::span<const values::Entry> entries) -> std::string {
    std::string names;
    for (const values::Entry& entry : entries) {
        names.append(names.empty() ? "" : ", ").append(entry.key);
    }
    return names;
}

/// The expression before the dot or bracket, where it is known.
struct Holder {
    const syntax::Expr* expr = nullptr;
    Env env;
};

/// A field of `kind` that can be set, is a map and has keys as `member` has: what such a member is
/// made of, or it itself. Null if there is none.
auto sourceOf(const Run& run, const semantics::KindInfo& kind, const semantics::Member& member)
    -> const semantics::Member* {
    const auto keyOf = [&](const semantics::Member& each) {
        const types::Type& type = run.types.get(run.types.withoutNull(each.type));
        return type.tag == types::TypeTagKind::Map ? type.arguments[0] : TypeId::error;
    };
    const auto isSource = [&](const semantics::Member& each) {
        return each.role == semantics::MemberRole::Field && keyOf(each) == keyOf(member);
    };
    if (keyOf(member) == TypeId::error || keyOf(member) == TypeId::string || isSource(member)) {
        return isSource(member) ? &member : nullptr;
    }
    const auto found = std::ranges::find_if(kind.members, isSource);
    return found == kind.members.end() ? nullptr : &*found;
}

/// An instance without entries where they are asked for, and how it would have them.
struct Lacking {
    Span name;
    std::string help;
};

/// None if `holder` is no member of an instance.
auto lackingOf(Run& run, const Holder& holder, std::string_view key) -> std::optional<Lacking> {
    const auto* member =
        holder.expr == nullptr ? nullptr : syntax::as<syntax::MemberExpr>(holder.expr);
    if (member == nullptr) {
        return std::nullopt;
    }
    const Value base = evaluate(run, *member->base, holder.env);
    const auto* data = values::as<values::InstanceData>(base);
    Instance* instance = data == nullptr ? nullptr : &run.instances[data->instance.index()];
    const semantics::Member* field = instance == nullptr || instance->kind == nullptr
                                         ? nullptr
                                         : run.model.member(instance->kind->id, member->name.text);
    const semantics::Member* source =
        field == nullptr ? nullptr : sourceOf(run, *instance->kind, *field);
    if (source == nullptr) {
        return std::nullopt;
    }
    return Lacking{
        instance->nameSpan,
        fmt::format("{} '{}' has no {} at all: declare {} {{ {}: ... }}", instance->kind->name,
                    instance->name, source->name, source->name, key)};
}

auto unknownKey(Run& run, Value base, std::string_view name, Span use, const Holder& holder)
    -> Value {
    if (mayHoldMore(run, base, use)) {
        return poison();
    }
    const std::span<const values::Entry> entries = entriesOf(run, base, use);
    const auto near = run.guesses.nearest(name, entries, &values::Entry::key);
    auto builder = run.sink.report(diag::UnknownKey, use, name);
    const Span from = blame(run, base.origin);
    if (const Span written = writtenKey(run, base, use); !isProject(run, from) && written.valid()) {
        builder.label(written, "a key that it has");
    } else if (from.valid() && from != use) {
        builder.label(from, "this has the keys");
    }
    if (near) {
        builder.help(fmt::format("did you mean '{}'?", *near));
        if (run.model.sources().text(use) == name) {
            builder.fix(fmt::format("change to '{}'", *near), use, *near);
        }
    } else {
        if (!entries.empty() && entries.size() <= kMostListed) {
            builder.help(fmt::format("its keys are {}", namesOf(entries)));
        }
        if (const auto lacking = entries.empty() ? lackingOf(run, holder, name) : std::nullopt) {
            builder.label(lacking->name, "it is this one").help(lacking->help);
        }
        builder.help("ask with 'in', or use .get(key), which is null if there is none");
    }
    return poison();
}

auto entryMember(Run& run, Value base, std::string_view name, Span use, const Holder& holder = {})
    -> Value {
    if (const auto found = find(run, base, name, use)) {
        const Value value = force(run, *found, use);
        if (!value.isNull() || !base.is(ValueKind::Map)) {
            return value;
        }
    }
    const auto* record = values::as<values::RecordData>(base);
    if (record == nullptr) {
        return unknownKey(run, base, name, use, holder);
    }
    const semantics::Member* field = run.model.field(record->record, name);
    const semantics::RecordInfo& info = run.model.record(record->record);
    if (field == nullptr) {
        return info.isOpen ? makeNull(base.origin) : unknownKey(run, base, name, use, holder);
    }
    for (const auto& [constant, text] : info.constants) {
        if (constant == name) {
            return viewText(run, text, base.origin);
        }
    }
    if (run.types.allowsNull(field->type) || field->type == TypeId::any) {
        return makeNull(base.origin);
    }
    reportMissingFields(run, base);
    return poison();
}

auto instanceMember(Run& run, Value base, std::string_view name, Span use) -> Value {
    Instance& instance = run.instances[values::as<values::InstanceData>(base)->instance.index()];
    if (const Lazy* member = memberOf(run, instance, name)) {
        return force(run, *member, use);
    }
    run.sink.report(diag::UnknownField, use,
                    instance.kind == nullptr ? "instance" : std::string_view(instance.kind->name),
                    name);
    return poison();
}

auto outputMember(Run& run, Value base, std::string_view name, Span use) -> Value {
    const Output& output = run.outputs[values::as<values::OutputData>(base)->output];
    return name == "value" ? force(run, output.value, use) : poison();
}

/// What stands before a dot or bracket; nothing if the chain ends or is broken here.
auto chainBase(Run& run, const syntax::Expr& expr, Env env, bool optional, bool& ended)
    -> std::optional<Value> {
    const Value base = evaluateInChain(run, expr, env, ended);
    if (ended || base.isPoison()) {
        return std::nullopt;
    }
    if (!base.isNull()) {
        return base;
    }
    if (optional) {
        ended = true;
    } else {
        const Span from = blame(run, base.origin);
        auto builder =
            run.sink.report(diag::NullHere, expr.span, run.model.sources().text(expr.span));
        builder.help("write ?. to go on only if it is there");
        if (from.valid() && from != expr.span) {
            builder.label(from, "it is not set here");
        }
    }
    return std::nullopt;
}

auto indexList(Run& run, Value base, Value index, const syntax::IndexExpr& expr) -> Value {
    const std::int64_t at = intOf(index);
    const std::span<const Lazy> items = itemsOf(base);
    if (at < 0 || static_cast<std::uint64_t>(at) >= items.size()) {
        run.sink.report(diag::IndexOutside, expr.index->span, at, items.size())
            .label(blame(run, base.origin), "this list")
            .help(
                "the first element has the number 0; .first() and .last() are null if there is "
                "none");
        return poison();
    }
    return force(run, items[static_cast<std::size_t>(at)], expr.span);
}

}  // namespace

auto accessMember(Run& run, Value base, std::string_view name, Span use, Env env) -> Value {
    switch (base.kind()) {
    case ValueKind::Map:
    case ValueKind::Record: return entryMember(run, base, name, use);
    case ValueKind::Instance: return instanceMember(run, base, name, use);
    case ValueKind::Later:
        return laterMember(run, base, name, computedOrigin(run, use, env, {base.origin}));
    case ValueKind::Scalar: {
        if (const auto member = imageMember(run, base, name)) {
            return *member;
        }
        break;
    }
    case ValueKind::Range: {
        const auto& range = *values::as<values::RangeData>(base);
        return name == "from" ? range.from : range.to;
    }
    case ValueKind::Output: return outputMember(run, base, name, use);
    case ValueKind::File: return fileMember(run, base, name, use);
    case ValueKind::Poison: return base;
    case ValueKind::Null:
    case ValueKind::ExplicitNull:
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Text:
    case ValueKind::List:
    case ValueKind::Function:
    case ValueKind::Document:
    case ValueKind::Deferred: break;
    }
    run.sink.report(diag::UnknownField, use, kindName(base.kind()), name);
    return poison();
}

auto evaluateMember(Run& run, const syntax::MemberExpr& expr, Env env, bool& ended) -> Value {
    const semantics::Binding& binding = run.model.facts(expr).binding;
    switch (binding.kind) {
    case semantics::BindingKind::Global:
        return force(run, globalLet(run, syntax::cast<syntax::LetItem>(binding.node)), expr.span);
    case semantics::BindingKind::None:
    case semantics::BindingKind::Kind:
    case semantics::BindingKind::Type:
    case semantics::BindingKind::Module:
    case semantics::BindingKind::Function: return poison();
    case semantics::BindingKind::Local:
    case semantics::BindingKind::Member:
    case semantics::BindingKind::Container:
    case semantics::BindingKind::Root:
    case semantics::BindingKind::Reference:
    case semantics::BindingKind::Field:
    case semantics::BindingKind::Entry:
    case semantics::BindingKind::Explicit:
    case semantics::BindingKind::It:
    case semantics::BindingKind::Intrinsic: break;
    }
    const auto base = chainBase(run, *expr.base, env, expr.optional, ended);
    if (!base) {
        return poison();
    }
    if (binding.kind == semantics::BindingKind::Container && base->is(ValueKind::Instance)) {
        const values::InstanceId id = values::as<values::InstanceData>(*base)->instance;
        return containerValue(run, &run.instances[id.index()], KindId(binding.index),
                              expr.name.span, env);
    }
    const Value found =
        base->is(ValueKind::Map)
            ? entryMember(run, *base, expr.name.text, expr.name.span, {expr.base, env})
            : accessMember(run, *base, expr.name.text, expr.name.span, env);
    const bool isTold =
        isExplained(run) && (base->is(ValueKind::Instance) || base->is(ValueKind::Record));
    const Value value = isTold ? byWayOf(run, found, *base) : found;
    if (value.is(ValueKind::ExplicitNull)) [[unlikely]] {
        // Whoever reads data of a type asks what is there, not how its absence is written.
        const TypeId type = run.model.facts(expr).type;
        return type.valid() && type != TypeId::any ? makeNull(value.origin) : value;
    }
    return value;
}

auto evaluateIndex(Run& run, const syntax::IndexExpr& expr, Env env, bool& ended) -> Value {
    const auto base = chainBase(run, *expr.base, env, false, ended);
    if (!base) {
        return poison();
    }
    const Value index = evaluate(run, *expr.index, env);
    if (index.isPoison()) {
        return index;
    }
    if (base->is(ValueKind::Later)) {
        return laterIndex(run, *base, index,
                          computedOrigin(run, expr.span, env, {base->origin, index.origin}));
    }
    if (base->is(ValueKind::List) && index.is(ValueKind::Int)) {
        return indexList(run, *base, index, expr);
    }
    if (!hasEntries(*base)) {
        run.sink.report(diag::NotIndexable, expr.base->span, kindName(base->kind()))
            .help("only lists, maps and families have elements");
        return poison();
    }
    std::string key;
    return appendText(run, key, index, expr.index->span)
               ? entryMember(run, *base, run.arena.copy(key), expr.index->span, {expr.base, env})
               : poison();
}

}  // namespace clc::evaluation
