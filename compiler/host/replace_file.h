// One file's bytes, replaced whole or not at all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace clc::host {

enum class WaitsForDisk : std::uint8_t { Yes, No };

/// Writes `bytes` beside `path` and moves them into place, with the mode the file had; through a
/// link, to what it leads to. What went wrong, in the system's words; empty if nothing did.
/// It is on the disk then, unless `waits` says that a machine that stops may lose it.
auto replaceFile(const std::filesystem::path& path, std::string_view bytes,
                 WaitsForDisk waits = WaitsForDisk::Yes) -> std::string;

}  // namespace clc::host
