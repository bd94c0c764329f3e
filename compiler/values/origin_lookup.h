// How those who hold only output documents find the source again: the table of origins stays with
// the evaluation.
#pragma once

#include "source/span.h"
#include "values/origin.h"

namespace clc::values {

class OriginLookup {
public:
    virtual ~OriginLookup() = default;

    /// Where the chain of `origin` begins in the sources, to be shown to the user; invalid if it
    /// begins nowhere in them.
    [[nodiscard]] virtual auto span(OriginId origin) const -> Span = 0;
};

}  // namespace clc::values
