#include "base/version.h"

namespace clc {

auto version() -> std::string_view {
    return CLC_VERSION;
}

}  // namespace clc
