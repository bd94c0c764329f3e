// Types as interned ids: equal ids are equal types. What a record or kind consists of is known to
// `semantics`.
#pragma once

#include "base/ids.h"
#include "types/scalars/scalar_kind.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace clc::types {

/// A record type by definition: written in a file, taken from a schema, or inferred from a literal.
using RecordId = Id<struct RecordTag>;
using KindId = Id<struct KindTag>;
/// A `where` of a type: the base and the predicate belong to the definition.
using RefinementId = Id<struct RefinementTag>;

struct TypeId : Id<struct TypeTag> {
    using Id::Id;
    /// Stands for a type that could not be told; the reason is reported. It fits everything and
    /// everything fits it.
    static const TypeId error;
    static const TypeId any;
    /// Has no value: the element type of `[]`.
    static const TypeId never;
    static const TypeId null;
    static const TypeId boolean;
    static const TypeId integer;
    static const TypeId floating;
    static const TypeId string;
    /// From one Int to another.
    static const TypeId range;
    /// From one IpAddress to another.
    static const TypeId addressRange;
    static const TypeId file;
    static const TypeId output;
    /// Any instance, whatever its kind.
    static const TypeId instance;
    /// A text in a format of its own: what `hcl(...)`, `json(...)` give and `emit` prints.
    static const TypeId document;
    /// What a module, a kind's or a type's name is when it stands where a value should.
    static const TypeId none;
};
inline constexpr TypeId TypeId::error{std::uint32_t{0}};
inline constexpr TypeId TypeId::any{std::uint32_t{1}};
inline constexpr TypeId TypeId::never{std::uint32_t{2}};
inline constexpr TypeId TypeId::null{std::uint32_t{3}};
inline constexpr TypeId TypeId::boolean{std::uint32_t{4}};
inline constexpr TypeId TypeId::integer{std::uint32_t{5}};
inline constexpr TypeId TypeId::floating{std::uint32_t{6}};
inline constexpr TypeId TypeId::string{std::uint32_t{7}};
inline constexpr TypeId TypeId::range{std::uint32_t{8}};
inline constexpr TypeId TypeId::addressRange{std::uint32_t{9}};
inline constexpr TypeId TypeId::file{std::uint32_t{10}};
inline constexpr TypeId TypeId::output{std::uint32_t{11}};
inline constexpr TypeId TypeId::instance{std::uint32_t{12}};
inline constexpr TypeId TypeId::document{std::uint32_t{13}};
inline constexpr TypeId TypeId::none{std::uint32_t{14}};

enum class TypeTagKind : std::uint8_t {
    Error,
    Any,
    Never,
    Null,
    Bool,
    Int,
    Float,
    String,
    Range,
    AddressRange,
    File,
    Output,
    Instance,
    Document,
    None,
    Scalar,       // `scalar`
    TextLiteral,  // `text`
    IntLiteral,   // `number`
    BoolLiteral,  // `number` 0 or 1
    List,         // arguments[0]
    Map,          // arguments[0] the key, arguments[1] the value
    Record,       // `record`; arguments of a generic one
    Kind,         // `kind`: a reference to an instance of it
    Union,        // arguments: at least two, sorted, none of them a union
    Later,        // arguments[0]
    Function,     // arguments: the parameters, then the result
    Param,        // `text`: a type parameter's name
    Refined,      // arguments[0] the base; `refinement`
};

struct Type {
    /// `number` of a type parameter in the text that has it.
    static constexpr std::int64_t kFixed = 1;

    TypeTagKind tag = TypeTagKind::Error;
    ScalarKind scalar = ScalarKind::Quantity;
    RecordId record;
    KindId kind;
    RefinementId refinement;
    std::int64_t number = 0;
    std::string_view text;
    std::span<const TypeId> arguments;
};

}  // namespace clc::types

template <>
struct std::hash<clc::types::TypeId> {
    auto operator()(clc::types::TypeId id) const noexcept -> std::size_t {
        return std::hash<std::uint32_t>{}(id.value);
    }
};
