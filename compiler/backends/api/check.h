// Objects of APIs in output files against the types that the cluster's releases have: a pass before
// printing, over everything that is emitted, whether it was written with a type or as open data.
#pragma once

#include "diagnostics/sink.h"
#include "schema/schema_table.h"
#include "schema/version_contract.h"
#include "values/document.h"
#include "values/origin_lookup.h"

#include <memory>

namespace clc::backends {

struct ApiContext {
    const schema::SchemaTable& schemas;
    const schema::VersionContract& versions;
    const values::OriginLookup& origins;
};

/// Reports what is wrong with the objects in files. An object is a document that says apiVersion
/// and kind, or a value of a type that has them; `k8s.Untyped` opts out. Remembers what it has read
/// of the types, so one is asked about many files.
class ObjectCheck {
public:
    /// All that `context` leads to, and `sink`, must outlive it.
    ObjectCheck(const ApiContext& context, DiagnosticSink& sink);
    ObjectCheck(const ObjectCheck&) = delete;
    auto operator=(const ObjectCheck&) -> ObjectCheck& = delete;
    ~ObjectCheck();

    void file(const values::OutputFile& file);

private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace clc::backends
