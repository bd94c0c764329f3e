// How two texts differ, line by line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::output {

/// What becomes of a file as a whole.
enum class FileChange : std::uint8_t { Changed, Created, Removed };

/// A unified diff from `before` to `after` of the file `path`, as patch and git read it; empty if
/// nothing changes. Of one that is created `before` is empty, of one that is removed `after`.
auto unifiedDiff(std::string_view path, std::string_view before, std::string_view after,
                 FileChange change = FileChange::Changed) -> std::string;

/// Where line `line` of `from`, counted from 1, stands in `to`: nothing if it is none of those both
/// have.
auto lineIn(std::string_view to, std::string_view from, std::size_t line)
    -> std::optional<std::size_t>;

}  // namespace clc::output
