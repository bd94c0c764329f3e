// The table of API types: embedded bytes, opened at once, decoded a type at a time when somebody
// asks.
#pragma once

#include "schema/schema_type.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace clc::schema {

/// Reads the bytes that `packTable` made. May be used from several threads. Ids are dense from 0,
/// so side tables can be vectors. A table may stand on a `base`, whose ids it continues and whose
/// types it may refer to: modules imported by a project on the embedded ones.
class SchemaTable {
public:
    /// Nothing if `bytes` are no table of this version of clc, or were made for another base.
    /// `bytes` and `base` must outlive the table.
    static auto open(std::string_view bytes, const SchemaTable* base = nullptr)
        -> std::unique_ptr<const SchemaTable>;
    ~SchemaTable();
    SchemaTable(const SchemaTable&) = delete;
    auto operator=(const SchemaTable&) -> SchemaTable& = delete;

    /// In order of name; those of the base first.
    [[nodiscard]] auto modules() const -> std::vector<SchemaModule>;
    [[nodiscard]] auto module(std::string_view name) const -> std::optional<SchemaModule>;

    [[nodiscard]] auto findType(std::string_view module, std::string_view name) const
        -> std::optional<SchemaTypeId>;
    /// In order of name.
    [[nodiscard]] auto typeNames(std::string_view module) const -> std::vector<std::string_view>;
    /// The type of objects that say so in `apiVersion` and `kind`.
    [[nodiscard]] auto findKind(std::string_view apiVersion, std::string_view kind) const
        -> std::optional<SchemaTypeId>;

    /// Decoded on first use; stays where it is.
    [[nodiscard]] auto type(SchemaTypeId id) const -> const SchemaType&;
    [[nodiscard]] auto node(SchemaNodeId id) const -> const SchemaNode&;

    /// With those of the base.
    [[nodiscard]] auto typeCount() const -> std::size_t;
    [[nodiscard]] auto nodeCount() const -> std::size_t;

private:
    struct Layout;
    struct Decoded;
    SchemaTable(std::string_view bytes, const SchemaTable* base, Layout layout);

    [[nodiscard]] auto moduleAt(std::uint32_t index) const -> const SchemaModule&;
    [[nodiscard]] auto moduleIndex(std::string_view name) const -> std::optional<std::uint32_t>;
    [[nodiscard]] auto moduleOfType(std::uint32_t index) const -> std::string_view;
    [[nodiscard]] auto decodeModule(std::uint32_t index) const -> const SchemaModule*;
    [[nodiscard]] auto decodeType(SchemaTypeId id) const -> const SchemaType*;
    [[nodiscard]] auto decodeNode(SchemaNodeId id) const -> const SchemaNode*;

    std::string_view bytes_;
    const SchemaTable* base_;
    std::unique_ptr<const Layout> layout_;
    std::unique_ptr<Decoded> decoded_;
};

}  // namespace clc::schema
