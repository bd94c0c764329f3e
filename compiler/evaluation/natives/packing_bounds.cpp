// What shows without a search that things don't fit.
#include "evaluation/natives/packing.h"

#include <algorithm>
#include <set>

namespace clc::evaluation::packing {

namespace {

class Bounds {
public:
    explicit Bounds(const Problem& problem) : problem_(problem) {}

    auto find() -> std::optional<Bound> {
        for (std::size_t item = 0; item < problem_.items.size(); ++item) {
            if (problem_.items[item].count > 0) {
                if (auto found = ofOne(item)) {
                    return found;
                }
            }
        }
        for (const std::vector<std::size_t>& bins : families()) {
            if (auto found = ofFamily(bins)) {
                return found;
            }
        }
        for (std::size_t word = 0; word <= problem_.words; ++word) {
            for (std::size_t item = 0; item < problem_.items.size(); ++item) {
                if (auto found = ofApart(item, word)) {
                    return found;
                }
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] auto ofOne(std::size_t item) const -> std::optional<Bound> {
        const Item& one = problem_.items[item];
        std::vector<std::int64_t> most(problem_.resources, 0);
        bool isAny = false;
        for (const std::size_t kind : one.bins) {
            if (problem_.bins[kind].count == 0) {
                continue;
            }
            isAny = true;
            if (holds(problem_.bins[kind], one)) {
                return std::nullopt;
            }
            for (std::size_t r = 0; r < problem_.resources; ++r) {
                most[r] = std::max(most[r], problem_.bins[kind].room[r]);
            }
        }
        Bound bound{.kind = isAny ? BoundKind::Size : BoundKind::Nowhere,
                    .resource = problem_.resources,
                    .items = {item},
                    .bins = one.bins};
        for (std::size_t r = 0; isAny && r < problem_.resources; ++r) {
            if (one.needs[r] > most[r]) {
                bound.resource = r;
                bound.needed = one.needs[r];
                bound.room = most[r];
                break;
            }
        }
        return bound;
    }

    [[nodiscard]] bool holds(const Bin& bin, const Item& item) const {
        for (std::size_t r = 0; r < problem_.resources; ++r) {
            if (item.needs[r] > 0 && item.needs[r] > bin.room[r]) {
                return false;
            }
        }
        return true;
    }

    /// The sets of bins that items may go into, and all bins together; small ones first, as what
    /// they show says more.
    [[nodiscard]] auto families() const -> std::vector<std::vector<std::size_t>> {
        std::set<std::vector<std::size_t>> found;
        std::vector<std::size_t> all;
        for (std::size_t kind = 0; kind < problem_.bins.size(); ++kind) {
            all.push_back(kind);
        }
        found.insert(all);
        for (const Item& item : problem_.items) {
            std::vector<std::size_t> bins = item.bins;
            std::ranges::sort(bins);
            found.insert(std::move(bins));
        }
        std::vector<std::vector<std::size_t>> families(found.begin(), found.end());
        std::ranges::stable_sort(families, {}, &std::vector<std::size_t>::size);
        return families;
    }

    /// The items that have no other bins than these.
    [[nodiscard]] auto itemsWithin(const std::vector<std::size_t>& bins) const
        -> std::vector<std::size_t> {
        std::vector<std::size_t> items;
        for (std::size_t item = 0; item < problem_.items.size(); ++item) {
            const Item& one = problem_.items[item];
            const bool within = std::ranges::all_of(
                one.bins, [&](std::size_t kind) { return std::ranges::binary_search(bins, kind); });
            if (within && one.count > 0) {
                items.push_back(item);
            }
        }
        return items;
    }

    [[nodiscard]] auto ofFamily(const std::vector<std::size_t>& bins) const
        -> std::optional<Bound> {
        const std::vector<std::size_t> items = itemsWithin(bins);
        for (std::size_t r = 0; r < problem_.resources; ++r) {
            if (auto found = ofSum(bins, items, r)) {
                return found;
            }
        }
        for (const std::size_t item : items) {
            for (std::size_t r = 0; r <= problem_.resources; ++r) {
                if (auto found = ofNumber(bins, items, item, r)) {
                    return found;
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] auto ofSum(const std::vector<std::size_t>& bins,
                             const std::vector<std::size_t>& items, std::size_t resource) const
        -> std::optional<Bound> {
        Bound bound{.kind = BoundKind::Sum, .resource = resource, .items = {}, .bins = bins};
        for (const std::size_t item : items) {
            const std::int64_t need = problem_.items[item].needs[resource];
            bound.needed += problem_.items[item].count * need;
            if (need > 0) {
                bound.items.push_back(item);
            }
        }
        for (const std::size_t kind : bins) {
            const Bin& bin = problem_.bins[kind];
            bound.room += bin.count * std::max<std::int64_t>(bin.room[resource], 0);
        }
        return bound.needed > bound.room ? std::optional(bound) : std::nullopt;
    }

    /// Of things that need at least as much as one of `item`, of `resource` or, behind the last,
    /// of every resource, each bin holds only so many.
    [[nodiscard]] auto ofNumber(const std::vector<std::size_t>& bins,
                                const std::vector<std::size_t>& items, std::size_t item,
                                std::size_t resource) const -> std::optional<Bound> {
        const std::vector<std::int64_t>& least = problem_.items[item].needs;
        const bool every = resource == problem_.resources;
        const auto counts = [&](std::size_t r) { return (every || r == resource) && least[r] > 0; };
        Bound bound{.kind = BoundKind::Number, .resource = resource, .items = {}, .bins = bins};
        bool isAny = false;
        for (std::size_t r = 0; r < problem_.resources; ++r) {
            isAny = isAny || counts(r);
        }
        if (!isAny) {
            return std::nullopt;
        }
        for (const std::size_t other : items) {
            bool isLarge = true;
            for (std::size_t r = 0; r < problem_.resources; ++r) {
                isLarge = isLarge && (!counts(r) || problem_.items[other].needs[r] >= least[r]);
            }
            if (isLarge) {
                bound.items.push_back(other);
                bound.needed += problem_.items[other].count;
            }
        }
        for (const std::size_t kind : bins) {
            std::int64_t held = INT64_MAX;
            for (std::size_t r = 0; r < problem_.resources; ++r) {
                if (counts(r)) {
                    const std::int64_t room =
                        std::max<std::int64_t>(problem_.bins[kind].room[r], 0);
                    held = std::min(held, room / least[r]);
                }
            }
            bound.room += std::min(held, bound.needed) * problem_.bins[kind].count;
        }
        return bound.needed > bound.room ? std::optional(bound) : std::nullopt;
    }

    [[nodiscard]] bool areApart(std::size_t a, std::size_t b, std::size_t word) const {
        const auto says = [&](std::size_t one, std::size_t other) {
            return std::ranges::any_of(problem_.items[one].apart, [&](const Apart& apart) {
                return apart.word == word &&
                       std::ranges::find(apart.from, other) != apart.from.end();
            });
        };
        return says(a, b) || says(b, a);
    }

    /// Things of `item`, and of those that are apart from it, from each other and from themselves,
    /// take a domain each.
    [[nodiscard]] auto ofApart(std::size_t item, std::size_t word) const -> std::optional<Bound> {
        if (!areApart(item, item, word)) {
            return std::nullopt;
        }
        std::vector<std::size_t> items = {item};
        for (std::size_t other = item + 1; other < problem_.items.size(); ++other) {
            if (areApart(other, other, word) && std::ranges::all_of(items, [&](std::size_t one) {
                    return areApart(one, other, word);
                })) {
                items.push_back(other);
            }
        }
        // The item alone shows it more plainly, where it does.
        if (auto found = ofDomains({item}, word)) {
            return found;
        }
        return ofDomains(items, word);
    }

    [[nodiscard]] auto ofDomains(const std::vector<std::size_t>& items, std::size_t word) const
        -> std::optional<Bound> {
        std::set<std::size_t> kinds;
        Bound bound{
            .kind = BoundKind::Apart, .resource = problem_.resources, .items = items, .bins = {}};
        for (const std::size_t item : items) {
            bound.needed += problem_.items[item].count;
            kinds.insert(problem_.items[item].bins.begin(), problem_.items[item].bins.end());
        }
        bound.bins.assign(kinds.begin(), kinds.end());
        std::set<std::int64_t> domains;
        for (const std::size_t kind : kinds) {
            const Bin& bin = problem_.bins[kind];
            if (word == problem_.words) {
                bound.room += bin.count;
            } else if (bin.count > 0 && bin.domains[word] < 0) {
                return std::nullopt;  // nothing is apart there
            } else if (bin.count > 0) {
                domains.insert(bin.domains[word]);
            }
        }
        bound.room += static_cast<std::int64_t>(domains.size());
        return bound.needed > bound.room ? std::optional(bound) : std::nullopt;
    }

    const Problem& problem_;
};

}  // namespace

auto findBound(const Problem& problem) -> std::optional<Bound> {
    return Bounds(problem).find();
}

}  // namespace clc::evaluation::packing
