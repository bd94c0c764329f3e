// Maps and records made of blocks: entries are looked up one by one, and computed when they are
// asked for (S6, S10).
#pragma once

#include "evaluation/scope.h"
#include "evaluation/work.h"
#include "values/value.h"

#include <functional>
#include <optional>
#include <span>

namespace clc::evaluation {

using types::TypeId;

/// An entry that was looked up before; `value` is not valid if there is none of that key.
struct Known {
    std::string_view key;
    Lazy value;
    const Known* next = nullptr;
};

enum class BaseUse : std::uint8_t {
    AsIs,       // entries of the base stay what they are
    Converted,  // they become what the type of this value says
};

/// Where the entries of a map or record come from: what is below, and blocks over it, the highest
/// last.
struct Layers {
    Lazy base;  // not valid if there is nothing below
    BaseUse baseUse = BaseUse::AsIs;
    std::span<Scope* const> scopes;
    Span span;  // where it is written
    types::TypeId type;
    mutable const Context* context = nullptr;  // of a record, for the defaults of its type
    mutable const Known* known = nullptr;      // the first of them; the rest is in Run::lookups
    mutable std::uint32_t knownCount = 0;
    mutable values::DeferredState shaping = values::DeferredState::Waiting;
    /// Of a record with its shape: the static types of its entries, once a walk asked for them.
    mutable std::span<const types::TypeId> entryTypes;
    mutable bool partial = false;  // some entry may be missing, for a reason that is reported
};

struct LayeredMap : values::MapData {
    Layers layers;
};
struct LayeredRecord : values::RecordData {
    Layers layers;
};

/// `type` is a record or map type, or Any.
auto makeLayered(Run& run, TypeId type, const Layers& layers, values::OriginId origin) -> Value;

/// Where the entries of `value` come from; null if it was made with all of them.
auto layersOf(Value value) -> const Layers*;

bool hasEntries(Value value);
/// What entries there are could not be computed in full.
bool isPartial(Value value);
/// An entry that was not found may be there all the same: some could not be computed, or have a key
/// that is none.
bool mayHoldMore(Run& run, Value value, Span use);

/// The entry or field `key`, a default of the type included. Nothing if there is none.
auto find(Run& run, Value value, std::string_view key, Span use) -> std::optional<Lazy>;
/// Without defaults of the type.
auto findExplicit(Run& run, Value value, std::string_view key, Span use) -> std::optional<Lazy>;
/// All entries, in order. A record's field that nobody set and that has no default is left out.
auto entriesOf(Run& run, Value value, Span use) -> std::span<const values::Entry>;
/// The record of an API type that `value` is or shows: one that was taken as a map of open data, or
/// that blocks amend there, is still held against its type. Nothing for any other value. The
/// entries of `value` are known.
auto typedRecordIn(const Run& run, Value value) -> std::optional<Value>;
/// Reports required fields of a record that nobody set; `where` tells the way to it in an object,
/// and is asked only then.
void reportMissingFields(Run& run, Value value, const std::function<std::string()>& where = {});
/// The same for fields that the type of `typed` demands of `shown`, which shows it.
void reportMissingFields(Run& run, Value shown, Value typed,
                         const std::function<std::string()>& where);
/// An entry's key as a value of the map's key type.
auto keyValue(Run& run, Value map, const values::Entry& entry) -> Value;

/// Two blocks over one value are of one layer: neither lies over the other.
inline bool isSameLayer(const Scope& a, const Scope& b) {
    return a.layer != nullptr && a.layer == b.layer;
}
/// What one layer has twice is no conflict: each is a block that goes into what is there, and they
/// stand in two bodies, such as two amendments. What both of them have is looked at further in.
bool goTogether(const Contribution& a, const Contribution& b);

/// Adds what blocks have that lie over one another, the lowest first; some may be of one layer.
void gatherAll(Run& run, std::span<Scope* const> scopes, std::string_view key, Gathered& into);
/// Adds what the blocks of one layer have for `key`: spreads first, then entries. The same entry
/// twice is reported.
void gatherLayer(Run& run, std::span<Scope* const> scopes, std::string_view key, Gathered& into);

/// A place in a map or record: the entry `key` over the same of `base`, which need not be valid.
struct Place {
    Lazy base;
    std::string_view key;
    /// The default of a record's field: blocks go into it where nothing else is below.
    Lazy fallback = {};
};

/// The value the contributions, lowest first, come to at a place. Not valid if there is none.
auto resolve(Run& run, std::span<const Contribution> contributions, Place below) -> Lazy;

/// `key` of a value that is spread: a map, record or instance.
auto findInSpread(Run& run, Value whole, std::string_view key, Span use) -> std::optional<Lazy>;

/// One body has the entry `key` twice.
void reportTwice(Run& run, const Contribution& first, const Contribution& second,
                 std::string_view key);

/// The value of an entry may turn out null, so that a map has no such entry.
bool mayBeNull(const Run& run, const Contribution& top, Lazy value);

auto computeMerge(Run& run, const MergeWork& work) -> Value;
auto computeRecordDefault(Run& run, const RecordDefaultWork& work) -> Value;
auto computeMember(Run& run, const MemberWork& work) -> Value;

/// The key of an entry: its name, its text, or what is computed in brackets.
auto entryKey(Run& run, const syntax::EntryItem& item, Env env) -> KeyText;

}  // namespace clc::evaluation
