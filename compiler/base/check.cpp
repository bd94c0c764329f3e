#include "base/check.h"

#include <fmt/format.h>

namespace clc {

void failCheck(const char* condition, const char* file, int line, const std::string& why) {
    throw InternalError(fmt::format("{}:{}: {} ({})", file, line, why, condition));
}

}  // namespace clc
