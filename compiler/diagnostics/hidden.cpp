#include "diagnostics/hidden.h"

#include "diagnostics/suspects.h"

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

auto writingOf(const SourceFile& file) -> Writing {
    return file.path().ends_with(".cl") ? Writing::Source : Writing::Other;
}

bool overlap(Span one, Span other) {
    return one.file == other.file && one.begin < other.end && one.end > other.begin;
}

/// The lines it stands in: a message about a part of a text may hold all of it.
auto linesOf(Span span, std::string_view text) -> Span {
    const std::size_t before = text.substr(0, span.begin).rfind('\n');
    const std::size_t after = std::min(text.find('\n', span.end), text.size());
    span.begin = before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before);
    span.end = static_cast<std::uint32_t>(after);
    return span;
}

/// The label is about the text itself, not about something that holds it among others.
bool pointsAt(Span label, Span text) {
    constexpr std::uint32_t kQuoteSigns = 6;
    return label.size() <= text.size() + kQuoteSigns;
}

/// A message may hold it by chance.
bool isWord(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

auto trimmed(std::string_view text) -> std::string_view {
    const std::size_t begin = text.find_first_not_of(kSpaces);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

}  // namespace

HiddenTexts::HiddenTexts(const std::vector<Diagnostic>& diagnostics, const SourceManager& sources)
    : sources_(&sources) {
    for (const Diagnostic& each : diagnostics) {
        if (each.hidesPlace && each.span().valid()) {
            add(sources.file(each.span().file), each.span());
        }
        for (const Label& label : each.labels) {
            if (!label.span.valid()) {
                continue;
            }
            const Span lines = linesOf(label.span, sources.file(label.span.file).text());
            for (const Span& suspect : suspectsOf(label.span.file)) {
                const std::string_view text = sources.text(suspect);
                const bool isMeant = overlap(label.span, suspect) && pointsAt(label.span, suspect);
                if (isMeant || (overlap(lines, suspect) && !isWord(text))) {
                    addText(text);
                }
            }
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
    addText(written.substr(begin, end - begin));
}

void HiddenTexts::addText(std::string_view text) {
    // A message holds what the text means: an escape is something else there.
    const auto isEscape = [&](std::size_t at) { return at < text.size() && text[at] == '\\'; };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\\"), text.size());
        // The name of a credential is none, and messages name it.
        if (const auto line = trimmed(text.substr(0, end));
            line.size() >= kLeastText && !namesCredential(line)) {
            texts_.emplace_back(line);
        }
        text.remove_prefix(std::min(end + (isEscape(end) ? 2 : 1), text.size()));
    }
}

auto HiddenTexts::suspectsOf(FileId id) const -> const std::vector<Span>& {
    const auto [found, added] = suspects_.try_emplace(id.value);
    if (added && sources_ != nullptr) {
        const SourceFile& file = sources_->file(id);
        if (!file.isVirtual()) {
            for (const TextPart& part : suspectsIn(file.text(), writingOf(file))) {
                found->second.push_back({id, static_cast<std::uint32_t>(part.begin),
                                         static_cast<std::uint32_t>(part.end)});
            }
        }
    }
    return found->second;
}

auto HiddenTexts::shown(FileId file, std::uint32_t begin, std::string_view text) const
    -> std::string {
    std::string result = shown(text);
    const std::size_t end = begin + text.size();
    const auto coverAll = [&](const std::vector<Span>& parts) {
        for (const Span& each : parts) {
            if (each.file == file && each.begin < end && each.end > begin) {
                cover(result, std::max(each.begin, begin) - begin,
                      std::min<std::size_t>(each.end, end) - begin);
            }
        }
    };
    coverAll(spans_);
    coverAll(suspectsOf(file));
    return result;
}

bool HiddenTexts::covers(Span span) const {
    const auto isIn = [&](Span each) { return overlap(each, span); };
    return std::ranges::any_of(spans_, isIn) || std::ranges::any_of(suspectsOf(span.file), isIn);
}

auto HiddenTexts::shownLine(FileId file, std::string_view line) const -> std::string {
    std::string result = shown(line);
    if (sources_ != nullptr) {
        for (const TextPart& part : suspectsIn(line, writingOf(sources_->file(file)))) {
            cover(result, part.begin, part.end);
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
