#include "parser/balance.h"

#include "parser/brackets.h"

#include <algorithm>
#include <optional>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

class Balance {
public:
    Balance(const Skeleton& skeleton, std::span<const Token> tokens)
        : skeleton_(skeleton), tokens_(tokens) {}

    auto run() -> std::vector<BracketEdit> {
        for (std::size_t i = 0; i < skeleton_.tokens.size(); ++i) {
            see(i);
            if (const Group* group = skeleton_.groupAfter(i); group != nullptr && !group->opened) {
                edits_.push_back({BracketEdit::Kind::InsertOpener, TokenKind::LeftBrace, i + 1, i});
                open_.push_back({TokenKind::LeftBrace, i});
            }
        }
        while (!open_.empty()) {
            close(open_.back());
            open_.pop_back();
        }
        std::stable_sort(edits_.begin(), edits_.end(),
                         [](const BracketEdit& a, const BracketEdit& b) { return a.at < b.at; });
        return std::move(edits_);
    }

private:
    struct Open {
        TokenKind kind = TokenKind::LeftBrace;
        std::size_t at = 0;
    };

    auto token(std::size_t i) const -> const Token& { return tokens_[skeleton_.tokens[i]]; }

    void see(std::size_t i) {
        const TokenKind kind = token(i).kind;
        if (closerOf(kind)) {
            open_.push_back({kind, i});
        } else if (kClosers.has(kind)) {
            seeCloser(i, kind);
        }
    }

    bool isWrong(std::size_t i, TokenKind closer) const {
        std::vector<TokenKind> open;
        for (const Open& each : open_) {
            open.push_back(each.kind);
        }
        std::vector<TokenKind> later;
        for (std::size_t next = i + 1; next < skeleton_.tokens.size(); ++next) {
            later.push_back(token(next).kind);
        }
        return isOfWrongSort(closer, open, later);
    }

    void seeCloser(std::size_t i, TokenKind closer) {
        const auto fits = [closer](const Open& open) { return closerOf(open.kind) == closer; };
        if (!open_.empty() && !fits(open_.back()) && isWrong(i, closer)) {
            edits_.push_back(
                {BracketEdit::Kind::Replace, *closerOf(open_.back().kind), i, open_.back().at});
            open_.pop_back();
            return;
        }
        const auto opener = std::find_if(open_.rbegin(), open_.rend(), fits);
        if (opener == open_.rend()) {
            edits_.push_back({BracketEdit::Kind::Remove, closer, i, i});
            return;
        }
        while (!fits(open_.back())) {
            close(open_.back());
            open_.pop_back();
        }
        open_.pop_back();
    }

    /// Puts the closer of `open` where it should be, or takes `open` out if it is typed twice.
    void close(const Open& open) {
        const bool doubled = open.at + 1 < skeleton_.tokens.size() &&
                             skeleton_.groupAfter(open.at) == nullptr &&
                             token(open.at).kind == token(open.at + 1).kind &&
                             token(open.at).span.end == token(open.at + 1).span.begin;
        if (doubled) {
            edits_.push_back({BracketEdit::Kind::Remove, open.kind, open.at, open.at});
            return;
        }
        edits_.push_back(
            {BracketEdit::Kind::InsertCloser, *closerOf(open.kind), placeFor(open), open.at});
    }

    auto placeFor(const Open& open) const -> std::size_t {
        if (skeleton_.groupAfter(open.at) != nullptr) {
            return open.at + 1;
        }
        std::size_t end = open.at + 1;
        for (; end < skeleton_.tokens.size() && !token(end).startsLine; ++end) {
            if (skeleton_.groupAfter(end) != nullptr) {
                return end;
            }
        }
        return end;
    }

    const Skeleton& skeleton_;
    std::span<const Token> tokens_;
    std::vector<Open> open_;
    std::vector<BracketEdit> edits_;
};

}  // namespace

bool isOfWrongSort(TokenKind closer, std::span<const TokenKind> open,
                   std::span<const TokenKind> later) {
    if (open.empty() || closer == TokenKind::HoleEnd) {
        return false;
    }
    const TokenKind wanted = *closerOf(open.back());
    std::ptrdiff_t depth = 0;
    std::ptrdiff_t wantedLater = 0;
    std::ptrdiff_t closersLater = 0;
    for (const TokenKind kind : later) {
        if (closerOf(kind)) {
            ++depth;
        } else if (kClosers.has(kind) && depth > 0) {
            --depth;
        } else if (kClosers.has(kind)) {
            wantedLater += kind == wanted ? 1 : 0;
            closersLater += kind == closer ? 1 : 0;
        }
    }
    const auto lack = [&](TokenKind bracket) {
        return std::ranges::count_if(open,
                                     [&](TokenKind each) { return closerOf(each) == bracket; });
    };
    return wanted != closer && wanted != TokenKind::HoleEnd && wantedLater < lack(wanted) &&
           closersLater >= lack(closer);
}

auto balance(const Skeleton& skeleton, std::span<const Token> tokens) -> std::vector<BracketEdit> {
    return Balance(skeleton, tokens).run();
}

}  // namespace clc::parser
