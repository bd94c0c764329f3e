// What is wrong with a YAML text, in words for the user: those of its reader name its insides.
#pragma once

#include <string>
#include <string_view>

namespace clc::schema {

/// What the reader's `message` means.
auto yamlFault(std::string_view message) -> std::string;

}  // namespace clc::schema
