// The bytes of a file as ANTLR wants to read them, so that its positions are ours.
#pragma once

#include <CharStream.h>

#include <cstddef>
#include <string_view>

namespace clc::parser {

/// Hands out bytes instead of code points: an index is an offset in the file. Bytes beyond ASCII
/// all read as 0x7F, because the grammar tells none of them apart and the lexer's tables cover only
/// ASCII quickly. The text must be valid UTF-8 and outlive the stream.
class ByteStream final : public antlr4::CharStream {
public:
    ByteStream(std::string_view text, std::size_t start)
        : text_(text), end_(text.size()), at_(start) {}

    /// Where the stream ends; at most at the end of the text.
    void setEnd(std::size_t end) { end_ = end; }

    void consume() override { ++at_; }
    auto LA(ssize_t i) -> std::size_t override {
        const std::size_t at = at_ + static_cast<std::size_t>(i > 0 ? i - 1 : i);
        if (i == 0 || at >= end_) {
            return i == 0 ? 0 : EOF;
        }
        const auto byte = static_cast<unsigned char>(text_[at]);
        return byte < 0x80U ? byte : 0x7FU;
    }
    auto mark() -> ssize_t override { return 0; }
    void release(ssize_t /*marker*/) override {}
    auto index() -> std::size_t override { return at_; }
    void seek(std::size_t index) override { at_ = index; }
    auto size() -> std::size_t override { return end_; }
    auto getSourceName() const -> std::string override { return {}; }
    auto getText(const antlr4::misc::Interval& interval) -> std::string override;
    auto toString() const -> std::string override { return std::string(text_); }

private:
    std::string_view text_;
    std::size_t end_;
    std::size_t at_;
};

}  // namespace clc::parser
