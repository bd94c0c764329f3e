#include "host/replace_file.h"

#include "host/system_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace clc::host {
namespace {

auto lastError() -> std::string {
    return systemText(errno);
}

/// Empty if all of `bytes` is written.
auto writeAll(int file, std::string_view bytes, WaitsForDisk waits) -> std::string {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            return lastError();
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return waits == WaitsForDisk::No || ::fsync(file) == 0 ? std::string() : lastError();
}

}  // namespace

auto replaceFile(const std::filesystem::path& path, std::string_view bytes, WaitsForDisk waits)
    -> std::string {
    std::error_code ignored;  // a file that is not there yet is its own target
    std::filesystem::path target = std::filesystem::canonical(path, ignored);
    if (target.empty()) {
        target = path;
    }
    struct stat before {};
    const bool existed = ::stat(target.c_str(), &before) == 0;
    std::string name =
        (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    const int file = ::mkstemp(name.data());
    if (file < 0) {
        return lastError();
    }
    std::string failure = writeAll(file, bytes, waits);
    const mode_t mode = existed ? before.st_mode & 07777U : 0644U;
    if (failure.empty() && ::fchmod(file, mode) != 0) {
        failure = lastError();
    }
    if (::close(file) != 0 && failure.empty()) {
        failure = lastError();
    }
    if (failure.empty() && ::rename(name.c_str(), target.c_str()) != 0) {
        failure = lastError();
    }
    if (!failure.empty()) {
        ::unlink(name.c_str());
    }
    return failure;
}

}  // namespace clc::host
