// Regular expressions as refinements use them: `it.matches(...)`. The only files that know RE2.
#pragma once

#include "types/scalars/parsed.h"

#include <memory>
#include <string_view>
#include <vector>

namespace clc::types {

struct PatternMatch;

/// A compiled regular expression in RE2's syntax: linear in time, without look-around and back
/// references. `.` takes no line end; texts are UTF-8. Compile once, match often; copies share the
/// compiled form, which never changes.
class Pattern {
public:
    /// The error points to the part of the expression that is wrong, as far as it can be told.
    static auto compile(std::string_view expression) -> Parsed<Pattern>;

    /// Whether the expression takes all of `text`.
    [[nodiscard]] auto fullMatch(std::string_view text) const -> bool;

    /// Whether the expression takes some part of `text`.
    [[nodiscard]] auto partialMatch(std::string_view text) const -> bool;

    /// The expression as written.
    [[nodiscard]] auto text() const -> std::string_view;

private:
    class Compiled;
    friend auto matchesIn(const Pattern& pattern, std::string_view text)
        -> std::vector<PatternMatch>;

    explicit Pattern(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}

    std::shared_ptr<const Compiled> compiled_;
};

}  // namespace clc::types
