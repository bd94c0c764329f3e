#include "host/phase_times.h"

#include "base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace clc::host {
namespace {

/// "rule" of "rule memory-limit".
auto kindOf(std::string_view name) -> std::string_view {
    return name.substr(0, name.find(' '));
}

}  // namespace

void PhaseTimes::begin(std::string_view phase) {
    pass();
    running_.push_back(indexOf(phase));
    ++parts_[running_.back()].times;
}

void PhaseTimes::end() {
    CLC_ASSERT(!running_.empty(), "what ends has begun");
    pass();
    running_.pop_back();
}

void PhaseTimes::pass() {
    const Clock::time_point now = Clock::now();
    if (!running_.empty()) {
        parts_[running_.back()].time += now - since_;
    }
    since_ = now;
}

auto PhaseTimes::indexOf(std::string_view phase) -> std::size_t {
    const auto found = std::ranges::find(parts_, phase, &Part::name);
    if (found == parts_.end()) {
        parts_.push_back({.name = std::string(phase)});
        return parts_.size() - 1;
    }
    return static_cast<std::size_t>(found - parts_.begin());
}

auto PhaseTimes::table() const -> std::string {
    std::vector<Part> sorted;
    for (const Part& part : parts_) {
        const auto sameKind = [&](const Part& each) {
            return kindOf(each.name) == kindOf(part.name);
        };
        if (std::ranges::any_of(sorted, sameKind)) {
            continue;
        }
        const auto first = static_cast<std::ptrdiff_t>(sorted.size());
        std::ranges::copy_if(parts_, std::back_inserter(sorted), sameKind);
        std::stable_sort(sorted.begin() + first, sorted.end(),
                         [](const Part& a, const Part& b) { return a.time > b.time; });
    }
    using Milliseconds = std::chrono::duration<double, std::milli>;
    std::string text = fmt::format("{:>10}  {:>6}  {}\n", "ms", "times", "part");
    Clock::duration all{};
    for (const Part& part : sorted) {
        all += part.time;
        text += fmt::format("{:>10.2f}  {:>6}  {}\n", Milliseconds(part.time).count(), part.times,
                            part.name);
    }
    return text + fmt::format("{:>10.2f}  {:>6}  {}\n", Milliseconds(all).count(), "", "all");
}

}  // namespace clc::host
