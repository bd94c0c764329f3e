// One file's bytes, replaced whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace clc::host {

/// Writes `bytes` beside `path` and moves them into place, with the mode the file had; through a
/// link, to what it leads to. What went wrong, in the system's words; empty if nothing did.
auto replaceFile(const std::filesystem::path& path, std::string_view bytes) -> std::string;

}  // namespace clc::host
