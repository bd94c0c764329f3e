// `@also-called("pvc")`: words that people use elsewhere for what a definition or field is here.
// They are no names: one finds by them what to write instead.
#pragma once

#include "syntax/ast.h"

#include <string_view>
#include <vector>

namespace clc::semantics {

/// The words of all `@also-called` at `item`.
auto alsoCalled(const syntax::Item& item) -> std::vector<std::string_view>;

/// "TextFile", "text_file" and "text-file" are one word.
bool isSameWord(std::string_view a, std::string_view b);

/// Whether `item` is also called `word`.
bool isAlsoCalled(const syntax::Item& item, std::string_view word);

/// The fields of a kind, or of a type that is a record or has cases, as written in its own text.
auto writtenFields(const syntax::Item& definition) -> std::vector<const syntax::FieldItem*>;

}  // namespace clc::semantics
