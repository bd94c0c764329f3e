// What in a schema nobody can make types of: found before a type is made, so that no module is half
// written.
#pragma once

#include "diagnostics/sink.h"
#include "source/source_manager.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace clc::schema {

/// A schema inside a document of a file, for messages.
struct SchemaSource {
    const SourceFile& file;
    /// Which of the documents of the file, from 0.
    std::size_t document = 0;
    /// The JSON pointer to the schema inside the document.
    std::string pointer;
    /// What `$ref: "#/..."` leads into.
    const nlohmann::json& root;
};

/// Reports every part of `schema` that is not understood, with the JSON pointer to it. False if
/// there is any.
bool reportProblems(const nlohmann::json& schema, const SchemaSource& source, DiagnosticSink& sink);

/// Where `pointer` leads to in a document of `file`; its line as far as the way can be followed.
auto spanOfPointer(const SourceFile& file, std::size_t document, const std::string& pointer)
    -> Span;

/// `text` as a segment of a JSON pointer.
auto pointerSegment(std::string_view text) -> std::string;

}  // namespace clc::schema
