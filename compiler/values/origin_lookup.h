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
    /// The place is in the library, where the user can change nothing.
    [[nodiscard]] virtual bool isLibrarys(Span /*place*/) const { return false; }
    /// The declaration of the user's that a value is made for; invalid if none is known.
    [[nodiscard]] virtual auto home(OriginId /*origin*/) const -> Span { return {}; }
};

}  // namespace clc::values
