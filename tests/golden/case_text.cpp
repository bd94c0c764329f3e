#include "golden/case_text.h"

#include "base/version.h"

namespace clc::golden {
namespace {

constexpr std::string_view kTrailer = "//----";
constexpr std::string_view kFile = "//--- ";

/// Takes the first line, with its end, off `rest`.
auto takeLine(std::string_view& rest) -> std::string_view {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end == std::string_view::npos ? end : end + 1);
    rest.remove_prefix(line.size());
    return line;
}

auto withoutEnd(std::string_view line) -> std::string_view {
    while (line.ends_with('\n') || line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

}  // namespace

auto splitTrailer(std::string_view text) -> TrailedText {
    TrailedText split;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        if (withoutEnd(line) == kTrailer) {
            split.expected.emplace();
            break;
        }
        split.source += line;
    }
    while (!rest.empty()) {
        std::string_view line = takeLine(rest);
        line.remove_prefix(line.starts_with("// ") ? 3 : line.starts_with("//") ? 2 : 0);
        *split.expected += line;
    }
    return split;
}

auto withTrailer(std::string_view source, std::string_view expected) -> std::string {
    std::string text(source);
    if (!text.empty() && !text.ends_with('\n')) {
        text += '\n';
    }
    text.append(kTrailer).append("\n");
    while (!expected.empty()) {
        const std::string_view line = withoutEnd(takeLine(expected));
        text.append(line.empty() ? "//" : "// ").append(line).append("\n");
    }
    return text;
}

auto splitFiles(std::string_view path, std::string_view text)
    -> std::optional<std::vector<NamedText>> {
    std::vector<NamedText> files;
    bool onlyComments = true;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        if (line.starts_with(kFile)) {
            files.push_back({std::string(withoutEnd(line.substr(kFile.size()))), {}});
        } else if (!files.empty()) {
            files.back().text += line;
        } else {
            onlyComments &= withoutEnd(line).empty() || line.starts_with("//");
        }
    }
    if (files.empty()) {
        return std::vector{NamedText{std::string(path), std::string(text)}};
    }
    if (!onlyComments) {
        return std::nullopt;
    }
    return files;
}

auto withoutVersion(std::string text) -> std::string {
    const std::string own(version());
    for (const auto& [shown, without] : {std::pair('"' + own + '"', std::string("\"VERSION\"")),
                                         std::pair("clc " + own, std::string("clc VERSION"))}) {
        for (std::size_t at = text.find(shown); at != std::string::npos;
             at = text.find(shown, at + without.size())) {
            text.replace(at, shown.size(), without);
        }
    }
    return text;
}

}  // namespace clc::golden
