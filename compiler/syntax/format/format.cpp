#include "syntax/format/format.h"

#include "syntax/format/pieces.h"

#include <algorithm>

namespace clc::syntax {
namespace {

using format::Piece;
using format::Role;

constexpr std::size_t kStep = 2;

/// A bracket that is open, and how far the line it stands on is indented.
struct Open {
    std::size_t indent = 0;
    bool separates = false;  // line ends separate inside: `{` and `[`
};

/// One line of the result before comments at its end are aligned.
struct Line {
    std::string code;
    std::string comment;  // at the end
    bool blankBefore = false;
    bool alone = false;  // verbatim or a comment of its own
};

auto isOpener(const Piece& piece) -> bool {
    return piece.role != Role::Text && piece.role != Role::Comment &&
           piece.role != Role::Verbatim &&
           (piece.text == "{" || piece.text == "[" || piece.text == "(");
}

auto isCloser(const Piece& piece) -> bool {
    return piece.role != Role::Text && piece.role != Role::Comment &&
           piece.role != Role::Verbatim &&
           (piece.text == "}" || piece.text == "]" || piece.text == ")");
}

auto width(std::string_view text) -> std::size_t {
    // Columns of comments: code points are near enough for sources, whose wide characters stand in
    // texts.
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

class Formatter {
public:
    explicit Formatter(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

    auto run() -> std::string {
        std::size_t i = 0;
        while (i < pieces_.size()) {
            std::size_t end = i + 1;
            while (end < pieces_.size() && pieces_[end].breaks == 0) {
                ++end;
            }
            addLine(i, end);
            i = end;
        }
        return print();
    }

private:
    void addLine(std::size_t begin, std::size_t end) {
        const Piece& first = pieces_[begin];
        Line line;
        line.blankBefore = first.breaks > 1 && !lines_.empty() && !afterOpener_ && !isCloser(first);
        if (first.role == Role::Verbatim) {
            line.code = std::string(first.text);
            line.alone = true;
            lines_.push_back(std::move(line));
            afterOpener_ = false;
            for (std::size_t i = begin + 1; i < end; ++i) {
                lines_.back().code.append(" ").append(pieces_[i].text);
            }
            return;
        }
        const std::size_t indent = indentOf(begin);
        noteContinuation(begin);
        line.code.assign(indent, ' ');
        line.alone = first.role == Role::Comment;
        const std::size_t own = indent;
        for (std::size_t i = begin; i < end; ++i) {
            const Piece& piece = pieces_[i];
            if (piece.role == Role::Comment && i > begin) {
                line.comment = std::string(piece.text);
                continue;
            }
            if (dropsComma(i, end)) {
                continue;
            }
            if (i > begin && format::blankBetween(pieces_[i - 1], piece)) {
                line.code += ' ';
            }
            line.code += piece.text;
            if (isOpener(piece)) {
                open_.push_back({own, piece.text != "("});
            } else if (isCloser(piece) && !open_.empty()) {
                open_.pop_back();
            }
        }
        afterOpener_ = lastIsOpener(begin, end);
        lines_.push_back(std::move(line));
    }

    [[nodiscard]] auto lastIsOpener(std::size_t begin, std::size_t end) const -> bool {
        for (std::size_t i = end; i-- > begin;) {
            if (pieces_[i].role != Role::Comment) {
                return isOpener(pieces_[i]);
            }
        }
        return false;
    }

    /// A comma at the end of a line says nothing: the line end separates.
    [[nodiscard]] auto dropsComma(std::size_t i, std::size_t end) const -> bool {
        const Piece& piece = pieces_[i];
        if (piece.role != Role::Plain || piece.text != "," || open_.empty() ||
            !open_.back().separates) {
            return false;
        }
        const bool last = i + 1 == end || (i + 2 == end && pieces_[i + 1].role == Role::Comment);
        const bool beforeCloser = i + 1 < end && isCloser(pieces_[i + 1]);
        return last || beforeCloser;
    }

    [[nodiscard]] auto indentOf(std::size_t begin) const -> std::size_t {
        const Piece& first = pieces_[begin];
        if (isCloser(first)) {
            return open_.empty() ? 0 : open_.back().indent;
        }
        if (first.role == Role::Comment) {
            // A comment stands with what it is about: the next line, unless that closes.
            for (std::size_t i = begin + 1; i < pieces_.size(); ++i) {
                if (pieces_[i].role == Role::Comment) {
                    continue;
                }
                if (isCloser(pieces_[i])) {
                    break;
                }
                return indentOf(i);
            }
        }
        const std::size_t base = open_.empty() ? 0 : open_.back().indent + kStep;
        if (!first.continues || first.role == Role::Comment || first.role == Role::Else) {
            return first.role == Role::CaseBreak ? base + kStep + kStep : base;
        }
        if (first.role == Role::CaseBreak) {
            return base + kStep + kStep;
        }
        // A chain of calls stands one step in from the value it begins with.
        const bool chained = first.text == "." || first.text == "?.";
        if (chained && valueBelow_ == open_.size() + 1) {
            return base + kStep + kStep;
        }
        // Inside parentheses the lines are arguments, which stand one step in already.
        const bool inParens = !open_.empty() && !open_.back().separates;
        return inParens ? base : base + kStep;
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

    /// Comments behind the code of neighbouring lines stand in one column.
    auto print() -> std::string {
        std::string text;
        std::size_t i = 0;
        while (i < lines_.size()) {
            std::size_t end = i;
            std::size_t column = 0;
            while (end < lines_.size() && !lines_[end].comment.empty() &&
                   (end == i || !lines_[end].blankBefore)) {
                column = std::max(column, width(lastLine(lines_[end].code)));
                ++end;
            }
            end = std::max(end, i + 1);
            for (; i < end; ++i) {
                const Line& line = lines_[i];
                text += line.blankBefore ? "\n" : "";
                text += line.code;
                if (!line.comment.empty()) {
                    text.append(column - width(lastLine(line.code)) + 2, ' ').append(line.comment);
                }
                text += '\n';
            }
        }
        return text;
    }

    static auto lastLine(std::string_view code) -> std::string_view {
        const std::size_t end = code.rfind('\n');
        return end == std::string_view::npos ? code : code.substr(end + 1);
    }

    std::vector<Piece> pieces_;
    std::vector<Open> open_;
    std::vector<Line> lines_;
    /// One more than the number of open brackets at which a value began below its `=`; 0 for none.
    std::size_t valueBelow_ = 0;
    bool afterOpener_ = false;
};

}  // namespace

auto formatted(std::string_view text, const ParsedFile& file) -> std::string {
    if (file.tokens.empty() && file.comments.empty() && !file.diagnostics.empty()) {
        return std::string(text);  // refused before it was read: too large, too deep, no text
    }
    return Formatter(format::pieces(text, file)).run();
}

}  // namespace clc::syntax
