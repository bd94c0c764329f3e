// Which function a method call `x.f(y)` means.
#include "semantics/checker.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

/// Whether a function takes a receiver takes as long to tell as comparing so many names.
constexpr std::size_t kChoosing = 16;

/// There are functions of that name, and each takes something else first.
void ModelBuilder::reportWrongReceiver(const syntax::Name& name, const syntax::Expr& base,
                                       TypeId receiver,
                                       std::span<const std::span<const Definition>> candidates,
                                       const Frame& frame) {
    std::vector<std::string> wanted;
    for (const std::span<const Definition> set : candidates) {
        for (const Definition& each : set) {
            const types::Type& type = types_.get(signature(each));
            std::string shown = type.arguments.size() < 2 ? "nothing" : show(type.arguments[0]);
            if (std::find(wanted.begin(), wanted.end(), shown) == wanted.end()) {
                wanted.push_back(std::move(shown));
            }
        }
    }
    std::string list;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        list.append(i == 0 ? "" : i + 1 == wanted.size() ? " or " : ", ").append(wanted[i]);
    }
    auto builder = sink_.report(diag::WrongReceiver, name.span, name.text, list, show(receiver));
    const types::Type& type = types_.get(types_.base(receiver));
    const auto takesElement = [&](std::span<const Definition> set) {
        return chooseOverload(set, type.arguments[0]) != nullptr;
    };
    if (type.tag == TypeTagKind::List &&
        std::any_of(candidates.begin(), candidates.end(), takesElement)) {
        builder.help("for each element: .map(x => x." + std::string(name.text) + "(...))");
    }
    offerSibling(builder, base, [&](TypeId other) {
        return std::ranges::any_of(
            methodCandidates(name.text, other, frame),
            [&](std::span<const Definition> set) { return chooseOverload(set, other) != nullptr; });
    });
}

/// The functions made for `receiver`: those whose first parameter is just that, not what takes
/// anything.
void ModelBuilder::offerMethods(DiagnosticBuilder& builder, TypeId receiver,
                                std::vector<std::string_view> names) {
    const types::Type& type = types_.get(types_.base(receiver));
    ModuleId home;
    if (type.tag == TypeTagKind::Record) {
        home = model_.record(type.record).module;
    } else if (type.tag == TypeTagKind::Kind) {
        home = model_.kind(type.kind).module;
    }
    if (home.valid()) {
        const std::vector<std::string_view> own = namesInModule(home);
        names.insert(names.end(), own.begin(), own.end());
    }
    std::vector<std::string> fitting;
    for (const std::string_view each : names) {
        for (const Definition& definition :
             home.valid() ? inModule(home, each) : std::span<const Definition>()) {
            const types::Type& own = types_.get(
                definition.item->kind == NodeKind::FnItem ? signature(definition) : TypeId::error);
            if (own.tag == TypeTagKind::Function && own.arguments.size() > 1 &&
                own.arguments[0] == receiver) {
                fitting.push_back(fmt::format("{}()", each));
            }
        }
    }
    std::ranges::sort(fitting);
    fitting.erase(std::ranges::unique(fitting).begin(), fitting.end());
    constexpr std::size_t kListed = 8;
    if (!fitting.empty() && fitting.size() <= kListed) {
        builder.help(fmt::format("it has {}", fmt::join(fitting, ", ")));
    }
}

void ModelBuilder::reportUnknownMethod(const syntax::CallExpr& expr, TypeId receiver,
                                       const Frame& frame) {
    const syntax::Name& name = *calleeName(expr);
    std::vector<std::string_view> names;
    const std::vector<std::string_view> known = namesInScope(frame);
    guesses_.charge(known.size() * kChoosing);
    for (const std::string_view each : known) {
        for (const std::span<const Definition> set : methodCandidates(each, receiver, frame)) {
            if (chooseOverload(set, receiver) != nullptr) {
                names.push_back(each);
            }
        }
    }
    auto builder = sink_.report(diag::UnknownMethod, name.span, show(receiver), name.text);
    const auto near = guesses_.nearest(name.text, names);
    builder.suggest(name.span, name.text, near);
    if (!near) {
        offerMethods(builder, receiver, names);
    }
    if (hasMember(receiver, name.text)) {
        builder.help("'" + std::string(name.text) + "' is a field: leave out the ()");
    }
}

bool ModelBuilder::hasMember(TypeId type, std::string_view name) const {
    const types::Type& of = types_.get(type);
    return (of.tag == TypeTagKind::Record && model_.field(of.record, name) != nullptr) ||
           (of.tag == TypeTagKind::Kind && model_.member(of.kind, name) != nullptr);
}

/// Sets of functions named `name`, in the order they are tried in: those in scope, then those of
/// the module the receiver's type comes from.
auto ModelBuilder::methodCandidates(std::string_view name, TypeId receiver, const Frame& frame)
    -> std::vector<std::span<const Definition>> {
    std::vector<std::span<const Definition>> sets;
    const auto add = [&](std::span<const Definition> all) {
        const std::span<const Definition> found = functionsOf(all);
        const bool again =
            !found.empty() && std::any_of(sets.begin(), sets.end(), [&](const auto& set) {
                return set.front().item == found.front().item;
            });
        if (!found.empty() && !again) {
            sets.push_back(found);
        }
    };
    const FileId file = fileOf(frame);
    add(inModule(model_.moduleOf(file), name));
    const FileUses& used = uses(file);
    if (const auto imported = used.names.find(name); imported != used.names.end()) {
        add(inModule(imported->second.module, imported->second.original));
    }
    const types::Type& type =
        types_.get(types_.tag(receiver) == TypeTagKind::Later ? types_.base(receiver) : receiver);
    ModuleId home;
    if (type.tag == TypeTagKind::Record) {
        home = model_.record(type.record).module;
    } else if (type.tag == TypeTagKind::Kind) {
        home = model_.kind(type.kind).module;
    } else if (type.tag == TypeTagKind::Refined) {
        home = model_.refinement(type.refinement).module;
    } else if (type.tag == TypeTagKind::Union) {
        for (const TypeId each : type.arguments) {
            if (types_.tag(each) == TypeTagKind::Record) {
                home = model_.record(types_.get(each).record).module;
            }
        }
    }
    if (const ModuleId std = prelude(); std.valid()) {
        add(inModule(std, name));
        add(definitions(file, name));
    }
    if (home.valid()) {
        const std::span<const Definition> found = inModule(home, name);
        const auto isPrivate = [](const Definition& each) { return each.item->isPrivate; };
        if (home == model_.moduleOf(file) || std::ranges::none_of(found, isPrivate)) {
            add(found);
        }
    }
    return sets;
}

/// The first candidate that takes `receiver` as it is, else the first that takes it converted: a
/// scalar fits wherever its text does, and would otherwise never reach what is made for it.
auto ModelBuilder::chooseOverload(std::span<const Definition> candidates, TypeId receiver)
    -> const Definition* {
    const Definition* converting = nullptr;
    for (const Definition& candidate : candidates) {
        if (!receiver.valid()) {
            return &candidate;
        }
        const types::Type& type = types_.get(signature(candidate));
        if (type.tag != TypeTagKind::Function || type.arguments.size() < 2) {
            continue;
        }
        Substitution substitution;
        const TypeId wanted = type.arguments[0];
        if (receiver == TypeId::any && wanted != TypeId::any && !mentionsParam(wanted)) {
            continue;
        }
        if (!unify(wanted, receiver, substitution)) {
            continue;
        }
        const bool later =
            types_.tag(receiver) == TypeTagKind::Later && types_.tag(wanted) != TypeTagKind::Later;
        const Relation relation = model_.relation(
            later ? types_.get(receiver).arguments[0] : receiver, substitute(wanted, substitution));
        if (relation == Relation::Same) {
            return &candidate;
        }
        if (relation == Relation::Convert && converting == nullptr) {
            converting = &candidate;
        }
    }
    return converting;
}

}  // namespace clc::semantics
