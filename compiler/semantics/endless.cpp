// Kinds that declare themselves, over any number of other kinds, under no condition: their
// instances stand in each other without end.
#include "semantics/checker.h"

#include <algorithm>
#include <map>

namespace clc::semantics {
namespace {

using syntax::as;

/// One kind declares another whenever it is declared itself.
struct Step {
    KindId to;
    const syntax::DeclarationItem* item = nullptr;
};

/// What `body` declares whatever happens: not under `if` or `for`.
void addSteps(const Model& model, const syntax::Block& body, std::vector<Step>& into) {
    for (const syntax::Item* item : body.items) {
        const auto* declaration = as<syntax::DeclarationItem>(item);
        if (declaration == nullptr) {
            continue;
        }
        if (const KindId kind = model.kindOf(*declaration); kind.valid()) {
            into.push_back({kind, declaration});
        }
        addSteps(model, *declaration->body, into);
    }
}

class Search {
public:
    explicit Search(const Model& model) : model_(model) {}

    /// The declarations that lead from `from` back to it, the shortest such way; empty if there is
    /// none.
    auto circle(KindId from) -> std::vector<Step> {
        std::map<std::uint32_t, Step> cameBy;
        std::map<std::uint32_t, KindId> cameFrom;
        std::vector<KindId> next{from};
        for (std::size_t i = 0; i < next.size(); ++i) {
            const KindId at = next[i];
            for (const Step& step : stepsOf(at)) {
                if (!cameBy.emplace(step.to.value, step).second) {
                    continue;
                }
                cameFrom.emplace(step.to.value, at);
                next.push_back(step.to);
                if (step.to == from) {
                    return wayBack(from, cameBy, cameFrom);
                }
            }
        }
        return {};
    }

private:
    static auto wayBack(KindId from, const std::map<std::uint32_t, Step>& cameBy,
                        const std::map<std::uint32_t, KindId>& cameFrom) -> std::vector<Step> {
        std::vector<Step> way;
        KindId at = from;
        do {
            way.push_back(cameBy.at(at.value));
            at = cameFrom.at(at.value);
        } while (at != from);
        std::ranges::reverse(way);
        return way;
    }

    /// What the bodies of `kind` and of the kinds it is declare.
    auto stepsOf(KindId kind) -> const std::vector<Step>& {
        const auto [found, added] = steps_.try_emplace(kind.value);
        for (KindId at = kind; added && at.valid(); at = model_.kind(at).base) {
            addSteps(model_, *model_.kind(at).item->body, found->second);
        }
        return found->second;
    }

    const Model& model_;
    std::map<std::uint32_t, std::vector<Step>> steps_;
};

}  // namespace

void ModelBuilder::reportEndlessKinds() {
    Search search(model_);
    std::set<const syntax::DeclarationItem*> reported;
    for (const auto& kind : model_.kinds_) {
        if (!requiredKinds_.contains(kind->id.value)) {
            continue;  // what nobody uses of the library was not looked at
        }
        const std::vector<Step> circle = search.circle(kind->id);
        const bool known = std::ranges::any_of(
            circle, [&](const Step& step) { return reported.contains(step.item); });
        if (circle.empty() || known) {
            continue;
        }
        auto builder = sink_.report(diag::EndlessKind, circle.front().item->name.span, kind->name);
        for (std::size_t i = 0; i < circle.size(); ++i) {
            const std::string& from = i == 0 ? kind->name : model_.kind(circle[i - 1].to).name;
            const std::string text =
                "each " + from + " has one of kind " + model_.kind(circle[i].to).name + " inside";
            reported.insert(circle[i].item);
            if (i == 0) {
                builder.primary(text);
            } else {
                builder.label(circle[i].item->name.span, text);
            }
        }
        builder.help(
            "declare it under an 'if' that ends somewhere, or refer to an instance that "
            "stands around it");
    }
}

}  // namespace clc::semantics
