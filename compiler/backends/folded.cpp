#include "backends/folded.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace clc::backends {
namespace {

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

auto lower(std::string_view text) -> std::string {
    std::string result(text);
    for (char& c : result) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return result;
}

}  // namespace

auto folded(std::string_view text) -> std::string {
    if (isAscii(text)) {
        return lower(text);
    }
    utf8proc_uint8_t* made = nullptr;
    constexpr int kOptions =
        UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    const utf8proc_ssize_t size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT(*-reinterpret-cast)
        static_cast<utf8proc_ssize_t>(text.size()), &made,
        static_cast<utf8proc_option_t>(kOptions));
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(made, std::free);
    return size < 0 ? lower(text) : std::string(made, made + size);
}

}  // namespace clc::backends
