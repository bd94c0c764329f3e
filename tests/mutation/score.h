// What a compiler says about broken files, in figures.
#pragma once

#include "mutation/mutate.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clc::mutation {

/// An error as far as it is measured.
struct Report {
    std::size_t line = 0;  // from 0
    std::string what;      // code and message, for those who read along
};

/// Lines between `report` and the nearest slip of `variant`.
auto distance(const Variant& variant, const Report& report) -> std::size_t;

/// Variants with one slip, counted.
struct Score {
    std::size_t valid = 0;  // still right: nothing was said
    std::size_t broken = 0;
    std::size_t errors = 0;
    std::size_t exactlyOne = 0;
    std::size_t near = 0;  // of those with exactly one: on the line of the slip or next to it
    std::size_t sameLine = 0;

    void add(const Score& other);
    void add(const Variant& variant, const std::vector<Report>& reports);
};

/// `part` of `whole` in percent; all of nothing is 100.
auto percent(std::size_t part, std::size_t whole) -> double;

void print(std::string_view name, const Score& score);

/// Prints the lines of the slips before and after, and what was said; for whoever looks for what to
/// improve.
void show(const Sample& sample, const Variant& variant, const std::vector<Report>& reports);

}  // namespace clc::mutation
