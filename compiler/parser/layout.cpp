#include "parser/layout.h"

#include "parser/expected_phrases.h"
#include "parser/foreign_signs.h"
#include "parser/look_alikes.h"
#include "parser/token_set.h"

#include <cstddef>

namespace clc::parser {
namespace {

using syntax::isWord;
using syntax::Token;
using syntax::TokenKind;

/// An open bracket and what was seen in it.
struct Frame {
    TokenKind opener = TokenKind::LeftBrace;
    bool header = false;     // the parentheses of `if (...)`, `for (...)`, `match (...)`
    bool attribute = false;  // the parentheses of `@allow(...)`
    bool import = false;     // the braces of `use std.x.{...}`
    TokenKind item = TokenKind::EndOfFile;  // what the item here began with
    std::uint32_t begin = 0;                // of that item
    std::uint32_t angles = 0;               // `Map<` that are open
    bool valued = false;                    // the item has a ':', '=' or '=>'
};

bool opensHeader(TokenKind kind) {
    return kind == TokenKind::If || kind == TokenKind::For || kind == TokenKind::Match;
}

/// What continues the line before when it begins one. `Else` does unless it is an arm of a match.
constexpr TokenSet kContinuing = {
    TokenKind::Dot,          TokenKind::QuestionDot,  TokenKind::QuestionQuestion,
    TokenKind::And,          TokenKind::Or,           TokenKind::In,
    TokenKind::EqualEqual,   TokenKind::NotEqual,     TokenKind::LessEqual,
    TokenKind::GreaterEqual, TokenKind::Less,         TokenKind::Greater,
    TokenKind::Plus,         TokenKind::Star,         TokenKind::Slash,
    TokenKind::DotDot,       TokenKind::Pipe,         TokenKind::FatArrow,
    TokenKind::Arrow,        TokenKind::Assign,       TokenKind::Colon,
    TokenKind::Comma,        TokenKind::Else,         TokenKind::At,
    TokenKind::Help,         TokenKind::Fix,          TokenKind::Where,
    TokenKind::Is,           TokenKind::As,           TokenKind::Question,
    TokenKind::RightParen,   TokenKind::RightBracket, TokenKind::RightBrace,
    TokenKind::HoleEnd,
};

/// What can be the last token of something, beside names, closing brackets and the '>' of `Map<K,
/// V>`.
constexpr TokenSet kEnding = {
    TokenKind::Reference, TokenKind::Int,     TokenKind::Float,       TokenKind::Unit,
    TokenKind::Dotted,    TokenKind::TextEnd, TokenKind::NumberError, TokenKind::BlockEnd,
    TokenKind::RawEnd,    TokenKind::True,    TokenKind::False,       TokenKind::Null,
    TokenKind::Self,      TokenKind::Super,   TokenKind::Question,    TokenKind::Ellipsis,
};

/// What a value behind `emit` or `check` begins with, beside words.
constexpr TokenSet kBeginsValue = {
    TokenKind::LeftParen, TokenKind::LeftBracket, TokenKind::Quote, TokenKind::BlockOpen,
    TokenKind::RawOpen,   TokenKind::Reference,   TokenKind::Int,   TokenKind::Float,
    TokenKind::Unit,      TokenKind::Dotted,      TokenKind::Bang,  TokenKind::NumberError,
    TokenKind::Minus,
};

/// What stands behind a name in an entry or declaration, and never behind an infix word.
constexpr TokenSet kBehindName = {TokenKind::LeftBrace, TokenKind::Assign, TokenKind::Comma,
                                  TokenKind::Dot};

/// What a declaration or a block of entries begins with, up to its `{`.
constexpr TokenSet kHeads = {TokenKind::Name, TokenKind::Reference, TokenKind::Quote,
                             TokenKind::Kind, TokenKind::Rule,      TokenKind::Defaults,
                             TokenKind::Fn};

/// What begins items and no values.
constexpr TokenSet kBeginsItem = {
    TokenKind::Let,      TokenKind::Fn,      TokenKind::Type,   TokenKind::Kind, TokenKind::Rule,
    TokenKind::Defaults, TokenKind::Private, TokenKind::Native, TokenKind::Emit, TokenKind::Check};

/// Behind these a value follows, on this line or deeper on the next.
bool awaitsValue(TokenKind kind) {
    return kind == TokenKind::Colon || kind == TokenKind::Assign || kInfixSigns.has(kind);
}

/// What gives an item its value.
constexpr TokenSet kValueSigns = {TokenKind::Colon, TokenKind::Assign, TokenKind::FatArrow};

class Layout {
public:
    Layout(std::string_view text, std::span<const Token> tokens, std::uint32_t firstIndex,
           Surroundings around)
        : text_(text), tokens_(tokens), firstIndex_(firstIndex) {
        laid_.reserve(tokens.size() + tokens.size() / 4 + 1);
        frames_.push_back({.opener = around == Surroundings::List ? TokenKind::LeftBracket
                                                                  : TokenKind::LeftBrace});
    }

    auto run() -> std::vector<LaidToken> {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            take(tokens_[at_]);
        }
        const std::uint32_t end = tokens_.empty() ? 0 : tokens_.back().span.end;
        emit(TokenKind::EndOfFile, end, end);
        return std::move(laid_);
    }

private:
    void take(const Token& token) {
        lineStart_ = lineStart_ || token.startsLine;
        switch (token.kind) {
        case TokenKind::AndAnd: place(TokenKind::And, token); return;
        case TokenKind::OrOr: place(TokenKind::Or, token); return;
        case TokenKind::Bang:
            if (!isBangBehindValue(tokens_, at_)) {
                place(TokenKind::Not, token);
            }
            return;
        case TokenKind::Semicolon: lineStart_ = true; return;
        case TokenKind::HashComment:
        case TokenKind::BlockComment: return;
        case TokenKind::SingleQuoted: placeQuoted(token); return;
        default: place(retype(token), token);  // every other token stands for itself
        }
    }

    void place(TokenKind kind, const Token& token) {
        const bool endsItem = lineStart_ && ends_ && separates() && !continuesHere(kind);
        const bool belowItsLine = endsItem && opensItemAbove(kind);
        if ((endsItem && !belowItsLine) || (lineStart_ && !ends_ && lacksValue(kind, token))) {
            emit(TokenKind::Separator, previousEnd_, previousEnd_);
            beginItem();
        }
        const bool firstOfItem = atItemStart_;
        const bool wasAttribute = afterAttribute_;
        afterAttribute_ = false;
        atItemStart_ = false;
        Frame& frame = frames_.back();
        if (firstOfItem && !(wasAttribute && kind == TokenKind::LeftParen)) {
            frame.item = kind;
            frame.begin = token.span.begin;
        }
        frame.valued = frame.valued || kValueSigns.has(kind);
        track(kind, token, wasAttribute);
        emit(kind, token.span.begin, token.span.end);
        laid_.back().belowItsLine = belowItsLine;
        previous_ = kind;
        previousEnd_ = token.span.end;
        lineStart_ = false;
    }

    /// 'text': its quotes and what is between them, as if they were double.
    void placeQuoted(const Token& token) {
        const QuotedText parts = quotedText(text_, token.span);
        place(TokenKind::Quote, {TokenKind::Quote, token.startsLine, parts.opening});
        if (!parts.content.empty()) {
            place(TokenKind::TextPart, {TokenKind::TextPart, false, parts.content});
        }
        place(TokenKind::TextEnd, {TokenKind::TextEnd, false, parts.closing});
    }

    /// Brackets, and what the token says about the next one.
    void track(TokenKind kind, const Token& token, bool wasAttribute) {
        ends_ = false;
        switch (kind) {
        case TokenKind::LeftParen:
            open({.opener = kind, .header = opensHeader(previous_), .attribute = wasAttribute});
            break;
        case TokenKind::LeftBracket:
        case TokenKind::Hole: open({.opener = kind}); break;
        case TokenKind::LeftBrace:
            open({.opener = kind, .import = frames_.back().item == TokenKind::Use});
            atItemStart_ = true;
            break;
        case TokenKind::RightParen:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace:
        case TokenKind::HoleEnd: close(kind); break;
        case TokenKind::Comma:
            if (frames_.back().angles == 0) {
                beginItem();
            }
            break;
        case TokenKind::Private: atItemStart_ = true; break;
        case TokenKind::Name:
            ends_ = true;
            if (previous_ == TokenKind::AtSign) {
                afterAttribute_ = true;
                atItemStart_ = true;
            }
            break;
        case TokenKind::Less:
            if (previous_ == TokenKind::Name && previousEnd_ == token.span.begin) {
                ++frames_.back().angles;
            }
            break;
        case TokenKind::Greater:
            if (frames_.back().angles > 0) {
                --frames_.back().angles;
                ends_ = true;
            }
            break;
        default: ends_ = kEnding.has(kind);
        }
    }

    void open(Frame frame) { frames_.push_back(frame); }

    /// Closes the bracket that `closer` fits, and what was left open in it; never beyond the hole
    /// one is in.
    void close(TokenKind closer) {
        const TokenKind opener = openerOf(closer);
        ends_ = true;
        for (std::size_t i = frames_.size(); i-- > 1;) {
            if (frames_[i].opener == opener) {
                ends_ = !frames_[i].header && !frames_[i].attribute;
                afterAttribute_ = false;
                atItemStart_ = frames_[i].attribute;
                frames_.resize(i);
                return;
            }
            if (frames_[i].opener == TokenKind::Hole) {
                return;
            }
        }
    }

    static auto openerOf(TokenKind closer) -> TokenKind {
        switch (closer) {
        case TokenKind::RightParen: return TokenKind::LeftParen;
        case TokenKind::RightBracket: return TokenKind::LeftBracket;
        case TokenKind::RightBrace: return TokenKind::LeftBrace;
        default: return TokenKind::Hole;
        }
    }

    void beginItem() {
        atItemStart_ = true;
        frames_.back().item = TokenKind::EndOfFile;
        frames_.back().angles = 0;
        frames_.back().valued = false;
    }

    /// `namespace web` above `{`.
    bool opensItemAbove(TokenKind kind) const {
        const Frame& frame = frames_.back();
        return kind == TokenKind::LeftBrace && inBraces() && kHeads.has(frame.item) &&
               !frame.valued;
    }

    /// `image:` or `replicas: 2 +` above `probes {`, which stands no deeper.
    bool lacksValue(TokenKind kind, const Token& token) const {
        const bool valueBelow = awaitsValue(previous_) && inBraces() && token.startsLine;
        return valueBelow && beginsItem(kind) &&
               columnOf(token.span.begin) <= columnOf(frames_.back().begin);
    }

    bool beginsItem(TokenKind kind) const {
        const TokenKind behind = next();
        return kBeginsItem.has(kind) ||
               (kind == TokenKind::Name &&
                (behind == TokenKind::Colon || behind == TokenKind::LeftBrace ||
                 behind == TokenKind::Name));
    }

    auto columnOf(std::size_t offset) const -> std::size_t {
        const std::size_t before = text_.substr(0, offset).find_last_of("\r\n");
        return offset - (before == std::string_view::npos ? 0 : before + 1);
    }

    bool inBraces() const { return frames_.back().opener == TokenKind::LeftBrace; }
    bool separates() const { return inBraces() || frames_.back().opener == TokenKind::LeftBracket; }
    bool continuesHere(TokenKind kind) const {
        return kContinuing.has(kind) && !(kind == TokenKind::Else && next() == TokenKind::FatArrow);
    }

    /// The token behind this one, if it stands on the same line.
    auto next() const -> TokenKind {
        const bool sameLine = at_ + 1 < tokens_.size() && !tokens_[at_ + 1].startsLine;
        return sameLine ? tokens_[at_ + 1].kind : TokenKind::EndOfFile;
    }

    /// What a word is at this place: a keyword, or a name.
    auto retype(const Token& token) const -> TokenKind {
        if (!isWord(token.kind) || token.kind == TokenKind::Name) {
            return token.kind;
        }
        if (previous_ == TokenKind::Dot || previous_ == TokenKind::QuestionDot ||
            previous_ == TokenKind::AtSign || next() == TokenKind::Colon) {
            return TokenKind::Name;
        }
        return isKeyword(token.kind) ? token.kind : TokenKind::Name;
    }

    bool isKeyword(TokenKind kind) const {
        const TokenKind behind = next();
        const bool named = isWord(behind) || behind == TokenKind::Reference;
        const bool startsItem = inBraces() && (lineStart_ || atItemStart_);
        switch (kind) {
        case TokenKind::If:
        case TokenKind::For:
        case TokenKind::Match: return behind == TokenKind::LeftParen;
        case TokenKind::Let:
        case TokenKind::Fn: return named;
        case TokenKind::Use: return startsItem && (named || behind == TokenKind::Quote || isCut());
        case TokenKind::Type:
        case TokenKind::Kind:
        case TokenKind::Rule:
        case TokenKind::Defaults:
        case TokenKind::Private:
        case TokenKind::Native: return startsItem && named;
        case TokenKind::Emit:
        case TokenKind::Check: return startsItem && (isWord(behind) || kBeginsValue.has(behind));
        case TokenKind::As:
            return ends_ && inImport() &&
                   (named || (!lineStart_ && behind == TokenKind::EndOfFile));
        case TokenKind::Is: return ends_ && named && frames_.back().item == TokenKind::Kind;
        case TokenKind::In:
            // In parentheses nothing is declared that could be called so.
            return ends_ &&
                   (behind != TokenKind::LeftBrace ||
                    frames_.back().opener == TokenKind::LeftParen) &&
                   !(lineStart_ && kBehindName.has(behind));
        case TokenKind::At:
            return ends_ && inItem(TokenKind::Check, TokenKind::Emit) && !kBehindName.has(behind);
        case TokenKind::Help:
        case TokenKind::Fix:
            return ends_ && inItem(TokenKind::Check, TokenKind::Check) && !kBehindName.has(behind);
        case TokenKind::Where: return ends_ && !kBehindName.has(behind);
        case TokenKind::And:
        case TokenKind::Or: return ends_;
        default: return true;  // `else not true false null self super`, and what is no word
        }
    }

    /// The line ends behind this word of a file.
    bool isCut() const { return frames_.size() == 1 && next() == TokenKind::EndOfFile; }
    bool inImport() const { return frames_.back().import || frames_.back().item == TokenKind::Use; }
    bool inItem(TokenKind one, TokenKind other) const {
        return frames_.back().item == one || frames_.back().item == other;
    }

    void emit(TokenKind kind, std::uint32_t begin, std::uint32_t end) {
        laid_.push_back({kind, begin, end, firstIndex_ + static_cast<std::uint32_t>(at_), false});
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    std::uint32_t firstIndex_;
    std::vector<LaidToken> laid_;
    std::vector<Frame> frames_;
    std::size_t at_ = 0;
    TokenKind previous_ = TokenKind::EndOfFile;
    std::uint32_t previousEnd_ = 0;
    bool ends_ = false;            // the last token can end something
    bool lineStart_ = true;        // a line ended since the last token
    bool atItemStart_ = true;      // the next token begins an item
    bool afterAttribute_ = false;  // the last two tokens are `@name`
};

}  // namespace

auto layOut(std::string_view text, std::span<const Token> tokens, std::uint32_t firstIndex,
            Surroundings around) -> std::vector<LaidToken> {
    return Layout(text, tokens, firstIndex, around).run();
}

}  // namespace clc::parser
