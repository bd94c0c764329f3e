// `--no-rules`: a run that asks none of the rules, for measuring what they cost.
#pragma once

#include "cli/command.h"

namespace clc::cli {

inline constexpr Option kNoRulesOption{
    .name = "no-rules",
    .value = "",
    .help = "ask no rule, neither the library's nor your own; kinds still check their instances"};

}  // namespace clc::cli
