#include "schema/schema_table.h"

#include "schema/table_decoder.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <ranges>

namespace clc::schema {

/// The header, with every section proven to lie inside the bytes.
struct SchemaTable::Layout {
    std::array<std::uint32_t, kHeaderWords> words{};

    [[nodiscard]] auto get(HeaderWord word) const -> std::uint32_t {
        return words[static_cast<std::size_t>(word)];
    }
    /// Whether `count` rows of `rowWords` words at `at` lie inside.
    [[nodiscard]] bool holds(HeaderWord at, std::uint64_t count, std::uint64_t rowWords) const {
        return get(at) + count * rowWords * 4 <= get(HeaderWord::Size);
    }
    [[nodiscard]] bool sound() const {
        return holds(HeaderWord::StringOffsetsAt, std::uint64_t{get(HeaderWord::Strings)} + 1, 1) &&
               holds(HeaderWord::ModulesAt, get(HeaderWord::Modules), kModuleWords) &&
               holds(HeaderWord::TypesAt, get(HeaderWord::Types), kTypeWords) &&
               holds(HeaderWord::KindsAt, get(HeaderWord::Kinds), kKindWords) &&
               holds(HeaderWord::NodesAt, get(HeaderWord::Nodes), 1) &&
               holds(HeaderWord::StringBytesAt, 0, 0) && holds(HeaderWord::BodiesAt, 0, 0);
    }
};

/// What was decoded so far. The only thing of a table that changes.
struct SchemaTable::Decoded {
    Decoded(const TableStrings& theStrings, std::size_t modules, std::size_t types,
            std::size_t nodes)
        : strings(theStrings), moduleSlots(modules), typeSlots(types), nodeSlots(nodes) {}

    TableStrings strings;
    std::mutex mutex;
    Arena arena;
    // Set once, under the mutex; read by several threads, nearly always when they are set.
    std::vector<std::atomic<const SchemaModule*>> moduleSlots;
    std::vector<std::atomic<const SchemaType*>> typeSlots;
    std::vector<std::atomic<const SchemaNode*>> nodeSlots;
};

auto SchemaTable::open(std::string_view bytes, const SchemaTable* base)
    -> std::unique_ptr<const SchemaTable> {
    Layout layout;
    if (bytes.size() < kHeaderWords * 4) {
        return nullptr;
    }
    for (std::size_t i = 0; i < kHeaderWords; ++i) {
        layout.words[i] = wordAt(bytes, i * 4);
    }
    if (layout.get(HeaderWord::Magic) != kMagic ||
        layout.get(HeaderWord::FormatVersion) != kFormatVersion ||
        layout.get(HeaderWord::Size) != bytes.size() || !layout.sound()) {
        return nullptr;
    }
    if (layout.get(HeaderWord::BaseTypes) != (base == nullptr ? 0 : base->typeCount()) ||
        layout.get(HeaderWord::BaseNodes) != (base == nullptr ? 0 : base->nodeCount())) {
        return nullptr;
    }
    return std::unique_ptr<const SchemaTable>(new SchemaTable(bytes, base, layout));
}

SchemaTable::SchemaTable(std::string_view bytes, const SchemaTable* base, Layout layout)
    : bytes_(bytes),
      base_(base),
      layout_(std::make_unique<const Layout>(layout)),
      decoded_(std::make_unique<Decoded>(TableStrings(bytes, layout.get(HeaderWord::Strings),
                                                      layout.get(HeaderWord::StringOffsetsAt),
                                                      layout.get(HeaderWord::StringBytesAt)),
                                         layout.get(HeaderWord::Modules),
                                         layout.get(HeaderWord::Types),
                                         layout.get(HeaderWord::Nodes))) {}

SchemaTable::~SchemaTable() = default;

auto SchemaTable::typeCount() const -> std::size_t {
    return layout_->get(HeaderWord::BaseTypes) + layout_->get(HeaderWord::Types);
}

auto SchemaTable::nodeCount() const -> std::size_t {
    return layout_->get(HeaderWord::BaseNodes) + layout_->get(HeaderWord::Nodes);
}

namespace {

/// What `slot` leads to, which `decode` makes if nobody has.
template <typename T, typename Decode>
auto once(std::atomic<const T*>& slot, std::mutex& mutex, Decode decode) -> const T& {
    if (const T* const known = slot.load(std::memory_order_acquire)) {
        return *known;
    }
    const std::scoped_lock lock(mutex);
    const T* made = slot.load(std::memory_order_relaxed);
    if (made == nullptr) {
        made = decode();
        slot.store(made, std::memory_order_release);
    }
    return *made;
}

}  // namespace

auto SchemaTable::moduleAt(std::uint32_t index) const -> const SchemaModule& {
    return once(decoded_->moduleSlots[index], decoded_->mutex, [&] { return decodeModule(index); });
}

auto SchemaTable::decodeModule(std::uint32_t index) const -> const SchemaModule* {
    const std::size_t row = layout_->get(HeaderWord::ModulesAt) + index * kModuleWords * 4;
    SchemaModule module;
    module.name = decoded_->strings.get(wordAt(bytes_, row));
    module.about = decoded_->strings.get(wordAt(bytes_, row + 4));
    const ByteReader body(
        bytes_, std::size_t{layout_->get(HeaderWord::BodiesAt)} + wordAt(bytes_, row + 16));
    schema::decodeModule({body, decoded_->strings, decoded_->arena}, module);
    return decoded_->arena.make<SchemaModule>(module);
}

auto SchemaTable::moduleIndex(std::string_view name) const -> std::optional<std::uint32_t> {
    const std::uint32_t count = layout_->get(HeaderWord::Modules);
    const auto nameAt = [this](std::uint32_t index) {
        return decoded_->strings.get(
            wordAt(bytes_, layout_->get(HeaderWord::ModulesAt) + index * kModuleWords * 4));
    };
    const auto indices = std::views::iota(std::uint32_t{0}, count);
    const auto found = std::ranges::lower_bound(indices, name, {}, nameAt);
    if (found == indices.end() || nameAt(*found) != name) {
        return std::nullopt;
    }
    return *found;
}

auto SchemaTable::modules() const -> std::vector<SchemaModule> {
    std::vector<SchemaModule> all =
        base_ == nullptr ? std::vector<SchemaModule>() : base_->modules();
    for (std::uint32_t i = 0; i < layout_->get(HeaderWord::Modules); ++i) {
        all.push_back(moduleAt(i));
    }
    return all;
}

auto SchemaTable::module(std::string_view name) const -> std::optional<SchemaModule> {
    if (const auto index = moduleIndex(name)) {
        return moduleAt(*index);
    }
    return base_ == nullptr ? std::nullopt : base_->module(name);
}

auto SchemaTable::typeNames(std::string_view module) const -> std::vector<std::string_view> {
    const auto index = moduleIndex(module);
    if (!index) {
        return base_ == nullptr ? std::vector<std::string_view>() : base_->typeNames(module);
    }
    const std::size_t row = layout_->get(HeaderWord::ModulesAt) + *index * kModuleWords * 4;
    const std::uint32_t first = wordAt(bytes_, row + 8);
    std::vector<std::string_view> names;
    for (std::uint32_t i = 0; i < wordAt(bytes_, row + 12); ++i) {
        names.push_back(decoded_->strings.get(wordAt(
            bytes_, layout_->get(HeaderWord::TypesAt) + std::size_t{first + i} * kTypeWords * 4)));
    }
    return names;
}

auto SchemaTable::findType(std::string_view module, std::string_view name) const
    -> std::optional<SchemaTypeId> {
    const auto index = moduleIndex(module);
    if (!index) {
        return base_ == nullptr ? std::nullopt : base_->findType(module, name);
    }
    const std::size_t row = layout_->get(HeaderWord::ModulesAt) + *index * kModuleWords * 4;
    const std::uint32_t first = wordAt(bytes_, row + 8);
    const auto nameAt = [this](std::uint32_t type) {
        return decoded_->strings.get(
            wordAt(bytes_, layout_->get(HeaderWord::TypesAt) + std::size_t{type} * kTypeWords * 4));
    };
    const auto types = std::views::iota(first, first + wordAt(bytes_, row + 12));
    const auto found = std::ranges::lower_bound(types, name, {}, nameAt);
    if (found == types.end() || nameAt(*found) != name) {
        return std::nullopt;
    }
    return SchemaTypeId(layout_->get(HeaderWord::BaseTypes) + *found);
}

auto SchemaTable::findKind(std::string_view apiVersion, std::string_view kind) const
    -> std::optional<SchemaTypeId> {
    struct Key {
        std::string_view apiVersion;
        std::string_view kind;
        auto operator<=>(const Key&) const = default;
    };
    const auto rowAt = [this](std::uint32_t index) {
        return std::size_t{layout_->get(HeaderWord::KindsAt)} + std::size_t{index} * kKindWords * 4;
    };
    const auto keyAt = [this, rowAt](std::uint32_t index) {
        return Key{decoded_->strings.get(wordAt(bytes_, rowAt(index))),
                   decoded_->strings.get(wordAt(bytes_, rowAt(index) + 4))};
    };
    const Key wanted{apiVersion, kind};
    const auto rows = std::views::iota(std::uint32_t{0}, layout_->get(HeaderWord::Kinds));
    const auto found = std::ranges::lower_bound(rows, wanted, {}, keyAt);
    if (found != rows.end() && keyAt(*found) == wanted) {
        return SchemaTypeId(wordAt(bytes_, rowAt(*found) + 8));
    }
    return base_ == nullptr ? std::nullopt : base_->findKind(apiVersion, kind);
}

auto SchemaTable::type(SchemaTypeId id) const -> const SchemaType& {
    const std::size_t first = layout_->get(HeaderWord::BaseTypes);
    if (id.index() < first) {
        return base_->type(id);
    }
    CLC_ASSERT(id.index() < typeCount(), "no such schema type");
    return once(decoded_->typeSlots[id.index() - first], decoded_->mutex,
                [&] { return decodeType(id); });
}

auto SchemaTable::node(SchemaNodeId id) const -> const SchemaNode& {
    const std::size_t first = layout_->get(HeaderWord::BaseNodes);
    if (id.index() < first) {
        return base_->node(id);
    }
    CLC_ASSERT(id.index() < nodeCount(), "no such schema node");
    return once(decoded_->nodeSlots[id.index() - first], decoded_->mutex,
                [&] { return decodeNode(id); });
}

auto SchemaTable::decodeType(SchemaTypeId id) const -> const SchemaType* {
    const std::size_t index = id.index() - layout_->get(HeaderWord::BaseTypes);
    const std::size_t row = layout_->get(HeaderWord::TypesAt) + index * kTypeWords * 4;
    SchemaType type;
    type.id = id;
    type.name = decoded_->strings.get(wordAt(bytes_, row));
    type.module = moduleOfType(static_cast<std::uint32_t>(index));
    const ByteReader body(
        bytes_, std::size_t{layout_->get(HeaderWord::BodiesAt)} + wordAt(bytes_, row + 4));
    schema::decodeType({body, decoded_->strings, decoded_->arena}, type);
    return decoded_->arena.make<SchemaType>(type);
}

auto SchemaTable::moduleOfType(std::uint32_t index) const -> std::string_view {
    const auto rowAt = [this](std::uint32_t module) {
        return layout_->get(HeaderWord::ModulesAt) + std::size_t{module} * kModuleWords * 4;
    };
    const auto modules = std::views::iota(std::uint32_t{0}, layout_->get(HeaderWord::Modules));
    const auto found = std::ranges::upper_bound(
        modules, index, {},
        [this, rowAt](std::uint32_t module) { return wordAt(bytes_, rowAt(module) + 8); });
    CLC_ASSERT(found != modules.begin(), "damaged schema table");
    return decoded_->strings.get(wordAt(bytes_, rowAt(*found - 1)));
}

auto SchemaTable::decodeNode(SchemaNodeId id) const -> const SchemaNode* {
    const std::size_t index = id.index() - layout_->get(HeaderWord::BaseNodes);
    const std::uint32_t body = wordAt(bytes_, layout_->get(HeaderWord::NodesAt) + index * 4);
    SchemaNode node;
    const ByteReader reader(bytes_, std::size_t{layout_->get(HeaderWord::BodiesAt)} + body);
    schema::decodeNode({reader, decoded_->strings, decoded_->arena}, node);
    return decoded_->arena.make<SchemaNode>(node);
}

auto SchemaType::field(std::string_view fieldName) const -> const SchemaField* {
    const auto found = std::ranges::lower_bound(fields, fieldName, {}, &SchemaField::name);
    return found == fields.end() || found->name != fieldName ? nullptr : &*found;
}

}  // namespace clc::schema
