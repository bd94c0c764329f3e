// `all(TYPE)` of a record or scalar type: every value of it in a field of an instance or in an
// output; and `uses(x)`.
#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

#include <algorithm>
#include <utility>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;

struct Walk {
    Run& run;
    CollectedSet& set;
    TypeReach::Wanted& wanted;
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

void walk(const Walk& on, Value value, TypeId type);

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

void walkEntries(const Walk& on, Value value, TypeId type) {
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
        if (run.typeReach.mayHold(inner, on.wanted)) {
            walk(on, force(run, entries[i].value, {}), inner);
        }
    }
}

void walk(const Walk& on, Value value, TypeId type) {
    const DepthScope depth(on.run, value.origin);
    if (!depth.ok() || value.is(values::ValueKind::Instance)) {
        return;
    }
    if (isOfType(on.run, value, on.set.type)) {
        on.set.values.push_back(standingIn(on, value));
        on.set.owners.push_back(&on.holder);
    }
    if (value.is(values::ValueKind::List)) {
        const types::Type& outer = on.run.types.get(on.run.types.base(type));
        const TypeId inner = outer.tag == TypeTagKind::List ? outer.arguments[0] : TypeId::any;
        for (const Lazy item : itemsOf(value)) {
            walk(on, force(on.run, item, {}), inner);
        }
    } else if (hasEntries(value)) {
        walkEntries(on, value, type);
    }
}

void walkInstance(Run& run, CollectedSet& set, TypeReach::Wanted& wanted, Instance& instance) {
    if (instance.kind == nullptr) {
        return;
    }
    if (isOfType(run, instance.value, set.type)) {
        set.values.push_back(instance.value);
        set.owners.push_back(&instance);
    }
    for (const semantics::Member& member : instance.kind->members) {
        if (member.role == semantics::MemberRole::Field &&
            run.typeReach.mayHold(member.type, wanted)) {
            const Value value = force(run, memberAt(run, instance, member), instance.nameSpan);
            walk({run, set, wanted, instance}, value, member.type);
        }
    }
}

/// A literal is a text like any other where it is what a file says.
auto emittedType(const Run& run, const syntax::EmitItem& emit) -> TypeId {
    const TypeId type = run.model.facts(*emit.value).type;
    return run.types.tag(type) == TypeTagKind::TextLiteral ? TypeId(TypeId::string) : type;
}

void walkOutputs(Run& run, CollectedSet& set, Instance& instance, Span use) {
    for (const std::uint32_t index : outputsOf(run, instance, use)) {
        const Output& output = run.outputs[index];
        const TypeId type = emittedType(run, *output.emit);
        const types::Type& shape = run.types.get(run.types.base(type));
        const TypeId inner = shape.tag == TypeTagKind::List ? shape.arguments[0] : type;
        if (mayHold(run, inner, set.type)) {
            walk({run, set, run.typeReach.towards(set.type), instance, OriginReason::Emit},
                 force(run, output.value, output.emit->span), inner);
        }
    }
}

/// What is emitted at a path, apart from outputs that others made.
void walkPlaced(Run& run, CollectedSet& set, Instance& instance) {
    forEachBody(run, instance, [&](Scope& body) {
        forEachScope(run, body, Content::Emits, [&](Scope& scope) {
            for (const syntax::EmitItem* emit : scope.plan->emits) {
                const TypeId type = emittedType(run, *emit);
                if (emit->path == nullptr || !mayHold(run, type, set.type)) {
                    continue;
                }
                walk({run, set, run.typeReach.towards(set.type), instance, OriginReason::Emit},
                     placedValue(run, instance, scope, *emit), type);
            }
        });
    });
}

/// Some `emit` at a path makes what may hold one of the type: only then are the conditions around
/// it asked.
bool mayPlace(Run& run, Instance& instance, TypeId type) {
    bool found = false;
    const auto look = [&](auto&& self, const BlockPlan& plan) -> void {
        for (const syntax::EmitItem* emit : plan.emits) {
            found = found || (emit->path != nullptr && mayHold(run, emittedType(run, *emit), type));
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

class OriginWalk {
public:
    OriginWalk(Run& run, const Instance& user) : run_(run), user_(user), number_(++run.walks) {}

    void value(Value value) {
        const DepthScope depth(run_, Span());
        if (!depth.ok()) {
            return;
        }
        origin(value.origin);
        if (value.is(values::ValueKind::List)) {
            for (const Lazy item : itemsOf(value)) {
                this->value(force(run_, item, {}));
            }
        } else if (hasEntries(value)) {
            for (const values::Entry& entry : entriesOf(run_, value, {})) {
                origin(entry.keyOrigin);
                this->value(force(run_, entry.value, {}));
            }
        } else if (const auto* document = values::as<values::DocumentData>(value)) {
            node(document->root);
        }
    }

    auto used() -> std::vector<Instance*> {
        std::vector<Instance*> found;
        for (Instance& instance : run_.instances) {
            if (instance.id.index() < seenInstances_.size() &&
                seenInstances_[instance.id.index()] && &instance != &user_ &&
                !isBelow(run_, instance, user_)) {
                found.push_back(&instance);
            }
        }
        std::ranges::stable_sort(
            found, [&](Instance* a, Instance* b) { return comesBefore(run_, *a, *b); });
        return found;
    }

private:
    void node(const values::DocNode* node) {
        if (node == nullptr) {
            return;
        }
        origin(node->origin);
        for (const values::DocEntry& entry : node->entries) {
            origin(entry.keyOrigin);
            this->node(entry.value);
        }
        for (const values::DocNode* item : node->items) {
            this->node(item);
        }
    }

    void origin(OriginId id) {
        open_.push_back(id);
        while (!open_.empty()) {
            const OriginId at = open_.back();
            open_.pop_back();
            if (!at.valid() || !isNew(at)) {
                continue;
            }
            const values::Origin& step = run_.origins.get(at);
            if (step.instance.valid()) {
                seenInstances_.resize(run_.instances.size());
                seenInstances_[step.instance.index()] = true;
            }
            open_.insert(open_.end(), step.parts.begin(), step.parts.end());
        }
    }

    bool isNew(OriginId id) {
        if (id.index() >= run_.metBy.size()) {
            run_.metBy.resize(run_.origins.size());
        }
        return std::exchange(run_.metBy[id.index()], number_) != number_;
    }

    Run& run_;
    const Instance& user_;
    std::uint32_t number_;
    std::vector<OriginId> open_;
    std::vector<bool> seenInstances_;
};

}  // namespace

void collectValues(Run& run, CollectedSet& set, Span use) {
    for (Instance* instance : instancesTowards(run, run.reach.allKinds(), use)) {
        walkInstance(run, set, run.typeReach.towards(set.type), *instance);
        walkOutputs(run, set, *instance, use);
        if (mayPlace(run, *instance, set.type)) {
            walkPlaced(run, set, *instance);
        }
    }
}

bool mayHold(Run& run, TypeId holder, TypeId wanted) {
    return run.typeReach.mayHold(holder, run.typeReach.towards(wanted));
}

auto usedBy(Run& run, Value value, Span use) -> Value {
    const auto* data = values::as<values::InstanceData>(value);
    const CollectedSet* outputs = collected(run, TypeId::output, use);
    if (data == nullptr || outputs == nullptr) {
        return poison();
    }
    Instance& user = run.instances[data->instance.index()];
    OriginWalk walk(run, user);
    const Value emitted = allBelow(run, TypeId::output, value, use);
    for (const Lazy item : itemsOf(emitted)) {
        const auto& output = *values::as<values::OutputData>(*item.known());
        const Output& each = run.outputs[output.output];
        walk.value(force(run, each.value, use));
    }
    std::vector<Lazy> items;
    for (const Instance* each : walk.used()) {
        items.emplace_back(each->value);
    }
    return makeList(run, items, run.origins.add(OriginReason::Builtin, use, {}, {}));
}

}  // namespace clc::evaluation
