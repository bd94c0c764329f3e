#include "types/pattern.h"

#include "types/ascii_pattern.h"
#include "types/pattern_matches.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <mutex>
#include <string>

namespace clc::types {
namespace {

struct Explanation {
    std::string message;
    std::string help;
};

auto explain(RE2::ErrorCode code, const std::string& part) -> Explanation {
    const std::string shown = quoted(part);
    switch (code) {
    case RE2::ErrorBadEscape:
        return {fmt::format("{} is no escape", shown), "write \\\\ for a backslash itself"};
    case RE2::ErrorBadCharClass:
        return {fmt::format("{} is no class of characters", shown),
                "the classes are \\d, \\w, \\s, [:alpha:] and the like, and \\p{...} of Unicode"};
    case RE2::ErrorBadCharRange:
        return {fmt::format("{} is no set of characters", shown),
                "write a range as a-z, the lower end first, a class as [:alpha:] or \\p{Greek}"};
    case RE2::ErrorMissingBracket:
        return {"a ']' is missing", "write \\[ for the character itself"};
    case RE2::ErrorMissingParen: return {"a ')' is missing", "write \\( for the character itself"};
    case RE2::ErrorUnexpectedParen:
        return {"a ')' closes nothing", "write \\) for the character itself"};
    case RE2::ErrorTrailingBackslash:
        return {"a backslash ends the expression", "write \\\\ for the character itself"};
    case RE2::ErrorRepeatArgument:
        return {fmt::format("{} repeats nothing", shown), "write what is repeated in front of it"};
    case RE2::ErrorRepeatSize:
        return {fmt::format("{} is no count of repetitions", shown),
                "write at most {1000}, the lower count first"};
    case RE2::ErrorRepeatOp:
        return {fmt::format("{} repeats a repetition", shown), "write one of them, or parentheses"};
    case RE2::ErrorBadPerlOp:
        return {fmt::format("{} is not supported", shown),
                "there is no look-around, because matching takes linear time"};
    case RE2::ErrorBadUTF8: return {"the expression is not UTF-8", "write the file in UTF-8"};
    case RE2::ErrorBadNamedCapture:
        return {fmt::format("{} is no named group", shown), "write it as (?P<name>...)"};
    case RE2::ErrorPatternTooLarge:
        return {"the expression is too large", "write smaller repetitions"};
    case RE2::NoError:
    case RE2::ErrorInternal: break;
    }
    return {"the expression can't be read", "write it in the syntax of RE2"};
}

auto compileError(std::string_view expression, const RE2& compiled) -> ScalarError {
    const std::string& part = compiled.error_arg();
    auto [message, help] = explain(compiled.error_code(), part);
    const std::size_t offset = part.empty() ? std::string_view::npos : expression.find(part);
    if (offset == std::string_view::npos) {
        return errorAt(0, expression.size(), std::move(message), std::move(help));
    }
    return errorAt(offset, part.size(), std::move(message), std::move(help));
}

auto piece(std::string_view text) -> re2::StringPiece {
    return {text.data(), text.size()};
}

auto optionsOf() -> RE2::Options {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

}  // namespace

/// RE2 is asked for what an AsciiPattern can't be or can't match, and gets ready only then.
class Pattern::Compiled {
public:
    explicit Compiled(std::string_view text) : text_(text) {
        if (auto program = compileAscii(text)) {
            ascii_.emplace(std::move(*program));
        }
    }

    [[nodiscard]] auto text() const -> const std::string& { return text_; }
    [[nodiscard]] bool isAscii() const { return ascii_.has_value(); }
    [[nodiscard]] bool fullMatch(std::string_view text) const {
        const std::optional<bool> known = ascii_ ? ascii_->fullMatch(text) : std::nullopt;
        return known ? *known : RE2::FullMatch(piece(text), re2());
    }
    [[nodiscard]] auto re2() const -> const RE2& {
        std::call_once(once_, [this] { re2_.emplace(piece(text_), optionsOf()); });
        return *re2_;
    }

private:
    std::string text_;
    // What matching finds out is kept; it changes no answer.
    mutable std::optional<AsciiPattern> ascii_;
    mutable std::once_flag once_;
    mutable std::optional<RE2> re2_;
};

auto Pattern::compile(std::string_view expression) -> Parsed<Pattern> {
    auto compiled = std::make_shared<const Compiled>(expression);
    if (!compiled->isAscii() && !compiled->re2().ok()) {
        return compileError(expression, compiled->re2());
    }
    return Pattern(std::move(compiled));
}

auto Pattern::fullMatch(std::string_view text) const -> bool {
    return compiled_->fullMatch(text);
}

auto Pattern::partialMatch(std::string_view text) const -> bool {
    return RE2::PartialMatch(piece(text), compiled_->re2());
}

auto Pattern::text() const -> std::string_view {
    return compiled_->text();
}

auto matchesIn(const Pattern& pattern, std::string_view text) -> std::vector<PatternMatch> {
    const RE2& expression = pattern.compiled_->re2();
    const auto groups = static_cast<std::size_t>(expression.NumberOfCapturingGroups());
    std::vector<re2::StringPiece> parts(groups + 1);
    std::vector<PatternMatch> found;
    std::size_t at = 0;
    while (at < text.size() && expression.Match(piece(text), at, text.size(), RE2::UNANCHORED,
                                                parts.data(), static_cast<int>(parts.size()))) {
        const auto end = static_cast<std::size_t>(parts[0].data() - text.data()) + parts[0].size();
        if (!parts[0].empty()) {
            PatternMatch& match = found.emplace_back();
            match.whole = {parts[0].data(), parts[0].size()};
            for (std::size_t i = 1; i < parts.size(); ++i) {
                match.groups.emplace_back(parts[i].data() == nullptr ? "" : parts[i].data(),
                                          parts[i].size());
            }
        }
        at = std::max(end, at + 1);
    }
    return found;
}

}  // namespace clc::types
