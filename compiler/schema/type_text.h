// Types as schema texts write them: `[@Container] keys:name`, `Int32 >=1 <=65535`, `"a" | "b"`.
// docs/schemas.md has the grammar.
#pragma once

#include "schema/definition.h"
#include "schema/text_scanner.h"

#include <string>
#include <string_view>

namespace clc::schema {

/// The type that comes next. What is none, or too deep, is the scanner's problem.
auto readTypeText(TextScanner& scanner) -> NodeDefinition;

/// `node` in that notation.
auto typeText(const NodeDefinition& node) -> std::string;

/// `text` in double quotes, as in JSON, on one line.
auto quotedText(std::string_view text) -> std::string;

/// `name` as a field's name is written: in quotes only if it must be.
auto nameText(std::string_view name) -> std::string;

}  // namespace clc::schema
