#include "host/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace clc::host {
namespace {

/// The value of an environment variable; empty if it is not set.
auto variable(const char* name) -> std::string_view {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

/// What the user says in COLUMNS, which counts more than what a terminal says, as
/// https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap08.html has it. 0 if it is no
/// number of columns that lines can be laid out in.
auto toldWidth() -> std::uint32_t {
    constexpr std::uint32_t kLeast = 20;
    constexpr std::uint32_t kMost = 10'000;
    const std::string_view told = variable("COLUMNS");
    std::uint32_t width = 0;
    const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), width);
    const bool isWhole = error == std::errc() && end == told.data() + told.size();
    return isWhole && width >= kLeast && width <= kMost ? width : 0;
}

auto widthOf(int descriptor) -> std::uint32_t {
    winsize size{};
    if (const std::uint32_t told = toldWidth(); told > 0) {
        return told;
    }
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0) {
        return 0;
    }
    return size.ws_col;
}

}  // namespace

auto terminalOf(Stream stream) -> Terminal {
    const int descriptor = stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO;
    if (::isatty(descriptor) == 0) {
        return {.width = toldWidth()};
    }
    const bool colors = variable("NO_COLOR").empty() && variable("TERM") != "dumb";
    return {.interactive = true, .colors = colors, .width = widthOf(descriptor)};
}

}  // namespace clc::host
