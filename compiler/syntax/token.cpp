#include "syntax/token.h"

namespace clc::syntax {

auto tokenKindName(TokenKind kind) -> std::string_view {
    switch (kind) {
    case TokenKind::EndOfFile: return "EndOfFile";
#define CL_TOKEN(name, grammar, text) \
    case TokenKind::name: return #name;
#include "syntax/tokens.def"
#undef CL_TOKEN
    }
    return {};
}

auto spelling(TokenKind kind) -> std::string_view {
    switch (kind) {
    case TokenKind::EndOfFile: return {};
#define CL_TOKEN(name, grammar, text) \
    case TokenKind::name: return text;
#include "syntax/tokens.def"
#undef CL_TOKEN
    }
    return {};
}

}  // namespace clc::syntax
