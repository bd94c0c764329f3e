#include "source/recording_file_system.h"

#include <algorithm>
#include <iterator>

namespace clc {
namespace {

bool sameAnswer(const ReadResult& left, const ReadResult& right) {
    return left.status == right.status && left.bytes == right.bytes && left.cause == right.cause;
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
