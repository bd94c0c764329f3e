#include "parser/turning_signs.h"

#include "parser/look_alikes.h"
#include "parser/token_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

/// All of them begin with this byte, and are three bytes long.
constexpr char kFirstByte = '\xE2';
constexpr std::uint32_t kLength = 3;

constexpr TokenSet kTexts = {TokenKind::TextPart, TokenKind::BlockPart, TokenKind::RawPart};

constexpr const char* kReaders = "readers see another order than clc";

/// The token or comment that `offset` is in; null if it is in none.
template <typename Piece>
auto pieceAt(std::span<const Piece> pieces, std::uint32_t offset) -> const Piece* {
    const auto behind = std::ranges::upper_bound(pieces, offset, {},
                                                 [](const Piece& each) { return each.span.begin; });
    if (behind == pieces.begin()) {
        return nullptr;
    }
    const Piece& piece = *std::prev(behind);
    return offset < piece.span.end ? &piece : nullptr;
}

}  // namespace

void reportTurningSigns(std::string_view text, std::span<const Token> tokens,
                        std::span<const syntax::Comment> comments, DiagnosticSink& sink) {
    for (std::size_t at = text.find(kFirstByte); at != std::string_view::npos;
         at = text.find(kFirstByte, at + kLength)) {
        const LookAlike* const sign = lookAlikeAt(text.substr(at));
        if (sign == nullptr || !turnsLine(*sign)) {
            continue;
        }
        const auto offset = static_cast<std::uint32_t>(at);
        const Token* const token = pieceAt(tokens, offset);
        if (const syntax::Comment* const comment = pieceAt(comments, offset)) {
            const Span span{comment->span.file, offset, offset + kLength};
            sink.report(diag::LookAlike, span, nameOf(*sign))
                .help(kReaders)
                .fix("remove it", span, "");
        } else if (token != nullptr && kTexts.has(token->kind)) {
            const Span span{token->span.file, offset, offset + kLength};
            auto report = sink.report(diag::LookAlike, span, nameOf(*sign));
            if (token->kind == TokenKind::RawPart) {
                report.help(fmt::format("{}; a text with escapes can say it", kReaders));
                continue;
            }
            const std::string escape = fmt::format("\\u{{{:x}}}", sign->codePoint);
            report.help(fmt::format("{}; if it is meant, write {}", kReaders, escape))
                .fix("write " + escape, span, escape);
        }
    }
}

}  // namespace clc::parser
