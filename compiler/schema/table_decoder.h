// Bodies of a packed table → types and nodes.
#pragma once

#include "base/arena.h"
#include "schema/schema_type.h"
#include "schema/table_format.h"

namespace clc::schema {

/// The strings of a table.
class TableStrings {
public:
    TableStrings(std::string_view bytes, std::uint32_t count, std::uint32_t offsetsAt,
                 std::uint32_t textsAt)
        : bytes_(bytes), count_(count), offsetsAt_(offsetsAt), textsAt_(textsAt) {}

    [[nodiscard]] auto get(std::uint64_t number) const -> std::string_view {
        CLC_ASSERT(number < count_, "damaged schema table");
        const std::size_t row = offsetsAt_ + number * 4;
        const std::uint64_t begin = std::uint64_t{textsAt_} + wordAt(bytes_, row);
        const std::uint64_t end = std::uint64_t{textsAt_} + wordAt(bytes_, row + 4);
        CLC_ASSERT(begin <= end && end <= bytes_.size(), "damaged schema table");
        return bytes_.substr(begin, end - begin);
    }

private:
    std::string_view bytes_;
    std::uint32_t count_;
    std::uint32_t offsetsAt_;
    std::uint32_t textsAt_;
};

/// Where a body begins, and what its numbers stand for.
struct TableBody {
    ByteReader reader;
    const TableStrings& strings;
    /// Gets the lists.
    Arena& arena;
};

void decodeType(TableBody body, SchemaType& type);
void decodeNode(TableBody body, SchemaNode& node);
/// The release line and the releases.
void decodeModule(TableBody body, SchemaModule& module);

}  // namespace clc::schema
