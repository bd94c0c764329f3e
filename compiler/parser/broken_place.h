// What stands where a run failed, and around it: what mistakes are recognised by.
#pragma once

#include "parser/recovery.h"
#include "parser/scanner.h"
#include "source/span.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clc::parser {

/// A file as it is written.
struct Written {
    FileId file;
    std::string_view text;
    std::span<const syntax::Token> tokens;
    std::span<const Skipped> skipped;
    /// Where the line of `offset` begins.
    [[nodiscard]] auto lineStart(std::size_t offset) const -> std::size_t;
    [[nodiscard]] auto at(Span span) const -> std::string_view {
        return text.substr(span.begin, span.size());
    }
    /// `span`, which begins its line, and the blanks behind it; all of the line if there is no more
    /// on it.
    [[nodiscard]] auto withItsBlanks(Span span) const -> Span;
    /// The blanks that the line of `offset` begins with.
    [[nodiscard]] auto indentation(std::size_t offset) const -> std::string_view;
};

/// Indexes are those of the tokens of the run. Valid as long as what it is made from.
class BrokenPlace {
public:
    BrokenPlace(const Finding& finding, const Written& file);

    using Tokens = std::vector<LaidToken>;
    [[nodiscard]] auto tokens() const -> const Tokens& { return run_->laid(); }
    [[nodiscard]] auto part() const -> Part { return run_->part(); }
    [[nodiscard]] auto file() const -> const Written& { return file_; }

    /// Index of the token that could not be read.
    [[nodiscard]] auto at() const -> std::size_t { return at_; }
    [[nodiscard]] auto offending() const -> const LaidToken& { return tokens()[at_]; }
    [[nodiscard]] auto expected() const -> const TokenSet& { return expected_; }
    [[nodiscard]] bool expects(syntax::TokenKind kind) const { return expected_.has(kind); }
    /// What stands before goes on or ends here.
    [[nodiscard]] bool behindValue() const;
    [[nodiscard]] bool atEnd() const;

    /// Index of the last token before the offending one that is written in the file.
    [[nodiscard]] auto previous() const -> std::size_t;
    [[nodiscard]] auto behindPrevious() const -> Span;
    /// The offending token, or where it should be if the line ends instead.
    [[nodiscard]] auto place() const -> Span;
    /// Index of the first token of the item or element with the offending one.
    [[nodiscard]] auto itemStart() const -> std::size_t { return itemStart_; }
    [[nodiscard]] auto innermostOpener() const -> std::optional<std::size_t>;
    /// The item stands in the braces of a kind, and not in others within them.
    [[nodiscard]] bool inKind() const;

    [[nodiscard]] auto kind(std::size_t index) const -> syntax::TokenKind {
        return tokens()[index].kind;
    }
    [[nodiscard]] auto span(std::size_t index) const -> Span {
        return {file_.file, tokens()[index].begin, tokens()[index].end};
    }
    [[nodiscard]] auto text(std::size_t index) const -> std::string_view {
        return file_.at(span(index));
    }
    [[nodiscard]] bool startsLine(std::size_t index) const;

private:
    /// Of the item with the token at `index`.
    auto findItemStart(std::size_t index) const -> std::size_t;

    const GrammarRun* run_;
    const Written& file_;
    TokenSet expected_;
    std::size_t at_;
    std::size_t itemStart_;
};

/// `=!` where `!=` is meant: no '=' can stand there.
bool isTurnedNotEqual(const BrokenPlace& place);

}  // namespace clc::parser
