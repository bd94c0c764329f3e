// Amounts of resources, by the published rules of `resource.Quantity`: 500m, 1.5, 2Gi, 1e3. Exact,
// without floating point.
#pragma once

#include "types/scalars/int128.h"
#include "types/scalars/parsed.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

/// How an amount was written, and therefore how its canonical text is.
enum class QuantityFormat : std::uint8_t { DecimalSi, BinarySi, DecimalExponent };

/// An amount in whole nano units, at most 2^63-1 units in magnitude. Where others would
/// silently round up what is finer than a nano unit, or cap what is larger, `parse` reports it.
class Quantity {
public:
    static auto parse(std::string_view text) -> Parsed<Quantity>;
    static auto ofInteger(std::int64_t units) -> Quantity;

    /// The canonical form of these rules: no fraction, the largest suffix of the format it was
    /// written in. Equal quantities of different formats have different texts, so texts say nothing
    /// about equality.
    [[nodiscard]] auto canonical() const -> std::string;

    /// The plain number: `0.035` for 35m, `1073741824` for 1Gi.
    [[nodiscard]] auto decimal() const -> std::string;

    /// Whole units; nothing if there is a fraction.
    [[nodiscard]] auto integer() const -> std::optional<std::int64_t>;

    /// Nothing if the result is too large. The format is that of the left side, or the other's if
    /// the left is 0.
    [[nodiscard]] auto plus(const Quantity& other) const -> std::optional<Quantity>;
    [[nodiscard]] auto minus(const Quantity& other) const -> std::optional<Quantity>;
    [[nodiscard]] auto times(std::int64_t factor) const -> std::optional<Quantity>;

    [[nodiscard]] auto format() const -> QuantityFormat { return format_; }

    /// By value: 1Gi == 1024Mi.
    bool operator==(const Quantity& other) const { return nano_ == other.nano_; }
    auto operator<=>(const Quantity& other) const -> std::strong_ordering {
        return nano_ <=> other.nano_;
    }

private:
    Quantity(Int128 nano, QuantityFormat format) : nano_(nano), format_(format) {}
    static auto checked(Int128 nano, QuantityFormat format) -> std::optional<Quantity>;

    Int128 nano_;
    QuantityFormat format_;
};

}  // namespace clc::types
