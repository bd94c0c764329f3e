// The checker's state and its methods, one .cpp file per construct. Internal to this folder.
#pragma once

#include "base/edit_distance.h"
#include "semantics/check.h"
#include "semantics/checker_state.h"
#include "semantics/expectation.h"
#include "semantics/near_offer.h"
#include "semantics/offers.h"
#include "semantics/quietable_sink.h"

#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace clc::semantics {

using Substitution = std::unordered_map<std::string_view, TypeId>;

/// What the braces should hold is not known, and that is reported.
bool holdsMistake(const syntax::Block& block);

/// Builds the model. "Builder" towards `Model`, "checker" towards the user.
class ModelBuilder : private CheckerState {
public:
    ModelBuilder(Model& model, ModuleSource& source, DiagnosticSink& sink)
        : model_(model), types_(model.types()), source_(source), sink_(sink) {}

    void run(const CheckInput& input);
    /// Checks what `later` has put off.
    void complete(const syntax::Node& node);

private:
    /// Nothing is heard of the scope's mistakes if `condition` holds.
    auto quietIf(bool condition) -> std::optional<QuietableSink::Quiet> {
        using Quiet = std::optional<QuietableSink::Quiet>;
        return condition ? Quiet(std::in_place, sink_) : Quiet();
    }

    // check.cpp
    void findRoot();
    void checkTopLevel(const syntax::Item& item, Frame& frame, bool isCluster);
    bool reportUsedCluster(const Module& module);
    void checkOwnModules(ModuleId main);
    void reportParams(const syntax::FnItem& function);
    void reportTypeParams(std::span<const syntax::Name> params, const Frame& frame);
    void reportTopDuplicates();
    void checkQueued();

    // late.cpp: what is checked when evaluation comes to it
    bool isTrusted(const syntax::Node& node) const;
    void later(const syntax::Node& node, std::function<void()> work);
    void loadWhatIsUsed();
    void checkLoopOfRule(const syntax::ForItem& loop, const Frame& frame);

    // modules.cpp, uses.cpp: which names there are
    auto addModule(std::string name, std::vector<const syntax::ParsedFile*> files) -> Module&;
    auto loadModule(std::string_view name) -> ModuleId;
    void collect(Module& module);
    auto uses(FileId file) -> const FileUses&;
    auto reportUnknownModule(std::string_view name, Span span) -> std::optional<std::string>;
    auto fileMeant(std::string_view written, std::string_view folder) -> std::optional<std::string>;
    void reportUnknownFile(std::string_view path, const syntax::UseItem& item);
    void readUse(const syntax::UseItem& item, FileId file, FileUses& into);
    void reportNameless(const syntax::UseItem& item, ModuleId module, FileUses& into);
    auto fileThatUses(std::string_view name, const Frame& frame) -> const syntax::ParsedFile*;
    bool offerUseOfOthers(DiagnosticBuilder& builder, const syntax::Name& name, const Frame& frame);
    void importName(const syntax::UseItem::Imported& imported, const syntax::UseItem& item,
                    ModuleId module, FileUses& into);
    auto headOf(const syntax::Item& item) const -> Span;
    static auto definitionName(const syntax::Item& item) -> Span;
    auto privateWord(const syntax::Item& item) const -> Span;
    void reportVainPrivate(const syntax::Item& item, const Frame& frame);
    bool reportPrivate(const syntax::Name& name, ModuleId module);
    auto moduleFrame(FileId file) -> const Frame&;
    auto prelude() -> ModuleId;
    auto inModule(ModuleId module, std::string_view name) const -> std::span<const Definition>;
    /// All definitions of `name` as seen from `file`: its module, its uses, the prelude; the first
    /// that has any.
    auto definitions(FileId file, std::string_view name) -> std::span<const Definition>;
    /// `found`, what a name stands for, if that is a function or several; nothing otherwise.
    static auto functionsOf(std::span<const Definition> found) -> std::span<const Definition>;
    auto moduleNamed(FileId file, std::string_view name) -> ModuleId;
    auto isSchemaType(ModuleId module, std::string_view name) -> std::optional<std::uint32_t>;
    /// What may be meant; empty once there is no guessing any more.
    auto namesInScope(const Frame& frame) -> std::vector<std::string_view>;
    auto namesInModule(ModuleId module) const -> std::vector<std::string_view>;
    auto fileOf(const Frame& frame) const -> FileId;
    auto moduleIdOf(const Frame& frame) const -> ModuleId;

    // lost.cpp
    bool isLost(const syntax::Name& name, const Frame& frame);
    bool isLostWord(std::string_view name);
    void collectLost();
    bool isLostField(KindId kind, std::string_view name);
    bool isInIncomplete(const Frame& frame) const;
    bool isLostKind(KindId kind);
    bool isAssigned(const syntax::EntryItem& entry) const;
    void addLostWords(const syntax::Node& node, const syntax::Node* around);
    void reportUnknownInModule(const syntax::Name& name, ModuleId module, std::string_view as);

    // offers.cpp: what may be meant by a name that is not known
    auto exports() -> const std::vector<Export>&;
    bool isVisible(const Export& each, FileId file);
    auto useLine(const Export& each, FileId file) -> Edit;
    /// `placed`: where an instance of it is declared, null if none is.
    bool offerUse(DiagnosticBuilder& builder, const syntax::Name& name, Wanted wanted, FileId file,
                  const Frame* placed = nullptr);
    bool canBeDeclared(const Export& each, const Frame& placed);
    bool isHolder(TypeId type, std::string_view name);
    /// "empty, claimed, nfs", the cases of a variant; empty if `type` has none.
    auto listedCases(TypeId type) -> std::string;
    auto caseNames(TypeId choice) -> std::vector<std::string_view>;
    void offerModule(DiagnosticBuilder& builder, const syntax::Name& name, FileId file);
    bool offerAlsoCalled(DiagnosticBuilder& builder, std::string_view word, FileId file);
    static void offerAlsoCalledField(DiagnosticBuilder& builder, std::string_view word,
                                     const std::vector<Member>& members);
    bool offerCase(DiagnosticBuilder& builder, const syntax::Name& name);
    auto offerCases(DiagnosticBuilder& builder, const syntax::EntryItem& entry,
                    const std::vector<TypeId>& records) -> bool;
    bool offerLibrary(DiagnosticBuilder& builder, const syntax::Name& name, Wanted wanted,
                      FileId file);
    auto namesOf(Wanted wanted, const Frame& frame) -> std::vector<std::string_view>;
    auto kindsFor(const Frame& frame, const Frame* placed) -> std::vector<std::string_view>;
    void offerFields(DiagnosticBuilder& builder, std::string_view name, const FieldOwner& owner);

    // schema_types.cpp: modules of the API schemas
    [[nodiscard]] bool hasSchemaModule(std::string_view name) const;
    void addSchemaNames(ModuleId module, std::vector<std::string_view>& names) const;

    // generic_types.cpp: types with parameters
    /// The type parameters of what is named; none of anything but a type that is defined.
    static auto typeParamsOf(const NamedThing& found) -> std::span<const syntax::Name>;
    auto withArguments(TypeId generic, const NamedThing& found, std::span<const TypeId> arguments)
        -> TypeId;
    auto placedIn(TypeId expected, TypeId named) -> TypeId;
    bool reportWithoutArguments(const syntax::Expr& named, const Frame& frame);
    bool reportGrowing(const NamedThing& found, std::span<const TypeId> arguments,
                       const syntax::NamedType& written);
    bool mentionsType(const syntax::Item& item, const syntax::TypeItem& wanted,
                      std::unordered_set<const syntax::Node*>& seen);

    // resolve_type.cpp, things.cpp: what a type expression means
    auto resolve(const syntax::TypeExpr& type, const Frame& frame) -> TypeId;
    auto resolveNamed(const syntax::NamedType& type, const Frame& frame) -> TypeId;
    void reportTwice(const syntax::UnionType& written, std::span<const TypeId> resolved);
    bool reportAlike(TypeId type, Span place);
    auto thing(std::span<const syntax::Name> path, const Frame& frame) -> NamedThing;
    auto typeOfThing(const NamedThing& found) -> TypeId;
    auto typeDefinition(const Definition& definition) -> TypeId;
    auto variantType(const syntax::TypeItem& item, const Definition& definition, const Frame& outer)
        -> TypeId;
    /// `placed`: where an instance of it is declared, null if none is.
    auto resolveKind(const syntax::QualifiedName& name, const Frame& frame,
                     const Frame* placed = nullptr) -> KindId;
    auto typeNames(const Frame& frame) -> std::vector<std::string_view>;
    void reportUnknownType(std::span<const syntax::Name> path, const Frame& frame);
    auto thingOf(const syntax::Expr& expr, const Frame& frame) -> NamedThing;

    // records.cpp
    auto declareRecord(const syntax::RecordType& type, std::string name, const Frame& frame)
        -> RecordInfo&;
    void fillRecord(RecordInfo& info);
    void reportNotTakenOver(const syntax::SpreadTypeItem& spread, TypeId taken, const Frame& frame);
    void addRecordMembers(RecordInfo& info, const syntax::RecordType& type, const Frame& frame);
    auto nameless(std::vector<Member> fields, Span span) -> TypeId;
    auto paramsIn(const std::vector<Member>& fields) -> std::vector<TypeId>;
    auto substitute(TypeId type, const Substitution& substitution) -> TypeId;

    // kinds.cpp
    auto kindInfo(KindId kind) -> const KindInfo&;
    void fillKind(KindInfo& info);
    void addKindMember(KindInfo& info, const syntax::Item& item, const Frame& frame);
    bool reportValueAsType(const KindInfo& info, const syntax::FieldItem& field, TypeId type);
    void overrideMember(KindInfo& info, const syntax::FieldItem& item);
    auto kindFrame(KindId kind) -> const Frame&;
    auto memberType(KindId kind, const Member& member) -> TypeId;
    void checkKind(KindId kind);
    auto containerKinds(KindId kind) -> const std::vector<KindId>&;
    void require(KindId kind);
    void require(const Definition& definition);
    void requireType(TypeId type);

    // endless.cpp
    void reportEndlessKinds();
    void reportEndlessTypes();

    // circular_lets.cpp
    void reportCircularLets();

    // functions.cpp
    auto signature(const Definition& function) -> TypeId;
    auto functionFrame(const Definition& function) -> const Frame&;
    void checkFunction(const Definition& function);
    auto resultOf(const Definition& function) -> TypeId;
    auto globalType(const Definition& let) -> TypeId;
    auto letType(const syntax::LetItem& let, const Frame& frame) -> TypeId;

    // check_item.cpp: bodies
    void checkBody(const syntax::Block& block, Frame& frame);
    void checkItems(syntax::NodeList<syntax::Item> items, Frame& frame);
    void checkItem(const syntax::Item& item, Frame& frame);
    void reportKeyless(const syntax::DeclarationItem& item, const syntax::Param& each, TypeId type);
    void checkDeclaration(const syntax::DeclarationItem& item, const Frame& frame);
    void reportNothingToAmend(const syntax::PathSegment& segment, KindId at, KindId kind,
                              const Frame& frame);
    void checkAmend(const syntax::AmendItem& item, const Frame& frame);
    void checkEmit(const syntax::EmitItem& item, const Frame& frame);
    void checkCheck(const syntax::CheckItem& item, const Frame& frame);
    void checkReport(const syntax::CheckItem& item, const Frame& failed);
    void checkAttributes(const syntax::Item& item, const Frame& frame);
    /// Whether the text of a reason says anything, as far as that can be seen.
    static bool isFilled(const syntax::Argument& argument);
    void reportMisplaced(const syntax::Item& item, const syntax::Attribute& attribute);
    void checkWords(const syntax::Attribute& attribute);
    bool reportSurplus(const syntax::Attribute& attribute);
    void checkRule(const syntax::RuleItem& item, const Frame& frame);
    void checkRuleEntry(const syntax::EntryItem& entry, const Frame& frame);
    void checkSeverity(const syntax::Attribute& attribute, const Frame& frame);
    void checkProfile(const syntax::Attribute& attribute, const Frame& frame);
    auto unionOfTexts(std::span<const std::string_view> texts) -> TypeId;
    void checkInstanceSpread(const syntax::SpreadItem& item, KindId kind, const Frame& frame);
    void checkContainerPath(const syntax::DeclarationItem& item, KindId kind, const Frame& frame);
    static auto keySpanOf(const syntax::EntryItem& entry) -> Span;
    void checkInstanceEntry(const syntax::EntryItem& item, const Frame& frame);
    void checkFor(const syntax::ForItem& item, const Frame& frame,
                  const std::function<void(Frame&)>& inside);
    void checkIf(const syntax::IfItem& item, const Frame& frame,
                 const std::function<void(const syntax::Block&, Frame&)>& inside);
    void bindLoop(const syntax::Param* first, const syntax::Param* second,
                  const syntax::Expr& iterable, const Frame& outer, Frame& inner);
    void addLets(syntax::NodeList<syntax::Item> items, Frame& frame);
    void checkPlacement(const syntax::DeclarationItem& item, KindId kind, const Frame& frame);
    bool reportInnerRoot(const syntax::DeclarationItem& item, KindId kind, const Frame& frame);
    bool canStand(KindId kind, const Frame& frame);
    void checkUnknownBody(const syntax::Block& block, const Frame& frame);
    void checkUnknownItem(const syntax::Item& item, Frame& frame);
    void reportBroughtTwice(const syntax::SpreadTypeItem& spread, std::span<const RecordId> before,
                            const RecordInfo& taken);
    void reportOtherField(Span spread, const Member& brought, const Member& before);
    void reportDuplicates(syntax::NodeList<syntax::Item> items);
    void reportContradictions(syntax::NodeList<syntax::Item> items);

    // deprecated.cpp
    static bool isDeprecated(const syntax::Item& item);
    /// `known`: what may stand at `use` instead.
    void reportDeprecated(const syntax::Item& item, Span use,
                          std::span<const std::string_view> known);
    /// Of a definition that `path` names; `path` has one name, or two if it begins with a module.
    void warnDeprecated(const Definition& definition, std::span<const syntax::Name> path,
                        const Frame& frame);
    void warnDeprecated(const NamedThing& found, std::span<const syntax::Name> path,
                        const Frame& frame);
    void warnDeprecated(const NamedThing& found, const syntax::Expr& name, const Frame& frame);

    // check_block.cpp: `{ ... }` as a value
    auto checkBlock(const syntax::BlockExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkBlockAs(const syntax::Block& block, TypeId target, const Frame& frame, bool merges)
        -> TypeId;
    void checkEntries(const syntax::Block& block, TypeId target, Frame& frame,
                      std::set<std::string_view>& given);
    void reportMisplaced(const syntax::Item& item, TypeId target);
    void checkEntry(const syntax::EntryItem& entry, TypeId target, const Frame& frame,
                    std::set<std::string_view>& given);
    void checkSpread(const syntax::SpreadItem& spread, TypeId target, const Frame& frame,
                     std::set<std::string_view>& given);
    auto inferBlock(const syntax::Block& block, const Frame& frame) -> TypeId;
    auto fittingRecords(const syntax::Block& block, const TypeList& records) -> TypeList;
    auto chooseRecord(const syntax::Block& block, const TypeList& records) -> TypeId;
    void reportUnclear(const syntax::BlockExpr& expr, const TypeList& records, TypeId expected);
    auto freeTypeName(std::span<const syntax::Name> params, const Frame& frame) -> std::string_view;
    auto meantRecord(const syntax::Block& block, const TypeList& records) -> TypeId;
    auto faultsOf(const RecordInfo& info, const std::vector<syntax::Name>& keys) -> Faults;
    auto mergedRecord(const syntax::Block& block, const TypeList& records) -> TypeId;
    void checkMissing(const RecordInfo& record, const syntax::Block& block,
                      const std::set<std::string_view>& given);
    auto reportUnknownField(const syntax::EntryItem& entry, TypeId target, const ApiStep& step,
                            std::optional<NearOffer>& offer) -> const Member*;
    [[nodiscard]] bool takesTexts(TypeId keyType) const;
    void reportNoKeys(Span key, TypeId keyType);
    void checkKeyName(const syntax::Name& name, TypeId keyType);
    bool takesListOfBlocks(TypeId expected);
    auto staticKeys(const syntax::Block& block) const -> std::vector<syntax::Name>;
    auto checkMergeValue(const syntax::EntryItem& entry, TypeId type, const Frame& frame) -> TypeId;

    // mismatch.cpp
    void reportMismatch(const syntax::Expr& expr, TypeId found, TypeId expected);
    /// Where `expected` is asked for, if that is written anywhere.
    /// Whether the schema of the API lets a null stand at the end of the way.
    [[nodiscard]] bool takesNull(const ApiStep* step) const;
    void labelExpectation(DiagnosticBuilder& builder, TypeId expected);
    void offerConversion(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId expected);
    [[nodiscard]] bool isOneOfTexts(std::string_view written, TypeId expected) const;
    void offerText(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found,
                   TypeId expected);
    bool offerHolder(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId expected,
                     const std::function<bool(TypeId)>& takes);
    void offerSpread(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found,
                     TypeId expected);
    auto showTaken(std::string_view name, TypeId type, const syntax::EntryItem& entry)
        -> std::string;

    // offer_members.cpp
    auto fittingCalls(std::string_view written, TypeId found, TypeId expected)
        -> std::vector<std::string>;
    auto alternativesOf(TypeId type) -> std::string;
    /// Offers what a body says itself under that name: `http` of its `ports` as self.ports.http.
    bool offerEntryOfBody(DiagnosticBuilder& builder, const syntax::Name& name, TypeId expected,
                          const Frame& frame);
    /// Offers what an instance has under that name a level further down: `password` of the keys of
    /// a secret.
    bool offerKeyOfMember(DiagnosticBuilder& builder, const syntax::MemberExpr& expr,
                          const KindInfo& kind);
    void offerMembers(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found,
                      TypeId expected);
    /// Another map of the same instance or record, whose value by the same key fits.
    bool offerSibling(DiagnosticBuilder& builder, const syntax::Expr& expr,
                      const std::function<bool(TypeId)>& fits);
    auto declaredKeys(const syntax::DeclarationItem& declaration, const KindInfo& kind, TypeId map)
        -> std::vector<std::string>;

    // meant.cpp
    static void offerHole(DiagnosticBuilder& builder, std::string_view text);
    void offerQuotes(DiagnosticBuilder& builder, const syntax::Name& name, TypeId expected);
    bool offerDeclaration(DiagnosticBuilder& builder, const syntax::EntryItem& item,
                          const Frame& frame);
    static bool offerTypeWord(DiagnosticBuilder& builder, const syntax::Name& name);
    bool reportForeignWord(const syntax::Name& name, TypeId expected);
    void reportListMismatch(const syntax::ListExpr& expr, TypeId expected);
    auto constantsOf(TypeId type, FileId file) -> std::vector<std::string>;
    void offerConstant(DiagnosticBuilder& builder, const syntax::TextExpr& expr, TypeId expected,
                       const Frame& frame);
    void offerReference(DiagnosticBuilder& builder, const syntax::TextExpr& expr, TypeId expected,
                        const Frame& frame);
    auto kindsOfInstances(const std::vector<DeclarationSite>& here, std::string_view id)
        -> std::vector<std::string_view>;
    void offerDeclared(DiagnosticBuilder& builder, Span span, const syntax::Name& id,
                       std::span<const std::string_view> names);
    bool offerPath(DiagnosticBuilder& builder, const syntax::Name& name);

    // check_expr.cpp
    /// The type of `expr`'s value, made to fit `expected` if that is valid. Reports what does not
    /// fit.
    auto check(const syntax::Expr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto infer(const syntax::Expr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto settle(const syntax::Expr& expr, TypeId found, TypeId expected) -> TypeId;
    auto helpForKind(const syntax::Expr& name, const Frame& frame) -> std::string;
    auto checkName(const syntax::NameExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkList(const syntax::ListExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkElement(const syntax::Expr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkIfExpr(const syntax::IfExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkMatch(const syntax::MatchExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkLambda(const syntax::LambdaExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkLetExpr(const syntax::LetExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkBuild(const syntax::BuildExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto buildInPlace(const syntax::BuildExpr& expr, KindId kind, TypeId expected,
                      const Frame& frame) -> TypeId;
    static void addMeantVariable(const syntax::TypeExpr& pattern, Frame& inside);
    bool reportNameForRest(const syntax::Name& name, const Frame& frame);
    auto meantText(const syntax::TypeExpr& pattern, TypeId wanted, const TypeList& rest) -> TypeId;
    bool takePattern(const syntax::TypeExpr& pattern, TypeId subject, MatchRest& rest,
                     std::vector<TypeId>& taken, const Frame& frame);
    bool isTakenBefore(TypeId wanted, MatchRest& rest) const;
    auto functionAsArgument(const syntax::NameExpr& expr, std::span<const Definition> candidates,
                            TypeId expected) -> TypeId;
    auto caseOf(const syntax::Expr& callee, const Frame& frame) -> TypeId;
    auto expectedCase(const syntax::Expr& callee, TypeId expected) -> TypeId;
    void reportUnknownBuild(const syntax::BuildExpr& expr, TypeId expected, const Frame& frame);
    bool reportUnknownCase(const syntax::Name& name, TypeId choice);
    bool reportNamelessRecord(const syntax::Name& name, TypeId expected);
    void reportOpen(const KindInfo& info, Span span);
    void reportUnknownName(const syntax::Name& name, TypeId expected, const Frame& frame);
    auto nearestName(const syntax::Name& name, std::vector<std::string_view> known, FileId file)
        -> std::optional<std::string>;
    auto selfFrame(const Frame& frame) const -> const Frame*;
    static bool isInUnknown(const Frame& frame);
    auto superType(const Frame& frame) const -> TypeId;

    // check_operator.cpp
    auto checkUnary(const syntax::UnaryExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkBinary(const syntax::BinaryExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkArithmetic(const syntax::BinaryExpr& expr, const Frame& frame) -> TypeId;
    auto checkComparison(const syntax::BinaryExpr& expr, const Frame& frame) -> TypeId;
    auto checkRange(const syntax::BinaryExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkOther(const syntax::Expr& literal, TypeId like, const Frame& frame) -> TypeId;
    auto widened(TypeId type) -> TypeId;
    bool isTexts(TypeId type) const;
    bool isInferred(const syntax::Expr& expr) const;

    // check_literal.cpp (S19)
    auto checkNumber(const syntax::NumberExpr& expr, TypeId expected) -> TypeId;
    auto checkText(const syntax::TextExpr& expr, TypeId expected, const Frame& frame) -> TypeId;
    auto checkHoles(const syntax::TextExpr& expr, const Frame& frame) -> bool;
    auto adopt(const syntax::Expr& expr, TypeId target) -> TypeId;
    auto literalCandidates(TypeId expected) -> std::vector<TypeId>;
    void reportAmbiguous(const syntax::Expr& expr, std::span<const TypeId> takers,
                         const std::string& list);
    /// `frame` is null where the literal is no text.
    void reportLiteral(const syntax::Expr& expr, std::string_view text, TypeId expected,
                       const Frame* frame);

    // check_postfix.cpp
    auto checkChain(const syntax::Expr& expr, TypeId expected, const Frame& frame, bool& optional)
        -> TypeId;
    auto checkMember(const syntax::MemberExpr& expr, const Frame& frame, bool& optional) -> TypeId;
    auto moduleMember(const syntax::MemberExpr& expr, ModuleId module) -> TypeId;
    bool isValueName(std::string_view name, const Frame& frame);
    auto memberOf(const syntax::MemberExpr& expr, TypeId base, const Frame& frame) -> TypeId;
    auto kindMember(const syntax::MemberExpr& expr, KindId kind, const Frame& frame) -> TypeId;
    bool hasMember(const syntax::MemberExpr& expr, TypeId base, const Frame& frame);
    bool reportInstanceOfType(const syntax::MemberExpr& expr, const syntax::Name& type,
                              const Frame& frame);
    bool reportDottedReference(const syntax::MemberExpr& expr, const syntax::Name& kindName,
                               const Frame& frame);
    auto scalarMember(const syntax::MemberExpr& expr, TypeId base) -> TypeId;
    bool offerMethod(DiagnosticBuilder& builder, std::string_view name, TypeId base, FileId file);
    auto checkIndex(const syntax::IndexExpr& expr, const Frame& frame, bool& optional) -> TypeId;
    auto notNull(const syntax::Expr& base, TypeId type, Span where, bool optionalStep,
                 bool& optional) -> TypeId;
    /// The type `name` has as one of the kinds that an instance of `of` stands in; not valid if it
    /// is none.
    auto containerNamed(KindId of, std::string_view name) -> TypeId;
    auto baseOf(const syntax::Expr& expr, const Frame& frame, bool& optional) -> TypeId;

    // check_call.cpp
    static auto calleeName(const syntax::CallExpr& expr) -> const syntax::Name*;
    auto checkCall(const syntax::CallExpr& expr, const Frame& frame, bool& optional) -> TypeId;
    auto callIntrinsic(const syntax::CallExpr& expr, std::string_view name, const Frame& frame)
        -> std::optional<TypeId>;
    auto callConversion(const syntax::CallExpr& expr, TypeId target, const Frame& frame) -> TypeId;
    auto callFunction(const syntax::CallExpr& expr, const Definition& function,
                      const syntax::Expr* receiver, TypeId receiverType, const Frame& frame)
        -> TypeId;
    void reportWrongReceiver(const syntax::Name& name, const syntax::Expr& base, TypeId receiver,
                             std::span<const std::span<const Definition>> candidates,
                             const Frame& frame);
    bool hasMember(TypeId type, std::string_view name) const;
    void offerMethods(DiagnosticBuilder& builder, TypeId receiver,
                      std::vector<std::string_view> names);
    void reportUnknownMethod(const syntax::CallExpr& expr, TypeId receiver, const Frame& frame);
    static auto fieldNames(const std::vector<Member>& members) -> std::vector<std::string_view>;
    auto callLocal(const syntax::CallExpr& expr, TypeId function, const Frame& frame) -> TypeId;
    auto chooseOverload(std::span<const Definition> candidates, TypeId receiver)
        -> const Definition*;
    auto methodCandidates(std::string_view name, TypeId receiver, const Frame& frame)
        -> std::vector<std::span<const Definition>>;
    bool unify(TypeId pattern, TypeId actual, Substitution& substitution);
    bool unifyFields(TypeId pattern, TypeId actual, Substitution& substitution);
    bool mentionsParam(TypeId type) const;
    bool mentionsGeneric(TypeId type) const;
    void guessArgument(const syntax::Expr& value, TypeId pattern, const Frame& frame,
                       Substitution& substitution);
    void guessParams(const syntax::Expr& value, TypeId pattern, const Frame& frame,
                     Substitution& substitution);
    void guessFromBlock(const syntax::Block& block, TypeId pattern, const Frame& frame,
                        Substitution& substitution);
    bool guessFromEntries(const syntax::Block& block, TypeId target, const Frame& frame,
                          Substitution& substitution);
    auto genericBuilt(const syntax::BuildExpr& expr, TypeId pattern, const Frame& frame) -> TypeId;
    auto withoutParams(TypeId type) -> TypeId;
    auto typeArgument(const syntax::Expr& expr, const Frame& frame) -> TypeId;

    // references.cpp (S2)
    bool reportQuotient(const syntax::RefExpr& expr, const Frame& frame);
    auto checkReference(const syntax::RefExpr& expr, const Frame& frame, bool& optional) -> TypeId;
    auto rootSites() -> const std::vector<DeclarationSite>&;
    auto siteKind(const DeclarationSite& site) -> KindId;
    auto findReference(KindId kind, std::string_view id, const Frame& frame,
                       std::vector<Reference>& found) -> bool;
    void findIn(const std::vector<DeclarationSite>& here, KindId kind, std::string_view id,
                const Reference& prefix, SiteDepth depth, std::vector<Reference>& found);
    bool addPath(const PlacedSite& placed, Reference& reference);
    void findBelow(KindId of, KindId kind, std::string_view id, const Reference& prefix,
                   std::vector<Reference>& found);
    auto useReference(const syntax::Expr& expr, const std::vector<Reference>& found, Span span,
                      const std::string& shown) -> TypeId;
    auto typeOfReference(const Reference& reference) -> TypeId;
    auto pathText(const Reference& reference) const -> std::string;
    bool isDeclaredUnknown(std::string_view id);
    void reportUnknownReference(Span span, const syntax::Name& id, std::span<const KindId> kinds,
                                const Frame& frame);
    auto instanceByName(const syntax::NameExpr& expr, TypeId expected, bool meansNothingElse,
                        const Frame& frame) -> std::optional<TypeId>;
    void collectNames(const std::vector<DeclarationSite>& here, KindId kind,
                      std::vector<std::string_view>& names);

    // narrow.cpp
    struct Narrowings {
        std::vector<Narrowing> whenTrue;
        std::vector<Narrowing> whenFalse;
    };
    auto narrowings(const syntax::Expr& condition, const Frame& frame) -> Narrowings;
    auto pathOf(const syntax::Expr& expr) const -> std::string;
    auto narrowed(const syntax::Expr& expr, TypeId type, const Frame& frame) const -> TypeId;
    auto checkCondition(const syntax::Expr& condition, const Frame& frame) -> void;

    // shared
    auto newFrame(const Frame* parent, FrameRole role = FrameRole::Block) -> Frame&;
    auto facts(const syntax::Node& node) -> Facts&;
    /// Room for what is known of the first `count` nodes of a file.
    void makeFacts(std::size_t file, std::size_t count);
    void bind(const syntax::Node& node, BindingKind kind, const syntax::Node* target = nullptr,
              std::uint32_t index = Id<struct Any>::kNone);
    auto join(TypeId a, TypeId b) -> TypeId;
    auto show(TypeId type) const -> std::string { return types_.show(type); }
    /// A text that stands in the source is not repeated: it may be a secret.
    auto showOperand(TypeId type) const -> std::string {
        const bool isText = types_.tag(types_.base(type)) == types::TypeTagKind::TextLiteral;
        return isText ? show(TypeId::string) : show(type);
    }
    /// The type of a place, for a message about a value that is there: that it might be left out
    /// does not matter then.
    auto showPlace(TypeId expected) -> std::string {
        const TypeId type = types_.withoutNull(expected);
        return show(type == TypeId::never ? expected : type);
    }

    bool reportCircle(RecordId taken);
    void reportUnknownCodes();
    void reportIfFirm(const AllowedCode& allowed);
    void reportRecursion();

    Model& model_;
    types::TypeStore& types_;
    ModuleSource& source_;
    QuietableSink sink_;
    Expectation expectation_;
    /// What is guessed inside of guesses is not, from some depth on: it would double with each
    /// level.
    static constexpr int kMostGuesses = 3;
    int guessing_ = 0;
    /// A literal is checked as what it is of, though nothing says what stands for its parameters.
    bool intoGenerics_ = false;
    std::vector<const syntax::LetItem*> guessedLets_;
};

}  // namespace clc::semantics
