// A value stands where another is expected that it has inside: which of its members fit the place.
#include "semantics/checker.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace clc::semantics {

using syntax::as;
using types::TypeTagKind;

namespace {

/// More ways than these to go on help nobody.
constexpr std::size_t kWays = 3;

/// The block that the declaration gives its field `name`; null if it gives none.
auto blockOf(const syntax::DeclarationItem& declaration, std::string_view name)
    -> const syntax::Block* {
    if (declaration.body == nullptr) {
        return nullptr;
    }
    for (const syntax::Item* item : declaration.body->items) {
        const auto* entry = as<syntax::EntryItem>(item);
        const auto* block = entry == nullptr ? nullptr : as<syntax::BlockExpr>(entry->value);
        if (block != nullptr && entry->name.text == name) {
            return block->block;
        }
    }
    return nullptr;
}

/// What a key of a map is like: `"/"` where it is a path of an address.
auto exampleKey(const types::Type& key) -> std::string_view {
    const bool isPath = key.tag == TypeTagKind::Scalar && key.scalar == types::ScalarKind::UrlPath;
    return isPath ? "\"/\"" : "NAME";
}

}  // namespace

/// The keys that a map `map` of what `declaration` declares will have, as far as the declaration
/// tells: those of its fields whose keys are of the same kind.
auto ModelBuilder::declaredKeys(const syntax::DeclarationItem& declaration, const KindInfo& kind,
                                TypeId map) -> std::vector<std::string> {
    std::vector<std::string> keys;
    for (const Member& member : kind.members) {
        const types::Type& type =
            types_.get(member.type.valid() ? types_.withoutNull(member.type) : TypeId::error);
        const bool isAlike = member.role == MemberRole::Field && type.tag == TypeTagKind::Map &&
                             type.arguments[0] == types_.get(map).arguments[0];
        const syntax::Block* block = isAlike ? blockOf(declaration, member.name) : nullptr;
        if (block != nullptr) {
            for (const syntax::Name& key : staticKeys(*block)) {
                keys.emplace_back(key.text);
            }
        }
    }
    return keys;
}

void ModelBuilder::offerMembers(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found,
                                TypeId expected) {
    // A map is filled with values of one type, so one of them with a key is what it takes.
    const types::Type whole = types_.get(types_.base(types_.withoutNull(expected)));
    const bool isMap = whole.tag == TypeTagKind::Map;
    const TypeId wanted = isMap ? whole.arguments[1] : expected;
    // Texts and numbers are members of nearly everything, and mean anything.
    const auto fits = [&](TypeId type) {
        return types_.tag(type) == TypeTagKind::Record && model_.fits(type, wanted);
    };
    const auto inPlace = [&](const std::string& way) {
        return isMap ? fmt::format("{{ {}: {} }}", exampleKey(types_.get(whole.arguments[0])), way)
                     : way;
    };
    const types::Type from = types_.get(types_.base(found));
    const bool isInstance = from.tag == TypeTagKind::Kind;
    if (!isInstance && from.tag != TypeTagKind::Record) {
        return;
    }
    const KindInfo* kind = isInstance ? &kindInfo(from.kind) : nullptr;
    const std::vector<Member> members =
        isInstance ? kind->members : model_.record(from.record).fields;
    const auto* reference = as<syntax::RefExpr>(&expr);
    const Binding binding = facts(expr).binding;
    const syntax::DeclarationItem* declaration =
        reference != nullptr && binding.kind == BindingKind::Reference
            ? model_.reference(binding.index).declarations.back()
            : nullptr;
    const std::string written(model_.sources().text(expr.span));
    if (isMap && fits(found)) {
        builder.help("write " + inPlace(written));
        return;
    }
    std::vector<std::string> ways;
    for (const Member& member : members) {
        if (member.role == MemberRole::Builtin || member.role == MemberRole::Open) {
            continue;
        }
        const TypeId type = isInstance ? memberType(from.kind, member) : member.type;
        const TypeId map = types_.base(type);
        if (fits(type)) {
            ways.push_back(inPlace(fmt::format("{}.{}", written, member.name)));
        } else if (types_.tag(map) == TypeTagKind::Map && fits(types_.get(map).arguments[1])) {
            std::vector<std::string> keys;
            if (declaration != nullptr && isInstance) {
                keys = declaredKeys(*declaration, *kind, map);
            }
            if (keys.empty()) {
                keys.emplace_back("NAME");
            }
            for (const std::string& key : keys) {
                ways.push_back(inPlace(fmt::format("{}.{}.{}", written, member.name, key)));
            }
        }
    }
    if (ways.empty()) {
        ways = fittingCalls(written, found, expected);
    }
    const TypeId place = types_.withoutNull(expected);
    if (ways.empty() && types_.alternatives(place).size() > 1) {
        builder.help(fmt::format("{} is one of {}", show(place), alternativesOf(place)));
    }
    if (!ways.empty()) {
        ways.resize(std::min(ways.size(), kWays));
        builder.help(fmt::format("write {}", fmt::join(ways, " or ")));
    }
}

bool ModelBuilder::offerEntryOfBody(DiagnosticBuilder& builder, const syntax::Name& name,
                                    TypeId expected, const Frame& frame) {
    const Frame* at = &frame;
    while (at != nullptr && at->role != FrameRole::Instance) {
        at = at->parent;
    }
    if (at == nullptr || at->body == nullptr || !expected.valid() || expected == TypeId::error) {
        return false;
    }
    const KindId kind = at->kind;
    kindInfo(kind);
    for (const syntax::Item* item : at->body->items) {
        const auto* entry = as<syntax::EntryItem>(item);
        const auto* block = entry == nullptr ? nullptr : as<syntax::BlockExpr>(entry->value);
        const Member* member = block == nullptr ? nullptr : model_.member(kind, entry->name.text);
        const types::Type& map = types_.get(
            member == nullptr ? TypeId::error : types_.base(types_.withoutNull(member->type)));
        if (map.tag != TypeTagKind::Map || !model_.fits(map.arguments[1], expected)) {
            continue;
        }
        std::vector<std::string_view> keys;
        for (const syntax::Name& key : staticKeys(*block->block)) {
            keys.push_back(key.text);
        }
        const bool isThere = std::ranges::find(keys, name.text) != keys.end();
        const auto meant =
            isThere ? std::optional(std::string(name.text)) : guesses_.nearest(name.text, keys);
        if (!meant) {
            continue;
        }
        const std::string way = fmt::format("self.{}.{}", entry->name.text, *meant);
        builder.help(fmt::format("what '{}' has is named with it: {}", entry->name.text, way))
            .fix(Fix{fmt::format("write '{}'", way),
                     isThere ? Applicability::Safe : Applicability::Unsafe,
                     {{name.span, way}}});
        return true;
    }
    return false;
}

bool ModelBuilder::offerKeyOfMember(DiagnosticBuilder& builder, const syntax::MemberExpr& expr,
                                    const KindInfo& kind) {
    const Binding binding = facts(*expr.base).binding;
    if (as<syntax::RefExpr>(expr.base) == nullptr || binding.kind != BindingKind::Reference) {
        return false;
    }
    const syntax::DeclarationItem& declaration =
        *model_.reference(binding.index).declarations.back();
    // What the instance makes of its entries is likelier than what is set there.
    std::string found;
    int best = -1;
    for (const Member& member : kind.members) {
        const TypeId type = member.type.valid() ? types_.base(types_.withoutNull(member.type))
                                                : TypeId(TypeId::error);
        const types::Type& map = types_.get(type);
        if (map.tag != TypeTagKind::Map || member.role == MemberRole::Builtin) {
            continue;
        }
        const std::vector<std::string> keys = declaredKeys(declaration, kind, type);
        const bool fits =
            expectation_.type.valid() && model_.fits(map.arguments[1], expectation_.type);
        const int rank = (fits ? 2 : 0) + (member.role == MemberRole::Field ? 0 : 1);
        if (rank > best && std::ranges::find(keys, expr.name.text) != keys.end()) {
            found = member.name;
            best = rank;
        }
    }
    if (found.empty()) {
        return false;
    }
    const std::string way = fmt::format("{}.{}", found, expr.name.text);
    builder
        .help(fmt::format("'{}' is one of its '{}': {}.{}", expr.name.text, found,
                          model_.sources().text(expr.base->span), way))
        .fix(Fix{fmt::format("write '{}'", way),
                 best >= 2 ? Applicability::Safe : Applicability::Unsafe,
                 {{expr.name.span, way}}});
    return true;
}

/// The functions of the module of a type that make something that fits of a value alone.
auto ModelBuilder::fittingCalls(std::string_view written, TypeId found, TypeId expected)
    -> std::vector<std::string> {
    const types::Type of = types_.get(types_.base(found));
    const bool isInstance = of.tag == TypeTagKind::Kind;
    const ModuleId home =
        isInstance ? model_.kind(of.kind).module : model_.record(of.record).module;
    std::vector<std::string> calls;
    for (const std::string_view name :
         home.valid() ? namesInModule(home) : std::vector<std::string_view>()) {
        for (const Definition& each : inModule(home, name)) {
            const auto* function = as<syntax::FnItem>(each.item);
            if (function == nullptr || function->params.size() != 1) {
                continue;
            }
            const types::Type own = types_.get(signature(each));
            if (own.tag == TypeTagKind::Function && own.arguments.size() == 2 &&
                own.arguments[0] == found && model_.fits(own.arguments[1], expected)) {
                calls.push_back(fmt::format("{}.{}()", written, name));
            }
        }
    }
    return calls;
}

/// "String, Int or Bool"
auto ModelBuilder::alternativesOf(TypeId type) -> std::string {
    const std::vector<TypeId> all = types_.alternatives(type);
    std::string list;
    for (std::size_t i = 0; i < all.size(); ++i) {
        list.append(i == 0 ? "" : i + 1 == all.size() ? " or " : ", ").append(show(all[i]));
    }
    return list;
}

}  // namespace clc::semantics
