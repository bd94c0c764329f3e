#include "project/why/explain.h"

#include "base/check.h"
#include "source/line_index.h"

#include <algorithm>

namespace clc::project {
namespace {

/// Adds what is told of no line yet.
void add(std::vector<WhyStep>& steps, WhyStep step, const SourceManager& sources) {
    if (!step.span.valid()) {
        return;
    }
    const auto lineOf = [&](Span span) {
        return sources.file(span.file).lines().position(span.begin).line;
    };
    const bool known = std::ranges::any_of(steps, [&](const WhyStep& each) {
        return each.span.file == step.span.file && lineOf(each.span) == lineOf(step.span) &&
               each.role != WhyRole::Owner && step.role != WhyRole::Owner;
    });
    if (!known) {
        steps.push_back(std::move(step));
    }
}

/// Orders steps: what is to be changed comes first.
auto rank(const WhyStep& step) -> int {
    return step.role == WhyRole::Owner ? 2 : step.isLibrarys ? 1 : 0;
}

}  // namespace

Explainer::Explainer(const Compilation& compilation)
    : compilation_(compilation),
      chains_(*compilation.result(), compilation.model()),
      texts_(compilation) {}

auto Explainer::placementOf(std::string_view path) const -> const values::OutputFile& {
    const auto& files = compilation_.result()->files;
    const auto found = std::ranges::lower_bound(files, path, {}, &values::OutputFile::path);
    CLC_ASSERT(found != files.end() && found->path == path, "an output was placed");
    return *found;
}

auto Explainer::textOf(std::string_view path, std::size_t line) const -> std::string_view {
    const std::string_view bytes = compilation_.outputs().find(path)->second.bytes;
    return LineIndex(bytes).line(bytes, static_cast<std::uint32_t>(line - 1));
}

auto Explainer::line(std::string_view path, std::size_t line) const -> Why {
    const backends::PrintedFile& printed = compilation_.outputs().find(path)->second;
    const values::OutputFile& placed = placementOf(path);
    Why why{.path = std::string(path),
            .line = line,
            .text = std::string(textOf(path, line)),
            .lines = printed.lines.lineCount(),
            .steps = {}};
    const values::OriginId last = addSteps(why, texts_.of(path)[line - 1]);
    std::ranges::stable_sort(why.steps, {}, rank);
    addOwners(why, placed.owner, last);
    return why;
}

auto Explainer::addSteps(Why& why, const LineParts& parts) const -> values::OriginId {
    const SourceManager& sources = compilation_.sources();
    if (parts.file.valid()) {
        add(why.steps, {WhyRole::Value, parts.file, "read from here"}, sources);
    }
    // What stands last on a line is its value; before it are the keys and the objects that begin.
    const bool isInside = parts.isInside();
    const std::span<const values::OriginId> origins = isInside ? parts.inner : parts.around;
    if (!origins.empty()) {
        for (WhyStep& step : chains_.steps(origins.back())) {
            add(why.steps, std::move(step), sources);
        }
        addPlacing(why, origins.first(origins.size() - 1));
    }
    if (isInside) {
        addPlacing(why, parts.around);
    }
    for (const FileId file : parts.mixedFiles) {
        const Span begin = chains_.firstLine(sources.file(file).wholeSpan());
        add(why.steps, {WhyRole::Value, begin, "read from this file"}, sources);
    }
    return !origins.empty()        ? origins.back()
           : !parts.around.empty() ? parts.around.back()
                                   : values::OriginId();
}

void Explainer::addPlacing(Why& why, std::span<const values::OriginId> origins) const {
    for (const values::OriginId origin : origins) {
        for (WhyStep& step : chains_.steps(origin)) {
            const std::string around = chains_.definitionAround(step.span);
            step.role = WhyRole::Placing;
            step.words = around.empty() ? "placed here" : "placed here by " + around;
            add(why.steps, std::move(step), compilation_.sources());
        }
    }
}

void Explainer::addOwners(Why& why, values::InstanceId owner, values::OriginId origin) const {
    const SourceManager& sources = compilation_.sources();
    const auto addAll = [&](const std::vector<Declared>& declared, std::string_view first) {
        for (const Declared& each : declared) {
            std::string words = &each == &declared.front() ? std::string(first) + each.name
                                                           : each.name + " is declared here";
            add(why.steps, {WhyRole::Owner, each.span, std::move(words)}, sources);
        }
    };
    const std::vector<Declared> files = chains_.owners(owner);
    const std::vector<Declared> lines = chains_.ownersOf(origin);
    // What stands around the file's own declaration is no other.
    bool isOther = !lines.empty();
    for (values::InstanceId at = owner; at.valid();
         at = compilation_.result()->instances[at.index()].container) {
        const Span declared = compilation_.result()->instances[at.index()].declared;
        isOther = isOther && declared != lines.front().span;
    }
    if (isOther) {
        addAll(lines, "belongs to ");
    }
    addAll(files, isOther ? "the file belongs to " : "belongs to ");
}

auto Explainer::file(std::string_view path) const -> Why {
    const backends::PrintedFile& printed = compilation_.outputs().find(path)->second;
    const values::OutputFile& placed = placementOf(path);
    const SourceManager& sources = compilation_.sources();
    Why why{.path = std::string(path), .text = {}, .lines = printed.lines.lineCount(), .steps = {}};
    const auto byDefinition = [&](Span span, std::string words) {
        const std::string around = chains_.definitionAround(span);
        return WhyStep{WhyRole::Placing, chains_.firstLine(span),
                       around.empty() ? words : words + " by " + around, chains_.isLibrarys(span)};
    };
    const values::OriginId root = placed.root->origin;
    if (root.valid() && compilation_.result()->origins->get(root).span.valid()) {
        add(why.steps, byDefinition(compilation_.result()->origins->get(root).span, "made here"),
            sources);
    }
    add(why.steps, byDefinition(placed.emit, "placed here"), sources);
    std::ranges::stable_sort(why.steps, {}, rank);
    addOwners(why, placed.owner, {});
    return why;
}

auto Explainer::declared(std::string_view path) const -> Span {
    const std::vector<Declared> owners = chains_.owners(placementOf(path).owner);
    return owners.empty() ? Span() : owners.front().span;
}

auto Explainer::declaredCluster() const -> Span {
    const auto& instances = compilation_.result()->instances;
    const auto outermost =
        std::ranges::find_if(instances, [](const auto& each) { return !each.container.valid(); });
    return outermost == instances.end() ? Span() : outermost->declared;
}

}  // namespace clc::project
