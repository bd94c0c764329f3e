// Tables of texts and what reading them as a scalar gives.
#pragma once

#include "types/scalars/parsed.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace clc::types {

/// A text that is no scalar, and the error there.
struct ErrorRow {
    std::string_view text;
    std::uint32_t offset;
    std::uint32_t length;
    std::string message;
    std::string help;
};

template <typename Parse>
void checkErrors(Parse parse, std::initializer_list<ErrorRow> rows) {
    for (const ErrorRow& row : rows) {
        CAPTURE(row.text);
        const auto parsed = parse(row.text);
        REQUIRE(!parsed.ok());
        const ScalarError& error = parsed.error();
        CHECK(error.offset == row.offset);
        CHECK(error.length == row.length);
        CHECK(error.message == row.message);
        CHECK(error.help == row.help);
        CHECK(error.offset + error.length <= row.text.size());
    }
}

/// A text that is a scalar, and its canonical text.
struct TextRow {
    std::string_view text;
    std::string_view canonical;
};

template <typename T>
void checkCanonical(std::initializer_list<TextRow> rows) {
    for (const TextRow& row : rows) {
        CAPTURE(row.text);
        const Parsed<T> parsed = T::parse(row.text);
        REQUIRE_MESSAGE(parsed.ok(), parsed.error().message);
        CHECK(std::string(parsed->canonical()) == row.canonical);
    }
}

/// The value of a text that a test knows to be right.
template <typename T>
auto read(std::string_view text) -> T {
    return *T::parse(text);
}

}  // namespace clc::types
