// Types of APIs as the embedded table gives them: plain data. All views and spans are valid as long
// as the table.
#pragma once

#include "base/ids.h"
#include "schema/release.h"
#include "types/scalars/scalar_kind.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::schema {

/// What the path of a file ends in that holds a module of types: it is the module's name then.
inline constexpr std::string_view kModuleFile = ".schema";

using SchemaTypeId = Id<struct SchemaTypeTag>;
using SchemaNodeId = Id<struct SchemaNodeTag>;

enum class NodeKind : std::uint8_t {
    Any,  // open data
    Bool,
    Int,
    Float,
    String,
    IntOrString,  // `80` or "80%" or "http"
    Scalar,       // `scalar`: a text that a domain scalar reads
    Literals,     // one of `literals`
    List,         // of `element`
    Map,          // String to `element`
    Record,       // `record`
    Union,        // one of `alternatives`, checked on evaluation
};

enum class LiteralKind : std::uint8_t { Text, Int, Bool };

struct SchemaLiteral {
    LiteralKind kind = LiteralKind::Text;
    std::string_view text;
    /// The value of an Int; 0 or 1 of a Bool.
    std::int64_t number = 0;
    bool operator==(const SchemaLiteral&) const = default;
};

/// What server-side apply does with a list. `Keyed`: elements are told apart by `mergeKeys`.
enum class ListMerge : std::uint8_t { Atomic, Set, Keyed };

/// Where a value may stand. Equal nodes have equal ids, in all modules: a memo by id pays.
struct SchemaNode {
    NodeKind kind = NodeKind::Any;
    types::ScalarKind scalar = types::ScalarKind::Quantity;
    ListMerge merge = ListMerge::Atomic;
    /// An explicit null is a value here.
    bool nullable = false;
    SchemaTypeId record;
    SchemaNodeId element;
    std::span<const SchemaNodeId> alternatives;
    std::span<const SchemaLiteral> literals;
    /// Regular expressions that the text must match, all of them, anywhere unless anchored.
    std::span<const std::string_view> patterns;
    std::span<const std::string_view> mergeKeys;
    /// As the schema says it: int32, int64, double, date-time, byte, uri ...; empty if it says
    /// nothing.
    std::string_view format;
    /// Bounds of an Int, both included.
    std::optional<std::int64_t> minimum;
    std::optional<std::int64_t> maximum;
    /// Bounds of a Float, both included.
    std::optional<double> floatMinimum;
    std::optional<double> floatMaximum;
    /// Length of a text in code points, or number of elements or entries.
    std::optional<std::uint64_t> minSize;
    std::optional<std::uint64_t> maxSize;
};

struct SchemaField {
    std::string_view name;
    std::string_view doc;
    SchemaNodeId type;
    /// The releases that have the field.
    ReleaseRange served;
    /// The releases that require it; nothing if none does.
    std::optional<ReleaseRange> requiredIn;
    /// What the server fills in, as JSON; empty if nothing. Not for clc to write.
    std::string_view defaultJson;
    /// The content would be a secret: a literal has no business here.
    bool secret = false;

    /// In all releases that have it.
    [[nodiscard]] bool required() const { return requiredIn && requiredIn->everywhere(); }
};

/// A field inside a condition: if present, it must be of that type, or must not if `negated`.
struct ConditionField {
    std::string_view name;
    SchemaNodeId type;
    bool negated = false;
};

struct SchemaCondition {
    /// All of these are present.
    std::span<const std::string_view> present;
    std::span<const ConditionField> fields;
};

/// How many of the conditions of a check may hold.
enum class CheckKind : std::uint8_t { ExactlyOne, AtLeastOne, All, None };

/// What a schema demands across fields (oneOf, anyOf, allOf, not). It needs values, so it is
/// checked on evaluation.
struct SchemaCheck {
    CheckKind kind = CheckKind::All;
    std::span<const SchemaCondition> conditions;
};

/// `Document`: not an object of the Kubernetes API but a file some tool reads (Talos, Kustomize).
enum class Scope : std::uint8_t { Namespaced, Cluster, Document };

/// What OpenTofu makes of values of a type. Those of a `Later` or a `Block` may hold what is known
/// only after `tofu apply`, in every field and at any depth.
enum class TofuForm : std::uint8_t {
    None,   // the type is none of OpenTofu
    Later,  // an argument, or the arguments of a resource, provider or module
    Block,  // a block in those: `network { ... }`, never an argument
};

struct ObjectIdentity {
    /// Group and version as objects write it: `apps/v1`, `v1`.
    std::string_view apiVersion;
    std::string_view kind;
    Scope scope = Scope::Namespaced;

    /// Empty for the core group.
    [[nodiscard]] auto group() const -> std::string_view {
        const auto slash = apiVersion.find('/');
        return slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash);
    }
    [[nodiscard]] auto version() const -> std::string_view {
        const auto slash = apiVersion.find('/');
        return slash == std::string_view::npos ? apiVersion : apiVersion.substr(slash + 1);
    }
};

struct SchemaType {
    SchemaTypeId id;
    std::string_view module;
    std::string_view name;
    std::string_view doc;
    /// For a type whose values are objects or documents of their own; its fields `apiVersion` and
    /// `kind` are literals.
    std::optional<ObjectIdentity> object;
    /// The releases that have the type.
    ReleaseRange served;
    /// In order of name.
    std::span<const SchemaField> fields;
    /// Further fields are kept as they are (x-kubernetes-preserve-unknown-fields).
    bool open = false;
    /// The type of further fields, if they are allowed and typed.
    SchemaNodeId more;
    std::optional<std::uint64_t> minFields;
    std::optional<std::uint64_t> maxFields;
    std::span<const SchemaCheck> checks;
    /// What the schema demands and nobody checks here: rules in CEL, and forms of JSON schema that
    /// have no check.
    std::uint32_t celRules = 0;
    std::uint32_t uncheckedRules = 0;
    TofuForm tofu = TofuForm::None;

    /// The field `fieldName`, or null.
    [[nodiscard]] auto field(std::string_view fieldName) const -> const SchemaField*;
};

/// A field whose value follows from the type.
struct IdentityField {
    std::string_view name;
    std::string_view text;
};

/// By which fields, and which texts in them, an object says of what type it is; none for others.
auto identityFields(const SchemaType& type) -> std::vector<IdentityField>;

/// As it is shown: `k8s.Container`, `cilium.CIDRRule`; of a module in a file `widgets.Widget`.
auto shownName(const SchemaType& type) -> std::string;

/// A type for objects of every kind (`k8s.Object`): they say themselves of which type they are.
bool isAnyObject(const SchemaType& type);

/// The type of objects that nobody checks, because its user says so.
bool isOptOut(const SchemaType& type);

struct SchemaModule {
    /// As in `use std.NAME`: `k8s`, `crd.flux`.
    std::string_view name;
    std::string_view about;
    ReleaseLine line = ReleaseLine::None;
    /// The releases the module was made of, in ascending order.
    std::span<const Release> releases;
};

}  // namespace clc::schema
