// Where instances are declared: the declarations of a body, and of the bodies below, by id.
#pragma once

#include "syntax/ast.h"

#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace clc::semantics {

/// One declaration that stands directly in a body, maybe under `if` and `for`.
struct DeclarationSite {
    const syntax::DeclarationItem* item = nullptr;
    bool conditional = false;
    bool family = false;
};

/// A declaration with those around it, up to the body that was asked; null above the outermost.
struct PlacedSite {
    const DeclarationSite* site = nullptr;
    const PlacedSite* around = nullptr;
};

/// `Below`: also in the bodies of declarations, to any depth.
enum class SiteDepth : std::uint8_t { Here, Below };

/// Each body is walked once. What is handed out lives as long as this.
class Sites {
public:
    auto in(const syntax::Block& body) -> const std::vector<DeclarationSite>&;
    /// Of the items of a file.
    static void collect(syntax::NodeList<syntax::Item> items, std::vector<DeclarationSite>& into);

    /// Those called `id`, in the order of the text, each before what is in its body. `here` lives
    /// as long as this.
    auto named(const std::vector<DeclarationSite>& here, std::string_view id, SiteDepth depth)
        -> std::span<const PlacedSite* const>;

private:
    struct Index {
        std::deque<PlacedSite> all;
        std::unordered_map<std::string_view, std::vector<const PlacedSite*>> byId;
    };
    void add(const std::vector<DeclarationSite>& here, const PlacedSite* around, SiteDepth depth,
             Index& into);

    std::unordered_map<const syntax::Block*, std::vector<DeclarationSite>> bodies_;
    std::map<std::pair<const void*, SiteDepth>, Index> indexes_;
};

}  // namespace clc::semantics
