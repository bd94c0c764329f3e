// Cutting texts out of sources, for people to read.
#pragma once

#include "ide/description.h"
#include "semantics/model.h"
#include "syntax/ast.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::ide {

/// Without line ends and without more than one blank in a row; texts in quotes stay as they are.
auto onOneLine(std::string_view text) -> std::string;

/// The source of `node` as it stands, with the indentation of its first line taken away from all.
auto cutOut(const SourceManager& sources, Span span) -> std::string;

/// A type as it is written, with its names linked.
auto typeText(const semantics::Model& model, const syntax::TypeExpr& type) -> LinkedText;

/// A type that is written nowhere.
auto typeText(const semantics::Model& model, types::TypeId type) -> LinkedText;

/// The lines of a `///` comment: what it says, and the lines of code in it.
struct DocText {
    /// Lines of a paragraph are joined; between paragraphs stands an empty line.
    std::string words;
    std::vector<std::string> samples;
};

auto readDocs(std::span<const std::string_view> lines) -> DocText;

}  // namespace clc::ide
