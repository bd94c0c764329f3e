// Instances: making them, where they stand, their paths and the order by path.
#include "evaluation/instance.h"

#include "evaluation/expr.h"
#include "evaluation/make.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

namespace {

using values::DeferredState;

auto addInstance(Run& run, const semantics::KindInfo* kind, std::string_view name, Span nameSpan)
    -> Instance& {
    Instance& instance = run.instances.emplace_back();
    instance.id = values::InstanceId(run.instances.size() - 1);
    instance.kind = kind;
    instance.name = name;
    instance.nameSpan = nameSpan;
    auto* data = run.arena.make<values::InstanceData>();
    data->kind = values::ValueKind::Instance;
    data->instance = instance.id;
    const OriginId origin = run.origins.add(OriginReason::Declaration, nameSpan, instance.id, {});
    instance.value = {data, origin};
    auto* context = run.arena.make<Context>();
    context->self = &instance;
    context->members = &instance;
    instance.context = context;
    if (kind != nullptr) {
        instance.members.resize(kind->members.size());
    }
    // With the bodies, layers and children it will have.
    constexpr std::size_t kRest = 1024;
    run.arena.charge(sizeof(Instance) + instance.members.size() * sizeof(Lazy) + kRest);
    return instance;
}

/// The last part of its path.
auto segmentOf(Run& run, const Instance& instance) -> std::string_view {
    if (instance.built != nullptr) {
        return instance.holder->name;
    }
    const std::string_view kind =
        instance.kind == nullptr ? std::string_view() : instance.kind->name;
    if (!instance.isFamily) {
        return run.arena.copy(fmt::format("{}/{}", kind, instance.name));
    }
    return run.arena.copy(
        fmt::format("{}/{}[\"{}\"]", kind, instance.declaration->name.text, instance.key));
}

auto computeContainer(Run& run, const Instance& instance) -> Instance* {
    const bool elsewhere =
        instance.declaration != nullptr && !instance.declaration->container.empty();
    return elsewhere ? resolveContainerPath(run, *instance.declaration, instance.env)
                     : instance.textual;
}

/// How many instances it stands in.
auto depthOf(Run& run, Instance& instance) -> std::size_t {
    std::size_t depth = 0;
    for (Instance* at = containerOf(run, instance); at != nullptr; at = containerOf(run, *at)) {
        ++depth;
    }
    return depth;
}

/// The one `steps` further out.
auto outwards(Run& run, Instance& instance, std::size_t steps) -> Instance* {
    Instance* at = &instance;
    for (; steps > 0; --steps) {
        at = containerOf(run, *at);
    }
    return at;
}

}  // namespace

auto makeRoot(Run& run) -> Instance* {
    const syntax::DeclarationItem* declaration = run.model.rootDeclaration();
    const KindId kind = declaration == nullptr ? KindId() : run.model.kindOf(*declaration);
    if (!kind.valid()) {
        return &addInstance(run, nullptr, "cluster", {});
    }
    Instance& root =
        addInstance(run, &run.model.kind(kind), declaration->name.text, declaration->name.span);
    root.declaration = declaration;
    root.env = moduleEnv();
    return &root;
}

auto makeDeclared(Run& run, const Declared& what) -> Instance& {
    const KindId kind = run.model.kindOf(*what.item);
    std::string_view name = what.item->name.text;
    if (what.item->key != nullptr) {
        name = run.arena.copy(fmt::format("{}-{}", name, what.key));
    }
    Instance& instance = addInstance(run, &run.model.kind(kind), name, what.item->name.span);
    instance.declaration = what.item;
    instance.key = what.key;
    instance.isFamily = what.item->key != nullptr;
    instance.textual = what.in;
    instance.env = what.scope->env;
    instance.author = what.scope->author;
    instance.depth = what.in->depth + 1;
    return instance;
}

auto buildInPlace(Run& run, const syntax::BuildExpr& build, Env env) -> Value {
    const BuildPlace place = run.place;
    const KindId kind(run.model.facts(*build.callee).binding.index);
    if (place.instance == nullptr) {
        run.sink.report(diag::InstanceNotInField, build.callee->span, run.model.kind(kind).name)
            .help(
                "declare it and refer to it; only a field of an instance holds one built in place");
        return poison();
    }
    Instance& instance =
        addInstance(run, &run.model.kind(kind), place.member->name, build.callee->span);
    instance.built = &build;
    instance.holder = place.member;
    instance.textual = place.instance;
    instance.env = env;
    instance.author = place.instance->author;
    instance.depth = place.instance->depth + 1;
    return instance.value.from(literalOrigin(run, build.callee->span, env));
}

auto amendInPlace(Run& run, Value below, std::span<const MergePart> parts) -> Value {
    const MergePart& top = parts.back();
    const auto* data = values::as<values::InstanceData>(below);
    Instance* instance = data == nullptr ? nullptr : &run.instances[data->instance.index()];
    const bool isOwn = instance != nullptr && instance->built != nullptr &&
                       instance->textual == run.place.instance &&
                       instance->holder == run.place.member &&
                       instance->layersState == DeferredState::Waiting;
    if (!isOwn) {
        auto builder = run.sink.report(
            diag::NotMergeable, top.item->span,
            instance == nullptr ? std::string_view("nothing") : kindName(below.kind()));
        if (instance != nullptr) {
            builder.label(instance->nameSpan, "declared here")
                .help(
                    "what a file declares is changed there; a block changes only what was built in "
                    "place");
        } else {
            builder.help("build one: KIND { ... }");
        }
        return poison();
    }
    instance->blocks.assign(parts.begin(), parts.end());
    return below;
}

auto containerOf(Run& run, Instance& instance) -> Instance* {
    if (instance.containerState == DeferredState::Done) {
        return instance.container;
    }
    if (!enter(run, instance.containerState,
               {TrailKind::Container, &instance, nullptr, instance.nameSpan})) {
        return nullptr;
    }
    instance.container = computeContainer(run, instance);
    leave(run, instance.containerState);
    return instance.container;
}

bool isNowhere(Run& run, Instance& instance) {
    Instance* at = &instance;
    while (Instance* container = containerOf(run, *at)) {
        at = container;
    }
    return at->declaration != nullptr && !at->declaration->container.empty();
}

auto pathOf(Run& run, Instance& instance) -> std::string_view {
    if (!instance.path.empty()) {
        return instance.path;
    }
    instance.segment = segmentOf(run, instance);
    Instance* container =
        instance.containerState == DeferredState::Running ? nullptr : containerOf(run, instance);
    const bool atTop = container == nullptr || (container == run.root && instance.built == nullptr);
    instance.path =
        atTop ? instance.segment
              : run.arena.copy(fmt::format("{}.{}", pathOf(run, *container), instance.segment));
    return instance.path;
}

bool isBelow(Run& run, Instance& a, const Instance& b) {
    for (Instance* at = containerOf(run, a); at != nullptr; at = containerOf(run, *at)) {
        if (at == &b) {
            return true;
        }
    }
    return false;
}

bool comesBefore(Run& run, Instance& a, Instance& b) {
    const std::size_t depthA = depthOf(run, a);
    const std::size_t depthB = depthOf(run, b);
    const std::size_t common = std::min(depthA, depthB);
    Instance* left = outwards(run, a, depthA - common);
    Instance* right = outwards(run, b, depthB - common);
    if (left == right) {
        return depthA < depthB;
    }
    // Up to the two that stand in the same one.
    while (containerOf(run, *left) != containerOf(run, *right)) {
        left = containerOf(run, *left);
        right = containerOf(run, *right);
    }
    pathOf(run, *left);
    pathOf(run, *right);
    return left->segment < right->segment;
}

auto around(Run& run, Instance& instance, KindId kind) -> Instance* {
    for (Instance* at = containerOf(run, instance); at != nullptr; at = containerOf(run, *at)) {
        if (at->kind != nullptr && run.model.isA(at->kind->id, kind)) {
            return at;
        }
    }
    return nullptr;
}

}  // namespace clc::evaluation
