// Instances while a cluster is evaluated: what is known of one, each part computed when it is first
// asked for.
#pragma once

#include "evaluation/scope.h"
#include "evaluation/work.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace clc::evaluation {

struct Output;

/// The instances one declaration made in one instance: one, none (under an `if`) or a family.
struct ChildSet {
    const syntax::DeclarationItem* item = nullptr;
    values::DeferredState state = values::DeferredState::Waiting;
    bool partial = false;  // there may be more, which could not be computed
    std::vector<Instance*> instances;
};

/// The blocks of one layer; more than one for the `defaults` of one scope.
struct BodyLayer {
    const Layer* layer = nullptr;
    std::vector<Scope*> scopes;
    /// Where the layer is written: the `defaults`, the declaration, the amendment.
    Span span;
};

/// What a declaration comes to in one place.
struct Declared {
    const syntax::DeclarationItem* item = nullptr;
    Instance* in = nullptr;  // in whose body it stands
    const Scope* scope = nullptr;
    std::string_view key;
};

struct Instance {
    values::InstanceId id;
    const semantics::KindInfo* kind = nullptr;  // null for the place of a cluster without a root
    /// What declares it; `built` for one built in place; both null without a root.
    const syntax::DeclarationItem* declaration = nullptr;
    const syntax::BuildExpr* built = nullptr;
    /// The field it was built in, of `textual`.
    const semantics::Member* holder = nullptr;
    std::string_view name;  // as declared, with the key of a family member
    std::string_view key;   // of a family member
    bool isFamily = false;
    Span nameSpan;
    /// The instance in whose body the text stands; null for the root.
    Instance* textual = nullptr;
    Env env;                        // at the declaration
    std::uint32_t author = 0;       // of the text of the declaration
    std::uint32_t depth = 0;        // instances around the text
    std::vector<MergePart> blocks;  // of other layers, merged into one built in place

    values::DeferredState containerState = values::DeferredState::Waiting;
    Instance* container = nullptr;
    std::string_view segment;  // of the path
    std::string_view path;
    Value value;  // the reference to it

    const Context* context = nullptr;  // of its kind's text
    const Layer* defaultLayer = nullptr;
    std::vector<Scope*> kindScopes;  // base first
    Scope* ownScope = nullptr;
    values::DeferredState layersState = values::DeferredState::Waiting;
    std::vector<BodyLayer> layers;  // `defaults` outermost first, its own body, amendments
    std::vector<Lazy> members;      // by index in the kind
    std::unordered_map<const syntax::DeclarationItem*, ChildSet> children;  // by what declares them
    values::DeferredState outputsState = values::DeferredState::Waiting;
    std::vector<std::uint32_t> outputs;  // those without a path
};

/// What an `emit` without a path made.
struct Output {
    Lazy value;
    Instance* owner = nullptr;
    const syntax::EmitItem* emit = nullptr;
    std::vector<Span> placements;
    /// A part of it could not be computed, which is reported.
    bool isLost = false;
};

auto makeRoot(Run& run) -> Instance*;
auto makeDeclared(Run& run, const Declared& what) -> Instance&;
/// An instance in the field that is being computed.
auto buildInPlace(Run& run, const syntax::BuildExpr& build, Env env) -> Value;
/// Blocks of higher layers over an instance that a lower one built in the same field.
auto amendInPlace(Run& run, Value below, std::span<const MergePart> parts) -> Value;

/// Where it stands: the instance around its text, or what `in` names. Null for the root.
auto containerOf(Run& run, Instance& instance) -> Instance*;
/// What it or an instance around it names with `in` is not there, which is reported.
bool isNowhere(Run& run, Instance& instance);
auto pathOf(Run& run, Instance& instance) -> std::string_view;
/// `a` stands in `b`, at any depth.
bool isBelow(Run& run, Instance& a, const Instance& b);
/// By path, segment for segment.
bool comesBefore(Run& run, Instance& a, Instance& b);
/// The nearest of `kind` it stands in.
auto around(Run& run, Instance& instance, types::KindId kind) -> Instance*;

/// The bodies of its kinds, base first.
auto kindScopes(Run& run, Instance& instance) -> std::span<Scope* const>;
/// Its own body; null if it has none.
auto ownScope(Run& run, Instance& instance) -> Scope*;
auto layersOf(Run& run, Instance& instance) -> std::span<const BodyLayer>;

/// What `item`, which stands in a body of `instance`, declares there.
auto childrenOf(Run& run, Instance& instance, const syntax::DeclarationItem& item, Span use)
    -> const ChildSet&;

/// Reports keys of families that amendments in the bodies of `instance` name and nobody has.
void checkAmendedKeys(Run& run, Instance& instance);

/// The value of a field or let, null if there is no such member.
auto memberOf(Run& run, Instance& instance, std::string_view name) -> const Lazy*;
auto memberAt(Run& run, Instance& instance, const semantics::Member& member) -> const Lazy&;
/// Adds everything that may give the field `member` its value, lowest layer first.
void contributionsOf(Run& run, Instance& instance, const semantics::Member& member,
                     Gathered& gathered);
/// A value of `type` may be an instance built in place.
bool holdsInstances(Run& run, types::TypeId type);

/// The instance a reference leads to, a map of a family, or null.
auto resolveReference(Run& run, const semantics::Reference& reference, Env env, Value base,
                      Span span) -> Value;
auto resolveContainerPath(Run& run, const syntax::DeclarationItem& item, Env env) -> Instance*;

/// Calls `visit(Scope&, const Layer*)` for every body of `instance`, lowest layer first.
template <typename Visit>
void forEachBody(Run& run, Instance& instance, const Visit& visit) {
    for (Scope* scope : kindScopes(run, instance)) {
        visit(*scope);
    }
    for (const BodyLayer& layer : layersOf(run, instance)) {
        for (Scope* scope : layer.scopes) {
            visit(*scope);
        }
    }
}

}  // namespace clc::evaluation
