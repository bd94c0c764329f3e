#include "parser/regions.h"

#include "parser/bracket_columns.h"
#include "parser/brackets.h"

#include <algorithm>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

/// What opens lines of items.
constexpr TokenSet kOpeners = {TokenKind::LeftBrace, TokenKind::LeftBracket};

/// What never begins an item, wherever it stands. (Of the words that continue a line most are names
/// elsewhere.)
constexpr TokenSet kNeverFirst = {
    TokenKind::RightBrace, TokenKind::RightParen,  TokenKind::RightBracket,
    TokenKind::Dot,        TokenKind::QuestionDot, TokenKind::QuestionQuestion,
    TokenKind::And,        TokenKind::Or,          TokenKind::EqualEqual,
    TokenKind::NotEqual,   TokenKind::LessEqual,   TokenKind::GreaterEqual,
    TokenKind::Less,       TokenKind::Greater,     TokenKind::Plus,
    TokenKind::Star,       TokenKind::Slash,       TokenKind::DotDot,
    TokenKind::Pipe,       TokenKind::FatArrow,    TokenKind::Arrow,
    TokenKind::Assign,     TokenKind::Colon,       TokenKind::Comma,
    TokenKind::Question,
};

/// What begins values and nothing else.
constexpr TokenSet kValuesOnly = {TokenKind::LeftBrace, TokenKind::LeftParen, TokenKind::Minus};

/// After these a line is not over.
constexpr TokenSet kNeverLast = {
    TokenKind::Dot,       TokenKind::QuestionDot, TokenKind::QuestionQuestion,
    TokenKind::And,       TokenKind::Or,          TokenKind::EqualEqual,
    TokenKind::NotEqual,  TokenKind::LessEqual,   TokenKind::GreaterEqual,
    TokenKind::Less,      TokenKind::Plus,        TokenKind::Minus,
    TokenKind::Star,      TokenKind::Slash,       TokenKind::DotDot,
    TokenKind::Pipe,      TokenKind::FatArrow,    TokenKind::Arrow,
    TokenKind::Assign,    TokenKind::Colon,       TokenKind::Comma,
    TokenKind::LeftParen, TokenKind::Hole,
};

/// After these no body can begin, so that no `{` is missing there.
constexpr TokenSet kTakesNoBody = {
    TokenKind::Int,    TokenKind::Float,    TokenKind::Unit,     TokenKind::Dotted,
    TokenKind::True,   TokenKind::False,    TokenKind::Null,     TokenKind::NumberError,
    TokenKind::RawEnd, TokenKind::BlockEnd, TokenKind::Question,
};

/// What begins items, followed by a word or an attribute's name.
constexpr TokenSet kItemWords = {
    TokenKind::Let,  TokenKind::Fn,       TokenKind::Type,    TokenKind::Kind,
    TokenKind::Rule, TokenKind::Defaults, TokenKind::Private, TokenKind::Native,
    TokenKind::Use,  TokenKind::Emit,     TokenKind::Check,   TokenKind::AtSign,
};

/// Words that go on with the line above, unless they are the name of something.
constexpr TokenSet kContinuingWords = {TokenKind::In,  TokenKind::At,    TokenKind::Help,
                                       TokenKind::Fix, TokenKind::Where, TokenKind::Is,
                                       TokenKind::As};

/// What stands behind the name of an entry or declaration.
constexpr TokenSet kBehindName = {TokenKind::Colon,     TokenKind::Assign, TokenKind::Dot,
                                  TokenKind::LeftBrace, TokenKind::Comma,  TokenKind::Name};

/// So many lines may be indented against their brackets in a file whose indentation is trusted.
constexpr std::size_t kTrustedMisfits = 2;

/// How far one level goes in, where a single tab or blank stands for it.
constexpr std::uint32_t kLevel = 4;

/// A line this much further in is no deeper: what is left of a line whose first word was deleted.
constexpr std::uint32_t kSlack = 1;

}  // namespace

auto Skeleton::groupAfter(std::size_t index) const -> const Group* {
    const auto found = std::ranges::find(groups, index, &Group::after);
    return found == groups.end() ? nullptr : &*found;
}

auto Regions::column(std::uint32_t index) const -> std::uint32_t {
    if (!columns_.empty()) {
        return columns_[index];
    }
    const std::uint32_t begin = tokens_[index].span.begin;
    std::uint32_t column = 0;
    for (std::uint32_t at = begin; at > 0 && text_[at - 1] != '\n' && text_[at - 1] != '\r'; --at) {
        const bool continuesCharacter =
            (static_cast<unsigned char>(text_[at - 1]) & 0xC0U) == 0x80U;
        column += continuesCharacter ? 0 : text_[at - 1] == '\t' ? kLevel : blank_;
    }
    return column;
}

/// Where most levels are one blank, that blank is a level.
auto Regions::widthOfBlank() const -> std::uint32_t {
    std::size_t narrow = 0;
    std::size_t wide = 0;
    std::uint32_t above = 0;
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
        if (!tokens_[i].startsLine) {
            continue;
        }
        const std::uint32_t here = column(i);
        if (i > 0 && kOpeners.has(tokens_[i - 1].kind) && here > above) {
            (here == above + 1 ? narrow : wide) += 1;
        }
        above = here;
    }
    return narrow > wide ? kLevel : 1;
}

auto Regions::lineEnd(std::uint32_t index, std::uint32_t end) const -> std::uint32_t {
    do {
        ++index;
    } while (index < end && !tokens_[index].startsLine);
    return index;
}

bool Regions::beginsItem(std::uint32_t index, Part part) const {
    const TokenKind kind = tokens_[index].kind;
    const bool isArm = index + 1 < tokens_.size() && tokens_[index + 1].kind == TokenKind::FatArrow;
    const bool never = kNeverFirst.has(kind) || (kValuesOnly.has(kind) && !holdsValues(part));
    return !never && (kind != TokenKind::Else || isArm);
}

/// Whether the line that begins at `index` goes on with the one above, as far as its first words
/// and the last one above tell.
bool Regions::goesOn(std::uint32_t index) const {
    const TokenKind kind = tokens_[index].kind;
    const auto onLine = [this](std::uint32_t at) {
        const bool is = at < tokens_.size() && !tokens_[at].startsLine;
        return is ? tokens_[at].kind : TokenKind::EndOfFile;
    };
    const TokenKind behind = onLine(index + 1);
    if (index == 0 || (kItemWords.has(kind) && isWord(behind))) {
        return false;
    }
    // `help advice` goes on, `help advice {` is declared.
    const bool isName = kBehindName.has(behind) &&
                        (behind != TokenKind::Name || onLine(index + 2) == TokenKind::LeftBrace);
    return kNeverLast.has(tokens_[index - 1].kind) || (kContinuingWords.has(kind) && !isName);
}

bool Regions::allAtMargin() const {
    const auto startsElsewhere = [&](const Token& token) {
        const std::uint32_t begin = token.span.begin;
        return token.startsLine && begin > 0 && text_[begin - 1] != '\n' &&
               text_[begin - 1] != '\r';
    };
    return std::ranges::none_of(tokens_, startsElsewhere);
}

/// `@name` or `@name(...)` and nothing behind it.
bool Regions::isAttributeLine(std::uint32_t begin, std::uint32_t end) const {
    if (tokens_[begin].kind != TokenKind::AtSign) {
        return false;
    }
    const std::uint32_t length = end - begin;
    return length <= 2 || (tokens_[begin + 2].kind == TokenKind::LeftParen &&
                           tokens_[end - 1].kind == TokenKind::RightParen);
}

bool Regions::trustworthy() const {
    std::size_t misfits = 0;
    std::size_t fitting = 0;
    std::uint32_t lineColumn = 0;
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
        if (!tokens_[i].startsLine) {
            continue;
        }
        const std::uint32_t here = column(i);
        const bool closes = kClosers.has(tokens_[i].kind);
        if (i > 0 && kOpeners.has(tokens_[i - 1].kind) && !closes) {
            (here > lineColumn ? fitting : misfits) += 1;
        }
        // Lines are closed that no line is in: the bracket that opened them is lost.
        misfits += flat_ && closes ? 1 : 0;
        lineColumn = here;
    }
    return misfits <= std::min(kTrustedMisfits, fitting) || misfits * 8 < fitting;
}

bool Regions::followBrackets() {
    std::vector<std::uint32_t> written(tokens_.size());
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
        written[i] = tokens_[i].startsLine ? column(i) : 0;
    }
    auto columns = columnsByBrackets(tokens_, written);
    if (!columns || *columns == written) {
        return false;
    }
    columns_ = std::move(*columns);
    return true;
}

auto Regions::cut(Region region, Part part) const -> std::vector<Region> {
    // What is left of a head, such as the `{` of `data {`, still stands where items begin.
    std::uint32_t leftmost = region.empty() ? 0 : column(region.begin);
    for (std::uint32_t i = region.begin; i < region.end; ++i) {
        if (tokens_[i].startsLine && beginsItem(i, part)) {
            leftmost = std::min(leftmost, column(i));
        }
    }
    std::vector<Region> regions;
    std::uint32_t begin = region.begin;
    bool holdsItem = false;  // since `begin` there was more than attributes
    for (std::uint32_t i = region.begin; i < region.end; i = lineEnd(i, region.end)) {
        const bool starts = tokens_[i].startsLine && beginsItem(i, part) &&
                            column(i) <= leftmost + kSlack && !(flat_ && goesOn(i));
        if (starts && holdsItem) {
            regions.push_back({begin, i});
            begin = i;
            holdsItem = false;
        }
        holdsItem = holdsItem || !isAttributeLine(i, lineEnd(i, region.end));
    }
    if (begin < region.end) {
        regions.push_back({begin, region.end});
    }
    return regions;
}

auto Regions::skeleton(Region region, Part part, Unopened unopened) const -> Skeleton {
    Skeleton result;
    std::uint32_t lineColumn = 0;  // of the last line of the skeleton
    std::uint32_t line = region.begin;
    while (line < region.end) {
        const std::uint32_t next = lineEnd(line, region.end);
        const std::uint32_t here = column(line);
        const bool deeper = !result.tokens.empty() && here > lineColumn + kSlack;
        const TokenKind last =
            result.tokens.empty() ? TokenKind::EndOfFile : tokens_[result.tokens.back()].kind;
        const bool opened = deeper && kOpeners.has(last);
        const bool unopenedGroup = deeper && !opened && unopened == Unopened::Apart &&
                                   beginsItem(line, part) && !kNeverLast.has(last) &&
                                   !kTakesNoBody.has(last);
        if (opened || unopenedGroup) {
            std::uint32_t end = next;
            while (end < region.end && column(end) > lineColumn + kSlack) {
                end = lineEnd(end, region.end);
            }
            result.groups.push_back({{line, end}, result.tokens.size() - 1, opened});
            line = end;
            continue;
        }
        for (; line < next; ++line) {
            result.tokens.push_back(line);
        }
        lineColumn = here;
    }
    return result;
}

}  // namespace clc::parser
