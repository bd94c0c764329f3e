// How long the parts of a run take.
#pragma once

#include "base/phases.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace clc::host {

/// Adds up the time of each part, without that of the parts in it. Time outside of any part is not
/// counted.
class PhaseTimes final : public PhaseListener {
public:
    void begin(std::string_view phase) override;
    void end() override;

    /// A line for each part, in the order they were met, and one for all: milliseconds, how often
    /// it ran, its name. Parts of one kind, "rule A" and "rule B", stand together, the longest
    /// first.
    [[nodiscard]] auto table() const -> std::string;

private:
    using Clock = std::chrono::steady_clock;
    struct Part {
        std::string name;
        Clock::duration time{};
        std::size_t times = 0;
    };

    /// Gives the time since the last change to the part that is running.
    void pass();
    auto indexOf(std::string_view phase) -> std::size_t;

    std::vector<Part> parts_;
    std::vector<std::size_t> running_;
    Clock::time_point since_;
};

}  // namespace clc::host
