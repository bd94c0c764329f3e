// `fix PATH: VALUE` as an edit of the sources.
#pragma once

#include "evaluation/run.h"

#include <optional>

namespace clc::rules {

/// The edit that sets what the check's `fix` names, in the nearest block of its path that is
/// written in the project. Nothing if there is no such block, or the value is not one that can be
/// written down.
auto fixOf(evaluation::Run& run, const syntax::CheckItem& item, evaluation::Env env)
    -> std::optional<Fix>;

}  // namespace clc::rules
