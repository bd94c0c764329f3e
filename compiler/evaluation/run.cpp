#include "evaluation/run.h"

#include "evaluation/expr.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

auto stackPosition() -> std::uintptr_t {
    return reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
}

}  // namespace

Run::Run(const semantics::Model& ofModel, const EvalInput& input, DiagnosticSink& into)
    : model(ofModel),
      types(ofModel.types()),
      files(input.files),
      print(input.print),
      outputFolder(input.outputFolder),
      limits(input.limits),
      broken(input.broken),
      sink(into),
      reach(ofModel) {
    stackBase = stackPosition();
}

DepthScope::DepthScope(Run& run, Span where) : run_(run) {
    if (const Limit limit = goDeeper(run); limit != Limit::None) {
        stop(limit, where);
    }
}

DepthScope::DepthScope(Run& run, OriginId value) : run_(run) {
    if (const Limit limit = goDeeper(run); limit != Limit::None) {
        stop(limit, blame(run, value));
    }
}

auto DepthScope::goDeeper(Run& run) -> Limit {
    const std::uintptr_t here = stackPosition();
    const std::uintptr_t used = std::max(run.stackBase, here) - std::min(run.stackBase, here);
    ++run.steps;
    ++run.depth;
    if (run.stopped) {
        return Limit::Earlier;
    }
    if (run.depth > run.limits.depth || used > run.limits.stackBytes) {
        return Limit::Depth;
    }
    if (run.arena.used() > run.limits.memory) {
        return Limit::Memory;
    }
    return run.steps - run.stepsBefore > run.limits.steps ? Limit::Steps : Limit::None;
}

void DepthScope::stop(Limit limit, Span where) {
    ok_ = false;
    run_.stopped = true;
    switch (limit) {
    case Limit::Depth:
        if (reportEndless(run_)) {
            break;
        }
        run_.sink.report(diag::TooDeepEvaluation, where, run_.limits.depth)
            .help("split what depends on itself step by step, such as a chain of entries");
        break;
    case Limit::Steps:
        run_.sink.report(diag::TooManySteps, where, run_.limits.steps)
            .help("a loop inside a loop over large lists is the usual cause");
        break;
    case Limit::Memory:
        run_.sink.report(diag::TooMuchMemory, where, run_.limits.memory / (1024U * 1024U))
            .help("a text or list that doubles again and again is the usual cause");
        break;
    case Limit::None:
    case Limit::Earlier: break;
    }
}

auto ownerOf(Env env) -> Instance* {
    if (env.context == nullptr) {
        return nullptr;
    }
    return env.context->self != nullptr ? env.context->self : env.context->members;
}

auto ownerId(Env env) -> values::InstanceId {
    const Instance* owner = ownerOf(env);
    return owner == nullptr ? values::InstanceId() : owner->id;
}

auto literalOrigin(Run& run, Span span, Env env) -> OriginId {
    if (const Instance* owner = ownerOf(env); owner != nullptr) {
        return run.origins.add(OriginReason::Literal, span, owner->id, {});
    }
    // A literal of a function has one origin however often it is called. The library's files are
    // small enough for this key; a longer one only shares less.
    const std::uint64_t key = (static_cast<std::uint64_t>(span.file.value) << 48U) ^
                              (static_cast<std::uint64_t>(span.begin) << 24U) ^ span.end;
    const auto [found, added] = run.literalOrigins.try_emplace(key);
    if (added || run.origins.get(found->second).span != span) {
        found->second = run.origins.add(OriginReason::Literal, span, {}, {});
    }
    return found->second;
}

auto computedOrigin(Run& run, Span span, Env env, std::span<const OriginId> parts) -> OriginId {
    return run.origins.add(OriginReason::Computed, span, ownerId(env), parts);
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
        const values::Origin& at = run.origins.get(id);
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

}  // namespace

auto blame(const Run& run, OriginId origin) -> Span {
    Span deepest;
    Span inProject;
    OriginId at = origin;
    for (int steps = 0; at.valid() && steps < 64; ++steps) {
        const values::Origin& step = run.origins.get(at);
        if (step.span.valid()) {
            deepest = step.span;
            inProject = isProject(run, step.span) ? step.span : inProject;
        }
        // A step that passes a value on has one part; what was made of several is blamed as a
        // whole, unless only the library did that: then on what it was given.
        if (step.parts.size() != 1) {
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
