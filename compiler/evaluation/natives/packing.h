// Vector packing: things of several needs into bins of several rooms, some kept apart, some spread
// evenly. It knows nothing of the language; the native `pack` is made of it, and a test compares it
// with a search of everything.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace clc::evaluation::packing {

/// Things of one item must not share a domain with those of the items `from`, which may hold the
/// item itself. It holds both ways.
struct Apart {
    std::vector<std::size_t> from;
    /// Which word of the bins says their domain; the one behind the last stands for the bin itself.
    std::size_t word = 0;
};

/// The fullest domain of `word` holds at most `skew` more of the things of `with` than the
/// emptiest, among the domains of the bins `over`.
struct Spread {
    std::vector<std::size_t> with;
    std::size_t word = 0;
    std::int64_t skew = 1;
    /// The kinds of bins whose domains count; those of the item, and maybe more.
    std::vector<std::size_t> over;
};

/// `count` things that are all alike.
struct Item {
    std::int64_t count = 1;
    /// How much of each resource one of them takes.
    std::vector<std::int64_t> needs;
    /// The kinds of bins it may go into.
    std::vector<std::size_t> bins;
    std::vector<Apart> apart;
    std::vector<Spread> spread;
};

/// `count` bins that are all alike.
struct Bin {
    std::int64_t count = 1;
    /// How much there is of each resource.
    std::vector<std::int64_t> room;
    /// For each word the number of its domain. Those of bins without one are -1: nothing is apart
    /// there, and nothing goes there that is spread by the word.
    std::vector<std::int64_t> domains;
};

struct Problem {
    std::size_t resources = 0;
    /// How many words the bins have, beside the one that stands for the bin itself.
    std::size_t words = 0;
    std::vector<Item> items;
    std::vector<Bin> bins;
};

enum class Answer : std::uint8_t { Fits, Cannot, Undecided };

enum class BoundKind : std::uint8_t {
    /// An item has no bin it may go into.
    Nowhere,
    /// One thing of an item is larger than every bin it may go into.
    Size,
    /// Together the items need more of a resource than all bins have that they may go into.
    Sum,
    /// Things of the items are so large that only `room` of them find a place in their bins.
    Number,
    /// Things of the items must be apart, and there are only `room` domains.
    Apart,
    /// Everything was tried.
    Search,
};

/// What shows that it can't be done.
struct Bound {
    BoundKind kind = BoundKind::Search;
    /// `Problem::resources` if it is about none, or about more than one.
    std::size_t resource = 0;
    std::vector<std::size_t> items;
    /// The kinds of bins that these may go into.
    std::vector<std::size_t> bins;
    /// How much is needed, and how much there is: of the resource, or in pieces.
    std::int64_t needed = 0;
    std::int64_t room = 0;
};

/// One bin of those that are alike, and how many things of each item are in it.
struct Filled {
    std::size_t bin = 0;
    /// Which of those that are alike, from 0.
    std::int64_t copy = 0;
    std::vector<std::int64_t> held;
};

struct Packing {
    Answer answer = Answer::Undecided;
    /// Where it fits: all bins, as they are filled.
    std::vector<Filled> bins;
    /// Where it can't.
    Bound bound;
};

/// Packs. It is undecided where no answer is found after looking at `steps` bins. The same problem
/// has the same answer every time.
auto pack(const Problem& problem, std::int64_t steps) -> Packing;

/// The first bound that shows without a search that it can't be done.
auto findBound(const Problem& problem) -> std::optional<Bound>;

}  // namespace clc::evaluation::packing
