#include "parser/expected_phrases.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace clc::parser {

using syntax::TokenKind;

constexpr TokenSet kValueStarts = {
    TokenKind::Name,        TokenKind::Reference, TokenKind::Int,       TokenKind::Float,
    TokenKind::Unit,        TokenKind::Dotted,    TokenKind::Quote,     TokenKind::BlockOpen,
    TokenKind::RawOpen,     TokenKind::True,      TokenKind::False,     TokenKind::Null,
    TokenKind::Self,        TokenKind::Super,     TokenKind::LeftBrace, TokenKind::LeftBracket,
    TokenKind::LeftParen,   TokenKind::Match,     TokenKind::Not,       TokenKind::Minus,
    TokenKind::NumberError,
};

constexpr TokenSet kInfixSigns = {
    TokenKind::QuestionQuestion,
    TokenKind::Or,
    TokenKind::And,
    TokenKind::EqualEqual,
    TokenKind::NotEqual,
    TokenKind::Less,
    TokenKind::LessEqual,
    TokenKind::Greater,
    TokenKind::GreaterEqual,
    TokenKind::In,
    TokenKind::DotDot,
    TokenKind::Plus,
    TokenKind::Minus,
    TokenKind::Star,
    TokenKind::Slash,
};

namespace {

/// Where all of `needs` are expected, `phrase` says so, and `covers` with it.
struct Phrase {
    TokenSet needs;
    TokenSet covers;
    std::string_view phrase;
};

constexpr auto with(TokenSet set, std::initializer_list<TokenKind> more) -> TokenSet {
    set.add(TokenSet(more));
    return set;
}

constexpr TokenSet kBlockItemStarts = {
    TokenKind::AtSign,    TokenKind::Let,         TokenKind::Emit,      TokenKind::Check,
    TokenKind::For,       TokenKind::If,          TokenKind::Defaults,  TokenKind::Name,
    TokenKind::Reference, TokenKind::Quote,       TokenKind::BlockOpen, TokenKind::RawOpen,
    TokenKind::Ellipsis,  TokenKind::LeftBracket,
};
constexpr TokenSet kKindItemStarts =
    with(kBlockItemStarts, {TokenKind::Private, TokenKind::Native, TokenKind::Fn});
constexpr TokenSet kItemStarts =
    with(kKindItemStarts, {TokenKind::Use, TokenKind::Type, TokenKind::Kind, TokenKind::Rule});
constexpr TokenSet kTypeStarts = {
    TokenKind::Name,      TokenKind::LeftBracket, TokenKind::LeftBrace, TokenKind::Quote,
    TokenKind::BlockOpen, TokenKind::RawOpen,     TokenKind::Minus,     TokenKind::Int,
    TokenKind::True,      TokenKind::False,       TokenKind::Null,      TokenKind::LeftParen,
};

constexpr std::array kPhrases = {
    Phrase{{TokenKind::Kind, TokenKind::Rule}, kItemStarts, "a declaration"},
    Phrase{{TokenKind::Fn, TokenKind::Check}, kKindItemStarts, "a field"},
    Phrase{{TokenKind::Check, TokenKind::Let}, kBlockItemStarts, "an entry"},
    Phrase{{TokenKind::Self, TokenKind::Int, TokenKind::Not},
           with(kValueStarts, {TokenKind::If, TokenKind::For, TokenKind::Ellipsis}),
           "a value"},
    Phrase{{TokenKind::Self, TokenKind::Int}, kValueStarts, "a value"},
    Phrase{{TokenKind::Quote, TokenKind::Int, TokenKind::True}, kTypeStarts, "a type"},
    Phrase{{TokenKind::AtSign, TokenKind::Ellipsis},
           {TokenKind::AtSign, TokenKind::Ellipsis, TokenKind::Name},
           "a field"},
    Phrase{{TokenKind::Quote, TokenKind::RawOpen},
           {TokenKind::Quote, TokenKind::BlockOpen, TokenKind::RawOpen},
           "a text"},
    Phrase{
        {TokenKind::Name, TokenKind::Reference}, {TokenKind::Name, TokenKind::Reference}, "a name"},
    Phrase{{TokenKind::Name}, {TokenKind::Name}, "a name"},
};

/// What can also stand there, but is seldom what is missing. Named only where nothing else is
/// expected.
constexpr TokenSet kUnlikely = {
    TokenKind::Dot,       TokenKind::QuestionDot, TokenKind::Question,  TokenKind::Pipe,
    TokenKind::Where,     TokenKind::At,          TokenKind::Help,      TokenKind::Fix,
    TokenKind::As,        TokenKind::AtSign,      TokenKind::Private,   TokenKind::Separator,
    TokenKind::Hole,      TokenKind::TextPart,    TokenKind::BlockPart, TokenKind::RawPart,
    TokenKind::EndOfFile,
};

void addRest(TokenSet rest, std::vector<std::string>& phrases) {
    for (std::size_t i = 0; i <= static_cast<std::size_t>(TokenKind::RawEnd); ++i) {
        const auto kind = static_cast<TokenKind>(i);
        if (rest.has(kind) && !syntax::spelling(kind).empty()) {
            phrases.push_back(fmt::format("'{}'", syntax::spelling(kind)));
        }
    }
    if (phrases.empty() && (rest.has(TokenKind::Separator) || rest.has(TokenKind::EndOfFile))) {
        phrases.emplace_back("the end of the line");
    }
}

}  // namespace

auto expectedPhrase(TokenSet expected) -> std::string {
    std::vector<std::string> phrases;
    if (expected.hasAll(kInfixSigns)) {  // behind a value, which may go on
        expected.remove(kInfixSigns);
        expected.remove({TokenKind::LeftParen, TokenKind::LeftBrace, TokenKind::LeftBracket,
                         TokenKind::FatArrow});
    }
    for (const Phrase& phrase : kPhrases) {
        if (expected.hasAll(phrase.needs)) {
            phrases.emplace_back(phrase.phrase);
            expected.remove(phrase.covers);
        }
    }
    TokenSet likely = expected;
    likely.remove(kUnlikely);
    const bool useAll = likely.empty() && phrases.empty();
    addRest(useAll ? expected : likely, phrases);
    return joinWithOr(phrases);
}

auto foundPhrase(TokenKind kind, std::string_view written) -> std::string {
    constexpr std::size_t kLongest = 40;
    switch (kind) {
    case TokenKind::EndOfFile:
    case TokenKind::Separator: return "the end of the line";
    case TokenKind::Quote:
    case TokenKind::BlockOpen:
    case TokenKind::RawOpen: return "a text";
    case TokenKind::TextEnd:
    case TokenKind::BlockEnd:
    case TokenKind::RawEnd: return "the end of a text";
    case TokenKind::HoleEnd: return "the ')' that ends a value in a text";
    default:  // every other token as it is written
        if (written.size() > kLongest) {
            return fmt::format("'{}...'", written.substr(0, kLongest));
        }
        return fmt::format("'{}'", written);
    }
}

auto joinWithOr(const std::vector<std::string>& parts) -> std::string {
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result += i == 0 ? "" : i + 1 == parts.size() ? " or " : ", ";
        result += parts[i];
    }
    return result;
}

}  // namespace clc::parser
