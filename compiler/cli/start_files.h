// The texts that descriptions begin with: of a repository, of declarations.
#pragma once

#include "base/embedded.h"

#include <span>

namespace clc::cli {

/// What `stdlib/start` holds, in order of path.
auto startFiles() -> std::span<const EmbeddedFile>;

}  // namespace clc::cli
