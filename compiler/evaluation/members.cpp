// Fields and lets of an instance (S3, S5).
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

namespace {

using semantics::Member;
using semantics::MemberRole;
using types::TypeTagKind;

auto builtin(Run& run, Instance& instance, std::string_view name) -> Value {
    const OriginId origin =
        run.origins.add(OriginReason::Builtin, instance.nameSpan, instance.id, {});
    if (name == "path") {
        return viewText(run, pathOf(run, instance), origin);
    }
    if (name == "key") {
        return instance.isFamily ? viewText(run, instance.key, origin) : makeNull(origin);
    }
    return viewText(run, instance.name, origin);
}

bool usesSuperCached(Run& run, const syntax::Expr& expr) {
    const auto [found, added] = run.superUses.try_emplace(&expr, false);
    if (added) {
        found->second = usesSuper(expr);
    }
    return found->second;
}

/// The instance built in place stands in this field; what is built elsewhere meanwhile does not.
class PlaceScope {
public:
    PlaceScope(Run& run, BuildPlace place) : run_(run), before_(run.place) { run.place = place; }
    PlaceScope(const PlaceScope&) = delete;
    auto operator=(const PlaceScope&) -> PlaceScope& = delete;
    ~PlaceScope() { run_.place = before_; }

private:
    Run& run_;
    BuildPlace before_;
};

/// `kind` is one that `base` is the base of. What nobody used is not looked at closer than its
/// head.
bool isOneOf(const Run& run, const semantics::KindInfo& kind, semantics::KindId base) {
    if (kind.id == base || kind.hasOpen) {
        return false;
    }
    const auto& path = kind.item->base.path;
    const bool isNamed = !path.empty() && path.back().text == run.model.kind(base).name;
    return run.model.isA(kind.id, base) || (!kind.base.valid() && isNamed);
}

/// The kinds that instances built in a field of `type` are of; empty if it takes none.
auto kindsBuiltIn(const Run& run, TypeId type) -> std::string {
    const types::Type& wanted = run.types.get(type);
    std::vector<std::string_view> names;
    for (const auto& kind : run.model.kinds()) {
        if (wanted.tag == TypeTagKind::Kind && isOneOf(run, *kind, wanted.kind)) {
            names.push_back(kind->name);
        }
    }
    std::ranges::sort(names);
    std::string all;
    for (const std::string_view name : names) {
        all.append(all.empty() ? "" : ", ").append(name).append(" { ... }");
    }
    return all;
}

void reportUnset(Run& run, const Instance& instance, const Member& member) {
    const std::string field = std::string("'").append(member.name).append("'");
    const std::string_view kind =
        instance.kind == nullptr ? std::string_view() : std::string_view(instance.kind->name);
    auto builder = run.sink.report(diag::MissingField, instance.nameSpan, kind, field);
    builder.label(member.declared, "declared here");
    if (run.model.sources().text(instance.nameSpan) == "defaults") {
        builder.help(
            fmt::format("what all of a kind have begins with the word: defaults {} {{ }}", kind));
        return;
    }
    if (const std::string built = kindsBuiltIn(run, member.type); !built.empty()) {
        builder.help(fmt::format("'{}' is one of {}", member.name, built));
    }
    builder.help(fmt::format("write {}: ...; or for all that say none: defaults {} {{ {}: ... }}",
                             member.name, kind, member.name));
}

auto unsetField(Run& run, Instance& instance, const Member& member, bool partial) -> Value {
    if (member.name == "name") {
        return builtin(run, instance, "id");
    }
    if (run.types.allowsNull(member.type)) {
        return makeNull(run.origins.add(OriginReason::Builtin, member.declared, instance.id, {}));
    }
    // What is said for all of its kind is not known of one that stands nowhere.
    if (!partial && !isNowhere(run, instance)) {
        reportUnset(run, instance, member);
    }
    return poison();
}

auto computeField(Run& run, const MemberWork& work) -> Value {
    Instance& instance = *work.instance;
    const Member& member = *work.member;
    const PlaceScope place(
        run, holdsInstances(run, member.type) ? BuildPlace{&instance, &member} : BuildPlace{});
    Gathered gathered;
    contributionsOf(run, instance, member, gathered);
    const Lazy value = resolve(run, gathered.contributions.all(), {{}, member.name});
    if (!value.valid()) {
        return unsetField(run, instance, member, gathered.partial);
    }
    const Value result = force(run, value, instance.nameSpan);
    // A spread or `null` took it out: then it is as if nobody had set it.
    const bool takenOut = result.isNull() && !run.types.allowsNull(member.type) &&
                          member.type != TypeId::any && member.type != TypeId::error;
    if (!takenOut) {
        return result;
    }
    if (member.defaults.empty()) {
        return unsetField(run, instance, member, gathered.partial);
    }
    const auto defaults = gathered.contributions.all().first(member.defaults.size());
    return force(run, resolve(run, defaults, {{}, member.name}), instance.nameSpan);
}

auto computeLetMember(Run& run, const MemberWork& work) -> Value {
    if (work.member->defaults.empty()) {
        return poison();
    }
    const PlaceScope place(run, {});
    const syntax::Expr& expr = *work.member->defaults.back().value;
    const Value value = evaluate(run, expr, {nullptr, work.instance->context});
    return value.from(
        run.origins.pass(value.origin, OriginReason::Let, expr.span, work.instance->id));
}

/// Checking found a mistake in its body. What is built in place belongs to the declaration around
/// it.
bool isBroken(const Run& run, const Instance& instance) {
    const Instance* at = &instance;
    while (at != nullptr && at->declaration == nullptr) {
        at = at->textual;
    }
    return at != nullptr && run.broken.declarations.contains(at->declaration);
}

}  // namespace

bool holdsInstances(Run& run, TypeId type) {
    const types::Type& each = run.types.get(type);
    if (each.tag == TypeTagKind::Union) {
        return std::ranges::any_of(each.arguments,
                                   [&](TypeId part) { return holdsInstances(run, part); });
    }
    return each.tag == TypeTagKind::Kind;
}

auto computeMember(Run& run, const MemberWork& work) -> Value {
    if (work.member->role != MemberRole::Builtin && isBroken(run, *work.instance)) {
        return poison();
    }
    switch (work.member->role) {
    case MemberRole::Builtin: return builtin(run, *work.instance, work.member->name);
    case MemberRole::Field: return computeField(run, work);
    case MemberRole::Let:
    case MemberRole::Open: return computeLetMember(run, work);
    }
    return poison();
}

void contributionsOf(Run& run, Instance& instance, const Member& member, Gathered& gathered) {
    if (!member.defaults.empty()) {
        if (instance.defaultLayer == nullptr) {
            instance.defaultLayer = run.arena.make<Layer>(OriginReason::Default, &instance);
        }
        for (const semantics::FieldDefault& each : member.defaults) {
            gathered.contributions.push_back({.fallback = each.value,
                                              .env = {nullptr, instance.context},
                                              .layer = instance.defaultLayer,
                                              .usesSuper = usesSuperCached(run, *each.value)});
        }
    }
    for (const BodyLayer& layer : layersOf(run, instance)) {
        gatherLayer(run, layer.scopes, member.name, gathered);
    }
}

auto memberAt(Run& run, Instance& instance, const Member& member) -> const Lazy& {
    Lazy& place =
        instance.members[static_cast<std::size_t>(&member - instance.kind->members.data())];
    if (!place.valid()) {
        place = Lazy(run.arena.make<MemberWork>(&instance, &member));
    }
    return place;
}

auto memberOf(Run& run, Instance& instance, std::string_view name) -> const Lazy* {
    if (instance.kind == nullptr) {
        return nullptr;
    }
    const auto found = instance.kind->byName.find(name);
    if (found == instance.kind->byName.end()) {
        return nullptr;
    }
    return &memberAt(run, instance, instance.kind->members[found->second]);
}

}  // namespace clc::evaluation
