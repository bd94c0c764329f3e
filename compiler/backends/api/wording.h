// Types of API schemas and values of documents, in the words of messages.
#pragma once

#include "schema/schema_table.h"
#include "values/document.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace clc::backends {

/// `Int`, `"a" | "b"`, `a list of k8s.Container`.
auto typeWords(const schema::SchemaTable& schemas, const schema::SchemaNode& type) -> std::string;

/// `"80"`, `80`, `a list`.
auto valueWords(const values::DocNode& node) -> std::string;

/// `1 to 65535`, `at least 1`, `at most 9`; one of them is there.
template <typename Number>
auto rangeWords(const std::optional<Number>& least, const std::optional<Number>& most)
    -> std::string {
    if (least && most) {
        return *least == *most ? fmt::format("{}", *least) : fmt::format("{} to {}", *least, *most);
    }
    return least ? fmt::format("at least {}", *least) : fmt::format("at most {}", *most);
}

/// `exactly one`
auto checkWords(schema::CheckKind kind) -> std::string_view;

/// `'cidr' with 'except'; type: "IPAddress"`
auto conditionWords(const schema::SchemaTable& schemas, const schema::SchemaCheck& check)
    -> std::string;

/// `since 1.34`, `from 1.33 to 1.34`
auto releaseWords(const schema::ReleaseRange& range) -> std::string;

}  // namespace clc::backends
