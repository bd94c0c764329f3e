#include "project/diff/compare.h"

#include "project/diff/element_keys.h"
#include "project/diff/sequence.h"
#include "types/scalars/quantity.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace clc::project {

using backends::Resource;
using backends::ResourceFamily;
using schema::SchemaNode;
using values::DocEntry;
using values::DocKind;
using values::DocNode;

namespace {

/// The type of what stands somewhere; null members are not known.
struct Typed {
    const SchemaNode* node = nullptr;
    /// For a map that is a value of a type: that type.
    const schema::SchemaType* record = nullptr;
    bool isSecret = false;
};

bool sameAmount(const DocNode& before, const DocNode& after, const SchemaNode* type) {
    if (type == nullptr || type->kind != schema::NodeKind::Scalar ||
        type->scalar != types::ScalarKind::Quantity) {
        return false;
    }
    const auto old = types::Quantity::parse(plainText(before));
    const auto young = types::Quantity::parse(plainText(after));
    return old && young && *old == *young;
}

/// The arguments of a block, of which there may be none.
auto bodyOf(const DocNode& block) -> const DocNode& {
    static constexpr DocNode kNothing{.kind = DocKind::Map, .integer = 0};
    const DocNode* const body = block.find("body");
    return body != nullptr && body->kind == DocKind::Map ? *body : kNothing;
}

auto sorted(std::vector<std::string> texts) -> std::vector<std::string> {
    std::ranges::sort(texts);
    return texts;
}

bool isCall(const DocNode& node) {
    return node.kind == DocKind::Expression && node.form == values::ExpressionForm::Call;
}

/// Where in a list elements stand that are told from each other by keys.
class Places {
public:
    explicit Places(const std::vector<std::string>& keys) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            places_.emplace(keys[i], i);
        }
    }
    [[nodiscard]] auto of(std::string_view key) const -> std::optional<std::size_t> {
        const auto found = places_.find(key);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::map<std::string_view, std::size_t> places_;
};

class Comparer {
public:
    explicit Comparer(const CompareContext& context) : context_(context) {}

    void resource(const Resource& before, const Resource& after) {
        if (before.id.family == ResourceFamily::Block) {
            block(*before.node, *after.node);
        } else {
            values(*before.node, *after.node, {.record = after.type});
        }
    }
    void leaves(const Resource& resource) {
        const bool isBlock = resource.id.family == ResourceFamily::Block;
        const Typed type{.record = isBlock ? nullptr : resource.type};
        FieldChange whole;
        addLeaves(isBlock ? bodyOf(*resource.node) : *resource.node, type, whole.leaves);
        changes.push_back(std::move(whole));
    }

    std::vector<FieldChange> changes;

private:
    [[nodiscard]] auto recordOf(const Typed& type) const -> const schema::SchemaType* {
        if (type.record != nullptr) {
            return type.record;
        }
        if (type.node != nullptr && type.node->kind == schema::NodeKind::Record) {
            return &context_.schemas->type(type.node->record);
        }
        return nullptr;
    }
    [[nodiscard]] auto nodeOf(schema::SchemaNodeId id) const -> const SchemaNode* {
        return id.valid() && context_.schemas != nullptr ? &context_.schemas->node(id) : nullptr;
    }
    [[nodiscard]] auto typeOfEntry(std::string_view key, const Typed& of) const -> Typed {
        Typed type{.isSecret = of.isSecret};
        if (const schema::SchemaType* const record = recordOf(of)) {
            const schema::SchemaField* const field = record->field(key);
            type.node = field != nullptr ? nodeOf(field->type) : nodeOf(record->more);
            type.isSecret = type.isSecret || (field != nullptr && field->secret);
        } else if (of.node != nullptr && of.node->kind == schema::NodeKind::Map) {
            type.node = nodeOf(of.node->element);
        }
        return type;
    }
    [[nodiscard]] auto typeOfItem(const Typed& of) const -> Typed {
        const bool isList = of.node != nullptr && of.node->kind == schema::NodeKind::List;
        return {.node = isList ? nodeOf(of.node->element) : nullptr, .isSecret = of.isSecret};
    }

    template <typename Do>
    void inside(PathStep step, const Do& act) {
        path_.push_back(std::move(step));
        act();
        path_.pop_back();
    }

    void add(FieldChangeKind kind, const DocNode* before, const DocNode* after, const Typed& type) {
        FieldChange change{path_, kind, before, after, type.isSecret, {}};
        const DocNode* const whole = after != nullptr ? after : before;
        addLeaves(*whole, type, change.leaves);
        changes.push_back(std::move(change));
    }

    void addLeaves(const DocNode& node, const Typed& type, std::vector<FieldPath>& leaves) {
        const bool holds = node.kind == DocKind::Map ? !node.entries.empty() : !node.items.empty();
        if (!holds || (node.kind != DocKind::Map && node.kind != DocKind::List && !isCall(node))) {
            leaves.push_back(path_);
            return;
        }
        for (const DocEntry& entry : node.entries) {
            inside({std::string(entry.key), false},
                   [&] { addLeaves(*entry.value, typeOfEntry(entry.key, type), leaves); });
        }
        if (isCall(node)) {
            for (const DocNode* const item : node.items) {
                addLeaves(*item, {}, leaves);
            }
            return;
        }
        const ListKeys keys =
            keysOf(node, node, type.node, context_.schemas, context_.elementNames);
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            inside({keys.empty() ? fmt::format("{}", i) : keys.after[i], true},
                   [&] { addLeaves(*node.items[i], typeOfItem(type), leaves); });
        }
    }

    void values(const DocNode& before, const DocNode& after, const Typed& type) {
        if (before.kind == DocKind::Map && after.kind == DocKind::Map) {
            maps(before, after, type);
        } else if (before.kind == DocKind::List && after.kind == DocKind::List) {
            lists(before, after, type);
        } else if (isCall(before) && isCall(after) && before.text == after.text &&
                   before.items.size() == after.items.size()) {
            for (std::size_t i = 0; i < before.items.size(); ++i) {
                values(*before.items[i], *after.items[i], {});
            }
        } else if (canonicalText(before) != canonicalText(after) &&
                   !sameAmount(before, after, type.node)) {
            add(FieldChangeKind::Changed, &before, &after, type);
        }
    }

    void maps(const DocNode& before, const DocNode& after, const Typed& type) {
        for (const DocEntry& entry : before.entries) {
            if (after.find(entry.key) == nullptr) {
                inside({std::string(entry.key), false}, [&] {
                    add(FieldChangeKind::Removed, entry.value, nullptr,
                        typeOfEntry(entry.key, type));
                });
            }
        }
        for (const DocEntry& entry : after.entries) {
            const DocNode* const old = before.find(entry.key);
            const Typed inner = typeOfEntry(entry.key, type);
            inside({std::string(entry.key), false}, [&] {
                if (old == nullptr) {
                    add(FieldChangeKind::Added, nullptr, entry.value, inner);
                } else {
                    values(*old, *entry.value, inner);
                }
            });
        }
    }

    void lists(const DocNode& before, const DocNode& after, const Typed& type) {
        const ListKeys keys =
            keysOf(before, after, type.node, context_.schemas, context_.elementNames);
        if (!keys.empty()) {
            keyed(before, after, keys, type);
            return;
        }
        std::vector<std::string> old;
        std::vector<std::string> young;
        for (const DocNode* const item : before.items) {
            old.push_back(canonicalText(*item));
        }
        for (const DocNode* const item : after.items) {
            young.push_back(canonicalText(*item));
        }
        if (old != young && sorted(old) == sorted(young)) {
            add(FieldChangeKind::Reordered, &before, &after, type);
            return;
        }
        const Typed inner = typeOfItem(type);
        for (const Aligned& row : align(old, young)) {
            const std::size_t place = row.after ? *row.after : *row.before;
            inside({fmt::format("{}", place), true}, [&] {
                if (!row.before) {
                    add(FieldChangeKind::Added, nullptr, after.items[place], inner);
                } else if (!row.after) {
                    add(FieldChangeKind::Removed, before.items[place], nullptr, inner);
                } else {
                    values(*before.items[*row.before], *after.items[place], inner);
                }
            });
        }
    }

    void keyed(const DocNode& before, const DocNode& after, const ListKeys& keys,
               const Typed& type) {
        const Typed inner = typeOfItem(type);
        const Places now(keys.after);
        const Places then(keys.before);
        std::vector<std::size_t> kept;
        for (std::size_t i = 0; i < keys.before.size(); ++i) {
            if (const auto place = now.of(keys.before[i])) {
                kept.push_back(*place);
                continue;
            }
            inside({keys.before[i], true},
                   [&] { add(FieldChangeKind::Removed, before.items[i], nullptr, inner); });
        }
        if (keys.orderCounts && !std::ranges::is_sorted(kept)) {
            add(FieldChangeKind::Reordered, &before, &after, type);
        }
        for (std::size_t i = 0; i < keys.after.size(); ++i) {
            const auto place = then.of(keys.after[i]);
            inside({keys.after[i], true}, [&] {
                if (!place) {
                    add(FieldChangeKind::Added, nullptr, after.items[i], inner);
                } else {
                    values(*before.items[*place], *after.items[i], inner);
                }
            });
        }
    }

    /// A block of HCL: its arguments, and the blocks in it by their types and labels.
    void block(const DocNode& before, const DocNode& after) {
        maps(bodyOf(before), bodyOf(after), {});
        const auto old = innerBlocks(before);
        const auto young = innerBlocks(after);
        for (const auto& [name, blocks] : old) {
            const auto now = young.find(name);
            const std::size_t rest = now == young.end() ? 0 : now->second.size();
            for (std::size_t i = rest; i < blocks.size(); ++i) {
                insideBlock(name, i, blocks.size(), [&] {
                    add(FieldChangeKind::Removed, &bodyOf(*blocks[i]), nullptr, {});
                });
            }
        }
        for (const auto& [name, blocks] : young) {
            const auto was = old.find(name);
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                const bool isNew = was == old.end() || i >= was->second.size();
                insideBlock(name, i, blocks.size(), [&] {
                    if (isNew) {
                        add(FieldChangeKind::Added, nullptr, &bodyOf(*blocks[i]), {});
                    } else {
                        block(*was->second[i], *blocks[i]);
                    }
                });
            }
        }
    }

    static auto innerBlocks(const DocNode& block)
        -> std::map<std::string, std::vector<const DocNode*>> {
        std::map<std::string, std::vector<const DocNode*>> byName;
        const DocNode* const inner = block.find("blocks");
        if (inner == nullptr || inner->kind != DocKind::List) {
            return byName;
        }
        for (const DocNode* const each : inner->items) {
            const DocNode* const type = each->find("type");
            std::string name = type == nullptr ? std::string() : plainText(*type);
            if (const DocNode* const labels = each->find("labels")) {
                for (const DocNode* const label : labels->items) {
                    name += " " + plainText(*label);
                }
            }
            byName[name].push_back(each);
        }
        return byName;
    }

    template <typename Do>
    void insideBlock(const std::string& name, std::size_t index, std::size_t count, const Do& act) {
        inside({name, false}, [&] {
            if (count == 1) {
                act();
            } else {
                inside({fmt::format("{}", index), true}, act);
            }
        });
    }

    const CompareContext& context_;
    FieldPath path_;
};

void addCanonical(const DocNode& node, std::string& text) {
    text += static_cast<char>('a' + static_cast<int>(node.kind));
    switch (node.kind) {
    case DocKind::Null: return;
    case DocKind::Bool:
    case DocKind::Int:
    case DocKind::Float:
    case DocKind::Text: {
        const std::string plain = plainText(node);
        text += fmt::format("{}:{}", plain.size(), plain);
        return;
    }
    case DocKind::Expression:
        text += fmt::format("{}:{}:{}", static_cast<int>(node.form), node.text.size(), node.text);
        [[fallthrough]];
    case DocKind::List:
        text += fmt::format("{}[", node.items.size());
        for (const DocNode* const item : node.items) {
            addCanonical(*item, text);
        }
        return;
    case DocKind::Map: {
        std::vector<const DocEntry*> entries;
        for (const DocEntry& entry : node.entries) {
            entries.push_back(&entry);
        }
        std::ranges::sort(entries, {}, [](const DocEntry* entry) { return entry->key; });
        text += fmt::format("{}{{", entries.size());
        for (const DocEntry* const entry : entries) {
            text += fmt::format("{}:{}", entry->key.size(), entry->key);
            addCanonical(*entry->value, text);
        }
        return;
    }
    }
}

}  // namespace

auto compareResources(const Resource& before, const Resource& after, const CompareContext& context)
    -> std::vector<FieldChange> {
    Comparer comparer(context);
    comparer.resource(before, after);
    return std::move(comparer.changes);
}

auto leavesOf(const Resource& resource, const CompareContext& context) -> std::vector<FieldPath> {
    Comparer comparer(context);
    comparer.leaves(resource);
    return std::move(comparer.changes.front().leaves);
}

auto canonicalText(const DocNode& node) -> std::string {
    std::string text;
    addCanonical(node, text);
    return text;
}

auto contentOf(const Resource& resource) -> const DocNode& {
    return resource.id.family == ResourceFamily::Block ? bodyOf(*resource.node) : *resource.node;
}

}  // namespace clc::project
