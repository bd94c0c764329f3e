// Maps without their braces, as YAML has them, and lists in braces.
#include "parser/brackets.h"
#include "parser/nesting.h"
#include "parser/recognisers.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

/// What the elements of a list begin with, and no entries.
constexpr TokenSet kElementStarts = {TokenKind::Reference, TokenKind::Quote, TokenKind::Int,
                                     TokenKind::Float,     TokenKind::Unit,  TokenKind::Dotted};

/// What tells an entry or a declaration from an element.
constexpr TokenSet kEntrySigns = {TokenKind::Colon, TokenKind::Assign, TokenKind::LeftBrace,
                                  TokenKind::FatArrow};

/// A list in braces is not longer than this.
constexpr std::size_t kLongestList = 256;

/// Index in the run of the first token of the key that ends before `end`: a name or a plain text.
/// `end` if there is none.
auto keyBefore(const BrokenPlace& place, std::size_t end) -> std::size_t {
    if (end == 0) {
        return end;
    }
    if (place.kind(end - 1) == TokenKind::Name) {
        return end - 1;
    }
    const bool isText = end >= 3 && place.kind(end - 1) == TokenKind::TextEnd &&
                        place.kind(end - 2) == TokenKind::TextPart &&
                        place.kind(end - 3) == TokenKind::Quote;
    return isText ? end - 3 : end;
}

/// The braces that are missing around entries, written into them.
class Braces {
public:
    explicit Braces(const Written& file) : file_(file) {}

    /// Around the entries on the lines from the token at `first` on, which belong to the key that
    /// the ':' before them ends.
    void aroundLines(std::uint32_t first) { around(first, first - 1, 0); }

    /// Around what begins with the token at `first`, to the end of its line; if other entries stand
    /// before it on that line, to the next comma.
    void aroundRest(std::uint32_t first, bool beginsLine) {
        std::uint32_t end = first;
        std::size_t depth = 0;
        for (; end < size() && (end == first || !tokens()[end].startsLine); ++end) {
            const TokenKind kind = tokens()[end].kind;
            if (depth == 0 && kClosers.has(kind)) {
                break;
            }
            if (depth == 0 && kind == TokenKind::Comma) {
                certain_ = false;
                if (!beginsLine) {
                    break;
                }
            }
            depth += closerOf(kind) ? 1 : 0;
            depth -= kClosers.has(kind) ? 1 : 0;
        }
        insert(tokens()[first].span.begin, "{ ");
        const bool isClosed = beginsLine && end < size() &&
                              tokens()[end].kind == TokenKind::RightBrace &&
                              !tokens()[end].startsLine;
        if (!isClosed) {
            insert(tokens()[end - 1].span.end, " }");
        }
    }

    /// Each line is read as it was meant.
    [[nodiscard]] bool certain() const { return certain_; }

    [[nodiscard]] auto edits() const -> std::vector<Edit> {
        std::vector<Edit> edits;
        for (const auto& [at, text] : inserted_) {
            edits.push_back({{file_.file, at, at}, text});
        }
        return edits;
    }

private:
    [[nodiscard]] auto tokens() const -> std::span<const Token> { return file_.tokens; }
    [[nodiscard]] auto size() const -> std::uint32_t {
        return static_cast<std::uint32_t>(file_.tokens.size());
    }

    /// The index behind the lines that stand deeper than the one of the key, which ends at `colon`.
    auto around(std::uint32_t first, std::uint32_t colon, std::size_t level) -> std::uint32_t {
        const std::size_t keys = file_.indentation(tokens()[colon].span.begin).size();
        const std::size_t here = columnOf(first);
        insert(tokens()[colon].span.end, " {");
        std::uint32_t line = first;
        while (line < size() && !kClosers.has(tokens()[line].kind) && columnOf(line) > keys) {
            certain_ = certain_ && columnOf(line) == here && isEntry(line);
            const std::uint32_t next = lineEnd(line);
            const bool isMap = tokens()[next - 1].kind == TokenKind::Colon && next < size() &&
                               columnOf(next) > columnOf(line);
            certain_ = certain_ && level < kMaxNesting;
            line = isMap && certain_ ? around(next, next - 1, level + 1) : next;
        }
        const bool isClosed =
            line < size() && tokens()[line].kind == TokenKind::RightBrace && columnOf(line) == keys;
        if (!isClosed) {
            insert(endOfLine(tokens()[line - 1].span.end),
                   fmt::format("\n{}}}", file_.indentation(tokens()[colon].span.begin)));
        }
        return line;
    }

    /// `name:`, `"name":`, `name {`, `kind name {`
    [[nodiscard]] bool isEntry(std::uint32_t line) const {
        const auto kindAt = [&](std::uint32_t index) {
            return index < size() ? tokens()[index].kind : TokenKind::EndOfFile;
        };
        const bool isText = kindAt(line) == TokenKind::Quote;
        const std::uint32_t behind = isText ? line + 3 : line + 1;
        if (!syntax::isWord(kindAt(line)) && !(isText && kindAt(line + 2) == TokenKind::TextEnd)) {
            return false;
        }
        const bool declares =
            !isText && syntax::isWord(kindAt(behind)) && kindAt(behind + 1) == TokenKind::LeftBrace;
        return declares || kindAt(behind) == TokenKind::Colon ||
               kindAt(behind) == TokenKind::LeftBrace;
    }

    /// Behind the line, and behind those that its brackets reach over.
    [[nodiscard]] auto lineEnd(std::uint32_t line) const -> std::uint32_t {
        std::uint32_t end = line;
        std::size_t depth = 0;
        do {
            const TokenKind kind = tokens()[end].kind;
            depth += closerOf(kind) ? 1 : 0;
            depth -= kClosers.has(kind) && depth > 0 ? 1 : 0;
            ++end;
        } while (end < size() && (!tokens()[end].startsLine || depth > 0));
        return end;
    }

    [[nodiscard]] auto columnOf(std::uint32_t index) const -> std::size_t {
        const std::uint32_t begin = tokens()[index].span.begin;
        return begin - file_.lineStart(begin);
    }

    /// A comment stays on its line.
    [[nodiscard]] auto endOfLine(std::uint32_t offset) const -> std::uint32_t {
        const std::size_t end =
            std::min(file_.text.find_first_of("\r\n", offset), file_.text.size());
        return static_cast<std::uint32_t>(end);
    }

    void insert(std::uint32_t at, std::string_view text) { inserted_[at].append(text); }

    const Written& file_;
    std::map<std::uint32_t, std::string> inserted_;
    bool certain_ = true;
};

/// Elements in braces: the indexes of the braces in the file.
struct ListInBraces {
    std::uint32_t opener = 0;
    std::uint32_t closer = 0;
};

/// The '{' around the token at `index` of the file, if it is near.
auto openerOf(const Written& file, std::uint32_t index) -> std::optional<std::uint32_t> {
    std::size_t depth = 0;
    for (std::uint32_t i = index; i > 0 && index - i < kLongestList; --i) {
        const TokenKind before = file.tokens[i - 1].kind;
        if (kClosers.has(before)) {
            ++depth;
        } else if (closerOf(before)) {
            if (depth == 0) {
                return before == TokenKind::LeftBrace ? std::optional(i - 1) : std::nullopt;
            }
            --depth;
        }
    }
    return std::nullopt;
}

/// Where the braces that `opener` opens are closed, if they hold elements and no entries.
auto closerOfList(const Written& file, std::uint32_t opener) -> std::optional<std::uint32_t> {
    std::size_t depth = 0;
    bool begins = true;
    bool plain = false;  // one begins as no entry does
    for (std::uint32_t i = opener + 1; i < file.tokens.size() && i - opener < kLongestList; ++i) {
        const Token& token = file.tokens[i];
        if (depth == 0 && token.kind == TokenKind::RightBrace) {
            return plain ? std::optional(i) : std::nullopt;
        }
        if (depth == 0 && token.kind == TokenKind::Comma) {
            begins = true;
            continue;
        }
        if (depth == 0 && (begins || token.startsLine)) {
            if (!kElementStarts.has(token.kind) && token.kind != TokenKind::Name) {
                return std::nullopt;
            }
            plain = plain || kElementStarts.has(token.kind);
            begins = false;
        }
        if (depth == 0 && kEntrySigns.has(token.kind)) {
            return std::nullopt;
        }
        depth += closerOf(token.kind) ? 1 : 0;
        if (kClosers.has(token.kind)) {
            if (depth == 0) {
                return std::nullopt;
            }
            --depth;
        }
    }
    return std::nullopt;
}

/// `args: {`, `args {`
bool givesValue(const Written& file, std::uint32_t opener) {
    if (opener == 0) {
        return false;
    }
    const TokenKind before = file.tokens[opener - 1].kind;
    const bool named =
        opener >= 2 && before == TokenKind::Name &&
        (file.tokens[opener - 1].startsLine || file.tokens[opener - 2].kind == TokenKind::Comma ||
         file.tokens[opener - 2].kind == TokenKind::LeftBrace);
    return named || before == TokenKind::Colon || before == TokenKind::Assign;
}

}  // namespace

bool reportMapWithoutBraces(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t key = keyBefore(place, place.at());
    const auto opener = place.innermostOpener();
    const bool inBraces = !opener || place.kind(*opener) == TokenKind::LeftBrace;
    if (place.offending().kind != TokenKind::Colon || !inBraces || key == place.at() || key < 2 ||
        place.kind(key - 1) != TokenKind::Colon || keyBefore(place, key - 1) != place.itemStart() ||
        place.itemStart() == key - 1) {
        return false;
    }
    const std::uint32_t first = place.tokens()[key].index;
    const std::uint32_t item = place.tokens()[place.itemStart()].index;
    const Written& file = place.file();
    if (first == 0 || first >= file.tokens.size() || item >= file.tokens.size()) {
        return false;
    }
    Braces braces(file);
    if (place.startsLine(key)) {
        braces.aroundLines(first);
    } else {
        braces.aroundRest(first, file.tokens[item].startsLine);
    }
    const std::string_view outer = file.at(place.span(place.itemStart()).to(place.span(key - 2)));
    const std::string_view inner = file.at(place.span(key).to(place.span(place.at() - 1)));
    auto report = sink.report(diag::MissingOpener, place.span(key - 1).after(),
                              spelling(TokenKind::LeftBrace));
    report.help(fmt::format("a map stands in braces: {}: {{ {}: ... }}", outer, inner));
    const auto applicability = braces.certain() ? Applicability::Safe : Applicability::Unsafe;
    report.fix(Fix{"write the braces", applicability, braces.edits()});
    return true;
}

bool reportDeclarationWithColon(const BrokenPlace& place, DiagnosticSink& sink) {
    const std::size_t at = place.at();
    const Written& file = place.file();
    if (place.offending().kind != TokenKind::Colon || at < 2 ||
        place.kind(at - 1) != TokenKind::Name || place.kind(at - 2) != TokenKind::Name ||
        place.startsLine(at - 1) || place.itemStart() != at - 2) {
        return false;
    }
    const std::uint32_t colon = place.offending().index;
    const std::uint32_t line = place.tokens()[at - 2].index;
    const bool isAbove = line < file.tokens.size() && colon + 1 < file.tokens.size() &&
                         file.tokens[line].startsLine && file.tokens[colon + 1].startsLine;
    const auto columnOf = [&](std::uint32_t index) {
        const std::uint32_t begin = file.tokens[index].span.begin;
        return begin - file.lineStart(begin);
    };
    if (!isAbove || columnOf(colon + 1) <= columnOf(line)) {
        return false;
    }
    Braces braces(file);
    braces.aroundLines(colon + 1);
    std::vector<Edit> edits = braces.edits();
    edits.front().span = place.span(at);
    const auto applicability = braces.certain() ? Applicability::Safe : Applicability::Unsafe;
    sink.report(diag::WrongSign, place.span(at), spelling(TokenKind::Colon),
                spelling(TokenKind::LeftBrace))
        .help(fmt::format("what is declared stands in braces: {} {} {{ ... }}", place.text(at - 2),
                          place.text(at - 1)))
        .fix(Fix{"write the braces", applicability, std::move(edits)});
    return true;
}

bool reportListInBraces(const BrokenPlace& place, DiagnosticSink& sink) {
    const Written& file = place.file();
    const std::uint32_t item = place.tokens()[place.itemStart()].index;
    const TokenKind first = place.kind(place.itemStart());
    if (item >= file.tokens.size() || (!kElementStarts.has(first) && first != TokenKind::Name)) {
        return false;
    }
    const std::optional<std::uint32_t> opener = openerOf(file, item);
    if (!opener || !givesValue(file, *opener)) {
        return false;
    }
    const std::optional<std::uint32_t> closer = closerOfList(file, *opener);
    if (!closer) {
        return false;
    }
    if (item != *opener + 1) {  // each line is read by itself, and the first one said it
        return true;
    }
    const Span brace = file.tokens[*opener].span;
    const Token& before = file.tokens[*opener - 1];
    const bool isNamed = before.kind == TokenKind::Name;
    const Span opening = isNamed ? Span{brace.file, before.span.end, brace.end} : brace;
    sink.report(diag::WrongSign, brace, spelling(TokenKind::LeftBrace),
                spelling(TokenKind::LeftBracket))
        .help("a list stands in brackets: [a, b]; in braces each has a name: { name: a }")
        .fix(Fix{"write '[' and ']'",
                 Applicability::Safe,
                 {{opening, isNamed ? ": [" : "["}, {file.tokens[*closer].span, "]"}}});
    return true;
}

}  // namespace clc::parser
