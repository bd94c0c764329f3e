// Did-you-mean: the one place that decides whether a name was probably another.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clc {

/// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`; `limit + 1` once
/// they exceed `limit`.
auto editDistance(std::string_view a, std::string_view b, std::size_t limit) -> std::size_t;

/// The candidate nearest to `name`, if it is near enough to be meant: a third of its length, at
/// least one edit; in words of four letters a replaced one is a slip only if the keys lie side by
/// side. Among equally near ones the first in text order, so that the answer does not
/// depend on the order of candidates.
auto nearest(std::string_view name, std::span<const std::string_view> candidates)
    -> std::optional<std::string>;

}  // namespace clc
