// What changes between two states of a cluster, and what that does.
#pragma once

#include "project/diff/compare.h"
#include "project/diff/effects.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clc::project {

/// What some changes of a resource do.
struct Effect {
    Does does = Does::None;
    std::string says;
    std::string source;

    bool operator==(const Effect&) const = default;
};

/// What a change of one resource does to others.
struct Reached {
    Effect effect;
    /// As people call them: "app web/front".
    std::vector<std::string> resources;
};

enum class ResourceChangeKind : std::uint8_t {
    Added,
    Removed,
    Changed,
    /// It has another namespace, or a document another path.
    Moved,
};

struct ResourceChange {
    ResourceChangeKind kind = ResourceChangeKind::Changed;
    /// Null for one that is new.
    const backends::Resource* before = nullptr;
    /// Null for one that is gone.
    const backends::Resource* after = nullptr;
    std::vector<FieldChange> fields = {};
    /// Of each of `fields`, its index in `effects`.
    std::vector<std::size_t> effectOf = {};
    /// Each once; of one without fields the one of the whole.
    std::vector<Effect> effects = {};
    std::vector<Reached> reached = {};

    /// The later state, or the only one there is.
    [[nodiscard]] auto resource() const -> const backends::Resource& {
        return after != nullptr ? *after : *before;
    }
    /// It lies in another file.
    [[nodiscard]] bool changesFile() const {
        return before != nullptr && after != nullptr && before->path != after->path;
    }
    /// The worst of its effects, those on others among them.
    [[nodiscard]] auto worst() const -> Does;
    /// What happens to it as a whole, where that is not what its fields say; null if nothing does.
    [[nodiscard]] auto asWhole() const -> const Effect*;
};

/// As people call it: "app web/front", "resource hcloud_server web", "talos/all/net.yaml".
auto titleOf(const backends::Resource& resource) -> std::string;

/// Two states of one cluster.
struct States {
    const std::vector<backends::Resource>& before;
    const std::vector<backends::Resource>& after;
    /// Of the earlier state; may be null.
    const schema::SchemaTable* oldSchemas = nullptr;
    /// Of the later one; may be null.
    const schema::SchemaTable* schemas = nullptr;
};

/// What has changed, the worst first, with equal weight in order of kind and name.
auto differencesOf(const States& states, const EffectTable& table) -> std::vector<ResourceChange>;

}  // namespace clc::project
