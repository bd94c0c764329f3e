// What the compiler knows by name, in words: it stands in no module whose comments could say so.
#pragma once

#include <span>
#include <string_view>

namespace clc::ide {

struct Intrinsic {
    std::string_view name;
    /// How it is written: "Map<K, V>", "all(TYPE, below: INSTANCE?) -> [TYPE]".
    std::string_view head;
    std::string_view words;
    /// A line of source that holds; empty if there is none.
    std::string_view sample;
};

/// In the order in which a list of them reads best.
auto intrinsics() -> std::span<const Intrinsic>;

/// Null if the compiler knows nothing called `name`.
auto findIntrinsic(std::string_view name) -> const Intrinsic*;

}  // namespace clc::ide
