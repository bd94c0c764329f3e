// Packing against a search of everything that knows none of its short cuts, on random small
// problems.
#include "evaluation/natives/packing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

namespace {

using namespace clc::evaluation::packing;

/// Each thing by itself, and the kind of bin and which of them it is put into.
struct Thing {
    std::size_t item = 0;
    std::size_t bin = 0;
};

struct Place {
    std::size_t kind = 0;
    std::size_t number = 0;
};

auto domainOf(const Problem& problem, const Place& place, std::size_t word) -> std::int64_t {
    return word == problem.words ? static_cast<std::int64_t>(place.number)
                                 : problem.bins[place.kind].domains[word];
}

auto placesOf(const Problem& problem) -> std::vector<Place> {
    std::vector<Place> places;
    for (std::size_t kind = 0; kind < problem.bins.size(); ++kind) {
        for (std::int64_t copy = 0; copy < problem.bins[kind].count; ++copy) {
            places.push_back({.kind = kind, .number = places.size()});
        }
    }
    return places;
}

bool holds(const std::vector<std::size_t>& list, std::size_t item) {
    return std::ranges::find(list, item) != list.end();
}

bool areApart(const Problem& problem, const std::vector<Place>& places,
              const std::vector<Thing>& things) {
    for (std::size_t a = 0; a < things.size(); ++a) {
        for (std::size_t b = 0; b < things.size(); ++b) {
            for (const Apart& apart : problem.items[things[a].item].apart) {
                const std::int64_t here = domainOf(problem, places[things[a].bin], apart.word);
                const std::int64_t there = domainOf(problem, places[things[b].bin], apart.word);
                if (a != b && here >= 0 && here == there && holds(apart.from, things[b].item)) {
                    return false;
                }
            }
        }
    }
    return true;
}

bool areEven(const Problem& problem, const std::vector<Place>& places,
             const std::vector<Thing>& things) {
    for (std::size_t item = 0; item < problem.items.size(); ++item) {
        for (const Spread& spread : problem.items[item].spread) {
            std::map<std::int64_t, std::int64_t> loads;
            for (const Place& place : places) {
                const std::int64_t domain = domainOf(problem, place, spread.word);
                if (domain >= 0 && holds(spread.over, place.kind)) {
                    loads.emplace(domain, 0);
                }
            }
            bool isAny = false;
            for (const Thing& thing : things) {
                const std::int64_t domain = domainOf(problem, places[thing.bin], spread.word);
                if (thing.item == item && domain < 0) {
                    return false;
                }
                isAny = isAny || thing.item == item;
                if (holds(spread.with, thing.item) && loads.contains(domain)) {
                    ++loads[domain];
                }
            }
            std::int64_t least = INT64_MAX;
            std::int64_t most = 0;
            for (const auto& [domain, load] : loads) {
                least = std::min(least, load);
                most = std::max(most, load);
            }
            if (isAny && !loads.empty() && most - least > spread.skew) {
                return false;
            }
        }
    }
    return true;
}

bool haveRoom(const Problem& problem, const std::vector<Place>& places,
              const std::vector<Thing>& things) {
    for (std::size_t r = 0; r < problem.resources; ++r) {
        std::vector<std::int64_t> taken(places.size(), 0);
        for (const Thing& thing : things) {
            const std::int64_t need = problem.items[thing.item].needs[r];
            taken[thing.bin] += need;
            if (need > 0 && taken[thing.bin] > problem.bins[places[thing.bin].kind].room[r]) {
                return false;
            }
        }
    }
    return true;
}

/// Puts each thing into each bin.
bool fitsByTrying(const Problem& problem, const std::vector<Place>& places,
                  const std::vector<std::size_t>& items, std::vector<Thing>& things) {
    if (!haveRoom(problem, places, things) || !areApart(problem, places, things)) {
        return false;  // which no further thing mends
    }
    if (things.size() == items.size()) {
        return areEven(problem, places, things);
    }
    const std::size_t item = items[things.size()];
    for (std::size_t bin = 0; bin < places.size(); ++bin) {
        if (holds(problem.items[item].bins, places[bin].kind)) {
            things.push_back({.item = item, .bin = bin});
            if (fitsByTrying(problem, places, items, things)) {
                return true;
            }
            things.pop_back();
        }
    }
    return false;
}

bool fitsByTrying(const Problem& problem) {
    std::vector<std::size_t> items;
    for (std::size_t item = 0; item < problem.items.size(); ++item) {
        items.insert(items.end(), static_cast<std::size_t>(problem.items[item].count), item);
    }
    std::vector<Thing> things;
    return fitsByTrying(problem, placesOf(problem), items, things);
}

class Random {
public:
    auto number(std::int64_t from, std::int64_t to) -> std::int64_t {
        // Not std::uniform_int_distribution, whose numbers differ from library to library.
        return from +
               static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(to - from + 1));
    }
    bool chance(int percent) { return number(1, 100) <= percent; }

    auto someOf(std::size_t count, int percent) -> std::vector<std::size_t> {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < count; ++i) {
            if (chance(percent)) {
                found.push_back(i);
            }
        }
        return found;
    }

private:
    std::mt19937_64 engine_{20};
};

auto randomProblem(Random& random) -> Problem {
    Problem problem{.resources = 2, .words = 1, .items = {}, .bins = {}};
    for (std::int64_t i = random.number(1, 3); i > 0; --i) {
        problem.bins.push_back({.count = random.number(0, 2),
                                .room = {random.number(2, 6), random.number(2, 6)},
                                .domains = {random.number(-1, 1)}});
    }
    const std::int64_t items = random.number(1, 4);
    for (std::int64_t i = 0; i < items; ++i) {
        Item item{.count = random.number(0, 2),
                  .needs = {random.number(0, 4), random.number(0, 4)},
                  .bins = random.someOf(problem.bins.size(), 80),
                  .apart = {},
                  .spread = {}};
        const auto number = static_cast<std::size_t>(i);
        const auto all = static_cast<std::size_t>(items);
        if (random.chance(35)) {
            item.apart.push_back({.from = random.chance(50) ? std::vector<std::size_t>{number}
                                                            : random.someOf(all, 40),
                                  .word = random.chance(60) ? std::size_t{1} : std::size_t{0}});
        }
        if (random.chance(30)) {
            std::vector<std::size_t> with = {number};
            if (random.chance(25)) {
                with = random.someOf(all, 60);
            }
            item.spread.push_back({.with = with,
                                   .word = random.chance(60) ? std::size_t{1} : std::size_t{0},
                                   .skew = random.number(1, 2),
                                   .over = item.bins});
            if (random.chance(30)) {
                item.spread.back().over = random.someOf(problem.bins.size(), 100);
            }
        }
        problem.items.push_back(std::move(item));
    }
    return problem;
}

/// The things of an answer, one by one.
auto thingsOf(const Packing& packing) -> std::vector<Thing> {
    std::vector<Thing> things;
    for (std::size_t bin = 0; bin < packing.bins.size(); ++bin) {
        for (std::size_t item = 0; item < packing.bins[bin].held.size(); ++item) {
            things.insert(things.end(), static_cast<std::size_t>(packing.bins[bin].held[item]),
                          {.item = item, .bin = bin});
        }
    }
    return things;
}

bool isPlacement(const Problem& problem, const Packing& packing) {
    const std::vector<Place> places = placesOf(problem);
    const std::vector<Thing> things = thingsOf(packing);
    std::vector<std::int64_t> counts(problem.items.size(), 0);
    for (const Thing& thing : things) {
        ++counts[thing.item];
        if (!holds(problem.items[thing.item].bins, places[thing.bin].kind)) {
            return false;
        }
    }
    for (std::size_t item = 0; item < problem.items.size(); ++item) {
        if (counts[item] != problem.items[item].count) {
            return false;
        }
    }
    return haveRoom(problem, places, things) && areApart(problem, places, things) &&
           areEven(problem, places, things);
}

auto simple(std::int64_t bins, std::int64_t room) -> Problem {
    return {.resources = 1,
            .words = 0,
            .items = {},
            .bins = {{.count = bins, .room = {room}, .domains = {}}}};
}

auto simpleItem(std::int64_t count, std::int64_t need) -> Item {
    return {.count = count, .needs = {need}, .bins = {0}, .apart = {}, .spread = {}};
}

}  // namespace

TEST_CASE("packing agrees with a search of everything on 2,000 random problems") {
    Random random;
    int fits = 0;
    int cannot = 0;
    int bySearch = 0;
    for (int i = 0; i < 2000; ++i) {
        const Problem problem = randomProblem(random);
        const Packing found = pack(problem, 1'000'000);
        CAPTURE(i);
        const bool expected = fitsByTrying(problem);
        REQUIRE(found.answer == (expected ? Answer::Fits : Answer::Cannot));
        if (expected) {
            REQUIRE(isPlacement(problem, found));
        }
        fits += expected ? 1 : 0;
        cannot += expected ? 0 : 1;
        bySearch += !expected && found.bound.kind == BoundKind::Search ? 1 : 0;
    }
    MESSAGE("packing: ", fits, " fit, ", cannot, " can't, ", bySearch,
            " of these shown by the search alone; none undecided");
    CHECK(fits > 400);
    CHECK(cannot > 400);
    CHECK(bySearch > 10);
}

TEST_CASE("packing says what shows that it can't be done") {
    Problem problem = simple(2, 10);
    problem.items = {simpleItem(1, 11)};
    CHECK(pack(problem, 1000).bound.kind == BoundKind::Size);
    problem.items = {simpleItem(3, 7)};
    const Bound sum = pack(problem, 1000).bound;
    CHECK(sum.kind == BoundKind::Sum);
    CHECK(sum.needed == 21);
    CHECK(sum.room == 20);
    problem.items = {simpleItem(3, 6)};
    const Bound number = pack(problem, 1000).bound;
    CHECK(number.kind == BoundKind::Number);
    CHECK(number.needed == 3);
    CHECK(number.room == 2);
    problem.items = {simpleItem(3, 1)};
    problem.items[0].apart = {{.from = {0}, .word = 0}};
    CHECK(pack(problem, 1000).bound.kind == BoundKind::Apart);
    problem.items = {simpleItem(1, 1)};
    problem.items[0].bins = {};
    CHECK(pack(problem, 1000).bound.kind == BoundKind::Nowhere);
    problem.items = {simpleItem(2, 4), simpleItem(4, 3)};
    CHECK(pack(problem, 1000).answer == Answer::Fits);
    // Beside 7 stands no 4, and three of these are too many for the other.
    problem.items = {simpleItem(1, 7), simpleItem(3, 4)};
    const Packing tried = pack(problem, 10'000);
    CHECK(tried.answer == Answer::Cannot);
    CHECK(tried.bound.kind == BoundKind::Search);
}

TEST_CASE("packing is undecided when its steps are used up") {
    Problem problem = simple(2, 10);
    problem.items = {simpleItem(1, 7), simpleItem(3, 4)};
    CHECK(pack(problem, 12).answer == Answer::Undecided);
    CHECK(pack(problem, 0).answer == Answer::Undecided);
}

TEST_CASE("packing does not decide about what is more than can be counted") {
    constexpr std::int64_t kHuge = std::int64_t{1} << 50U;
    Problem problem;
    problem.resources = 1;
    problem.items.push_back(
        {.count = 100'000'000, .needs = {kHuge}, .bins = {0}, .apart = {}, .spread = {}});
    problem.bins.push_back({.count = 1, .room = {kHuge}, .domains = {}});
    CHECK(pack(problem, 1000).answer == Answer::Undecided);
    problem.items.front().count = 1;
    CHECK(pack(problem, 1000).answer == Answer::Fits);
    problem.bins.front().count = 100'000'000;
    CHECK(pack(problem, 1000).answer == Answer::Undecided);
}

TEST_CASE("packing places hundreds of things on large clusters without a search") {
    Problem problem{.resources = 1, .words = 0, .items = {}, .bins = {}};
    problem.bins = {{.count = 100, .room = {100}, .domains = {}}};
    for (std::int64_t i = 0; i < 300; ++i) {
        problem.items.push_back(simpleItem(3, 5 + i % 10));
    }
    const Packing found = pack(problem, 2'000'000);
    CHECK(found.answer == Answer::Fits);
    CHECK(isPlacement(problem, found));
}
