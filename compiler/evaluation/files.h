// Values of type File (S16): read below the project's root, each file once.
#pragma once

#include "evaluation/run.h"

#include <optional>
#include <string>
#include <string_view>

namespace clc::evaluation {

/// The bytes of a file; nothing if it can't be read, which is reported at `use`.
auto fileText(Run& run, Value file, Span use) -> std::optional<std::string_view>;
/// For who explains: what has `origin` was read from `file`.
void noteFile(Run& run, Value file, OriginId origin);
/// `text lines env json yaml documents toml path name` of a file.
auto fileMember(Run& run, Value file, std::string_view name, Span use) -> Value;

// ---- parsers; nothing if the text is not of the format, which is reported ----
struct FileSource {
    std::string_view path;
    std::string_view text;
    Span use;
    OriginId origin;
};
auto readJson(Run& run, const FileSource& source) -> std::optional<Value>;
/// The one document of a file; a second one is reported.
auto readYaml(Run& run, const FileSource& source) -> std::optional<Value>;
/// The list of all documents of a file.
auto readYamlDocuments(Run& run, const FileSource& source) -> std::optional<Value>;
auto readToml(Run& run, const FileSource& source) -> std::optional<Value>;

/// A text as YAML: what it says, or what is wrong with it, in words for people.
struct YamlText {
    std::optional<Value> value;
    std::string fault;
};
/// What a text of YAML says; all of it has `origin`. Nothing is reported.
auto yamlOf(Run& run, std::string_view text, OriginId origin) -> YamlText;

}  // namespace clc::evaluation
