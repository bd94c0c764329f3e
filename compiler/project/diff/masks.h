// What of the values of a cluster must not be read.
#pragma once

#include "diagnostics/hidden.h"
#include "project/compilation.h"
#include "project/source_origins.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// Covers the values that findings point at which hide their place, and texts that hold them.
class Masks {
public:
    /// `values` is what is shown, and outlives this. The findings are those of `rules`, which has
    /// read the same sources; it may be `values` itself.
    Masks(const Compilation& values, const Compilation& rules);

    /// Nothing of the value may be shown.
    [[nodiscard]] bool covers(const values::DocNode& node) const;
    /// `text`, covered in part where it holds something hidden.
    [[nodiscard]] auto shown(std::string_view text) const -> std::string {
        return texts_.shown(text);
    }

private:
    struct Place {
        std::string path;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    const SourceManager& sources_;
    std::optional<SourceOrigins> origins_;
    HiddenTexts texts_;
    /// What may be one, whatever the rules say.
    HiddenTexts suspects_;
    std::vector<Place> places_;
};

}  // namespace clc::project
