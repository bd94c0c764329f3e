// Values at run time: what expressions evaluate to. Immutable but for parts that are computed when
// they are first asked for; they live in the arena of the evaluation's result and remember their
// origin.
#pragma once

#include "types/type.h"
#include "values/document.h"
#include "values/origin.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace clc::values {

enum class ValueKind : std::uint8_t {
    Poison,  // could not be computed; the reason is reported, and whoever uses it stays silent
    Null,    // absence
    ExplicitNull,  // a null that is written
    Bool,
    Int,
    Float,
    Text,
    Scalar,  // a text with the meaning of a ScalarKind
    Range,   // of Ints or addresses
    List,
    Map,       // keys as data; open data is one too
    Record,    // fields of a type
    Instance,  // a reference to an instance, never a copy
    Output,    // what an `emit` made
    File,      // a file of the project
    Function,  // a function or lambda, as an argument
    Later,     // known only after `tofu apply`
    Document,  // a text in a format of its own, not printed yet
    Deferred,  // not computed yet; only behind a Lazy
};

/// "text", "list", for messages.
auto kindName(ValueKind kind) -> std::string_view;

/// What a value consists of; the struct of the same name as `kind` follows below.
struct Data {
    ValueKind kind = ValueKind::Poison;
};

/// A computed value: a handle to copy freely. Never Deferred.
struct Value {
    const Data* data = nullptr;
    OriginId origin;

    [[nodiscard]] auto kind() const -> ValueKind { return data->kind; }
    [[nodiscard]] bool is(ValueKind kind) const { return data->kind == kind; }
    [[nodiscard]] bool isPoison() const { return is(ValueKind::Poison); }
    [[nodiscard]] bool isNull() const { return is(ValueKind::Null); }
    /// The same value with another origin.
    [[nodiscard]] auto from(OriginId other) const -> Value { return {data, other}; }
};

enum class DeferredState : std::uint8_t { Waiting, Running, Done };

/// A value that is computed once, when it is first asked for. What has to be done for it,
/// evaluation knows: `work` is an enumerator of its own.
struct Deferred : Data {
    mutable DeferredState state = DeferredState::Waiting;
    std::uint8_t work = 0;
    mutable Value result;

    explicit Deferred(std::uint8_t what) : Data{ValueKind::Deferred}, work(what) {}
};

/// An element, entry or argument: a value, or the promise of one. Evaluation makes a Value of it.
class Lazy {
public:
    Lazy() = default;
    Lazy(Value value) : value_(value) {}
    explicit Lazy(const Deferred* deferred) : value_{deferred, {}} {}

    [[nodiscard]] bool valid() const { return value_.data != nullptr; }
    /// The value, if it is known already; null otherwise.
    [[nodiscard]] auto known() const -> const Value* {
        if (value_.data->kind != ValueKind::Deferred) {
            return &value_;
        }
        const Deferred* waiting = static_cast<const Deferred*>(value_.data);
        return waiting->state == DeferredState::Done ? &waiting->result : nullptr;
    }
    /// What has to be computed; null if there never was anything to compute.
    [[nodiscard]] auto deferred() const -> const Deferred* {
        return value_.data->kind == ValueKind::Deferred ? static_cast<const Deferred*>(value_.data)
                                                        : nullptr;
    }

private:
    Value value_;
};

struct BoolData : Data {
    static constexpr ValueKind kKind = ValueKind::Bool;
    bool value = false;
};

struct IntData : Data {
    static constexpr ValueKind kKind = ValueKind::Int;
    std::int64_t value = 0;
};

struct FloatData : Data {
    static constexpr ValueKind kKind = ValueKind::Float;
    double value = 0;
    std::string_view text;  // as written; empty if it was computed
};

struct TextData : Data {
    static constexpr ValueKind kKind = ValueKind::Text;
    std::string_view text;
};

struct ScalarData : Data {
    static constexpr ValueKind kKind = ValueKind::Scalar;
    types::ScalarKind scalar = types::ScalarKind::Quantity;
    std::string_view text;  // as written
};

/// Both ends are Ints or both are IpAddress scalars. Empty if `to` is less than `from`.
struct RangeData : Data {
    static constexpr ValueKind kKind = ValueKind::Range;
    Value from;
    Value to;
};

struct ListData : Data {
    static constexpr ValueKind kKind = ValueKind::List;
    std::span<const Lazy> items;
};

/// `key: value` of a map, a field of a record.
struct Entry {
    std::string_view key;
    OriginId keyOrigin;
    Lazy value;
};

/// Common to maps and records. `entries` is the whole of it once `hasShape`; before, only
/// evaluation can tell.
struct EntriesData : Data {
    bool isLayered = false;  // evaluation's own struct, which knows where entries come from
    mutable bool hasShape = true;
    mutable std::span<const Entry> entries;
};

struct MapData : EntriesData {
    static constexpr ValueKind kKind = ValueKind::Map;
    /// What its keys are: String, a scalar, Int or Bool. Any for open data.
    types::TypeId key = types::TypeId::string;
};

/// Entries in the order they are written in an output: for a type of the language as its fields are
/// declared, for one of the API schemas as they were set.
struct RecordData : EntriesData {
    static constexpr ValueKind kKind = ValueKind::Record;
    types::TypeId type;
    types::RecordId record;
};

struct InstanceData : Data {
    static constexpr ValueKind kKind = ValueKind::Instance;
    InstanceId instance;
};

struct OutputData : Data {
    static constexpr ValueKind kKind = ValueKind::Output;
    std::uint32_t output = 0;  // index into the evaluation's outputs
};

struct FileData : Data {
    static constexpr ValueKind kKind = ValueKind::File;
    std::string_view path;  // from the project's root
};

/// Evaluation adds what is called.
struct FunctionData : Data {
    static constexpr ValueKind kKind = ValueKind::Function;
};

struct LaterData : Data {
    static constexpr ValueKind kKind = ValueKind::Later;
    const DocNode* expression = nullptr;
    InstanceId root;  // whose state it belongs to; none for a keyword
};

/// An expression in a document: whose state it belongs to, and where it is from.
struct StateUse {
    InstanceId root;
    OriginId origin;
};

struct DocumentData : Data {
    static constexpr ValueKind kKind = ValueKind::Document;
    DocFormat format = DocFormat::Yaml;
    std::uint8_t indent = 2;
    const DocNode* root = nullptr;
    std::span<const StateUse> roots;  // whose states the expressions in it belong to
};

/// `value` as a T, null if it is of another kind.
template <typename T>
auto as(Value value) -> const T* {
    return value.data->kind == T::kKind ? static_cast<const T*>(value.data) : nullptr;
}

}  // namespace clc::values
