// Strong 4-byte ids. They index tables across phases and never order what reaches an output.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>

namespace clc {

/// An index into the table that `Tag` stands for. The default value is `none`.
template <typename Tag>
struct Id {
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t value = kNone;

    constexpr Id() = default;
    constexpr explicit Id(std::uint32_t index) : value(index) {}
    constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}

    [[nodiscard]] constexpr bool valid() const { return value != kNone; }
    [[nodiscard]] constexpr std::size_t index() const { return value; }
    constexpr bool operator==(const Id&) const = default;
    constexpr auto operator<=>(const Id&) const = default;
};

/// An interned string; its text is known to the `Interner`.
using Symbol = Id<struct SymbolTag>;

}  // namespace clc

template <typename Tag>
struct std::hash<clc::Id<Tag>> {
    auto operator()(clc::Id<Tag> id) const noexcept -> std::size_t {
        return std::hash<std::uint32_t>{}(id.value);
    }
};
