#include "repository.h"

namespace clc::tests {

auto repositoryRoot() -> std::filesystem::path {
    return CLC_SOURCE_DIR;
}

}  // namespace clc::tests
