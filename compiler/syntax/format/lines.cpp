#include "syntax/format/lines.h"

#include "source/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clc::syntax::format {
namespace {

constexpr std::size_t kStep = 2;

/// Comments behind code that is wider than this are not aligned: they would push those of their
/// neighbours out of sight.
constexpr std::size_t kWidestAligned = 72;

/// A bracket that is open, and how far the line it stands on is indented.
struct Open {
    std::size_t indent = 0;
    bool separates = false;  // line ends separate inside: `{` and `[`
};

/// One line of the result before comments at its end are aligned.
struct Line {
    std::string code;
    std::string_view comment;  // at the end
    std::size_t indent = 0;
    bool isWhole = false;  // opens no bracket that it does not close, and closes no other
    bool blankBefore = false;
    bool endsItself = false;  // nothing is put behind it: frozen lines, open texts
    bool isFrozen = false;
};

bool isBracket(const Piece& piece, std::string_view brackets) {
    return piece.role != Role::Text && piece.role != Role::Comment && piece.text.size() == 1 &&
           brackets.find(piece.text) != std::string_view::npos;
}
bool isOpener(const Piece& piece) {
    return isBracket(piece, "{[(");
}
bool isCloser(const Piece& piece) {
    return isBracket(piece, "}])");
}

/// Columns of comments: code points are near enough for sources, whose wide characters stand in
/// texts.
auto width(std::string_view text) -> std::size_t {
    return characterCount(text);
}

/// Leaves out commas that say nothing: those at the end or the begin of a line, where the line end
/// separates, and those before a closing bracket. In parentheses, where it does not, a comma goes
/// to the end of the line above.
class CommaFilter {
public:
    auto run(const std::vector<Piece>& pieces) -> std::vector<Piece> {
        std::vector<Piece> kept;
        kept.reserve(pieces.size());
        std::uint32_t breaks = 0;  // before commas that were left out
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            track(pieces[i]);
            if (isIdle(pieces, i)) {
                breaks = std::max(breaks, pieces[i].breaks);
                continue;
            }
            if (movesUp(pieces, i, kept)) {
                kept.push_back(pieces[i]);
                breaks = std::exchange(kept.back().breaks, 0);
                continue;
            }
            kept.push_back(pieces[i]);
            kept.back().breaks = std::max(breaks, pieces[i].breaks);
            breaks = 0;
        }
        return kept;
    }

private:
    void track(const Piece& piece) {
        const bool isAngle = piece.role == Role::Angle;
        if (isOpener(piece) || (isAngle && piece.text == "<")) {
            openers_.push_back(piece.text.front());
        } else if ((isCloser(piece) || (isAngle && piece.text == ">")) && !openers_.empty()) {
            openers_.pop_back();
        }
    }

    bool separates() const {
        return openers_.empty() || openers_.back() == '{' || openers_.back() == '[';
    }

    /// A comma that begins a line in parentheses. Behind a comment it would become part of that.
    bool movesUp(const std::vector<Piece>& pieces, std::size_t i,
                 const std::vector<Piece>& kept) const {
        return isComma(pieces[i]) && pieces[i].breaks > 0 && !kept.empty() &&
               kept.back().role != Role::Comment && !openers_.empty() && openers_.back() == '(' &&
               i + 1 < pieces.size() && pieces[i + 1].role != Role::Comment;
    }

    /// A word that could go on with the line above if no comma stood before it.
    static bool mayContinue(const Piece& piece) {
        constexpr std::array<std::string_view, 10> kWords = {"in", "at", "help", "fix", "where",
                                                             "is", "as", "and",  "or",  "else"};
        return std::ranges::find(kWords, piece.text) != kWords.end();
    }

    bool isIdle(const std::vector<Piece>& pieces, std::size_t i) {
        if (!isComma(pieces[i]) || !separates()) {
            return false;
        }
        // Of several commas on a line each is as idle as the last one.
        if (behind_ <= i) {
            behind_ = i + 1;
            while (behind_ < pieces.size() && isComma(pieces[behind_]) &&
                   pieces[behind_].breaks == 0) {
                ++behind_;
            }
        }
        const Piece* behind = behind_ < pieces.size() ? &pieces[behind_] : nullptr;
        // A doc comment says nothing of what stands behind a comma.
        const bool isBelowDoc = i > 0 && pieces[i - 1].text.starts_with("///");
        const bool begins = pieces[i].breaks > 0 && behind_ == i + 1 && !isBelowDoc;
        return behind == nullptr || behind->breaks > 0 || behind->role == Role::Comment ||
               isCloser(*behind) || (begins && !mayContinue(*behind));
    }

    static bool isComma(const Piece& piece) {
        return piece.role == Role::Plain && piece.text == ",";
    }

    std::vector<char> openers_;
    std::size_t behind_ = 0;  // the piece behind the commas that were looked at last
};

class Lines {
public:
    Lines(std::string_view text, const std::vector<Piece>& pieces, std::span<const Span> frozen,
          std::string_view margin)
        : text_(text), pieces_(CommaFilter().run(pieces)), frozen_(frozen), margin_(margin) {}

    auto run() -> std::string {
        std::size_t begin = 0;
        while (begin < pieces_.size()) {
            const Span* frozen = frozenAt(pieces_[begin].begin);
            std::size_t end = begin + 1;
            while (end < pieces_.size() && (frozen != nullptr ? pieces_[end].begin < frozen->end
                                                              : pieces_[end].breaks == 0)) {
                ++end;
            }
            if (frozen != nullptr) {
                addFrozen(*frozen, begin, end);
            } else {
                addLine(begin, end);
            }
            begin = end;
        }
        return print();
    }

private:
    auto frozenAt(std::uint32_t offset) const -> const Span* {
        const auto behind = std::ranges::upper_bound(frozen_, offset, {}, &Span::begin);
        return behind != frozen_.begin() && std::prev(behind)->contains(offset)
                   ? &*std::prev(behind)
                   : nullptr;
    }

    void addFrozen(Span range, std::size_t begin, std::size_t end) {
        Line line;
        line.blankBefore = pieces_[begin].breaks > 1 && !lines_.empty();
        line.endsItself = true;
        line.isFrozen = true;
        const std::size_t indent = indentOf(begin);
        noteContinuation(begin);
        line.code = std::string(text_.substr(range.begin, range.size()));
        // Not at the end of the file: a text that is open there would become longer.
        if (range.end != text_.size() && line.code.back() != '\n' && line.code.back() != '\r') {
            line.code += '\n';
        }
        for (std::size_t i = begin; i < end; ++i) {
            track(pieces_[i], indent);
        }
        afterOpener_ = false;
        lines_.push_back(std::move(line));
    }

    void addLine(std::size_t begin, std::size_t end) {
        const Piece& first = pieces_[begin];
        Line line;
        line.blankBefore = first.breaks > 1 && !lines_.empty() && !afterOpener_ && !isCloser(first);
        const std::size_t indent = indentOf(begin);
        noteContinuation(begin);
        const std::size_t depth = open_.size();
        line.indent = indent;
        line.code = margin_;
        line.code.append(indent - margin_.size(), ' ');
        for (std::size_t i = begin; i < end; ++i) {
            const Piece& piece = pieces_[i];
            if (piece.role == Role::Comment && i > begin) {
                line.comment = piece.text;
                continue;
            }
            if (i > begin && blankBetween(pieces_[i - 1], piece)) {
                line.code += ' ';
            }
            line.code += piece.text;
            track(piece, indent);
        }
        afterOpener_ = lastIsOpener(begin, end);
        line.endsItself = pieces_[end - 1].open;
        line.isWhole = open_.size() == depth && !isCloser(first);
        lines_.push_back(std::move(line));
    }

    void track(const Piece& piece, std::size_t indent) {
        if (isOpener(piece)) {
            open_.push_back({indent, piece.text != "("});
        } else if (isCloser(piece) && !open_.empty()) {
            open_.pop_back();
        }
    }

    bool lastIsOpener(std::size_t begin, std::size_t end) const {
        for (std::size_t i = end; i-- > begin;) {
            if (pieces_[i].role != Role::Comment) {
                return isOpener(pieces_[i]);
            }
        }
        return false;
    }

    bool separates() const { return open_.empty() || open_.back().separates; }

    auto indentOf(std::size_t begin) -> std::size_t {
        const Piece& first = pieces_[begin];
        if (isCloser(first)) {
            return open_.empty() ? margin_.size() : open_.back().indent;
        }
        if (first.role == Role::Comment) {
            // A comment stands with what it is about: the next line, unless that closes.
            const std::size_t next = codeBehind(begin);
            if (next < pieces_.size() && !isCloser(pieces_[next])) {
                return indentOf(next);
            }
        }
        const std::size_t base = open_.empty() ? margin_.size() : open_.back().indent + kStep;
        if (first.role == Role::CaseBreak) {
            return base + kStep + kStep;
        }
        if (!first.continues || first.role == Role::Comment || first.role == Role::Else) {
            return base;
        }
        // A chain of calls stands one step in from the value it begins with.
        const bool chained = first.text == "." || first.text == "?.";
        if (chained && valueBelow_ == open_.size() + 1) {
            return base + kStep + kStep;
        }
        // Inside parentheses the lines are arguments, which stand one step in already.
        return separates() ? base + kStep : base;
    }

    /// Index of the first piece behind `begin` that is no comment. Asked in order, so that each is
    /// looked at once.
    auto codeBehind(std::size_t begin) -> std::size_t {
        codeBehind_ = std::max(codeBehind_, begin + 1);
        while (codeBehind_ < pieces_.size() && pieces_[codeBehind_].role == Role::Comment) {
            ++codeBehind_;
        }
        return codeBehind_;
    }

    /// Remembers that a value began on the line below its `=`.
    void noteContinuation(std::size_t begin) {
        const Piece& first = pieces_[begin];
        if (first.role == Role::Comment) {
            return;
        }
        if (!first.continues) {
            valueBelow_ = 0;
            return;
        }
        for (std::size_t i = begin; i-- > 0;) {
            if (pieces_[i].role != Role::Comment) {
                const std::string_view last = pieces_[i].text;
                if (last == "=" || last == "=>" || last == ":") {
                    valueBelow_ = open_.size() + 1;
                }
                return;
            }
        }
    }

    /// Comments behind neighbouring items of one line each stand in one column.
    auto print() -> std::string {
        std::string text;
        std::size_t i = 0;
        while (i < lines_.size()) {
            std::size_t column = 0;
            std::size_t end = i;
            do {
                const std::size_t codeWidth = width(lastLine(lines_[end].code));
                column = std::max(column, codeWidth > kWidestAligned ? 0 : codeWidth);
                ++end;
            } while (end < lines_.size() && areAligned(lines_[end - 1], lines_[end]));
            column = std::max(column, isBesideFrozen(i, end) ? columnInSource(i, end) : 0);
            for (; i < end; ++i) {
                printLine(lines_[i], column, text);
            }
        }
        return text;
    }

    static bool areAligned(const Line& above, const Line& below) {
        const auto hasItem = [](const Line& line) { return line.isWhole && !line.comment.empty(); };
        return hasItem(above) && hasItem(below) && above.indent == below.indent &&
               !below.blankBefore;
    }

    /// A line that is not laid out touches those from `begin` to `end`, and may be what their
    /// comments are aligned with.
    bool isBesideFrozen(std::size_t begin, std::size_t end) const {
        const bool above = begin > 0 ? lines_[begin - 1].isFrozen && !lines_[begin].blankBefore
                                     : isWritten(lineAbove(pieces_.front().begin));
        const bool below = end < lines_.size() ? lines_[end].isFrozen && !lines_[end].blankBefore
                                               : isWritten(lineBelow(pieces_.back()));
        return above || below;
    }

    static bool isWritten(std::string_view line) {
        return line.find_first_not_of(" \t\r") != std::string_view::npos;
    }

    auto lineAbove(std::size_t offset) const -> std::string_view {
        const std::size_t own = text_.substr(0, offset).rfind('\n');
        return own == std::string_view::npos ? "" : lastLine(text_.substr(0, own));
    }

    auto lineBelow(const Piece& last) const -> std::string_view {
        const std::size_t own = text_.find('\n', last.begin + last.text.size());
        const std::string_view behind = own == std::string_view::npos ? "" : text_.substr(own + 1);
        return behind.substr(0, behind.find('\n'));
    }

    /// How wide code may be for the comments of these lines to stay in their column; 0 if they
    /// stand in several.
    auto columnInSource(std::size_t begin, std::size_t end) const -> std::size_t {
        std::size_t column = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (lines_[i].comment.empty()) {
                return 0;
            }
            const auto at = static_cast<std::size_t>(lines_[i].comment.data() - text_.data());
            const std::size_t own = width(lastLine(text_.substr(0, at)));
            if (own < kStep || (column != 0 && own - kStep != column)) {
                return 0;
            }
            column = own - kStep;
        }
        return column;
    }

    static void printLine(const Line& line, std::size_t column, std::string& text) {
        text += line.blankBefore ? "\n" : "";
        text += line.code;
        if (!line.comment.empty()) {
            const std::size_t codeWidth = width(lastLine(line.code));
            text.append(std::max(column, codeWidth) - codeWidth + 2, ' ').append(line.comment);
        }
        text += line.endsItself ? "" : "\n";
    }

    static auto lastLine(std::string_view code) -> std::string_view {
        const std::size_t end = code.rfind('\n');
        return end == std::string_view::npos ? code : code.substr(end + 1);
    }

    std::string_view text_;
    std::vector<Piece> pieces_;
    std::span<const Span> frozen_;
    std::string_view margin_;
    std::vector<Open> open_;
    std::vector<Line> lines_;
    /// One more than the number of open brackets at which a value began below its `=`; 0 for none.
    std::size_t valueBelow_ = 0;
    std::size_t codeBehind_ = 0;
    bool afterOpener_ = false;
};

}  // namespace

auto layOut(std::string_view text, const std::vector<Piece>& pieces, std::span<const Span> frozen,
            std::string_view margin) -> std::string {
    return Lines(text, pieces, frozen, margin).run();
}

}  // namespace clc::syntax::format
