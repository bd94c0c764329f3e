// Values that depend on no instance, in places that ask for a refined type: defaults of kinds,
// types and functions, and lets. One that is wrong is wrong wherever it is used, and known to be
// without.
#include "evaluation/evaluate.h"
#include "evaluation/expr.h"
#include "evaluation/holds_refined.h"
#include "syntax/visitor.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace clc::evaluation {

namespace {

using semantics::BindingKind;
using syntax::as;
using syntax::NodeKind;

class Constants {
public:
    explicit Constants(Run& run) : run_(run) {
        for (const Diagnostic& each : run.sink.diagnostics()) {
            for (const Label& label : each.labels) {
                checked_.push_back(label.span);
            }
        }
    }

    /// Computes each constant in `node`.
    void compute(const syntax::Node& node) {
        if (const auto* field = as<syntax::FieldItem>(&node)) {
            computeOne(field->value);
        } else if (const auto* let = as<syntax::LetItem>(&node)) {
            computeOne(let->value);
        } else if (const auto* param = as<syntax::Param>(&node)) {
            computeOne(param->fallback);
        }
        syntax::forEachChild(node, [&](const syntax::Node& child) { compute(child); });
    }

private:
    void computeOne(const syntax::Expr* expr) {
        if (expr == nullptr || expr->hasError || isReported(*expr)) {
            return;
        }
        const semantics::Facts& facts = run_.model.facts(*expr);
        const bool refined =
            types_.holds(facts.convert) || types_.holds(facts.target) || types_.holds(facts.type);
        if (refined && isConstant(*expr, *expr)) {
            forceAll(run_, evaluate(run_, *expr, moduleEnv()));
        }
    }

    /// Something is wrong in it that checking found.
    bool isReported(const syntax::Expr& expr) const {
        return std::ranges::any_of(checked_, [&](Span place) {
            return place.file == expr.span.file && expr.span.begin <= place.begin &&
                   place.end <= expr.span.end;
        });
    }

    /// Nothing in `node` depends on an instance. What `whole` declares itself is known.
    bool isConstant(const syntax::Node& node, const syntax::Node& whole) {
        if (node.kind == NodeKind::SelfExpr || node.kind == NodeKind::SuperExpr) {
            return false;
        }
        const semantics::Binding& binding = run_.model.facts(node).binding;
        if (!isConstantBinding(binding, whole)) {
            return false;
        }
        bool constant = true;
        syntax::forEachChild(node, [&](const syntax::Node& child) {
            constant = constant && isConstant(child, whole);
        });
        return constant;
    }

    bool isConstantBinding(const semantics::Binding& binding, const syntax::Node& whole) {
        switch (binding.kind) {
        case BindingKind::None:
        case BindingKind::Type:
        case BindingKind::Module:
        case BindingKind::Field:
        case BindingKind::Entry:
        case BindingKind::Explicit: return true;
        case BindingKind::Local:
            return whole.span.file == binding.node->span.file &&
                   whole.span.begin <= binding.node->span.begin &&
                   binding.node->span.end <= whole.span.end;
        case BindingKind::Global:
        case BindingKind::Function: return isConstantDefinition(*binding.node);
        case BindingKind::Member:
        case BindingKind::Container:
        case BindingKind::Kind:
        case BindingKind::Root:
        case BindingKind::Reference:
        case BindingKind::It:
        case BindingKind::Intrinsic: return false;
        }
        return false;
    }

    /// Functions call each other in no circle, and lets that need themselves are none.
    bool isConstantDefinition(const syntax::Node& definition) {
        const auto [found, added] = definitions_.try_emplace(&definition, false);
        if (added) {
            const bool constant = isConstant(definition, definition);
            definitions_[&definition] = constant;
            return constant;
        }
        return found->second;
    }

    Run& run_;
    std::vector<Span> checked_;  // what is reported already
    RefinedTypes types_{run_};
    std::unordered_map<const syntax::Node*, bool> definitions_;
};

}  // namespace

void Evaluator::computeConstants() {
    Constants constants(*run_);
    for (const auto& module : run_->model.modules()) {
        // The library's own are computed when a file of it is checked by itself.
        const bool isOwn = !module->isStd || module == run_->model.modules().front();
        for (const syntax::ParsedFile* file : module->files) {
            if (isOwn) {
                constants.compute(*file->root);
            }
        }
    }
}

}  // namespace clc::evaluation
