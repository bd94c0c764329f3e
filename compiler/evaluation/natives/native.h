// Functions that are declared in the language and written here. The tables are in the files of this
// folder; a test compares them with the declarations of the standard library.
#pragma once

#include "evaluation/environment.h"
#include "types/type.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clc::evaluation {

struct Function;
struct Run;

/// The origin of what is made of some values at a place. Many functions only pass on what is there,
/// so it is made for who asks.
class CallOrigin {
public:
    /// `values` must outlive it.
    CallOrigin(Run& run, Span use, Env env, std::span<const Value> values)
        : run_(run), use_(use), env_(env), values_(values) {}
    CallOrigin(const CallOrigin&) = delete;
    auto operator=(const CallOrigin&) -> CallOrigin& = delete;

    /// Nobody will ask where the result comes from: it is only asked whether it is true.
    void leaveOut() { made_ = values::OriginId(); }

    // NOLINTNEXTLINE(google-explicit-constructor): it is one, but for the time it is made at
    operator values::OriginId() const {
        if (!made_) {
            made_ = make();
        }
        return *made_;
    }

private:
    [[nodiscard]] auto make() const -> values::OriginId;

    Run& run_;
    Span use_;
    Env env_;
    std::span<const Value> values_;
    mutable std::optional<values::OriginId> made_;
};

/// One call of a native function. Arguments that are poison never get here; a missing optional one
/// is null.
struct NativeCall {
    Run& run;
    std::span<const Value> arguments;
    /// Where it is called, for reports.
    Span use;
    /// What its result is made of: the call and its arguments.
    const CallOrigin& origin;
    /// The type of the result, where generic parameters are known.
    types::TypeId type;

    [[nodiscard]] auto operator[](std::size_t i) const -> Value { return arguments[i]; }
};

using Native = Value (*)(const NativeCall&);

/// `name` as declared. A function that is declared for several types asks what its first argument
/// is.
struct NativeRow {
    std::string_view name;
    Native function = nullptr;
};

auto listNatives() -> std::span<const NativeRow>;
auto orderNatives() -> std::span<const NativeRow>;
auto mapNatives() -> std::span<const NativeRow>;
auto textNatives() -> std::span<const NativeRow>;
auto numberNatives() -> std::span<const NativeRow>;
auto addressNatives() -> std::span<const NativeRow>;
auto scalarNatives() -> std::span<const NativeRow>;
auto documentNatives() -> std::span<const NativeRow>;
auto laterNatives() -> std::span<const NativeRow>;
auto partNatives() -> std::span<const NativeRow>;

/// All of them.
auto nativeTables() -> std::span<const std::span<const NativeRow>>;
/// Null if there is none.
auto findNative(std::string_view name) -> Native;

// ---- for natives ----

/// The text of a text or scalar argument.
auto textOf(Value value) -> std::string_view;
auto intOf(Value value) -> std::int64_t;
auto itemsOf(Value value) -> std::span<const Lazy>;
auto functionOf(Value value) -> const Function&;

/// The text of a document, by the printer of its format.
auto printDocument(Run& run, Value document, Span use) -> std::optional<std::string>;

}  // namespace clc::evaluation
