// Blocks over what a lower layer has there (S6).
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"
#include "evaluation/run.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

using types::TypeTagKind;

namespace {

/// `plan` gives only fields that `info` has.
bool fitsInto(const BlockPlan& plan, const semantics::RecordInfo& info) {
    const auto has = [&](std::string_view key) { return info.byName.contains(key); };
    return info.isOpen || (!plan.anySpread && std::ranges::all_of(plan.guardedKeys, has) &&
                           std::ranges::all_of(plan.entries, [&](const StaticEntry& entry) {
                               return has(entry.key);
                           }));
}

/// The type that blocks over `below` come to. They were checked as `target`; where another record
/// is there, such as another case of a variant, they go into that one. Not valid if it takes none
/// of them, which is reported.
auto mergedType(Run& run, const MergeWork& work, Value below, TypeId target) -> TypeId {
    const auto* record = values::as<values::RecordData>(below);
    const types::Type& type = run.types.get(target);
    if (record == nullptr || type.tag != TypeTagKind::Record || record->record == type.record) {
        return target;
    }
    const semantics::RecordInfo& there = run.model.record(record->record);
    if (there.isNameless || there.schemaType) {
        return target;
    }
    const bool fits = std::ranges::all_of(work.parts, [&](const MergePart& part) {
        const auto& block = *syntax::cast<syntax::BlockExpr>(part.item->value).block;
        return fitsInto(run.plans.of(block), there);
    });
    if (fits || run.model.record(type.record).isOpen) {
        return fits ? record->type : target;
    }
    run.sink.report(diag::NotMergeable, work.parts.back().item->span, run.types.show(record->type))
        .label(blame(run, below.origin), "set here")
        .help(fmt::format("it is written as a {}: write ':' to put one there",
                          run.types.show(target)));
    return {};
}

}  // namespace

auto computeMerge(Run& run, const MergeWork& work) -> Value {
    const MergePart& top = work.parts.back();
    const Value below = work.below.valid() ? force(run, work.below, top.item->span) : makeNull({});
    if (below.isPoison()) {
        return below;
    }
    const TypeId target = mergedType(run, work, below, run.model.facts(*top.item->value).target);
    if (!target.valid()) {
        return poison();
    }
    const types::Type& type = run.types.get(target);
    if (type.tag == TypeTagKind::Kind) {
        return amendInPlace(run, below, work.parts);
    }
    if (type.tag == TypeTagKind::Error) {
        return poison();
    }
    Layers layers;
    layers.span = top.item->span;
    const auto* record = values::as<values::RecordData>(below);
    const bool otherRecord =
        record != nullptr && type.tag == TypeTagKind::Record && record->record != type.record;
    if (hasEntries(below)) {
        layers.base = below;
        layers.baseUse = otherRecord ? BaseUse::Converted : BaseUse::AsIs;
    } else if (!below.isNull() && type.tag != TypeTagKind::Any) {
        run.sink.report(diag::NotMergeable, top.item->span, kindName(below.kind()))
            .label(blame(run, below.origin), "set here")
            .help("write ':' to put a new value there");
        return poison();
    }
    std::vector<Scope*> scopes;
    for (const MergePart& part : work.parts) {
        const auto& block = *syntax::cast<syntax::BlockExpr>(part.item->value).block;
        scopes.push_back(makeScope(run, run.plans.of(block), {part.env, part.layer}));
    }
    layers.scopes = run.arena.copy(std::span<Scope* const>(scopes));
    const OriginReason reason = top.layer == nullptr ? OriginReason::Literal : top.layer->reason;
    const values::InstanceId instance =
        top.layer == nullptr ? ownerId(top.env) : top.layer->instance->id;
    const OriginId parts[] = {below.origin};
    const OriginId origin = run.origins.add(reason, top.item->span, instance,
                                            std::span(parts).first(layers.base.valid() ? 1 : 0));
    return makeLayered(run, target, layers, origin);
}

}  // namespace clc::evaluation
