// Why a line of an output file is there: where what stands on it was written, what put it there,
// and the declaration it belongs to. What `clc why` shows.
#pragma once

#include "project/compilation.h"
#include "project/why/chain.h"
#include "project/why/text_lines.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

struct Why {
    /// Below the output root.
    std::string path;
    /// From 1; 0 is the file as a whole.
    std::size_t line = 0;
    /// The line without its end.
    std::string text;
    /// Lines of the file.
    std::size_t lines = 0;
    /// What the user can change before what the library did, what gave the value before what placed
    /// it, the declaration last.
    std::vector<WhyStep> steps;
};

/// Explains output of one compilation, which has been evaluated without an error and outlives it.
class Explainer {
public:
    explicit Explainer(const Compilation& compilation);

    /// `path` is one of `outputs()`, `line` one of its lines, from 1.
    [[nodiscard]] auto line(std::string_view path, std::size_t line) const -> Why;
    /// What the file is and who placed it.
    [[nodiscard]] auto file(std::string_view path) const -> Why;

    /// Where the user has declared what the file belongs to; not valid if nobody has.
    [[nodiscard]] auto declared(std::string_view path) const -> Span;

    /// Where the cluster is declared.
    [[nodiscard]] auto declaredCluster() const -> Span;

    /// The line of `path` without its end.
    [[nodiscard]] auto textOf(std::string_view path, std::size_t line) const -> std::string_view;

private:
    /// Adds what gave the value of a line, and what placed it; the origin of what stands last.
    auto addSteps(Why& why, const LineParts& parts) const -> values::OriginId;
    /// Adds what put there what has these origins.
    void addPlacing(Why& why, std::span<const values::OriginId> origins) const;
    /// Adds whom the file belongs to, and before that whose what `origin` gives is, if that is
    /// another.
    void addOwners(Why& why, values::InstanceId owner, values::OriginId origin) const;
    [[nodiscard]] auto placementOf(std::string_view path) const -> const values::OutputFile&;

    const Compilation& compilation_;
    Chains chains_;
    TextLines texts_;
};

}  // namespace clc::project
