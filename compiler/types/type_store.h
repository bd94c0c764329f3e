// Makes and keeps types. Owned by the workspace; may be used from two threads.
#pragma once

#include "base/arena.h"
#include "base/stable_table.h"
#include "types/type.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace clc::types {

/// The alternatives of a union, or one type that is none. Valid as long as the store.
class Alternatives {
public:
    explicit Alternatives(TypeId one) : one_(one) {}
    explicit Alternatives(std::span<const TypeId> several) : several_(several) {}

    [[nodiscard]] auto begin() const -> const TypeId* {
        return several_.empty() ? &one_ : several_.data();
    }
    [[nodiscard]] auto end() const -> const TypeId* { return begin() + size(); }
    [[nodiscard]] auto size() const -> std::size_t {
        return several_.empty() ? 1 : several_.size();
    }
    /// A copy, to be changed.
    operator std::vector<TypeId>() const { return {begin(), end()}; }

private:
    TypeId one_;
    std::span<const TypeId> several_;
};

class TypeStore {
public:
    TypeStore();
    TypeStore(const TypeStore&) = delete;
    auto operator=(const TypeStore&) -> TypeStore& = delete;

    [[nodiscard]] auto get(TypeId id) const -> const Type& { return types_[id.index()]; }
    [[nodiscard]] auto tag(TypeId id) const -> TypeTagKind { return get(id).tag; }

    auto scalar(ScalarKind kind) -> TypeId;
    auto textLiteral(std::string_view text) -> TypeId;
    auto intLiteral(std::int64_t value) -> TypeId;
    auto boolLiteral(std::int64_t value) -> TypeId;
    auto list(TypeId element) -> TypeId;
    auto map(TypeId key, TypeId value) -> TypeId;
    auto record(RecordId record, std::span<const TypeId> arguments = {}) -> TypeId;
    auto kind(KindId kind) -> TypeId;
    /// Flattened, without duplicates; one alternative is that type itself, none is `never`. A
    /// literal beside its own base type is dropped, `error` and `any` absorb the rest.
    auto unionOf(std::span<const TypeId> alternatives) -> TypeId;
    auto optional(TypeId type) -> TypeId;
    auto later(TypeId type) -> TypeId;
    auto function(std::span<const TypeId> params, TypeId result) -> TypeId;
    /// A type parameter that a use of the function or type puts a type in for.
    auto param(std::string_view name) -> TypeId;
    /// The same in the text of the function or type itself: a type of which nothing more is known.
    auto fixedParam(std::string_view name) -> TypeId;
    /// `type` with what `put` gives for each type parameter in it; one it gives no valid type for
    /// stays.
    auto mapParams(TypeId type, const std::function<TypeId(const Type&)>& put) -> TypeId;
    auto refined(RefinementId refinement, TypeId base) -> TypeId;

    /// New ids, with the name the type is shown by.
    auto newRecord(std::string name) -> RecordId;
    auto newKind(std::string name) -> KindId;
    auto newRefinement(std::string name) -> RefinementId;
    /// `type` is shown as `name` from now on: a variant, a named union.
    void nameUnion(TypeId type, std::string name);

    [[nodiscard]] auto name(RecordId id) const -> const std::string&;
    [[nodiscard]] auto name(KindId id) const -> const std::string&;
    [[nodiscard]] auto name(RefinementId id) const -> const std::string&;

    /// The alternatives of a union; the type itself otherwise.
    [[nodiscard]] auto alternatives(TypeId id) const -> Alternatives {
        const Type& type = get(id);
        return type.tag == TypeTagKind::Union ? Alternatives(type.arguments) : Alternatives(id);
    }
    [[nodiscard]] bool allowsNull(TypeId id) const;
    auto withoutNull(TypeId id) -> TypeId;
    /// Without `Later` and refinements around it.
    [[nodiscard]] auto base(TypeId id) const -> TypeId;
    /// As the user would write it: `[Int]?`, `"soft" | "hard"`, `Map<String, Endpoint>`, `app`.
    [[nodiscard]] auto show(TypeId id) const -> std::string;

private:
    /// A place of the index: looked at are the hashes, and the type itself where they agree.
    struct Slot {
        std::uint32_t hash = 0;
        TypeId id;  // not valid: nothing is here
    };

    auto intern(const Type& type) -> TypeId;
    /// Where a type of this hash would be looked for first.
    [[nodiscard]] auto slotOf(std::uint32_t hash) const -> std::size_t {
        return hash & (index_.size() - 1);
    }
    [[nodiscard]] auto nextSlot(std::size_t slot) const -> std::size_t {
        return (slot + 1) & (index_.size() - 1);
    }
    void growIndex();

    mutable std::recursive_mutex mutex_;  // of all but reading `types_`
    Arena arena_;
    StableTable<Type> types_;
    std::vector<Slot> index_;  // a power of two of them, at most two thirds taken
    std::deque<std::string> records_;
    std::deque<std::string> kinds_;
    std::deque<std::string> refinements_;
    std::map<std::uint32_t, std::string> unionNames_;
};

}  // namespace clc::types
