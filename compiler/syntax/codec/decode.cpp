// From the bytes of encode.cpp back to a tree.
#include "syntax/codec/codec.h"
#include "syntax/codec/fields.h"

#include <cstdint>

namespace clc::syntax {
namespace {

/// Whether a node of `kind` may stand where a T is meant.
template <typename T>
constexpr bool fits(NodeKind kind) {
    switch (kind) {
#define CL_NODE(category, name) \
    case NodeKind::name: return std::is_base_of_v<T, name>;
#include "syntax/nodes.def"
#undef CL_NODE
    }
    return false;
}

class Decoder {
public:
    static constexpr bool kFills = true;

    Decoder(std::string_view bytes, const SourceFile& file, Arena& arena)
        : at_(bytes.data()),
          end_(bytes.data() + bytes.size()),
          text_(file.text()),
          file_(file.id()),
          arena_(arena) {}

    void tree(ParsedFile& parsed) {
        parsed.nodeCount = static_cast<std::uint32_t>(number());
        nodeCount_ = parsed.nodeCount;
        member(parsed.root);
        CLC_ASSERT(at_ == end_ && parsed.root != nullptr, "the bytes are those of one tree");
    }

    void member(bool& value) { value = number() != 0; }
    void member(std::int64_t& value) { value = distance(); }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    void member(Enum& value) {
        value = static_cast<Enum>(number());
    }
    void member(Span& span) {
        if (number() != 0) {
            span = place();
        }
    }
    void member(std::string_view& text) {
        const std::uint64_t head = number();
        const std::uint64_t size = head / 2;
        if (head % 2 != 0) {
            CLC_ASSERT(size <= static_cast<std::size_t>(end_ - at_),
                       "a text ends inside the bytes");
            text = {at_, size};
            at_ += size;
        } else if (size != 0) {
            text = slice(moved(), size);
        }
    }
    void member(Name& name) {
        const std::uint64_t head = number();
        if ((head & 2) != 0) {
            name.span = place();
        }
        if ((head & 1) != 0) {
            name.text = text_.substr(name.span.begin, name.span.size());
        } else {
            member(name.text);
        }
    }
    void member(QualifiedName& name) {
        member(name.span);
        member(name.path);
    }
    void member(TextPart& part) {
        member(part.span);
        member(part.text);
        member(part.hole);
    }
    void member(UseItem::Imported& imported) {
        member(imported.name);
        member(imported.alias);
    }
    template <typename T>
    void member(std::span<const T>& list) {
        const std::uint64_t size = number();
        CLC_ASSERT(size <= static_cast<std::size_t>(end_ - at_), "each element takes a byte");
        const std::span<std::remove_const_t<T>> made = arena_.array<std::remove_const_t<T>>(size);
        for (std::remove_const_t<T>& each : made) {
            member(each);
        }
        list = made;
    }
    template <typename T>
        requires std::is_base_of_v<Node, T>
    void member(const T*& node) {
        const std::uint64_t head = number();
        if (head == 0) {
            return;
        }
        const auto kind = static_cast<NodeKind>((head - 1) / 2);
        CLC_ASSERT(head < 256 && fits<T>(kind), "a node of this kind may stand here");
        Node& made = makeNode(kind);
        made.kind = kind;
        made.hasError = (head - 1) % 2 != 0;
        lastId_ += static_cast<std::uint64_t>(distance());  // turns round below zero
        CLC_ASSERT(lastId_ < nodeCount_, "ids of nodes are dense");
        made.id = NodeId(static_cast<std::uint32_t>(lastId_));
        made.span = place();
        eachField(*this, made);
        node = static_cast<const T*>(&made);
    }

private:
    /// Most numbers are small, and there are several for each node.
    [[gnu::always_inline]] auto number() -> std::uint64_t {
        if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80) {
            return static_cast<unsigned char>(*at_++);
        }
        return longNumber();
    }
    [[gnu::noinline]] auto longNumber() -> std::uint64_t {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            CLC_ASSERT(at_ != end_, "a number ends inside the bytes");
            const auto byte = static_cast<unsigned char>(*at_++);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) {
                break;
            }
        }
        return value;
    }
    auto distance() -> std::int64_t {
        const std::uint64_t bits = number();
        return static_cast<std::int64_t>(bits % 2 == 0 ? bits / 2 : ~(bits / 2));
    }
    auto moved() -> std::uint64_t {
        last_ += static_cast<std::uint64_t>(distance());
        return last_;
    }
    auto slice(std::uint64_t offset, std::uint64_t size) const -> std::string_view {
        CLC_ASSERT(offset <= text_.size() && size <= text_.size() - offset,
                   "places lie inside the text");
        return text_.substr(offset, size);
    }
    auto place() -> Span {
        const std::uint64_t begin = moved();
        const std::uint64_t size = number();
        CLC_ASSERT(begin <= text_.size() && size <= text_.size() - begin,
                   "places lie inside the text");
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
    }
    auto makeNode(NodeKind kind) -> Node& {
        switch (kind) {
#define CL_NODE(category, name) \
    case NodeKind::name: return *arena_.make<name>();
#include "syntax/nodes.def"
#undef CL_NODE
        }
        failCheck("kind", __FILE__, __LINE__, "a kind of node that there is");
    }

    const char* at_;
    const char* end_;
    std::string_view text_;
    FileId file_;
    Arena& arena_;
    std::uint64_t last_ = 0;
    std::uint64_t lastId_ = 0;
    std::uint64_t nodeCount_ = 0;
};

}  // namespace

auto decodeTree(std::string_view bytes, const SourceFile& file) -> ParsedFile {
    ParsedFile parsed;
    parsed.file = file.id();
    parsed.arena = std::make_unique<Arena>();
    Decoder(bytes, file, *parsed.arena).tree(parsed);
    return parsed;
}

}  // namespace clc::syntax
