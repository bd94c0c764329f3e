// Why a value is to be of some type: the place that asks for it is the other side of a mismatch.
#pragma once

#include "source/span.h"
#include "types/type.h"

#include <utility>

namespace clc::semantics {

struct Expectation {
    types::TypeId type;
    /// A field, a parameter, the declared type of a let. None if nobody wrote it down.
    Span place;
};

/// While it lives, what is checked against `now.type` is asked for at `now.place`.
class Expecting {
public:
    Expecting(Expectation& current, Expectation now)
        : current_(current), before_(std::exchange(current, now)) {}
    Expecting(const Expecting&) = delete;
    auto operator=(const Expecting&) -> Expecting& = delete;
    ~Expecting() { current_ = before_; }

private:
    Expectation& current_;
    Expectation before_;
};

}  // namespace clc::semantics
