#include "types/ascii_pattern.h"

#include "source/utf8.h"

#include <algorithm>

namespace clc::types {

namespace {

/// States are made when a text leads to them. With more than these, RE2 is as good.
constexpr std::size_t kMostStates = 2000;
constexpr std::uint16_t kUnknown = 0xFFFF;
/// The state without steps: from there no sign leads on, unless there are steps one is always at.
constexpr std::uint16_t kDead = 0;

}  // namespace

auto AsciiPattern::fullMatch(std::string_view text) -> std::optional<bool> {
    const std::lock_guard lock(mutex_);
    if (states_.empty()) {
        begin();
    }
    std::uint16_t state = first_;
    const std::uint16_t* next = next_.data();
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t sign = static_cast<unsigned char>(text[i]);
        if (sign >= kOther) [[unlikely]] {
            const std::size_t bytes = sequenceLength(text.substr(i));
            if (bytes == 0 || program_.foldsCase) {
                return std::nullopt;
            }
            i += bytes - 1;
            sign = kOther;
        }
        const std::uint16_t known = next[state * classes_ + classOf_[sign]];
        if (known != kUnknown) [[likely]] {
            state = known;
            continue;
        }
        if (states_.size() > kMostStates) {
            return std::nullopt;
        }
        state = goOn(state, sign);
        next = next_.data();
    }
    return states_[state].accepts;
}

void AsciiPattern::begin() {
    classify();
    followed_.assign(program_.steps.size(), 0);
    isAlways_.assign(program_.steps.size(), false);
    ++round_;
    std::vector<std::uint16_t> first;
    follow(program_.start, first);
    std::ranges::sort(first);
    always_ = endlessSteps(first);
    if (!always_.empty()) {
        fromAlways_.resize(classes_);
        for (const std::uint16_t step : always_) {
            isAlways_[step] = true;
        }
        std::erase_if(first, [&](std::uint16_t step) { return isAlways_[step]; });
    }
    stateOf(reached_);
    first_ = stateOf(first);
}

/// Signs are of one class until a set has one of them and not the other.
void AsciiPattern::classify() {
    std::array<std::uint8_t, kOther + 1> sizes{kOther + 1};  // by class
    classOf_.fill(0);
    classes_ = 1;
    for (const Signs& set : program_.sets) {
        std::array<std::uint8_t, kOther + 1> taken{};  // by class: how many of it are in the set
        std::array<std::uint8_t, kOther + 1> split{};  // and what class they become
        const auto eachSign = [&](auto&& visit) {
            for (std::size_t sign = set._Find_first(); sign < set.size();
                 sign = set._Find_next(sign)) {
                visit(classOf_[sign]);
            }
        };
        eachSign([&](std::uint8_t& own) { ++taken[own]; });
        eachSign([&](std::uint8_t& own) {
            const std::uint8_t old = own;
            if (taken[old] == sizes[old]) {
                return;
            }
            if (split[old] == 0) {
                split[old] = static_cast<std::uint8_t>(classes_++);
                sizes[split[old]] = taken[old];
            }
            own = split[old];
        });
        for (std::size_t old = 0; old < classes_; ++old) {
            sizes[old] = static_cast<std::uint8_t>(sizes[old] - (split[old] == 0 ? 0 : taken[old]));
        }
    }
}

/// What takes all signs and leads to itself again is never left, and neither is what else it leads
/// to. `first`, which is sorted, must hold all of that.
auto AsciiPattern::endlessSteps(const std::vector<std::uint16_t>& first)
    -> std::vector<std::uint16_t> {
    std::vector<std::uint16_t> endless;
    for (const std::uint16_t index : first) {
        const Step& step = program_.steps[index];
        if (step.op != Op::Take || !program_.sets[step.set].all()) {
            continue;
        }
        ++round_;
        std::vector<std::uint16_t> again;
        follow(step.next, again);
        std::ranges::sort(again);
        if (std::ranges::binary_search(again, index) && std::ranges::includes(first, again)) {
            endless.insert(endless.end(), again.begin(), again.end());
        }
    }
    std::ranges::sort(endless);
    const auto same = std::ranges::unique(endless);
    endless.erase(same.begin(), same.end());
    return endless;
}

auto AsciiPattern::goOn(std::uint16_t state, std::size_t sign) -> std::uint16_t {
    reached_.clear();
    ++round_;
    if (!always_.empty()) {
        auto& known = fromAlways_[classOf_[sign]];
        if (!known) {
            takeFrom(always_, sign, known.emplace());
            std::erase_if(*known, [&](std::uint16_t step) { return isAlways_[step]; });
            ++round_;
        }
        reached_ = *known;
        for (const std::uint16_t step : reached_) {
            followed_[step] = round_;
        }
    }
    const State& at = states_[state];
    takeFrom(std::span(stepsOf_).subspan(at.begin, at.count), sign, reached_);
    if (!always_.empty()) {
        std::erase_if(reached_, [&](std::uint16_t step) { return isAlways_[step]; });
    }
    const std::uint16_t next = stateOf(reached_);
    next_[state * classes_ + classOf_[sign]] = next;
    return next;
}

void AsciiPattern::takeFrom(std::span<const std::uint16_t> steps, std::size_t sign,
                            std::vector<std::uint16_t>& into) {
    for (const std::uint16_t index : steps) {
        const Step& step = program_.steps[index];
        if (step.op == Op::Take && program_.sets[step.set].test(sign)) {
            follow(step.next, into);
        }
    }
}

void AsciiPattern::follow(std::uint16_t from, std::vector<std::uint16_t>& into) {
    open_.push_back(from);
    while (!open_.empty()) {
        std::uint16_t at = open_.back();
        open_.pop_back();
        // Along the first way of each split; the others wait.
        while (followed_[at] != round_) {
            followed_[at] = round_;
            const Step& step = program_.steps[at];
            if (step.op != Op::Split) {
                into.push_back(at);
                break;
            }
            open_.push_back(step.other);
            at = step.next;
        }
    }
}

auto AsciiPattern::stateOf(std::vector<std::uint16_t>& steps) -> std::uint16_t {
    std::ranges::sort(steps);
    std::uint32_t hash = 0;
    for (const std::uint16_t step : steps) {
        hash = (hash ^ step) * 0x9E3779B1U;
        hash ^= hash >> 15U;
    }
    if (bySteps_.size() < 2 * (states_.size() + 1)) {
        makeRoomForStates();
    }
    const std::size_t mask = bySteps_.size() - 1;
    for (std::size_t place = hash & mask;; place = (place + 1) & mask) {
        std::uint16_t& known = bySteps_[place];
        if (known == 0) {
            const std::uint16_t added = addState(steps, hash);
            known = static_cast<std::uint16_t>(added + 1);
            return added;
        }
        const State& state = states_[known - 1U];
        if (state.hash == hash &&
            std::ranges::equal(std::span(stepsOf_).subspan(state.begin, state.count), steps)) {
            return static_cast<std::uint16_t>(known - 1);
        }
    }
}

auto AsciiPattern::addState(std::span<const std::uint16_t> steps, std::uint32_t hash)
    -> std::uint16_t {
    const auto isMatch = [&](std::uint16_t step) { return program_.steps[step].op == Op::Match; };
    states_.push_back(
        {.begin = static_cast<std::uint32_t>(stepsOf_.size()),
         .count = static_cast<std::uint32_t>(steps.size()),
         .hash = hash,
         .accepts = std::ranges::any_of(steps, isMatch) || std::ranges::any_of(always_, isMatch)});
    stepsOf_.insert(stepsOf_.end(), steps.begin(), steps.end());
    next_.resize(next_.size() + classes_, steps.empty() && always_.empty() ? kDead : kUnknown);
    return static_cast<std::uint16_t>(states_.size() - 1);
}

void AsciiPattern::makeRoomForStates() {
    constexpr std::size_t kLeast = 32;
    bySteps_.assign(std::max(kLeast, bySteps_.size() * 2), 0);
    const std::size_t mask = bySteps_.size() - 1;
    for (std::size_t i = 0; i < states_.size(); ++i) {
        std::size_t place = states_[i].hash & mask;
        while (bySteps_[place] != 0) {
            place = (place + 1) & mask;
        }
        bySteps_[place] = static_cast<std::uint16_t>(i + 1);
    }
}

}  // namespace clc::types
