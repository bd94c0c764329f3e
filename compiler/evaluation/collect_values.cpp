// `all(TYPE)` of a record or scalar type: every value of it in a field of an instance or in an
// output.
#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"
#include "evaluation/sought.h"

#include <algorithm>
#include <utility>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;

using Mask = TypeReach::Mask;

/// Where a walk is: below `holder`.
struct Walk {
    Run& run;
    Sought& sought;
    Instance& holder;
    OriginReason reason = OriginReason::Declaration;
};

/// Found in a field or output of an instance, a value knows where it stands.
auto standingIn(const Walk& on, Value value) -> Value {
    const Span span = value.origin.valid() ? on.run.origins.get(value.origin).span : Span();
    const OriginId parts[] = {value.origin};
    return value.from(on.run.origins.add(on.reason, span, on.holder.id,
                                         std::span(parts).first(value.origin.valid() ? 1 : 0)));
}

/// `types`: those that may be found here.
void walk(const Walk& on, Value value, TypeId type, Mask types);

/// The static type of the entry `key`.
auto typeOfEntry(Run& run, const values::RecordData& record, std::string_view key) -> TypeId {
    const semantics::Member* field = run.model.field(record.record, key);
    return field == nullptr ? TypeId::any : run.model.fieldType(record.type, *field);
}

/// The static types of all entries. They are the same for each walk, so they are kept.
auto typesOfEntries(Run& run, Value value, std::span<const values::Entry> entries)
    -> std::span<const TypeId> {
    const auto& record = *values::as<values::RecordData>(value);
    const Layers* layers = layersOf(value);
    if (layers != nullptr && layers->entryTypes.size() == entries.size()) {
        return layers->entryTypes;
    }
    const std::span<TypeId> types = run.arena.array<TypeId>(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        types[i] = typeOfEntry(run, record, entries[i].key);
    }
    if (layers != nullptr && record.hasShape) {
        layers->entryTypes = types;
    }
    return types;
}

void walkEntries(const Walk& on, Value value, TypeId type, Mask mask) {
    Run& run = on.run;
    const bool shaped = static_cast<const values::EntriesData&>(*value.data).hasShape;
    const Span use = shaped ? Span() : blame(run, value.origin);
    const std::span<const values::Entry> entries = entriesOf(run, value, use);
    const bool isRecord = value.is(values::ValueKind::Record);
    const std::span<const TypeId> types =
        isRecord ? typesOfEntries(run, value, entries) : std::span<const TypeId>();
    const types::Type& outer = run.types.get(run.types.base(type));
    const TypeId ofMap = outer.tag == TypeTagKind::Map ? outer.arguments[1] : TypeId(TypeId::any);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const TypeId inner = isRecord ? types[i] : ofMap;
        if (const Mask here = mask & on.sought.inside(inner); here != 0) {
            walk(on, force(run, entries[i].value, {}), inner, here);
        }
    }
}

void walk(const Walk& on, Value value, TypeId type, Mask mask) {
    const DepthScope depth(on.run, value.origin);
    if (!depth.ok() || value.is(values::ValueKind::Instance)) {
        return;
    }
    if (const Mask found = on.sought.itself(on.run, value) & mask; found != 0) {
        on.sought.add(found, standingIn(on, value), on.holder);
    }
    if (value.is(values::ValueKind::List)) {
        const types::Type& outer = on.run.types.get(on.run.types.base(type));
        const TypeId inner = outer.tag == TypeTagKind::List ? outer.arguments[0] : TypeId::any;
        for (const Lazy item : itemsOf(value)) {
            walk(on, force(on.run, item, {}), inner, mask);
        }
    } else if (hasEntries(value)) {
        walkEntries(on, value, type, mask);
    }
}

void walkInstance(Run& run, Sought& sought, Instance& instance) {
    if (instance.kind == nullptr) {
        return;
    }
    sought.add(sought.itself(run, instance.value), instance.value, instance);
    for (const semantics::Member& member : instance.kind->members) {
        if (member.role != semantics::MemberRole::Field) {
            continue;
        }
        if (const Mask here = sought.inside(member.type); here != 0) {
            const Value value = force(run, memberAt(run, instance, member), instance.nameSpan);
            walk({run, sought, instance}, value, member.type, here);
        }
    }
}

/// A literal is a text like any other where it is what a file says.
auto emittedType(const Run& run, const syntax::EmitItem& emit) -> TypeId {
    const TypeId type = run.model.facts(*emit.value).type;
    return run.types.tag(type) == TypeTagKind::TextLiteral ? TypeId(TypeId::string) : type;
}

void walkOutputs(Run& run, Sought& sought, Instance& instance, Span use) {
    for (const std::uint32_t index : outputsOf(run, instance, use)) {
        const Output& output = run.outputs[index];
        const TypeId type = emittedType(run, *output.emit);
        const types::Type& shape = run.types.get(run.types.base(type));
        const TypeId inner = shape.tag == TypeTagKind::List ? shape.arguments[0] : type;
        if (const Mask here = sought.inside(inner); here != 0) {
            walk({run, sought, instance, OriginReason::Emit},
                 force(run, output.value, output.emit->span), inner, here);
        }
    }
}

/// What is emitted at a path, apart from outputs that others made.
void walkPlaced(Run& run, Sought& sought, Instance& instance) {
    forEachBody(run, instance, [&](Scope& body) {
        forEachScope(run, body, Content::Emits, [&](Scope& scope) {
            for (const syntax::EmitItem* emit : scope.plan->emits) {
                const TypeId type = emittedType(run, *emit);
                const Mask here = emit->path == nullptr ? 0 : sought.inside(type);
                if (here != 0) {
                    walk({run, sought, instance, OriginReason::Emit},
                         placedValue(run, instance, scope, *emit), type, here);
                }
            }
        });
    });
}

/// Some `emit` at a path makes what may hold one of the types: only then are the conditions around
/// it asked.
bool mayPlace(Run& run, Sought& sought, Instance& instance) {
    bool found = false;
    const auto look = [&](auto&& self, const BlockPlan& plan) -> void {
        for (const syntax::EmitItem* emit : plan.emits) {
            found = found || (emit->path != nullptr && sought.inside(emittedType(run, *emit)) != 0);
        }
        for (const Guard& guard : plan.guards) {
            for (const Branch& branch : guard.branches) {
                self(self, *branch.plan);
            }
        }
    };
    forEachBody(run, instance, [&](const Scope& scope) { look(look, *scope.plan); });
    return found;
}

}  // namespace

void collectValues(Run& run, std::span<CollectedSet> sets, Span use) {
    for (std::size_t begin = 0; begin < sets.size(); begin += TypeReach::kMost) {
        Sought sought(run, sets.subspan(begin, std::min(sets.size() - begin, TypeReach::kMost)));
        for (Instance* instance : instancesTowards(run, run.reach.allKinds(), use)) {
            walkInstance(run, sought, *instance);
            walkOutputs(run, sought, *instance, use);
            if (mayPlace(run, sought, *instance)) {
                walkPlaced(run, sought, *instance);
            }
        }
    }
}

}  // namespace clc::evaluation
