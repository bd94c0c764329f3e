#include "backends/hcl/text.h"

#include "backends/decimal.h"
#include "backends/hcl/names.h"
#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::backends::hcl {
namespace {

using values::DocKind;
using values::DocNode;
using values::ExpressionForm;

bool isSign(char c) {
    return c == '$' || c == '%';
}

/// Line ends to some, and what nobody sees.
bool isSpecial(std::uint32_t c) {
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    return control || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

auto unicodeEscape(std::uint32_t c) -> std::string {
    return c <= 0xFFFF ? fmt::format("\\u{:04x}", c) : fmt::format("\\U{:08x}", c);
}

/// The `$` and `%` that stand together at the begin of a text, and what comes behind them.
struct SignRun {
    std::size_t length = 0;
    enum class Behind { Text, Brace, Hole } behind = Behind::Text;
};

auto signRun(std::string_view text, Follows follows) -> SignRun {
    const auto end = std::find_if_not(text.begin(), text.end(), isSign);
    SignRun run{.length = static_cast<std::size_t>(end - text.begin())};
    if (run.length == 0) {
        return run;
    }
    if (end == text.end()) {
        run.behind = follows == Follows::Hole ? SignRun::Behind::Hole : SignRun::Behind::Text;
    } else if (*end == '{') {
        run.behind = SignRun::Behind::Brace;
    }
    return run;
}

/// `$${` stands for `${`; before it, or before a hole, a sign of its own must be hidden.
auto escapedRun(std::string_view signs, SignRun::Behind behind) -> std::string {
    if (behind == SignRun::Behind::Text) {
        return std::string(signs);
    }
    std::string result;
    const std::size_t hidden = behind == SignRun::Behind::Hole ? signs.size() : signs.size() - 1;
    for (const char c : signs.substr(0, hidden)) {
        result += unicodeEscape(static_cast<unsigned char>(c));
    }
    if (behind == SignRun::Behind::Brace) {
        result.append(2, signs.back());
    }
    return result;
}

auto escapedCharacter(std::uint32_t c) -> std::string {
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
    }
    if (isSpecial(c)) {
        return unicodeEscape(c);
    }
    std::string text;
    appendUtf8(text, c);
    return text;
}

void append(std::vector<TemplatePart>& parts, const DocNode& node) {
    const auto text = [&parts](std::string_view piece) {
        if (piece.empty()) {
            return;
        }
        if (parts.empty() || parts.back().expression != nullptr) {
            parts.push_back({});
        }
        parts.back().text += piece;
    };
    switch (node.kind) {
    case DocKind::Text: text(node.text); return;
    case DocKind::Bool: text(node.boolean ? "true" : "false"); return;
    case DocKind::Int: text(std::to_string(node.integer)); return;
    case DocKind::Float: text(decimalText(node)); return;
    case DocKind::Null:
    case DocKind::List:
    case DocKind::Map: parts.push_back({{}, &node}); return;
    case DocKind::Expression: break;
    }
    if (node.form != ExpressionForm::Template) {
        parts.push_back({{}, &node});
        return;
    }
    for (const DocNode* item : node.items) {
        append(parts, *item);
    }
}

/// A line of a heredoc, as far as its indentation matters.
struct Line {
    std::string text;  // up to the first hole or the line's end
    bool hole = false;
};

auto linesOf(const std::vector<TemplatePart>& parts) -> std::vector<Line> {
    std::vector<Line> lines(1);
    for (const TemplatePart& part : parts) {
        lines.back().hole |= part.expression != nullptr;
        for (const char c : part.text) {
            if (c == '\n') {
                lines.emplace_back();
            } else if (!lines.back().hole) {
                lines.back().text += c;
            }
        }
    }
    lines.pop_back();  // the text ends with a line end
    return lines;
}

/// HCL strips any space of Unicode; beyond ASCII nobody needs to look for such at the begin of a
/// line.
bool beginsWithRareSpace(std::string_view line) {
    if (line.empty() || static_cast<unsigned char>(line.front()) < 0x80) {
        return false;
    }
    const std::uint32_t c = decodeUtf8(line);
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

bool isBlank(const Line& line) {
    return !line.hole && line.text.find_first_not_of(" \t") == std::string::npos;
}

bool beginsAtMargin(const Line& line) {
    const bool space = line.text.starts_with(' ') || line.text.starts_with('\t');
    return !isBlank(line) && !space;
}

bool fitsHeredoc(const std::vector<TemplatePart>& parts) {
    if (parts.empty() || !parts.back().text.ends_with('\n')) {
        return false;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool hole = i + 1 < parts.size();
        std::string_view rest = parts[i].text;
        while (!rest.empty()) {
            const SignRun run = signRun(rest, hole ? Follows::Hole : Follows::Text);
            const bool opener = run.behind == SignRun::Behind::Brace && run.length == 1;
            if (isSpecial(decodeUtf8(rest)) || (run.behind != SignRun::Behind::Text && !opener)) {
                return false;
            }
            rest.remove_prefix(std::max(run.length, sequenceLength(rest)));
        }
    }
    return true;
}

auto markerFor(const std::vector<Line>& lines) -> std::string {
    for (std::size_t number = 1;; ++number) {
        const std::string marker = number == 1 ? "EOT" : fmt::format("EOT{}", number);
        const bool taken = std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
            const std::size_t begin = line.text.find_first_not_of(" \t");
            return begin != std::string::npos &&
                   std::string_view(line.text).substr(begin).starts_with(marker);
        });
        if (!taken) {
            return marker;
        }
    }
}

}  // namespace

auto templateParts(const DocNode& node) -> std::vector<TemplatePart> {
    std::vector<TemplatePart> parts;
    append(parts, node);
    return parts;
}

auto escaped(std::string_view text, Follows follows) -> std::string {
    std::string result;
    while (!text.empty()) {
        const SignRun run = signRun(text, follows);
        const std::size_t length = std::max(run.length, sequenceLength(text));
        result += run.length > 0 ? escapedRun(text.substr(0, length), run.behind)
                                 : escapedCharacter(decodeUtf8(text));
        text.remove_prefix(length);
    }
    return result;
}

auto quoted(std::string_view text) -> std::string {
    return '"' + escaped(text, Follows::Text) + '"';
}

auto keyText(std::string_view key) -> std::string {
    if (isBareKey(key)) {
        return std::string(key);
    }
    // The first letters that join the one before stand at U+0300.
    constexpr std::uint32_t kFirstCombining = 0x300;
    const std::string letters = quoted(key);
    std::string result;
    for (std::string_view rest = letters; !rest.empty();) {
        const std::size_t length = sequenceLength(rest);
        const std::uint32_t c = decodeUtf8(rest);
        result += c < kFirstCombining ? std::string(rest.substr(0, length)) : unicodeEscape(c);
        rest.remove_prefix(length);
    }
    return result;
}

auto keyColumns(std::string_view keyText) -> std::size_t {
    return static_cast<std::size_t>(std::count_if(keyText.begin(), keyText.end(),
                                                  [](char c) { return (c & '\xC0') != '\x80'; }));
}

auto heredocFor(const std::vector<TemplatePart>& parts) -> std::optional<Heredoc> {
    if (!fitsHeredoc(parts)) {
        return std::nullopt;
    }
    const std::vector<Line> lines = linesOf(parts);
    if (std::any_of(lines.begin(), lines.end(),
                    [](const Line& line) { return beginsWithRareSpace(line.text); })) {
        return std::nullopt;
    }
    const bool margin = std::any_of(lines.begin(), lines.end(), beginsAtMargin);
    return Heredoc{markerFor(lines), margin ? Indentation::Stripped : Indentation::Kept};
}

auto heredocText(std::string_view text) -> std::string {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool opens = isSign(text[i]) && i + 1 < text.size() && text[i + 1] == '{';
        result.append(opens ? 2 : 1, text[i]);
    }
    return result;
}

}  // namespace clc::backends::hcl
