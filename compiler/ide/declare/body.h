// What a new declaration says: its entries, of a template or of the fields that are required.
#pragma once

#include "ide/declare/places.h"

namespace clc::ide {

struct NewBody {
    /// One entry each, with a comment behind it.
    std::vector<std::string> lines;
    /// The entries in which a value is to be written.
    std::vector<std::string> toFillIn;
};

/// For a `kind` in `place`. What `defaults` around the place say is left out.
auto bodyOf(const Declarable& kind, const Place& place, const NewSources& from) -> NewBody;

}  // namespace clc::ide
