// The right files that are broken on purpose.
#pragma once

#include "mutation/mutate.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace clc::mutation {

/// A `.cl` file that parses without a word, as tokens. Its path is relative to `root`.
struct Samples {
    std::vector<Sample> files;
    std::uint32_t skipped = 0;  // not right to begin with
};

/// `text` cut into its tokens, right or not.
auto sampleOf(std::string path, std::string text) -> Sample;

/// All files below `folders`, which are relative to `root`, in the order of their paths.
auto readSamples(const std::filesystem::path& root, const std::vector<std::string>& folders)
    -> Samples;

/// Those of `files` that are right as well, and hold brackets, when all their lines begin at the
/// margin.
auto unindented(const std::vector<Sample>& files) -> std::vector<Sample>;

bool isBracket(const Sample& sample, std::size_t at);

}  // namespace clc::mutation
