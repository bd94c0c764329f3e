// How the generated parser behaves on a mistake. None of its own messages is used.
#pragma once

#include "parser/syntax_error.h"

#include <DefaultErrorStrategy.h>

#include <optional>

namespace clc::parser {

class LaidStream;
class WatchfulParser;

/// Gives up at the first mistake, and spends nothing on recovery before it: most files have none.
class FirstErrorStrategy final : public antlr4::ANTLRErrorStrategy {
public:
    void reset(antlr4::Parser* /*parser*/) override {}
    auto recoverInline(antlr4::Parser* parser) -> antlr4::Token* override;
    void recover(antlr4::Parser* parser, std::exception_ptr error) override;
    void sync(antlr4::Parser* /*parser*/) override {}
    bool inErrorRecoveryMode(antlr4::Parser* /*parser*/) override { return false; }
    void reportMatch(antlr4::Parser* /*parser*/) override {}
    void reportError(antlr4::Parser* /*parser*/,
                     const antlr4::RecognitionException& /*error*/) override {}
};

/// ANTLR's own recovery, which keeps what it can of the tree; remembers the first mistake.
class TolerantStrategy final : public antlr4::DefaultErrorStrategy {
public:
    TolerantStrategy(LaidStream& stream, WatchfulParser& parser)
        : stream_(stream), parser_(parser) {}

    /// The first mistake, or none if the tokens are right.
    [[nodiscard]] auto first() const -> SyntaxError { return first_.value_or(SyntaxError()); }

    void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;

protected:
    void reportUnwantedToken(antlr4::Parser* parser) override;
    void reportMissingToken(antlr4::Parser* parser) override;
    auto getMissingSymbol(antlr4::Parser* parser) -> antlr4::Token* override;

private:
    void remember(const antlr4::Token* offending);

    LaidStream& stream_;
    WatchfulParser& parser_;
    std::optional<SyntaxError> first_;
};

}  // namespace clc::parser
