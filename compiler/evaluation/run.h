// The state of one evaluation, and how values are made and computed in it. Everything in this
// folder works on a Run; nothing here outlives it but what `EvalResult` takes along.
#pragma once

#include "base/arena.h"
#include "diagnostics/sink.h"
#include "evaluation/instance.h"
#include "evaluation/limits.h"
#include "evaluation/natives/native.h"
#include "evaluation/plan.h"
#include "evaluation/reach.h"
#include "evaluation/result.h"
#include "evaluation/work.h"
#include "semantics/model.h"
#include "source/file_system.h"
#include "types/pattern.h"
#include "values/origin_table.h"
#include "values/value.h"

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace clc::evaluation {

using semantics::KindId;
using types::RecordId;
using types::TypeId;
using values::OriginId;
using values::OriginReason;

/// `all(K)`, `all(T)`, `all(Output)`: computed once.
struct CollectedSet {
    TypeId type;
    values::DeferredState state = values::DeferredState::Waiting;
    std::vector<Value> values;
    std::vector<Instance*>
        owners;  // of each value: the instance itself, or the one it was found in
};

/// Whether a value of a type may hold one of another.
enum class MayHold : std::uint8_t { Unknown, No, Yes };

/// An `emit` at a path, as one scope reads it.
struct PlacedEmit {
    const Scope* scope = nullptr;
    const syntax::EmitItem* emit = nullptr;
    bool operator==(const PlacedEmit&) const = default;
};
struct PlacedEmitHash {
    auto operator()(const PlacedEmit& each) const -> std::size_t {
        return std::hash<const void*>{}(each.scope) * 31 + std::hash<const void*>{}(each.emit);
    }
};

/// The field that is being computed, in which an instance may be built.
struct BuildPlace {
    Instance* instance = nullptr;
    const semantics::Member* member = nullptr;
};

struct Layers;

/// Values by key, of maps and records with more than a few entries.
struct Lookups {
    using ByKey = std::unordered_map<std::string_view, Lazy>;
    std::unordered_map<const values::EntriesData*, ByKey> byKey;  // of those with their shape
    std::unordered_map<const Layers*, ByKey> known;  // of the others: what was looked up
};

struct Run {
    Run(const semantics::Model& ofModel, const EvalInput& input, DiagnosticSink& into);
    Run(const Run&) = delete;
    auto operator=(const Run&) -> Run& = delete;

    const semantics::Model& model;
    types::TypeStore& types;
    const FileSystem& files;
    PrintDocument print;
    std::string_view outputFolder;
    EvalLimits limits;
    semantics::Broken broken;
    DiagnosticSink& sink;

    std::unique_ptr<Arena> arenaOwner = std::make_unique<Arena>();
    Arena& arena = *arenaOwner;
    std::unique_ptr<values::OriginTable> originOwner = std::make_unique<values::OriginTable>();
    values::OriginTable& origins = *originOwner;

    PlanTable plans;
    Reach reach;
    std::deque<Instance> instances;
    std::deque<Output> outputs;
    Instance* root = nullptr;

    std::unordered_map<const syntax::LetItem*, Lazy> globals;
    std::unordered_map<const syntax::FnItem*, Native> natives;
    std::unordered_map<const syntax::Expr*, bool> superUses;
    std::unordered_map<TypeId, std::unique_ptr<CollectedSet>> sets;
    std::unordered_map<std::string_view, types::Parsed<types::Pattern>> patterns;
    std::unordered_map<std::string, bool> refinements;
    std::unordered_map<std::uint64_t, OriginId> literalOrigins;
    /// By the wanted type, then by the id of the holder: what `mayHold` found out.
    std::unordered_map<TypeId, std::vector<MayHold>> mayContain;
    /// What `placedValue` found.
    std::unordered_map<PlacedEmit, Value, PlacedEmitHash> placedValues;
    std::unordered_map<std::string_view, std::optional<std::string_view>> fileTexts;
    Lookups lookups;
    std::vector<std::string> inputs;  // paths of the project's files that were read
    BuildPlace place;
    /// Whose outputs a check or rule has reported: two that it says are one and the same.
    std::unordered_set<const Instance*> blamed;

    // ---- limits and the trail ----
    std::vector<TrailStep> trail;
    std::uint64_t steps = 0;
    std::uint64_t stepsBefore = 0;  // these count no more
    std::uint64_t outputNodes = 0;
    std::uint32_t depth = 0;
    bool stopped = false;  // a limit was met: nothing more is computed
    std::uintptr_t stackBase = 0;
};

// ---- computing ----

/// The value of `lazy`, computed if it was not yet. A value that needs itself is reported at `use`
/// and is poison.
auto force(Run& run, Lazy lazy, Span use) -> Value;

/// The value of `expr`, with the conversion its place asks for.
auto evaluate(Run& run, const syntax::Expr& expr, Env env) -> Value;

/// `expr` as a promise; computed at once if that costs nothing.
auto delay(Run& run, const syntax::Expr& expr, Env env) -> Lazy;

/// Says that something begins to be computed. False if it is being computed already: then the cycle
/// is reported.
bool enter(Run& run, values::DeferredState& state, const TrailStep& step);
void leave(Run& run, values::DeferredState& state);

/// Counts a level of depth while it lives.
class DepthScope {
public:
    /// `ok()` is false if that is one level too many; it is reported.
    DepthScope(Run& run, Span where);
    /// The report is at the end of the chain of `value`, which is looked for only then.
    DepthScope(Run& run, OriginId value);
    DepthScope(const DepthScope&) = delete;
    auto operator=(const DepthScope&) -> DepthScope& = delete;
    ~DepthScope() { --run_.depth; }
    [[nodiscard]] bool ok() const { return ok_; }

private:
    /// A limit that was met. `Earlier`: it is reported.
    enum class Limit : std::uint8_t { None, Depth, Steps, Memory, Earlier };

    static auto goDeeper(Run& run) -> Limit;
    void stop(Limit limit, Span where);

    Run& run_;
    bool ok_ = true;
};

/// The instance whose text is evaluated, for origins; null in functions.
auto ownerOf(Env env) -> Instance*;
auto ownerId(Env env) -> values::InstanceId;

// ---- origins ----

/// Of a literal at `expr`.
auto literalOrigin(Run& run, Span span, Env env) -> OriginId;
auto computedOrigin(Run& run, Span span, Env env, std::initializer_list<OriginId> parts)
    -> OriginId;
auto computedOrigin(Run& run, Span span, Env env, std::span<const OriginId> parts) -> OriginId;

/// Where a value was written: the end of its chain, in the project's own sources if there is such a
/// place.
auto blame(const Run& run, OriginId origin) -> Span;
/// `span` lies in the project's sources, not in those of the library.
bool isProject(const Run& run, Span span);
/// `span`, or if that lies in the library, the name of `instance` or of the nearest one around its
/// text that the project declares.
auto projectPlace(const Run& run, Span span, const Instance* instance) -> Span;

/// Help for what must not be null.
constexpr const char* kNullHelp = "test it with if (... != null), or fill in with ??";

/// Where it is reported that `use` can't do with `value`: there, or where the value was written if
/// only that is the project's.
auto faultPlace(const Run& run, Value value, Span use) -> Span;
/// Shows at a fault where it was met, if it is not reported there.
void labelUse(DiagnosticBuilder& builder, Span fault, Span use);
/// Shows where `value` comes from, if that is not at `use` itself.
void labelOrigin(const Run& run, DiagnosticBuilder& builder, Value value, Span use,
                 std::string_view text);

}  // namespace clc::evaluation
