// Where the tests find the repository they test.
#pragma once

#include <filesystem>

namespace clc::tests {

/// The root of the checkout that the program was built from.
auto repositoryRoot() -> std::filesystem::path;

}  // namespace clc::tests
