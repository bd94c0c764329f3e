// From a tree to bytes. Numbers are written in groups of seven bits; places as the distance from
// the place before, which is mostly one byte.
#include "syntax/codec/codec.h"
#include "syntax/codec/fields.h"

#include <algorithm>
#include <cstdint>

namespace clc::syntax {
namespace {

class Encoder {
public:
    static constexpr bool kFills = false;

    explicit Encoder(std::string_view text) : text_(text) {}

    void tree(const ParsedFile& parsed) {
        number(parsed.nodeCount);
        member(parsed.root);
    }
    [[nodiscard]] auto take() -> std::string { return std::move(bytes_); }

    void member(bool value) { number(value ? 1 : 0); }
    void member(std::int64_t value) { distance(value); }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    void member(Enum value) {
        number(static_cast<std::uint64_t>(value));
    }
    void member(const Span& span) {
        number(span.valid() ? 1 : 0);
        if (span.valid()) {
            place(span);
        }
    }
    void member(std::string_view text) {
        const std::size_t found = find(text);
        const bool own = found == std::string_view::npos;
        number(text.size() * 2 + (own ? 1 : 0));
        if (own) {
            bytes_ += text;
        } else if (!text.empty()) {
            moveTo(found);
        }
    }
    void member(const Name& name) {
        const bool there = name.span.valid();
        const bool asWritten =
            there && text_.substr(name.span.begin, name.span.size()) == name.text;
        number((there ? 2 : 0) + (asWritten ? 1 : 0));
        if (there) {
            place(name.span);
        }
        if (!asWritten) {
            member(name.text);
        }
    }
    void member(const QualifiedName& name) {
        member(name.span);
        member(name.path);
    }
    void member(const TextPart& part) {
        member(part.span);
        member(part.text);
        member(part.hole);
    }
    void member(const UseItem::Imported& imported) {
        member(imported.name);
        member(imported.alias);
    }
    template <typename T>
    void member(std::span<const T> list) {
        number(list.size());
        for (const T& each : list) {
            member(each);
        }
    }
    template <typename T>
        requires std::is_base_of_v<Node, T>
    void member(const T* node) {
        if (node == nullptr) {
            number(0);
            return;
        }
        const Node& header = *node;  // some nodes have an `id` of their own
        number(static_cast<std::uint64_t>(header.kind) * 2 + (header.hasError ? 1 : 0) + 1);
        distance(static_cast<std::int64_t>(header.id.value) - lastId_);
        lastId_ = header.id.value;
        place(header.span);
        eachField(*this, header);
    }

private:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) {
            bytes_ += static_cast<char>(value | 0x80);
        }
        bytes_ += static_cast<char>(value);
    }
    void distance(std::int64_t value) {
        const auto bits = static_cast<std::uint64_t>(value);
        number(value < 0 ? ~bits * 2 + 1 : bits * 2);
    }
    void moveTo(std::size_t offset) {
        distance(static_cast<std::int64_t>(offset) - static_cast<std::int64_t>(last_));
        last_ = offset;
    }
    void place(const Span& span) {
        moveTo(span.begin);
        number(span.size());
    }
    /// Where `text` occurs, best behind the place before: any occurrence is as good as the one it
    /// was read at.
    [[nodiscard]] auto find(std::string_view text) const -> std::size_t {
        const std::size_t near = text_.find(text, last_);
        return near != std::string_view::npos ? near : text_.find(text);
    }

    std::string_view text_;
    std::string bytes_;
    std::size_t last_ = 0;
    std::int64_t lastId_ = 0;
};

}  // namespace

auto encodeTree(const ParsedFile& parsed, std::string_view text) -> std::string {
    Encoder encoder(text);
    encoder.tree(parsed);
    return encoder.take();
}

}  // namespace clc::syntax
