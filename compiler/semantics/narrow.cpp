// What a test shows of the names and paths in it (S7).
#include "semantics/checker.h"

#include <fmt/format.h>

namespace clc::semantics {

using syntax::as;
using syntax::BinaryOp;

namespace {

/// Whether `self`, `super` or `it`, if one of them is what a path begins with, means something
/// else outside of `frame`.
bool changesIn(const Frame& frame, std::string_view path) {
    const std::string_view first = path.substr(0, path.find_first_of(".[/"));
    return (first == "self" &&
            (frame.role == FrameRole::Kind || frame.role == FrameRole::Instance)) ||
           (first == "super" && frame.super.valid()) ||
           (first == "it" && frame.role == FrameRole::Predicate);
}

/// A key or position that is written out; empty for any other.
auto writtenKey(const syntax::Expr& index) -> std::string {
    if (const auto* text = as<syntax::TextExpr>(&index); text != nullptr && !text->hasHoles()) {
        // The length keeps a key that looks like a path apart from one.
        return fmt::format("{}:{}", text->plain().size(), text->plain());
    }
    if (const auto* number = as<syntax::NumberExpr>(&index)) {
        return fmt::format("#{}", number->text);
    }
    return {};
}

}  // namespace

/// A text that two expressions share only if they name the same place; empty if `expr` is no name
/// or path.
auto ModelBuilder::pathOf(const syntax::Expr& expr) const -> std::string {
    if (const auto* paren = as<syntax::ParenExpr>(&expr)) {
        return pathOf(*paren->inner);
    }
    if (expr.kind == syntax::NodeKind::SelfExpr) {
        return "self";
    }
    if (expr.kind == syntax::NodeKind::SuperExpr) {
        return "super";
    }
    if (const auto* index = as<syntax::IndexExpr>(&expr)) {
        const std::string base = pathOf(*index->base);
        const std::string written = writtenKey(*index->index);
        const std::string key = written.empty() ? pathOf(*index->index) : written;
        return base.empty() || key.empty() ? std::string() : base + "[" + key + "]";
    }
    const Facts& known = model_.facts(expr);
    if (const auto* name = as<syntax::NameExpr>(&expr)) {
        switch (known.binding.kind) {
        case BindingKind::Local:
        case BindingKind::Global:
            return "n" + std::to_string(known.binding.node->span.file.value) + "." +
                   std::to_string(known.binding.node->id.value);
        case BindingKind::Member: return "m." + std::string(name->name.text);
        case BindingKind::Container: return "c." + std::string(name->name.text);
        case BindingKind::Root: return "root";
        case BindingKind::It: return "it";
        case BindingKind::Reference: return "r" + std::to_string(known.binding.index);
        default: return {};
        }
    }
    if (known.binding.kind == BindingKind::Reference) {
        const Reference& reference = model_.references_[known.binding.index];
        std::string path = "r";
        for (const syntax::DeclarationItem* item : reference.declarations) {
            path +=
                "/" + std::to_string(item->span.file.value) + "." + std::to_string(item->id.value);
        }
        const auto* base = as<syntax::RefExpr>(&expr);
        if (base != nullptr && base->base != nullptr && reference.anchor == AnchorKind::Base) {
            const std::string before = pathOf(*base->base);
            return before.empty() ? before : before + path;
        }
        return path;
    }
    if (const auto* member = as<syntax::MemberExpr>(&expr)) {
        if (known.binding.kind == BindingKind::Global) {
            return "n" + std::to_string(known.binding.node->span.file.value) + "." +
                   std::to_string(known.binding.node->id.value);
        }
        const std::string base = pathOf(*member->base);
        return base.empty() ? base : base + "." + std::string(member->name.text);
    }
    return {};
}

auto ModelBuilder::narrowed(const syntax::Expr& expr, TypeId type, const Frame& frame) const
    -> TypeId {
    bool any = false;
    for (const Frame* at = &frame; at != nullptr && !any; at = at->parent) {
        any = !at->narrowings.empty();
    }
    if (!any) {
        return type;
    }
    const std::string path = pathOf(expr);
    if (path.empty()) {
        return type;
    }
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        for (auto each = at->narrowings.rbegin(); each != at->narrowings.rend(); ++each) {
            if (each->path == path) {
                return each->type;
            }
        }
        if (changesIn(*at, path)) {
            break;
        }
    }
    return type;
}

/// Reads what is bound already: the condition has been checked.
auto ModelBuilder::narrowings(const syntax::Expr& condition, const Frame& frame) -> Narrowings {
    if (const auto* paren = as<syntax::ParenExpr>(&condition)) {
        return narrowings(*paren->inner, frame);
    }
    if (const auto* unary = as<syntax::UnaryExpr>(&condition);
        unary != nullptr && unary->op == syntax::UnaryOp::Not) {
        Narrowings inner = narrowings(*unary->operand, frame);
        return {std::move(inner.whenFalse), std::move(inner.whenTrue)};
    }
    const auto* binary = as<syntax::BinaryExpr>(&condition);
    if (binary == nullptr) {
        return {};
    }
    if (binary->op == BinaryOp::And || binary->op == BinaryOp::Or) {
        Narrowings left = narrowings(*binary->left, frame);
        Narrowings right = narrowings(*binary->right, frame);
        Narrowings both;
        std::vector<Narrowing>& sum = binary->op == BinaryOp::And ? both.whenTrue : both.whenFalse;
        std::vector<Narrowing>& first =
            binary->op == BinaryOp::And ? left.whenTrue : left.whenFalse;
        std::vector<Narrowing>& second =
            binary->op == BinaryOp::And ? right.whenTrue : right.whenFalse;
        sum = std::move(first);
        sum.insert(sum.end(), second.begin(), second.end());
        return both;
    }
    if (binary->op != BinaryOp::Equal && binary->op != BinaryOp::NotEqual) {
        return {};
    }
    const bool rightIsNull = binary->right->kind == syntax::NodeKind::NullExpr;
    const bool leftIsNull = binary->left->kind == syntax::NodeKind::NullExpr;
    if (rightIsNull == leftIsNull) {
        return {};
    }
    const syntax::Expr* tested = rightIsNull ? binary->left : binary->right;
    // `a?.b != null` shows that `a` is there as well.
    Narrowings result;
    std::vector<Narrowing>& there =
        binary->op == BinaryOp::NotEqual ? result.whenTrue : result.whenFalse;
    std::vector<Narrowing>& absent =
        binary->op == BinaryOp::NotEqual ? result.whenFalse : result.whenTrue;
    const std::string path = pathOf(*tested);
    if (path.empty()) {
        return {};
    }
    absent.push_back({path, TypeId::null});
    const syntax::Expr* at = tested;
    while (true) {
        const TypeId type = model_.facts(*at).type;
        if (const std::string each = pathOf(*at);
            !each.empty() && type.valid() && type != TypeId::any) {
            there.push_back({each, types_.withoutNull(type)});
        }
        const auto* member = as<syntax::MemberExpr>(at);
        if (member == nullptr || !member->optional) {
            break;
        }
        at = member->base;
    }
    return result;
}

}  // namespace clc::semantics
