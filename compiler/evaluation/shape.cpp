// Which entries a map or record has, in order: what is written first comes first, whichever layer
// sets it last.
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"
#include "evaluation/run.h"
#include "types/scalars/scalars.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;
using values::Entry;

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Given {
    Contribution contribution;
    std::uint32_t rank = 0;      // of its layer; entries of a block come over its spreads
    std::uint32_t next = kNone;  // of the same key
};

struct Slot {
    std::string_view key;
    OriginId origin;
    std::uint32_t first = kNone;  // of what was given for the key
    std::uint32_t last = kNone;
    bool ownKey = false;  // some block of this value wrote the key
};

/// What a slot comes to, and what gave it that.
struct Resolved {
    Lazy value;
    const Contribution* top = nullptr;
};

/// Keys in the order they were met, each with everything that may give its value.
class KeyTable {
public:
    auto slot(std::string_view key) -> Slot& {
        if (slots_.size() < kLinear) {
            for (Slot& slot : slots_) {
                if (slot.key == key) {
                    return slot;
                }
            }
        } else {
            if (index_.empty()) {
                for (std::size_t i = 0; i < slots_.size(); ++i) {
                    index_.emplace(slots_[i].key, i);
                }
            }
            const auto [found, added] = index_.try_emplace(key, slots_.size());
            if (!added) {
                return slots_[found->second];
            }
        }
        slots_.push_back({.key = key, .origin = {}});
        return slots_.back();
    }
    auto slots() -> std::vector<Slot>& { return slots_; }

private:
    static constexpr std::size_t kLinear = 12;
    std::vector<Slot> slots_;
    std::unordered_map<std::string_view, std::size_t> index_;
};

struct Collector {
    Run& run;
    const Layers& layers;
    bool keepsKeyOrigins = false;
    KeyTable table;
    std::vector<Given> given;

    void give(Slot& slot, const Contribution& contribution, std::uint32_t rank) {
        const auto index = static_cast<std::uint32_t>(given.size());
        given.push_back({contribution, rank});
        (slot.last == kNone ? slot.first : given[slot.last].next) = index;
        slot.last = index;
    }

    void addEntry(Scope& scope, const syntax::EntryItem& item, std::string_view key,
                  OriginId origin, bool usesSuper, std::uint32_t rank) {
        Slot& slot = table.slot(key);
        const bool first = slot.first == kNone;
        slot.ownKey = true;
        if (keepsKeyOrigins && (first || !slot.origin.valid())) {
            slot.origin = origin.valid() ? origin : entryKey(run, item, scope.env).origin;
        }
        give(slot,
             {.item = &item,
              .env = scope.env,
              .layer = scope.layer,
              .usesSuper = usesSuper,
              .scope = &scope},
             rank);
    }

    void addValue(const Entry& entry, std::uint32_t rank, const Layer* layer) {
        Slot& slot = table.slot(entry.key);
        slot.origin = slot.origin.valid() ? slot.origin : entry.keyOrigin;
        slot.ownKey |= rank > 0;
        give(slot, {.value = entry.value, .layer = layer}, rank);
    }

    void addSpread(Scope& scope, std::uint32_t index, std::uint32_t rank) {
        const Span use = scope.plan->spreads[index]->span;
        const Value whole = force(run, spreadOf(run, scope, index), use);
        if (hasEntries(whole)) {
            for (const Entry& entry : entriesOf(run, whole, use)) {
                addValue(entry, rank, scope.layer);
            }
            layers.partial |= isPartial(whole);
        } else if (whole.is(values::ValueKind::Instance)) {
            addInstance(whole, use, rank, scope.layer);
        } else if (!whole.isNull()) {
            layers.partial = true;
            if (!whole.isPoison()) {
                run.sink.report(diag::NotSpreadable, use, kindName(whole.kind()))
                    .help("between braces a record or a map is spread");
            }
        }
    }

    /// An instance that is used as a record has the fields of that record.
    void addInstance(Value whole, Span use, std::uint32_t rank, const Layer* layer) {
        const types::Type& type = run.types.get(layers.type);
        if (type.tag != TypeTagKind::Record) {
            return;
        }
        for (const semantics::Member& field : run.model.record(type.record).fields) {
            if (const auto value = findInSpread(run, whole, field.name, use)) {
                addValue({field.name, {}, *value}, rank, layer);
            }
        }
    }

    void addScope(Scope& scope, std::uint32_t rank) {
        const BlockPlan& plan = *scope.plan;
        for (const Step step : plan.steps) {
            switch (step.kind) {
            case StepKind::Entry: {
                const StaticEntry& entry = plan.entries[step.index];
                addEntry(scope, *entry.item, entry.key, {}, entry.usesSuper, rank + 1);
                break;
            }
            case StepKind::Computed: {
                const KeyText& key = computedKey(run, scope, step.index);
                layers.partial |= key.failed;
                if (!key.failed) {
                    const ComputedEntry& entry = plan.computed[step.index];
                    addEntry(scope, *entry.item, key.text, key.origin, entry.usesSuper, rank + 1);
                }
                break;
            }
            case StepKind::Spread: addSpread(scope, step.index, rank); break;
            case StepKind::Guard:
                for (Scope* inner : expand(run, scope, step.index)) {
                    addScope(*inner, rank);
                }
                layers.partial |= hasFailed(scope, step.index);
                break;
            }
        }
    }

    void addAll() {
        if (layers.base.valid()) {
            const Value base = force(run, layers.base, layers.span);
            if (hasEntries(base)) {
                for (const Entry& entry : explicitEntries(base)) {
                    addValue(entry, 0, nullptr);
                }
                layers.partial |= isPartial(base);
            } else if (base.is(values::ValueKind::Instance)) {
                addInstance(base, layers.span, 0, nullptr);
            } else {
                layers.partial |= base.isPoison();
            }
        }
        std::uint32_t rank = 1;
        const Scope* before = nullptr;
        for (Scope* scope : layers.scopes) {
            rank += before != nullptr && !isSameLayer(*before, *scope) ? 2 : 0;
            addScope(*scope, rank);
            before = scope;
        }
    }

    /// Defaults of a record's type are not taken over from the base: they follow from the final
    /// fields.
    auto explicitEntries(Value base) -> std::vector<Entry> {
        std::vector<Entry> kept;
        for (const Entry& entry : entriesOf(run, base, layers.span)) {
            const auto own = findExplicit(run, base, entry.key, layers.span);
            if (own) {
                kept.push_back({entry.key, entry.keyOrigin, *own});
            }
        }
        return kept;
    }

    /// The first of the `count` before `each` that says the same in one layer; null if none does.
    static auto otherOf(const Given& each, const ShortList<const Given*, 4>& before,
                        std::size_t count) -> const Contribution* {
        for (std::size_t i = count; i > 0 && before[i - 1]->rank == each.rank; --i) {
            const Contribution& other = before[i - 1]->contribution;
            const bool bothWritten = other.item != nullptr && each.contribution.item != nullptr;
            if (bothWritten && !goTogether(other, each.contribution)) {
                return &other;
            }
        }
        return nullptr;
    }

    auto resolveSlot(const Slot& slot) -> Resolved {
        ShortList<const Given*, 4> ordered;
        for (std::uint32_t i = slot.first; i != kNone; i = given[i].next) {
            ordered.push_back(&given[i]);
        }
        if (ordered.size() > 1) {
            std::stable_sort(ordered.begin(), ordered.end(),
                             [](const Given* a, const Given* b) { return a->rank < b->rank; });
        }
        ShortList<Contribution, 4> contributions;
        for (std::size_t i = 0; i < ordered.size(); ++i) {
            const Given& each = *ordered[i];
            const Contribution* const twice = otherOf(each, ordered, i);
            if (twice != nullptr) {
                reportTwice(run, *twice, each.contribution, slot.key);
                layers.partial = true;
            } else {
                contributions.push_back(each.contribution);
            }
        }
        return {resolve(run, contributions.all(), {{}, slot.key}), &ordered.back()->contribution};
    }
};

/// A key that one alternative of a union must take.
bool checkChosenKey(Run& run, const types::Type& type, const Slot& slot) {
    const Value key = viewText(run, slot.key, slot.origin);
    std::vector<std::string_view> choices;
    std::string list;
    for (const TypeId each : type.arguments) {
        const types::Type& alternative = run.types.get(each);
        const bool taken = alternative.tag == TypeTagKind::Scalar
                               ? !types::checkScalar(alternative.scalar, slot.key)
                               : isOfType(run, key, each);
        if (taken) {
            return true;
        }
        const bool literal = alternative.tag == TypeTagKind::TextLiteral;
        if (literal) {
            choices.push_back(alternative.text);
        }
        list.append(list.empty() ? "" : ", ");
        list.append(literal ? fmt::format("\"{}\"", alternative.text) : run.types.show(each));
    }
    const Span at = blame(run, slot.origin);
    const bool quoted = run.model.sources().text(at).starts_with('"');
    run.sink.report(diag::NotAChoice, at, slot.key, list)
        .suggest(quoted ? at.part(1, at.size() - 2) : at, slot.key,
                 run.guesses.nearest(slot.key, choices));
    return false;
}

/// False after a report.
bool checkKey(Run& run, TypeId type, const Slot& slot) {
    const types::Type& key = run.types.get(type);
    if (key.tag == TypeTagKind::Scalar) {
        const auto error = types::checkScalar(key.scalar, slot.key);
        if (error) {
            run.sink.report(diag::BadScalar, blame(run, slot.origin), slot.key,
                            types::scalarName(key.scalar), error->message);
        }
        return !error;
    }
    if (key.tag == TypeTagKind::Refined) {
        const Value text = viewText(run, slot.key, slot.origin);
        return !checkRefined(run, text, type, blame(run, slot.origin)).isPoison();
    }
    return key.tag != TypeTagKind::Union || checkChosenKey(run, key, slot);
}

auto shapeMap(Run& run, const LayeredMap& map, Span use) -> std::vector<Entry> {
    Collector collector{run, map.layers, true, {}, {}};
    collector.addAll();
    const types::Type& type = run.types.get(map.layers.type);
    std::vector<Entry> entries;
    for (Slot& slot : collector.table.slots()) {
        auto [value, top] = collector.resolveSlot(slot);
        if (map.layers.baseUse == BaseUse::Converted && type.tag == TypeTagKind::Map) {
            value = convertLazily(run, value, type.arguments[1], map.layers.span);
        }
        if (mayBeNull(run, *top, value) && force(run, value, use).isNull()) {
            continue;
        }
        if (slot.ownKey || map.layers.baseUse == BaseUse::Converted) {
            // What was meant by a wrong key is missing under the right one.
            map.layers.partial |= !checkKey(run, map.key, slot);
        }
        entries.push_back({slot.key, slot.origin, value});
    }
    return entries;
}

bool isConstant(const semantics::RecordInfo& info, std::string_view name) {
    return std::ranges::any_of(info.constants,
                               [&](const auto& constant) { return constant.first == name; });
}

/// A type of the language: fields in the order they are declared in.
auto shapeDeclared(Run& run, const LayeredRecord& record, const semantics::RecordInfo& info,
                   Span use) -> std::vector<Entry> {
    std::vector<Entry> entries;
    for (const semantics::Member& field : info.fields) {
        if (const auto value = find(run, {&record, {}}, field.name, use)) {
            entries.push_back({field.name, {}, *value});
        }
    }
    return entries;
}

/// A type of the schemas, or one that a literal implies: fields in the order they were set in,
/// constants first.
auto shapeWritten(Run& run, const LayeredRecord& record, const semantics::RecordInfo& info,
                  Span use) -> std::vector<Entry> {
    const bool keeps = run.keyOrigins == KeyOrigins::OfMapsAndRecords;
    Collector collector{run, record.layers, keeps, {}, {}};
    collector.addAll();
    std::vector<Entry> entries;
    for (const auto& [name, text] : info.constants) {
        entries.push_back({name, {}, viewText(run, text, {})});
    }
    for (const Slot& slot : collector.table.slots()) {
        if (isConstant(info, slot.key)) {
            continue;
        }
        if (const auto value = find(run, {&record, {}}, slot.key, use)) {
            entries.push_back({slot.key, slot.origin, *value});
        }
    }
    return entries;
}

}  // namespace

bool mayBeNull(const Run& run, const Contribution& top, Lazy value) {
    if (const Value* known = value.known()) {
        return known->isNull();
    }
    if (top.item == nullptr) {
        return true;
    }
    if (top.item->merges) {
        return false;
    }
    const TypeId type = run.model.facts(*top.item->value).type;
    return type == TypeId::any || type == TypeId::error || run.types.allowsNull(type);
}

auto entriesOf(Run& run, Value value, Span use) -> std::span<const Entry> {
    const auto& data = static_cast<const values::EntriesData&>(*value.data);
    const Layers* layers = layersOf(value);
    if (layers == nullptr || data.hasShape) {
        return data.entries;
    }
    if (!enter(run, layers->shaping, {TrailKind::Shape, layers, nullptr, use})) {
        layers->partial = true;
        return {};
    }
    std::vector<Entry> entries;
    if (value.is(values::ValueKind::Map)) {
        entries = shapeMap(run, static_cast<const LayeredMap&>(data), use);
    } else {
        const auto& record = static_cast<const LayeredRecord&>(data);
        const semantics::RecordInfo& info = run.model.record(record.record);
        const bool written = info.schemaType.has_value() || info.isImplied || info.isOpen;
        entries =
            written ? shapeWritten(run, record, info, use) : shapeDeclared(run, record, info, use);
    }
    leave(run, layers->shaping);
    data.entries = run.arena.copy(entries);
    data.hasShape = true;
    return data.entries;
}

void reportMissingFields(Run& run, Value value, const std::function<std::string()>& where) {
    if (layersOf(value) != nullptr && value.is(values::ValueKind::Record)) {
        reportMissingFields(run, value, value, where);
    }
}

void reportMissingFields(Run& run, Value shown, Value typed,
                         const std::function<std::string()>& where) {
    const Layers* const layers = layersOf(typed);
    const Span span = layers != nullptr ? layers->span : blame(run, typed.origin);
    const auto* record = values::as<values::RecordData>(typed);
    const semantics::RecordInfo& info = run.model.record(record->record);
    const std::span<const Entry> entries = entriesOf(run, shown, span);
    std::string missing;
    std::vector<const semantics::Member*> fields;
    for (const semantics::Member& field : info.fields) {
        if (run.types.allowsNull(field.type)) {
            continue;
        }
        const bool given = std::ranges::any_of(
            entries, [&](const Entry& entry) { return entry.key == field.name; });
        if (!given) {
            missing.append(missing.empty() ? "'" : ", '").append(field.name).append("'");
            fields.push_back(&field);
        }
    }
    const bool isTold = run.judging && layers != nullptr && layers->baseUse == BaseUse::Converted &&
                        !isProject(run, span);
    if (!missing.empty() && !isPartial(shown) && !isTold) {
        auto builder = run.sink.report(diag::MissingField, span, info.name, missing);
        if (where) {
            builder.primary(where());
        }
        for (const semantics::Member* field : fields) {
            builder.label(field->declared.valid() ? field->declared : info.declared,
                          "declared here, without a default");
        }
        builder.help(fmt::format("write {}: ...", fields.front()->name));
    }
}

}  // namespace clc::evaluation
