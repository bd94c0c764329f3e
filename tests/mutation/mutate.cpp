#include "mutation/mutate.h"

#include <algorithm>

namespace clc::mutation {
namespace {

auto bytes(const Sample& sample, const Piece& piece) -> std::string_view {
    return std::string_view(sample.text).substr(piece.begin, piece.end - piece.begin);
}

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// `text` with the bytes from `begin` to `end` replaced.
auto spliced(std::string text, const Piece& piece, std::string_view replacement) -> std::string {
    return text.replace(piece.begin, piece.end - piece.begin, replacement);
}

}  // namespace

auto slipName(Slip slip) -> std::string_view {
    switch (slip) {
    case Slip::Delete: return "delete";
    case Slip::Double: return "double";
    case Slip::Swap: return "swap";
    case Slip::Replace: return "replace";
    }
    return {};
}

auto mutate(const Sample& sample, Slip slip, std::size_t at, std::mt19937& random) -> Variant {
    const Piece& piece = sample.pieces[at];
    const std::string own(bytes(sample, piece));
    switch (slip) {
    case Slip::Delete: return {spliced(sample.text, piece, ""), {piece.line}};
    case Slip::Double: {
        const std::string between = isWordByte(own.front()) ? " " : "";
        return {spliced(sample.text, piece, own + between + own), {piece.line}};
    }
    case Slip::Swap: {
        const Piece& next = sample.pieces[std::min(at + 1, sample.pieces.size() - 1)];
        const std::string other(bytes(sample, next));
        std::string text = spliced(sample.text, next, own);
        return {spliced(std::move(text), piece, other), {piece.line, next.line}};
    }
    case Slip::Replace: {
        const Piece& other = sample.pieces[random() % sample.pieces.size()];
        return {spliced(sample.text, piece, bytes(sample, other)), {piece.line}};
    }
    }
    return {};
}

auto deleteTwo(const Sample& sample, std::size_t first, std::size_t second) -> Variant {
    std::string text = spliced(sample.text, sample.pieces[second], "");
    return {spliced(std::move(text), sample.pieces[first], ""),
            {sample.pieces[first].line, sample.pieces[second].line}};
}

}  // namespace clc::mutation
