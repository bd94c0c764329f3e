// The bytes of a packed table, for the one file that writes them and the one that reads them.
//
// A header of 32-bit numbers, little endian, then: offsets of the strings; their bytes; modules;
// types (name, body), sorted by module and name; kinds, sorted by apiVersion and kind; nodes
// (body); bodies. Bodies are made of numbers with seven bits to a byte. Strings and nodes are there
// once each.
#pragma once

#include "base/check.h"

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::schema {

/// The numbers of the header, in their order. `...At` are offsets of bytes, others counts.
enum class HeaderWord : std::uint8_t {
    Magic,
    FormatVersion,
    Size,
    BaseTypes,
    BaseNodes,
    Strings,
    StringOffsetsAt,
    StringBytesAt,
    Modules,
    ModulesAt,
    Types,
    TypesAt,
    Kinds,
    KindsAt,
    Nodes,
    NodesAt,
    BodiesAt,
};
inline constexpr std::size_t kHeaderWords = 17;

inline constexpr std::uint32_t kMagic = 0x53434c43;  // "CLCS"
inline constexpr std::uint32_t kFormatVersion = 1;

/// Words of one row of a section.
inline constexpr std::uint32_t kModuleWords = 5;  // name, about, first type, number of types, body
inline constexpr std::uint32_t kTypeWords = 2;    // name, body
inline constexpr std::uint32_t kKindWords = 3;    // apiVersion, kind, type

/// Bits at the front of a node's body, above its kind.
namespace node_flag {
inline constexpr std::uint64_t kNullable = 1U << 4;
inline constexpr std::uint64_t kFormat = 1U << 5;
inline constexpr std::uint64_t kPatterns = 1U << 6;
inline constexpr std::uint64_t kMinimum = 1U << 7;
inline constexpr std::uint64_t kMaximum = 1U << 8;
inline constexpr std::uint64_t kFloatMinimum = 1U << 9;
inline constexpr std::uint64_t kFloatMaximum = 1U << 10;
inline constexpr std::uint64_t kMinSize = 1U << 11;
inline constexpr std::uint64_t kMaxSize = 1U << 12;
inline constexpr std::uint64_t kMerge = 1U << 13;
}  // namespace node_flag

namespace type_flag {
inline constexpr std::uint64_t kObject = 1U << 0;
inline constexpr std::uint64_t kServed = 1U << 1;
inline constexpr std::uint64_t kOpen = 1U << 2;
inline constexpr std::uint64_t kMore = 1U << 3;
inline constexpr std::uint64_t kMinFields = 1U << 4;
inline constexpr std::uint64_t kMaxFields = 1U << 5;
inline constexpr std::uint64_t kChecks = 1U << 6;
inline constexpr std::uint64_t kUnchecked = 1U << 7;
inline constexpr std::uint64_t kDoc = 1U << 8;
inline constexpr std::uint64_t kTofu = 1U << 9;
}  // namespace type_flag

namespace field_flag {
inline constexpr std::uint64_t kSecret = 1U << 0;
inline constexpr std::uint64_t kServed = 1U << 1;
inline constexpr std::uint64_t kRequired = 1U << 2;
/// Required in some releases only.
inline constexpr std::uint64_t kRequiredIn = 1U << 3;
inline constexpr std::uint64_t kDefault = 1U << 4;
inline constexpr std::uint64_t kDoc = 1U << 5;
}  // namespace field_flag

class ByteWriter {
public:
    void number(std::uint64_t value) {
        while (value >= 0x80) {
            bytes_.push_back(static_cast<char>(0x80 | (value & 0x7f)));
            value >>= 7;
        }
        bytes_.push_back(static_cast<char>(value));
    }
    void signedNumber(std::int64_t value) {
        const auto bits = static_cast<std::uint64_t>(value);
        number((bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0));
    }
    void real(double value) {
        auto bits = std::bit_cast<std::uint64_t>(value);
        for (int i = 0; i < 8; ++i, bits >>= 8) {
            bytes_.push_back(static_cast<char>(bits & 0xff));
        }
    }
    void word(std::uint32_t value) {
        for (int i = 0; i < 4; ++i, value >>= 8) {
            bytes_.push_back(static_cast<char>(value & 0xff));
        }
    }
    void append(std::string_view bytes) { bytes_ += bytes; }

    [[nodiscard]] auto size() const -> std::size_t { return bytes_.size(); }
    [[nodiscard]] auto bytes() const -> const std::string& { return bytes_; }
    [[nodiscard]] auto take() -> std::string { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// The word at `offset`, which must lie inside.
inline auto wordAt(std::string_view bytes, std::size_t offset) -> std::uint32_t {
    CLC_ASSERT(offset <= bytes.size() && bytes.size() - offset >= 4, "damaged schema table");
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) {
        value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
    }
    return value;
}

/// Reads a body. Running over the end is a damaged table, and that is a mistake of ours.
class ByteReader {
public:
    ByteReader(std::string_view bytes, std::size_t offset) : bytes_(bytes), at_(offset) {
        CLC_ASSERT(offset <= bytes.size(), "damaged schema table");
    }

    auto number() -> std::uint64_t {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            CLC_ASSERT(at_ < bytes_.size() && shift < 64, "damaged schema table");
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0) {
                return value;
            }
        }
    }
    auto signedNumber() -> std::int64_t {
        const std::uint64_t bits = number();
        return static_cast<std::int64_t>((bits >> 1) ^ (~(bits & 1) + 1));
    }
    auto real() -> double {
        CLC_ASSERT(bytes_.size() - at_ >= 8, "damaged schema table");
        std::uint64_t bits = 0;
        for (std::size_t i = 8; i-- > 0;) {
            bits = bits << 8 | static_cast<unsigned char>(bytes_[at_ + i]);
        }
        at_ += 8;
        return std::bit_cast<double>(bits);
    }
    /// A number of things that follow, at least a byte each.
    auto count() -> std::size_t {
        const std::uint64_t value = number();
        CLC_ASSERT(value <= bytes_.size() - at_, "damaged schema table");
        return value;
    }

private:
    std::string_view bytes_;
    std::size_t at_;
};

}  // namespace clc::schema
