// Matches the plain regular expressions that names and versions are checked with, many of them a
// few times only: they are ready at once, where RE2 spends most of the time on getting ready.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clc::types {

/// An expression of ASCII signs, classes, groups, alternatives and repetitions, which means what it
/// means for RE2. May be used from several threads.
class AsciiPattern {
public:
    /// All signs beyond ASCII are one: no expression here tells them apart.
    static constexpr std::size_t kOther = 128;
    using Signs = std::bitset<kOther + 1>;

    /// What a step of the automaton does.
    enum class Op : std::uint8_t { Take, Split, Match };

    /// `Take` goes on to `next` with one of the signs of a set, `Split` to both.
    struct Step {
        Op op = Op::Match;
        std::uint16_t set = 0;
        std::uint16_t next = 0;
        std::uint16_t other = 0;
    };

    struct Program {
        std::vector<Step> steps;
        std::vector<Signs> sets;
        std::uint16_t start = 0;
        /// Some letters are meant in both cases. Two of those have a third one beyond ASCII.
        bool foldsCase = false;
    };

    explicit AsciiPattern(Program program) : program_(std::move(program)) {}

    /// Whether the expression takes all of `text`. Nothing if that is not known here: of texts that
    /// are no UTF-8, of those beyond ASCII where cases are one, and of those that lead to too many
    /// states.
    auto fullMatch(std::string_view text) -> std::optional<bool>;

private:
    /// Steps one may be at besides those of `always_`.
    struct State {
        std::uint32_t begin = 0;  // in `stepsOf_`: those that take or match, sorted
        std::uint32_t count = 0;
        std::uint32_t hash = 0;
        bool accepts = false;
    };

    void begin();
    void classify();
    auto endlessSteps(const std::vector<std::uint16_t>& first) -> std::vector<std::uint16_t>;
    /// Sorts `steps`.
    auto stateOf(std::vector<std::uint16_t>& steps) -> std::uint16_t;
    auto addState(std::span<const std::uint16_t> steps, std::uint32_t hash) -> std::uint16_t;
    void makeRoomForStates();
    /// The next state.
    auto goOn(std::uint16_t state, std::size_t sign) -> std::uint16_t;
    void takeFrom(std::span<const std::uint16_t> steps, std::size_t sign,
                  std::vector<std::uint16_t>& into);
    void follow(std::uint16_t step, std::vector<std::uint16_t>& into);

    Program program_;
    std::mutex mutex_;  // of what is found out while matching
    /// Signs that no set tells apart lead to the same states.
    std::array<std::uint8_t, kOther + 1> classOf_ = {};
    std::size_t classes_ = 0;
    std::vector<State> states_;
    /// By state and class: the next state.
    std::vector<std::uint16_t> next_;
    /// Of an expression that begins with `(?s).*`, or has such an alternative: the steps one is at
    /// whatever the text is. States do without them, which leaves few in each.
    std::vector<std::uint16_t> always_;
    std::vector<bool> isAlways_;
    std::uint16_t first_ = 0;  // the state before any sign
    /// By class: where it leads from `always_`.
    std::vector<std::optional<std::vector<std::uint16_t>>> fromAlways_;
    std::vector<std::uint16_t> stepsOf_;  // of all states, one behind the other
    /// States by the hash of their steps, counted from 1; twice as many places as states, or more.
    std::vector<std::uint16_t> bySteps_;
    std::vector<std::uint32_t> followed_;  // by step: in which round
    std::uint32_t round_ = 0;
    // While one is at it: memory that is used again and again.
    std::vector<std::uint16_t> open_;
    std::vector<std::uint16_t> reached_;
};

/// Nothing if `expression` is more than an AsciiPattern can be, or wrong.
auto compileAscii(std::string_view expression) -> std::optional<AsciiPattern::Program>;

}  // namespace clc::types
