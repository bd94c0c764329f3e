// The state of one evaluation, and how values are made and computed in it. Everything in this
// folder works on a Run; nothing here outlives it but what `EvalResult` takes along.
#pragma once

#include "base/arena.h"
#include "base/edit_distance.h"
#include "diagnostics/sink.h"
#include "evaluation/instance.h"
#include "evaluation/limits.h"
#include "evaluation/natives/native.h"
#include "evaluation/plan.h"
#include "evaluation/reach.h"
#include "evaluation/result.h"
#include "evaluation/type_reach.h"
#include "evaluation/work.h"
#include "semantics/model.h"
#include "source/file_system.h"
#include "types/pattern.h"
#include "values/origin_table.h"
#include "values/value.h"

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <tuple>
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

/// The origin of a literal that was evaluated lately.
struct RecentLiteral {
    Span span;
    OriginId origin;
};

/// What a literal of a function came to lately.
struct RecentValue {
    const syntax::Expr* literal = nullptr;
    Value value;
};

/// A native function that was called lately.
struct RecentNative {
    const syntax::FnItem* item = nullptr;
    Native native = nullptr;
};

/// A pattern that was used lately: nearly always it is asked for by the same text again.
struct RecentPattern {
    std::string_view text;
    const types::Parsed<types::Pattern>* pattern = nullptr;
};

/// What a pattern said of a text lately: one text of a source stands at many places.
struct PatternAnswer {
    const types::Pattern* pattern = nullptr;
    std::string_view text;
    bool fits = false;
};

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
    KeyOrigins keyOrigins;
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
    /// Those that were used last, by a few bits of their span.
    std::array<RecentLiteral, 512> recentLiterals;
    /// Values of literals outside of all instances: each is the same whenever it is asked for. By a
    /// few bits of their span.
    std::array<RecentValue, 1024> recentValues;
    /// By a few bits of where their declaration lies.
    std::array<RecentNative, 128> recentNatives;
    /// By pattern text: where it lies, and what it is.
    std::array<RecentPattern, 64> recentPatterns;
    /// By where a pattern and a text lie.
    std::array<PatternAnswer, 1024> patternAnswers;
    /// Of `uses(x)`: the number of the walk that met an origin last, by origin.
    std::vector<std::uint32_t> metBy;
    std::uint32_t walks = 0;
    TypeParts typeParts;
    /// Several sets are being filled by one walk.
    bool collecting = false;
    /// What `placedValue` found.
    std::unordered_map<PlacedEmit, Value, PlacedEmitHash> placedValues;
    std::unordered_map<std::string_view, std::optional<std::string_view>> fileTexts;
    /// What files say, by path, the form they were read in, and the place that names them.
    std::map<std::tuple<std::string_view, std::string_view, FileId, std::uint32_t>, Value>
        fileValues;
    Lookups lookups;
    Guesses guesses;
    Explained explained;
    std::vector<std::string> inputs;  // paths of the project's files that were read
    BuildPlace place;
    /// An output without a place may have lost it by a mistake that is reported.
    bool mayHaveLostPlaces = false;
    /// Whose outputs a check or rule has reported: two that it says are one and the same.
    std::unordered_set<const Instance*> blamed;

    // ---- limits and the trail ----
    std::vector<TrailStep> trail;
    std::uint64_t steps = 0;
    std::uint64_t lastStep = 0;    // no more than these: the limit, counted from where it began
    std::uint64_t usedBefore = 0;  // bytes that count no more
    std::uint64_t outputNodes = 0;
    std::uint32_t depth = 0;
    /// Rules are run: all objects are there, and nothing is added to them.
    bool judging = false;
    bool stopped = false;         // a limit was met: nothing more is computed
    std::uintptr_t stackEnd = 0;  // the stack grows down to here
};

// ---- computing ----

/// The value of `promise`, computed if it was not yet. A value that needs itself is reported at
/// `use` and is poison.
auto compute(Run& run, const values::Deferred& promise, Span use) -> Value;
/// The value of `lazy`, likewise.
inline auto force(Run& run, Lazy lazy, Span use) -> Value {
    const Value* known = lazy.known();
    return known != nullptr ? *known : compute(run, *lazy.deferred(), use);
}

/// The value of `expr`, with the conversion its place asks for.
auto evaluate(Run& run, const syntax::Expr& expr, Env env) -> Value;

/// To compute `expr` costs no more than to promise it, and can't fail.
bool isCheap(const Run& run, const syntax::Expr& expr);

/// `expr` as a promise; computed at once if that costs nothing.
auto delay(Run& run, const syntax::Expr& expr, Env env) -> Lazy;

/// Says that something begins to be computed. False if it is being computed already: then the cycle
/// is reported.
bool enter(Run& run, values::DeferredState& state, const TrailStep& step);
void leave(Run& run, values::DeferredState& state);

/// Where the stack is now.
[[gnu::always_inline]] inline auto stackPosition() -> std::uintptr_t {
    return reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
}

/// Counts a level of depth while it lives. There is one for nearly every expression that is
/// evaluated, so that all is well is found out without a call.
class DepthScope {
public:
    /// `ok()` is false if that is one level too many; it is reported.
    DepthScope(Run& run, const Span& where) : run_(run), ok_(!goDeeper(run)) {
        if (!ok_) [[unlikely]] {
            stop(run, where);
        }
    }
    /// The report is at the end of the chain of `value`, which is looked for only then.
    DepthScope(Run& run, OriginId value) : run_(run), ok_(!goDeeper(run)) {
        if (!ok_) [[unlikely]] {
            stop(run, value);
        }
    }
    DepthScope(const DepthScope&) = delete;
    auto operator=(const DepthScope&) -> DepthScope& = delete;
    ~DepthScope() { --run_.depth; }
    [[nodiscard]] bool ok() const { return ok_; }

private:
    /// True if a limit is met, now or earlier.
    [[gnu::always_inline]] static bool goDeeper(Run& run) {
        ++run.steps;
        ++run.depth;
        return run.stopped || run.depth > run.limits.depth || isStackFull(run) ||
               run.arena.used() > run.limits.memory || run.steps > run.lastStep;
    }
    [[gnu::always_inline]] static bool isStackFull(const Run& run) {
        return stackPosition() < run.stackEnd;
    }
    // Nothing of the object itself is told, so it need not lie in memory.
    static void stop(Run& run, const Span& where);
    static void stop(Run& run, OriginId value);

    Run& run_;
    bool ok_;
};

/// The instance whose text is evaluated, for origins; null in functions.
inline auto ownerOf(Env env) -> Instance* {
    if (env.context == nullptr) {
        return nullptr;
    }
    return env.context->self != nullptr ? env.context->self : env.context->members;
}
inline auto ownerId(Env env) -> values::InstanceId {
    const Instance* owner = ownerOf(env);
    return owner == nullptr ? values::InstanceId() : owner->id;
}

// ---- origins ----

/// Whether somebody will ask where each line of the output comes from.
inline bool isExplained(const Run& run) {
    return run.keyOrigins == KeyOrigins::OfMapsAndRecords;
}
/// `value`, which was found in `holder`, an instance or a record; what set that is remembered for
/// who explains.
auto byWayOf(Run& run, Value value, Value holder) -> Value;

/// Of a literal at `expr`.
auto literalOrigin(Run& run, Span span, Env env) -> OriginId;
auto computedOrigin(Run& run, Span span, Env env, std::initializer_list<OriginId> parts)
    -> OriginId;
inline auto computedOrigin(Run& run, Span span, Env env, std::span<const OriginId> parts)
    -> OriginId {
    return run.origins.add(OriginReason::Computed, span, ownerId(env), parts);
}

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
