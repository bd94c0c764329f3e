// What the grammar expects somewhere, in the words of the language.
#pragma once

#include "parser/token_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc::parser {

/// "a value", "an entry or '}'", "'(' or a name".
auto expectedPhrase(TokenSet expected) -> std::string;

/// "'web'", "the text \"web\"", "the end of the line"; `written` is the token as it stands in the
/// file.
auto foundPhrase(syntax::TokenKind kind, std::string_view written) -> std::string;

/// What a value can begin with, and the signs that go on behind one.
extern const TokenSet kValueStarts;
extern const TokenSet kInfixSigns;

/// "a, b or c"
auto joinWithOr(const std::vector<std::string>& parts) -> std::string;

}  // namespace clc::parser
