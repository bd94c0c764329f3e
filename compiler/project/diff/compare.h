// How two values of one resource differ, field by field.
#pragma once

#include "backends/api/resources.h"
#include "project/diff/field_path.h"
#include "schema/schema_table.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace clc::project {

enum class FieldChangeKind : std::uint8_t {
    Added,
    Removed,
    Changed,
    /// A list holds the same elements in another order, and the order may mean something.
    Reordered,
};

struct FieldChange {
    FieldPath path;
    FieldChangeKind kind = FieldChangeKind::Changed;
    /// Null where nothing was.
    const values::DocNode* before = nullptr;
    /// Null where nothing is any more.
    const values::DocNode* after = nullptr;
    /// Its API says that the content is a secret.
    bool isSecret = false;
    /// Of what was added or removed, or stands where something else stood: the places of the plain
    /// values in it. The path itself for a plain value.
    std::vector<FieldPath> leaves = {};
};

struct CompareContext {
    /// Of the later state, or of the only one there is; may be null.
    const schema::SchemaTable* schemas = nullptr;
    /// By which fields elements of a list are told apart where no API says so, the first before the
    /// others.
    std::span<const std::string> elementNames = {};
};

/// What differs between two states of one resource, in the order of the later one. The order of
/// keys means nothing, nor does that of a list whose elements have keys, but for `Reordered`;
/// amounts are compared by value.
auto compareResources(const backends::Resource& before, const backends::Resource& after,
                      const CompareContext& context) -> std::vector<FieldChange>;

/// The places of all plain values of a resource.
auto leavesOf(const backends::Resource& resource, const CompareContext& context)
    -> std::vector<FieldPath>;

/// A text that is the same for values that are, whatever the order of their keys.
auto canonicalText(const values::DocNode& node) -> std::string;

/// What the fields of a resource stand in: of a block its arguments, of anything else all of it.
auto contentOf(const backends::Resource& resource) -> const values::DocNode&;

}  // namespace clc::project
