// Modules of types → the bytes that `SchemaTable` opens.
#pragma once

#include "diagnostics/sink.h"
#include "schema/definition.h"
#include "schema/schema_table.h"

#include <span>
#include <string>
#include <vector>

namespace clc::schema {

/// A type that a module refers to and nobody defines.
struct MissingRecord {
    /// Where: module and type.
    std::string module;
    std::string type;
    RecordName record;
    bool operator==(const MissingRecord&) const = default;
};

struct PackedTable {
    /// Empty if anything is missing.
    std::string bytes;
    std::vector<MissingRecord> missing;
};

/// The table of `modules`, which have different names, none of them one of `base`. Equal modules
/// give equal bytes, in whatever order they come.
auto packTable(std::span<const ModuleDefinition> modules, const SchemaTable* base = nullptr)
    -> PackedTable;

/// Reports what is missing, at `where` the modules were asked for.
void reportMissing(const PackedTable& table, Span where, DiagnosticSink& sink);

}  // namespace clc::schema
