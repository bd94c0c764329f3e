// Which names a file system takes for the same that heeds neither case nor how a letter is
// composed.
#pragma once

#include <string>
#include <string_view>

namespace clc::backends {

/// Names that macOS or Windows may take for each other become the same: "Ä", "ä", and "a" with two
/// dots behind it; signs that nobody sees are left out. A text that is not UTF-8 stays as it is but
/// for its ASCII letters.
auto folded(std::string_view text) -> std::string;

}  // namespace clc::backends
