#include "evaluation/natives/faults.h"

#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

namespace {

constexpr std::string_view kBlank = " \t\r\n";

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The place of a byte of `text`.
auto placeAt(std::string_view text, std::size_t offset) -> std::string {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line = before.rfind('\n');
    const std::string_view row = line == std::string_view::npos ? before : before.substr(line + 1);
    return placeInText(static_cast<int>(std::ranges::count(before, '\n')),
                       static_cast<int>(characterCount(row)));
}

/// Looks at a JSON text around the byte its reader could not take.
class JsonText {
public:
    JsonText(std::string_view text, std::size_t read) : text_(text) {
        scanTo(std::min(read == 0 ? 0 : read - 1, text.size()));
    }

    /// Where the mistake begins.
    [[nodiscard]] auto place() const -> std::string { return placeAt(text_, at_); }

    [[nodiscard]] auto reason() const -> std::string {
        if (!fault_.empty()) {
            return std::string(fault_);
        }
        if (at_ >= text_.size()) {
            return open_.empty()
                       ? "a value is missing"
                       : fmt::format("the file ends, and '{}' is not closed", open_.back());
        }
        return reasonFor(text_[at_]);
    }

private:
    /// Follows texts and brackets; a text that the reader stopped in is blamed from its quote on.
    void scanTo(std::size_t end) {
        for (std::size_t i = 0; i < end; ++i) {
            const char c = text_[i];
            if (c == '"') {
                const std::size_t close = endOfText(i + 1);
                if (close > end) {
                    stopInText(i, end);
                    return;
                }
                if (close == end) {  // all of the text was read, and it was not expected
                    at_ = i;
                    return;
                }
                i = close;
            } else if (c == '{' || c == '[') {
                open_ += c;
            } else if ((c == '}' || c == ']') && !open_.empty()) {
                open_.pop_back();
            }
        }
        at_ = end;
        while (at_ > 0 && at_ <= text_.size() && isWordByte(text_[at_ - 1])) {
            --at_;
        }
        while (at_ < text_.size() && kBlank.find(text_[at_]) != std::string_view::npos) {
            ++at_;
        }
    }

    [[nodiscard]] auto endOfText(std::size_t from) const -> std::size_t {
        for (std::size_t i = from; i < text_.size(); ++i) {
            if (text_[i] == '\\') {
                ++i;
            } else if (text_[i] == '"' || text_[i] == '\n') {
                return text_[i] == '"' ? i : text_.size();
            }
        }
        return text_.size();
    }

    /// The reader stopped at `end` in the text that begins at `quote`.
    void stopInText(std::size_t quote, std::size_t end) {
        constexpr std::size_t kLongestEscape = 6;
        const std::size_t escape = text_.substr(0, end).rfind('\\');
        const bool isLine = end >= text_.size() || text_[end] == '\n';
        at_ = quote;
        fault_ = "this text does not end on its line";
        if (!isLine && escape != std::string_view::npos && escape > quote &&
            end - escape < kLongestEscape) {
            at_ = escape;
            fault_ = "a text has an unknown escape";
        } else if (!isLine && static_cast<unsigned char>(text_[end]) < ' ') {
            at_ = end;
            fault_ = "a text holds a control character; write it as an escape, such as \\t";
        }
    }

    [[nodiscard]] auto reasonFor(char c) const -> std::string {
        const std::size_t last = text_.substr(0, at_).find_last_not_of(kBlank);
        const char before = last == std::string_view::npos ? '\0' : text_[last];
        if (c == '/' || c == '#') {
            return "JSON has no comments";
        }
        if (c == '\'') {
            return "a text stands in double quotes";
        }
        if (before == ',' && (c == '}' || c == ']')) {
            return fmt::format("a ',' stands before '{}'", c);
        }
        const bool mayEnd = before == '"' || before == '}' || before == ']' || isWordByte(before) ||
                            isDigit(before);
        if (mayEnd && (c == '"' || c == '{' || c == '[' || c == '-' || isDigit(c))) {
            return fmt::format("a ',' or ':' is missing before '{}'", c);
        }
        if ((c == '}' || c == ']') && !open_.empty() && (c == '}') != (open_.back() == '{')) {
            return fmt::format("'{}' is not closed before '{}'", open_.back(), c);
        }
        if (isWordByte(c)) {
            const std::size_t end = std::min(
                text_.size(),
                static_cast<std::size_t>(std::ranges::find_if_not(text_.substr(at_), isWordByte) -
                                         text_.begin()));
            return fmt::format("the word '{}' means nothing here; a text stands in double quotes",
                               text_.substr(at_, end - at_));
        }
        return fmt::format("'{}' is not expected here", c);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string open_;
    std::string_view fault_;  // in a text
};

}  // namespace

auto placeInText(int line, int column) -> std::string {
    return line < 0 || column < 0 ? "its end"
                                  : fmt::format("line {}, column {}", line + 1, column + 1);
}

auto placeOfJsonText(std::string_view text, std::size_t end) -> std::string {
    std::size_t at = std::min(end, text.size());
    // The quote at the end, and the one before that no backslash makes a part of the text.
    for (int quotes = 0; at > 0 && quotes < 2;) {
        --at;
        const std::size_t last = text.substr(0, at).find_last_not_of('\\');
        const std::size_t slashes = at - (last == std::string_view::npos ? 0 : last + 1);
        quotes += text[at] == '"' && (quotes == 0 || slashes % 2 == 0) ? 1 : 0;
    }
    return placeAt(text, at);
}

auto jsonFault(std::string_view text, std::size_t read) -> std::string {
    const JsonText fault(text, read);
    return fmt::format("{}: {}", fault.place(), fault.reason());
}

}  // namespace clc::evaluation
