// Strings that are compared often become 4-byte symbols.
#pragma once

#include "base/arena.h"
#include "base/ids.h"

#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clc {

/// Text ↔ Symbol. May be used from several threads. Symbols are numbered in order of first use, so
/// their order means nothing: whatever reaches an output is ordered by text.
class Interner {
public:
    auto intern(std::string_view text) -> Symbol;
    /// The text of `symbol`; valid as long as the interner.
    [[nodiscard]] auto text(Symbol symbol) const -> std::string_view;
    /// The symbol of `text` if it was interned before.
    [[nodiscard]] auto find(std::string_view text) const -> Symbol;

private:
    mutable std::mutex mutex_;
    Arena arena_;
    std::unordered_map<std::string_view, Symbol> symbols_;
    std::vector<std::string_view> texts_;
};

}  // namespace clc
