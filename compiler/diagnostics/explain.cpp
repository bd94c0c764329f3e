#include "diagnostics/explain.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace clc {
namespace {

/// Takes the first line off `rest`; the line comes without its end.
auto takeLine(std::string_view& rest) -> std::string_view {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

auto trimmed(std::string_view text) -> std::string_view {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

/// The part of a text from `begin` to where `rest` begins; both are views of it.
auto upTo(const char* begin, std::string_view rest) -> std::string_view {
    return {begin, static_cast<std::size_t>(rest.data() - begin)};
}

constexpr std::string_view kFence = "```";

}  // namespace

auto Page::section(std::string_view heading) const -> const PageSection* {
    const auto found = std::ranges::find(sections, heading, &PageSection::heading);
    return found == sections.end() ? nullptr : &*found;
}

auto findPage(std::string_view code) -> std::optional<Page> {
    std::string path(code);
    std::ranges::transform(path, path.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const EmbeddedFile* file = findEmbedded(diagnosticPages(), path + ".md");
    return file == nullptr ? std::nullopt : parsePage(file->bytes);
}

auto parsePage(std::string_view text) -> std::optional<Page> {
    std::string_view rest = text;
    const std::string_view title = takeLine(rest);
    const std::size_t space = title.find(' ', 2);
    if (!title.starts_with("# CL") || space == std::string_view::npos) {
        return std::nullopt;
    }
    Page page{title.substr(2, space - 2), trimmed(title.substr(space)), text, {}};
    const char* begin = rest.data();
    bool fenced = false;
    const auto endSection = [&](std::string_view from) {
        if (!page.sections.empty()) {
            page.sections.back().text = trimmed(upTo(begin, from));
        }
    };
    while (!rest.empty()) {
        const std::string_view from = rest;
        const std::string_view line = takeLine(rest);
        fenced ^= line.starts_with(kFence);
        if (!fenced && line.starts_with("## ")) {
            endSection(from);
            page.sections.push_back({trimmed(line.substr(3)), {}});
            begin = rest.data();
        }
    }
    endSection(rest);
    return page;
}

auto blocksOf(const PageSection& section) -> std::vector<PageBlock> {
    std::vector<PageBlock> blocks;
    std::string_view rest = section.text;
    while (!rest.empty()) {
        const std::string_view open = takeLine(rest);
        if (!open.starts_with(kFence)) {
            continue;
        }
        const char* begin = rest.data();
        while (!rest.empty()) {
            const std::string_view from = rest;
            if (takeLine(rest) == kFence) {
                blocks.push_back({trimmed(open.substr(kFence.size())), upTo(begin, from)});
                break;
            }
        }
    }
    return blocks;
}

}  // namespace clc
