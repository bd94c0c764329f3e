#include "project/diff/element_keys.h"

#include "project/diff/field_path.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace clc::project {

using schema::SchemaNode;
using values::DocKind;
using values::DocNode;

namespace {

auto withoutQuotes(std::string_view json) -> std::string_view {
    const bool quoted = json.size() >= 2 && json.front() == '"' && json.back() == '"';
    return quoted ? json.substr(1, json.size() - 2) : json;
}

/// Keys of elements, nothing if one has none or two have the same.
template <typename KeyOf>
auto allKeys(const DocNode& list, const KeyOf& keyOf) -> std::optional<std::vector<std::string>> {
    std::vector<std::string> keys;
    std::set<std::string> seen;
    for (const DocNode* const item : list.items) {
        std::string key = keyOf(*item);
        if (key.empty() || !seen.insert(key).second) {
            return std::nullopt;
        }
        keys.push_back(std::move(key));
    }
    return keys;
}

template <typename KeyOf>
auto keysBy(const DocNode& before, const DocNode& after, const KeyOf& keyOf)
    -> std::optional<ListKeys> {
    auto old = allKeys(before, keyOf);
    auto young = old ? allKeys(after, keyOf) : std::nullopt;
    if (!young) {
        return std::nullopt;
    }
    return ListKeys{.before = *std::move(old), .after = *std::move(young)};
}

/// The values of the keys of an element, those left out that are what the server fills in anyway.
auto keyByType(const DocNode& element, const SchemaNode& list, const schema::SchemaTable& schemas)
    -> std::string {
    const SchemaNode& type = schemas.node(list.element);
    std::string all;
    for (const std::string_view name : list.mergeKeys) {
        const DocNode* const given = element.find(name);
        const schema::SchemaField* const field =
            type.kind == schema::NodeKind::Record ? schemas.type(type.record).field(name) : nullptr;
        const std::string text = given == nullptr ? std::string() : plainText(*given);
        const bool isDefault = field != nullptr && text == withoutQuotes(field->defaultJson);
        if (!text.empty() && !isDefault) {
            all += (all.empty() ? "" : "/") + text;
        }
    }
    return all;
}

/// The plain value at `name`, which may lead into maps: `about.name`.
auto nameAt(const DocNode& item, std::string_view name) -> std::string {
    const DocNode* node = &item;
    while (!name.empty() && node != nullptr) {
        const std::size_t end = std::min(name.find('.'), name.size());
        node = node->find(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return node == nullptr ? std::string() : plainText(*node);
}

bool holdsOnlyMaps(const DocNode& list) {
    for (const DocNode* const item : list.items) {
        if (item->kind != DocKind::Map) {
            return false;
        }
    }
    return true;
}

}  // namespace

auto keysOf(const DocNode& before, const DocNode& after, const SchemaNode* type,
            const schema::SchemaTable* schemas, std::span<const std::string> names) -> ListKeys {
    if (type != nullptr && type->merge == schema::ListMerge::Set) {
        if (auto keys =
                keysBy(before, after, [](const DocNode& item) { return plainText(item); })) {
            keys->orderCounts = false;
            return *std::move(keys);
        }
    }
    const bool areMaps = holdsOnlyMaps(before) && holdsOnlyMaps(after);
    if (areMaps && type != nullptr && type->merge == schema::ListMerge::Keyed) {
        const auto byType = [&](const DocNode& item) { return keyByType(item, *type, *schemas); };
        if (auto keys = keysBy(before, after, byType)) {
            return *std::move(keys);
        }
    }
    for (std::size_t i = 0; areMaps && i < names.size(); ++i) {
        const auto byName = [&](const DocNode& item) { return nameAt(item, names[i]); };
        if (auto keys = keysBy(before, after, byName)) {
            return *std::move(keys);
        }
    }
    return {};
}

}  // namespace clc::project
