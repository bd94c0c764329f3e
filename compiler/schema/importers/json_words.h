// What stands under a word of a JSON schema, if it is of the kind that is asked for; its texts.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::schema {

/// The value under `name`; null if `schema` is no object or has none.
auto member(const nlohmann::json& schema, const char* name) -> const nlohmann::json*;

/// Whether `name` is there and true.
bool flag(const nlohmann::json& schema, const char* name);

/// The text under `name`; empty if there is none.
auto text(const nlohmann::json& schema, const char* name) -> std::string;

/// The number under `name` if it is a whole one, also when it is written as `1.0`.
auto wholeNumber(const nlohmann::json& schema, const char* name) -> std::optional<std::int64_t>;
auto sizeOf(const nlohmann::json& schema, const char* name) -> std::optional<std::uint64_t>;
auto realNumber(const nlohmann::json& schema, const char* name) -> std::optional<double>;

/// The entries of a list that are texts.
auto texts(const nlohmann::json* list) -> std::vector<std::string>;

/// Whether `schema` says nothing but what people read.
bool saysNothing(const nlohmann::json& schema);

/// Whether all words of `schema` but `except` limit nothing.
bool onlyAnnotates(const nlohmann::json& schema, std::string_view except);

/// Whether `alternatives` are the types integer and string, in any order, and nothing else.
bool areIntAndString(const nlohmann::json* alternatives);

/// `text` with one blank for all that separates words.
auto oneLine(std::string_view text) -> std::string;

}  // namespace clc::schema
