// What the checker remembers while it goes through a program. Internal to this folder.
#pragma once

#include "semantics/frame.h"
#include "semantics/names.h"
#include "semantics/offers.h"
#include "semantics/sites.h"

#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace clc::semantics {

/// By node what was found out about it, which is asked for once; what is being looked at, so that
/// circles are seen; what is left to do.
struct CheckerState {
    using TypeList = std::vector<TypeId>;

    /// A record type that is being filled.
    struct Filling {
        RecordId record;
        Span spread;  // the `...T` in it that asks for the next one; none while a field is read
    };

    /// A record type whose fields nobody asked for yet.
    struct PendingRecord {
        const syntax::RecordType* type = nullptr;
        const Frame* frame = nullptr;
    };

    /// The code of an `@allow` or `@severity`, where it is written.
    struct AllowedCode {
        std::string_view code;
        Span span;
        std::optional<RuleLevel> level;  // none for `@allow`
    };

    /// How far the keys of a block are from those of a record, counted.
    struct Faults {
        std::size_t known = 0;
        std::size_t near = 0;     // what is probably a field, misspelled
        std::size_t unknown = 0;  // and what is none
        std::size_t missing = 0;
    };

    /// What the arms of a `match` above have left.
    struct MatchRest {
        std::vector<TypeId> left;
        /// All types that they name.
        std::unordered_set<std::uint32_t> patterns;
        /// Those among them that are no literals, and may take others.
        std::vector<TypeId> wide;
    };

    /// Which function calls which, and where: the call graph must have no circle.
    struct Call {
        const syntax::FnItem* callee = nullptr;
        Span span;
    };

    /// All scopes; they stay where they are.
    std::deque<Frame> frames_;
    // Modules, and what their files bring.
    std::unordered_map<std::string, ModuleId> moduleByName_;
    std::unordered_map<std::uint32_t, FileUses> uses_;
    std::unordered_map<std::uint32_t, const Frame*> moduleFrames_;
    // Types of definitions: of a TypeItem, of a FnItem as it is called and what it gives, of a
    // LetItem.
    std::unordered_map<const syntax::Node*, TypeId> typeDefinitions_;
    std::unordered_map<const syntax::Node*, TypeId> signatures_;
    std::unordered_map<const syntax::Node*, TypeId> results_;
    std::unordered_map<const syntax::Node*, TypeId> lets_;
    std::unordered_map<const syntax::Node*, const Frame*> functionFrames_;
    // Records and kinds, by id, that are or have to be filled.
    std::unordered_map<std::uint32_t, PendingRecord> pendingRecords_;
    std::vector<Filling> filling_;
    std::vector<RecordInfo*> postponed_;
    std::unordered_map<std::uint32_t, const Frame*> recordDefinitionFrames_;
    /// Records without a name, by their shape.
    std::unordered_map<std::string, TypeId> nameless_;
    std::unordered_map<std::uint32_t, const Frame*> kindFrames_;
    // Declarations, for references.
    Sites sites_;
    std::unordered_map<const syntax::DeclarationItem*, KindId> siteKinds_;
    std::optional<std::vector<DeclarationSite>> rootSites_;
    // What is being looked at, and what was.
    std::unordered_set<const syntax::Node*> inProgress_;
    const syntax::TypeItem* currentType_ = nullptr;  // whose text is read
    std::unordered_set<const syntax::Node*> done_;
    std::unordered_set<std::uint32_t> filledKinds_;
    /// Whose base, or a type whose fields it takes over, is reported: it may have any member.
    std::unordered_set<std::uint32_t> incompleteKinds_;
    std::unordered_set<std::uint32_t> requiredKinds_;
    // For reports: places of names that were told of, by file and offset, and what may be meant.
    std::set<std::pair<std::uint32_t, std::uint32_t>> reportedNames_;
    std::optional<std::vector<Export>> exports_;
    Guesses guesses_;
    /// Words of the text that could not be parsed: what they declare is not known.
    std::set<std::string_view> lostWords_;
    /// What the declarations begin with of which no name could be read.
    std::set<std::string_view> lostKinds_;
    std::size_t lostModules_ = 0;  // whose words these are
    /// Of the modules that are files: the first text that names them.
    std::unordered_map<std::uint32_t, Span> usedAt_;
    /// Bodies that are to be checked.
    std::vector<std::function<void()>> queue_;
    std::size_t nextQueued_ = 0;
    /// Of the library nothing is checked that evaluation may not come to; `late_` is what it may.
    bool trustsLibrary_ = false;
    bool isCompleting_ = false;
    std::unordered_map<const syntax::Node*, std::function<void()>> late_;
    int ruleDepth_ = 0;
    /// The type resolved next is that of a parameter, which alone may be a function.
    bool mayBeFunction_ = false;
    std::vector<AllowedCode> allowedCodes_;
    ModuleId prelude_;
    bool preludeLoaded_ = false;
    std::unordered_map<const syntax::FnItem*, std::vector<Call>> calls_;
    std::vector<const syntax::FnItem*> functionOrder_;
    const syntax::FnItem* currentFunction_ = nullptr;
};

}  // namespace clc::semantics
