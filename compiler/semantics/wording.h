// Words of messages that several checks use: numbers with what is counted, helps.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clc::semantics {

/// The help where something is spread that can't be.
inline constexpr const char* kSpreads =
    "between braces a record or a map is spread; a list goes into a list: [...xs]";

/// "1 argument", "2 arguments", "no arguments".
inline auto counted(std::size_t count, std::string_view noun) -> std::string {
    return (count == 0 ? "no" : std::to_string(count)) + " " + std::string(noun) +
           (count == 1 ? "" : "s");
}

/// "1 is", "2 are", "none is": what was given.
inline auto numberIs(std::size_t count) -> std::string {
    return count == 0 ? "none is" : count == 1 ? "1 is" : std::to_string(count) + " are";
}

/// What to do about a circle of `size` values that need each other.
constexpr auto circleHelp(std::size_t size) -> std::string_view {
    return size == 1 ? "give it a value that does not need it"
                     : "one of them needs a value that the others are not in";
}

}  // namespace clc::semantics
