#include "evaluation/tofu_blocks.h"

#include "schema/tofu_blocks.h"
#include "schema/wording.h"

#include <algorithm>
#include <array>
#include <vector>

namespace clc::evaluation {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;

/// The blocks of whose arguments a provider has types. In others, such as outputs and calls of
/// modules, the same values are arguments.
constexpr std::array<std::string_view, 4> kOfProviders{"resource", "data", "ephemeral", "provider"};

class BlockMaker {
public:
    explicit BlockMaker(Run& run) : run_(run), schemas_(*run.model.schemas()) {}

    auto file(const DocNode& root) -> const DocNode* {
        std::vector<const DocNode*> blocks;
        for (const DocNode* each : root.items) {
            const DocNode* const type = partOf(*each, "type", DocKind::Text);
            const bool isTyped = type != nullptr &&
                                 std::ranges::find(kOfProviders, type->text) != kOfProviders.end();
            blocks.push_back(isTyped ? block(*each) : each);
        }
        return list(root, blocks);
    }

private:
    static auto partOf(const DocNode& node, std::string_view key, DocKind kind) -> const DocNode* {
        const DocNode* const part = node.kind == DocKind::Map ? node.find(key) : nullptr;
        return part != nullptr && part->kind == kind ? part : nullptr;
    }

    /// A block as the library writes it, with those of its body moved.
    auto block(const DocNode& node) -> const DocNode* {
        std::vector<const DocNode*> inner;
        std::vector<DocEntry> entries;
        const DocNode* const body = partOf(node, "body", DocKind::Map);
        const DocNode* const rest = body == nullptr ? nullptr : argumentsOf(*body, inner);
        const DocNode* const blocks = partOf(node, "blocks", DocKind::List);
        if (blocks != nullptr) {
            for (const DocNode* each : blocks->items) {
                inner.push_back(block(*each));
            }
        }
        for (const DocEntry& entry : node.entries) {
            const DocNode* const value = entry.value == body ? rest : entry.value;
            if (entry.value != blocks || blocks == nullptr) {
                entries.push_back({entry.key, entry.keyOrigin, value});
            }
        }
        if (!inner.empty() || blocks != nullptr) {
            const DocNode& around = blocks != nullptr ? *blocks : body != nullptr ? *body : node;
            entries.push_back({"blocks", around.origin, list(around, inner)});
        }
        return map(node, entries);
    }

    /// `body` without what are blocks in it; those are added to `blocks`.
    auto argumentsOf(const DocNode& body, std::vector<const DocNode*>& blocks) -> const DocNode* {
        std::vector<DocEntry> rest;
        for (const DocEntry& entry : body.entries) {
            if (!moved(body, entry, blocks)) {
                rest.push_back(entry);
            }
        }
        DocNode arguments = body;
        if (rest.size() < body.entries.size()) {
            // It is no whole value of its type any more.
            arguments.schemaType = values::kNoSchemaType;
        }
        return map(arguments, rest);
    }

    bool moved(const DocNode& body, const DocEntry& entry, std::vector<const DocNode*>& blocks) {
        const DocNode& value = *entry.value;
        if (isBlock(value)) {
            blocks.push_back(made(entry, value, nullptr));
            return true;
        }
        const bool areItems = value.kind == DocKind::List &&
                              std::ranges::all_of(value.items, [this](const DocNode* item) {
                                  return isBlock(*item);
                              });
        const bool areLabelled = value.kind == DocKind::Map &&
                                 std::ranges::all_of(value.entries, [this](const DocEntry& each) {
                                     return isBlock(*each.value);
                                 });
        const bool isEmpty = value.items.empty() && value.entries.empty();
        const schema::SchemaNode* const declared = placeOf(body, entry.key);
        if ((!areItems && !areLabelled) || (isEmpty && declared == nullptr)) {
            return false;
        }
        if (declared != nullptr) {
            checkCount(*declared, entry);
        }
        for (const DocNode* item : value.items) {
            blocks.push_back(made(entry, *item, nullptr));
        }
        for (const DocEntry& each : value.entries) {
            blocks.push_back(made(entry, *each.value, &each));
        }
        return true;
    }

    [[nodiscard]] bool isBlock(const DocNode& node) const {
        return node.kind == DocKind::Map && node.schemaType != values::kNoSchemaType &&
               typeOf(node).tofu == schema::TofuForm::Block;
    }

    /// What the type of `body` says of the blocks under `key`; null if it knows none there.
    [[nodiscard]] auto placeOf(const DocNode& body, std::string_view key) const
        -> const schema::SchemaNode* {
        if (body.schemaType == values::kNoSchemaType) {
            return nullptr;
        }
        const schema::SchemaField* const field = typeOf(body).field(key);
        const bool isPlace =
            field != nullptr && schema::holdsBlocks(schemas_, schemas_.node(field->type));
        return isPlace ? &schemas_.node(field->type) : nullptr;
    }

    /// Once they are blocks, nobody knows any more how many there may be.
    void checkCount(const schema::SchemaNode& place, const DocEntry& entry) {
        const std::size_t count = entry.value->items.size() + entry.value->entries.size();
        if ((place.minSize && count < *place.minSize) ||
            (place.maxSize && count > *place.maxSize)) {
            const Span list = blame(run_, entry.value->origin);
            run_.sink.report(diag::WrongSize, list.valid() ? list : blame(run_, entry.keyOrigin),
                             count, "blocks", schema::rangeWords(place.minSize, place.maxSize));
        }
    }

    [[nodiscard]] auto typeOf(const DocNode& node) const -> const schema::SchemaType& {
        return schemas_.type(schema::SchemaTypeId(node.schemaType));
    }

    /// The block `entry` with the arguments `body`. `label` is the entry of a map that labels it,
    /// or null.
    auto made(const DocEntry& entry, const DocNode& body, const DocEntry* label) -> const DocNode* {
        const values::OriginId written = entry.keyOrigin.valid() ? entry.keyOrigin : body.origin;
        std::vector<const DocNode*> inner;
        std::vector<DocEntry> entries{{"type", written, text(entry.key, written)}};
        if (label != nullptr) {
            const std::array labels{text(label->key, label->keyOrigin)};
            entries.push_back({"labels", written, list(body, labels)});
        }
        entries.push_back({"body", written, argumentsOf(body, inner)});
        if (!inner.empty()) {
            entries.push_back({"blocks", written, list(body, inner)});
        }
        DocNode bare;
        bare.kind = DocKind::Map;
        bare.origin = body.origin;
        return map(bare, entries);
    }

    auto text(std::string_view text, values::OriginId origin) -> const DocNode* {
        auto* node = run_.arena.make<DocNode>();
        node->kind = DocKind::Text;
        node->text = text;
        node->origin = origin;
        return node;
    }

    auto list(const DocNode& like, std::span<const DocNode* const> items) -> const DocNode* {
        auto* node = run_.arena.make<DocNode>();
        node->kind = DocKind::List;
        node->origin = like.origin;
        node->items = run_.arena.copy(std::vector<const DocNode*>(items.begin(), items.end()));
        return node;
    }

    auto map(const DocNode& like, const std::vector<DocEntry>& entries) -> const DocNode* {
        auto* node = run_.arena.make<DocNode>(like);
        node->entries = run_.arena.copy(entries);
        return node;
    }

    Run& run_;
    const schema::SchemaTable& schemas_;
};

}  // namespace

auto withTypedBlocks(Run& run, const values::DocNode& root, values::DocFormat format)
    -> const values::DocNode* {
    const bool holdsBlocks = format == values::DocFormat::Hcl && root.kind == DocKind::List;
    return !holdsBlocks || run.model.schemas() == nullptr ? &root : BlockMaker(run).file(root);
}

}  // namespace clc::evaluation
