// The words of HCL that come from the user as texts: names, addresses, type expressions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clc::backends::hcl {

/// A name of a block, an argument or a function. Those beyond ASCII, which HCL has too, do not
/// count.
bool isIdentifier(std::string_view text);

/// A bare word in an object's key. Some identifiers mean something else there.
bool isBareKey(std::string_view text);

/// `join`, `provider::aws::arn_parse`.
bool isFunctionName(std::string_view text);

/// What leads to a value: `hcloud_server.api[0].id`, `data.x.y["a"]`, `module.m.list[*].name`,
/// `var.map[each.key]`.
bool isAddress(std::string_view text);

/// A type expression or bare word with the spaces `tofu fmt` wants: `string`, `map(list(any))`,
/// `object({ name = string, port = optional(number, 80) })`. Nothing if `text` is none.
auto canonicalKeyword(std::string_view text) -> std::optional<std::string>;

}  // namespace clc::backends::hcl
