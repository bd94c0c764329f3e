#include "evaluation/outputs.h"

#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/files.h"
#include "evaluation/layered.h"
#include "evaluation/tofu_blocks.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

namespace {

using values::DocFormat;
using values::OutputFile;
using values::ValueKind;

struct Placing {
    Run& run;
    Instance& instance;
    const Scope& scope;
    const syntax::EmitItem& emit;
};

/// What the deliveries placed.
struct Placed {
    std::vector<OutputFile> files;
    /// Something could not be computed, so there may be more; that is reported.
    bool partial = false;
    /// Something has no value, and so no file; that is reported.
    bool dropped = false;
    const OnPlaced& onPlaced;
};

auto formatOf(Value value) -> DocFormat {
    if (const auto* document = values::as<values::DocumentData>(value)) {
        return document->format;
    }
    if (value.is(ValueKind::Text) || value.is(ValueKind::File)) {
        return DocFormat::Text;
    }
    return value.is(ValueKind::List) ? DocFormat::YamlStream : DocFormat::Yaml;
}

auto indentOf(Value value) -> std::uint8_t {
    const auto* document = values::as<values::DocumentData>(value);
    return document == nullptr ? OutputFile().indent : document->indent;
}

/// The value behind an output, which is placed by this `emit`.
auto placed(const Placing& on, Value value) -> Value {
    const auto* data = values::as<values::OutputData>(value);
    if (data == nullptr) {
        return value;
    }
    Output& output = on.run.outputs[data->output];
    output.placements.push_back(on.emit.span);
    return force(on.run, output.value, on.emit.value->span);
}

/// The expressions in a document belong to the root it is emitted by.
bool rootsFit(const Placing& on, std::span<const values::StateUse> roots) {
    const Span emitted = projectPlace(on.run, on.emit.value->span, &on.instance);
    std::vector<Span> told;
    for (const values::StateUse& use : roots) {
        Instance& root = on.run.instances[use.root.index()];
        if (&root == &on.instance || isBelow(on.run, on.instance, root)) {
            continue;
        }
        const Span written = blame(on.run, use.origin);
        const bool isShown = isProject(on.run, written);
        const Span place = isShown ? written : emitted;
        if (std::ranges::find(told, place) != told.end()) {
            continue;
        }
        told.push_back(place);
        on.run.sink
            .report(diag::LaterOfOtherRoot, place, pathOf(on.run, root),
                    pathOf(on.run, on.instance))
            .label(root.nameSpan, "the value belongs to this one")
            .label(isShown ? emitted : Span(), "it is used in this one")
            .help("a root reads another one's outputs through a declared remote state");
    }
    return told.empty();
}

auto documentOf(const Placing& on, Value value) -> const values::DocNode* {
    if (const auto* document = values::as<values::DocumentData>(value)) {
        return rootsFit(on, document->roots) ? document->root : nullptr;
    }
    const DocumentPlace place{.use = on.emit.value->span};
    if (!value.is(ValueKind::List)) {
        return toDocument(on.run, value, place);
    }
    std::vector<Lazy> items;
    for (const Lazy item : itemsOf(value)) {
        items.emplace_back(placed(on, force(on.run, item, place.use)));
    }
    auto* list = on.run.arena.make<values::ListData>();
    list->kind = ValueKind::List;
    list->items = on.run.arena.copy(items);
    return toDocument(on.run, {list, value.origin}, place);
}

/// Points at what the project wrote, and at the `emit` if that is elsewhere.
void reportOutside(const Placing& on, Value path) {
    const Span emitted = on.emit.path->span;
    const Span from = blame(on.run, path.origin);
    const Span place = isProject(on.run, emitted) || !from.valid() ? emitted : from;
    on.run.sink.report(diag::PathOutside, place, textOf(path))
        .label(place == emitted ? Span() : emitted, "emitted here")
        .help(
            "a path is relative to the output root, without '..' that leave it, and names a file");
}

void placeOne(const Placing& on, Placed& into) {
    const Value path = evaluate(on.run, *on.emit.path, emitEnv(on.run, on.instance, on.scope));
    const Value value = placedValue(on.run, on.instance, on.scope, on.emit);
    into.partial |= path.isPoison() || value.isPoison();
    into.dropped |= into.partial;
    if (value.isPoison()) {
        return;
    }
    const Value whole = placed(on, value);
    const values::DocNode* root = whole.isPoison() ? nullptr : documentOf(on, whole);
    if (const auto* output = values::as<values::OutputData>(value); output && root == nullptr) {
        on.run.outputs[output->output].isLost = true;
    }
    if (path.isPoison()) {
        return;
    }
    const std::string_view written = textOf(path);
    const std::optional<std::string> normal = normalizePath(written);
    const bool names = normal && !normal->empty() && !written.ends_with('/');
    if (!names) {
        reportOutside(on, path);
        return;
    }
    if (root == nullptr) {
        into.dropped = true;
        return;
    }
    OutputFile file;
    file.path = on.run.arena.copy(*normal);
    file.pathOrigin = path.origin;
    file.format = formatOf(whole);
    file.indent = indentOf(whole);
    file.root = withTypedBlocks(on.run, *root, file.format);
    file.owner = on.instance.id;
    if (const auto* output = values::as<values::OutputData>(value)) {
        file.owner = on.run.outputs[output->output].owner->id;
    }
    file.emit = on.emit.span;
    file.number = static_cast<std::uint32_t>(into.files.size());
    into.files.push_back(file);
    if (into.onPlaced) {
        into.onPlaced(file);
    }
}

void placeFrom(Run& run, Instance& instance, Placed& into) {
    forEachBody(run, instance, [&](Scope& body) {
        std::vector<const Scope*> visited;
        forEachScope(run, body, Content::Emits, [&](Scope& scope) {
            visited.push_back(&scope);
            for (const syntax::EmitItem* emit : scope.plan->emits) {
                if (emit->path != nullptr) {
                    placeOne({run, instance, scope, *emit}, into);
                }
            }
        });
        for (const Scope* scope : visited) {
            for (std::uint32_t i = 0; i < scope->plan->guards.size(); ++i) {
                into.partial |= hasFailed(*scope, i);
                into.dropped |= into.partial;
            }
        }
    });
}

/// An output without a place may have lost it by a mistake that is reported: in what places
/// outputs, or in what would have declared it.
bool mayHaveLostPlaces(Run& run, const Placed& placed) {
    const KindSet placing = run.reach.placing();
    const bool none = std::ranges::all_of(
        run.outputs, [](const Output& output) { return output.placements.empty(); });
    return placed.partial || run.stopped || (none && run.sink.hasErrors()) ||
           std::ranges::any_of(run.broken.declarations, [&](const syntax::DeclarationItem* item) {
               return run.reach.leadsTo(*item, placing);
           });
}

/// Rules that look at all outputs look at those that can be read: one that can't would leave them
/// without a word about the others.
void leaveOutLost(Run& run) {
    const auto found = run.sets.find(TypeId::output);
    if (found == run.sets.end() || found->second == nullptr ||
        std::ranges::none_of(run.outputs, &Output::isLost)) {
        return;
    }
    // What was computed of all outputs is computed again.
    run.globals.clear();
    CollectedSet& set = *found->second;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < set.values.size(); ++i) {
        const auto* output = values::as<values::OutputData>(set.values[i]);
        if (output == nullptr || !run.outputs[output->output].isLost) {
            set.values[kept] = set.values[i];
            set.owners[kept++] = set.owners[i];
        }
    }
    set.values.resize(kept);
    set.owners.resize(kept);
}

/// A check has said what is wrong with `owner`, or with what it stands in.
bool isTold(Run& run, Instance& owner) {
    for (Instance* each = &owner; each != nullptr; each = containerOf(run, *each)) {
        const bool told = std::ranges::any_of(run.sink.diagnostics(), [&](const Diagnostic& one) {
            return one.code == diag::CheckFailed.info.code && one.span() == each->nameSpan;
        });
        if (told) {
            return true;
        }
    }
    return false;
}

}  // namespace

void reportPlacements(Run& run) {
    for (const Output& output : run.outputs) {
        const std::string_view owner = pathOf(run, *output.owner);
        if (output.placements.empty()) {
            if (!run.mayHaveLostPlaces && !isTold(run, *output.owner)) {
                const Span emitted = output.emit->value->span;
                const Span place = projectPlace(run, emitted, output.owner);
                run.sink.report(diag::NeverPlaced, place, owner)
                    .label(place == emitted ? output.owner->nameSpan : emitted,
                           place == emitted ? "emitted by this" : "emitted here")
                    .help("a delivery places outputs: emit o at \"...\"; or give this one a path");
            }
        } else if (output.placements.size() > 1) {
            const Span second = output.placements[1];
            const Span place = projectPlace(run, second, output.owner);
            auto builder =
                run.sink.report(diag::PlacedTwice, place, output.placements.size(), owner);
            builder.label(output.placements[0], "placed here first");
            builder.label(place == second ? Span() : second, "and here");
            builder.label(output.emit->value->span, "emitted here");
            builder.help(
                "one delivery places an output: leave one of them out, or let it skip this one");
        }
    }
}

auto placeOutputs(Run& run, const OnPlaced& onPlaced) -> std::vector<OutputFile> {
    // Every output is computed, also one that nobody places: its mistakes are reported.
    collected(run, TypeId::output, run.root->nameSpan);
    Placed placed{.files = {}, .onPlaced = onPlaced};
    for (Instance* instance : instancesTowards(run, run.reach.placing(), run.root->nameSpan)) {
        placeFrom(run, *instance, placed);
    }
    for (Output& output : run.outputs) {
        if (output.placements.empty()) {
            const Span use = output.emit->value->span;
            const Value value = force(run, output.value, use);
            placed.dropped |= value.isPoison();
            output.isLost = value.isPoison() || toDocument(run, value, {.use = use}) == nullptr;
        }
    }
    leaveOutLost(run);
    run.mayHaveLostPlaces = mayHaveLostPlaces(run, placed);
    CLC_ASSERT(!placed.dropped || run.sink.hasErrors(), "what is left out was reported");
    std::ranges::stable_sort(placed.files, {}, &OutputFile::path);
    return std::move(placed.files);
}

void reportSamePaths(Run& run, std::span<const OutputFile> files) {
    for (std::size_t i = 1; i < files.size(); ++i) {
        const OutputFile& first = files[i - 1];
        const OutputFile& second = files[i];
        if (first.path != second.path) {
            continue;
        }
        Instance& owner = run.instances[second.owner.index()];
        Instance& other = run.instances[first.owner.index()];
        if (run.blamed.contains(&owner) && run.blamed.contains(&other)) {
            continue;
        }
        run.sink.report(diag::SamePath, projectPlace(run, second.emit, &owner), second.path)
            .primary(fmt::format("by {}", pathOf(run, owner)))
            .label(projectPlace(run, first.emit, &other),
                   fmt::format("and here by {}", pathOf(run, other)))
            .help("give each file a path of its own");
    }
}

}  // namespace clc::evaluation
