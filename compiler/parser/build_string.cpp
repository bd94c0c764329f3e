#include "parser/builder.h"
#include "parser/text_content.h"

#include <algorithm>

namespace clc::parser {

using syntax::TextExpr;
using syntax::TextPart;
using syntax::TokenKind;

namespace {

auto formOf(TokenKind open) -> TextExpr::Form {
    switch (open) {
    case TokenKind::BlockOpen: return TextExpr::Form::Block;
    case TokenKind::RawOpen: return TextExpr::Form::Raw;
    default: return TextExpr::Form::Line;  // `Quote`, and what recovery made up
    }
}

}  // namespace

auto Builder::buildText(ClcParser::TextContext* context, Span around) -> const TextExpr* {
    if (context == nullptr || context->open == nullptr) {
        auto* missing = make<TextExpr>(context == nullptr ? around.after() : span(context));
        flag(*missing);
        return missing;
    }
    auto* result = make<TextExpr>(span(context));
    result->form = formOf(kindOf(context->open));
    const std::vector<TextRunOrHole> parts = textParts(*context);
    std::vector<Span> runs;
    for (const TextRunOrHole& part : parts) {
        if (part.hole == nullptr) {
            runs.push_back(part.span);
        }
    }
    const bool isBlock = result->form == TextExpr::Form::Block;
    const std::string_view indentation =
        isBlock ? commonIndentation(input_.text, runs) : std::string_view();
    std::vector<TextPart> built;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Span where = parts[i].span;
        if (parts[i].hole != nullptr) {
            built.push_back({where, {}, buildExpr(parts[i].hole, where)});
            continue;
        }
        const TextRun run = {where, isBlock, i == 0, i + 1 == parts.size(), indentation};
        const bool raw = result->form == TextExpr::Form::Raw;
        const std::string_view content =
            raw ? text(where) : readText(input_.text, run, arena_, sink_);
        if (!content.empty()) {
            built.push_back({where, content, nullptr});
        }
    }
    result->parts = values(built);
    // An end that the scanner put in: the text, or a value in it, is not closed.
    const auto isMissing = [this](const antlr4::Token* end) { return span(end).empty(); };
    if (context->close == nullptr || isMissing(context->close) ||
        std::ranges::any_of(context->closers, isMissing)) {
        flag(*result);
    }
    return result;
}

/// The pieces of a text and its holes in their order; pieces that follow each other are one.
auto Builder::textParts(const ClcParser::TextContext& context) const -> std::vector<TextRunOrHole> {
    std::vector<TextRunOrHole> parts;
    auto hole = context.holes.begin();
    const auto addHoles = [&](std::size_t before) {
        for (; hole != context.holes.end() && (*hole)->start->getTokenIndex() < before; ++hole) {
            parts.push_back({span(*hole), *hole});
        }
    };
    for (const antlr4::Token* piece : context.pieces) {
        addHoles(piece->getTokenIndex());
        const Span where = span(piece);
        const bool joins =
            !parts.empty() && parts.back().hole == nullptr && parts.back().span.end == where.begin;
        if (joins) {
            parts.back().span = parts.back().span.to(where);
        } else {
            parts.push_back({where, nullptr});
        }
    }
    addHoles(~std::size_t{0});
    return parts;
}

}  // namespace clc::parser
