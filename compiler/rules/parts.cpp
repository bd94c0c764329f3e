#include "rules/parts.h"

#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/layered.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>

namespace clc::rules {

namespace {

using evaluation::Env;
using evaluation::Run;
using evaluation::Value;
using semantics::BindingKind;
using syntax::as;
using syntax::BinaryOp;
using values::OriginReason;
using values::ValueKind;

/// More than these say less.
constexpr std::size_t kMostParts = 4;
constexpr std::size_t kMostItems = 4;
constexpr std::size_t kMostBytes = 40;

auto shortened(std::string_view text) -> std::string {
    if (text.size() <= kMostBytes) {
        return std::string(text);
    }
    std::size_t end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end)) + "...";
}

/// A value in few words, of which nothing is computed for this. Nothing if it has none.
class ShownValue {
public:
    explicit ShownValue(Run& run) : run_(run) {}

    auto of(Value value) -> std::optional<std::string> {
        switch (value.kind()) {
        case ValueKind::Null:
        case ValueKind::ExplicitNull: return "null";
        case ValueKind::Bool: return values::as<values::BoolData>(value)->value ? "true" : "false";
        case ValueKind::Int: return fmt::format("{}", evaluation::intOf(value));
        case ValueKind::Float:
            return fmt::format("{}", values::as<values::FloatData>(value)->value);
        case ValueKind::Text:
            return fmt::format("\"{}\"", shortened(values::as<values::TextData>(value)->text));
        case ValueKind::Scalar: return shortened(values::as<values::ScalarData>(value)->text);
        case ValueKind::List: return list(evaluation::itemsOf(value));
        case ValueKind::Instance:
            return std::string(evaluation::pathOf(
                run_, run_.instances[values::as<values::InstanceData>(value)->instance.index()]));
        case ValueKind::Map:
        case ValueKind::Record: return keys(static_cast<const values::EntriesData&>(*value.data));
        case ValueKind::Poison:
        case ValueKind::Range:
        case ValueKind::Output:
        case ValueKind::File:
        case ValueKind::Function:
        case ValueKind::Later:
        case ValueKind::Document:
        case ValueKind::Deferred: return std::nullopt;
        }
        return std::nullopt;
    }

private:
    auto list(std::span<const evaluation::Lazy> items) -> std::string {
        std::vector<std::string> shown;
        for (const evaluation::Lazy& item : items.first(std::min(items.size(), kMostItems))) {
            const Value* known = item.known();
            auto text = known == nullptr ? std::nullopt : of(*known);
            if (!text) {
                return fmt::format("a list of {}", items.size());
            }
            shown.push_back(std::move(*text));
        }
        return fmt::format("[{}{}]", fmt::join(shown, ", "),
                           items.size() > kMostItems ? ", ..." : "");
    }

    static auto keys(const values::EntriesData& data) -> std::optional<std::string> {
        if (!data.hasShape) {
            return std::nullopt;
        }
        std::vector<std::string_view> shown;
        for (const values::Entry& entry :
             data.entries.first(std::min(data.entries.size(), kMostItems))) {
            shown.push_back(entry.key);
        }
        return data.entries.empty() ? "{}"
                                    : fmt::format("{{ {}{} }}", fmt::join(shown, ", "),
                                                  data.entries.size() > kMostItems ? ", ..." : "");
    }

    Run& run_;
};

bool compares(BinaryOp op) {
    switch (op) {
    case BinaryOp::Equal:
    case BinaryOp::NotEqual:
    case BinaryOp::Less:
    case BinaryOp::Greater:
    case BinaryOp::LessEqual:
    case BinaryOp::GreaterEqual:
    case BinaryOp::In: return true;
    case BinaryOp::Coalesce:
    case BinaryOp::Or:
    case BinaryOp::And:
    case BinaryOp::Range:
    case BinaryOp::Add:
    case BinaryOp::Subtract:
    case BinaryOp::Multiply:
    case BinaryOp::Divide: return false;
    }
    return false;
}

/// Finds what an expression names, in the order of the text. Only what was computed with it is
/// computed again.
class Parts {
public:
    Parts(Run& run, Env env) : run_(run), env_(env) {}

    void in(const syntax::Expr& expr) {
        if (const auto* paren = as<syntax::ParenExpr>(&expr)) {
            in(*paren->inner);
        } else if (const auto* unary = as<syntax::UnaryExpr>(&expr)) {
            in(*unary->operand);
        } else if (const auto* binary = as<syntax::BinaryExpr>(&expr)) {
            inBinary(*binary);
        } else if (const auto* call = as<syntax::CallExpr>(&expr)) {
            inCall(*call);
        } else if (const auto* text = as<syntax::TextExpr>(&expr)) {
            for (const syntax::TextPart& part : text->parts) {
                if (part.hole != nullptr) {
                    in(*part.hole);
                }
            }
        } else if (isPath(expr)) {
            show(expr);
        } else if (const auto* member = as<syntax::MemberExpr>(&expr)) {
            in(*member->base);
        } else if (const auto* index = as<syntax::IndexExpr>(&expr)) {
            in(*index->base);
        }
    }

    [[nodiscard]] auto text() const -> std::string {
        return fmt::format("{}", fmt::join(parts_, ", "));
    }

private:
    void inBinary(const syntax::BinaryExpr& expr) {
        in(*expr.left);
        const bool isShort = expr.op == BinaryOp::And || expr.op == BinaryOp::Or;
        if (isShort && evaluation::evaluateCondition(run_, *expr.left, env_) ==
                           std::optional(expr.op == BinaryOp::Or)) {
            return;
        }
        if (expr.op == BinaryOp::Coalesce) {
            return;
        }
        if (compares(expr.op)) {
            showComputed(*expr.left);
        }
        in(*expr.right);
        if (compares(expr.op)) {
            showComputed(*expr.right);
        }
    }

    void inCall(const syntax::CallExpr& expr) {
        if (const auto* method = as<syntax::MemberExpr>(expr.callee)) {
            if (run_.model.facts(*method->base).binding.kind != BindingKind::Module) {
                in(*method->base);
            }
        }
        for (const syntax::Argument* argument : expr.arguments) {
            in(*argument->value);
        }
    }

    /// A name, or what is reached from one by members and indexes.
    [[nodiscard]] bool isPath(const syntax::Expr& expr) const {
        if (const auto* member = as<syntax::MemberExpr>(&expr)) {
            return isValue(run_.model.facts(expr).binding.kind) && isPath(*member->base);
        }
        if (const auto* index = as<syntax::IndexExpr>(&expr)) {
            return isPath(*index->base);
        }
        return as<syntax::SelfExpr>(&expr) != nullptr ||
               (as<syntax::NameExpr>(&expr) != nullptr &&
                run_.model.facts(expr).binding.kind != BindingKind::None &&
                isValue(run_.model.facts(expr).binding.kind));
    }

    static bool isValue(BindingKind kind) {
        return kind != BindingKind::Function && kind != BindingKind::Kind &&
               kind != BindingKind::Type && kind != BindingKind::Module &&
               kind != BindingKind::Explicit && kind != BindingKind::Intrinsic;
    }

    /// What a call gave that is compared.
    void showComputed(const syntax::Expr& expr) {
        if (as<syntax::CallExpr>(&expr) != nullptr) {
            show(expr);
        }
    }

    void show(const syntax::Expr& expr) {
        const std::string_view source = run_.model.sources().text(expr.span);
        if (parts_.size() == kMostParts || source.size() > kMostBytes ||
            source.find('\n') != std::string_view::npos) {
            return;
        }
        const auto value = ShownValue(run_).of(evaluation::evaluate(run_, expr, env_));
        if (!value) {
            return;
        }
        std::string part = fmt::format("{} is {}", source, *value);
        if (std::ranges::find(parts_, part) == parts_.end()) {
            parts_.push_back(std::move(part));
        }
    }

    Run& run_;
    Env env_;
    std::vector<std::string> parts_;
};

/// The first part of `condition` that is false.
auto falsePart(Run& run, const syntax::Expr& condition, Env env) -> const syntax::Expr& {
    if (const auto* paren = as<syntax::ParenExpr>(&condition)) {
        return falsePart(run, *paren->inner, env);
    }
    const auto* binary = as<syntax::BinaryExpr>(&condition);
    if (binary == nullptr || binary->op != BinaryOp::And) {
        return condition;
    }
    const bool isLeft = evaluation::evaluateCondition(run, *binary->left, env) == false;
    return falsePart(run, isLeft ? *binary->left : *binary->right, env);
}

/// Where a value gets to somebody else than who wrote it.
auto wordsFor(OriginReason reason) -> std::string_view {
    switch (reason) {
    case OriginReason::Let: return "which has this name";
    case OriginReason::Default:
    case OriginReason::Defaults: return "which is the default here";
    case OriginReason::Amendment: return "which is amended here";
    case OriginReason::Declaration: return "which is taken here";
    case OriginReason::Literal:
    case OriginReason::Computed:
    case OriginReason::Emit:
    case OriginReason::Input:
    case OriginReason::Builtin: return {};
    }
    return {};
}

auto lineOf(const Run& run, Span span) -> std::pair<FileId, std::uint32_t> {
    return {span.file, run.model.sources().file(span.file).lines().position(span.begin).line};
}

}  // namespace

auto failedPart(Run& run, const syntax::Expr& condition, Env env) -> std::optional<Label> {
    if (!evaluation::isProject(run, condition.span)) {
        return std::nullopt;
    }
    const syntax::Expr& part = falsePart(run, condition, env);
    Parts parts(run, env);
    parts.in(part);
    std::string text = parts.text();
    return text.empty() ? std::nullopt : std::optional(Label{part.span, std::move(text)});
}

auto passedOn(const Run& run, Value value, Span written) -> std::vector<Label> {
    constexpr std::size_t kMostSteps = 64;
    constexpr std::size_t kMostLabels = 3;
    std::vector<Label> labels;
    if (!written.valid()) {
        return labels;
    }
    values::OriginId at = value.origin;
    for (std::size_t i = 0; at.valid() && i < kMostSteps; ++i) {
        const values::Origin step = run.origins.get(at);
        if (step.span == written) {
            break;
        }
        const std::string_view words = wordsFor(step.reason);
        const auto isThere = [&](Span other) {
            return lineOf(run, other) == lineOf(run, step.span);
        };
        if (!words.empty() && step.span.valid() && evaluation::isProject(run, step.span) &&
            !isThere(written) && std::ranges::none_of(labels, isThere, &Label::span)) {
            labels.insert(labels.begin(), {step.span, std::string(words)});
        }
        at = step.parts.size() == 1 ? step.parts[0] : values::OriginId();
    }
    labels.resize(std::min(labels.size(), kMostLabels));
    return labels;
}

}  // namespace clc::rules
