// Values of a file that need themselves, whoever asks for them. Only what a value needs in any case
// counts here; the rest is found when somebody asks.
#include "semantics/checker.h"
#include "semantics/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::semantics {
namespace {

using syntax::as;
using syntax::BinaryOp;
using syntax::LetItem;

/// One value needs another, here.
struct Need {
    const LetItem* let = nullptr;
    Span use;
};

class Needs {
public:
    Needs(const Model& model, std::vector<Need>& into) : model_(model), into_(into) {}

    /// What `expr` needs whatever comes of it. Elements, entries and arguments wait until they are
    /// asked for.
    void add(const syntax::Expr& expr) {
        const Binding& bound = model_.facts(expr).binding;
        if (bound.kind == BindingKind::Global) {
            if (const auto* let = as<LetItem>(bound.node)) {
                into_.push_back({let, expr.span});
            }
            return;
        }
        if (const auto* inner = as<syntax::ParenExpr>(&expr)) {
            add(*inner->inner);
        } else if (const auto* unary = as<syntax::UnaryExpr>(&expr)) {
            add(*unary->operand);
        } else if (const auto* binary = as<syntax::BinaryExpr>(&expr)) {
            add(*binary->left);
            if (needsBoth(binary->op)) {
                add(*binary->right);
            }
        } else if (const auto* member = as<syntax::MemberExpr>(&expr)) {
            add(*member->base);
        } else if (const auto* choice = as<syntax::IfExpr>(&expr)) {
            add(*choice->condition);
        } else if (const auto* match = as<syntax::MatchExpr>(&expr)) {
            add(*match->subject);
        } else if (const auto* text = as<syntax::TextExpr>(&expr)) {
            for (const syntax::TextPart& part : text->parts) {
                if (part.hole != nullptr) {
                    add(*part.hole);
                }
            }
        }
    }

private:
    static bool needsBoth(BinaryOp op) {
        switch (op) {
        case BinaryOp::Add:
        case BinaryOp::Subtract:
        case BinaryOp::Multiply:
        case BinaryOp::Divide:
        case BinaryOp::Equal:
        case BinaryOp::NotEqual:
        case BinaryOp::Less:
        case BinaryOp::Greater:
        case BinaryOp::LessEqual:
        case BinaryOp::GreaterEqual: return true;
        case BinaryOp::Coalesce:
        case BinaryOp::Or:
        case BinaryOp::And:
        case BinaryOp::In:
        case BinaryOp::Range: return false;
        }
        return false;
    }

    const Model& model_;
    std::vector<Need>& into_;
};

/// Follows needs from value to value, each value once.
class Walk {
public:
    explicit Walk(const Model& model) : model_(model) {}

    /// The first way from `start` that closes: its steps, each a need of the one before, the last
    /// one leading back to the first. Empty if none does.
    auto circleFrom(const LetItem& start) -> std::vector<Need> {
        if (!seen_.insert(&start).second) {
            return {};
        }
        enter({&start, {}});
        while (!way_.empty()) {
            Step& step = way_.back();
            if (step.next == step.needs.size()) {
                onWay_.erase(step.came.let);
                way_.pop_back();
                continue;
            }
            const Need need = step.needs[step.next++];
            if (onWay_.contains(need.let)) {
                std::vector<Need> circle = closing(need);
                way_.clear();
                onWay_.clear();
                return circle;
            }
            if (seen_.insert(need.let).second) {
                enter(need);
            }
        }
        return {};
    }

private:
    struct Step {
        Need came;
        std::vector<Need> needs = {};
        std::size_t next = 0;
    };

    void enter(const Need& need) {
        Step step{.came = need};
        const bool isRead = need.let->value != nullptr && !need.let->hasError;
        if (isRead) {
            Needs(model_, step.needs).add(*need.let->value);
        }
        onWay_.insert(need.let);
        way_.push_back(std::move(step));
    }

    /// From the value that `last` leads back to.
    [[nodiscard]] auto closing(const Need& last) const -> std::vector<Need> {
        std::vector<Need> circle;
        bool inside = false;
        for (const Step& step : way_) {
            if (inside) {
                circle.push_back(step.came);
            }
            inside = inside || step.came.let == last.let;
        }
        circle.push_back(last);
        return circle;
    }

    const Model& model_;
    std::unordered_set<const LetItem*> seen_;
    std::unordered_set<const LetItem*> onWay_;
    std::vector<Step> way_;
};

}  // namespace

void ModelBuilder::reportCircularLets() {
    Walk walk(model_);
    for (const auto& module : model_.modules_) {
        for (const syntax::ParsedFile* file : module->files) {
            for (const syntax::Item* item : file->root->items) {
                const auto* let = as<LetItem>(item);
                if (let == nullptr || module->isStd) {
                    continue;
                }
                const std::vector<Need> circle = walk.circleFrom(*let);
                // Without any type written on the way, the types are a circle, which is reported.
                const bool isTyped = std::ranges::any_of(
                    circle, [](const Need& need) { return need.let->type != nullptr; });
                if (circle.empty() || !isTyped) {
                    continue;
                }
                std::string_view from = circle.back().let->name.text;
                auto builder = sink_.report(diag::Cycle, circle.front().use, from);
                for (const Need& need : circle) {
                    std::string text = fmt::format("{} needs {} here", from, need.let->name.text);
                    if (&need == &circle.front()) {
                        builder.primary(std::move(text));
                    } else {
                        builder.label(need.use, std::move(text));
                    }
                    from = need.let->name.text;
                }
                builder.help(std::string(circleHelp(circle.size())));
            }
        }
    }
}

}  // namespace clc::semantics
