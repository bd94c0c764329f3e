// Bounds that need no search first, then two descents that nearly always fit, then a search of
// everything. It leaves out what is the same but for names: things of an item are alike, and so are
// bins of a kind that hold the same.
#include "evaluation/natives/packing.h"

#include <algorithm>
#include <numeric>

namespace clc::evaluation::packing {

namespace {

/// So many things are searched for; more would go too deep.
constexpr std::int64_t kMostSearched = 1000;

/// One bin.
struct Open {
    std::size_t kind = 0;
    std::int64_t copy = 0;
    std::vector<std::int64_t> room;
    std::vector<std::int64_t> held;

    [[nodiscard]] bool isLike(const Open& other) const {
        return kind == other.kind && room == other.room && held == other.held;
    }
};

struct Conflict {
    std::size_t with = 0;
    std::size_t word = 0;
};

enum class Choice : std::uint8_t { First, Emptiest };

class Search {
public:
    Search(const Problem& problem, std::int64_t steps)
        : problem_(problem), conflicts_(problem.items.size()), left_(steps) {
        for (std::size_t kind = 0; kind < problem.bins.size(); ++kind) {
            for (std::int64_t copy = 0; copy < problem.bins[kind].count; ++copy) {
                start_.push_back({.kind = kind,
                                  .copy = copy,
                                  .room = problem.bins[kind].room,
                                  .held = std::vector<std::int64_t>(problem.items.size(), 0)});
            }
        }
        for (std::size_t item = 0; item < problem.items.size(); ++item) {
            takeItem(item);
        }
        order_.resize(problem.items.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::ranges::stable_sort(order_, {}, [&](std::size_t item) { return rank(item); });
        reset();
    }

    /// Places each thing once, and never takes it away again.
    bool descend(Choice choice) {
        reset();
        for (const std::size_t item : order_) {
            while (missing_[item] > 0) {
                const auto bin = choose(item, choice);
                if (!bin || isOver()) {
                    return false;
                }
                put(item, *bin, 1);
            }
        }
        return isEven();
    }

    /// Tries everything, until the steps are used up.
    bool searchAll() {
        reset();
        return place(0, 0);
    }

    [[nodiscard]] bool isOver() const { return left_ <= 0; }

    [[nodiscard]] auto result() const -> std::vector<Filled> {
        std::vector<Filled> filled;
        filled.reserve(bins_.size());
        for (const Open& bin : bins_) {
            filled.push_back({.bin = bin.kind, .copy = bin.copy, .held = bin.held});
        }
        return filled;
    }

private:
    struct Rank {
        std::int64_t bins = 0;
        double size = 0;
        auto operator<=>(const Rank&) const = default;
    };

    void reset() {
        bins_ = start_;
        missing_.clear();
        for (const Item& item : problem_.items) {
            missing_.push_back(item.count);
        }
    }

    void takeItem(std::size_t item) {
        std::vector<bool> allowed(problem_.bins.size(), false);
        for (const std::size_t kind : problem_.items[item].bins) {
            allowed[kind] = true;
        }
        allowed_.push_back(std::move(allowed));
        for (const Apart& apart : problem_.items[item].apart) {
            for (const std::size_t other : apart.from) {
                conflicts_[item].push_back({.with = other, .word = apart.word});
                conflicts_[other].push_back({.with = item, .word = apart.word});
            }
        }
    }

    /// Those with few bins first, and the large ones before the small ones.
    [[nodiscard]] auto rank(std::size_t item) const -> Rank {
        Rank found;
        for (const std::size_t kind : problem_.items[item].bins) {
            found.bins += problem_.bins[kind].count;
        }
        for (std::size_t r = 0; r < problem_.resources; ++r) {
            std::int64_t largest = 1;
            for (const Bin& bin : problem_.bins) {
                largest = std::max(largest, bin.room[r]);
            }
            found.size = std::min(found.size, -static_cast<double>(problem_.items[item].needs[r]) /
                                                  static_cast<double>(largest));
        }
        return found;
    }

    auto choose(std::size_t item, Choice choice) -> std::optional<std::size_t> {
        std::optional<std::size_t> best;
        for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
            --left_;
            if (!takes(item, bin)) {
                continue;
            }
            if (choice == Choice::First) {
                return bin;
            }
            if (!best || fullness(bin) < fullness(*best)) {
                best = bin;
            }
        }
        return best;
    }

    [[nodiscard]] auto fullness(std::size_t bin) const -> double {
        double most = 0;
        for (std::size_t r = 0; r < problem_.resources; ++r) {
            const auto room = static_cast<double>(problem_.bins[bins_[bin].kind].room[r]);
            most = room <= 0 ? most
                             : std::max(most, 1 - static_cast<double>(bins_[bin].room[r]) / room);
        }
        return most;
    }

    /// Places the things of the items from `at` on, this one's from bin `from` on.
    bool place(std::size_t at, std::size_t from) {
        while (at < order_.size() && missing_[order_[at]] == 0) {
            ++at;
            from = 0;
        }
        if (at == order_.size()) {
            return isEven();
        }
        const std::size_t item = order_[at];
        for (std::size_t bin = from; bin < bins_.size(); ++bin) {
            if (--left_ <= 0) {
                return false;
            }
            if (!takes(item, bin) || isSameAsBefore(bin, from)) {
                continue;
            }
            put(item, bin, 1);
            if (hasRoomForRest() && place(at, bin)) {
                return true;
            }
            put(item, bin, -1);
        }
        return false;
    }

    void put(std::size_t item, std::size_t bin, std::int64_t count) {
        Open& open = bins_[bin];
        open.held[item] += count;
        missing_[item] -= count;
        for (std::size_t r = 0; r < problem_.resources; ++r) {
            open.room[r] -= count * problem_.items[item].needs[r];
        }
    }

    [[nodiscard]] bool isSameAsBefore(std::size_t bin, std::size_t from) const {
        for (std::size_t other = from; other < bin; ++other) {
            if (bins_[other].isLike(bins_[bin])) {
                return true;
            }
        }
        return false;
    }

    /// What is left to place is not more than what is left of the bins, all together.
    [[nodiscard]] bool hasRoomForRest() const {
        for (std::size_t r = 0; r < problem_.resources; ++r) {
            std::int64_t rest = 0;
            for (std::size_t item = 0; item < problem_.items.size(); ++item) {
                rest += missing_[item] * problem_.items[item].needs[r];
            }
            for (const Open& bin : bins_) {
                rest -= std::max<std::int64_t>(bin.room[r], 0);
            }
            if (rest > 0) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool takes(std::size_t item, std::size_t bin) const {
        const Open& open = bins_[bin];
        if (!allowed_[item][open.kind]) {
            return false;
        }
        for (std::size_t r = 0; r < problem_.resources; ++r) {
            const std::int64_t need = problem_.items[item].needs[r];
            if (need > 0 && need > open.room[r]) {
                return false;
            }
        }
        return std::ranges::none_of(conflicts_[item],
                                    [&](const Conflict& conflict) {
                                        return heldBeside(conflict.with, bin, conflict.word) > 0;
                                    }) &&
               std::ranges::all_of(problem_.items[item].spread, [&](const Spread& spread) {
                   return mayStayEven(item, bin, spread);
               });
    }

    [[nodiscard]] auto domainOf(std::size_t bin, std::size_t word) const -> std::int64_t {
        return word == problem_.words ? static_cast<std::int64_t>(bin)
                                      : problem_.bins[bins_[bin].kind].domains[word];
    }

    /// How many things of `item` are in the domain of `bin`.
    [[nodiscard]] auto heldBeside(std::size_t item, std::size_t bin, std::size_t word) const
        -> std::int64_t {
        const std::int64_t domain = domainOf(bin, word);
        if (domain < 0) {
            return 0;
        }
        if (word == problem_.words) {
            return bins_[bin].held[item];
        }
        std::int64_t held = 0;
        for (std::size_t other = 0; other < bins_.size(); ++other) {
            if (domainOf(other, word) == domain) {
                held += bins_[other].held[item];
            }
        }
        return held;
    }

    struct Load {
        std::int64_t domain = 0;
        std::int64_t held = 0;
    };

    /// The domains that count for `spread`, and what of it is in them.
    [[nodiscard]] auto loads(const Spread& spread) const -> std::vector<Load> {
        std::vector<Load> found;
        for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
            const std::int64_t domain = domainOf(bin, spread.word);
            if (domain < 0 ||
                std::ranges::find(spread.over, bins_[bin].kind) == spread.over.end()) {
                continue;
            }
            auto load = std::ranges::find(found, domain, &Load::domain);
            if (load == found.end()) {
                found.push_back({.domain = domain, .held = 0});
                load = found.end() - 1;
                for (const std::size_t other : spread.with) {
                    load->held += heldBeside(other, bin, spread.word);
                }
            }
        }
        return found;
    }

    /// With one more in the domain of `bin`, the things that are left can still make up for it.
    [[nodiscard]] bool mayStayEven(std::size_t item, std::size_t bin, const Spread& spread) const {
        const std::int64_t domain = domainOf(bin, spread.word);
        const std::int64_t more = std::ranges::count(spread.with, item);
        std::vector<Load> found = loads(spread);
        std::int64_t most = 0;
        for (Load& load : found) {
            load.held += load.domain == domain ? more : 0;
            most = std::max(most, load.held);
        }
        std::int64_t left = -more;
        for (const std::size_t other : spread.with) {
            left += missing_[other];
        }
        for (const Load& load : found) {
            left -= std::max<std::int64_t>(most - spread.skew - load.held, 0);
        }
        return domain >= 0 && left >= 0;
    }

    [[nodiscard]] bool isEven() const {
        for (std::size_t item = 0; item < problem_.items.size(); ++item) {
            for (const Spread& spread : problem_.items[item].spread) {
                const std::vector<Load> found = loads(spread);
                const auto [least, most] = std::ranges::minmax_element(found, {}, &Load::held);
                if (problem_.items[item].count > 0 && least != found.end() &&
                    most->held - least->held > spread.skew) {
                    return false;
                }
            }
        }
        return true;
    }

    const Problem& problem_;
    std::vector<Open> start_;
    std::vector<Open> bins_;
    std::vector<std::int64_t> missing_;
    std::vector<std::vector<bool>> allowed_;
    std::vector<std::vector<Conflict>> conflicts_;
    std::vector<std::size_t> order_;
    std::int64_t left_;
};

auto numberOfThings(const Problem& problem) -> std::int64_t {
    std::int64_t number = 0;
    for (const Item& item : problem.items) {
        number += item.count;
    }
    return number;
}

/// `sum` and `count` times `each`, as far as that can be counted; false if it can't.
bool addTo(std::int64_t& sum, std::int64_t count, std::int64_t each) {
    std::int64_t product = 0;
    return !__builtin_mul_overflow(count, each, &product) &&
           !__builtin_add_overflow(sum, product, &sum);
}

/// Whether all needs together, and all rooms, can be counted.
bool isCountable(const Problem& problem) {
    for (std::size_t resource = 0; resource < problem.resources; ++resource) {
        std::int64_t needed = 0;
        std::int64_t room = 0;
        const bool fits =
            std::ranges::all_of(problem.items,
                                [&](const Item& item) {
                                    return addTo(needed, item.count, item.needs[resource]);
                                }) &&
            std::ranges::all_of(problem.bins, [&](const Bin& bin) {
                return addTo(room, bin.count, bin.room[resource]);
            });
        if (!fits) {
            return false;
        }
    }
    return true;
}

}  // namespace

auto pack(const Problem& problem, std::int64_t steps) -> Packing {
    if (!isCountable(problem)) {
        return {.answer = Answer::Undecided, .bins = {}, .bound = {}};
    }
    if (auto bound = findBound(problem)) {
        return {.answer = Answer::Cannot, .bins = {}, .bound = std::move(*bound)};
    }
    Search search(problem, steps);
    if (search.descend(Choice::First) || search.descend(Choice::Emptiest)) {
        return {.answer = Answer::Fits, .bins = search.result(), .bound = {}};
    }
    if (search.isOver() || numberOfThings(problem) > kMostSearched) {
        return {.answer = Answer::Undecided, .bins = {}, .bound = {}};
    }
    if (search.searchAll()) {
        return {.answer = Answer::Fits, .bins = search.result(), .bound = {}};
    }
    if (search.isOver()) {
        return {.answer = Answer::Undecided, .bins = {}, .bound = {}};
    }
    return {.answer = Answer::Cannot, .bins = {}, .bound = {}};
}

}  // namespace clc::evaluation::packing
