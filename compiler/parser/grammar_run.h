// One run of the generated parser over some tokens. Includes ANTLR: only for the files that walk
// its contexts.
#pragma once

#include "parser/layout.h"
#include "parser/part.h"
#include "parser/syntax_error.h"

#include <ClcParser.h>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::parser {

/// A laid-out token in ANTLR's clothes.
class ParserToken final : public antlr4::Token {
public:
    ParserToken(const LaidToken& laid, std::size_t index, std::string_view text)
        : laid_(laid), index_(index), text_(text) {}

    [[nodiscard]] auto laid() const -> const LaidToken& { return laid_; }
    [[nodiscard]] auto kind() const -> syntax::TokenKind { return laid_.kind; }

    auto getText() const -> std::string override { return std::string(text_); }
    auto getType() const -> std::size_t override {
        return laid_.kind == syntax::TokenKind::EndOfFile ? EOF
                                                          : static_cast<std::size_t>(laid_.kind);
    }
    auto getLine() const -> std::size_t override { return 0; }
    auto getCharPositionInLine() const -> std::size_t override { return 0; }
    auto getChannel() const -> std::size_t override { return DEFAULT_CHANNEL; }
    auto getTokenIndex() const -> std::size_t override { return index_; }
    auto getStartIndex() const -> std::size_t override { return laid_.begin; }
    auto getStopIndex() const -> std::size_t override { return laid_.end - 1; }
    auto getTokenSource() const -> antlr4::TokenSource* override { return nullptr; }
    auto getInputStream() const -> antlr4::CharStream* override { return nullptr; }
    auto toString() const -> std::string override { return getText(); }

private:
    LaidToken laid_;
    std::size_t index_;
    std::string_view text_;
};

/// The tokens of one run. The last one is the end of the file.
class LaidStream final : public antlr4::TokenStream {
public:
    LaidStream(std::string_view text, const std::vector<LaidToken>& laid);

    auto LT(ssize_t k) -> antlr4::Token* override;
    auto LA(ssize_t i) -> std::size_t override { return types_[clamp(at_, i)]; }
    void consume() override { at_ += at_ + 1 < tokens_.size() ? 1 : 0; }
    auto mark() -> ssize_t override { return 0; }
    void release(ssize_t /*marker*/) override {}
    auto index() -> std::size_t override { return at_; }
    void seek(std::size_t index) override { at_ = index; }
    auto size() -> std::size_t override { return tokens_.size(); }
    auto get(std::size_t index) const -> antlr4::Token* override;
    auto getTokenSource() const -> antlr4::TokenSource* override { return nullptr; }
    auto getSourceName() const -> std::string override { return {}; }
    auto getText() -> std::string override { return {}; }
    auto getText(const antlr4::misc::Interval& /*range*/) -> std::string override { return {}; }
    auto getText(antlr4::RuleContext* /*context*/) -> std::string override { return {}; }
    auto getText(antlr4::Token* /*start*/, antlr4::Token* /*stop*/) -> std::string override {
        return {};
    }

    /// A token that is missing: `kind` with nothing in it, behind the token before the current one.
    auto conjure(syntax::TokenKind kind) -> ParserToken*;

private:
    [[nodiscard]] auto clamp(std::size_t at, ssize_t i) const -> std::size_t {
        const std::size_t wanted = at + static_cast<std::size_t>(i > 0 ? i - 1 : i);
        return wanted < tokens_.size() ? wanted : tokens_.size() - 1;
    }

    std::vector<ParserToken> tokens_;
    std::vector<std::size_t> types_;
    std::deque<ParserToken> conjured_;
    std::size_t at_ = 0;
};

/// A bracket that opens a list of items; `opener` is the index its token has in the file.
struct Holder {
    std::uint32_t opener = 0;
    Part part = Part::BlockItems;
};

class HolderListener;

/// The generated parser for tokens that have a mistake: it uses no more of the stack than a right
/// file needs, and knows what could have followed the last token.
class WatchfulParser final : public ClcParser {
public:
    using ClcParser::ClcParser;

    void watch();
    /// After `watch`. What could stand in the place of the current token, also what ends the rules
    /// around.
    auto viable() -> antlr4::misc::IntervalSet;

    void enterRule(antlr4::ParserRuleContext* context, std::size_t state,
                   std::size_t rule) override;
    auto consume() -> antlr4::Token* override;

private:
    const char* stack_ = nullptr;
    antlr4::ParserRuleContext* context_ = nullptr;  // when the last token was read
    std::size_t state_ = 0;
};

/// Owns the stream, the parser and with it the contexts of one run.
class GrammarRun {
public:
    GrammarRun(std::string_view text, std::vector<LaidToken> laid, Part part);
    GrammarRun(const GrammarRun&) = delete;
    auto operator=(const GrammarRun&) -> GrammarRun& = delete;
    ~GrammarRun();

    /// Has the run note which brackets hold items. Before `parse`.
    void recordHolders();

    /// Reads the tokens. False, without anything else, if they are not what the grammar says.
    bool parse();

    /// Reads tokens that `parse` refused once more, goes on behind each mistake, and tells the
    /// first. The contexts may lack any of their parts then.
    auto parseBroken() -> SyntaxError;

    [[nodiscard]] auto part() const -> Part { return part_; }
    [[nodiscard]] auto laid() const -> const std::vector<LaidToken>& { return laid_; }
    /// What was noted, in the order of the source.
    [[nodiscard]] auto holders() const -> const std::vector<Holder>&;
    /// The context of the part: `FileContext` for `Part::File` and so on.
    /// Null if there is none.
    [[nodiscard]] auto root() const -> antlr4::ParserRuleContext* { return root_; }

private:
    void runRule();

    Part part_;
    std::vector<LaidToken> laid_;
    LaidStream stream_;
    WatchfulParser parser_;
    antlr4::ParserRuleContext* root_ = nullptr;
    std::unique_ptr<HolderListener> listener_;
};

}  // namespace clc::parser
