// Texts in HCL, which are all templates: in quotes, or as a heredoc.
#pragma once

#include "values/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::backends::hcl {

/// A piece of a template: a text, or an expression.
struct TemplatePart {
    std::string text;
    const values::DocNode* expression = nullptr;
};

/// The parts of a text or template, those of templates inside it among them; texts that meet are
/// one, and none is empty.
auto templateParts(const values::DocNode& node) -> std::vector<TemplatePart>;

/// What comes at once behind a text; a `$` before a hole would be read with its `${`.
enum class Follows { Text, Hole };

/// What stands for `text` between quotes.
auto escaped(std::string_view text, Follows follows) -> std::string;
auto quoted(std::string_view text) -> std::string;

/// An object's key: bare if it may be. In quotes only what takes exactly one column is left as it
/// is, so that whoever aligns what comes behind need not know how wide a letter is.
auto keyText(std::string_view key) -> std::string;

/// Columns of what `keyText` makes.
auto keyColumns(std::string_view keyText) -> std::size_t;

enum class Indentation { Stripped, Kept };

/// How a heredoc is to be written.
struct Heredoc {
    std::string marker;
    Indentation indentation = Indentation::Stripped;
};

/// The form of a heredoc that gives exactly `parts`; nothing if there is none: then only quotes do.
auto heredocFor(const std::vector<TemplatePart>& parts) -> std::optional<Heredoc>;

/// A text for a heredoc: without escapes but those of `${` and `%{`.
auto heredocText(std::string_view text) -> std::string;

}  // namespace clc::backends::hcl
