// Where in the sources a value of the output began.
#pragma once

#include "evaluation/result.h"
#include "source/source_manager.h"
#include "values/origin_lookup.h"
#include "values/origin_table.h"

namespace clc::project {

/// Walks chains of origins. What stands in the cluster's own files goes before what stands in a
/// module of the library: that is where a user can change something.
class SourceOrigins final : public values::OriginLookup {
public:
    /// All of `result` but its outputs has to be there.
    SourceOrigins(const evaluation::EvalResult& result, const SourceManager& sources)
        : origins_(*result.origins), instances_(result.instances), sources_(sources) {}

    [[nodiscard]] auto span(values::OriginId origin) const -> Span override;
    [[nodiscard]] bool isLibrarys(Span place) const override;
    [[nodiscard]] auto home(values::OriginId origin) const -> Span override;

private:
    [[nodiscard]] bool isOwn(Span span) const;
    [[nodiscard]] auto declarationOf(values::InstanceId instance) const -> Span;

    const values::OriginTable& origins_;
    std::span<const evaluation::InstanceInfo> instances_;
    const SourceManager& sources_;
};

}  // namespace clc::project
