#include "project/diff/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace clc::project {

auto DiffPage::worst() const -> Does {
    Does worst = Does::None;
    for (const ClusterDifference& cluster : clusters) {
        for (const ResourceChange& change : cluster.changes) {
            worst = std::max(worst, change.worst());
        }
    }
    return worst;
}

bool DiffPage::changes() const {
    return std::ranges::any_of(clusters, [](const ClusterDifference& each) {
        return !each.changes.empty() || each.state != ClusterState::Compared;
    });
}

auto touchedBy(const std::vector<ResourceChange>& changes) -> std::vector<Touched> {
    std::vector<Touched> all;
    std::map<std::string, std::size_t> places;
    const auto add = [&](Touched touched) {
        const auto [found, added] = places.try_emplace(touched.title, all.size());
        if (added) {
            all.push_back(std::move(touched));
        } else if (touched.does > all[found->second].does) {
            all[found->second] = std::move(touched);
        }
    };
    for (const ResourceChange& change : changes) {
        const std::string title = titleOf(change.resource());
        Touched own{title, Does::None, {}, {}};
        for (const Effect& effect : change.effects) {
            if (effect.does >= own.does) {
                own.does = effect.does;
                own.says = effect.says;
            }
        }
        add(std::move(own));
        for (const Reached& reached : change.reached) {
            for (const std::string& each : reached.resources) {
                add({each, reached.effect.does, reached.effect.says, title});
            }
        }
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Touched::does);
    return all;
}

auto baseName(const DiffPage& page) -> std::string {
    constexpr std::size_t kShort = 12;
    return page.commit.starts_with(page.base)
               ? page.commit.substr(0, std::max(kShort, page.base.size()))
               : fmt::format("{} ({})", page.base, page.commit.substr(0, kShort));
}

}  // namespace clc::project
