// What a file of the output tree says, as plain data: the end of evaluation and the input of the
// backends. No laziness, no types, no instances; every node and key knows its origin.
#pragma once

#include "values/origin.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace clc::values {

struct DocNode;

/// `key: value`. Keys are unique within a map and stand in the order they were declared in.
struct DocEntry {
    std::string_view key = {};
    OriginId keyOrigin = {};
    const DocNode* value = nullptr;
};

enum class DocKind : std::uint8_t { Null, Bool, Int, Float, Text, List, Map, Expression };

/// What is known only after `tofu apply`; it can stand in HCL and nowhere else.
enum class ExpressionForm : std::uint8_t {
    Reference,  // `text` is an address: server.api, var.token, module.nodes
    Member,     // items[0] . text
    Index,      // items[0] [ items[1] ]
    Template,   // "a${b}c": items are texts and expressions
    Call,       // text(items...)
    Keyword,    // `text` bare: string, number, any
};

/// That a map was no value of a type of the API schemas.
inline constexpr std::uint32_t kNoSchemaType = 0xFFFFFFFFU;

/// Lives in the arena of the evaluation's result.
struct DocNode {
    DocKind kind = DocKind::Null;
    ExpressionForm form = ExpressionForm::Reference;  // for Expression
    OriginId origin = {};
    bool boolean = false;
    /// For a Map: the type of the API schemas it was a value of, a number of their table.
    std::uint32_t schemaType = kNoSchemaType;
    union {
        std::int64_t integer = 0;  // for Int
        double number;             // for Float
    };
    std::string_view text = {};  // for Text, Float (as written, if it was), Expression
    std::span<const DocNode* const> items = {};  // for List, Expression
    std::span<const DocEntry> entries = {};      // for Map

    /// The value of `key` in a map, null if there is none.
    [[nodiscard]] auto find(std::string_view key) const -> const DocNode* {
        for (const DocEntry& entry : entries) {
            if (entry.key == key) {
                return entry.value;
            }
        }
        return nullptr;
    }
};

enum class DocFormat : std::uint8_t {
    Yaml,        // one document
    YamlStream,  // a list: one document an item
    Json,
    Toml,
    Hcl,   // a list of blocks: maps with type, labels, body, blocks
    Text,  // as it is
    Env,   // a map: KEY=value lines
};

/// One file of the output tree, not printed yet. `path` is relative to the output root.
struct OutputFile {
    std::string_view path = {};
    OriginId pathOrigin = {};
    DocFormat format = DocFormat::Yaml;
    /// Spaces a level; only YAML of another width than two heeds it.
    std::uint8_t indent = 2;
    const DocNode* root = nullptr;
    InstanceId owner = {};  // whose body holds the emit
    Span emit = {};         // the emit that placed it
    /// How many were placed before it, in the order of evaluation.
    std::uint32_t number = 0;
};

}  // namespace clc::values
