#include "host/program_identity.h"

#include <sys/stat.h>

#include <cstdint>

namespace clc::host {

auto programIdentity() -> std::string {
    struct stat status {};
    if (::stat("/proc/self/exe", &status) < 0) {
        return {};
    }
    std::string text;
    for (const auto number :
         {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino),
          static_cast<std::uint64_t>(status.st_size),
          static_cast<std::uint64_t>(status.st_mtim.tv_sec),
          static_cast<std::uint64_t>(status.st_mtim.tv_nsec),
          static_cast<std::uint64_t>(status.st_ctim.tv_sec),
          static_cast<std::uint64_t>(status.st_ctim.tv_nsec)}) {
        text.append(text.empty() ? "" : "-").append(std::to_string(number));
    }
    return text;
}

}  // namespace clc::host
