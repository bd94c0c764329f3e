// What the reader of YAML lets pass though it is none: quotes that nothing closes, and what stands
// behind the end of a document.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace clc::schema {

/// A place where a text stops being YAML.
struct YamlSlip {
    /// Bytes from the beginning of the text.
    std::size_t at = 0;
    /// Lines above it.
    int line = 0;
    /// Characters before it in its line.
    int column = 0;
    /// What is wrong there.
    std::string_view words;
};

/// The first such place of a text that the reader takes; none in a text that it refuses.
auto yamlSlip(std::string_view text) -> std::optional<YamlSlip>;

}  // namespace clc::schema
