// What checking found out about a program: definitions, kinds, records, and for each node its type,
// what it is bound to and which conversion its value needs. Evaluation, rules and the editor read
// it; only `semantics` fills it.
//
// A program is a set of modules. A module is one file, but for the cluster: `NAME.cl` and all files
// below `NAME/` are one module with one scope.
#pragma once

#include "base/arena.h"
#include "semantics/rule_info.h"
#include "source/source_manager.h"
#include "syntax/ast.h"
#include "syntax/parsed_file.h"
#include "types/type_store.h"

#include <cstdint>
#include <cstdlib>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clc::schema {
class SchemaTable;
}

namespace clc::semantics {

using types::KindId;
using types::RecordId;
using types::RefinementId;
using types::TypeId;

// ---- bindings
// --------------------------------------------------------------------------------------------------------

/// What a name, member, reference or call leads to.
enum class BindingKind : std::uint8_t {
    None,   // nothing, or an error that is reported; evaluation yields a poisoned value
    Local,  // `node`: the Param (loop variable, parameter) or LetItem (of a block or function body)
            // around the text
    Member,  // a member, by the node's own name, of the instance or record whose definition (kind
             // or record type) encloses the text: Environment's `members`
    Container,  // `kind`: the nearest instance of that kind the enclosing definition's instance
                // stands in; of a MemberExpr, the one the instance before the dot stands in. Null
                // if there is none (a kind `in a | b`).
    Global,     // `node`: a LetItem of `module`
    Function,   // `node`: a FnItem of `module`; native if its body is null
    Kind,       // `kind`: the name of a kind, where a thing is built or converted
    Type,    // `type`: the name of a type, where a thing is built or converted: `Probe.http { }`,
             // `Duration(x)`
    Module,  // `module`; only before a dot
    Root,    // the one instance of the kind marked @root
    Reference,  // `reference`: a declared instance, in the model's table
    Field,     // of MemberExpr: a field or let of the record, instance or scalar before the dot, by
               // name
    Entry,     // of MemberExpr: a key of a map or of open data
    Explicit,  // explicit-null
    It,        // the value a refinement's predicate is asked about
    Intrinsic,  // of a CallExpr's callee: `all`, `owner`, `uses`, `file`
};

/// There is one for each node: in this order it takes least room.
struct Binding {
    const syntax::Node* node = nullptr;
    std::uint32_t index = 0;  // of the module, kind, type or reference, as `kind` says
    BindingKind kind = BindingKind::None;
};

/// Where a reference `kind/name` begins to look for its instance.
enum class AnchorKind : std::uint8_t {
    Body,  // the instance whose body is `anchor` (a Block of a declaration, amendment or kind)
           // around the text; for a kind's body that is the environment's `members`
    Root,  // the root instance: the declarations of the cluster's files stand in it
    Base,  // the value before the dot
};

/// The chain of declarations from the anchor down to the instance, all but the last unconditional
/// or tested. `declarations.back()` is the one referred to. Its type: K; `K?` if it stands under an
/// `if`; `Map<String, K>` if it is a family. Under both, `Map`.
struct Reference {
    AnchorKind anchor = AnchorKind::Root;
    const syntax::Block* body = nullptr;
    std::vector<const syntax::DeclarationItem*> declarations;
    KindId kind;
    bool conditional = false;
    bool family = false;
};

/// A type, or none, which is the zero that untouched memory holds.
class KnownType {
public:
    constexpr KnownType() = default;
    constexpr KnownType(TypeId type) : next_(type.value + 1) {}

    [[nodiscard]] constexpr operator TypeId() const { return TypeId(next_ - 1); }
    [[nodiscard]] constexpr bool valid() const { return next_ != 0; }
    constexpr bool operator==(TypeId other) const { return TypeId(*this) == other; }

private:
    std::uint32_t next_ = 0;  // one more than the id: that of no type is the largest
};

/// What checking knows of one node. All zero where nothing is known: the tables of whole files are
/// memory that nobody has touched, and what nobody asks for takes none.
struct Facts {
    /// Of an Expr: the type of its value before `convert`.
    KnownType type;
    /// What a literal becomes: for NumberExpr, TextExpr, ListExpr, BlockExpr, and BinaryExpr
    /// `a..b`. A single alternative, never a union; refinements stay. Not valid where nothing was
    /// expected (then: String, Int, Float, a list, a record of the literal's own shape).
    KnownType target;
    /// The value, once computed, must be made a `convert`: a scalar's text for a String, an Int for
    /// a Float or Range, a refinement to check, a nameless record that becomes a named one, `T` for
    /// `Later<T>`, Any checked by `T(x)`. Not valid if the value fits as it is.
    KnownType convert;
    /// Of a FnItem, ForItem or CheckItem: what stands in it is not checked yet.
    bool isLate = false;
    Binding binding;
};
inline constexpr Facts kNoFacts{};

/// Checks what was left until evaluation comes to it.
class LateChecks {
public:
    virtual ~LateChecks() = default;
    /// What stands in `node`, whose facts say that this is late.
    virtual void complete(const syntax::Node& node) = 0;
};

// ---- definitions
// -----------------------------------------------------------------------------------------------------

/// A top-level name of a module.
struct Definition {
    const syntax::Item* item = nullptr;  // LetItem, FnItem, TypeItem, KindItem or RuleItem
    ModuleId module;
    KindId kind;  // for a KindItem
};

struct Module {
    ModuleId id;
    /// "std.app", "lib/mail.cl"; the cluster's own name for the cluster.
    std::string name;
    std::vector<const syntax::ParsedFile*> files;
    bool isCluster = false;
    bool isStd = false;
    /// The module of the embedded schemas it also offers the types of, such as "k8s"; empty for
    /// most.
    std::string schema;
    /// In order of the source, for listing; overloads of natives share a name.
    std::vector<std::pair<std::string_view, Definition>> definitions;
    /// The same by name; several only of overloads, in the order they are declared in.
    std::unordered_map<std::string_view, std::vector<Definition>> byName;
};

/// One default of a field: the expression and the kind or type in whose definition it is written.
struct FieldDefault {
    const syntax::Expr* value = nullptr;
    KindId writtenIn;  // not valid for a record type's
};

enum class MemberRole : std::uint8_t {
    Field,    // settable
    Let,      // derived
    Open,     // a let without a value, which a kind that `is` this one has to give
    Builtin,  // id, key, path, of every instance; `name` is a Field with the default `id`
};

struct Member {
    std::string_view name;
    MemberRole role = MemberRole::Field;
    TypeId type;  // declared, or inferred for a Let
    /// The layers a field's value begins with, base kind first: the later one wins, `super` is the
    /// one before. A Let or an open let that was given has one. Empty: required, unless the type
    /// allows null.
    std::vector<FieldDefault> defaults;
    const syntax::Item* item =
        nullptr;  // FieldItem or LetItem; null for builtins and schema fields
    Span declared;
    /// From the API schema, where null leaves the field out.
    std::string_view doc;
};

struct RecordInfo {
    RecordId id;
    std::string name;
    /// Declared order. For a generic record the types mention its parameters: use Model::fieldType.
    std::vector<Member> fields;
    std::unordered_map<std::string_view, std::uint32_t> byName;
    std::vector<std::string_view> typeParams;
    /// Record types taken over with `...T`.
    std::vector<RecordId> takesOver;
    /// Further fields are allowed and are Any (or of type `rest`).
    bool isOpen = false;
    TypeId rest;
    bool isNameless = false;
    /// Nameless, and no text says which fields it has: a literal without an expected type does.
    bool isImplied = false;
    ModuleId module;
    /// For a case of a variant: "Probe", and its own name is "http".
    std::string variant;
    std::string_view caseName;
    /// For a type of the API schemas.
    std::optional<std::uint32_t> schemaType;
    /// It is a whole API object, one that `emit` may place: the fields that say which have defaults
    /// given as text.
    bool isObject = false;
    std::vector<std::pair<std::string_view, std::string_view>> constants;
    Span declared;
    /// Fields of a schema's record are read when the record is first asked for.
    bool filled = false;
};

struct KindInfo {
    KindId id;
    std::string name;
    ModuleId module;
    const syntax::KindItem* item = nullptr;
    KindId base;
    /// Its own `in`, or the base's.
    std::vector<KindId> containers;
    bool isRoot = false;
    /// Base's first, then own. By name each once.
    std::vector<Member> members;
    std::unordered_map<std::string_view, std::uint32_t> byName;
    std::vector<RecordId> takesOver;
    /// An open let has no value yet: it can't be declared.
    bool hasOpen = false;
};

struct RefinementInfo {
    RefinementId id;
    std::string name;
    TypeId base;
    const syntax::Expr* predicate =
        nullptr;  // `it` is the value; bound to nothing else but functions and globals
    ModuleId module;
};

/// How a value of one type stands to a place of another.
enum class Relation : std::uint8_t {
    No,       // it can't stand there
    Same,     // as it is
    Convert,  // after a conversion, which evaluation makes (Facts::convert)
};

// ---- the model
// -------------------------------------------------------------------------------------------------------

/// What it says is fixed once `semantics::check` has returned it; what nobody asked for yet may be
/// found out later, by one thread.
class Model {
public:
    Model(types::TypeStore& types, const SourceManager& sources, const schema::SchemaTable* schemas)
        : types_(types), sources_(sources), schemas_(schemas) {}

    [[nodiscard]] auto types() const -> types::TypeStore& { return types_; }
    [[nodiscard]] auto sources() const -> const SourceManager& { return sources_; }
    [[nodiscard]] auto schemas() const -> const schema::SchemaTable* { return schemas_; }

    /// Empty for what was not checked.
    [[nodiscard]] auto facts(const syntax::Node& node) const -> const Facts& {
        const std::size_t file = node.span.file.index();
        if (file < tables_.size() && node.id.index() < tables_[file].size()) {
            return tables_[file][node.id.index()];
        }
        return kNoFacts;
    }
    /// To be called before the body of a function is evaluated, a turn of a loop, and what a check
    /// says.
    void complete(const syntax::Node& node) const {
        if (facts(node).isLate) {
            late_->complete(node);
        }
    }
    [[nodiscard]] auto module(ModuleId id) const -> const Module& { return *modules_[id.index()]; }
    [[nodiscard]] auto modules() const -> const std::deque<std::unique_ptr<Module>>& {
        return modules_;
    }
    [[nodiscard]] auto kind(KindId id) const -> const KindInfo& { return *kinds_[id.index()]; }
    [[nodiscard]] auto kinds() const -> const std::deque<std::unique_ptr<KindInfo>>& {
        return kinds_;
    }
    /// A record of the API schemas is read when it is first asked for.
    [[nodiscard]] auto record(RecordId id) const -> const RecordInfo&;
    [[nodiscard]] auto refinement(RefinementId id) const -> const RefinementInfo& {
        return *refinements_[id.index()];
    }
    [[nodiscard]] auto reference(std::uint32_t index) const -> const Reference& {
        return references_[index];
    }
    [[nodiscard]] auto rules() const -> const std::vector<RuleInfo>& { return rules_; }
    /// The types, each once, that `all(TYPE)` is asked for by what was checked.
    [[nodiscard]] auto collected() const -> const std::vector<TypeId>& { return collected_; }

    /// The module of the cluster being compiled; none when a module is checked by itself.
    [[nodiscard]] auto cluster() const -> ModuleId { return cluster_; }
    /// The kind marked @root.
    [[nodiscard]] auto rootKind() const -> KindId { return rootKind_; }
    /// The declaration of the root instance in the cluster's files; null if there is none.
    [[nodiscard]] auto rootDeclaration() const -> const syntax::DeclarationItem* {
        return rootDeclaration_;
    }
    /// The module whose scope the text of `file` has.
    [[nodiscard]] auto moduleOf(FileId file) const -> ModuleId;

    /// The kind a declaration declares, `defaults` is about or an amendment changes; not valid
    /// after an error.
    [[nodiscard]] auto kindOf(const syntax::Item& item) const -> KindId;
    /// What an AmendItem changes: anchor Body (its own enclosing body's instance) and the chain of
    /// declarations.
    [[nodiscard]] auto amended(const syntax::AmendItem& item) const -> const Reference*;
    /// What `in path` after a declaration leads to, null if nothing is written there.
    [[nodiscard]] auto containerOf(const syntax::DeclarationItem& item) const -> const Reference*;
    /// What a type expression means.
    [[nodiscard]] auto typeOf(const syntax::TypeExpr& type) const -> TypeId;

    /// `kind` is `base` or is one of those that are it.
    [[nodiscard]] bool isA(KindId kind, KindId base) const;
    [[nodiscard]] auto member(KindId kind, std::string_view name) const -> const Member*;
    [[nodiscard]] auto field(RecordId record, std::string_view name) const -> const Member*;
    /// The type of a record's field with the arguments of a generic record put in.
    [[nodiscard]] auto fieldType(TypeId record, const Member& field) const -> TypeId;
    /// How a value of type `value` stands to a place of type `expected`.
    [[nodiscard]] auto relation(TypeId value, TypeId expected) const -> Relation;
    [[nodiscard]] bool fits(TypeId value, TypeId expected) const {
        return relation(value, expected) != Relation::No;
    }
    /// The record type of a type of the API schemas.
    [[nodiscard]] auto schemaRecord(std::uint32_t schemaType) const -> TypeId;

private:
    friend class Checking;
    friend class ModelBuilder;

    [[nodiscard]] auto recordRelation(TypeId value, TypeId expected) const -> Relation;
    [[nodiscard]] auto fieldsRelation(const RecordInfo& value, TypeId valueType,
                                      TypeId expected) const -> Relation;
    void fillFromSchema(RecordInfo& info) const;

    types::TypeStore& types_;
    const SourceManager& sources_;
    const schema::SchemaTable* schemas_;
    struct Free {
        void operator()(Facts* facts) const { std::free(facts); }
    };

    /// The facts of a file, by node: they are asked for with nearly every step of an evaluation.
    std::vector<std::span<Facts>> tables_;
    std::vector<std::unique_ptr<Facts[], Free>> tableMemory_;
    std::deque<std::unique_ptr<Module>> modules_;
    std::deque<std::unique_ptr<KindInfo>> kinds_;
    // Grows when a schema's record is first asked for, also by evaluation.
    mutable std::deque<std::unique_ptr<RecordInfo>> records_;
    mutable std::unordered_map<std::uint32_t, TypeId> schemaRecords_;
    std::deque<std::unique_ptr<RefinementInfo>> refinements_;
    std::deque<Reference> references_;
    std::vector<RuleInfo> rules_;
    std::vector<TypeId> collected_;
    std::unordered_map<const syntax::Item*, KindId> itemKinds_;
    std::unordered_map<const syntax::Item*, std::uint32_t> amended_;
    std::unordered_map<const syntax::Item*, std::uint32_t> containers_;
    std::unordered_map<const syntax::TypeExpr*, TypeId> typeExprs_;
    std::vector<ModuleId> fileModules_;
    ModuleId cluster_;
    KindId rootKind_;
    const syntax::DeclarationItem* rootDeclaration_ = nullptr;
    std::unique_ptr<LateChecks> late_;
};

}  // namespace clc::semantics
