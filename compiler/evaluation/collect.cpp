#include "evaluation/collect.h"

#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;
using values::DeferredState;

struct Visit {
    Run& run;
    const KindSet& goal;
    Span use;
    std::vector<Instance*>& found;
};

bool buildsTowards(Run& run, const syntax::Expr* expr, const KindSet& goal) {
    bool found = false;
    forEachBuild(expr, [&](const syntax::BuildExpr& build) {
        found = found || run.reach.leadsTo(build, goal);
    });
    return found;
}

/// Some layer may build an instance in `member` that leads to `goal`.
bool mayBuild(Run& run, Instance& instance, const semantics::Member& member, const KindSet& goal) {
    const bool byDefault = std::ranges::any_of(
        member.defaults, [&](const auto& each) { return buildsTowards(run, each.value, goal); });
    if (byDefault) {
        return true;
    }
    bool byEntry = false;
    for (const BodyLayer& layer : layersOf(run, instance)) {
        for (const Scope* scope : layer.scopes) {
            for (const StaticEntry& entry : scope->plan->building) {
                byEntry |= entry.key == member.name && buildsTowards(run, entry.item->value, goal);
            }
        }
    }
    return byEntry;
}

/// The files of a cluster are bodies of the root.
bool leadsOn(const Visit& on, const Instance& instance) {
    if (&instance == on.run.root || !instance.blocks.empty()) {
        return true;
    }
    const syntax::Block* body =
        instance.declaration != nullptr ? instance.declaration->body : instance.built->block;
    return on.run.reach.leadsBelow(instance.kind->id, body, on.goal);
}

void visit(const Visit& on, Instance& instance);

void visitBuilt(const Visit& on, Instance& instance) {
    if (instance.kind == nullptr) {
        return;
    }
    for (const semantics::Member& member : instance.kind->members) {
        const bool candidate = member.role == semantics::MemberRole::Field &&
                               holdsInstances(on.run, member.type) &&
                               mayBuild(on.run, instance, member, on.goal);
        if (!candidate) {
            continue;
        }
        const Value value = force(on.run, memberAt(on.run, instance, member), on.use);
        const auto* data = values::as<values::InstanceData>(value);
        if (data == nullptr) {
            continue;
        }
        Instance& held = on.run.instances[data->instance.index()];
        if (held.holder == &member && held.textual == &instance) {
            visit(on, held);
        }
    }
}

void visit(const Visit& on, Instance& instance) {
    on.found.push_back(&instance);
    const DepthScope depth(on.run, instance.nameSpan);
    if (!depth.ok() || !leadsOn(on, instance)) {
        return;
    }
    std::vector<const syntax::DeclarationItem*> towards;
    forEachBody(on.run, instance, [&](const Scope& scope) {
        for (const syntax::DeclarationItem* item : scope.plan->allDeclarations) {
            if (item != on.run.model.rootDeclaration() && on.run.reach.leadsTo(*item, on.goal)) {
                towards.push_back(item);
            }
        }
    });
    for (const syntax::DeclarationItem* item : towards) {
        for (Instance* child : childrenOf(on.run, instance, *item, on.use).instances) {
            visit(on, *child);
        }
    }
    visitBuilt(on, instance);
}

/// Values of one owner that were found one after the other.
struct Stretch {
    Instance* owner = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
};

auto stretchesOf(const CollectedSet& set) -> std::vector<Stretch> {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < set.owners.size(); ++i) {
        if (stretches.empty() || stretches.back().owner != set.owners[i]) {
            stretches.push_back({set.owners[i], i, i});
        }
        stretches.back().end = i + 1;
    }
    return stretches;
}

void sortByPath(Run& run, CollectedSet& set) {
    std::vector<Stretch> stretches = stretchesOf(set);
    std::ranges::stable_sort(stretches, [&](const Stretch& a, const Stretch& b) {
        return a.owner != b.owner && comesBefore(run, *a.owner, *b.owner);
    });
    CollectedSet sorted;
    sorted.values.reserve(set.values.size());
    sorted.owners.reserve(set.owners.size());
    for (const Stretch& stretch : stretches) {
        for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
            sorted.values.push_back(set.values[i]);
            sorted.owners.push_back(set.owners[i]);
        }
    }
    set.values = std::move(sorted.values);
    set.owners = std::move(sorted.owners);
}

void collectInstances(Run& run, CollectedSet& set, Span use) {
    const types::Type& type = run.types.get(set.type);
    const bool any = type.tag == TypeTagKind::Instance;
    const KindSet goal = any ? run.reach.allKinds() : run.reach.kindsOf(type.kind);
    for (Instance* instance : instancesTowards(run, goal, use)) {
        const bool wanted =
            instance->kind != nullptr && (any || run.model.isA(instance->kind->id, type.kind));
        if (wanted) {
            set.values.push_back(instance->value);
            set.owners.push_back(instance);
        }
    }
}

void collectOutputs(Run& run, CollectedSet& set, Span use) {
    for (Instance* instance : instancesTowards(run, run.reach.emitting(), use)) {
        for (const std::uint32_t index : outputsOf(run, *instance, use)) {
            set.values.push_back(outputValue(run, index));
            set.owners.push_back(instance);
        }
    }
}

/// By its type it may be something that is no object.
bool mayBeNoObject(const Run& run, TypeId type) {
    return std::ranges::any_of(run.types.alternatives(type), [&](TypeId each) {
        const TypeTagKind tag = run.types.tag(run.types.base(each));
        return tag != TypeTagKind::Record && tag != TypeTagKind::Map &&
               tag != TypeTagKind::Output && tag != TypeTagKind::Error && tag != TypeTagKind::Never;
    });
}

/// What goes without a path is an object; a text has no name to be placed by.
auto objectOrPoison(Run& run, Instance& instance, const syntax::EmitItem& emit, Lazy promised)
    -> Lazy {
    const Span emitted = emit.value->span;
    const Value value = force(run, promised, emitted);
    if (value.isPoison() || hasEntries(value) || value.is(values::ValueKind::Output)) {
        return value;
    }
    const bool text = value.is(values::ValueKind::Text) || value.is(values::ValueKind::File) ||
                      value.is(values::ValueKind::Document) || value.is(values::ValueKind::Scalar);
    const Span place = projectPlace(run, emitted, &instance);
    auto builder = text ? run.sink.report(diag::EmitNeedsPath, place)
                        : run.sink.report(diag::NotEmittable, place, kindName(value.kind()));
    builder.label(place == emitted ? Span() : emitted, "emitted here");
    labelOrigin(run, builder, value, place, "it comes from here");
    builder.help(text ? "write where the file lies: emit ... at \"path\""
                      : "an object, or a list of them, is emitted without a path");
    return Lazy(poison());
}

void addOutput(Run& run, Instance& instance, const syntax::EmitItem& emit, Lazy value) {
    if (run.broken.emits.contains(&emit)) {
        value = Lazy(poison());
    }
    Output& output = run.outputs.emplace_back();
    output.value = Lazy(run.arena.make<SettleWork>(value, &instance));
    output.owner = &instance;
    output.emit = &emit;
    instance.outputs.push_back(static_cast<std::uint32_t>(run.outputs.size() - 1));
}

void emitFrom(Run& run, Instance& instance, const syntax::EmitItem& emit, Env env) {
    const Lazy value = delay(run, *emit.value, env);
    const TypeId type = run.types.base(run.model.facts(*emit.value).type);
    const TypeTagKind shape = run.types.tag(type);
    if (shape != TypeTagKind::List && shape != TypeTagKind::Union && shape != TypeTagKind::Any) {
        addOutput(run, instance, emit, value);
        return;
    }
    // A list emits each of its elements; which there are, only its shape says.
    const Value whole = force(run, value, emit.value->span);
    if (!whole.is(values::ValueKind::List)) {
        addOutput(run, instance, emit, objectOrPoison(run, instance, emit, value));
        return;
    }
    const bool asks =
        shape != TypeTagKind::List || mayBeNoObject(run, run.types.get(type).arguments[0]);
    for (const Lazy item : itemsOf(whole)) {
        addOutput(run, instance, emit, asks ? objectOrPoison(run, instance, emit, item) : item);
    }
}

}  // namespace

auto instancesTowards(Run& run, const KindSet& goal, Span use) -> std::vector<Instance*> {
    std::vector<Instance*> found;
    visit({run, goal, use, found}, *run.root);
    return found;
}

auto outputsOf(Run& run, Instance& instance, Span use) -> std::span<const std::uint32_t> {
    if (instance.outputsState == DeferredState::Done) {
        return instance.outputs;
    }
    if (!enter(run, instance.outputsState, {TrailKind::Outputs, &instance, nullptr, use})) {
        return {};
    }
    forEachBody(run, instance, [&](Scope& body) {
        forEachScope(run, body, Content::Outputs, [&](Scope& scope) {
            for (const syntax::EmitItem* emit : scope.plan->emits) {
                if (emit->path == nullptr) {
                    emitFrom(run, instance, *emit, emitEnv(run, instance, scope));
                }
            }
        });
    });
    leave(run, instance.outputsState);
    return instance.outputs;
}

auto emitEnv(Run& run, Instance& instance, const Scope& scope) -> Env {
    if (scope.env.context->self != nullptr) {
        return scope.env;
    }
    // At the top of a file: what is emitted there belongs to the root.
    auto* context = run.arena.make<Context>(*scope.env.context);
    context->self = &instance;
    return {scope.env.locals, context};
}

auto placedValue(Run& run, Instance& instance, const Scope& scope, const syntax::EmitItem& emit)
    -> Value {
    const PlacedEmit key{&scope, &emit};
    if (const auto known = run.placedValues.find(key); known != run.placedValues.end()) {
        return known->second;
    }
    const Value value = evaluate(run, *emit.value, emitEnv(run, instance, scope));
    run.placedValues.emplace(key, value);
    return value;
}

namespace {

/// Of all types that rules ask for, those that nothing was collected of yet, and `asked`.
auto askedFor(Run& run, TypeId asked) -> std::vector<CollectedSet> {
    std::vector<CollectedSet> sets(1);
    sets.front().type = asked;
    for (const TypeId type : run.model.collected()) {
        const TypeTagKind tag = run.types.tag(type);
        const bool isOfValues = tag != TypeTagKind::Param && tag != TypeTagKind::Kind &&
                                tag != TypeTagKind::Instance && tag != TypeTagKind::Output;
        if (isOfValues && type != asked && !run.sets.contains(type) &&
            sets.size() < TypeReach::kMost) {
            sets.emplace_back().type = type;
        }
    }
    return sets;
}

/// Fills `asked` and, while rules are run, with it all sets they may ask for. If a value needs one
/// of those for itself, that one is collected apart.
void collectTogether(Run& run, CollectedSet& asked, Span use) {
    if (!run.judging || run.collecting) {
        collectValues(run, {&asked, 1}, use);
        return;
    }
    run.collecting = true;
    std::vector<CollectedSet> sets = askedFor(run, asked.type);
    collectValues(run, sets, use);
    run.collecting = false;
    asked.values = std::move(sets.front().values);
    asked.owners = std::move(sets.front().owners);
    for (CollectedSet& set : std::span(sets).subspan(1)) {
        auto& known = run.sets[set.type];
        if (known == nullptr && !run.stopped) {
            sortByPath(run, set);
            set.state = DeferredState::Done;
            known = std::make_unique<CollectedSet>(std::move(set));
        }
    }
}

}  // namespace

auto outputValue(Run& run, std::uint32_t index) -> Value {
    const Output& output = run.outputs[index];
    auto* data = run.arena.make<values::OutputData>();
    data->kind = values::ValueKind::Output;
    data->output = index;
    return {data, run.origins.add(OriginReason::Emit, output.emit->span, output.owner->id, {})};
}

auto collected(Run& run, TypeId type, Span use) -> const CollectedSet* {
    auto& set = run.sets[type];
    if (set == nullptr) {
        set = std::make_unique<CollectedSet>();
        set->type = type;
    }
    CollectedSet& found = *set;
    if (found.state == DeferredState::Done) {
        return &found;
    }
    if (!enter(run, found.state, {TrailKind::Set, &found, nullptr, use})) {
        return nullptr;
    }
    const TypeTagKind tag = run.types.tag(type);
    if (tag == TypeTagKind::Kind || tag == TypeTagKind::Instance) {
        collectInstances(run, found, use);
    } else if (tag == TypeTagKind::Output) {
        collectOutputs(run, found, use);
    } else {
        collectTogether(run, found, use);
    }
    sortByPath(run, found);
    leave(run, found.state);
    return &found;
}

auto allOf(Run& run, TypeId type, Span use) -> Value {
    const CollectedSet* set = collected(run, type, use);
    if (set == nullptr) {
        return poison();
    }
    const std::vector<Lazy> items(set->values.begin(), set->values.end());
    return makeList(run, items, run.origins.add(OriginReason::Builtin, use, {}, {}));
}

auto allBelow(Run& run, TypeId type, Value below, Span use) -> Value {
    const auto* data = values::as<values::InstanceData>(below);
    const CollectedSet* set = collected(run, type, use);
    if (data == nullptr || set == nullptr) {
        return poison();
    }
    Instance& top = run.instances[data->instance.index()];
    const TypeTagKind tag = run.types.tag(type);
    const bool isInstances = tag == TypeTagKind::Kind || tag == TypeTagKind::Instance;
    // In order of path, what stands below an instance comes right after it.
    auto at = std::ranges::partition_point(
        set->owners, [&](Instance* owner) { return comesBefore(run, *owner, top); });
    std::vector<Lazy> items;
    for (; at != set->owners.end(); ++at) {
        Instance& owner = **at;
        if (&owner != &top && !isBelow(run, owner, top)) {
            break;
        }
        if (&owner == &top && isInstances) {
            continue;
        }
        items.emplace_back(set->values[static_cast<std::size_t>(at - set->owners.begin())]);
    }
    return makeList(run, items, run.origins.add(OriginReason::Builtin, use, {}, {}));
}

auto namedType(Run& run, const syntax::Expr& name) -> TypeId {
    const semantics::Binding& binding = run.model.facts(name).binding;
    if (binding.kind == semantics::BindingKind::Kind) {
        return run.types.kind(KindId(binding.index));
    }
    return binding.kind == semantics::BindingKind::Type ? TypeId(binding.index) : TypeId::error;
}

auto holderOf(const Run& run, Value value) -> Instance* {
    const auto at = [&](values::InstanceId id) {
        // Ids are positions; what is found is changed by nobody here.
        return const_cast<Instance*>(&run.instances[id.index()]);
    };
    if (const auto* instance = values::as<values::InstanceData>(value)) {
        return at(instance->instance);
    }
    if (const auto* output = values::as<values::OutputData>(value)) {
        return run.outputs[output->output].owner;
    }
    OriginId origin = value.origin;
    for (int steps = 0; origin.valid() && steps < 64; ++steps) {
        const values::Origin step = run.origins.get(origin);
        if (step.instance.valid()) {
            return at(step.instance);
        }
        origin = step.parts.empty() ? OriginId() : step.parts[0];
    }
    return nullptr;
}

auto ownerOfValue(Run& run, Value value, TypeId kind, OriginId origin) -> Value {
    if (value.isPoison() || kind == TypeId::error) {
        return poison();
    }
    for (Instance* at = holderOf(run, value); at != nullptr; at = containerOf(run, *at)) {
        if (isOfType(run, at->value, kind)) {
            return at->value.from(origin);
        }
    }
    return makeNull(origin);
}

}  // namespace clc::evaluation
