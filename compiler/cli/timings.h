// `--timings`: where the time of a run goes.
#pragma once

#include "cli/command.h"
#include "host/phase_times.h"

#include <ostream>

namespace clc::cli {

inline constexpr Option kTimingsOption{
    .name = "timings", .value = "", .help = "tell at the end where the time went, rule by rule"};

/// The times of one run, if they are asked for.
class Timings {
public:
    explicit Timings(const Invocation& invocation)
        : invocation_(invocation), asked_(invocation.arguments.has("timings")) {}
    Timings(const Timings&) = delete;
    auto operator=(const Timings&) -> Timings& = delete;
    ~Timings() {
        if (asked_) {
            invocation_.console.err << times_.table();
        }
    }

    /// Null if nobody asks.
    [[nodiscard]] auto listener() -> PhaseListener* { return asked_ ? &times_ : nullptr; }

private:
    const Invocation& invocation_;
    host::PhaseTimes times_;
    bool asked_;
};

}  // namespace clc::cli
