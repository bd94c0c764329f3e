// Safe fixes, applied until none is left. Texts only: who keeps them on a disk is not known here.
#pragma once

#include "diagnostics/combined.h"
#include "source/file_system.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace clc::project {

/// All that is found in `files`, by one compilation or by several.
using FindIn = std::function<std::unique_ptr<const CombinedDiagnostics>(const FileSystem& files)>;

/// A fix that was applied. Its place is that in the text it was made in.
struct MadeFix {
    std::string path;
    std::uint32_t line = 0;    // from 0
    std::uint32_t column = 0;  // from 0
    std::string code;
    std::string title;
};

struct FixedText {
    std::string path;
    std::string before;
    std::string text;
};

/// Why a run stopped. `TakenBack`: the last fixes made it worse.
enum class FixEnd : std::uint8_t { NothingLeft, TakenBack, TooManyRounds };

struct FixRun {
    FixEnd end = FixEnd::TooManyRounds;
    /// The files that changed, in order of path. What fixes touched is in the style.
    std::vector<FixedText> texts;
    /// In the order they were made.
    std::vector<MadeFix> made;
    /// What is found in the files as they are now.
    std::unique_ptr<const CombinedDiagnostics> left;
};

/// Applies the safe fixes of what `find` finds, and those of what it finds then, for so many rounds
/// at most. A round after which there are more errors is taken back, and is the last one; but a
/// mended slip of syntax may show errors that could not be seen before.
inline constexpr int kMostFixRounds = 16;
auto fixAll(const FileSystem& files, const FindIn& find) -> FixRun;

}  // namespace clc::project
