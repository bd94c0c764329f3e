// The text of a golden case: the files it holds and the expectation it ends with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::golden {

/// A file inside a case.
struct NamedText {
    std::string path;
    std::string text;
    bool operator==(const NamedText&) const = default;
};

/// A case whose expectation stands in itself, behind a line `//----`.
struct TrailedText {
    std::string source;
    /// Without the `// ` of its lines; nothing if there is no trailer.
    std::optional<std::string> expected;
    bool operator==(const TrailedText&) const = default;
};

auto splitTrailer(std::string_view text) -> TrailedText;

/// `source` followed by `expected` as a trailer; the inverse of `splitTrailer`.
auto withTrailer(std::string_view source, std::string_view expected) -> std::string;

/// The files that lines `//--- path` separate; one file called `path` if there is no such line.
/// Above the first such line only comments may stand, which describe the case; nothing is returned
/// otherwise.
auto splitFiles(std::string_view path, std::string_view text)
    -> std::optional<std::vector<NamedText>>;

/// `text` with "VERSION" where the version of clc stands in quotes, so that a new one changes no
/// golden.
auto withoutVersion(std::string text) -> std::string;

}  // namespace clc::golden
