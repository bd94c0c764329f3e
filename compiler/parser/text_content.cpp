#include "parser/text_content.h"

#include "source/utf8.h"

#include <algorithm>
#include <optional>
#include <string>

namespace clc::parser {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kLineEnds = "\r\n";

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

/// How many bytes the line end at the begin of `text` has; "\r\n" is one.
auto lineEndLength(std::string_view text) -> std::size_t {
    return text.starts_with("\r\n") ? 2 : 1;
}

auto blanksAt(std::string_view text) -> std::string_view {
    return text.substr(0, std::min(text.find_first_not_of(kBlanks), text.size()));
}

auto commonPrefix(std::string_view a, std::string_view b) -> std::string_view {
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return a.substr(0, static_cast<std::size_t>(end - a.begin()));
}

class Reader {
public:
    Reader(std::string_view source, const TextRun& run, DiagnosticSink& sink)
        : rest_(source.substr(run.span.begin, run.span.size())), run_(run), sink_(sink) {}

    auto run() -> std::string {
        if (run_.isBlock && run_.isFirst) {
            skipOpeningLine();
        }
        while (!rest_.empty()) {
            if (rest_.front() == '\\') {
                readEscape();
            } else if (run_.isBlock && isLineEnd(rest_.front())) {
                skip(lineEndLength(rest_));
                content_ += '\n';
                skipIndentation();
            } else {
                readPlain();
            }
        }
        return std::move(content_);
    }

private:
    void skip(std::size_t length) { rest_.remove_prefix(length); }

    void readPlain() {
        const std::size_t length =
            std::min(rest_.find_first_of(run_.isBlock ? "\\\r\n" : "\\"), rest_.size());
        content_ += rest_.substr(0, length);
        skip(length);
    }

    /// Nothing stands behind the opening quotes but a line end: the text begins on the next line.
    void skipOpeningLine() {
        const std::size_t blanks = blanksAt(rest_).size();
        if (blanks < rest_.size() && isLineEnd(rest_[blanks])) {
            skip(blanks);
            skip(lineEndLength(rest_));
            skipIndentation();
        }
    }

    void skipIndentation() {
        const std::string_view blanks = blanksAt(rest_);
        const bool closingLine = run_.isLast && blanks.size() == rest_.size();
        skip(closingLine ? blanks.size() : commonPrefix(run_.indentation, blanks).size());
    }

    void readEscape() {
        const std::size_t at = run_.span.size() - rest_.size();
        const char sign = rest_.size() > 1 ? rest_[1] : '\0';
        switch (sign) {
        case 'n': return replace(2, "\n");
        case 't': return replace(2, "\t");
        case '"': return replace(2, "\"");
        case '\\': return replace(2, "\\");
        case 'u': return readCodePoint(at);
        default: return reportEscape(at);  // any other character
        }
    }

    void replace(std::size_t length, std::string_view meaning) {
        content_ += meaning;
        skip(length);
    }

    /// `\u{1F600}`
    void readCodePoint(std::size_t at) {
        const std::size_t close = rest_.find('}');
        if (!rest_.starts_with("\\u{") || close == std::string_view::npos) {
            return reportEscape(at);
        }
        const std::string_view digits = rest_.substr(3, close - 3);
        const std::optional<std::uint32_t> codePoint = readHex(digits);
        if (!codePoint) {
            const auto length = static_cast<std::uint32_t>(close + 1);
            sink_
                .report(diag::InvalidCodePoint,
                        run_.span.part(static_cast<std::uint32_t>(at), length), std::string(digits))
                .help("write one to six hexadecimal digits, at most 10ffff, such as \\u{e9}");
            return replace(close + 1, rest_.substr(0, close + 1));
        }
        appendUtf8(content_, *codePoint);
        skip(close + 1);
    }

    static auto readHex(std::string_view digits) -> std::optional<std::uint32_t> {
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::uint32_t value = 0;
        for (const char digit : digits) {
            const bool upper = digit >= 'A' && digit <= 'F';
            const std::size_t number =
                kDigits.find(upper ? static_cast<char>(digit + ('a' - 'A')) : digit);
            if (number == std::string_view::npos) {
                return std::nullopt;
            }
            value = value * 16 + static_cast<std::uint32_t>(number);
        }
        const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
        const bool fits = !digits.empty() && digits.size() <= 6 && value <= 0x10FFFF && !surrogate;
        return fits ? std::optional(value) : std::nullopt;
    }

    void reportEscape(std::size_t at) {
        const std::size_t next =
            rest_.size() > 1 ? std::max<std::size_t>(sequenceLength(rest_.substr(1)), 1) : 0;
        const std::string_view written = rest_.substr(0, 1 + next);
        const bool visible = written.size() > 1 && !isLineEnd(written[1]);
        const auto length = static_cast<std::uint32_t>(visible ? written.size() : 1);
        const Span where = run_.span.part(static_cast<std::uint32_t>(at), length);
        sink_.report(diag::InvalidEscape, where, std::string(visible ? written : "\\"))
            .help(
                "escapes are \\n \\t \\\" \\\\ \\u{...} and \\(value); a backslash itself is \\\\")
            .fix("double the backslash", where.part(0, 1), "\\\\");
        replace(length, written.substr(0, length));
    }

    std::string_view rest_;
    const TextRun& run_;
    DiagnosticSink& sink_;
    std::string content_;
};

}  // namespace

auto commonIndentation(std::string_view source, std::span<const Span> runs) -> std::string_view {
    std::optional<std::string_view> common;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::string_view rest = source.substr(runs[i].begin, runs[i].size());
        for (std::size_t end = rest.find_first_of(kLineEnds); end != std::string_view::npos;
             end = rest.find_first_of(kLineEnds)) {
            rest.remove_prefix(end + lineEndLength(rest.substr(end)));
            const std::string_view blanks = blanksAt(rest);
            const bool nothing = blanks.size() < rest.size() && isLineEnd(rest[blanks.size()]);
            if (!nothing) {
                common = common ? commonPrefix(*common, blanks) : blanks;
            }
        }
    }
    return common.value_or(std::string_view());
}

auto readText(std::string_view source, const TextRun& run, Arena& arena, DiagnosticSink& sink)
    -> std::string_view {
    const std::string_view written = source.substr(run.span.begin, run.span.size());
    if (written.find_first_of(run.isBlock ? "\\\r\n" : "\\") == std::string_view::npos) {
        return written;
    }
    return arena.copy(std::string_view(Reader(source, run, sink).run()));
}

}  // namespace clc::parser
