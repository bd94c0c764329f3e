// A value that needs itself, or an instance that makes one like itself, shown as the path that
// closes the circle.
#include "evaluation/expr.h"
#include "semantics/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace clc::evaluation {

namespace {

auto entryName(const Run& run, const syntax::EntryItem& item) -> std::string {
    if (!item.name.text.empty()) {
        return std::string(item.name.text);
    }
    return item.key == nullptr ? std::string()
                               : std::string(run.model.sources().text(item.key->span));
}

auto describeWork(Run& run, const Waiting& work) -> std::string {
    switch (work.what()) {
    case Work::Member: {
        const auto& member = static_cast<const MemberWork&>(work);
        return fmt::format("{}.{}", pathOf(run, *member.instance), member.member->name);
    }
    case Work::Let: return std::string(static_cast<const LetWork&>(work).item->name.text);
    case Work::Global: return std::string(static_cast<const GlobalWork&>(work).item->name.text);
    case Work::Entry: return entryName(run, *static_cast<const EntryWork&>(work).item);
    case Work::Merge: return entryName(run, *static_cast<const MergeWork&>(work).parts.back().item);
    case Work::RecordDefault:
        return std::string(static_cast<const RecordDefaultWork&>(work).field->name);
    // These have no name of their own; the step that asked for them has.
    case Work::Expr:
    case Work::FieldDefault:
    case Work::Below:
    case Work::Convert:
    case Work::Apply:
    case Work::Settle: return {};
    }
    return {};
}

/// What a step is about, in the words of the source; empty if it is only a step on the way.
auto describe(Run& run, const TrailStep& step) -> std::string {
    switch (step.kind) {
    case TrailKind::Deferred: return describeWork(run, *static_cast<const Waiting*>(step.subject));
    case TrailKind::Guard:
        return step.item->kind == syntax::NodeKind::ForItem ? "this 'for'" : "this 'if'";
    case TrailKind::Children: {
        const auto& item = syntax::cast<syntax::DeclarationItem>(step.item);
        return fmt::format("which {}/{} there is", item.kindName.path.back().text, item.name.text);
    }
    case TrailKind::Container:
        return fmt::format("where '{}' stands", static_cast<const Instance*>(step.subject)->name);
    case TrailKind::Layers:
        return fmt::format("which layers '{}' has",
                           static_cast<const Instance*>(step.subject)->name);
    case TrailKind::Outputs:
        return fmt::format("what '{}' emits", static_cast<const Instance*>(step.subject)->name);
    case TrailKind::Set:
        return fmt::format("all({})",
                           run.types.show(static_cast<const CollectedSet*>(step.subject)->type));
    case TrailKind::Shape: return {};
    }
    return {};
}

struct NamedStep {
    std::string name;
    Span use;  // where it was asked for
};

}  // namespace

void reportCycle(Run& run, const TrailStep& closing) {
    std::size_t first = run.trail.size();
    while (first > 0 && run.trail[first - 1].subject != closing.subject) {
        --first;
    }
    CLC_ASSERT(first > 0, "what is running is on the trail");
    std::vector<NamedStep> steps;
    const std::vector<TrailStep> circle(run.trail.begin() + static_cast<std::ptrdiff_t>(first) - 1,
                                        run.trail.end());
    for (const TrailStep& step : circle) {
        std::string name = describe(run, step);
        // A field and the entry that gives it are one step for the user.
        const bool same =
            !steps.empty() && !name.empty() && steps.back().name.ends_with("." + name);
        if (!name.empty() && !same) {
            steps.push_back({std::move(name), step.use});
        }
    }
    if (steps.empty()) {
        run.sink.report(diag::Cycle, closing.use, run.model.sources().text(closing.use));
        return;
    }
    // The circle closes where its first named step is asked for again. If the closing step itself
    // has no name, the way from its place on to the first named one has been walked before; its use
    // is then the one recorded.
    const bool closesAtNamed = !describe(run, closing).empty();
    steps.push_back({steps.front().name, closesAtNamed ? closing.use : steps.front().use});
    auto label = [&](std::size_t i) {
        return fmt::format("{} needs {} here", steps[i].name, steps[i + 1].name);
    };
    Span primary = steps[1].use.valid() ? steps[1].use : closing.use;
    auto builder = run.sink.report(diag::Cycle, primary, steps.front().name);
    builder.primary(label(0));
    for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
        builder.label(steps[i + 1].use, label(i));
    }
    builder.help(std::string(semantics::circleHelp(steps.size() - 1)));
}

namespace {

/// Made by the same text.
bool isAlike(const Instance& a, const Instance& b) {
    return a.declaration == b.declaration && a.built == b.built;
}

/// The nearest one around `instance` that the same text made; null if there is none.
auto alikeAround(const Instance& instance) -> const Instance* {
    const Instance* at = instance.textual;
    while (at != nullptr && !isAlike(*at, instance)) {
        at = at->textual;
    }
    return at;
}

auto kindOf(const Instance& instance) -> std::string_view {
    return instance.kind == nullptr ? std::string_view("cluster") : instance.kind->name;
}

bool isBefore(Span one, Span other) {
    return std::pair(one.file, one.begin) < std::pair(other.file, other.begin);
}

}  // namespace

auto chainPlace(const Run& run, Span otherwise) -> Span {
    constexpr int kRepeated = 16;  // fewer may be on the way to the chain, and no part of it
    std::unordered_map<std::uint64_t, int> times;
    Span last;
    for (const TrailStep& step : run.trail) {
        if (!isProject(run, step.use)) {
            continue;
        }
        const std::uint64_t key =
            (static_cast<std::uint64_t>(step.use.file.value) << 32U) | step.use.begin;
        if (++times[key] >= kRepeated && (!last.valid() || isBefore(last, step.use))) {
            last = step.use;
        }
    }
    return last.valid() ? last : otherwise;
}

bool reportEndless(Run& run) {
    constexpr int kRepeated = 16;  // nobody means to nest that many of one kind
    const Instance& last = run.instances.back();
    int times = 0;
    for (const Instance* at = &last; at != nullptr && times < kRepeated; at = alikeAround(*at)) {
        ++times;
    }
    if (times < kRepeated) {
        return false;
    }
    std::vector<const Instance*> circle{&last};
    for (const Instance* at = last.textual; !isAlike(*at, last); at = at->textual) {
        circle.push_back(at);
    }
    // How deep it went says which is the last one, and that is not the same in every build.
    std::ranges::rotate(circle, std::ranges::min_element(circle, [](const auto* a, const auto* b) {
                            return isBefore(a->nameSpan, b->nameSpan);
                        }));
    auto builder =
        run.sink.report(diag::EndlessKind, circle.front()->nameSpan, kindOf(*circle.front()));
    for (std::size_t i = 0; i < circle.size(); ++i) {
        std::string text = fmt::format("each {} has one of kind {} inside",
                                       kindOf(*circle[i]->textual), kindOf(*circle[i]));
        if (i == 0) {
            builder.primary(std::move(text));
        } else {
            builder.label(circle[i]->nameSpan, std::move(text));
        }
    }
    builder.help(
        "make it under an 'if' that ends somewhere, or refer to an instance that stands "
        "around it");
    return true;
}

}  // namespace clc::evaluation
