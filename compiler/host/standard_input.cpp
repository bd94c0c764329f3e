#include "host/standard_input.h"

#include "host/system_error.h"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace clc::host {

auto readStandardInput() -> ReadResult {
    std::string bytes;
    std::array<char, std::size_t{64} * 1024> block;
    while (true) {
        const ssize_t got = ::read(STDIN_FILENO, block.data(), block.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return {ReadStatus::Unreadable, {}, systemText(errno)};
        }
        if (got == 0) {
            return {ReadStatus::Ok, std::move(bytes), {}};
        }
        bytes.append(block.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace clc::host
