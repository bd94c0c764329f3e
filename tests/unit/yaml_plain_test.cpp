// The quick answer for texts that may stand in YAML as they are agrees with the slow one.
#include "backends/yaml/plain_text.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

using clc::backends::yaml::isSurelyPlain;
using clc::backends::yaml::PlainReading;
using clc::backends::yaml::readPlain;

TEST_CASE("what is surely plain is read as the same text") {
    constexpr std::string_view kSigns =
        "aZyYnNoOfFtTrRuUeElLsS019/._-+:# ,'\"&*![]{}|>%@`~<=?\t\x7F\xC3";
    constexpr int kTexts = 200'000;
    constexpr std::size_t kLongest = 8;
    std::mt19937 random(7);  // NOLINT: the same texts in each run
    int sure = 0;
    for (int i = 0; i < kTexts; ++i) {
        std::string text;
        for (std::size_t length = random() % (kLongest + 1); length > 0; --length) {
            text += kSigns[random() % kSigns.size()];
        }
        if (isSurelyPlain(text)) {
            ++sure;
            CHECK_MESSAGE(readPlain(text) == PlainReading::SameText, text);
            CHECK_MESSAGE(text.find_first_of("\t\n\x7F\xC3") == std::string::npos, text);
        }
    }
    CHECK(sure > kTexts / 20);
    for (const std::string_view word : {"yes", "No", "ON", "off", "True", "null", "y", "N"}) {
        CHECK_FALSE(isSurelyPlain(word));
    }
    for (const std::string_view text : {"a: b", "a #b", "a:", "a ", "-a", "1a", ".inf", ""}) {
        CHECK_FALSE(isSurelyPlain(text));
    }
    for (const std::string_view text :
         {"https://example.org:443/a?b=c#d", "a b", "/healthz", "n1"}) {
        CHECK(isSurelyPlain(text));
    }
}
