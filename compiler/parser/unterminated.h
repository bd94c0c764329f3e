// Texts that are not closed. They may have swallowed the rest of their line, so nothing else is
// said of it.
#pragma once

#include "diagnostics/sink.h"
#include "parser/regions.h"
#include "syntax/token.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clc::parser {

struct UnterminatedText {
    /// From its opening quotes to the end that the scanner put in.
    Region tokens;
    /// The outermost value in it that is not closed either: most likely the cause.
    std::optional<std::uint32_t> hole;
    /// The quotes that were to end it, on a line below; they open no text then.
    std::optional<std::uint32_t> closing;
};

class UnterminatedTexts {
public:
    UnterminatedTexts(std::string_view text, std::span<const syntax::Token> tokens);

    [[nodiscard]] auto texts() const -> const std::vector<UnterminatedText>& { return texts_; }
    /// Whether one of them stands on the line of `offset`.
    [[nodiscard]] bool spoilLine(std::uint32_t offset) const;
    /// The place of `text`, in one line with its first one.
    [[nodiscard]] auto place(const UnterminatedText& text) const -> Span;
    void report(const UnterminatedText& text, DiagnosticSink& sink) const;

private:
    [[nodiscard]] auto curlyQuoteIn(std::uint32_t begin, std::uint32_t end) const
        -> std::optional<std::uint32_t>;
    [[nodiscard]] auto lineStart(std::uint32_t offset) const -> std::uint32_t;
    void findLines();
    void add(std::uint32_t opener, std::uint32_t end);
    void joinLines();
    [[nodiscard]] bool isOnlyText(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] bool endsBelow(const UnterminatedText& text, const UnterminatedText& next) const;

    std::string_view text_;
    std::span<const syntax::Token> tokens_;
    std::vector<UnterminatedText> texts_;
    /// Where the lines begin; nothing if no text is unterminated.
    std::vector<std::uint32_t> lineStarts_;
    /// Of their lines: offsets of the begin of the first and the end of the last, in order.
    std::vector<Region> lines_;
};

}  // namespace clc::parser
