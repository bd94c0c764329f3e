// `all(TYPE)` of a record or scalar type: every value of it in a field of an instance or in an
// output; and `uses(x)`.
#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

#include <algorithm>
#include <unordered_set>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;

struct Walk {
    Run& run;
    CollectedSet& set;
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

void walkEntries(const Walk& on, Value value, TypeId type) {
    const auto* record = values::as<values::RecordData>(value);
    const types::Type& outer = on.run.types.get(on.run.types.base(type));
    for (const values::Entry& entry : entriesOf(on.run, value, blame(on.run, value.origin))) {
        TypeId inner = TypeId::any;
        if (record != nullptr) {
            const semantics::Member* field = on.run.model.field(record->record, entry.key);
            inner = field == nullptr ? TypeId::any : on.run.model.fieldType(record->type, *field);
        } else if (outer.tag == TypeTagKind::Map) {
            inner = outer.arguments[1];
        }
        if (mayHold(on.run, inner, on.set.type)) {
            walk(on, force(on.run, entry.value, {}), inner);
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

void walkInstance(Run& run, CollectedSet& set, Instance& instance) {
    if (instance.kind == nullptr) {
        return;
    }
    if (isOfType(run, instance.value, set.type)) {
        set.values.push_back(instance.value);
        set.owners.push_back(&instance);
    }
    for (const semantics::Member& member : instance.kind->members) {
        if (member.role == semantics::MemberRole::Field && mayHold(run, member.type, set.type)) {
            const Value value = force(run, memberAt(run, instance, member), instance.nameSpan);
            walk({run, set, instance}, value, member.type);
        }
    }
}

void walkOutputs(Run& run, CollectedSet& set, Instance& instance, Span use) {
    for (const std::uint32_t index : outputsOf(run, instance, use)) {
        const Output& output = run.outputs[index];
        const TypeId type = run.model.facts(*output.emit->value).type;
        const types::Type& shape = run.types.get(run.types.base(type));
        const TypeId inner = shape.tag == TypeTagKind::List ? shape.arguments[0] : type;
        if (mayHold(run, inner, set.type)) {
            walk({run, set, instance, OriginReason::Emit},
                 force(run, output.value, output.emit->span), inner);
        }
    }
}

/// What is emitted at a path, apart from outputs that others made.
void walkPlaced(Run& run, CollectedSet& set, Instance& instance) {
    forEachBody(run, instance, [&](Scope& body) {
        forEachScope(run, body, Content::Emits, [&](Scope& scope) {
            for (const syntax::EmitItem* emit : scope.plan->emits) {
                const TypeId type = run.model.facts(*emit->value).type;
                if (emit->path == nullptr || !mayHold(run, type, set.type)) {
                    continue;
                }
                walk({run, set, instance, OriginReason::Emit},
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
            found = found || (emit->path != nullptr &&
                              mayHold(run, run.model.facts(*emit->value).type, type));
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
    OriginWalk(Run& run, const Instance& user) : run_(run), user_(user) {}

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
        std::vector<OriginId> open{id};
        while (!open.empty()) {
            const OriginId at = open.back();
            open.pop_back();
            if (!at.valid() || !seen_.insert(at.value).second) {
                continue;
            }
            const values::Origin& step = run_.origins.get(at);
            if (step.instance.valid()) {
                seenInstances_.resize(run_.instances.size());
                seenInstances_[step.instance.index()] = true;
            }
            open.insert(open.end(), step.parts.begin(), step.parts.end());
        }
    }

    Run& run_;
    const Instance& user_;
    std::unordered_set<std::uint32_t> seen_;
    std::vector<bool> seenInstances_;
};

}  // namespace

void collectValues(Run& run, CollectedSet& set, Span use) {
    for (Instance* instance : instancesTowards(run, run.reach.allKinds(), use)) {
        walkInstance(run, set, *instance);
        walkOutputs(run, set, *instance, use);
        if (mayPlace(run, *instance, set.type)) {
            walkPlaced(run, set, *instance);
        }
    }
}

bool mayHold(Run& run, TypeId holder, TypeId wanted) {
    std::vector<MayHold>& known = run.mayContain[wanted];
    const auto at = [&](TypeId type) -> MayHold& {
        if (type.index() >= known.size()) {
            known.resize(type.index() + 1, MayHold::Unknown);
        }
        return known[type.index()];
    };
    if (const MayHold before = at(holder); before != MayHold::Unknown) {
        return before == MayHold::Yes;
    }
    const std::vector<TypeId> alternatives = run.types.alternatives(wanted);
    struct Asked {
        TypeId at;
        std::size_t from;  // the one that led here
    };
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::vector<Asked> open{{holder, kNone}};
    std::vector<Asked> looked;
    std::size_t last = kNone;
    bool found = false;
    while (!open.empty() && !found) {
        const auto [here, from] = open.back();
        open.pop_back();
        if (const MayHold before = at(here); before != MayHold::Unknown) {
            found = before == MayHold::Yes;
            last = from;
            continue;
        }
        at(here) = MayHold::No;
        last = looked.size();
        looked.push_back({here, from});
        const types::Type& type = run.types.get(here);
        found = here == TypeId::any || std::ranges::find(alternatives, here) != alternatives.end();
        // A generic record is found whatever its arguments are.
        if (type.tag == TypeTagKind::Record) {
            const semantics::RecordInfo& info = run.model.record(type.record);
            found = found || std::ranges::any_of(alternatives, [&](TypeId each) {
                        return run.types.get(each).record == type.record;
                    });
            found = found || (info.isOpen && info.rest == TypeId::any);
            for (const semantics::Member& field : info.fields) {
                open.push_back({run.model.fieldType(here, field), last});
            }
        } else if (type.tag != TypeTagKind::Function) {
            for (const TypeId part : type.arguments) {
                open.push_back({part, last});
            }
        }
    }
    if (found) {
        // Those on the way there hold one. Of the others nothing is known; with nothing found, none
        // does.
        for (const Asked& each : looked) {
            at(each.at) = MayHold::Unknown;
        }
        for (std::size_t i = last; i != kNone; i = looked[i].from) {
            at(looked[i].at) = MayHold::Yes;
        }
    }
    return found;
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
