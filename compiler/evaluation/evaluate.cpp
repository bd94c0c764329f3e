#include "evaluation/evaluate.h"

#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/files.h"
#include "evaluation/holds_refined.h"
#include "evaluation/layered.h"
#include "evaluation/outputs.h"
#include "evaluation/run.h"

#include <string_view>
#include <unordered_map>

namespace clc::evaluation {

namespace {

/// Fields that somebody set, and required ones nobody did. Defaults are computed when they are
/// asked for, but for those that may break a condition of their type.
void forceFields(Run& run, Instance& instance, RefinedTypes& refined) {
    if (instance.kind == nullptr) {
        return;
    }
    for (const semantics::Member& member : instance.kind->members) {
        if (member.role != semantics::MemberRole::Field) {
            continue;
        }
        Gathered gathered;
        contributionsOf(run, instance, member, gathered);
        const bool isSet = gathered.contributions.size() > member.defaults.size();
        const bool isMissing = gathered.contributions.empty();
        if (isSet || isMissing || refined.holds(member.type)) {
            forceAll(run, force(run, memberAt(run, instance, member), instance.nameSpan));
        }
    }
}

/// Two declarations of one name in one body, each where its `if` or `for` lets it be: what refers
/// to the one may mean the other.
void reportSamePath(Run& run, Instance& instance,
                    std::unordered_map<std::string_view, const Instance*>& byPath) {
    const std::string_view path = pathOf(run, instance);
    const auto [first, added] = byPath.try_emplace(path, &instance);
    if (added || instance.declaration == nullptr ||
        instance.declaration == first->second->declaration) {
        return;
    }
    // What both emit at one path follows from this.
    run.blamed.insert({&instance, first->second});
    run.sink.report(diag::DuplicateEntry, instance.nameSpan, instance.segment)
        .label(first->second->nameSpan, "the first one")
        .help(
            "both are there: let the condition of one exclude the other, or give one another name");
}

/// The fields of the root that are named like a line of releases.
auto releasesOf(Run& run) -> std::vector<NamedRelease> {
    std::vector<NamedRelease> named;
    for (const schema::ReleaseLine line : schema::releaseLines()) {
        const Lazy* field = memberOf(run, *run.root, schema::lineField(line));
        const Value value = field == nullptr ? Value() : force(run, *field, run.root->nameSpan);
        const bool given = field != nullptr && value.is(values::ValueKind::Scalar);
        if (given) {
            named.push_back({line, textOf(value), value.origin});
        }
    }
    return named;
}

}  // namespace

void forceAll(Run& run, Value value) {
    const DepthScope depth(run, value.origin);
    if (!depth.ok()) {
        return;
    }
    if (value.is(values::ValueKind::File)) {
        fileText(run, value, blame(run, value.origin));  // one that is not there is reported
        return;
    }
    if (value.is(values::ValueKind::List)) {
        for (const Lazy item : itemsOf(value)) {
            forceAll(run, force(run, item, {}));
        }
    } else if (hasEntries(value)) {
        for (const values::Entry& entry : entriesOf(run, value, {})) {
            forceAll(run, force(run, entry.value, {}));
        }
        reportMissingFields(run, value);
    }
}

Evaluator::Evaluator(const semantics::Model& model, const EvalInput& input, DiagnosticSink& sink)
    : run_(std::make_unique<Run>(model, input, sink)) {
    run_->root = makeRoot(*run_);
}

Evaluator::~Evaluator() = default;

void Evaluator::computeInstances() {
    Run& run = *run_;
    RefinedTypes refined(run);
    std::unordered_map<std::string_view, const Instance*> byPath;
    for (Instance* instance : instancesTowards(run, run.reach.allKinds(), run.root->nameSpan)) {
        reportSamePath(run, *instance, byPath);
        forceFields(run, *instance, refined);
        checkAmendedKeys(run, *instance);
    }
    result_.releases = releasesOf(run);
}

void Evaluator::placeFiles(const OnPlaced& onPlaced) {
    Run& run = *run_;
    result_.files = placeOutputs(run, onPlaced);
    for (const Output& output : run.outputs) {
        result_.outputs.push_back({output.owner->id, output.emit->span});
    }
}

void Evaluator::reportPlacements() {
    evaluation::reportPlacements(*run_);
}

void Evaluator::reportSamePaths() {
    evaluation::reportSamePaths(*run_, result_.files);
}

auto Evaluator::take() -> EvalResult {
    Run& run = *run_;
    for (Instance& instance : run.instances) {
        InstanceInfo info;
        info.kind = instance.kind == nullptr ? KindId() : instance.kind->id;
        info.id = instance.name;
        info.path = pathOf(run, instance);
        info.declared = instance.nameSpan;
        const Instance* container = containerOf(run, instance);
        info.container = container == nullptr ? values::InstanceId() : container->id;
        result_.instances.push_back(info);
    }
    result_.inputs = std::move(run.inputs);
    result_.explained = std::move(run.explained);
    result_.arena = std::move(run.arenaOwner);
    result_.origins = std::move(run.originOwner);
    return std::move(result_);
}

}  // namespace clc::evaluation
