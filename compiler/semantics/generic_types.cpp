// Types with parameters: what stands for them where the type is named.
#include "semantics/checker.h"
#include "semantics/wording.h"
#include "syntax/visitor.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

auto ModelBuilder::typeParamsOf(const NamedThing& found) -> std::span<const syntax::Name> {
    const bool isType = found.form == NamedThing::Form::Definition &&
                        found.definition.item->kind == syntax::NodeKind::TypeItem;
    return isType ? syntax::cast<syntax::TypeItem>(found.definition.item).typeParams
                  : std::span<const syntax::Name>();
}

/// `generic`, which is what `found` defines, with `arguments` for its parameters: a variant, a
/// union, a list. A record that is defined has them beside it instead.
auto ModelBuilder::withArguments(TypeId generic, const NamedThing& found,
                                 std::span<const TypeId> arguments) -> TypeId {
    const std::span<const syntax::Name> params = typeParamsOf(found);
    const TypeId result = types_.mapParams(generic, [&](const types::Type& param) {
        const auto at = std::ranges::find(params, param.text, &syntax::Name::text);
        return at == params.end() ? TypeId()
                                  : arguments[static_cast<std::size_t>(at - params.begin())];
    });
    if (types_.tag(result) == TypeTagKind::Union && result != generic) {
        std::string name;
        for (const TypeId each : arguments) {
            name.append(name.empty() ? "" : ", ").append(types_.show(each));
        }
        const auto& item = syntax::cast<syntax::TypeItem>(found.definition.item);
        types_.nameUnion(result, fmt::format("{}<{}>", item.name.text, name));
    }
    return result;
}

/// `named` with the type arguments that the place gives it, if it is one of what is `expected`.
auto ModelBuilder::placedIn(TypeId expected, TypeId named) -> TypeId {
    if (!expected.valid() || !named.valid() || types_.tag(named) != TypeTagKind::Record) {
        return named;
    }
    for (const TypeId each : types_.alternatives(expected)) {
        const TypeId base = types_.base(each);
        if (types_.tag(base) == TypeTagKind::Record &&
            types_.get(base).record == types_.get(named).record) {
            return base;
        }
    }
    return named;
}

/// A type with parameters, or a case of one, that is named where nothing says what stands for them.
bool ModelBuilder::reportWithoutArguments(const syntax::Expr& named, const Frame& frame) {
    NamedThing found = thingOf(named, frame);
    if (const auto* member = as<syntax::MemberExpr>(&named);
        member != nullptr && found.form == NamedThing::Form::None) {
        found = thingOf(*member->base, frame);
    }
    const std::size_t wanted = typeParamsOf(found).size();
    if (wanted == 0) {
        return false;
    }
    sink_
        .report(diag::TypeArgumentCount, named.span, model_.sources().text(named.span),
                counted(wanted, "type argument"), numberIs(0))
        .help(
            "say the type where the value is kept, and write the value without it: let NAME: "
            "TYPE<...> = ..., or in a parameter, a result, a field");
    return true;
}

/// `type N<T> = { next: N<[T]>? }`: what is meant by it would have no end. `arguments` are given to
/// what `found` defines, in the text of a type.
bool ModelBuilder::reportGrowing(const NamedThing& found, std::span<const TypeId> arguments,
                                 const syntax::NamedType& written) {
    const bool isGrown = std::ranges::any_of(arguments, [&](TypeId each) {
        bool mentions = false;
        types_.mapParams(each, [&](const types::Type&) {
            mentions = true;
            return TypeId();
        });
        return mentions && types_.tag(each) != TypeTagKind::Param;
    });
    if (!isGrown || currentType_ == nullptr || typeParamsOf(found).empty()) {
        return false;
    }
    std::unordered_set<const syntax::Node*> seen;
    if (!mentionsType(*found.definition.item, *currentType_, seen)) {
        return false;
    }
    sink_.report(diag::CyclicType, written.span, currentType_->name.text)
        .help(fmt::format(
            "what stands for its parameter would grow without end: mention {} with a parameter "
            "alone, as in {}<T>",
            written.path.back().text, written.path.back().text));
    return true;
}

/// Whether the text of `item`, or of a type it mentions, mentions `wanted`.
bool ModelBuilder::mentionsType(const syntax::Item& item, const syntax::TypeItem& wanted,
                                std::unordered_set<const syntax::Node*>& seen) {
    if (&item == &wanted) {
        return true;
    }
    if (!seen.insert(&item).second) {
        return false;
    }
    std::vector<const syntax::Node*> open{&item};
    while (!open.empty()) {
        const syntax::Node& node = *open.back();
        open.pop_back();
        if (node.kind == NodeKind::NamedType) {
            const NamedThing named =
                thing(syntax::cast<syntax::NamedType>(&node).path, moduleFrame(item.span.file));
            if (named.form == NamedThing::Form::Definition &&
                mentionsType(*named.definition.item, wanted, seen)) {
                return true;
            }
        }
        syntax::forEachChild(node, [&](const syntax::Node& child) { open.push_back(&child); });
    }
    return false;
}

}  // namespace clc::semantics
