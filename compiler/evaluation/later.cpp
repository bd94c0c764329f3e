#include "evaluation/later.h"

#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "evaluation/outputs.h"

namespace clc::evaluation {

namespace {

using values::DocKind;
using values::DocNode;
using values::ExpressionForm;

auto textNode(Run& run, std::string_view text, OriginId origin) -> const DocNode* {
    auto* node = run.arena.make<DocNode>();
    node->kind = DocKind::Text;
    node->text = text;
    node->origin = origin;
    return node;
}

auto expressionNode(Run& run, ExpressionForm form, std::string_view text, OriginId origin,
                    const std::vector<const DocNode*>& items) -> const DocNode& {
    auto* node = run.arena.make<DocNode>();
    node->kind = DocKind::Expression;
    node->form = form;
    node->text = text;
    node->origin = origin;
    node->items = run.arena.copy(items);
    return *node;
}

/// The one root that all of `values` belong to; nothing if there are two, which is reported.
auto commonRoot(Run& run, std::span<const Value> values, Span use)
    -> std::optional<values::InstanceId> {
    values::InstanceId root;
    for (const Value value : values) {
        const auto* later = values::as<values::LaterData>(value);
        if (later == nullptr || !later->root.valid() || later->root == root) {
            continue;
        }
        if (root.valid()) {
            run.sink
                .report(diag::LaterOfOtherRoot, use,
                        pathOf(run, run.instances[later->root.index()]),
                        pathOf(run, run.instances[root.index()]))
                .help("a root reads another one's outputs through a declared remote state");
            return std::nullopt;
        }
        root = later->root;
    }
    return root;
}

}  // namespace

auto laterTemplate(Run& run, const syntax::TextExpr& expr, std::span<const Value> holes,
                   OriginId origin) -> Value {
    const std::optional<values::InstanceId> root = commonRoot(run, holes, expr.span);
    if (!root) {
        return poison();
    }
    std::vector<const DocNode*> items;
    std::size_t next = 0;
    for (const syntax::TextPart& part : expr.parts) {
        if (part.hole == nullptr) {
            items.push_back(textNode(run, part.text, origin));
            continue;
        }
        const Value value = holes[next++];
        if (const auto* later = values::as<values::LaterData>(value)) {
            items.push_back(later->expression);
            continue;
        }
        std::string text;
        if (!appendText(run, text, value, part.hole->span)) {
            return poison();
        }
        items.push_back(textNode(run, run.arena.copy(text), value.origin));
    }
    return makeLater(run, expressionNode(run, ExpressionForm::Template, {}, origin, items), *root,
                     origin);
}

auto laterMember(Run& run, Value base, std::string_view name, OriginId origin) -> Value {
    const auto& later = *values::as<values::LaterData>(base);
    return makeLater(run,
                     expressionNode(run, ExpressionForm::Member, name, origin, {later.expression}),
                     later.root, origin);
}

auto laterIndex(Run& run, Value base, Value index, OriginId origin) -> Value {
    const auto& later = *values::as<values::LaterData>(base);
    const DocNode* inside = toDocument(run, index, {});
    if (inside == nullptr) {
        return poison();
    }
    return makeLater(
        run, expressionNode(run, ExpressionForm::Index, {}, origin, {later.expression, inside}),
        later.root, origin);
}

auto laterCall(Run& run, std::string_view name, std::span<const Value> arguments, OriginId origin,
               Span use) -> Value {
    const std::optional<values::InstanceId> root = commonRoot(run, arguments, use);
    if (!root) {
        return poison();
    }
    std::vector<const DocNode*> items;
    for (const Value argument : arguments) {
        const DocNode* item = toDocument(run, argument, {use, nullptr, LaterUse::Allowed});
        if (item == nullptr) {
            return poison();
        }
        items.push_back(item);
    }
    return makeLater(run, expressionNode(run, ExpressionForm::Call, name, origin, items), *root,
                     origin);
}

auto laterAddress(Run& run, ExpressionForm form, std::string_view text, values::InstanceId root,
                  OriginId origin) -> Value {
    return makeLater(run, expressionNode(run, form, text, origin, {}), root, origin);
}

}  // namespace clc::evaluation
