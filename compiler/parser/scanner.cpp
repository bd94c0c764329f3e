#include "parser/scanner.h"

#include "base/check.h"
#include "parser/lexer.h"
#include "parser/look_alikes.h"

#include <ClcLexer.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace clc::parser {
namespace {

using syntax::Comment;
using syntax::Token;
using syntax::TokenKind;

#define CL_TOKEN(name, grammar, text)                                             \
    static_assert(static_cast<std::size_t>(TokenKind::name) == ClcLexer::grammar, \
                  "tokens.def lists the tokens as the grammar does");
#include "syntax/tokens.def"
#undef CL_TOKEN

/// What git leaves where two changes meet. The signs stand at the left margin and a blank or the
/// end of the line follows.
constexpr std::string_view kOurs = "<<<<<<<";
constexpr std::string_view kBase = "|||||||";
constexpr std::string_view kTheirs = "=======";
constexpr std::string_view kEnd = ">>>>>>>";

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A `\(` that is open.
struct Hole {
    bool inLine = false;  // of a one-line text
    std::uint32_t parens = 0;
};

class Scanner {
public:
    Scanner(FileId file, std::string_view text, BlockTexts blockTexts)
        : file_(file),
          text_(text),
          blockTexts_(blockTexts),
          start_(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0),
          lexer_(text, start_),
          end_(static_cast<std::uint32_t>(start_)) {}

    auto run() -> Scan {
        while (next()) {
        }
        return std::move(scan_);
    }

private:
    /// The next token. Blanks and comments before it are read here and not by the lexer, which
    /// would spend as much on them as on the rest.
    bool next() {
        const bool inText = lexer_.mode() != ClcLexer::DEFAULT_MODE;
        const bool startsLine = !inText && readGap();
        const auto begin = static_cast<std::uint32_t>(lexer_.index());
        if (begin >= lexer_.size()) {
            closeTexts(limitedAt_.value_or(0));
            lexer_.setEnd(text_.size());
            return std::exchange(limitedAt_, std::nullopt).has_value();
        }
        if (startsLine) {
            endLine();
        }
        if (const std::size_t length = inText ? 0 : quotedAt(begin)) {
            lexer_.seek(begin + length);
            push(TokenKind::SingleQuoted, begin, static_cast<std::uint32_t>(begin + length),
                 startsLine);
            return true;
        }
        const TokenKind kind = match(begin);
        const auto end = static_cast<std::uint32_t>(lexer_.index());
        CLC_ASSERT(end > begin, "a match of nothing");
        const bool isEnd = kind == TokenKind::TextEnd || kind == TokenKind::RawEnd;
        const bool brokeOff = isEnd && isLineEnd(text_[begin]);
        push(countParens(kind), begin, brokeOff ? begin : end, startsLine);
        if (brokeOff) {
            lexer_.seek(begin);
        }
        if (kind == TokenKind::BlockOpen && blockTexts_ == BlockTexts::WhileIndented &&
            !limitedAt_) {
            limitBlock(begin, end);
        }
        if (kind == TokenKind::Hole) {
            holes_.push_back({.inLine = lexer_.modesBelow().back() == ClcLexer::TEXT});
        }
        return true;
    }

    /// The length of a text at `begin` in quotes of others that the lexer does not know; 0 if there
    /// is none: curly ones, and three single ones on each side.
    auto quotedAt(std::size_t begin) -> std::size_t {
        constexpr std::string_view kTriple = "'''";
        const std::string_view text = rest(begin);
        if (!text.starts_with(kTriple)) {
            return curlyQuotedAt(text);
        }
        const std::size_t end = text.find(kTriple, kTriple.size());
        return end == std::string_view::npos ? 0 : end + kTriple.size();
    }

    /// A "/*" that nothing ends is a sign and another. The lexer would find that out at the end of
    /// the file, and again for the next one, so it is shown the first sign alone.
    auto match(std::size_t begin) -> TokenKind {
        const std::size_t end = lexer_.size();
        if (isOpenComment(begin)) {
            lexer_.setEnd(begin + 1);
        }
        const TokenKind kind = lexer_.next();
        lexer_.setEnd(end);
        return kind;
    }

    bool isOpenComment(std::size_t begin) {
        if (lexer_.mode() != ClcLexer::DEFAULT_MODE || text_.substr(begin, 2) != "/*") {
            return false;
        }
        if (commentEnd_ < begin + 2) {
            commentEnd_ = std::min(text_.find("*/", begin + 2), text_.size());
        }
        return commentEnd_ + 2 > lexer_.size();
    }

    /// Tells the ')' that ends a hole from others.
    auto countParens(TokenKind kind) -> TokenKind {
        if (holes_.empty() || (kind != TokenKind::LeftParen && kind != TokenKind::RightParen)) {
            return kind;
        }
        Hole& hole = holes_.back();
        if (kind == TokenKind::LeftParen) {
            ++hole.parens;
            return kind;
        }
        if (hole.parens > 0) {
            --hole.parens;
            return kind;
        }
        holes_.pop_back();
        lexer_.popMode();
        return TokenKind::HoleEnd;
    }

    /// Holes of one-line texts that are open at the end of a line end there, and so do their texts.
    void endLine() {
        while (!holes_.empty() && holes_.back().inLine) {
            holes_.pop_back();
            push(TokenKind::HoleEnd, end_, end_, false);
            push(TokenKind::TextEnd, end_, end_, false);
            lexer_.popMode();
            lexer_.popMode();
        }
    }

    /// Ends what is open until `depth` modes are left.
    void closeTexts(std::size_t depth) {
        while (lexer_.modesBelow().size() > depth) {
            switch (lexer_.mode()) {
            case ClcLexer::TEXT: push(TokenKind::TextEnd, end_, end_, false); break;
            case ClcLexer::BLOCK: push(TokenKind::BlockEnd, end_, end_, false); break;
            case ClcLexer::RAW: push(TokenKind::RawEnd, end_, end_, false); break;
            default: push(TokenKind::HoleEnd, end_, end_, false); holes_.pop_back();
            }
            lexer_.popMode();
        }
    }

    /// Has the block text whose quotes are `begin` to `end` end where the indentation falls back to
    /// that of its first line, unless its closing quotes come before or there. Not if none of it is
    /// indented: then nothing tells where it ends. Quotes that begin a line are most likely the
    /// closing ones of another text.
    void limitBlock(std::size_t begin, std::size_t end) {
        const std::size_t indentation = indentationAt(begin);
        const std::size_t first = text_.find_first_not_of(" \t\r\n", end);
        const bool indented =
            first == std::string_view::npos ||
            (text_.substr(end, first - end).find_first_of("\r\n") != std::string_view::npos &&
             indentationAt(first) > indentation);
        if (!indented && !scan_.tokens.back().startsLine) {
            return;
        }
        const std::size_t quotes = text_.find("\"\"\"", end);
        const std::string_view before =
            text_.substr(0, quotes);  // nothing behind it is of interest
        std::size_t limit = before.find_first_of("\r\n", end);
        while (limit != std::string_view::npos) {
            const std::size_t line = text_.find_first_not_of(" \t\r\n", limit);
            if (line == std::string_view::npos || indentationAt(line) <= indentation) {
                break;
            }
            limit = before.find_first_of("\r\n", line);
        }
        if (limit != std::string_view::npos &&
            quotes != text_.find_first_not_of(" \t\r\n", limit)) {
            limitedAt_ = lexer_.modesBelow().size() - 1;
            lexer_.setEnd(limit);
        }
    }

    /// Of the line of `offset`, in bytes. It is asked for from the begin of the file to its end,
    /// and what was seen of it is not looked at again.
    auto indentationAt(std::size_t offset) -> std::size_t {
        if (offset < seenTo_) {
            seenTo_ = line_ = start_;
        }
        const std::size_t lineEnd = text_.substr(seenTo_, offset - seenTo_).find_last_of("\r\n");
        line_ = lineEnd == std::string_view::npos ? line_ : seenTo_ + lineEnd + 1;
        seenTo_ = offset;
        return text_.find_first_not_of(" \t", line_) - line_;
    }

    /// Passes blanks, line ends and comments. True if what follows is the first thing on its line.
    bool readGap() {
        bool startsLine = scan_.tokens.empty();
        std::size_t at = lexer_.index();
        for (; at < lexer_.size(); ++at) {
            const char c = text_[at];
            if (isLineEnd(c)) {
                startsLine = true;
            } else if (text_.substr(at, 2) == "//") {
                at = readComment(at, startsLine) - 1;
            } else if (const std::size_t length = foreignBlankAt(rest(at))) {
                skip(Skipped::Kind::Blank, at, at + length);
                at += length - 1;
            } else if (const std::size_t end = conflictEnd(at)) {
                at = end - 1;
            } else if (c != ' ' && c != '\t') {
                break;
            }
        }
        lexer_.seek(at);
        return startsLine;
    }

    /// What is left of the file, or of the text that limits the lexer.
    auto rest(std::size_t at) -> std::string_view { return text_.substr(at, lexer_.size() - at); }

    void skip(Skipped::Kind kind, std::size_t begin, std::size_t end) {
        scan_.skipped.push_back(
            {kind, {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }

    /// Where what is passed over of a merge conflict at `at` ends; 0 if there is no marker.
    auto conflictEnd(std::size_t at) -> std::size_t {
        if (isMarker(at, kOurs)) {
            inConflict_ = true;
            skip(Skipped::Kind::ConflictMarker, at, lineEnd(at));
            return lineEnd(at);
        }
        if (!inConflict_) {
            return 0;
        }
        if (isMarker(at, kBase) || isMarker(at, kTheirs)) {
            return endOfTheirs(lineEnd(at));
        }
        if (isMarker(at, kEnd)) {
            inConflict_ = false;
            return lineEnd(at);
        }
        return 0;
    }

    auto lineEnd(std::size_t at) -> std::size_t {
        return std::min(text_.find_first_of("\r\n", at), lexer_.size());
    }

    /// The end of the line that ends the conflict, or of this one if none does.
    auto endOfTheirs(std::size_t markerEnd) -> std::size_t {
        std::size_t at = noEndFollows_ ? lexer_.size() : markerEnd;
        while (at < lexer_.size()) {
            if (isMarker(at, kEnd)) {
                inConflict_ = false;
                return lineEnd(at);
            }
            at = std::min(text_.find_first_not_of("\r\n", lineEnd(at)), lexer_.size());
        }
        noEndFollows_ = true;
        return markerEnd;
    }

    bool isMarker(std::size_t at, std::string_view signs) {
        const std::string_view line = rest(at);
        const bool first = at == start_ || isLineEnd(text_[at - 1]);
        return first && line.starts_with(signs) &&
               (line.size() == signs.size() || line[signs.size()] == ' ' ||
                isLineEnd(line[signs.size()]));
    }

    auto readComment(std::size_t begin, bool ownLine) -> std::size_t {
        const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
        const std::string_view comment = text_.substr(begin, end - begin);
        const bool isDoc = comment.starts_with("///") && !comment.starts_with("////");
        const Span where = {file_, static_cast<std::uint32_t>(begin),
                            static_cast<std::uint32_t>(end)};
        scan_.comments.push_back({where, isDoc, ownLine});
        return end;
    }

    static bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

    void push(TokenKind kind, std::uint32_t begin, std::uint32_t end, bool startsLine) {
        scan_.tokens.push_back({kind, startsLine, {file_, begin, end}});
        end_ = end;
    }

    FileId file_;
    std::string_view text_;
    BlockTexts blockTexts_;
    std::size_t start_;
    Lexer lexer_;
    std::vector<Hole> holes_;
    bool inConflict_ = false;
    bool noEndFollows_ = false;  // of a conflict, up to the end of the file
    /// While a block text is limited: how many modes lie below it.
    std::optional<std::size_t> limitedAt_;
    std::uint32_t end_;  // of the last token
    /// Where the first "*/" stands behind the last "/*" that was looked at; the end of the file if
    /// there is none.
    std::size_t commentEnd_ = 0;
    std::size_t seenTo_ = start_;  // by `indentationAt`
    std::size_t line_ = start_;    // begin of the line of `seenTo_`
    Scan scan_;
};

}  // namespace

auto scan(FileId file, std::string_view text, BlockTexts blockTexts) -> Scan {
    return Scanner(file, text, blockTexts).run();
}

}  // namespace clc::parser
