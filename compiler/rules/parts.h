// What a check that does not hold was asked about, in values: so that its condition can be followed
// without guessing.
#pragma once

#include "diagnostics/diagnostic.h"
#include "evaluation/run.h"

#include <optional>

namespace clc::rules {

/// A label at the part of `condition` that does not hold: "n.name is \"shop\", least is 5". Of
/// `a and b`, that is the first that is false. `condition` was evaluated in `env` and is false.
/// Nothing if it names nothing that has a short value, or if it is none of the project's own: what
/// a check of the library looks at, its message says.
auto failedPart(evaluation::Run& run, const syntax::Expr& condition, evaluation::Env env)
    -> std::optional<Label>;

/// By which places of the project `value` came from `written`, where its blame lies, to where it is
/// used: a `let` that it has its name from, a default, an amendment. At most three, the nearest to
/// `written` first; none on a line that another label is on.
auto passedOn(const evaluation::Run& run, evaluation::Value value, Span written)
    -> std::vector<Label>;

}  // namespace clc::rules
