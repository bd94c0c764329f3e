// Makes the tree of a file from the contexts of the generated parser, and reports what the grammar
// lets pass. Reads the labels of the contexts; where recovery left one empty, the tree gets an
// error node or an empty name. Split by construct: build_item.cpp, build_entry.cpp, build_kind.cpp,
// build_expr.cpp, build_type.cpp, build_number.cpp, build_string.cpp.
#pragma once

#include "base/arena.h"
#include "diagnostics/sink.h"
#include "parser/grammar_run.h"
#include "parser/recovery.h"
#include "syntax/ast.h"
#include "syntax/parsed_file.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace clc::parser {

/// Most operators, selections, calls and signs that one value may have around its innermost part,
/// brackets not counted.
inline constexpr std::uint32_t kMaxChain = 500;

/// Where an item stands.
enum class Place : std::uint8_t { File, Kind, Braces };

/// Where a value stands: in a list it may also be a spread, a `for` or an `if` without `else`.
enum class Role : std::uint8_t { Value, Element };

/// What the builder works with; all of it outlives the builder.
struct BuildInput {
    FileId file;
    std::string_view text;  // in the arena
    std::span<const syntax::Token> tokens;
    std::span<const syntax::Comment> comments;
};

/// Of a token that the grammar read.
inline auto kindOf(const antlr4::Token* token) -> syntax::TokenKind {
    return static_cast<const ParserToken*>(token)->kind();
}

inline bool isReference(const antlr4::Token* word) {
    return kindOf(word) == syntax::TokenKind::Reference;
}

/// Whether `kind/name` is among the words.
bool hasReference(const ClcParser::DottedContext& dotted);

class Builder {
public:
    Builder(const BuildInput& input, Arena& arena, DiagnosticSink& sink)
        : input_(input), arena_(arena), sink_(sink) {}

    /// The tree of a file that was read in one piece or in several; what comes of broken ones is
    /// flagged.
    auto file(const std::vector<Reading>& readings) -> const syntax::File*;

    /// The readings that stand in others and became part of the tree.
    [[nodiscard]] auto built() const -> const BuiltReadings& { return built_; }

    [[nodiscard]] auto nodeCount() const -> std::uint32_t { return nodeCount_; }

private:
    /// What a name is the name of, for reports.
    enum class KeyForm : std::uint8_t { Value, Block, Field };
    struct KeyUse {
        syntax::Item* item = nullptr;
        KeyForm form = KeyForm::Value;
        const antlr4::ParserRuleContext* value = nullptr;
    };
    /// While it lives, `flawed_` is about one item.
    class ItemScope {
    public:
        explicit ItemScope(Builder& builder)
            : builder_(builder), outer_(std::exchange(builder.flawed_, false)) {}
        ItemScope(const ItemScope&) = delete;
        auto operator=(const ItemScope&) -> ItemScope& = delete;
        ~ItemScope() { builder_.flawed_ = outer_; }

    private:
        Builder& builder_;
        bool outer_;
    };
    /// The next operand of an operation, and how many of its signs are done.
    struct OperandCursor {
        ClcParser::ExprContext* context = nullptr;
        std::size_t operand = 0;
        std::size_t prefix = 0;
    };
    struct TextRunOrHole {
        Span span;
        ClcParser::ExprContext* hole = nullptr;
    };
    using Items = std::vector<const syntax::Item*>;
    using Exprs = std::vector<const syntax::Expr*>;

    // ---- basics, builder.cpp ----
    template <typename T>
    auto make(Span span) -> T* {
        T* made = arena_.make<T>();
        syntax::Node* node = made;  // some nodes have an `id` of their own
        node->kind = T::kKind;
        node->hasError = broken_;
        node->id = syntax::NodeId(nodeCount_++);
        // What is not there, such as the variable of `for ()`, still stands in this file.
        node->span = span.valid() ? span : Span{input_.file, 0, 0};
        return made;
    }
    template <typename T>
    auto list(const std::vector<const T*>& nodes) -> syntax::NodeList<T> {
        return arena_.copy(nodes);
    }
    template <typename T>
    auto values(const std::vector<T>& items) -> std::span<const T> {
        return arena_.copy(items);
    }
    auto span(const antlr4::Token* token) const -> Span;
    auto span(const antlr4::ParserRuleContext* context) const -> Span;
    auto text(Span span) const -> std::string_view {
        return input_.text.substr(span.begin, span.size());
    }
    auto name(const antlr4::Token* token) -> syntax::Name;
    auto names(const std::vector<antlr4::Token*>& tokens) -> std::span<const syntax::Name>;
    auto qualified(ClcParser::PathContext* context) -> syntax::QualifiedName;
    auto docs(const antlr4::ParserRuleContext* context) -> std::span<const std::string_view>;
    /// Of a case of a type: what stands above it, or above the `|` before it.
    auto caseDocs(const antlr4::ParserRuleContext* context) -> std::span<const std::string_view>;
    auto docLines(std::span<const syntax::Comment> comments) -> std::span<const std::string_view>;
    auto fileComment() const -> std::span<const syntax::Comment>;
    bool blankLineBetween(Span before, Span after) const;
    auto commentsBefore(std::uint32_t token) const -> std::span<const syntax::Comment>;
    void collectInner(const Reading& reading);
    auto innerRuns(const antlr4::Token* opener) const -> std::span<const Reading* const>;
    /// Calls `build(root)` for each run that read a part of what `opener` opens apart.
    template <typename Root, typename Build>
    void eachInner(const antlr4::Token* opener, Build build) {
        const bool outerBroken = broken_;
        const bool outerQuiet = quiet_;
        for (const Reading* inner : innerRuns(opener)) {
            enter(*inner);
            built_.insert(inner);
            if (const auto* root = static_cast<const Root*>(inner->run->root())) {
                build(*root);
            }
        }
        broken_ = outerBroken;
        quiet_ = outerQuiet;
    }
    void enter(const Reading& reading) {
        broken_ = reading.state == Reading::State::Broken;
        quiet_ = reading.state != Reading::State::Right;
    }
    /// Marks `node`, and the innermost item around it, as not what was meant.
    void flag(syntax::Node& node) {
        node.hasError = true;
        flawed_ = true;
    }
    void checkCommas(const std::vector<antlr4::Token*>& separators);

    // ---- items, build_item.cpp ----
    auto buildItem(ClcParser::ItemContext* context) -> const syntax::Item*;
    auto buildBlockItem(ClcParser::BlockItemContext* context) -> const syntax::Item*;
    auto buildAction(ClcParser::ActionContext* context) -> syntax::Item*;
    auto buildUse(ClcParser::UseContext* context) -> syntax::Item*;
    auto buildRule(ClcParser::RuleDefContext* context) -> syntax::Item*;
    auto buildEmit(ClcParser::EmitContext* context) -> syntax::Item*;
    auto buildCheck(ClcParser::CheckContext* context) -> syntax::Item*;
    auto buildFor(ClcParser::ForBlockContext* context) -> syntax::Item*;
    auto buildIf(ClcParser::IfBlockContext* context) -> syntax::Item*;
    auto buildDefaults(ClcParser::DefaultsContext* context) -> syntax::Item*;
    auto buildSpread(const antlr4::ParserRuleContext* whole, ClcParser::ExprContext* value)
        -> syntax::Item*;
    auto buildInstance(ClcParser::DottedContext* target, ClcParser::DeclarationContext* context,
                       Place place) -> syntax::Item*;
    auto buildAmendment(ClcParser::DottedContext* target, ClcParser::DeclarationContext* context)
        -> syntax::Item*;
    auto buildDeclaration(ClcParser::DottedContext* target, ClcParser::DeclarationContext* context)
        -> syntax::Item*;
    auto buildSegments(ClcParser::DottedContext* context) -> syntax::NodeList<syntax::PathSegment>;
    auto buildBlock(ClcParser::BlockContext* context, Span around) -> const syntax::Block*;
    auto buildAttribute(ClcParser::AttributeContext* context) -> const syntax::Attribute*;
    auto errorItem(Span span) -> syntax::Item*;
    void finishItem(syntax::Item& item, const antlr4::ParserRuleContext* context,
                    const std::vector<ClcParser::AttributeContext*>& attributes,
                    const antlr4::Token* hidden);

    // ---- entries of blocks, build_entry.cpp ----
    auto buildEntry(ClcParser::EntryContext* context) -> syntax::Item*;
    auto buildNamedEntry(ClcParser::EntryContext* context) -> syntax::Item*;
    auto buildMergingEntry(ClcParser::DottedContext* target, ClcParser::DeclarationContext* context,
                           Place place) -> syntax::Item*;
    auto entryName(ClcParser::DottedContext* target, const KeyUse& use) -> syntax::Name;
    void checkSign(const antlr4::Token* sign, Span key);
    bool isUsedAsValue(std::string_view name);
    void reportDottedKey(const ClcParser::DottedContext& target, const KeyUse& use);

    // ---- definitions, build_kind.cpp ----
    auto buildLet(ClcParser::LetDefContext* context, Place place) -> syntax::LetItem*;
    auto buildFunction(ClcParser::FnDefContext* context) -> syntax::Item*;
    void reportBody(const syntax::FnItem& item);
    auto buildFunctionBody(ClcParser::FnBlockContext* context) -> const syntax::Expr*;
    void checkFunctionBody(const syntax::LetExpr& body, const Exprs& values);
    auto buildParam(ClcParser::ParamContext* context) -> const syntax::Param*;
    auto buildTypeDef(ClcParser::TypeDefContext* context) -> syntax::Item*;
    auto buildCase(ClcParser::VariantContext* context) -> const syntax::VariantCase*;
    auto buildKind(ClcParser::KindDefContext* context) -> syntax::Item*;
    auto buildKindBody(ClcParser::KindBodyContext* context, Span around) -> const syntax::Block*;
    auto buildKindItem(ClcParser::KindItemContext* context) -> const syntax::Item*;
    auto buildKindField(ClcParser::KindItemContext* context) -> syntax::Item*;
    auto buildField(ClcParser::FieldContext* context) -> const syntax::Item*;

    // ---- types, build_type.cpp ----
    auto buildType(ClcParser::TypeContext* context, Span around) -> const syntax::TypeExpr*;
    auto buildAlternatives(ClcParser::AlternativesContext* context, Span around)
        -> const syntax::TypeExpr*;
    auto buildUnion(const std::vector<ClcParser::TypeAtomContext*>& members, Span span)
        -> const syntax::TypeExpr*;
    auto buildTypeAtom(ClcParser::TypeAtomContext* context) -> const syntax::TypeExpr*;
    auto buildPlainType(ClcParser::TypeAtomContext* context) -> const syntax::TypeExpr*;
    auto withoutOptional(const ClcParser::TypeAtomContext& context) const -> Span;
    auto buildLiteralType(ClcParser::TypeAtomContext* context) -> const syntax::TypeExpr*;
    auto buildFunctionType(ClcParser::TypeAtomContext* context) -> const syntax::TypeExpr*;
    auto buildRecord(ClcParser::FieldsContext* context) -> const syntax::RecordType*;
    auto refine(const syntax::TypeExpr* base, ClcParser::ExprContext* predicate)
        -> const syntax::TypeExpr*;
    auto errorType(Span span) -> const syntax::TypeExpr*;

    // ---- values, build_expr.cpp ----
    auto buildExpr(ClcParser::ExprContext* context, Span around) -> const syntax::Expr*;
    auto buildElement(ClcParser::ExprContext* context, Span around) -> const syntax::Expr*;
    auto buildIfExpr(ClcParser::ExprContext* context) -> const syntax::Expr*;
    auto buildLambda(ClcParser::ExprContext* context) -> const syntax::Expr*;
    auto buildOperation(ClcParser::ExprContext* context) -> const syntax::Expr*;
    auto buildBinary(OperandCursor& at, int least) -> const syntax::Expr*;
    auto buildPrefixed(OperandCursor& at, int least) -> const syntax::Expr*;
    void reportChain(const syntax::BinaryExpr& first, const syntax::BinaryExpr& second);
    auto buildOperand(ClcParser::OperandContext* context, Span around) -> const syntax::Expr*;
    auto buildPrimary(ClcParser::OperandContext* context) -> const syntax::Expr*;
    auto buildWord(const antlr4::Token* word) -> const syntax::Expr*;
    auto buildParen(ClcParser::OperandContext* context) -> const syntax::Expr*;
    auto buildSuffix(const syntax::Expr* base, ClcParser::SuffixContext* context)
        -> const syntax::Expr*;
    auto buildConstruction(const syntax::Expr* base, ClcParser::BlockContext* body)
        -> const syntax::Expr*;
    auto buildReference(const antlr4::Token* word) -> syntax::RefExpr*;
    auto buildArguments(ClcParser::ArgsContext* context) -> syntax::NodeList<syntax::Argument>;
    auto buildList(ClcParser::ListContext* context) -> const syntax::Expr*;
    auto buildMatch(ClcParser::MatchExprContext* context) -> const syntax::Expr*;
    auto buildArm(ClcParser::ArmContext* context) -> const syntax::MatchArm*;
    auto buildLoopName(const antlr4::Token* token) -> const syntax::Param*;
    auto buildNumber(const antlr4::Token* word) -> const syntax::Expr*;
    auto readIntInto(syntax::NumberExpr& number) -> const syntax::Expr*;
    auto errorExpr(Span span) -> const syntax::Expr*;
    bool tooLong(std::size_t chain, Span span);

    // ---- texts, build_string.cpp ----
    auto buildText(ClcParser::TextContext* context, Span around) -> const syntax::TextExpr*;
    auto textParts(const ClcParser::TextContext& context) const -> std::vector<TextRunOrHole>;

    BuildInput input_;
    Arena& arena_;
    DiagnosticSink& sink_;
    /// What was read of the brackets that are empty in the run around them, by their opener.
    std::map<std::uint32_t, std::vector<const Reading*>> inner_;
    BuiltReadings built_;
    /// Names that stand where values do, once asked for.
    std::optional<std::set<std::string_view>> valueNames_;
    std::uint32_t nodeCount_ = 0;
    std::uint32_t chain_ = 0;
    bool broken_ = false;  // nodes are flagged
    bool quiet_ = false;   // nothing is reported
    bool flawed_ = false;  // what was built of the innermost item is not what was meant
};

}  // namespace clc::parser
