#include "source/file_system.h"

namespace clc {

auto MemoryFileSystem::read(std::string_view path) const -> ReadResult {
    const auto normal = normalizePath(path);
    if (!normal) {
        return {ReadStatus::Outside, {}, {}};
    }
    const auto found = files_.find(*normal);
    if (found == files_.end()) {
        return {ReadStatus::NotFound, {}, {}};
    }
    return {ReadStatus::Ok, found->second, {}};
}

auto MemoryFileSystem::list(std::string_view path) const -> ListResult {
    const std::string prefix = path.empty() ? std::string() : std::string(path) + "/";
    ListResult found;
    for (const auto& [name, bytes] : files_) {
        if (!name.starts_with(prefix)) {
            continue;
        }
        const std::string_view below = std::string_view(name).substr(prefix.size());
        if (!below.starts_with('.') && below.find("/.") == std::string_view::npos) {
            found.files.push_back(name);
        }
    }
    return found;
}

auto normalizePath(std::string_view path) -> std::optional<std::string> {
    if (path.starts_with('/') || path.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        if (part.empty() || part == ".") {
            continue;
        }
        if (part != "..") {
            parts.push_back(part);
        } else if (parts.empty()) {
            return std::nullopt;
        } else {
            parts.pop_back();
        }
    }
    std::string normal;
    for (const std::string_view part : parts) {
        normal.append(normal.empty() ? "" : "/").append(part);
    }
    return normal;
}

auto parentPath(std::string_view path) -> std::string_view {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

auto joinPath(std::string_view base, std::string_view relative) -> std::optional<std::string> {
    if (relative.starts_with('/')) {
        return std::nullopt;
    }
    return normalizePath(base.empty() ? std::string(relative)
                                      : std::string(base) + "/" + std::string(relative));
}

}  // namespace clc
