#include "evaluation/layered.h"

#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "evaluation/run.h"

#include <algorithm>
#include <charconv>

namespace clc::evaluation {

namespace {

using semantics::Member;
using types::TypeTagKind;
using values::EntriesData;
using values::ValueKind;

/// Up to so many, looking at each is faster than an index.
constexpr std::size_t kFew = 16;

/// `data` has its shape.
auto findIn(Run& run, const EntriesData& data, std::string_view key) -> std::optional<Lazy> {
    if (data.entries.size() <= kFew) {
        const auto found = std::ranges::find(data.entries, key, &values::Entry::key);
        return found == data.entries.end() ? std::nullopt : std::optional(found->value);
    }
    const auto [index, added] = run.lookups.byKey.try_emplace(&data);
    if (added) {
        for (const values::Entry& entry : data.entries) {
            index->second.emplace(entry.key, entry.value);
        }
    }
    const auto found = index->second.find(key);
    return found == index->second.end() ? std::nullopt : std::optional(found->second);
}

/// What an earlier look for `key` found; null if there was none.
auto knownIn(const Run& run, const Layers& layers, std::string_view key) -> const Lazy* {
    for (const Known* at = layers.known; at != nullptr; at = at->next) {
        if (at->key == key) {
            return &at->value;
        }
    }
    if (layers.knownCount <= kFew) {
        return nullptr;
    }
    const auto& known = run.lookups.known.at(&layers);
    const auto found = known.find(key);
    return found == known.end() ? nullptr : &found->second;
}

auto asFound(Lazy value) -> std::optional<Lazy> {
    return value.valid() ? std::optional(value) : std::nullopt;
}

/// Keeps what was found for `key`. Who asks for it again while it is looked at finds it there, so
/// that a value that needs itself is one promise, however it is reached.
auto remember(Run& run, const Layers& layers, std::string_view key, Lazy value) -> Lazy& {
    const std::string_view kept = run.arena.copy(key);
    if (++layers.knownCount <= kFew) {
        auto* const known = run.arena.make<Known>(kept, value, layers.known);
        layers.known = known;
        return known->value;
    }
    return run.lookups.known[&layers].insert_or_assign(kept, value).first->second;
}

bool isNullNow(Run& run, Lazy value, Span use) {
    const Value known = force(run, value, use);
    return known.isNull();
}

auto recordDefault(Run& run, const LayeredRecord& record, const Member& field) -> Lazy {
    return field.defaults.empty() ? Lazy()
                                  : Lazy(run.arena.make<RecordDefaultWork>(&record, &field));
}

/// A field whose default may be asked for; neither for a map.
struct DefaultOf {
    const LayeredRecord* record = nullptr;
    const Member* field = nullptr;
};

/// What the blocks and the base have for `key`. The default of a record's field is what blocks go
/// into, and else no part of it.
auto lookUp(Run& run, const Layers& layers, std::string_view key, const DefaultOf& of, Span use)
    -> Lazy {
    Gathered gathered;
    gatherAll(run, layers.scopes, key, gathered);
    layers.partial |= gathered.partial;
    const bool fromBase = layers.base.valid() && gathered.contributions.empty();
    if (!fromBase) {
        const bool asks =
            !gathered.contributions.empty() && of.field != nullptr &&
            (gathered.contributions.front().merges() || gathered.contributions.front().usesSuper);
        return resolve(
            run, gathered.contributions.all(),
            {layers.base, key, asks ? recordDefault(run, *of.record, *of.field) : Lazy()});
    }
    const Value base = force(run, layers.base, use);
    layers.partial |= base.isPoison();
    if (!hasEntries(base)) {
        return {};
    }
    const auto found = findExplicit(run, base, key, use);
    layers.partial |= isPartial(base);
    return found.value_or(Lazy());
}

auto convertedField(Run& run, const Layers& layers, Lazy value, TypeId type) -> Lazy {
    return layers.baseUse == BaseUse::Converted ? convertLazily(run, value, type, layers.span)
                                                : value;
}

auto findInMap(Run& run, const LayeredMap& map, std::string_view key, Span use)
    -> std::optional<Lazy> {
    if (map.hasShape) {
        return findIn(run, map, key);
    }
    if (const Lazy* known = knownIn(run, map.layers, key)) {
        return asFound(*known);
    }
    Lazy found = lookUp(run, map.layers, key, {}, use);
    const types::Type& type = run.types.get(map.layers.type);
    if (found.valid() && type.tag == TypeTagKind::Map) {
        found = convertedField(run, map.layers, found, type.arguments[1]);
    }
    Lazy& kept = remember(run, map.layers, key, found);
    // Null takes an entry out, whatever gave it.
    if (found.valid() && isNullNow(run, found, use)) {
        kept = Lazy();
    }
    return asFound(kept);
}

/// A field that may not be null and is, is one nobody set: a spread or `null` took it out.
bool isTakenOut(Run& run, TypeId type, Lazy value, Span use) {
    if (run.types.allowsNull(type) || type == TypeId::any) {
        return false;
    }
    const Value* known = value.known();
    if (known != nullptr) {
        return known->isNull();
    }
    const auto* work = static_cast<const Waiting*>(value.deferred());
    const auto* entry = work->what() == Work::Entry ? static_cast<const EntryWork*>(work) : nullptr;
    const bool mayBeNull = entry == nullptr || entry->layer == nullptr ||
                           entry->item->value->kind == syntax::NodeKind::NullExpr;
    return mayBeNull && isNullNow(run, value, use);
}

auto findInRecord(Run& run, const LayeredRecord& record, std::string_view key, Span use)
    -> std::optional<Lazy> {
    if (record.hasShape) {
        return findIn(run, record, key);
    }
    if (const Lazy* known = knownIn(run, record.layers, key)) {
        return asFound(*known);
    }
    const Member* field = run.model.field(record.record, key);
    Lazy found = lookUp(run, record.layers, key, {&record, field}, use);
    Lazy& kept = remember(run, record.layers, key, found);
    if (field != nullptr) {
        const TypeId type = run.model.fieldType(record.type, *field);
        if (found.valid() && isTakenOut(run, type, found, use)) {
            found = Lazy();
        }
        kept = found.valid() ? convertedField(run, record.layers, found, type)
                             : recordDefault(run, record, *field);
    } else if (found.valid() && run.model.record(record.record).isOpen) {
        kept = convertedField(run, record.layers, found, run.model.record(record.record).rest);
    }
    return asFound(kept);
}

}  // namespace

auto makeLayered(Run& run, TypeId type, const Layers& layers, values::OriginId origin) -> Value {
    const types::Type& shape = run.types.get(type);
    if (shape.tag == TypeTagKind::Record) {
        auto* record = run.arena.make<LayeredRecord>();
        record->kind = ValueKind::Record;
        record->isLayered = true;
        record->hasShape = false;
        record->type = type;
        record->record = shape.record;
        record->layers = layers;
        record->layers.type = type;
        return {record, origin};
    }
    auto* map = run.arena.make<LayeredMap>();
    map->kind = ValueKind::Map;
    map->isLayered = true;
    map->hasShape = false;
    map->key = shape.tag == TypeTagKind::Map ? shape.arguments[0] : TypeId::any;
    map->layers = layers;
    map->layers.type = type;
    return {map, origin};
}

bool hasEntries(Value value) {
    return value.is(ValueKind::Map) || value.is(ValueKind::Record);
}

auto layersOf(Value value) -> const Layers* {
    if (!hasEntries(value) || !static_cast<const EntriesData&>(*value.data).isLayered) {
        return nullptr;
    }
    return value.is(ValueKind::Map) ? &static_cast<const LayeredMap&>(*value.data).layers
                                    : &static_cast<const LayeredRecord&>(*value.data).layers;
}

bool isPartial(Value value) {
    const Layers* layers = layersOf(value);
    return layers != nullptr && layers->partial;
}

auto typedRecordIn(const Run& run, Value value) -> std::optional<Value> {
    for (;;) {
        if (const auto* record = values::as<values::RecordData>(value)) {
            const semantics::RecordInfo& info = run.model.record(record->record);
            if (info.schemaType) {
                return value;
            }
            if (!info.isOpen || !info.fields.empty()) {
                return std::nullopt;
            }
        }
        const Layers* const layers = layersOf(value);
        if (layers == nullptr || !layers->base.valid()) {
            return std::nullopt;
        }
        const types::Type& type = run.types.get(layers->type);
        const bool isNarrower =
            type.tag == TypeTagKind::Map && run.types.base(type.arguments[1]) != TypeId::any;
        const Value* const base = layers->base.known();
        if (isNarrower || base == nullptr || !hasEntries(*base)) {
            return std::nullopt;
        }
        value = *base;
    }
}

bool mayHoldMore(Run& run, Value value, Span use) {
    const Layers* layers = layersOf(value);
    if (layers == nullptr) {
        return false;
    }
    // Keys are checked with the shape; a map that asks itself for an entry has none yet.
    if (value.is(ValueKind::Map) && layers->shaping == values::DeferredState::Waiting) {
        entriesOf(run, value, use);
    }
    return layers->partial;
}

auto find(Run& run, Value value, std::string_view key, Span use) -> std::optional<Lazy> {
    if (layersOf(value) == nullptr) {
        return findIn(run, static_cast<const EntriesData&>(*value.data), key);
    }
    return value.is(ValueKind::Map)
               ? findInMap(run, static_cast<const LayeredMap&>(*value.data), key, use)
               : findInRecord(run, static_cast<const LayeredRecord&>(*value.data), key, use);
}

auto findExplicit(Run& run, Value value, std::string_view key, Span use) -> std::optional<Lazy> {
    const Layers* layers = layersOf(value);
    const bool isDefaulted = layers != nullptr && value.is(ValueKind::Record);
    if (!isDefaulted) {
        return find(run, value, key, use);
    }
    const auto& record = static_cast<const LayeredRecord&>(*value.data);
    const Lazy found =
        lookUp(run, *layers, key, {&record, run.model.field(record.record, key)}, use);
    return found.valid() ? std::optional(found) : std::nullopt;
}

auto keyValue(Run& run, Value map, const values::Entry& entry) -> Value {
    const auto* data = values::as<values::MapData>(map);
    const types::Type& type =
        run.types.get(run.types.base(data == nullptr ? TypeId::string : data->key));
    if (type.tag == TypeTagKind::Scalar) {
        return makeScalar(run, type.scalar, entry.key, entry.keyOrigin);
    }
    if (type.tag == TypeTagKind::Int) {
        std::int64_t number = 0;
        std::from_chars(entry.key.data(), entry.key.data() + entry.key.size(), number);
        return makeInt(run, number, entry.keyOrigin);
    }
    return viewText(run, entry.key, entry.keyOrigin);
}

auto computeRecordDefault(Run& run, const RecordDefaultWork& work) -> Value {
    const auto& record = static_cast<const LayeredRecord&>(*work.record);
    if (record.layers.context == nullptr) {
        auto* context = run.arena.make<Context>();
        context->record = &record;
        record.layers.context = context;
    }
    const syntax::Expr& expr = *work.field->defaults.back().value;
    const Value value = evaluate(run, expr, {nullptr, record.layers.context});
    return value.from(run.origins.pass(value.origin, OriginReason::Default, expr.span, {}));
}

}  // namespace clc::evaluation
