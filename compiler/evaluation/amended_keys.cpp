// Amendments name what is there: a key that no member of the family has, or an instance whose
// condition is false, would change nothing, and say nothing (S6).
#include "evaluation/expr.h"
#include "evaluation/instance.h"
#include "evaluation/run.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

namespace {

/// More keys than these help nobody.
constexpr std::size_t kMostListed = 8;

/// The instances that are one step of the way to what is amended.
struct Step {
    std::vector<Instance*> instances;
    bool partial = false;  // there may be more, which could not be computed
};

auto stepBelow(Run& run, const Step& from, const syntax::DeclarationItem& item, Span use) -> Step {
    if (&item == run.model.rootDeclaration()) {
        return {{run.root}, false};
    }
    Step to;
    to.partial = from.partial;
    for (Instance* each : from.instances) {
        const ChildSet& set = childrenOf(run, *each, item, use);
        to.partial |= set.partial;
        to.instances.insert(to.instances.end(), set.instances.begin(), set.instances.end());
    }
    return to;
}

void reportNoMember(Run& run, const syntax::PathSegment& segment, std::string_view key,
                    const syntax::DeclarationItem& family, const Step& members) {
    const Span at = segment.index->span;
    auto builder = run.sink.report(diag::UnknownKey, at, key);
    builder.label(family.name.span, "declared here");
    if (family.key == nullptr) {
        builder.help(fmt::format("'{}' is declared without a key: write {}/{}", family.name.text,
                                 segment.name.text, segment.id.text));
        return;
    }
    if (const auto near = run.guesses.nearest(key, members.instances, &Instance::key)) {
        builder.help(fmt::format("did you mean '{}'?", *near));
    } else if (!members.instances.empty() && members.instances.size() <= kMostListed) {
        std::string keys;
        for (const Instance* each : members.instances) {
            keys.append(keys.empty() ? "" : ", ").append(each->key);
        }
        builder.help(fmt::format("its keys are {}", keys));
    }
    builder.help("an amendment changes what is declared, and declares nothing");
}

/// `step` narrowed to the member that `segment` names; reported if there is none.
void narrow(Run& run, const syntax::PathSegment& segment, const syntax::DeclarationItem& family,
            Env env, Step& step) {
    const Value value = evaluate(run, *segment.index, env);
    std::string key;
    if (value.isPoison() || !appendText(run, key, value, segment.index->span)) {
        step = {{}, true};
        return;
    }
    const bool isKnown = !step.partial && !step.instances.empty();
    const Step members = step;
    std::erase_if(step.instances,
                  [&](const Instance* each) { return !each->isFamily || each->key != key; });
    if (isKnown && step.instances.empty()) {
        reportNoMember(run, segment, key, family, members);
    }
}

/// The instance that `segment` of `item` names is not there.
void reportAbsent(Run& run, const syntax::AmendItem& item, const syntax::PathSegment& segment,
                  const syntax::DeclarationItem& declaration) {
    const Span way = item.target.front()->span.to(segment.span);
    run.sink.report(diag::NullHere, segment.span, run.model.sources().text(segment.span))
        .label(declaration.name.span, "declared here, under an 'if' that is false")
        .help(fmt::format("an amendment changes what is there: write it under if (self.{} != "
                          "null), or leave it out",
                          run.model.sources().text(way)));
}

/// Follows `item`, which stands in a body of `holder`, to what it changes.
void follow(Run& run, Instance& holder, const syntax::AmendItem& item, Env env) {
    const semantics::Reference* target = run.model.amended(item);
    if (target == nullptr) {
        return;
    }
    std::size_t next = 0;
    Step step{{&holder}, false};
    for (const syntax::DeclarationItem* declaration : target->declarations) {
        const bool mayHave = !step.instances.empty();
        step = stepBelow(run, step, *declaration, item.span);
        // A family of nobody is one; what stands alone and is not there has a condition.
        const bool isAbsent = mayHave && step.instances.empty() && !step.partial;
        if (isAbsent && declaration->key == nullptr && next < item.target.size()) {
            reportAbsent(run, item, *item.target[next], *declaration);
            return;
        }
        if (next == item.target.size() || item.target[next]->id.text != declaration->name.text) {
            continue;
        }
        const syntax::PathSegment& segment = *item.target[next++];
        if (segment.index != nullptr) {
            narrow(run, segment, *declaration, env, step);
        }
    }
}

}  // namespace

void checkAmendedKeys(Run& run, Instance& instance) {
    forEachBody(run, instance, [&](Scope& body) {
        forEachScope(run, body, Content::Amendments, [&](Scope& scope) {
            for (const syntax::AmendItem* item : scope.plan->amendments) {
                follow(run, instance, *item, scope.env);
            }
        });
    });
}

}  // namespace clc::evaluation
