// Did-you-mean: the one place that decides whether a name was probably another.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc {

/// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`; `limit + 1` once
/// they exceed `limit`.
auto editDistance(std::string_view a, std::string_view b, std::size_t limit) -> std::size_t;

/// Whether `written` is `meant` with a slip of the fingers, and no word of its own: one edit, two
/// in names of six letters or more, or other capitals. None are other digits or letters of
/// abbreviations (cx33, cx32; hostIP, hostIPC), nor a word that another begins with (super,
/// supervised).
bool isSlip(std::string_view written, std::string_view meant);

/// The candidate nearest to `name`, if it is near enough to be meant: a third of its length, at
/// least one edit; in words of four letters a replaced one is a slip only if the keys lie side by
/// side. Among equally near ones the first in text order, so that the answer does not
/// depend on the order of candidates.
auto nearest(std::string_view name, std::span<const std::string_view> candidates)
    -> std::optional<std::string>;

/// Did-you-mean for a whole run. Comparing each of many unknown names with each of many known ones
/// takes time by the product of their numbers, for help that nobody reads to the end. So a run
/// compares so many names and guesses no more then; nothing written by hand comes near that.
class Guesses {
public:
    static constexpr std::size_t kMostCompared = 1'000'000;

    /// Whether looking for what may be meant is over. Gathering candidates would be in vain.
    [[nodiscard]] bool spent() const { return compared_ >= kMostCompared; }
    /// For looking at so many names in another way than by `nearest`.
    void charge(std::size_t names) { compared_ += names; }

    /// As the function of this name; nothing once the run has compared enough.
    auto nearest(std::string_view name, std::span<const std::string_view> candidates)
        -> std::optional<std::string>;

    /// Of `things`, whose names `nameOf` tells.
    template <std::ranges::input_range Things, typename NameOf>
    auto nearest(std::string_view name, const Things& things, NameOf nameOf)
        -> std::optional<std::string> {
        std::vector<std::string_view> names;
        if (!spent()) {
            for (const auto& each : things) {
                names.push_back(std::invoke(nameOf, each));
            }
        }
        return nearest(name, names);
    }

private:
    std::size_t compared_ = 0;
};

}  // namespace clc
