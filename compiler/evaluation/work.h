// What may be computed later, and what is being computed right now.
#pragma once

#include "evaluation/environment.h"
#include "semantics/model.h"

#include <span>

namespace clc::evaluation {

struct Function;
struct Layers;

/// What a `values::Deferred` stands for; its struct follows.
enum class Work : std::uint8_t {
    Expr,           // an expression
    Entry,          // the value of an entry
    Let,            // a `let` of a block or function
    Global,         // a `let` at the top of a file
    FieldDefault,   // a default of a field of a kind
    Member,         // a field or let of an instance
    Merge,          // blocks over a value
    Below,          // what lower layers have at a place
    RecordDefault,  // a field of a record that nobody set
    Convert,        // another value as another type
    Apply,          // a function called with one or two values
    Settle,         // an object with the place its owner stands in
};

struct Waiting : values::Deferred {
    explicit Waiting(Work what) : Deferred(static_cast<std::uint8_t>(what)) {}
    [[nodiscard]] auto what() const -> Work { return static_cast<Work>(work); }
};

struct ExprWork : Waiting {
    const syntax::Expr* expr = nullptr;
    Env env;
    ExprWork(const syntax::Expr* what, Env where) : Waiting(Work::Expr), expr(what), env(where) {}
};

struct EntryWork : Waiting {
    const syntax::EntryItem* item = nullptr;
    Env env;
    const Layer* layer = nullptr;
    EntryWork(const syntax::EntryItem* what, Env where, const Layer* of)
        : Waiting(Work::Entry), item(what), env(where), layer(of) {}
};

struct LetWork : Waiting {
    const syntax::LetItem* item = nullptr;
    Env env;
    LetWork(const syntax::LetItem* what, Env where) : Waiting(Work::Let), item(what), env(where) {}
};

struct GlobalWork : Waiting {
    const syntax::LetItem* item = nullptr;
    explicit GlobalWork(const syntax::LetItem* what) : Waiting(Work::Global), item(what) {}
};

struct FieldDefaultWork : Waiting {
    const syntax::Expr* expr = nullptr;
    Env env;
    const Layer* layer = nullptr;
    FieldDefaultWork(const syntax::Expr* what, Env where, const Layer* of)
        : Waiting(Work::FieldDefault), expr(what), env(where), layer(of) {}
};

struct MemberWork : Waiting {
    Instance* instance = nullptr;
    const semantics::Member* member = nullptr;
    MemberWork(Instance* of, const semantics::Member* what)
        : Waiting(Work::Member), instance(of), member(what) {}
};

/// A block that goes into what is below it.
struct MergePart {
    const syntax::EntryItem* item = nullptr;
    Env env;
    const Layer* layer = nullptr;
};

struct MergeWork : Waiting {
    Lazy below;  // not valid if there is nothing
    std::span<const MergePart> parts;
    MergeWork(Lazy base, std::span<const MergePart> blocks)
        : Waiting(Work::Merge), below(base), parts(blocks) {}
};

/// The entry `key` of `base`; without one `otherwise`, or null.
struct BelowWork : Waiting {
    Lazy base;
    std::string_view key;
    Lazy otherwise;
    BelowWork(Lazy of, std::string_view what, Lazy fallback = {})
        : Waiting(Work::Below), base(of), key(what), otherwise(fallback) {}
};

struct RecordDefaultWork : Waiting {
    const values::RecordData* record = nullptr;
    const semantics::Member* field = nullptr;
    RecordDefaultWork(const values::RecordData* of, const semantics::Member* what)
        : Waiting(Work::RecordDefault), record(of), field(what) {}
};

struct ConvertWork : Waiting {
    Lazy inner;
    types::TypeId to;
    Span use;
    ConvertWork(Lazy what, types::TypeId type, Span where)
        : Waiting(Work::Convert), inner(what), to(type), use(where) {}
};

struct ApplyWork : Waiting {
    const Function* function = nullptr;
    Lazy first;
    Lazy second;  // not valid for a function of one parameter
    Span use;
    ApplyWork(const Function* what, Lazy a, Lazy b, Span where)
        : Waiting(Work::Apply), function(what), first(a), second(b), use(where) {}
};

struct SettleWork : Waiting {
    Lazy object;
    Instance* owner = nullptr;
    SettleWork(Lazy what, Instance* of) : Waiting(Work::Settle), object(what), owner(of) {}
};

/// What a step of the trail is about.
enum class TrailKind : std::uint8_t {
    Deferred,   // `subject` is a Waiting
    Guard,      // an Expansion, `item` its `for` or `if`
    Children,   // a ChildSet, `item` its declaration
    Container,  // an Instance: where it stands
    Layers,     // an Instance: which layers it has
    Outputs,    // an Instance: what it emits
    Set,        // a CollectedSet
    Shape,      // the keys of a map or record
};

/// Something that is being computed. `use` is where it was asked for.
struct TrailStep {
    TrailKind kind = TrailKind::Deferred;
    const void* subject = nullptr;
    const syntax::Node* item = nullptr;
    Span use;
};

}  // namespace clc::evaluation
