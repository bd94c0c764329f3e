#include "parser/grammar_run.h"

#include "base/check.h"
#include "parser/error_strategy.h"

#include <utility>

namespace clc::parser {

LaidStream::LaidStream(std::string_view text, const std::vector<LaidToken>& laid) {
    tokens_.reserve(laid.size());
    types_.reserve(laid.size());
    for (const LaidToken& token : laid) {
        tokens_.emplace_back(token, tokens_.size(),
                             text.substr(token.begin, token.end - token.begin));
        types_.push_back(tokens_.back().getType());
    }
    CLC_ASSERT(!tokens_.empty(), "laid-out tokens end with the end of the file");
}

auto LaidStream::LT(ssize_t k) -> antlr4::Token* {
    return k == 0 ? nullptr : &tokens_[clamp(at_, k)];
}

auto LaidStream::get(std::size_t index) const -> antlr4::Token* {
    return const_cast<ParserToken*>(&tokens_[index]);  // ANTLR's signature
}

auto LaidStream::conjure(syntax::TokenKind kind) -> ParserToken* {
    const LaidToken& before = tokens_[at_ == 0 ? 0 : at_ - 1].laid();
    const std::uint32_t place = at_ == 0 ? before.begin : before.end;
    conjured_.emplace_back(LaidToken{kind, place, place, before.index}, at_, std::string_view());
    return &conjured_.back();
}

GrammarRun::GrammarRun(std::string_view text, std::vector<LaidToken> laid, Part part)
    : part_(part), laid_(std::move(laid)), stream_(text, laid_), parser_(&stream_) {
    parser_.removeErrorListeners();
    parser_.setBuildParseTree(false);  // the builder reads the labels of the contexts
    parser_.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
        antlr4::atn::PredictionMode::SLL);
}

GrammarRun::~GrammarRun() = default;

bool GrammarRun::parse() {
    parser_.setErrorHandler(std::make_shared<FirstErrorStrategy>());
    try {
        runRule();
        return true;
    } catch (const antlr4::ParseCancellationException&) {
        root_ = nullptr;
        return false;
    }
}

auto GrammarRun::parseBroken() -> SyntaxError {
    auto strategy = std::make_shared<TolerantStrategy>(stream_);
    parser_.reset();
    parser_.setErrorHandler(strategy);
    runRule();
    return strategy->first();
}

void GrammarRun::runRule() {
    switch (part_) {
    case Part::File: root_ = parser_.file(); return;
    case Part::KindItems: root_ = parser_.kindItems(); return;
    case Part::BlockItems: root_ = parser_.blockItems(); return;
    case Part::Fields: root_ = parser_.fieldItems(); return;
    case Part::Arms: root_ = parser_.armItems(); return;
    case Part::Elements: root_ = parser_.elementItems(); return;
    }
}

}  // namespace clc::parser
