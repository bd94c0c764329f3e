// Evaluation of expressions, by construct. Each function is in the file named for its construct.
#pragma once

#include "evaluation/run.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clc::evaluation {

/// A function as an argument: a lambda, or a named one.
struct Function : values::FunctionData {
    const syntax::LambdaExpr* lambda = nullptr;
    Env env;
    /// If it is no lambda: what its name, `named`, stands for.
    const syntax::FnItem* item = nullptr;
    const syntax::NameExpr* named = nullptr;
};

// ---- names (expr_name.cpp) ----
auto evaluateName(Run& run, const syntax::NameExpr& expr, Env env) -> Value;
/// The local of that definition; null if none is near.
inline auto findLocal(Env env, const void* definition) -> const Frame* {
    const Frame* frame = env.locals;
    while (frame != nullptr && frame->definition != definition) {
        frame = frame->parent;
    }
    return frame;
}
/// What a local stands for, computed or not, that a NameExpr with these facts names; null if it
/// names none, or its place asks for a conversion.
inline auto localNamed(const semantics::Facts& facts, Env env) -> const Lazy* {
    if (facts.binding.kind != semantics::BindingKind::Local || facts.convert.valid()) {
        return nullptr;
    }
    const Frame* frame = findLocal(env, facts.binding.node);
    return frame == nullptr ? nullptr : &frame->value;
}
/// The nearest instance of `kind` that `of` stands in.
auto containerValue(Run& run, Instance* of, KindId kind, Span use, Env env) -> Value;
auto evaluateSuper(Run& run, const syntax::SuperExpr& expr, Env env) -> Value;
auto evaluateReference(Run& run, const syntax::RefExpr& expr, Env env, bool& ended) -> Value;
auto globalLet(Run& run, const syntax::LetItem& item) -> Lazy;
/// Where the text at the top of a file is evaluated: no locals, no instance around.
auto moduleEnv() -> Env;

// ---- literals (expr_literal.cpp, expr_text.cpp) ----
/// The value of a literal, made by `make` unless it was made lately. Only inside of instances it
/// depends on more than the literal: its origin says whose it is.
template <typename Make>
auto literalValue(Run& run, const syntax::Expr& literal, Env env, Make make) -> Value {
    if (ownerOf(env) != nullptr) {
        return make();
    }
    // By its place, not its address: how often it is made decides about the numbers of origins.
    const std::size_t place = literal.span.begin ^ literal.span.file.value * 37U;
    RecentValue& recent = run.recentValues[place % run.recentValues.size()];
    if (recent.literal == &literal) {
        return recent.value;
    }
    const Value value = make();
    if (!value.isPoison()) {  // what is wrong with it is told each time
        recent = {&literal, value};
    }
    return value;
}
auto evaluateNumber(Run& run, const syntax::NumberExpr& expr, Env env) -> Value;
auto evaluateText(Run& run, const syntax::TextExpr& expr, Env env) -> Value;
/// The text a value has in a text, appended; false if it has none and that is reported.
bool appendText(Run& run, std::string& out, Value value, Span use);

/// Where in the source a part of a literal's text is written. `lengths` must live as long.
class TextPlaces {
public:
    /// Of a text that is written as it is at `span`.
    explicit TextPlaces(Span span) : whole_(span) {}
    /// `holes`: what was put in, one for each part that is no text of its own.
    TextPlaces(const syntax::TextExpr& text, std::span<const std::size_t> lengths,
               std::span<const Value> holes = {})
        : whole_(text.span), text_(&text), lengths_(lengths), holes_(holes) {}

    [[nodiscard]] auto at(std::size_t offset, std::size_t length) const -> Span;
    [[nodiscard]] auto whole() const -> Span { return whole_; }
    /// What was put in at that place; null if the text says it itself.
    [[nodiscard]] auto put(std::size_t offset, std::size_t length) const -> const Value*;

private:
    /// `begin` is where the text of the part at `index` begins in the whole.
    struct Place {
        std::size_t index = 0;
        std::size_t begin = 0;
    };
    /// The part that holds the text at `offset`. Of one where nothing is it is the hole that
    /// nothing was put in at, if there is one.
    [[nodiscard]] auto partAt(std::size_t offset, std::size_t length) const -> std::optional<Place>;

    Span whole_;
    const syntax::TextExpr* text_ = nullptr;
    std::span<const std::size_t> lengths_;  // of each part's text
    std::span<const Value> holes_;
};

/// `text`, which must live as long as the result, as a `target`.
auto adoptText(Run& run, std::string_view text, TypeId target, OriginId origin,
               const TextPlaces& places) -> Value;
/// `value`, which is of the base of `type`, if it satisfies all its refinements.
auto checkRefined(Run& run, Value value, TypeId type, Span place, Span use = {}) -> Value;
/// Whether `value` satisfies `type`'s own predicate; nothing if that can't be told, which is
/// reported.
auto satisfies(Run& run, Value value, types::RefinementId refinement) -> std::optional<bool>;

// ---- lists and iteration (expr_list.cpp) ----
auto evaluateList(Run& run, const syntax::ListExpr& expr, Env env) -> Value;

// ---- blocks and things built (expr_block.cpp) ----
auto evaluateBlock(Run& run, const syntax::BlockExpr& expr, Env env) -> Value;
auto evaluateBuild(Run& run, const syntax::BuildExpr& expr, Env env) -> Value;
auto evaluateLets(Run& run, const syntax::LetExpr& expr, Env env) -> Value;

// ---- operators, choice (expr_operator.cpp, expr_arithmetic.cpp, expr_match.cpp) ----
auto evaluateUnary(Run& run, const syntax::UnaryExpr& expr, Env env) -> Value;
auto evaluateBinary(Run& run, const syntax::BinaryExpr& expr, Env env) -> Value;
/// The operator is one that asks whether something holds.
bool asksTruth(const syntax::BinaryExpr& expr);
/// What such an operator finds, for who needs no value that remembers its origin; nothing if it
/// could not be computed.
auto truthOf(Run& run, const syntax::BinaryExpr& expr, Env env) -> std::optional<bool>;
auto evaluateArithmetic(Run& run, const syntax::BinaryExpr& expr, Value left, Value right, Env env)
    -> Value;
auto evaluateMatch(Run& run, const syntax::MatchExpr& expr, Env env) -> Value;
/// The truth of a condition; nothing if it could not be computed.
auto evaluateCondition(Run& run, const syntax::Expr& expr, Env env) -> std::optional<bool>;

// ---- chains: members, indexes, calls (expr_access.cpp, expr_call.cpp) ----
/// The value of `expr` as the base of a chain; `ended` becomes true when a `?.` met null.
auto evaluateInChain(Run& run, const syntax::Expr& expr, Env env, bool& ended) -> Value;
auto evaluateMember(Run& run, const syntax::MemberExpr& expr, Env env, bool& ended) -> Value;
auto evaluateIndex(Run& run, const syntax::IndexExpr& expr, Env env, bool& ended) -> Value;
/// What a caller needs of a result: where only its truth is, a Bool remembers no origin.
enum class Need : std::uint8_t { All, Truth };
auto evaluateCall(Run& run, const syntax::CallExpr& expr, Env env, bool& ended,
                  Need need = Need::All) -> Value;
/// The body of a function.
auto evaluateBody(Run& run, const syntax::Expr& body, Env env, Need need) -> Value;
/// `name(arguments...)` of which some are known later, as a function of OpenTofu.
auto callLater(Run& run, std::string_view name, std::span<const Value> arguments, OriginId origin,
               Span use) -> Value;
/// The native takes values that are known later as they are.
bool takesLater(std::string_view name);
auto callFunction(Run& run, const Function& function, std::span<const Lazy> arguments, Span use,
                  Need need = Need::All) -> Value;
/// `function` is called when the result is asked for.
auto applyLater(Run& run, const Function& function, Lazy first, Lazy second, Span use) -> Lazy;
/// The member `name` of a value, reported at `use` if there is none.
auto accessMember(Run& run, Value base, std::string_view name, Span use, Env env) -> Value;

// ---- types at run time (test_type.cpp, convert.cpp, compare.cpp) ----
/// Whether `value` is one of `type`, as `match` asks.
bool isOfType(Run& run, Value value, TypeId type);
/// `value` as a `to`; poison, and reported at `use`, if it can't be one.
auto convert(Run& run, Value value, TypeId to, Span use) -> Value;
auto convertLazily(Run& run, Lazy value, TypeId to, Span use) -> Lazy;
/// Nothing if one of them could not be computed.
auto equal(Run& run, Value a, Value b) -> std::optional<bool>;
/// The order of two numbers, texts or scalars; nothing if there is none.
auto order(Run& run, Value a, Value b) -> std::optional<std::strong_ordering>;
/// Whether `item` is in a list, range, map's keys or text.
auto contains(Run& run, Value whole, Value item, Span use) -> std::optional<bool>;

/// Computes all of `value` but what belongs to others.
void forceAll(Run& run, Value value);

// ---- cycles (cycle.cpp) ----
void reportCycle(Run& run, const TrailStep& closing);
/// Where values that need each other too deep do so: the last place in the text at which the chain
/// goes on again and again, wherever it was given up; `otherwise` if there is no such place.
auto chainPlace(const Run& run, Span otherwise) -> Span;
/// Instances that stand in each other without end, at the limit on depth; false if they do not.
bool reportEndless(Run& run);

}  // namespace clc::evaluation
