#include "host/open_folders.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <utility>

namespace clc::host {
namespace {

/// Enough for the steps of two long paths, and far fewer than a process may have open.
constexpr std::size_t kMostOpen = 32;

bool isAtOrBelow(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace

auto OpenFolders::at(std::string_view path) -> Folder {
    if (path.empty()) {
        return root_->valid() ? root_ : nullptr;
    }
    const auto known = std::ranges::find(recent_.rbegin(), recent_.rend(), path, &Entry::path);
    if (known != recent_.rend()) {
        std::rotate(known.base() - 1, known.base(), recent_.end());
        return recent_.back().folder;
    }
    if (!missing_.empty() && isAtOrBelow(path, missing_)) {
        errno = ENOENT;
        return nullptr;
    }
    const std::size_t slash = path.rfind('/');
    const bool isOneStep = slash == std::string_view::npos;
    const Folder around = at(isOneStep ? std::string_view() : path.substr(0, slash));
    if (around == nullptr) {
        return nullptr;
    }
    const std::string name(isOneStep ? path : path.substr(slash + 1));
    Descriptor opened(
        ::openat(around->number(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!opened.valid()) {
        if (errno == ENOENT) {
            missing_ = path;
        }
        return nullptr;
    }
    if (recent_.size() == kMostOpen) {
        recent_.erase(recent_.begin());
    }
    recent_.push_back({std::string(path), std::make_shared<const Descriptor>(std::move(opened))});
    return recent_.back().folder;
}

void OpenFolders::forget(std::string_view path) {
    std::erase_if(recent_, [&](const Entry& each) { return isAtOrBelow(each.path, path); });
}

}  // namespace clc::host
