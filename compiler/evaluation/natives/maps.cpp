// Functions of maps and open data.
#include "evaluation/iterate.h"
#include "evaluation/natives/native.h"

#include <array>

namespace clc::evaluation {

namespace {

using values::Entry;
using values::ValueKind;

auto keyType(Value map) -> TypeId {
    const auto* data = values::as<values::MapData>(map);
    return data == nullptr ? TypeId::string : data->key;
}

auto keys(const NativeCall& call) -> Value {
    std::vector<Lazy> items;
    for (const Entry& entry : entriesOf(call.run, call[0], call.use)) {
        items.emplace_back(keyValue(call.run, call[0], entry));
    }
    return isPartial(call[0]) ? poison() : makeList(call.run, items, call.origin);
}

auto mapValues(const NativeCall& call) -> Value {
    std::vector<Lazy> items;
    for (const Entry& entry : entriesOf(call.run, call[0], call.use)) {
        items.push_back(entry.value);
    }
    return isPartial(call[0]) ? poison() : makeList(call.run, items, call.origin);
}

auto entryType(const NativeCall& call) -> TypeId {
    const types::Type& type = call.run.types.get(call.run.types.withoutNull(call.type));
    return type.arguments.empty() ? TypeId::error : type.arguments[0];
}

auto entries(const NativeCall& call) -> Value {
    std::vector<Lazy> items;
    for (const Entry& entry : entriesOf(call.run, call[0], call.use)) {
        const Lazy key(keyValue(call.run, call[0], entry));
        items.emplace_back(makeRecord(call.run, entryType(call),
                                      {{"key", {}, key}, {"value", {}, entry.value}}, call.origin));
    }
    return isPartial(call[0]) ? poison() : makeList(call.run, items, call.origin);
}

auto get(const NativeCall& call) -> Value {
    if (!hasEntries(call[0])) {
        return makeNull(call.origin);
    }
    std::string key;
    if (!appendText(call.run, key, call[1], call.use)) {
        return poison();
    }
    if (const auto found = find(call.run, call[0], call.run.arena.copy(key), call.use)) {
        return force(call.run, *found, call.use);
    }
    return mayHoldMore(call.run, call[0], call.use) ? poison() : makeNull(call.origin);
}

auto includes(const NativeCall& call) -> Value {
    for (const Entry& entry : entriesOf(call.run, call[1], call.use)) {
        const auto own = find(call.run, call[0], entry.key, call.use);
        if (!own) {
            return mayHoldMore(call.run, call[0], call.use) ? poison()
                                                            : makeBool(false, call.origin);
        }
        const auto same = equal(call.run, force(call.run, *own, call.use),
                                force(call.run, entry.value, call.use));
        if (!same || !*same) {
            return same ? makeBool(false, call.origin) : poison();
        }
    }
    return isPartial(call[1]) ? poison() : makeBool(true, call.origin);
}

auto mapEach(const NativeCall& call) -> Value {
    const Function& each = functionOf(call[1]);
    std::vector<Entry> results;
    for (const Entry& entry : entriesOf(call.run, call[0], call.use)) {
        results.push_back(
            {entry.key, entry.keyOrigin, applyLater(call.run, each, entry.value, {}, call.use)});
    }
    return isPartial(call[0]) ? poison()
                              : makeMap(call.run, results, keyType(call[0]), call.origin);
}

/// Null where a level could not be computed.
auto merged(const NativeCall& call, Value below, Value above) -> Value {
    const DepthScope depth(call.run, call.use);
    if (!depth.ok() || below.isPoison() || above.isPoison()) {
        return poison();
    }
    if (!hasEntries(below) || !hasEntries(above)) {
        return above;
    }
    std::vector<Entry> all;
    for (const Entry& entry : entriesOf(call.run, below, call.use)) {
        const auto other = find(call.run, above, entry.key, call.use);
        if (!other) {
            all.push_back(entry);
            continue;
        }
        const Value over = force(call.run, *other, call.use);
        const Value result = merged(call, force(call.run, entry.value, call.use), over);
        all.push_back({entry.key, entry.keyOrigin, Lazy(result)});
    }
    for (const Entry& entry : entriesOf(call.run, above, call.use)) {
        if (!find(call.run, below, entry.key, call.use)) {
            all.push_back(entry);
        }
    }
    const OriginId origin = call.run.origins.add(OriginReason::Computed, call.use, {},
                                                 std::array{below.origin, above.origin});
    if (isPartial(below) || isPartial(above)) {
        return poison();
    }
    // What is laid over something is of its type as a whole.
    const auto typed = typedRecordIn(call.run, above);
    return typed ? makeRecord(call.run, values::as<values::RecordData>(*typed)->type, all, origin)
                 : makeMap(call.run, all, TypeId::any, origin);
}

auto deepMerge(const NativeCall& call) -> Value {
    return merged(call, call[0], call[1]);
}

constexpr std::array kRows = {
    NativeRow{"includes", includes},    NativeRow{"keys", keys}, NativeRow{"values", mapValues},
    NativeRow{"entries", entries},      NativeRow{"get", get},   NativeRow{"map-values", mapEach},
    NativeRow{"deep-merge", deepMerge},
};

}  // namespace

auto mapNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
