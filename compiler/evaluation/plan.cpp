#include "evaluation/plan.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

using syntax::as;

auto staticKey(const syntax::EntryItem& entry) -> std::string_view {
    if (!entry.name.text.empty()) {
        return entry.name.text;
    }
    const auto* text = as<syntax::TextExpr>(entry.key);
    return text != nullptr && !entry.computed && !text->hasHoles() ? text->plain()
                                                                   : std::string_view();
}

bool hasStaticKey(const syntax::EntryItem& entry) {
    if (!entry.name.text.empty()) {
        return true;
    }
    const auto* text = as<syntax::TextExpr>(entry.key);
    return text != nullptr && !entry.computed && !text->hasHoles();
}

bool mayBuild(const syntax::Expr* expr) {
    bool found = false;
    forEachBuild(expr, [&](const syntax::BuildExpr&) { found = true; });
    return found;
}

void addContent(BlockPlan& plan, Content content) {
    plan.contents = static_cast<std::uint8_t>(plan.contents | static_cast<std::uint8_t>(content));
}

}  // namespace

auto PlanTable::of(const syntax::Block& block, LetRole lets) -> const BlockPlan& {
    const auto found = byNode_.find(&block);
    return found != byNode_.end() ? *found->second : make(&block, block.items, lets);
}

auto PlanTable::of(const syntax::File& file) -> const BlockPlan& {
    const auto found = byNode_.find(&file);
    if (found != byNode_.end()) {
        return *found->second;
    }
    const BlockPlan& plan = make(nullptr, file.items, LetRole::Member);
    byNode_.emplace(&file, &plan);
    return plan;
}

auto PlanTable::make(const syntax::Block* block, syntax::NodeList<syntax::Item> items, LetRole lets)
    -> const BlockPlan& {
    BlockPlan& plan = plans_.emplace_back();
    plan.block = block;
    if (block != nullptr) {
        byNode_.emplace(block, &plan);
    }
    for (const syntax::Item* item : items) {
        add(plan, *item, lets);
    }
    for (std::uint32_t i = 0; i < plan.entries.size(); ++i) {
        plan.byKey.push_back(i);
    }
    std::ranges::stable_sort(plan.byKey, {}, [&](std::uint32_t i) { return plan.entries[i].key; });
    return plan;
}

auto BlockPlan::entriesOf(std::string_view key) const -> std::span<const std::uint32_t> {
    const auto found =
        std::ranges::equal_range(byKey, key, {}, [&](std::uint32_t i) { return entries[i].key; });
    return {found.begin(), found.end()};
}

void PlanTable::add(BlockPlan& plan, const syntax::Item& item, LetRole lets) {
    using syntax::NodeKind;
    switch (item.kind) {
    case NodeKind::EntryItem: addEntry(plan, syntax::cast<syntax::EntryItem>(&item)); return;
    case NodeKind::SpreadItem:
        plan.steps.push_back({StepKind::Spread, static_cast<std::uint32_t>(plan.spreads.size())});
        plan.spreads.push_back(&syntax::cast<syntax::SpreadItem>(&item));
        plan.anySpread = true;
        return;
    case NodeKind::LetItem:
        if (lets == LetRole::Local) {
            plan.lets.push_back(&syntax::cast<syntax::LetItem>(&item));
        }
        return;
    case NodeKind::DeclarationItem:
        plan.declarations.push_back(&syntax::cast<syntax::DeclarationItem>(&item));
        plan.allDeclarations.push_back(plan.declarations.back());
        addContent(plan, Content::Declarations);
        return;
    case NodeKind::AmendItem:
        plan.amendments.push_back(&syntax::cast<syntax::AmendItem>(&item));
        addContent(plan, Content::Amendments);
        return;
    case NodeKind::EmitItem:
        plan.emits.push_back(&syntax::cast<syntax::EmitItem>(&item));
        addContent(plan, Content::Emits);
        if (plan.emits.back()->path == nullptr) {
            addContent(plan, Content::Outputs);
        }
        return;
    case NodeKind::CheckItem:
        plan.checks.push_back(&syntax::cast<syntax::CheckItem>(&item));
        addContent(plan, Content::Checks);
        return;
    case NodeKind::DefaultsItem:
        plan.defaults.push_back(&syntax::cast<syntax::DefaultsItem>(&item));
        addContent(plan, Content::Defaults);
        return;
    case NodeKind::ForItem: {
        const auto& loop = syntax::cast<syntax::ForItem>(&item);
        addGuard(plan, {&loop, &loop, {{nullptr, &of(*loop.body)}}});
        return;
    }
    case NodeKind::IfItem:
        addGuard(plan, {nullptr, &item, branchesOf(syntax::cast<syntax::IfItem>(&item))});
        return;
    // Definitions; what they mean is known to the model.
    case NodeKind::ErrorItem:
    case NodeKind::UseItem:
    case NodeKind::FnItem:
    case NodeKind::TypeItem:
    case NodeKind::KindItem:
    case NodeKind::RuleItem:
    case NodeKind::FieldItem:
    case NodeKind::SpreadTypeItem:
        // Not items.
#define CL_NODE_Expr(name) case NodeKind::name:
#define CL_NODE_Type(name) case NodeKind::name:
#define CL_NODE_Part(name) case NodeKind::name:
#define CL_NODE_Item(name)
#define CL_NODE(category, name) CL_NODE_##category(name)
#include "syntax/nodes.def"
#undef CL_NODE
#undef CL_NODE_Expr
#undef CL_NODE_Type
#undef CL_NODE_Part
#undef CL_NODE_Item
        return;
    }
}

void PlanTable::addEntry(BlockPlan& plan, const syntax::EntryItem& entry) {
    const bool super = entry.value != nullptr && usesSuper(*entry.value);
    if (!hasStaticKey(entry)) {
        plan.steps.push_back(
            {StepKind::Computed, static_cast<std::uint32_t>(plan.computed.size())});
        plan.computed.push_back({&entry, super});
        plan.anyComputed = true;
        return;
    }
    plan.steps.push_back({StepKind::Entry, static_cast<std::uint32_t>(plan.entries.size())});
    plan.entries.push_back({staticKey(entry), &entry, super});
    if (mayBuild(entry.value)) {
        plan.building.push_back(plan.entries.back());
    }
}

void PlanTable::addGuard(BlockPlan& plan, Guard guard) {
    for (const Branch& branch : guard.branches) {
        const BlockPlan& inner = *branch.plan;
        plan.contents = static_cast<std::uint8_t>(plan.contents | inner.contents);
        plan.anyComputed |= inner.anyComputed;
        plan.anySpread |= inner.anySpread;
        plan.guardedKeys.insert(inner.guardedKeys.begin(), inner.guardedKeys.end());
        for (const StaticEntry& entry : inner.entries) {
            plan.guardedKeys.insert(entry.key);
        }
        plan.allDeclarations.insert(plan.allDeclarations.end(), inner.allDeclarations.begin(),
                                    inner.allDeclarations.end());
        plan.building.insert(plan.building.end(), inner.building.begin(), inner.building.end());
    }
    plan.steps.push_back({StepKind::Guard, static_cast<std::uint32_t>(plan.guards.size())});
    plan.guards.push_back(std::move(guard));
}

auto PlanTable::branchesOf(const syntax::IfItem& item) -> std::vector<Branch> {
    std::vector<Branch> branches;
    const syntax::IfItem* next = &item;
    while (next != nullptr) {
        branches.push_back({next->condition, &of(*next->then)});
        if (next->otherwiseBlock != nullptr) {
            branches.push_back({nullptr, &of(*next->otherwiseBlock)});
        }
        next = as<syntax::IfItem>(next->otherwise);
    }
    return branches;
}

}  // namespace clc::evaluation
