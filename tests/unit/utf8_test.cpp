#include "source/utf8.h"

#include <doctest/doctest.h>

#include <array>

using namespace clc;

namespace {

/// The length of the sequence `text` begins with, from the bits of the code point instead of a
/// table of byte ranges.
auto naiveLength(std::string_view text) -> std::size_t {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::size_t length = (byte(0) & 0x80U) == 0       ? 1
                               : (byte(0) & 0xE0U) == 0xC0U ? 2
                               : (byte(0) & 0xF0U) == 0xE0U ? 3
                               : (byte(0) & 0xF8U) == 0xF0U ? 4
                                                            : 0;
    if (length <= 1 || length > text.size()) {
        return length == 1 ? 1 : 0;
    }
    std::uint32_t codePoint = byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return 0;
        }
        codePoint = (codePoint << 6U) | (byte(i) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return codePoint < kLeast[length] || surrogate || codePoint > 0x10FFFF ? 0 : length;
}

}  // namespace

TEST_CASE("every code point is written and read back") {
    std::uint32_t wrong = 0;
    for (std::uint32_t codePoint = 0; codePoint <= 0x10FFFF; ++codePoint) {
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            continue;
        }
        std::string text;
        appendUtf8(text, codePoint);
        const bool same = sequenceLength(text) == text.size() && decodeUtf8(text) == codePoint &&
                          characterCount(text) == 1 &&
                          utf16Length(text) == (codePoint < 0x10000 ? 1 : 2);
        wrong += same ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("sequences of bytes at all limits are judged as their bits say") {
    constexpr std::array<unsigned char, 22> kBytes{0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0,
                                                   0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
                                                   0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5};
    std::uint32_t wrong = 0;
    for (const unsigned char a : kBytes) {
        for (const unsigned char b : kBytes) {
            for (const unsigned char c : kBytes) {
                for (const unsigned char d : kBytes) {
                    std::string text;
                    for (const unsigned char byte : {a, b, c, d}) {
                        text += static_cast<char>(byte);
                    }
                    for (std::size_t size = 1; size <= 4; ++size) {
                        const std::string_view part = std::string_view(text).substr(0, size);
                        wrong += sequenceLength(part) == naiveLength(part) ? 0 : 1;
                    }
                }
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("the first invalid byte is found") {
    CHECK(firstInvalidByte("") == std::nullopt);
    CHECK(firstInvalidByte("gr\u00fc\u00df \U0001F418") == std::nullopt);
    CHECK(firstInvalidByte("caf\xe9") == 3);
    CHECK(firstInvalidByte("ab\xed\xa0\x80") == 2);
    CHECK(firstInvalidByte("\xf0\x9f\x90") == 0);
}

TEST_CASE("bytes that are no text count as one character each") {
    CHECK(characterCount("a\xff\xfe"
                         "b") == 4);
    CHECK(characterCount("\xe2\x82") == 2);
}
