#include "ide/topics.h"

#include "semantics/also_called.h"
#include "semantics/api_types.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace clc::ide {
namespace {

using semantics::Definition;
using semantics::Module;

/// "std.app.Autoscale" is meant by "Autoscale", "app.Autoscale" and by itself.
bool isMeantBy(std::string_view qualified, std::string_view name) {
    return qualified == name || (qualified.size() > name.size() && qualified.ends_with(name) &&
                                 qualified[qualified.size() - name.size() - 1] == '.');
}

bool sameCode(std::string_view code, std::string_view name) {
    return !code.empty() && std::ranges::equal(code, name, [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) ==
               std::toupper(static_cast<unsigned char>(b));
    });
}

auto codeOf(const Definition& definition) -> std::string_view {
    const auto* rule = syntax::as<syntax::RuleItem>(definition.item);
    if (rule == nullptr) {
        return {};
    }
    for (const syntax::Item* item : rule->body->items) {
        const auto* entry = syntax::as<syntax::EntryItem>(item);
        const auto* text = entry == nullptr ? nullptr : syntax::as<syntax::TextExpr>(entry->value);
        if (text != nullptr && entry->name.text == "code") {
            return text->plain();
        }
    }
    return {};
}

/// Whether `item` is a kind that tells others `name`.
bool hasLet(const syntax::Item& item, std::string_view name) {
    const auto* kind = syntax::as<syntax::KindItem>(&item);
    return kind != nullptr && std::ranges::any_of(kind->body->items, [&](const syntax::Item* each) {
               const auto* let = syntax::as<syntax::LetItem>(each);
               return let != nullptr && !let->isPrivate && let->name.text == name;
           });
}

bool isFunction(const Meaning& meaning) {
    return !meaning.definitions.empty() &&
           meaning.definitions.front().item->kind == syntax::NodeKind::FnItem;
}

/// Whether `item` is a type of which `name` is one case.
bool hasCase(const syntax::Item& item, std::string_view name) {
    const auto* type = syntax::as<syntax::TypeItem>(&item);
    return type != nullptr &&
           std::ranges::any_of(type->cases, [&](const syntax::VariantCase* each) {
               return each->name.text == name;
           });
}

/// Functions of one name are told apart by their arguments: all of them are the answer.
auto mergeFunctions(std::vector<Meaning> found) -> std::vector<Meaning> {
    if (found.size() < 2 || !std::ranges::all_of(found, isFunction)) {
        return found;
    }
    Meaning all = std::move(found.front());
    for (std::size_t i = 1; i < found.size(); ++i) {
        const auto& more = found[i].definitions;
        all.definitions.insert(all.definitions.end(), more.begin(), more.end());
    }
    return {std::move(all)};
}

}  // namespace

auto Topics::modules() const -> std::vector<const Module*> {
    std::vector<const Module*> found;
    for (const auto& module : model_.modules()) {
        if (module->isStd == (reach_ == Reach::Library) && !module->name.empty()) {
            found.push_back(module.get());
        }
    }
    std::ranges::sort(found, {}, [](const Module* module) -> const auto& { return module->name; });
    return found;
}

auto Topics::definitions(std::string_view name) const -> std::vector<Meaning> {
    std::vector<Meaning> found;
    for (const Module* module : modules()) {
        for (const auto& [own, definition] : module->definitions) {
            Target target{module->name, std::string(own)};
            if (definition.item->isPrivate ||
                (!isMeantBy(target.qualified(), name) && !sameCode(codeOf(definition), name))) {
                continue;
            }
            if (!found.empty() && found.back().target == target) {
                found.back().definitions.push_back(definition);
            } else {
                found.push_back({.target = std::move(target), .definitions = {definition}});
            }
        }
    }
    if (reach_ == Reach::Library) {
        if (const Intrinsic* intrinsic = findIntrinsic(name)) {
            found.push_back({.target = {{}, std::string(name)}, .intrinsic = intrinsic});
        }
    }
    return mergeFunctions(std::move(found));
}

auto Topics::apiTypes(std::string_view name) const -> std::vector<Meaning> {
    std::vector<Meaning> found;
    const std::string_view last = name.substr(name.rfind('.') + 1);
    for (const Module* module : modules()) {
        Target target{module->name, std::string(last)};
        if (!isMeantBy(target.qualified(), name)) {
            continue;
        }
        if (const auto type = semantics::apiType(model_, *module, last)) {
            found.push_back({.target = std::move(target), .apiType = type});
        }
    }
    return found;
}

auto Topics::modulesCalled(std::string_view name) const -> std::vector<Meaning> {
    std::vector<Meaning> found;
    for (const Module* module : modules()) {
        Target target{module->name, {}};
        if (isMeantBy(target.qualified(), name) || module->name == name) {
            found.push_back({.target = std::move(target), .module = module});
        }
    }
    const auto depth = [](const Meaning& meaning) {
        return std::ranges::count(meaning.target.module, '.');
    };
    if (!found.empty()) {
        const auto least = depth(*std::ranges::min_element(found, {}, depth));
        std::erase_if(found, [&](const Meaning& each) { return depth(each) > least; });
    }
    return found;
}

/// The definitions that `isIt` says are meant, or else those with a field that `isField` says is,
/// or that tell others `let` or have a case of that name.
template <typename IsIt, typename IsField>
auto Topics::matching(IsIt isIt, IsField isField, std::string_view let) const
    -> std::vector<Meaning> {
    std::vector<Meaning> byName;
    std::vector<Meaning> byMember;
    for (const Module* module : modules()) {
        for (const auto& [own, definition] : module->definitions) {
            if (definition.item->isPrivate) {
                continue;
            }
            const syntax::Item& item = *definition.item;
            const auto fields = semantics::writtenFields(item);
            Meaning meaning{.target = {module->name, std::string(own)},
                            .definitions = {definition}};
            if (isIt(own, item)) {
                byName.push_back(std::move(meaning));
            } else if (hasLet(item, let) || hasCase(item, let) ||
                       std::ranges::any_of(fields,
                                           [&](const auto* each) { return isField(*each); })) {
                byMember.push_back(std::move(meaning));
            }
        }
    }
    return mergeFunctions(byName.empty() ? std::move(byMember) : std::move(byName));
}

auto Topics::calledElsewhere(std::string_view name) const -> std::vector<Meaning> {
    return matching(
        [&](std::string_view, const syntax::Item& item) {
            return semantics::isAlsoCalled(item, name);
        },
        [&](const syntax::FieldItem& field) { return semantics::isAlsoCalled(field, name); });
}

auto Topics::almostCalled(std::string_view name) const -> std::vector<Meaning> {
    return matching(
        [&](std::string_view own, const syntax::Item&) { return semantics::isSameWord(own, name); },
        [&](const syntax::FieldItem& field) { return field.name.text == name; }, name);
}

auto Topics::find(std::string_view name) const -> std::vector<Meaning> {
    const std::array nearestFirst{definitions(name), apiTypes(name), modulesCalled(name)};
    // The whole name of one thing is no other's.
    for (const std::vector<Meaning>& found : nearestFirst) {
        for (const Meaning& each : found) {
            if (each.target.qualified() == name) {
                return {each};
            }
        }
    }
    const auto some =
        std::ranges::find_if(nearestFirst, [](const auto& found) { return !found.empty(); });
    return some == nearestFirst.end() ? std::vector<Meaning>() : *some;
}

auto Topics::names() const -> std::vector<std::string_view> {
    std::vector<std::string_view> all;
    for (const Module* module : modules()) {
        all.push_back(module->name);
        for (const auto& [name, definition] : module->definitions) {
            if (!definition.item->isPrivate) {
                all.push_back(name);
                all.push_back(codeOf(definition));
            }
        }
        const auto api = semantics::apiTypeNames(model_, *module);
        all.insert(all.end(), api.begin(), api.end());
    }
    std::erase(all, std::string_view());
    if (reach_ == Reach::Library) {
        for (const Intrinsic& intrinsic : intrinsics()) {
            all.push_back(intrinsic.name);
        }
    }
    return all;
}

}  // namespace clc::ide
