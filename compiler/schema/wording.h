// Types of API schemas in words: of messages, and of the pages that describe them.
#pragma once

#include "schema/schema_table.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace clc::schema {

/// `Int`, `"a" | "b"`, `a list of k8s.Container`.
auto typeWords(const SchemaTable& schemas, const SchemaNode& type) -> std::string;

/// `1 to 65535`, `at least 1`, `at most 9`; one of them is there.
template <typename Number>
auto rangeWords(const std::optional<Number>& least, const std::optional<Number>& most)
    -> std::string {
    if (least && most) {
        return *least == *most ? fmt::format("{}", *least) : fmt::format("{} to {}", *least, *most);
    }
    return least ? fmt::format("at least {}", *least) : fmt::format("at most {}", *most);
}

/// What a type demands of a value beside its shape, and of what is inside of a list or map:
/// `1 to 65535`, `each at most 63 characters, each like /^a/`. Empty if nothing.
auto limitWords(const SchemaTable& schemas, const SchemaNode& type) -> std::string;

/// `exactly one`
auto checkWords(CheckKind kind) -> std::string_view;

/// `'cidr' with 'except'; type: "IPAddress"`
auto conditionWords(const SchemaTable& schemas, const SchemaCheck& check) -> std::string;

/// `since 1.34`, `from 1.33 to 1.34`
auto releaseWords(const ReleaseRange& range) -> std::string;

}  // namespace clc::schema
