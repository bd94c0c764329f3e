#include "host/journal.h"

#include "backends/paths.h"
#include "output/manifest.h"

#include <algorithm>

namespace clc::host {
namespace {

constexpr std::string_view kFirstLine = "clc-journal 1";
constexpr std::string_view kLastLine = "end";
constexpr std::string_view kNothing = "none";

/// The word `line` begins with; it and the space behind it are taken away.
auto takeWord(std::string_view& line) -> std::string_view {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

bool isHexadecimal(std::string_view text) {
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isNumber(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isOurs(std::string_view path) {
    return backends::isOutputPath(path) || path == output::kManifestPath;
}

/// Adds what `line` says; false if it says nothing known.
bool addLine(std::string_view line, Journal& journal) {
    const std::string_view word = takeWord(line);
    if (word == "folder") {
        const std::string_view staged = takeWord(line);
        journal.folders.push_back({std::string(line), std::string(staged)});
        return isNumber(staged) && isOurs(line);
    }
    const std::string_view hash = takeWord(line);
    if (word == "remove" && isHexadecimal(hash) && isOurs(line)) {
        journal.removals.push_back({std::string(line), std::string(hash)});
        return true;
    }
    const std::string_view staged = takeWord(line);
    const bool nothing = hash == kNothing;
    if (word == "write" && (nothing || isHexadecimal(hash)) && isNumber(staged) && isOurs(line)) {
        journal.writes.push_back(
            {std::string(line), nothing ? "" : std::string(hash), std::string(staged)});
        return true;
    }
    return false;
}

}  // namespace

auto printJournal(const Journal& journal) -> std::string {
    std::string text = std::string(kFirstLine) + '\n';
    for (const Journal::Removal& each : journal.removals) {
        text.append("remove ").append(each.oldHash).append(" ").append(each.path).append("\n");
    }
    for (const Journal::Folder& each : journal.folders) {
        text.append("folder ").append(each.staged).append(" ").append(each.path).append("\n");
    }
    for (const Journal::Write& each : journal.writes) {
        const std::string_view old = each.oldHash.empty() ? kNothing : each.oldHash;
        text.append("write ").append(old).append(" ").append(each.staged);
        text.append(" ").append(each.path).append("\n");
    }
    return text.append(kLastLine).append("\n");
}

auto parseJournal(std::string_view text) -> std::optional<Journal> {
    Journal journal;
    std::string_view line;
    for (bool first = true; !text.empty(); first = false) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const bool last = text.empty() && line == kLastLine;
        if (first ? line != kFirstLine : !last && !addLine(line, journal)) {
            return std::nullopt;
        }
    }
    return line == kLastLine ? std::optional(std::move(journal)) : std::nullopt;
}

}  // namespace clc::host
