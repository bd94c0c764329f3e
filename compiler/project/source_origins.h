// Where in the sources a value of the output began.
#pragma once

#include "source/source_manager.h"
#include "values/origin_lookup.h"
#include "values/origin_table.h"

namespace clc::project {

/// Walks chains of origins. What stands in the cluster's own files goes before what stands in a
/// module of the library: that is where a user can change something.
class SourceOrigins final : public values::OriginLookup {
public:
    SourceOrigins(const values::OriginTable& origins, const SourceManager& sources)
        : origins_(origins), sources_(sources) {}

    [[nodiscard]] auto span(values::OriginId origin) const -> Span override;

private:
    [[nodiscard]] bool isOwn(Span span) const;

    const values::OriginTable& origins_;
    const SourceManager& sources_;
};

}  // namespace clc::project
