#include "host/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace clc::host {
namespace {

/// The value of an environment variable; empty if it is not set.
auto variable(const char* name) -> std::string_view {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

auto widthOf(int descriptor) -> std::uint32_t {
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0) {
        return 0;
    }
    return size.ws_col;
}

}  // namespace

auto terminalOf(Stream stream) -> Terminal {
    const int descriptor = stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO;
    if (::isatty(descriptor) == 0) {
        return {};
    }
    const bool colors = variable("NO_COLOR").empty() && variable("TERM") != "dumb";
    return {.interactive = true, .colors = colors, .width = widthOf(descriptor)};
}

}  // namespace clc::host
