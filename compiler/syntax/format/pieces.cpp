#include "syntax/format/pieces.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

namespace clc::syntax::format {
namespace {

auto countBreaks(std::string_view gap) -> std::uint32_t {
    std::uint32_t breaks = 0;
    for (std::size_t i = 0; i < gap.size(); ++i) {
        const bool crlf = gap[i] == '\r' && i + 1 < gap.size() && gap[i + 1] == '\n';
        breaks += (gap[i] == '\n' || (gap[i] == '\r' && !crlf)) ? 1 : 0;
    }
    return breaks;
}

/// Whether a value can end with `piece`, so that a bracket right behind it is a call or an index.
bool endsValue(std::string_view piece) {
    constexpr std::array<std::string_view, 16> kWords = {
        "if",   "for",   "match", "in",   "else", "and",   "or",  "not",
        "emit", "check", "at",    "help", "fix",  "where", "let", "is"};
    const char last = piece.empty() ? '\0' : piece.back();
    const bool word = std::isalnum(static_cast<unsigned char>(last)) != 0 || last == '_' ||
                      last == '"' || last == '#';
    const bool closer = last == ')' || last == ']' || last == '}' || piece == ">" || piece == "?";
    return closer || (word && std::ranges::find(kWords, piece) == kWords.end());
}

/// What a token is by its own text and that of the piece before, which it may touch.
auto roleOf(std::string_view text, std::string_view before, bool touches) -> Role {
    if (text == "..." || text == "@") {
        return Role::Prefix;
    }
    if ((text == "(" || text == "[") && touches && endsValue(before)) {
        return Role::Suffix;
    }
    if (text == ":") {
        return Role::KeyColon;
    }
    if (text == "?" || text == "." || text == "?.") {
        return Role::Suffix;
    }
    return Role::Plain;
}

bool inAny(const std::vector<Span>& spans, std::uint32_t offset) {
    const auto behind = std::ranges::upper_bound(spans, offset, {}, &Span::begin);
    return behind != spans.begin() && std::prev(behind)->contains(offset);
}

class Cutter {
public:
    Cutter(std::string_view text, const ParsedFile& file, const Marks& marks, Span range)
        : text_(text), file_(file), marks_(marks), range_(range), end_(range.begin) {}

    auto run() -> std::vector<Piece> {
        const auto isBefore = [&](const auto& each) { return each.span.begin < range_.begin; };
        nextComment_ = static_cast<std::size_t>(
            std::ranges::partition_point(file_.comments, isBefore) - file_.comments.begin());
        auto token = std::ranges::partition_point(file_.tokens, isBefore);
        while (token != file_.tokens.end() && token->span.begin < range_.end) {
            const auto end = endOfText(token);
            const bool isText = end != token + 1;
            addToken(token->span.to((end - 1)->span), isText ? Role::Text : Role::Plain);
            if (isText && isOpen(token, end)) {
                pieces_.back().open = true;
            }
            token = end;
        }
        addComments(range_.end);
        return std::move(pieces_);
    }

private:
    using Tokens = std::vector<Token>::const_iterator;

    /// Behind the text that begins with `token`, or behind `token` if none does.
    auto endOfText(Tokens token) const -> Tokens {
        std::size_t depth = 0;
        do {
            switch (token->kind) {
            case TokenKind::Quote:
            case TokenKind::BlockOpen:
            case TokenKind::RawOpen: ++depth; break;
            case TokenKind::TextEnd:
            case TokenKind::BlockEnd:
            case TokenKind::RawEnd: depth -= depth > 0 ? 1 : 0; break;
            default: break;  // inside of a text, or no text
            }
            ++token;
        } while (depth > 0 && token != file_.tokens.end());
        return token;
    }

    /// Whether a block or raw text, which line ends do not close, is still open where the text from
    /// `token` to `end` ends: what closes it, and what it stands in, is written nowhere.
    static bool isOpen(Tokens token, Tokens end) {
        const auto isWritten = [](const Token& each) { return !each.span.empty(); };
        const auto written =
            std::find_if(std::reverse_iterator(end), std::reverse_iterator(token), isWritten);
        return std::any_of(written.base(), end, [](const Token& each) {
            return each.kind == TokenKind::BlockEnd || each.kind == TokenKind::RawEnd;
        });
    }

    void addToken(Span span, Role role) {
        if (!span.empty()) {
            addComments(span.begin);
            add(span, role);
        }
    }

    void addComments(std::uint32_t end) {
        for (; nextComment_ < file_.comments.size(); ++nextComment_) {
            Span span = file_.comments[nextComment_].span;
            if (span.begin >= end) {
                return;
            }
            if (span.begin < end_) {
                continue;  // inside of a text
            }
            while (span.end > span.begin && isBlank(text_[span.end - 1])) {
                --span.end;
            }
            add(span, Role::Comment);
        }
    }

    static bool isBlank(char c) { return c == ' ' || c == '\t'; }

    void add(Span span, Role role) {
        Piece piece;
        piece.begin = span.begin;
        piece.text = text_.substr(span.begin, span.size());
        piece.role = role == Role::Plain ? roleAt(span, piece.text) : role;
        piece.breaks = countBreaks(text_.substr(end_, span.begin - end_));
        piece.continues = piece.breaks > 0 && role != Role::Comment &&
                          !marks_.starts.contains(span.begin) &&
                          !marks_.attributeEnds.contains(lastEnd_);
        if (role != Role::Comment) {
            before_ = piece.text;
            lastEnd_ = span.end;
        }
        end_ = span.end;
        pieces_.push_back(piece);
    }

    auto roleAt(Span span, std::string_view text) const -> Role {
        if (const auto marked = marks_.roles.find(span.begin); marked != marks_.roles.end()) {
            return marked->second;
        }
        if (const auto marked = marks_.next.find(lastEnd_);
            marked != marks_.next.end() && fits(marked->second, text)) {
            return marked->second;
        }
        if ((text == "{" || text == "}") && inAny(marks_.imports, span.begin)) {
            return Role::Angle;
        }
        return roleOf(text, before_, span.begin == end_);
    }

    /// Whether `role` is one that `text` can have because of what it stands behind.
    static bool fits(Role role, std::string_view text) {
        return (role == Role::Angle && (text == "<" || text == ">")) ||
               (role == Role::Else && text == "else") ||
               (role == Role::Suffix && (text == "(" || text == "["));
    }

    std::string_view text_;
    const ParsedFile& file_;
    const Marks& marks_;
    Span range_;
    std::vector<Piece> pieces_;
    std::size_t nextComment_ = 0;
    std::uint32_t end_;          // of the last piece
    std::uint32_t lastEnd_ = 0;  // of the last one that is no comment
    std::string_view before_;    // that one
};

}  // namespace

auto pieces(std::string_view text, const ParsedFile& file, const Marks& marks, Span range)
    -> std::vector<Piece> {
    return Cutter(text, file, marks, range).run();
}

bool blankBetween(const Piece& left, const Piece& right) {
    const std::string_view a = left.text;
    const std::string_view b = right.text;
    if (right.role == Role::Comment) {
        return true;
    }
    if (b == "." && std::isdigit(static_cast<unsigned char>(a.front())) != 0) {
        return true;  // `1 .max(2)`, which without the blank is a wrong number
    }
    if (b == "," || right.role == Role::KeyColon || right.role == Role::Suffix || b == ")" ||
        b == "]") {
        return false;
    }
    if (a == "..." && b == "}") {
        return true;  // an open record type
    }
    if (a == "(" || a == "[" || a == "." || a == "?." || left.role == Role::Prefix) {
        return false;
    }
    if (right.role == Role::Angle) {
        return false;
    }
    if (left.role == Role::Angle) {
        return (a == ">" && b != "(") || a == "}";
    }
    if (a == ".." || b == "..") {
        return false;
    }
    return !(a == "{" && b == "}");
}

}  // namespace clc::syntax::format
