// Functions of lists. Elements are handed on as they are; only what is asked for is computed.
#include "evaluation/iterate.h"
#include "evaluation/natives/distinct_values.h"
#include "evaluation/natives/native.h"
#include "source/utf8.h"
#include "types/scalars/cidr.h"
#include "types/scalars/ip_address.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace clc::evaluation {

namespace {

using values::ValueKind;

auto test(const NativeCall& call, const Function& function, Lazy item) -> std::optional<bool> {
    const Lazy arguments[] = {item};
    const Value value = callFunction(call.run, function, arguments, call.use, Need::Truth);
    const auto* truth = values::as<values::BoolData>(value);
    return truth == nullptr ? std::nullopt : std::optional(truth->value);
}

/// Elements of a list or range; nothing for a range that is too long.
auto elements(const NativeCall& call, Value whole) -> std::optional<std::vector<Lazy>> {
    if (whole.is(ValueKind::Range)) {
        return rangeItems(call.run, whole, call.use);
    }
    const std::span<const Lazy> items = itemsOf(whole);
    return std::vector<Lazy>(items.begin(), items.end());
}

auto numberTooLarge(const NativeCall& call) -> Value {
    call.run.sink.report(diag::NumberTooLarge, call.use, call.run.model.sources().text(call.use))
        .help(kLargestNumber);
    return poison();
}

/// Of an Int or an address, as a number in one order with all others of its family.
auto positionOf(Value end) -> types::UInt128 {
    if (const auto* number = values::as<values::IntData>(end)) {
        constexpr auto kHalf = types::UInt128{1} << 63;
        return kHalf + static_cast<types::UInt128>(number->value);
    }
    const auto address = types::IpAddress::parse(textOf(end));
    return address ? address->number : types::UInt128{0};
}

auto sizeOfRange(const NativeCall& call) -> Value {
    const auto& range = *values::as<values::RangeData>(call[0]);
    const types::UInt128 from = positionOf(range.from);
    const types::UInt128 to = positionOf(range.to);
    if (to < from) {
        return makeInt(call.run, 0, call.origin);
    }
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    if (to - from >= static_cast<types::UInt128>(kMost)) {
        return numberTooLarge(call);
    }
    return makeInt(call.run, static_cast<std::int64_t>(to - from) + 1, call.origin);
}

auto sizeOfNetwork(const NativeCall& call) -> Value {
    const auto network = types::Cidr::parse(textOf(call[0]));
    const auto size = network ? network->size() : std::nullopt;
    if (!size) {
        return numberTooLarge(call);
    }
    return makeInt(call.run, *size, call.origin);
}

auto size(const NativeCall& call) -> Value {
    if (call[0].is(ValueKind::Range)) {
        return sizeOfRange(call);
    }
    const auto* scalar = values::as<values::ScalarData>(call[0]);
    if (scalar != nullptr && scalar->scalar == types::ScalarKind::Cidr) {
        return sizeOfNetwork(call);
    }
    std::size_t count = itemsOf(call[0]).size();
    if (hasEntries(call[0])) {
        count = entriesOf(call.run, call[0], call.use).size();
        if (isPartial(call[0])) {
            return poison();
        }
    } else if (!call[0].is(ValueKind::List)) {
        count = characterCount(textOf(call[0]));
    }
    return makeInt(call.run, static_cast<std::int64_t>(count), call.origin);
}

auto map(const NativeCall& call) -> Value {
    const Function& each = functionOf(call[1]);
    const auto items = elements(call, call[0]);
    if (!items) {
        return poison();
    }
    std::vector<Lazy> results;
    results.reserve(items->size());
    for (const Lazy item : *items) {
        results.push_back(applyLater(call.run, each, item, {}, call.use));
    }
    return makeList(call.run, results, call.origin);
}

auto filterMap(const NativeCall& call) -> Value {
    const Function& keep = functionOf(call[1]);
    std::vector<values::Entry> kept;
    for (const values::Entry& entry : entriesOf(call.run, call[0], call.use)) {
        const Lazy arguments[] = {keyValue(call.run, call[0], entry), entry.value};
        const Value value = callFunction(call.run, keep, arguments, call.use, Need::Truth);
        const auto* truth = values::as<values::BoolData>(value);
        if (truth == nullptr) {
            return poison();
        }
        if (truth->value) {
            kept.push_back(entry);
        }
    }
    const auto* map = values::as<values::MapData>(call[0]);
    return makeMap(call.run, kept, map == nullptr ? TypeId::string : map->key, call.origin);
}

auto filter(const NativeCall& call) -> Value {
    if (hasEntries(call[0])) {
        return filterMap(call);
    }
    const Function& keep = functionOf(call[1]);
    std::vector<Lazy> kept;
    for (const Lazy item : itemsOf(call[0])) {
        const auto holds = test(call, keep, item);
        if (!holds) {
            return poison();
        }
        if (*holds) {
            kept.push_back(item);
        }
    }
    return makeList(call.run, kept, call.origin);
}

/// The elements of the lists in `lists`; nothing if one of them could not be computed.
auto flattened(const NativeCall& call, std::span<const Lazy> lists) -> Value {
    std::vector<Lazy> all;
    for (const Lazy list : lists) {
        const Value inner = force(call.run, list, call.use);
        if (inner.isPoison()) {
            return inner;
        }
        const std::span<const Lazy> items = itemsOf(inner);
        all.insert(all.end(), items.begin(), items.end());
    }
    return makeList(call.run, all, call.origin);
}

auto flatten(const NativeCall& call) -> Value {
    return flattened(call, itemsOf(call[0]));
}

auto flatMap(const NativeCall& call) -> Value {
    const Value lists = map(call);
    return lists.isPoison() ? lists : flattened(call, itemsOf(lists));
}

/// Looks for an element for which the test is `wanted`; nothing if that can't be told.
struct Search {
    const NativeCall& call;
    bool wanted;

    [[nodiscard]] auto first() const -> std::optional<std::optional<Lazy>> {
        const Function& function = functionOf(call[1]);
        for (const Lazy item : itemsOf(call[0])) {
            const auto holds = test(call, function, item);
            if (!holds) {
                return std::nullopt;
            }
            if (*holds == wanted) {
                return std::optional<Lazy>(item);
            }
        }
        return std::optional<Lazy>();
    }
};

auto any(const NativeCall& call) -> Value {
    const auto found = Search{call, true}.first();
    return found ? makeBool(found->has_value(), call.origin) : poison();
}

auto every(const NativeCall& call) -> Value {
    const auto found = Search{call, false}.first();
    return found ? makeBool(!found->has_value(), call.origin) : poison();
}

auto findFirst(const NativeCall& call) -> Value {
    const auto found = Search{call, true}.first();
    if (!found) {
        return poison();
    }
    return *found ? force(call.run, **found, call.use) : makeNull(call.origin);
}

auto count(const NativeCall& call) -> Value {
    const Value kept = filter(call);
    return kept.isPoison()
               ? kept
               : makeInt(call.run, static_cast<std::int64_t>(itemsOf(kept).size()), call.origin);
}

/// Where `item` is in `items`; nothing if that can't be told, the number of items if it is not.
auto positionOf(const NativeCall& call, std::span<const Lazy> items, Value item)
    -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto same = equal(call.run, force(call.run, items[i], call.use), item);
        if (!same) {
            return std::nullopt;
        }
        if (*same) {
            return i;
        }
    }
    return items.size();
}

auto distinct(const NativeCall& call) -> Value {
    std::vector<Lazy> kept;
    DistinctValues met(call.run);
    for (const Lazy item : itemsOf(call[0])) {
        const auto position = met.add(force(call.run, item, call.use));
        if (!position) {
            return poison();
        }
        if (*position == kept.size()) {
            kept.push_back(item);
        }
    }
    return makeList(call.run, kept, call.origin);
}

auto indexOf(const NativeCall& call) -> Value {
    const auto position = positionOf(call, itemsOf(call[0]), call[1]);
    if (!position) {
        return poison();
    }
    return *position == itemsOf(call[0]).size()
               ? makeNull(call.origin)
               : makeInt(call.run, static_cast<std::int64_t>(*position), call.origin);
}

auto first(const NativeCall& call) -> Value {
    const std::span<const Lazy> items = itemsOf(call[0]);
    return items.empty() ? makeNull(call.origin) : force(call.run, items.front(), call.use);
}

auto last(const NativeCall& call) -> Value {
    const std::span<const Lazy> items = itemsOf(call[0]);
    return items.empty() ? makeNull(call.origin) : force(call.run, items.back(), call.use);
}

auto clamped(Value count, std::size_t most) -> std::size_t {
    const std::int64_t wanted = std::max<std::int64_t>(intOf(count), 0);
    return std::min(static_cast<std::size_t>(wanted), most);
}

auto part(const NativeCall& call, std::span<const Lazy> items) -> Value {
    return makeList(call.run, std::vector<Lazy>(items.begin(), items.end()), call.origin);
}

/// Where so many characters of a text end.
auto offsetBehind(std::string_view text, Value count) -> std::size_t {
    return characterOffset(text,
                           static_cast<std::uint64_t>(std::max<std::int64_t>(intOf(count), 0)));
}

auto skip(const NativeCall& call) -> Value {
    if (!call[0].is(ValueKind::List)) {
        const std::string_view text = textOf(call[0]);
        return viewText(call.run, text.substr(offsetBehind(text, call[1])), call.origin);
    }
    const std::span<const Lazy> items = itemsOf(call[0]);
    return part(call, items.subspan(clamped(call[1], items.size())));
}

auto take(const NativeCall& call) -> Value {
    if (!call[0].is(ValueKind::List)) {
        const std::string_view text = textOf(call[0]);
        return viewText(call.run, text.substr(0, offsetBehind(text, call[1])), call.origin);
    }
    const std::span<const Lazy> items = itemsOf(call[0]);
    return part(call, items.first(clamped(call[1], items.size())));
}

auto nonEmpty(const NativeCall& call) -> Value {
    const bool isText = call[0].is(ValueKind::Text);
    const bool isEmpty = (call[0].is(ValueKind::List) && itemsOf(call[0]).empty()) ||
                         (isText && textOf(call[0]).empty()) ||
                         (hasEntries(call[0]) && entriesOf(call.run, call[0], call.use).empty());
    return isEmpty && !isPartial(call[0]) ? makeNull(call.origin) : call[0];
}

auto reverse(const NativeCall& call) -> Value {
    const std::span<const Lazy> items = itemsOf(call[0]);
    return makeList(call.run, std::vector<Lazy>(items.rbegin(), items.rend()), call.origin);
}

auto compact(const NativeCall& call) -> Value {
    std::vector<Lazy> kept;
    for (const Lazy item : itemsOf(call[0])) {
        const Value value = force(call.run, item, call.use);
        if (value.isPoison()) {
            return value;
        }
        if (!value.isNull()) {
            kept.push_back(item);
        }
    }
    return makeList(call.run, kept, call.origin);
}

auto join(const NativeCall& call) -> Value {
    std::string text;
    std::vector<OriginId> parts;
    bool isFirst = true;
    for (const Lazy item : itemsOf(call[0])) {
        const Value value = force(call.run, item, call.use);
        text += isFirst ? std::string_view() : textOf(call[1]);
        isFirst = false;
        if (!appendText(call.run, text, value, call.use)) {
            return poison();
        }
        if (value.origin.valid()) {
            parts.push_back(value.origin);
        }
    }
    parts.push_back(call.origin);
    const values::InstanceId instance = call.run.origins.get(call.origin).instance;
    return makeText(call.run, text,
                    call.run.origins.add(OriginReason::Computed, call.use, instance, parts));
}

/// The record type that the elements of the result are of.
auto elementType(const NativeCall& call) -> TypeId {
    const types::Type& type = call.run.types.get(call.run.types.withoutNull(call.type));
    return type.arguments.empty() ? TypeId::error : type.arguments[0];
}

auto zip(const NativeCall& call) -> Value {
    const std::span<const Lazy> left = itemsOf(call[0]);
    const std::span<const Lazy> right = itemsOf(call[1]);
    std::vector<Lazy> pairs;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        pairs.emplace_back(makeRecord(call.run, elementType(call),
                                      {{"first", {}, left[i]}, {"second", {}, right[i]}},
                                      call.origin));
    }
    return makeList(call.run, pairs, call.origin);
}

auto groupBy(const NativeCall& call) -> Value {
    struct Group {
        Value key;
        std::vector<Lazy> items;
    };
    const Function& keyOf = functionOf(call[1]);
    std::vector<Group> groups;
    DistinctValues keys(call.run);
    for (const Lazy item : itemsOf(call[0])) {
        const Lazy arguments[] = {item};
        const Value key = callFunction(call.run, keyOf, arguments, call.use);
        const auto position = keys.add(key);
        if (!position) {
            return poison();
        }
        if (*position == groups.size()) {
            groups.push_back({key, {}});
        }
        groups[*position].items.push_back(item);
    }
    std::vector<Lazy> records;
    for (const Group& group : groups) {
        const Value items = makeList(call.run, group.items, call.origin);
        records.emplace_back(makeRecord(call.run, elementType(call),
                                        {{"key", {}, Lazy(group.key)}, {"items", {}, Lazy(items)}},
                                        call.origin));
    }
    return makeList(call.run, records, call.origin);
}

constexpr std::array kRows = {
    NativeRow{"size", size},
    NativeRow{"map", map},
    NativeRow{"filter", filter},
    NativeRow{"flatten", flatten},
    NativeRow{"flat-map", flatMap},
    NativeRow{"any", any},
    NativeRow{"every", every},
    NativeRow{"find", findFirst},
    NativeRow{"count", count},
    NativeRow{"distinct", distinct},
    NativeRow{"index-of", indexOf},
    NativeRow{"first", first},
    NativeRow{"last", last},
    NativeRow{"skip", skip},
    NativeRow{"take", take},
    NativeRow{"reverse", reverse},
    NativeRow{"compact", compact},
    NativeRow{"join", join},
    NativeRow{"zip", zip},
    NativeRow{"group-by", groupBy},
    NativeRow{"non-empty", nonEmpty},
};

}  // namespace

auto listNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
