#include "types/scalars/file_path.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::types {
namespace {

constexpr std::size_t kLongestPart = 255;

/// The parts of a path that count.
auto parts(std::string_view path) -> std::vector<Piece> {
    std::vector<Piece> result = split(path, '/');
    std::erase_if(result, [](const Piece& part) { return part.text.empty() || part.text == "."; });
    return result;
}

}  // namespace

auto FilePath::parse(std::string_view text) -> Parsed<FilePath> {
    if (text.empty()) {
        return errorAt(0, 0, "there is no path", "write a path such as /data or config/app.yaml");
    }
    const auto control = std::ranges::find_if(text, isControl);
    if (control != text.end()) {
        const auto at = static_cast<std::size_t>(control - text.begin());
        return misplacedCharacter(text, at, "a path", "write the path without control characters");
    }
    std::string path = text.starts_with('/') ? "/" : "";
    const std::size_t root = path.size();
    for (const Piece& part : parts(text)) {
        if (part.text.size() > kLongestPart) {
            return errorAt(part.offset, part.text.size(),
                           fmt::format("the name has {} bytes", part.text.size()),
                           "the name of a file has at most 255");
        }
        path += path.size() == root ? "" : "/";
        path += part.text;
    }
    return FilePath(path.empty() ? "." : std::move(path));
}

auto FilePath::segments() const -> std::vector<std::string> {
    std::vector<std::string> result;
    for (const Piece& part : parts(path_)) {
        result.emplace_back(part.text);
    }
    return result;
}

auto FilePath::contains(const FilePath& other) const -> bool {
    const std::vector<std::string> above = segments();
    const std::vector<std::string> below = other.segments();
    const auto climbs = [](const std::vector<std::string>& path) {
        return std::ranges::find(path, "..") != path.end();
    };
    return isAbsolute() == other.isAbsolute() && !climbs(above) && !climbs(below) &&
           above.size() <= below.size() && std::equal(above.begin(), above.end(), below.begin());
}

}  // namespace clc::types
