#include "source/utf8.h"

#include <algorithm>
#include <cstring>

namespace clc {
namespace {

auto byteAt(std::string_view text, std::size_t i) -> std::uint32_t {
    return static_cast<unsigned char>(text[i]);
}

bool continuation(std::string_view text, std::size_t i, std::uint32_t least = 0x80,
                  std::uint32_t most = 0xBF) {
    return i < text.size() && byteAt(text, i) >= least && byteAt(text, i) <= most;
}

/// How many bytes from `i` on are ASCII, counted in eights: most text is.
auto asciiEights(std::string_view text, std::size_t i) -> std::size_t {
    constexpr std::uint64_t kNotAscii = 0x8080808080808080;
    std::size_t count = 0;
    for (std::uint64_t eight = 0; text.size() - i - count >= sizeof eight; count += sizeof eight) {
        std::memcpy(&eight, text.data() + i + count, sizeof eight);
        if ((eight & kNotAscii) != 0) {
            break;
        }
    }
    return count;
}

}  // namespace

// Table 3-7 of the Unicode standard, "Well-Formed UTF-8 Byte Sequences".
auto sequenceLength(std::string_view text) -> std::size_t {
    if (text.empty()) {
        return 0;
    }
    const std::uint32_t lead = byteAt(text, 0);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return continuation(text, 1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const std::uint32_t least = lead == 0xE0 ? 0xA0 : 0x80;
        const std::uint32_t most = lead == 0xED ? 0x9F : 0xBF;
        return continuation(text, 1, least, most) && continuation(text, 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const std::uint32_t least = lead == 0xF0 ? 0x90 : 0x80;
        const std::uint32_t most = lead == 0xF4 ? 0x8F : 0xBF;
        return continuation(text, 1, least, most) && continuation(text, 2) && continuation(text, 3)
                   ? 4
                   : 0;
    }
    return 0;
}

auto firstInvalidByte(std::string_view text) -> std::optional<std::size_t> {
    std::size_t i = 0;
    while (true) {
        i += asciiEights(text, i);
        if (i == text.size()) {
            return std::nullopt;
        }
        const std::size_t length = sequenceLength(text.substr(i, 4));
        if (length == 0) {
            return i;
        }
        i += length;
    }
}

auto utf16Length(std::string_view text) -> std::uint32_t {
    std::uint32_t units = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint32_t byte = byteAt(text, i);
        if ((byte & 0xC0U) != 0x80U) {
            units += byte >= 0xF0 ? 2 : 1;
        }
    }
    return units;
}

auto characterCount(std::string_view text) -> std::uint32_t {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const bool isAscii = static_cast<unsigned char>(text[at]) < 0x80U;
        at += isAscii ? 1 : std::max<std::size_t>(1, sequenceLength(text.substr(at)));
    }
    return count;
}

auto characterOffset(std::string_view text, std::uint64_t count) -> std::size_t {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) {
        at += std::max<std::size_t>(1, sequenceLength(text.substr(at)));
    }
    return at;
}

void appendUtf8(std::string& text, std::uint32_t codePoint) {
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0U | (codePoint >> 6U));
        add(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        add(0xE0U | (codePoint >> 12U));
        add(0x80U | ((codePoint >> 6U) & 0x3FU));
        add(0x80U | (codePoint & 0x3FU));
    } else {
        add(0xF0U | (codePoint >> 18U));
        add(0x80U | ((codePoint >> 12U) & 0x3FU));
        add(0x80U | ((codePoint >> 6U) & 0x3FU));
        add(0x80U | (codePoint & 0x3FU));
    }
}

auto decodeUtf8(std::string_view text) -> std::uint32_t {
    const std::size_t length = sequenceLength(text);
    if (length <= 1) {
        return byteAt(text, 0);
    }
    std::uint32_t codePoint = byteAt(text, 0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        codePoint = (codePoint << 6U) | (byteAt(text, i) & 0x3FU);
    }
    return codePoint;
}

}  // namespace clc
