// Signs, quotes and comments of other languages. The layout pass reads them as what they mean here.
#pragma once

#include "diagnostics/sink.h"
#include "parser/scanner.h"
#include "parser/unterminated.h"
#include "syntax/token.h"

#include <span>
#include <string_view>

namespace clc::parser {

/// Reports each of them, but for those on a line with a text that does not end, and those whose
/// indexes are in `told`, which is sorted.
void reportForeignSigns(std::string_view text, std::span<const syntax::Token> tokens,
                        const UnterminatedTexts& unterminated, std::span<const std::uint32_t> told,
                        DiagnosticSink& sink);

/// Reports what the scanner passed over: each merge conflict, and each line with foreign blanks.
void reportSkipped(std::string_view text, std::span<const Skipped> skipped, DiagnosticSink& sink);

/// Whether the `!` at `index` stands behind a value, as TypeScript and Kotlin write what is not
/// null. It means nothing then, and is not `not`.
bool isBangBehindValue(std::span<const syntax::Token> tokens, std::size_t index);

/// Whether `kind` is one of those signs.
bool isForeignSign(syntax::TokenKind kind);

}  // namespace clc::parser
