// Why a value is to be of some type: the place that asks for it is the other side of a mismatch.
#pragma once

#include "source/span.h"
#include "types/type.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace clc::semantics {

struct RecordInfo;

/// A step on the way from an object of an API to the value that is checked.
struct ApiStep {
    /// Null where the way begins.
    const ApiStep* before = nullptr;
    /// Whose field it is; null for a value of a map and an element of a list.
    const RecordInfo* record = nullptr;
    /// The field or key; empty for an element.
    std::string_view name;
    std::size_t element = 0;
};

/// `spec.ports[0].port of k8s.Service`; nothing if the way is no longer than what is said anyway.
auto apiPath(const ApiStep* step) -> std::optional<std::string>;

struct Expectation {
    types::TypeId type;
    /// A field, a parameter, the declared type of a let. None if nobody wrote it down.
    Span place;
    /// Null outside of the types of an API.
    const ApiStep* step = nullptr;
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
