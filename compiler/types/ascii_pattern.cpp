#include "types/ascii_pattern.h"

#include <algorithm>

namespace clc::types {

namespace {

/// States are made when a text leads to them. With more than these, RE2 is as good.
constexpr std::size_t kMostStates = 400;
constexpr std::uint16_t kUnknown = 0xFFFF;
/// The state without steps.
constexpr std::uint16_t kDead = 0;

}  // namespace

auto AsciiPattern::fullMatch(std::string_view text) -> std::optional<bool> {
    const std::lock_guard lock(mutex_);
    if (states_.empty()) {
        followed_.assign(program_.steps.size(), 0);
        stateOf({});
        ++round_;
        std::vector<std::uint16_t> first;
        follow(program_.start, first);
        stateOf(std::move(first));
    }
    std::uint16_t at = states_.size() > 1 ? 1 : kDead;
    for (const char c : text) {
        const auto sign = static_cast<unsigned char>(c);
        if (sign >= 128) {
            return std::nullopt;
        }
        std::uint16_t next = states_[at].next[sign];
        if (next == kUnknown) {
            if (states_.size() > kMostStates) {
                return std::nullopt;
            }
            next = goOn(at, sign);
        }
        at = next;
    }
    return states_[at].accepts;
}

auto AsciiPattern::goOn(std::uint16_t state, unsigned char sign) -> std::uint16_t {
    std::vector<std::uint16_t> reached;
    ++round_;
    for (const std::uint16_t index : states_[state].steps) {
        const Step& step = program_.steps[index];
        if (step.op == Op::Take && program_.sets[step.set].test(sign)) {
            follow(step.next, reached);
        }
    }
    const std::uint16_t next = stateOf(std::move(reached));
    states_[state].next[sign] = next;
    return next;
}

void AsciiPattern::follow(std::uint16_t from, std::vector<std::uint16_t>& into) {
    std::vector<std::uint16_t> open{from};
    while (!open.empty()) {
        const std::uint16_t at = open.back();
        open.pop_back();
        if (followed_[at] == round_) {
            continue;
        }
        followed_[at] = round_;
        const Step& step = program_.steps[at];
        if (step.op == Op::Split) {
            open.push_back(step.other);
            open.push_back(step.next);
        } else {
            into.push_back(at);
        }
    }
}

auto AsciiPattern::stateOf(std::vector<std::uint16_t> steps) -> std::uint16_t {
    std::ranges::sort(steps);
    const auto [found, added] =
        bySteps_.try_emplace(steps, static_cast<std::uint16_t>(states_.size()));
    if (added) {
        State& state = states_.emplace_back();
        state.accepts = std::ranges::any_of(
            steps, [&](std::uint16_t step) { return program_.steps[step].op == Op::Match; });
        state.next.fill(steps.empty() ? kDead : kUnknown);
        state.steps = std::move(steps);
    }
    return found->second;
}

}  // namespace clc::types
