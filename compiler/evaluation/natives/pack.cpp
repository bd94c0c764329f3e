// The native `pack`: from values to a problem, and from its packing to values.
#include "evaluation/iterate.h"
#include "evaluation/natives/algorithms.h"
#include "evaluation/natives/packing.h"
#include "types/scalars/quantity.h"

#include <fmt/format.h>

#include <array>
#include <map>

namespace clc::evaluation {

namespace {

using values::Entry;

/// Amounts are counted in thousandths, as nothing finer is asked of a node.
constexpr std::int64_t kParts = 1000;

enum class Round : std::uint8_t { Up, Down };

/// In thousandths; the largest number for what is more.
auto thousandths(const types::Quantity& quantity, Round round) -> std::int64_t {
    const auto times = quantity.times(kParts);
    if (!times) {
        return INT64_MAX / kParts;
    }
    if (const auto whole = times->integer()) {
        return *whole;
    }
    const std::string text = times->decimal();
    const std::int64_t below = std::stoll(text.substr(0, text.find('.')));
    return round == Round::Up ? below + 1 : below;
}

/// Reads the arguments. What could not be computed was reported, and makes it incomplete.
class Reader {
public:
    explicit Reader(const NativeCall& call) : call_(call) {}

    bool read() {
        const auto things = itemsOf(call_[0]);
        const auto bins = itemsOf(call_[1]);
        for (const Lazy bin : bins) {
            const Value value = force(call_.run, bin, call_.use);
            nameBin(value);
            bins_.push_back(value);
        }
        for (const Lazy thing : things) {
            const Value value = force(call_.run, thing, call_.use);
            const std::size_t number = things_.size();
            thingNames_.push_back(std::string(text(value, "name")));
            thingNumbers_.emplace(thingNames_.back(), number);
            things_.push_back(value);
        }
        for (const Value thing : things_) {
            readThing(thing);
        }
        for (const Value bin : bins_) {
            readBin(bin);
        }
        fill();
        return complete_;
    }

    packing::Problem problem;

    [[nodiscard]] auto resource(std::size_t number) const -> std::string_view {
        return number < resources_.size() ? std::string_view(resources_[number])
                                          : std::string_view();
    }
    [[nodiscard]] auto thingName(std::size_t number) const -> const std::string& {
        return thingNames_[number];
    }
    [[nodiscard]] auto binName(std::size_t number) const -> const std::string& {
        return binNames_[number];
    }

private:
    auto field(Value value, std::string_view key) -> Value {
        const auto found = find(call_.run, value, key, call_.use);
        const Value forced = found ? force(call_.run, *found, call_.use) : poison();
        complete_ = complete_ && !forced.isPoison();
        return forced;
    }

    auto text(Value value, std::string_view key) -> std::string_view {
        return textOf(field(value, key));
    }

    template <typename Visit>
    void eachText(Value list, const Visit& visit) {
        for (const Lazy item : itemsOf(list)) {
            const Value value = force(call_.run, item, call_.use);
            complete_ = complete_ && !value.isPoison();
            visit(textOf(value));
        }
    }

    void nameBin(Value bin) {
        binNumbers_.emplace(std::string(text(bin, "name")), binNames_.size());
        binNames_.emplace_back(text(bin, "name"));
    }

    auto number(std::vector<std::string>& names, std::string_view name) -> std::size_t {
        const auto found = std::ranges::find(names, name);
        if (found != names.end()) {
            return static_cast<std::size_t>(found - names.begin());
        }
        names.emplace_back(name);
        return names.size() - 1;
    }

    auto amounts(Value map, Round round) -> std::vector<std::int64_t> {
        std::vector<std::int64_t> found;
        for (const Entry& entry : entriesOf(call_.run, map, call_.use)) {
            const Value value = force(call_.run, entry.value, call_.use);
            const auto quantity = types::Quantity::parse(textOf(value));
            const std::size_t resource = number(resources_, entry.key);
            found.resize(std::max(found.size(), resource + 1));
            found[resource] = quantity ? thousandths(*quantity, round) : 0;
            complete_ = complete_ && static_cast<bool>(quantity);
        }
        complete_ = complete_ && !isPartial(map);
        return found;
    }

    auto thingsOf(Value value, std::string_view key) -> std::vector<std::size_t> {
        std::vector<std::size_t> found;
        eachText(field(value, key), [&](std::string_view name) {
            if (const auto number = thingNumbers_.find(name); number != thingNumbers_.end()) {
                found.push_back(number->second);
            }
        });
        return found;
    }

    auto binsOf(Value value, std::string_view key) -> std::vector<std::size_t> {
        std::vector<std::size_t> found;
        eachText(field(value, key), [&](std::string_view name) {
            if (const auto number = binNumbers_.find(name); number != binNumbers_.end()) {
                found.push_back(number->second);
            }
        });
        return found;
    }

    /// Words are numbered as they come; the empty one stands for the bin itself, and is put behind
    /// the last when all are known.
    auto word(Value value) -> std::size_t {
        const std::string_view name = text(value, "within");
        return name.empty() ? kItself : number(words_, name);
    }

    void readThing(Value thing) {
        packing::Item item{.count = std::max<std::int64_t>(intOf(field(thing, "count")), 0),
                           .needs = amounts(field(thing, "needs"), Round::Up),
                           .bins = binsOf(thing, "bins"),
                           .apart = {},
                           .spread = {}};
        for (const Lazy lazy : itemsOf(field(thing, "apart"))) {
            const Value apart = force(call_.run, lazy, call_.use);
            item.apart.push_back({.from = thingsOf(apart, "from"), .word = word(apart)});
        }
        for (const Lazy lazy : itemsOf(field(thing, "spread"))) {
            const Value spread = force(call_.run, lazy, call_.use);
            std::vector<std::size_t> over = binsOf(spread, "over");
            item.spread.push_back({.with = thingsOf(spread, "with"),
                                   .word = word(spread),
                                   .skew = intOf(field(spread, "skew")),
                                   .over = over.empty() ? item.bins : std::move(over)});
        }
        problem.items.push_back(std::move(item));
    }

    void readBin(Value bin) {
        packing::Bin made{.count = std::max<std::int64_t>(intOf(field(bin, "count")), 0),
                          .room = amounts(field(bin, "room"), Round::Down),
                          .domains = {}};
        const Value parts = field(bin, "parts");
        for (const std::string& name : words_) {
            const auto found = find(call_.run, parts, name, call_.use);
            const Value value = found ? force(call_.run, *found, call_.use) : poison();
            made.domains.push_back(
                found ? static_cast<std::int64_t>(number(domains_, textOf(value))) : -1);
        }
        problem.bins.push_back(std::move(made));
    }

    /// What was counted while it was read is the same for all.
    void fill() {
        problem.resources = resources_.size();
        problem.words = words_.size();
        for (packing::Item& item : problem.items) {
            item.needs.resize(problem.resources);
            for (packing::Apart& apart : item.apart) {
                apart.word = std::min(apart.word, problem.words);
            }
            for (packing::Spread& spread : item.spread) {
                spread.word = std::min(spread.word, problem.words);
            }
        }
        for (packing::Bin& bin : problem.bins) {
            bin.room.resize(problem.resources);
        }
    }

    static constexpr std::size_t kItself = SIZE_MAX;

    const NativeCall& call_;
    std::vector<Value> things_;
    std::vector<Value> bins_;
    std::vector<std::string> thingNames_;
    std::vector<std::string> binNames_;
    std::map<std::string, std::size_t, std::less<>> thingNumbers_;
    std::map<std::string, std::size_t, std::less<>> binNumbers_;
    std::vector<std::string> resources_;
    std::vector<std::string> words_;
    std::vector<std::string> domains_;
    bool complete_ = true;
};

/// Writes what was found.
class Writer {
public:
    Writer(const NativeCall& call, const Reader& reader) : call_(call), reader_(reader) {}

    auto write(const packing::Packing& found) -> Value {
        const packing::Bound& bound = found.bound;
        const bool isBound = found.answer == packing::Answer::Cannot;
        return makeRecord(
            call_.run, call_.type,
            {{"answer", {}, text(answer(found.answer))},
             {"placed", {}, Lazy(placed(found))},
             {"bound", {}, isBound ? text(kind(bound.kind)) : Lazy(makeNull(call_.origin))},
             {"resource", {}, text(isBound ? reader_.resource(bound.resource) : "")},
             {"things",
              {},
              names(bound.items, [&](std::size_t i) { return reader_.thingName(i); })},
             {"bins", {}, names(bound.bins, [&](std::size_t i) { return reader_.binName(i); })},
             {"needed", {}, text(amount(bound, bound.needed))},
             {"room", {}, text(amount(bound, bound.room))}},
            call_.origin);
    }

private:
    auto text(std::string_view words) -> Lazy {
        return Lazy(makeText(call_.run, words, call_.origin));
    }

    template <typename Name>
    auto names(const std::vector<std::size_t>& numbers, const Name& name) -> Lazy {
        std::vector<Lazy> items;
        for (const std::size_t number : numbers) {
            items.push_back(text(name(number)));
        }
        return Lazy(makeList(call_.run, items, call_.origin));
    }

    /// Of bins of which there are more than one, each has its number: `worker-2`.
    auto placed(const packing::Packing& found) -> Value {
        std::vector<Entry> bins;
        for (const packing::Filled& bin : found.bins) {
            std::vector<Entry> held;
            for (std::size_t item = 0; item < bin.held.size(); ++item) {
                if (bin.held[item] > 0) {
                    held.push_back({call_.run.arena.copy(reader_.thingName(item)),
                                    {},
                                    Lazy(makeInt(call_.run, bin.held[item], call_.origin))});
                }
            }
            const std::string name =
                reader_.problem.bins[bin.bin].count > 1
                    ? fmt::format("{}-{}", reader_.binName(bin.bin), bin.copy + 1)
                    : reader_.binName(bin.bin);
            bins.push_back({call_.run.arena.copy(name),
                            {},
                            Lazy(makeMap(call_.run, held, TypeId::string, call_.origin))});
        }
        return makeMap(call_.run, bins, TypeId::string, call_.origin);
    }

    static auto answer(packing::Answer answer) -> std::string_view {
        switch (answer) {
        case packing::Answer::Fits: return "fits";
        case packing::Answer::Cannot: return "can't";
        case packing::Answer::Undecided: return "undecided";
        }
        return {};
    }

    static auto kind(packing::BoundKind kind) -> std::string_view {
        switch (kind) {
        case packing::BoundKind::Nowhere: return "nowhere";
        case packing::BoundKind::Size: return "size";
        case packing::BoundKind::Sum: return "sum";
        case packing::BoundKind::Number: return "number";
        case packing::BoundKind::Apart: return "apart";
        case packing::BoundKind::Search: return "search";
        }
        return {};
    }

    /// An amount of a resource as it is written, a number of pieces as it is.
    static auto amount(const packing::Bound& bound, std::int64_t number) -> std::string {
        const bool isAmount =
            bound.kind == packing::BoundKind::Size || bound.kind == packing::BoundKind::Sum;
        if (!isAmount) {
            return fmt::format("{}", number);
        }
        constexpr std::int64_t kMebi = 1024 * 1024;
        const bool isWhole = number % kParts == 0;
        if (isWhole && number >= kMebi * kParts) {
            return fmt::format("{}Mi", number / kParts / kMebi);
        }
        return isWhole ? fmt::format("{}", number / kParts) : fmt::format("{}m", number);
    }

    const NativeCall& call_;
    const Reader& reader_;
};

auto pack(const NativeCall& call) -> Value {
    Reader reader(call);
    if (!reader.read()) {
        return poison();
    }
    constexpr std::int64_t kMostSteps = 20'000'000;
    return Writer(call, reader)
        .write(
            packing::pack(reader.problem, std::clamp<std::int64_t>(intOf(call[2]), 0, kMostSteps)));
}

constexpr std::array kRows = {NativeRow{"pack", pack}};

}  // namespace

auto packNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
