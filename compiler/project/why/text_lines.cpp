#include "project/why/text_lines.h"

#include "project/print_text.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace clc::project {
namespace {

using values::OriginId;

/// A value made of more is not looked through to its end.
constexpr std::size_t kMostSteps = 1024;
/// Documents in documents.
constexpr int kDeepest = 8;

auto linesOf(std::string_view text) -> std::vector<std::string> {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// How far a line is moved in says nothing.
auto stripped(std::string_view line) -> std::string_view {
    constexpr std::string_view kBlank = " \t\r";
    const std::size_t begin = line.find_first_not_of(kBlank);
    return begin == std::string_view::npos
               ? std::string_view()
               : line.substr(begin, line.find_last_not_of(kBlank) - begin + 1);
}

/// All of `text` stands at `lines`. One that is a single line may stand behind a key.
bool standsAt(std::span<const std::string> text, std::span<const std::string> lines) {
    if (text.size() == 1) {
        return !stripped(text[0]).empty() && lines[0].find(stripped(text[0])) != std::string::npos;
    }
    return std::ranges::equal(text, lines, {}, stripped, stripped);
}

}  // namespace

TextLines::TextLines(const Compilation& compilation) : compilation_(compilation) {
    const evaluation::Explained& explained = compilation.result()->explained;
    for (std::size_t i = 0; i < explained.documents.size(); ++i) {
        byOrigin_[explained.documents[i].origin].push_back({false, i});
    }
    for (std::size_t i = 0; i < explained.files.size(); ++i) {
        byOrigin_[explained.files[i].origin].push_back({true, i});
    }
    for (std::uint32_t i = 0; i < compilation.sources().size(); ++i) {
        files_.try_emplace(compilation.sources().file(FileId(i)).path(), FileId(i));
    }
}

auto TextLines::of(std::string_view path) const -> const std::vector<LineParts>& {
    const auto known = known_.find(path);
    if (known != known_.end()) {
        return known->second;
    }
    const backends::PrintedFile& printed = compilation_.outputs().find(path)->second;
    return known_.emplace(std::string(path), expand(printed, 0)).first->second;
}

auto TextLines::expand(const backends::PrintedFile& printed, int depth) const
    -> std::vector<LineParts> {
    const std::size_t count = printed.lines.lineCount();
    std::vector<LineParts> parts(count);
    std::vector<std::string> lines = linesOf(printed.bytes);
    lines.resize(count);
    // The runs of lines that have to do with each source.
    std::map<Source, std::vector<Run>> runs;
    std::vector<Source> order;
    for (std::size_t i = 0; i < count; ++i) {
        const auto origins = printed.lines.line(i);
        parts[i].around.assign(origins.begin(), origins.end());
        std::set<Source> here;
        for (const OriginId origin : origins) {
            for (const Source& each : sourcesOf(origin)) {
                if (!here.insert(each).second) {
                    continue;
                }
                std::vector<Run>& of = runs[each];
                if (of.empty()) {
                    order.push_back(each);
                }
                if (of.empty() || of.back().last != i) {
                    of.push_back({i, i});
                }
                of.back().last = i + 1;
            }
        }
    }
    for (const Source& each : order) {
        for (const Run& run : runs[each]) {
            lookInto(each, run, lines, depth, parts);
        }
    }
    return parts;
}

void TextLines::lookInto(const Source& source, Run run, const std::vector<std::string>& lines,
                         int depth, std::vector<LineParts>& parts) const {
    const Opened& text = opened(source, depth);
    const std::size_t size = text.lines.size();
    if (size == 0) {
        return;
    }
    std::size_t at = run.first;
    while (at < run.last) {
        const bool fits = at + size <= run.last && !parts[at].isInside() &&
                          standsAt(text.lines, std::span(lines).subspan(at, size));
        if (!fits) {
            ++at;
            continue;
        }
        for (std::size_t i = 0; i < size; ++i) {
            LineParts& here = parts[at + i];
            const LineParts& there = text.parts[i];
            here.inner = there.isInside() && there.inner.empty() ? std::vector<OriginId>()
                         : there.inner.empty()                   ? there.around
                                                                 : there.inner;
            if (there.isInside()) {
                here.around.insert(here.around.end(), there.around.begin(), there.around.end());
            }
            here.file = there.file;
            here.mixedIn.insert(here.mixedIn.end(), there.mixedIn.begin(), there.mixedIn.end());
        }
        at += size;
    }
    for (std::size_t i = run.first; i < run.last; ++i) {
        if (parts[i].isInside()) {
            continue;
        }
        for (const LineParts& each : text.parts) {
            parts[i].mixedIn.insert(parts[i].mixedIn.end(), each.inner.begin(), each.inner.end());
            parts[i].mixedIn.insert(parts[i].mixedIn.end(), each.around.begin(), each.around.end());
        }
        if (source.isFile) {
            parts[i].mixedFiles.push_back(text.parts.front().file.file);
        }
    }
}

auto TextLines::sourcesOf(OriginId origin) const -> const std::vector<Source>& {
    const auto [found, added] = reached_.try_emplace(origin);
    if (!added || byOrigin_.empty()) {
        return found->second;
    }
    std::vector<OriginId> open{origin};
    std::unordered_set<OriginId> seen;
    while (!open.empty() && seen.size() < kMostSteps) {
        const OriginId id = open.back();
        open.pop_back();
        if (!id.valid() || !seen.insert(id).second) {
            continue;
        }
        if (const auto here = byOrigin_.find(id); here != byOrigin_.end()) {
            found->second.insert(found->second.end(), here->second.begin(), here->second.end());
        }
        const values::Origin each = compilation_.result()->origins->get(id);
        open.insert(open.end(), each.parts.rbegin(), each.parts.rend());
    }
    return found->second;
}

auto TextLines::opened(const Source& source, int depth) const -> const Opened& {
    const auto known = opened_.find(source);
    if (known != opened_.end()) {
        return known->second;
    }
    Opened made = source.isFile ? openFile(source.index) : openDocument(source.index, depth);
    return opened_.emplace(source, std::move(made)).first->second;
}

auto TextLines::openDocument(std::size_t index, int depth) const -> Opened {
    const evaluation::Explained::Document& document =
        compilation_.result()->explained.documents[index];
    const auto printed = depth < kDeepest
                             ? printLines(*document.root, document.format, document.indent)
                             : std::nullopt;
    if (!printed) {
        return {};
    }
    Opened made{linesOf(printed->bytes), expand(*printed, depth + 1)};
    made.parts.resize(made.lines.size());
    return made;
}

auto TextLines::openFile(std::size_t index) const -> Opened {
    const auto found = files_.find(compilation_.result()->explained.files[index].path);
    if (found == files_.end()) {
        return {};
    }
    const SourceFile& file = compilation_.sources().file(found->second);
    Opened made{linesOf(file.text()), {}};
    for (std::uint32_t i = 0; i < made.lines.size(); ++i) {
        const std::string_view line = stripped(made.lines[i]);
        const auto skipped =
            static_cast<std::uint32_t>(line.empty() ? 0 : line.data() - made.lines[i].data());
        const std::uint32_t begin = file.lines().lineStart(i) + skipped;
        LineParts part;
        part.file = {file.id(), begin, begin + static_cast<std::uint32_t>(line.size())};
        made.parts.push_back(std::move(part));
    }
    return made;
}

}  // namespace clc::project
