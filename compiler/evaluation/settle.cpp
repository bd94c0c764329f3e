#include "evaluation/settle.h"

#include "evaluation/layered.h"
#include "evaluation/make.h"
#include "schema/place.h"
#include "semantics/place_mark.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

using values::ValueKind;

bool isPlace(const Run& run, const Instance& instance) {
    for (const semantics::KindInfo* kind = instance.kind; kind != nullptr;
         kind = kind->base.valid() ? &run.model.kind(kind->base) : nullptr) {
        if (semantics::isMarkedPlace(*kind->item)) {
            return true;
        }
    }
    return false;
}

/// The nearest place `owner` is or stands in; null if it stands in none.
auto placeAround(Run& run, Instance& owner) -> Instance* {
    Instance* at = &owner;
    while (at != nullptr && !isPlace(run, *at)) {
        at = containerOf(run, *at);
    }
    return at;
}

/// `value` with the entry `key` after all others, or in the place of what it had there.
auto with(Run& run, Value value, values::Entry entry, Span use) -> Value {
    const auto found = entriesOf(run, value, use);
    std::vector<values::Entry> entries(found.begin(), found.end());
    const auto there = std::ranges::find(entries, entry.key, &values::Entry::key);
    if (there == entries.end()) {
        entries.push_back(entry);
    } else {
        there->value = entry.value;
    }
    if (const auto* record = values::as<values::RecordData>(value)) {
        return makeRecord(run, record->type, entries, value.origin);
    }
    return makeMap(run, entries, values::as<values::MapData>(value)->key, value.origin);
}

}  // namespace

auto settle(Run& run, const SettleWork& work) -> Value {
    const Span use = work.owner->nameSpan;
    const Value object = force(run, work.object, use);
    const schema::SchemaType* type = apiTypeOf(run, object, use);
    const auto place = type == nullptr ? std::nullopt : schema::placeField(*type);
    if (!place) {
        return object;
    }
    const auto holder = findExplicit(run, object, place->record, use);
    const Value record = holder ? force(run, *holder, use) : makeNull({});
    if (!hasEntries(record)) {
        return object;
    }
    const auto named = findExplicit(run, record, place->field, use);
    const bool isNamed = named && !force(run, *named, use).isNull();
    Instance* around = placeAround(run, *work.owner);
    if (isNamed || isPartial(record) || isPartial(object) || around == nullptr) {
        return object;
    }
    const Lazy* name = memberOf(run, *around, "name");
    if (name == nullptr) {
        return object;
    }
    reportMissingFields(run, record);
    reportMissingFields(run, object);
    const Value settled =
        with(run, record, {.key = place->field, .keyOrigin = {}, .value = *name}, use);
    return with(run, object, {.key = place->record, .keyOrigin = {}, .value = settled}, use);
}

auto apiTypeOf(Run& run, Value object, Span use) -> const schema::SchemaType* {
    const schema::SchemaTable* schemas = run.model.schemas();
    if (schemas == nullptr || !hasEntries(object)) {
        return nullptr;
    }
    const auto* data = values::as<values::RecordData>(object);
    const auto known = data == nullptr ? std::nullopt : run.model.record(data->record).schemaType;
    if (known) {
        const schema::SchemaType& type = schemas->type(schema::SchemaTypeId(*known));
        if (type.object) {
            return &type;
        }
    }
    return schema::typeByIdentity(*schemas, [&](std::string_view field) {
        const auto found = findExplicit(run, object, field, use);
        return found ? textOf(force(run, *found, use)) : std::string_view();
    });
}

}  // namespace clc::evaluation
