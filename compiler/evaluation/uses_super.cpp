// Whether an entry's value asks for the layers below it.
#include "evaluation/plan.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

using syntax::cast;
using syntax::NodeKind;

bool anyUses(std::initializer_list<const syntax::Expr*> parts) {
    return std::ranges::any_of(
        parts, [](const syntax::Expr* part) { return part != nullptr && usesSuper(*part); });
}

bool itemsUse(syntax::NodeList<syntax::Item> items);

bool itemUses(const syntax::Item& item) {
    if (const auto* spread = syntax::as<syntax::SpreadItem>(&item)) {
        return anyUses({spread->value});
    }
    if (const auto* let = syntax::as<syntax::LetItem>(&item)) {
        return anyUses({let->value});
    }
    if (const auto* loop = syntax::as<syntax::ForItem>(&item)) {
        return anyUses({loop->iterable}) || itemsUse(loop->body->items);
    }
    if (const auto* choice = syntax::as<syntax::IfItem>(&item)) {
        return anyUses({choice->condition}) || itemsUse(choice->then->items) ||
               (choice->otherwise != nullptr && itemUses(*choice->otherwise)) ||
               (choice->otherwiseBlock != nullptr && itemsUse(choice->otherwiseBlock->items));
    }
    if (const auto* entry = syntax::as<syntax::EntryItem>(&item)) {
        return anyUses({entry->key, entry->value});
    }
    return false;
}

bool itemsUse(syntax::NodeList<syntax::Item> items) {
    return std::ranges::any_of(items, [](const syntax::Item* item) { return itemUses(*item); });
}

bool argumentsUse(syntax::NodeList<syntax::Argument> arguments) {
    return std::ranges::any_of(
        arguments, [](const syntax::Argument* argument) { return anyUses({argument->value}); });
}

bool elementsUse(syntax::NodeList<syntax::Expr> elements) {
    return std::ranges::any_of(elements,
                               [](const syntax::Expr* element) { return anyUses({element}); });
}

bool textUses(const syntax::TextExpr& text) {
    return std::ranges::any_of(text.parts,
                               [](const syntax::TextPart& part) { return anyUses({part.hole}); });
}

bool matchUses(const syntax::MatchExpr& match) {
    return anyUses({match.subject}) ||
           std::ranges::any_of(match.arms, [](const auto* arm) { return anyUses({arm->result}); });
}

bool letUses(const syntax::LetExpr& block) {
    return anyUses({block.result}) ||
           std::ranges::any_of(block.lets, [](const auto* let) { return anyUses({let->value}); });
}

}  // namespace

bool usesSuper(const syntax::Expr& expr) {
    switch (expr.kind) {
    case NodeKind::SuperExpr: return true;
    case NodeKind::TextExpr: return textUses(cast<syntax::TextExpr>(&expr));
    case NodeKind::ListExpr: return elementsUse(cast<syntax::ListExpr>(&expr).elements);
    case NodeKind::SpreadElement: return anyUses({cast<syntax::SpreadElement>(&expr).value});
    case NodeKind::ForElement: {
        const auto& loop = cast<syntax::ForElement>(&expr);
        return anyUses({loop.iterable, loop.element});
    }
    case NodeKind::IfElement: {
        const auto& choice = cast<syntax::IfElement>(&expr);
        return anyUses({choice.condition, choice.then, choice.otherwise});
    }
    case NodeKind::BlockExpr: return itemsUse(cast<syntax::BlockExpr>(&expr).block->items);
    case NodeKind::BuildExpr: return itemsUse(cast<syntax::BuildExpr>(&expr).block->items);
    case NodeKind::MatchExpr: return matchUses(cast<syntax::MatchExpr>(&expr));
    case NodeKind::IfExpr: {
        const auto& choice = cast<syntax::IfExpr>(&expr);
        return anyUses({choice.condition, choice.then, choice.otherwise});
    }
    case NodeKind::LambdaExpr: return anyUses({cast<syntax::LambdaExpr>(&expr).body});
    case NodeKind::UnaryExpr: return anyUses({cast<syntax::UnaryExpr>(&expr).operand});
    case NodeKind::BinaryExpr: {
        const auto& binary = cast<syntax::BinaryExpr>(&expr);
        return anyUses({binary.left, binary.right});
    }
    case NodeKind::MemberExpr: return anyUses({cast<syntax::MemberExpr>(&expr).base});
    case NodeKind::RefExpr: return anyUses({cast<syntax::RefExpr>(&expr).base});
    case NodeKind::IndexExpr: {
        const auto& index = cast<syntax::IndexExpr>(&expr);
        return anyUses({index.base, index.index});
    }
    case NodeKind::CallExpr: {
        const auto& call = cast<syntax::CallExpr>(&expr);
        return anyUses({call.callee}) || argumentsUse(call.arguments);
    }
    case NodeKind::ParenExpr: return anyUses({cast<syntax::ParenExpr>(&expr).inner});
    case NodeKind::LetExpr: return letUses(cast<syntax::LetExpr>(&expr));
    case NodeKind::ErrorExpr:
    case NodeKind::NameExpr:
    case NodeKind::SelfExpr:
    case NodeKind::NumberExpr:
    case NodeKind::BoolExpr:
    case NodeKind::NullExpr:
#define CL_NODE_Expr(name)
#define CL_NODE_Type(name) case NodeKind::name:
#define CL_NODE_Part(name) case NodeKind::name:
#define CL_NODE_Item(name) case NodeKind::name:
#define CL_NODE(category, name) CL_NODE_##category(name)
#include "syntax/nodes.def"
#undef CL_NODE
#undef CL_NODE_Expr
#undef CL_NODE_Type
#undef CL_NODE_Part
#undef CL_NODE_Item
        return false;
    }
    return false;
}

}  // namespace clc::evaluation
