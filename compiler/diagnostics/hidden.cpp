#include "diagnostics/hidden.h"

#include <algorithm>

namespace clc {
namespace {

/// Shorter ones are words that other texts may hold as well.
constexpr std::size_t kLeastText = 6;
constexpr std::string_view kQuotes = "\"#";
constexpr std::string_view kSpaces = " \t\r\n";

void cover(std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        text[i] = kSpaces.find(text[i]) == std::string_view::npos ? '*' : text[i];
    }
}

auto trimmed(std::string_view text) -> std::string_view {
    const std::size_t begin = text.find_first_not_of(kSpaces);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

}  // namespace

HiddenTexts::HiddenTexts(const std::vector<Diagnostic>& diagnostics, const SourceManager& sources) {
    for (const Diagnostic& each : diagnostics) {
        if (each.hidesPlace && each.span().valid()) {
            add(sources.file(each.span().file), each.span());
        }
    }
    // One may be a part of another.
    std::ranges::sort(texts_, std::ranges::greater{}, &std::string::size);
}

void HiddenTexts::add(const SourceFile& file, Span literal) {
    const std::string_view written = file.text().substr(literal.begin, literal.end - literal.begin);
    const std::size_t begin = written.find_first_not_of(kQuotes);
    // What is no literal only leads to the text: a name, a file.
    if (begin == 0 || begin == std::string_view::npos) {
        return;
    }
    const std::size_t end = written.find_last_not_of(kQuotes) + 1;
    spans_.push_back(
        literal.part(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)));
    std::string_view rest = written.substr(begin, end - begin);
    while (!rest.empty()) {
        const std::size_t lineEnd = std::min(rest.find('\n'), rest.size() - 1);
        if (const auto line = trimmed(rest.substr(0, lineEnd + 1)); line.size() >= kLeastText) {
            texts_.emplace_back(line);
        }
        rest.remove_prefix(lineEnd + 1);
    }
}

auto HiddenTexts::shown(FileId file, std::uint32_t begin, std::string_view text) const
    -> std::string {
    std::string result = shown(text);
    const std::size_t end = begin + text.size();
    for (const Span& each : spans_) {
        if (each.file == file && each.begin < end && each.end > begin) {
            cover(result, std::max(each.begin, begin) - begin,
                  std::min<std::size_t>(each.end, end) - begin);
        }
    }
    return result;
}

auto HiddenTexts::shown(std::string_view text) const -> std::string {
    std::string result(text);
    for (const std::string& each : texts_) {
        for (std::size_t at = result.find(each); at != std::string::npos;
             at = result.find(each, at + each.size())) {
            cover(result, at, at + each.size());
        }
    }
    return result;
}

}  // namespace clc
