// Which releases of APIs a cluster is held against.
#pragma once

#include "diagnostics/sink.h"
#include "evaluation/result.h"
#include "schema/schema_table.h"
#include "schema/version_contract.h"
#include "values/origin_lookup.h"

#include <span>

namespace clc::project {

/// For each release the root names the one whose types stand for it. One without types takes the
/// nearest older ones, the oldest of all if there are none; that is told, at the place where the
/// release is written.
auto chooseReleases(std::span<const evaluation::NamedRelease> named,
                    const schema::SchemaTable& schemas, const values::OriginLookup& origins,
                    DiagnosticSink& sink) -> schema::VersionContract;

}  // namespace clc::project
