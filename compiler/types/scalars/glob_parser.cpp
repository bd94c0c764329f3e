#include "types/scalars/glob_parser.h"

#include "source/utf8.h"
#include "types/scalars/glob.h"
#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace clc::types {
namespace {

/// Reads one segment, in which no slash is.
class SegmentParser {
public:
    explicit SegmentParser(std::string_view text) : text_(text) {}

    auto parse() -> Parsed<GlobSegment> {
        if (text_ == "**") {
            return GlobSegment{.anyDepth = true, .atoms = {}};
        }
        GlobSegment segment;
        while (at_ < text_.size()) {
            if (auto error = atom(segment)) {
                return *std::move(error);
            }
        }
        return segment;
    }

private:
    auto atom(GlobSegment& segment) -> std::optional<ScalarError> {
        switch (text_[at_]) {
        case '*':
            if (text_.substr(at_).starts_with("**")) {
                return errorAt(at_, 2, "'**' does not stand alone between slashes",
                               "write '*' for a part of a name, '/**/' for any number of folders");
            }
            segment.atoms.push_back({GlobPart::Run, {}});
            ++at_;
            return std::nullopt;
        case '?':
            segment.atoms.push_back({GlobPart::NoneOf, {}});
            ++at_;
            return std::nullopt;
        case '[': return set(segment);
        default: break;
        }
        std::uint32_t character = 0;
        if (auto error = take(character)) {
            return error;
        }
        segment.atoms.push_back({GlobPart::OneOf, {{character, character}}});
        return std::nullopt;
    }

    /// Takes one character, also one behind a backslash.
    auto take(std::uint32_t& character) -> std::optional<ScalarError> {
        if (text_[at_] == '\\' && ++at_ == text_.size()) {
            return errorAt(at_ - 1, 1, "a backslash ends the pattern",
                           "write the character it is for behind it, or two of them");
        }
        const std::size_t length = sequenceLength(text_.substr(at_));
        if (length == 0) {
            character = kBrokenByte + static_cast<unsigned char>(text_[at_]);
        } else {
            character = decodeUtf8(text_.substr(at_, length));
        }
        at_ += std::max<std::size_t>(length, 1);
        return std::nullopt;
    }

    auto set(GlobSegment& segment) -> std::optional<ScalarError> {
        const std::size_t begin = at_++;
        GlobAtom atom{.part = GlobPart::OneOf, .ranges = {}};
        if (at_ < text_.size() && (text_[at_] == '!' || text_[at_] == '^')) {
            atom.part = GlobPart::NoneOf;
            ++at_;
        }
        // A bracket right at the start is a character of the set.
        while (at_ < text_.size() && (text_[at_] != ']' || atom.ranges.empty())) {
            if (auto error = range(atom)) {
                return error;
            }
        }
        if (at_ == text_.size()) {
            return errorAt(begin, text_.size() - begin, "the set has no end",
                           "write ']' behind it, or \\[ for the character itself");
        }
        ++at_;
        segment.atoms.push_back(std::move(atom));
        return std::nullopt;
    }

    auto range(GlobAtom& atom) -> std::optional<ScalarError> {
        const std::size_t begin = at_;
        CodePointRange range;
        if (auto error = take(range.from)) {
            return error;
        }
        range.to = range.from;
        const std::string_view rest = text_.substr(at_);
        if (rest.size() > 1 && rest[0] == '-' && rest[1] != ']') {
            ++at_;
            if (auto error = take(range.to)) {
                return error;
            }
        }
        if (range.to < range.from) {
            const std::string_view text = text_.substr(begin, at_ - begin);
            return errorAt(begin, text.size(),
                           fmt::format("{} ends before it begins", quoted(text)),
                           "write the lower end first");
        }
        atom.ranges.push_back(range);
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

auto codePoints(std::string_view text) -> std::vector<std::uint32_t> {
    std::vector<std::uint32_t> characters;
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const auto first = static_cast<unsigned char>(text.front());
        characters.push_back(length == 0 ? kBrokenByte + first
                                         : decodeUtf8(text.substr(0, length)));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return characters;
}

auto Glob::parse(std::string_view text) -> Parsed<Glob> {
    if (text.empty()) {
        return errorAt(0, 0, "there is no pattern", "write a pattern such as *.yaml");
    }
    Glob glob;
    for (const Piece& part : split(text, '/')) {
        const Parsed<GlobSegment> segment = SegmentParser(part.text).parse();
        if (!segment) {
            return shifted(segment.error(), part.offset);
        }
        glob.segments.push_back(*segment);
    }
    return glob;
}

}  // namespace clc::types
