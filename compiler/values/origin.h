// Where a value came from. Every value carries an `OriginId`; `clc why`, hover, labels and source
// maps walk the chain.
#pragma once

#include "base/ids.h"
#include "source/span.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace clc::values {

using OriginId = Id<struct OriginTag>;

/// Dense per evaluation, in order of discovery. An instance is what a user declares: `app web { }`.
using InstanceId = Id<struct InstanceTag>;

enum class OriginReason : std::uint8_t {
    Literal,      // written in the source at `span`
    Computed,     // the result of the expression at `span`, made of `parts`
    Default,      // a field's default in its kind or type
    Defaults,     // a `defaults KIND { }`
    Declaration,  // an entry of the declaration itself
    Amendment,    // an entry of `kind/name { }`
    Let,          // a `let`
    Emit,         // an `emit`
    Input,        // read from a file of the project; `span` is where it was asked for
    Builtin,      // the compiler's own: `id`, `path`, ...
};

/// One step of a chain. `parts` are what the value was made of: one for a step that passes a value
/// on (a field, a let), several for an interpolated text or an operation.
struct Origin {
    OriginReason reason = OriginReason::Builtin;
    Span span;
    /// The instance whose body, default, let or emit this step belongs to; none at the top of a
    /// file.
    InstanceId instance;
    std::span<const OriginId> parts;
};

}  // namespace clc::values
