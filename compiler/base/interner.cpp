#include "base/interner.h"

#include "base/check.h"

namespace clc {

auto Interner::intern(std::string_view text) -> Symbol {
    const std::lock_guard lock(mutex_);
    if (const auto found = symbols_.find(text); found != symbols_.end()) {
        return found->second;
    }
    const std::string_view kept = arena_.copy(text);
    const Symbol symbol(texts_.size());
    texts_.push_back(kept);
    symbols_.emplace(kept, symbol);
    return symbol;
}

auto Interner::text(Symbol symbol) const -> std::string_view {
    const std::lock_guard lock(mutex_);
    CLC_ASSERT(symbol.index() < texts_.size(), "a symbol of another interner");
    return texts_[symbol.index()];
}

auto Interner::find(std::string_view text) const -> Symbol {
    const std::lock_guard lock(mutex_);
    const auto found = symbols_.find(text);
    return found == symbols_.end() ? Symbol() : found->second;
}

}  // namespace clc
