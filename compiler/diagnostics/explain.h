// The pages behind the codes: docs/diagnostics/CLnnnn.md, which the binary carries.
#pragma once

#include "base/embedded.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clc {

/// A "## Heading" of a page and what stands below it, without empty lines around.
struct PageSection {
    std::string_view heading;
    std::string_view text;
};

/// A fenced block of a page: "```clc" makes the language "clc".
struct PageBlock {
    std::string_view language;
    std::string_view text;
};

/// One page; everything points into the text it was read from.
struct Page {
    std::string_view code;
    std::string_view name;
    std::string_view text;
    std::vector<PageSection> sections;

    /// The section called `heading`, or null.
    [[nodiscard]] auto section(std::string_view heading) const -> const PageSection*;
};

/// The files of all pages, in order of code.
auto diagnosticPages() -> std::span<const EmbeddedFile>;

/// The page of `code`, which is written "CL0203" in any case of letters.
auto findPage(std::string_view code) -> std::optional<Page>;

/// Nothing if the first line is not "# CLnnnn Name".
auto parsePage(std::string_view text) -> std::optional<Page>;

/// The fenced blocks of a section, in order. One that is not closed is not a block.
auto blocksOf(const PageSection& section) -> std::vector<PageBlock>;

}  // namespace clc
