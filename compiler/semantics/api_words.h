// What the schemas say of a type and its fields, in words for people.
#pragma once

#include "semantics/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc::semantics {

/// The releases that have `record`, in a sentence; empty if all have it.
auto apiReleases(const Model& model, const RecordInfo& record) -> std::string;

/// What OpenTofu makes of values of `record`, in a sentence; empty if it reads none.
auto tofuWords(const Model& model, const RecordInfo& record) -> std::string;

/// What the schema says of the field `name` of `record` beside its type and its words: limits, what
/// the server fills in, the releases that have it, that it is written as blocks. Whole sentences;
/// empty if nothing, or if `record` is not of the schemas.
auto apiFieldWords(const Model& model, const RecordInfo& record, std::string_view name)
    -> std::string;

/// What the schema demands across the fields of `record`, a sentence each: also how much of it
/// nobody checks.
auto apiConditions(const Model& model, const RecordInfo& record) -> std::vector<std::string>;

}  // namespace clc::semantics
