// What stands in output files, one by one: objects of an API, documents of a type, blocks of HCL,
// and whole files. In which file of which format an object lies is no part of what it is.
#pragma once

#include "schema/schema_table.h"
#include "values/document.h"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace clc::backends {

enum class ResourceFamily : std::uint8_t {
    Object,    // has an API version, a kind and a name
    Document,  // of a type of the API schemas, and without a name: goes by its path
    Block,     // of HCL
    File,      // anything else
};

/// What tells one resource from the others of a cluster.
struct ResourceId {
    ResourceFamily family = ResourceFamily::File;
    /// How tables speak of what it is: the group of its API and its kind, `apps/Deployment`, or
    /// the kind alone in the group without a name; a type as it is shown, `talos.MachineConfig`; a
    /// block with what it is of, `resource hcloud_server`; `file`.
    std::string type;
    /// The namespace of an object, the folder of a block; empty where it has none.
    std::string place = {};
    /// The path of a document or file; the further labels of a block.
    std::string name = {};

    auto operator<=>(const ResourceId&) const = default;
};

struct Resource {
    ResourceId id;
    /// As messages call it: "Deployment", "resource hcloud_server", "file".
    std::string kind;
    /// `apps/v1`; empty for what is no object.
    std::string api = {};
    /// The file it lies in, below the output root.
    std::string path;
    values::DocFormat format = values::DocFormat::Yaml;
    const values::DocNode* node = nullptr;
    /// The type its fields are of; null if nobody knows.
    const schema::SchemaType* type = nullptr;
};

/// Everything in `files`, in their order. Two with one id get numbers behind their names. Without
/// `schemas` no type is known.
auto resourcesOf(std::span<const values::OutputFile> files, const schema::SchemaTable* schemas)
    -> std::vector<Resource>;

}  // namespace clc::backends
