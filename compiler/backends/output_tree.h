// What printing makes: the bytes of each output file, and for each of its lines the origins of what
// stands on it. Nothing here knows a disk.
#pragma once

#include "values/origin.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace clc::backends {

/// The origins of the lines of one file, in order of writing: of a key before that of its value.
class SourceMap {
public:
    [[nodiscard]] auto lineCount() const -> std::size_t { return ends_.size(); }

    /// `number` counts from zero.
    [[nodiscard]] auto line(std::size_t number) const -> std::span<const values::OriginId> {
        const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
        return std::span(origins_).subspan(begin, ends_[number] - begin);
    }

    void addLine(std::span<const values::OriginId> origins) {
        origins_.insert(origins_.end(), origins.begin(), origins.end());
        ends_.push_back(static_cast<std::uint32_t>(origins_.size()));
    }

    void reserve(std::size_t lines) {
        origins_.reserve(2 * lines);
        ends_.reserve(lines);
    }
    /// Gives back what was reserved and is not needed.
    void shrink() {
        origins_.shrink_to_fit();
        ends_.shrink_to_fit();
    }

    bool operator==(const SourceMap&) const = default;

private:
    std::vector<values::OriginId> origins_;
    std::vector<std::uint32_t> ends_;
};

struct PrintedFile {
    std::string bytes;
    SourceMap lines;
    /// SHA-256 of the bytes, in hexadecimal; empty where nobody has asked for it yet.
    std::string hash = {};
    bool operator==(const PrintedFile&) const = default;
};

/// Path below the output root → file.
using OutputTree = std::map<std::string, PrintedFile, std::less<>>;

}  // namespace clc::backends
