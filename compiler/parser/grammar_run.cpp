#include "parser/grammar_run.h"

#include "base/check.h"
#include "parser/error_strategy.h"

#include <utility>

namespace clc::parser {

/// Notes the brackets that hold items, as their rules begin.
class HolderListener final : public antlr4::tree::ParseTreeListener {
public:
    void enterEveryRule(antlr4::ParserRuleContext* context) override {
        if (const auto part = heldBy(context->getRuleIndex())) {
            const auto& opener = static_cast<const ParserToken*>(context->start)->laid();
            holders_.push_back({opener.index, *part});
        }
    }
    void exitEveryRule(antlr4::ParserRuleContext* /*context*/) override {}
    void visitTerminal(antlr4::tree::TerminalNode* /*node*/) override {}
    void visitErrorNode(antlr4::tree::ErrorNode* /*node*/) override {}

    [[nodiscard]] auto holders() const -> const std::vector<Holder>& { return holders_; }

private:
    static auto heldBy(std::size_t rule) -> std::optional<Part> {
        switch (rule) {
        case ClcParser::RuleKindBody: return Part::KindItems;
        case ClcParser::RuleBlock: return Part::BlockItems;
        case ClcParser::RuleFields: return Part::Fields;
        case ClcParser::RuleFnBlock: return Part::FnParts;
        case ClcParser::RuleArms: return Part::Arms;
        case ClcParser::RuleList: return Part::Elements;
        default: return std::nullopt;  // ANTLR's rules are plain numbers
        }
    }

    std::vector<Holder> holders_;
};

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
    conjured_.emplace_back(LaidToken{kind, place, place, before.index, false}, at_,
                           std::string_view());
    return &conjured_.back();
}

/// Of the stack, for one run that recovers from mistakes.
constexpr std::ptrdiff_t kMaxStack = std::ptrdiff_t{1024} * 1024;

void WatchfulParser::watch() {
    stack_ = static_cast<const char*>(__builtin_frame_address(0));
    context_ = nullptr;
}

auto WatchfulParser::viable() -> antlr4::misc::IntervalSet {
    if (context_ == nullptr) {
        return getExpectedTokens();
    }
    // The state in which a token is read has one way out, which is that token.
    const antlr4::atn::ATN& atn = getATN();
    const std::size_t behind = atn.states[state_]->transitions[0]->target->stateNumber;
    return atn.getExpectedTokens(behind, context_);
}

void WatchfulParser::enterRule(antlr4::ParserRuleContext* context, std::size_t state,
                               std::size_t rule) {
    const auto* here = static_cast<const char*>(__builtin_frame_address(0));
    if (stack_ != nullptr && stack_ - here > kMaxStack) {
        throw antlr4::ParseCancellationException();
    }
    ClcParser::enterRule(context, state, rule);
}

auto WatchfulParser::consume() -> antlr4::Token* {
    context_ = getContext();
    state_ = getState();
    return ClcParser::consume();
}

GrammarRun::GrammarRun(std::string_view text, std::vector<LaidToken> laid, Part part)
    : part_(part), laid_(std::move(laid)), stream_(text, laid_), parser_(&stream_) {
    parser_.removeErrorListeners();
    parser_.setBuildParseTree(false);  // the builder reads the labels of the contexts
    parser_.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
        antlr4::atn::PredictionMode::SLL);
}

GrammarRun::~GrammarRun() = default;

void GrammarRun::recordHolders() {
    listener_ = std::make_unique<HolderListener>();
    parser_.addParseListener(listener_.get());
}

auto GrammarRun::holders() const -> const std::vector<Holder>& {
    CLC_ASSERT(listener_ != nullptr, "a run that was not told to note them");
    return listener_->holders();
}

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
    auto strategy = std::make_shared<TolerantStrategy>(stream_, parser_);
    parser_.reset();
    parser_.setErrorHandler(strategy);
    parser_.watch();
    try {
        runRule();
    } catch (const antlr4::ParseCancellationException&) {
        root_ = nullptr;
    }
    return strategy->first();
}

void GrammarRun::runRule() {
    switch (part_) {
    case Part::File: root_ = parser_.file(); return;
    case Part::KindItems: root_ = parser_.kindItems(); return;
    case Part::BlockItems: root_ = parser_.blockItems(); return;
    case Part::Fields: root_ = parser_.fieldItems(); return;
    case Part::FnParts: root_ = parser_.fnItems(); return;
    case Part::Arms: root_ = parser_.armItems(); return;
    case Part::Elements: root_ = parser_.elementItems(); return;
    }
}

}  // namespace clc::parser
