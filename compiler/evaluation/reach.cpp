#include "evaluation/reach.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

using syntax::as;
using syntax::cast;
using syntax::NodeKind;

void put(KindSet& set, std::size_t index) {
    set[index / 64] |= std::uint64_t{1} << (index % 64);
}

bool has(const KindSet& set, std::size_t index) {
    return (set[index / 64] >> (index % 64) & 1U) != 0;
}

/// True if that changed `into`.
bool add(KindSet& into, const KindSet& from) {
    bool changed = false;
    for (std::size_t i = 0; i < into.size(); ++i) {
        const std::uint64_t sum = into[i] | from[i];
        changed |= sum != into[i];
        into[i] = sum;
    }
    return changed;
}

bool meets(const KindSet& a, const KindSet& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        if ((a[i] & b[i]) != 0) {
            return true;
        }
    }
    return false;
}

}  // namespace

auto Reach::kindsOf(types::KindId kind) -> KindSet {
    prepare();
    KindSet set = none();
    for (std::size_t i = 0; i < kinds_; ++i) {
        if (model_.isA(types::KindId(i), kind)) {
            put(set, i);
        }
    }
    return set;
}

auto Reach::allKinds() -> KindSet {
    prepare();
    KindSet set = none();
    for (std::size_t i = 0; i < kinds_; ++i) {
        put(set, i);
    }
    return set;
}

auto Reach::emitting() -> KindSet {
    prepare();
    KindSet set = none();
    put(set, kinds_);
    return set;
}

auto Reach::placing() -> KindSet {
    prepare();
    KindSet set = none();
    put(set, kinds_ + 1);
    return set;
}

bool Reach::leadsTo(const syntax::DeclarationItem& item, const KindSet& goal) {
    prepare();
    const auto [found, added] = towards_.try_emplace(&item);
    if (added) {
        KindSet direct = none();
        if (const types::KindId kind = model_.kindOf(item); kind.valid()) {
            put(direct, kind.index());
        }
        if (item.body != nullptr) {
            scan(item.body->items, direct);
        }
        found->second = closed(direct);
    }
    return meets(found->second, goal);
}

bool Reach::leadsTo(const syntax::BuildExpr& build, const KindSet& goal) {
    prepare();
    const auto [found, added] = towards_.try_emplace(&build);
    if (added) {
        KindSet direct = none();
        scanBuilds(&build, direct);
        found->second = closed(direct);
    }
    return meets(found->second, goal);
}

bool Reach::leadsBelow(types::KindId kind, const syntax::Block* body, const KindSet& goal) {
    prepare();
    if (kind.valid() && meets(reach_[kind.index()], goal)) {
        return true;
    }
    if (body == nullptr) {
        return !kind.valid();
    }
    const auto [found, added] = below_.try_emplace(body);
    if (added) {
        KindSet direct = none();
        scan(body->items, direct);
        found->second = closed(direct);
    }
    return meets(found->second, goal);
}

bool Reach::hasDefaults(types::KindId kind) {
    prepare();
    return hasDefaults_[kind.index()];
}

auto Reach::amendmentsOf(const syntax::DeclarationItem& item)
    -> std::span<const syntax::AmendItem* const> {
    prepare();
    const auto found = amendments_.find(&item);
    return found == amendments_.end() ? std::span<const syntax::AmendItem* const>() : found->second;
}

void Reach::prepare() {
    if (prepared_) {
        return;
    }
    prepared_ = true;
    kinds_ = model_.kinds().size();
    words_ = (kinds_ + 2 + 63) / 64;
    reach_.assign(kinds_, none());
    hasDefaults_.assign(kinds_, false);
    for (const auto& kind : model_.kinds()) {
        scanKind(*kind);
    }
    if (model_.cluster().valid()) {
        KindSet files = none();
        for (const syntax::ParsedFile* file : model_.module(model_.cluster()).files) {
            scan(file->root->items, files);
        }
    }
    close();
}

void Reach::scanKind(const semantics::KindInfo& kind) {
    KindSet direct = none();
    if (kind.item != nullptr && kind.item->body != nullptr) {
        scan(kind.item->body->items, direct);
    }
    add(reach_[kind.id.index()], direct);
}

void Reach::scan(syntax::NodeList<syntax::Item> items, KindSet& into) {
    for (const syntax::Item* item : items) {
        scanItem(*item, into);
    }
}

void Reach::scanBuilds(const syntax::Expr* expr, KindSet& into) {
    forEachBuild(expr, [&](const syntax::BuildExpr& build) {
        const semantics::Binding& binding = model_.facts(*build.callee).binding;
        if (binding.kind == semantics::BindingKind::Kind) {
            put(into, binding.index);
            scan(build.block->items, into);
        }
    });
}

void Reach::scanItem(const syntax::Item& item, KindSet& into) {
    if (const auto* declaration = as<syntax::DeclarationItem>(&item)) {
        if (const types::KindId kind = model_.kindOf(item); kind.valid()) {
            put(into, kind.index());
        }
        if (declaration->body != nullptr) {
            scan(declaration->body->items, into);
        }
    } else if (const auto* emit = as<syntax::EmitItem>(&item)) {
        put(into, emit->path == nullptr ? kinds_ : kinds_ + 1);
    } else if (const auto* entry = as<syntax::EntryItem>(&item)) {
        scanBuilds(entry->value, into);
        // A block over an instance that a lower layer built.
        if (const auto* block = as<syntax::BlockExpr>(entry->value); block && entry->merges) {
            scan(block->block->items, into);
        }
    } else if (const auto* field = as<syntax::FieldItem>(&item)) {
        scanBuilds(field->value, into);
    } else if (const auto* loop = as<syntax::ForItem>(&item)) {
        scan(loop->body->items, into);
    } else if (const auto* choice = as<syntax::IfItem>(&item)) {
        scan(choice->then->items, into);
        if (choice->otherwiseBlock != nullptr) {
            scan(choice->otherwiseBlock->items, into);
        }
        if (choice->otherwise != nullptr) {
            scanItem(*choice->otherwise, into);
        }
    } else if (const auto* amendment = as<syntax::AmendItem>(&item)) {
        const semantics::Reference* target = model_.amended(*amendment);
        if (target == nullptr || target->declarations.empty()) {
            return;
        }
        auto& known = amendments_[target->declarations.back()];
        if (std::ranges::find(known, amendment) == known.end()) {
            known.push_back(amendment);
        }
        KindSet brought = none();
        scan(amendment->body->items, brought);
        add(into, brought);
        add(reach_[target->kind.index()], brought);
    } else if (const auto* defaults = as<syntax::DefaultsItem>(&item)) {
        const types::KindId kind = model_.kindOf(item);
        if (!kind.valid()) {
            return;
        }
        KindSet brought = none();
        scan(defaults->body->items, brought);
        for (std::size_t i = 0; i < kinds_; ++i) {
            if (model_.isA(types::KindId(i), kind)) {
                hasDefaults_[i] = true;
                add(reach_[i], brought);
            }
        }
    }
}

void Reach::close() {
    bool changed = true;
    while (changed) {
        changed = false;
        for (std::size_t i = 0; i < kinds_; ++i) {
            // An instance has the bodies and defaults of the kinds its kind is.
            if (const types::KindId base = model_.kinds()[i]->base; base.valid()) {
                changed |= add(reach_[i], reach_[base.index()]);
            }
            for (std::size_t j = 0; j < kinds_; ++j) {
                if (i != j && has(reach_[i], j)) {
                    changed |= add(reach_[i], reach_[j]);
                }
            }
        }
    }
}

auto Reach::closed(const KindSet& direct) -> KindSet {
    KindSet all = direct;
    for (std::size_t i = 0; i < kinds_; ++i) {
        if (has(direct, i)) {
            add(all, reach_[i]);
        }
    }
    return all;
}

}  // namespace clc::evaluation
