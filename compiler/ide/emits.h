// What instances of a kind write, and what they check.
#pragma once

#include "ide/description.h"
#include "semantics/model.h"

namespace clc::ide {

/// What the kind's own body emits, then what its bases, and the kinds that it declares or builds in
/// place unless told otherwise, do.
auto describeEmits(const semantics::Model& model, const semantics::KindInfo& kind)
    -> std::vector<EmitDescription>;

/// The checks in a body, also those under `if` and `for`.
auto describeChecks(const SourceManager& sources, const syntax::Block& body)
    -> std::vector<CheckDescription>;

}  // namespace clc::ide
