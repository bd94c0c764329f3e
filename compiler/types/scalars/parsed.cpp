#include "types/scalars/parsed.h"

#include "source/utf8.h"
#include "types/scalars/text.h"

#include <fmt/format.h>

namespace clc::types {
namespace {

constexpr std::size_t kLongestQuote = 48;

}  // namespace

auto errorAt(std::size_t offset, std::size_t length, std::string message, std::string help)
    -> ScalarError {
    return ScalarError{.offset = static_cast<std::uint32_t>(offset),
                       .length = static_cast<std::uint32_t>(length),
                       .message = std::move(message),
                       .help = std::move(help)};
}

auto shifted(ScalarError error, std::size_t offset) -> ScalarError {
    error.offset += static_cast<std::uint32_t>(offset);
    return error;
}

auto misplacedCharacter(std::string_view text, std::size_t offset, std::string_view place,
                        std::string help) -> ScalarError {
    const Piece character = characterAt(text, offset);
    return errorAt(offset, character.text.size(),
                   fmt::format("{} can't be in {}", quoted(character.text), place),
                   std::move(help));
}

auto quoted(std::string_view text) -> std::string {
    std::string shown = "'";
    while (!text.empty()) {
        if (shown.size() > kLongestQuote) {
            shown += "...";
            break;
        }
        const std::size_t length = sequenceLength(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (length == 0 || first < 0x20 || first == 0x7F) {
            shown += fmt::format("\\x{:02x}", first);
            text.remove_prefix(1);
            continue;
        }
        shown += text.substr(0, length);
        text.remove_prefix(length);
    }
    return shown + "'";
}

}  // namespace clc::types
