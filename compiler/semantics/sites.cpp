#include "semantics/sites.h"

namespace clc::semantics {
namespace {

using syntax::as;

void collectSites(syntax::NodeList<syntax::Item> items, bool conditional, bool family,
                  std::vector<DeclarationSite>& into) {
    for (const syntax::Item* item : items) {
        if (const auto* declaration = as<syntax::DeclarationItem>(item)) {
            into.push_back({declaration, conditional, family || declaration->key != nullptr});
        } else if (const auto* loop = as<syntax::ForItem>(item)) {
            collectSites(loop->body->items, conditional, true, into);
        } else if (const auto* branch = as<syntax::IfItem>(item)) {
            collectSites(branch->then->items, true, family, into);
            if (branch->otherwiseBlock != nullptr) {
                collectSites(branch->otherwiseBlock->items, true, family, into);
            }
            if (branch->otherwise != nullptr) {
                collectSites(syntax::NodeList<syntax::Item>(&branch->otherwise, 1), true, family,
                             into);
            }
        }
    }
}

}  // namespace

void Sites::collect(syntax::NodeList<syntax::Item> items, std::vector<DeclarationSite>& into) {
    collectSites(items, false, false, into);
}

auto Sites::in(const syntax::Block& body) -> const std::vector<DeclarationSite>& {
    const auto [found, added] = bodies_.try_emplace(&body);
    if (added) {
        collect(body.items, found->second);
    }
    return found->second;
}

auto Sites::named(const std::vector<DeclarationSite>& here, std::string_view id, SiteDepth depth)
    -> std::span<const PlacedSite* const> {
    const auto [index, added] = indexes_.try_emplace({&here, depth});
    if (added) {
        add(here, nullptr, depth, index->second);
    }
    const auto found = index->second.byId.find(id);
    return found == index->second.byId.end() ? std::span<const PlacedSite* const>()
                                             : std::span<const PlacedSite* const>(found->second);
}

void Sites::add(const std::vector<DeclarationSite>& here, const PlacedSite* around, SiteDepth depth,
                Index& into) {
    for (const DeclarationSite& site : here) {
        const PlacedSite& placed = into.all.emplace_back(PlacedSite{&site, around});
        into.byId[site.item->name.text].push_back(&placed);
        if (depth == SiteDepth::Below) {
            add(in(*site.item->body), &placed, depth, into);
        }
    }
}

}  // namespace clc::semantics
