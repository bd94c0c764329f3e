// What reading a scalar from text gives: the value, or an error that points into the text.
#pragma once

#include "base/check.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace clc::types {

/// Why a text is not the scalar it should be. `offset` and `length` are bytes of that text; a
/// length of 0 stands between two bytes, where something is missing. The caller makes a diagnostic
/// of it.
struct ScalarError {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    std::string message;
    std::string help;

    bool operator==(const ScalarError&) const = default;
};

/// Either a `T` or the reason why there is none.
template <typename T>
class Parsed {
public:
    Parsed(T value) : result_(std::in_place_index<0>, std::move(value)) {}
    Parsed(ScalarError error) : result_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] auto ok() const -> bool { return result_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; there must be one.
    auto operator*() const -> const T& {
        CLC_ASSERT(ok(), "a scalar that did not parse has no value");
        return *std::get_if<0>(&result_);
    }
    auto operator->() const -> const T* { return &**this; }

    /// The error; there must be one.
    [[nodiscard]] auto error() const -> const ScalarError& {
        CLC_ASSERT(!ok(), "a scalar that parsed has no error");
        return *std::get_if<1>(&result_);
    }

private:
    std::variant<T, ScalarError> result_;
};

/// An error at `length` bytes from `offset`.
auto errorAt(std::size_t offset, std::size_t length, std::string message, std::string help)
    -> ScalarError;

/// The same error, seen from a text in which the one that was read begins at `offset`.
auto shifted(ScalarError error, std::size_t offset) -> ScalarError;

/// The error that the character at `offset` of `text` can't be in `place`, such as "a tag".
auto misplacedCharacter(std::string_view text, std::size_t offset, std::string_view place,
                        std::string help) -> ScalarError;

/// `text` in quotes for a message: shortened if long, with control characters and broken UTF-8 made
/// visible.
auto quoted(std::string_view text) -> std::string;

}  // namespace clc::types
