// Where a run of the parser failed, free of ANTLR.
#pragma once

#include "parser/token_set.h"

#include <cstddef>

namespace clc::parser {

/// The first thing a run could not read.
struct SyntaxError {
    /// Index of the offending token among those of the run.
    std::size_t token = 0;
    /// What could have stood there.
    TokenSet expected;
};

}  // namespace clc::parser
