#include "parser/lexer.h"

#include "base/check.h"

namespace clc::parser {

void Lexer::popMode() {
    CLC_ASSERT(!below_.empty(), "a mode that was not entered");
    mode_ = below_.back();
    below_.pop_back();
}

auto Lexer::next() -> syntax::TokenKind {
    const std::uint8_t* classes = tables_.classes.data();
    const std::uint16_t* rows = tables_.next.data();
    LexerAccept accepted;
    std::size_t state = tables_.starts[mode_];
    for (std::size_t at = at_; at < end_; ++at) {
        const auto byte = static_cast<unsigned char>(text_[at]);
        state = rows[state * tables_.classCount + classes[byte < 0x80U ? byte : 0x7FU]];
        if (state == 0) {
            break;
        }
        if (const LexerAccept& here = tables_.accepts[state]; here.kind != 0) {
            accepted = here;
            at_ = at + 1;
        }
    }
    switch (accepted.change) {
    case LexerAccept::Change::None: break;
    case LexerAccept::Change::Push:
        below_.push_back(mode_);
        mode_ = accepted.mode;
        break;
    case LexerAccept::Change::Pop: popMode(); break;
    }
    return static_cast<syntax::TokenKind>(accepted.kind);
}

}  // namespace clc::parser
