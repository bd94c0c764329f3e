// Where in the sources a schema stands: what refinements and names are looked up by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clc::schema {

/// A kind or a named definition, and the fields below it. A segment ends in `[]` or `{}` for the
/// elements of a list or the values of a map: `HelmRelease`, {`spec`, `valuesFrom[]`, `kind`}.
struct Place {
    std::string root;
    std::vector<std::string> path;

    [[nodiscard]] auto field(std::string_view name) const -> Place {
        Place place = *this;
        place.path.emplace_back(name);
        return place;
    }
    /// `mark` is `[]` or `{}`.
    [[nodiscard]] auto elements(std::string_view mark) const -> Place {
        Place place = *this;
        (place.path.empty() ? place.root : place.path.back()) += mark;
        return place;
    }
    /// `HelmRelease.spec.valuesFrom[].kind`
    [[nodiscard]] auto text() const -> std::string {
        std::string all = root;
        for (const std::string& segment : path) {
            all += "." + segment;
        }
        return all;
    }
};

}  // namespace clc::schema
