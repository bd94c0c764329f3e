#include "evaluation/run.h"

#include "evaluation/expr.h"

#include <algorithm>

namespace clc::evaluation {

Run::Run(const semantics::Model& ofModel, const EvalInput& input, DiagnosticSink& into)
    : model(ofModel),
      types(ofModel.types()),
      files(input.files),
      print(input.print),
      outputFolder(input.outputFolder),
      limits(input.limits),
      keyOrigins(input.keyOrigins),
      broken(input.broken),
      sink(into),
      reach(ofModel),
      typeParts(ofModel) {
    lastStep = limits.steps;
    const std::uintptr_t here = stackPosition();
    stackEnd = here - std::min<std::uintptr_t>(here, limits.stackBytes);
}

void DepthScope::stop(Run& run, OriginId value) {
    stop(run, blame(run, value));
}

void DepthScope::stop(Run& run, const Span& where) {
    const bool earlier = run.stopped;
    run.stopped = true;
    if (earlier) {
        return;
    }
    if (run.depth > run.limits.depth || isStackFull(run)) {
        if (!reportEndless(run)) {
            run.sink.report(diag::TooDeepEvaluation, chainPlace(run, where), run.limits.depth)
                .help("split what depends on itself step by step, such as a chain of entries");
        }
        return;
    }
    if (run.arena.used() > run.limits.memory) {
        const std::uint64_t most = run.limits.memory - run.usedBefore;
        run.sink.report(diag::TooMuchMemory, where, most / (1024U * 1024U))
            .help(
                "what doubles again and again is the usual cause: a text, a list, kinds that hold "
                "several of one another");
        return;
    }
    run.sink.report(diag::TooManySteps, where, run.limits.steps)
        .help("a loop inside a loop over large lists is the usual cause");
}

auto byWayOf(Run& run, Value value, Value holder) -> Value {
    if (!value.origin.valid() || !holder.origin.valid()) {
        return value;
    }
    const values::Origin by = run.origins.get(holder.origin);
    const bool isSet = by.reason != OriginReason::Builtin && by.reason != OriginReason::Computed;
    const auto* instance = values::as<values::InstanceData>(holder);
    // What a body says of itself and of what it stands in, nobody else has set. Of a record it
    // counts who chose one of the library: what the project writes into one stands at its own
    // place.
    const bool isChosen =
        instance != nullptr ? by.span != run.instances[instance->instance.index()].nameSpan
                            : isProject(run, by.span) && !isProject(run, blame(run, value.origin));
    if (!isSet || !isChosen) {
        return value;
    }
    // A step without a place: it is passed over wherever places are looked for.
    const OriginId parts[] = {value.origin};
    const OriginId passed = run.origins.add(OriginReason::Let, {}, {}, parts);
    run.explained.ways.push_back({passed, holder.origin});
    return value.from(passed);
}

auto literalOrigin(Run& run, Span span, Env env) -> OriginId {
    if (const Instance* owner = ownerOf(env); owner != nullptr) {
        return run.origins.add(OriginReason::Literal, span, owner->id, {});
    }
    RecentLiteral& recent =
        run.recentLiterals[(span.begin ^ span.file.value * 37U) % run.recentLiterals.size()];
    if (recent.origin.valid() && recent.span == span) {
        return recent.origin;
    }
    // A literal of a function has one origin however often it is called. The library's files are
    // small enough for this key; a longer one only shares less.
    const std::uint64_t key = (static_cast<std::uint64_t>(span.file.value) << 48U) ^
                              (static_cast<std::uint64_t>(span.begin) << 24U) ^ span.end;
    const auto [found, added] = run.literalOrigins.try_emplace(key);
    if (added || run.origins.get(found->second).span != span) {
        found->second = run.origins.add(OriginReason::Literal, span, {}, {});
    }
    recent = {span, found->second};
    return recent.origin;
}

auto computedOrigin(Run& run, Span span, Env env, std::initializer_list<OriginId> parts)
    -> OriginId {
    // Values without an origin are no part of anything.
    OriginId kept[8];
    std::size_t count = 0;
    for (const OriginId part : parts) {
        if (part.valid() && count < std::size(kept)) {
            kept[count++] = part;
        }
    }
    // Where a value comes from takes as much as the value, and lies elsewhere.
    run.arena.charge(sizeof(values::Origin) + count * sizeof(OriginId));
    return computedOrigin(run, span, env, std::span<const OriginId>(kept, count));
}

bool isProject(const Run& run, Span span) {
    return span.valid() && !run.model.sources().file(span.file).path().starts_with("std:");
}

auto projectPlace(const Run& run, Span span, const Instance* instance) -> Span {
    for (const Instance* each = instance; each != nullptr && !isProject(run, span);
         each = each->textual) {
        if (isProject(run, each->nameSpan)) {
            return each->nameSpan;
        }
    }
    return span;
}

auto faultPlace(const Run& run, Value value, Span use) -> Span {
    const Span from = blame(run, value.origin);
    return isProject(run, from) && !isProject(run, use) ? from : use;
}

void labelUse(DiagnosticBuilder& builder, Span fault, Span use) {
    if (fault != use) {
        builder.label(use, "it is used here");
    }
}

void labelOrigin(const Run& run, DiagnosticBuilder& builder, Value value, Span use,
                 std::string_view text) {
    const Span from = blame(run, value.origin);
    if (from.valid() && from != use) {
        builder.label(from, std::string(text));
    }
}

namespace {

/// The first line of the project among all that a value was made of.
auto projectPart(const Run& run, OriginId origin) -> Span {
    constexpr int kMostSteps = 256;
    std::vector<OriginId> open{origin};
    for (int steps = 0; !open.empty() && steps < kMostSteps; ++steps) {
        const OriginId id = open.back();
        open.pop_back();
        const values::Origin at = run.origins.get(id);
        if (isProject(run, at.span)) {
            return at.span;
        }
        for (auto part = at.parts.rbegin(); part != at.parts.rend(); ++part) {
            if (part->valid()) {
                open.push_back(*part);
            }
        }
    }
    return {};
}

/// The step is a text in which the one value it is made of is a part among words of its own.
bool addsWords(const Run& run, const values::Origin& step) {
    if (step.reason != values::OriginReason::Computed || !isProject(run, step.span)) {
        return false;
    }
    const std::string_view text = run.model.sources().text(step.span);
    const bool isText = text.size() > 2 && text.front() == '"';
    return isText && !(text.starts_with("\"\\(") && text.ends_with(")\""));
}

}  // namespace

auto blame(const Run& run, OriginId origin) -> Span {
    Span deepest;
    Span inProject;
    OriginId at = origin;
    for (int steps = 0; at.valid() && steps < 64; ++steps) {
        const values::Origin step = run.origins.get(at);
        if (step.span.valid()) {
            deepest = step.span;
            inProject = isProject(run, step.span) ? step.span : inProject;
        }
        // A step that passes a value on has one part; what was made of several is blamed as a
        // whole, unless only the library did that: then on what it was given.
        if (step.parts.size() != 1 || addsWords(run, step)) {
            break;
        }
        at = step.parts[0];
    }
    if (!inProject.valid() && at.valid()) {
        inProject = projectPart(run, at);
    }
    return inProject.valid() ? inProject : deepest;
}

}  // namespace clc::evaluation
