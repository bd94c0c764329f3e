#include "source/recording_file_system.h"

#include "base/sha256.h"

#include <algorithm>
#include <iterator>

namespace clc {
namespace {

bool sameAnswer(const ReadResult& left, const ReadResult& right) {
    return left.status == right.status && left.bytes == right.bytes && left.cause == right.cause;
}

// Of one length.
constexpr std::string_view kRead = "read ";
constexpr std::string_view kListed = "list ";

auto answerOf(const ReadResult& result) -> std::string {
    // The words of the system are part of what is reported.
    return std::to_string(static_cast<int>(result.status)) + sha256Hex(result.bytes + result.cause);
}

/// `files` are sorted. A name holds no zero.
auto answerOf(const std::vector<std::string>& files) -> std::string {
    std::string all;
    for (const std::string& each : files) {
        all.append(each).push_back('\0');
    }
    return sha256Hex(all);
}

bool liesBelowAny(std::string_view path, const std::vector<std::string>& folders) {
    return std::ranges::any_of(folders, [&](const std::string& folder) {
        return path.size() > folder.size() && path.starts_with(folder) &&
               path[folder.size()] == '/';
    });
}

}  // namespace

auto RecordingFileSystem::read(std::string_view path) const -> ReadResult {
    ReadResult result = files_.read(path);
    reads_.insert_or_assign(std::string(path), result);
    return result;
}

auto RecordingFileSystem::list(std::string_view path) const -> ListResult {
    ListResult result = files_.list(path);
    std::vector<std::string> sorted = result.files;
    std::ranges::sort(sorted);
    lists_.insert_or_assign(std::string(path), std::move(sorted));
    return result;
}

auto RecordingFileSystem::changes(const std::vector<std::string>& leftOut) const
    -> std::vector<std::string> {
    std::set<std::string> changed;
    for (const auto& [path, before] : reads_) {
        if (!sameAnswer(before, files_.read(path))) {
            changed.insert(path);
        }
    }
    for (const auto& [path, before] : lists_) {
        std::vector<std::string> now = files_.list(path).files;
        std::ranges::sort(now);
        std::vector<std::string> differing;
        std::ranges::set_symmetric_difference(before, now, std::back_inserter(differing));
        for (std::string& each : differing) {
            if (each.ends_with(".cl") && !liesBelowAny(each, leftOut)) {
                changed.insert(std::move(each));
            }
        }
    }
    return {changed.begin(), changed.end()};
}

auto RecordingFileSystem::answers() const -> std::string {
    std::string text;
    for (const auto& [path, result] : reads_) {
        text.append(kRead).append(answerOf(result)).append(" ").append(path).append("\n");
    }
    for (const auto& [path, files] : lists_) {
        text.append(kListed).append(answerOf(files)).append(" ").append(path).append("\n");
    }
    const auto isLine = [](const auto& each) { return each.first.find('\n') == std::string::npos; };
    return std::ranges::all_of(reads_, isLine) && std::ranges::all_of(lists_, isLine)
               ? text
               : std::string();
}

bool givesAnswers(const FileSystem& files, std::string_view answers) {
    while (!answers.empty()) {
        const std::size_t end = answers.find('\n');
        const std::string_view line = answers.substr(0, end);
        const std::size_t space = line.find(' ', kRead.size());
        if (end == std::string_view::npos || space == std::string_view::npos) {
            return false;
        }
        const std::string_view before = line.substr(kRead.size(), space - kRead.size());
        const std::string_view path = line.substr(space + 1);
        std::string now;
        if (line.starts_with(kRead)) {
            now = answerOf(files.read(path));
        } else if (line.starts_with(kListed)) {
            ListResult listed = files.list(path);
            std::ranges::sort(listed.files);
            now = listed.failures.empty() ? answerOf(listed.files) : std::string();
        }
        if (now != before) {
            return false;
        }
        answers.remove_prefix(end + 1);
    }
    return true;
}

auto RecordingFileSystem::foldersOfFiles() const -> std::set<std::string> {
    std::set<std::string> folders;
    for (const auto& [path, result] : reads_) {
        folders.emplace(parentPath(path));
    }
    return folders;
}

auto RecordingFileSystem::listedFolders() const -> std::set<std::string> {
    std::set<std::string> folders;
    for (const auto& [path, files] : lists_) {
        folders.insert(path);
    }
    return folders;
}

}  // namespace clc
