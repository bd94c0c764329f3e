// `uses(x)`: which instances the outputs of one were made of.
#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

class OriginWalk {
public:
    OriginWalk(Run& run, const Instance& user) : run_(run), user_(user), number_(++run.walks) {}

    void value(Value value) {
        const DepthScope depth(run_, Span());
        if (!depth.ok()) {
            return;
        }
        origin(value.origin);
        if (value.is(values::ValueKind::List)) {
            for (const Lazy item : itemsOf(value)) {
                this->value(force(run_, item, {}));
            }
        } else if (hasEntries(value)) {
            for (const values::Entry& entry : entriesOf(run_, value, {})) {
                origin(entry.keyOrigin);
                this->value(force(run_, entry.value, {}));
            }
        } else if (const auto* document = values::as<values::DocumentData>(value)) {
            node(document->root);
        }
    }

    auto used() -> std::vector<Instance*> {
        std::vector<Instance*> found;
        for (Instance& instance : run_.instances) {
            if (instance.id.index() < seenInstances_.size() &&
                seenInstances_[instance.id.index()] && &instance != &user_ &&
                !isBelow(run_, instance, user_)) {
                found.push_back(&instance);
            }
        }
        std::ranges::stable_sort(
            found, [&](Instance* a, Instance* b) { return comesBefore(run_, *a, *b); });
        return found;
    }

private:
    void node(const values::DocNode* node) {
        if (node == nullptr) {
            return;
        }
        origin(node->origin);
        for (const values::DocEntry& entry : node->entries) {
            origin(entry.keyOrigin);
            this->node(entry.value);
        }
        for (const values::DocNode* item : node->items) {
            this->node(item);
        }
    }

    void origin(OriginId id) {
        open_.push_back(id);
        while (!open_.empty()) {
            const OriginId at = open_.back();
            open_.pop_back();
            if (!at.valid() || !isNew(at)) {
                continue;
            }
            const values::Origin step = run_.origins.get(at);
            if (step.instance.valid()) {
                seenInstances_.resize(run_.instances.size());
                seenInstances_[step.instance.index()] = true;
            }
            open_.insert(open_.end(), step.parts.begin(), step.parts.end());
        }
    }

    bool isNew(OriginId id) {
        if (id.index() >= run_.metBy.size()) {
            run_.metBy.resize(run_.origins.size());
        }
        return std::exchange(run_.metBy[id.index()], number_) != number_;
    }

    Run& run_;
    const Instance& user_;
    std::uint32_t number_;
    std::vector<OriginId> open_;
    std::vector<bool> seenInstances_;
};

}  // namespace

auto usedBy(Run& run, Value value, Span use) -> Value {
    const auto* data = values::as<values::InstanceData>(value);
    const CollectedSet* outputs = collected(run, TypeId::output, use);
    if (data == nullptr || outputs == nullptr) {
        return poison();
    }
    Instance& user = run.instances[data->instance.index()];
    OriginWalk walk(run, user);
    const Value emitted = allBelow(run, TypeId::output, value, use);
    for (const Lazy item : itemsOf(emitted)) {
        const auto& output = *values::as<values::OutputData>(*item.known());
        const Output& each = run.outputs[output.output];
        walk.value(force(run, each.value, use));
    }
    std::vector<Lazy> items;
    for (const Instance* each : walk.used()) {
        items.emplace_back(each->value);
    }
    return makeList(run, items, run.origins.add(OriginReason::Builtin, use, {}, {}));
}

}  // namespace clc::evaluation
