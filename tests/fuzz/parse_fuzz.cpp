// Any bytes at all: parsing ends, and what it gives keeps its promises.
#include "fuzz/diagnostic_laws.h"
#include "parser/parse.h"
#include "syntax/visitor.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace clc::fuzz {
namespace {

class Invariants {
public:
    Invariants(const SourceFile& file, const syntax::ParsedFile& parsed)
        : parsed_(parsed), size_(static_cast<std::uint32_t>(file.text().size())) {}

    void check() {
        require(parsed_.root != nullptr, "there is a tree");
        node(*parsed_.root, 0);
        require(nodes_ <= parsed_.nodeCount, "nodes are counted");
        requireLawful(parsed_.diagnostics, [this](FileId file) -> std::optional<std::size_t> {
            return file == parsed_.file ? std::optional<std::size_t>(size_) : std::nullopt;
        });
        std::uint32_t end = 0;
        for (const syntax::Token& token : parsed_.tokens) {
            require(inside(token.span) && token.span.begin >= end, "tokens follow each other");
            end = token.span.end;
        }
        for (const syntax::Comment& comment : parsed_.comments) {
            require(inside(comment.span), "comments lie inside the file");
        }
    }

private:
    bool inside(Span span) const {
        return span.file == parsed_.file && span.begin <= span.end && span.end <= size_;
    }

    void node(const syntax::Node& node, int depth) {
        constexpr int kDeepest = 10'000;
        require(inside(node.span), "a node lies inside the file");
        require(node.id.value < parsed_.nodeCount, "a node's number is below their count");
        require(depth < kDeepest, "a tree is not deep");
        ++nodes_;
        syntax::forEachChild(node,
                             [&](const syntax::Node& child) { this->node(child, depth + 1); });
    }

    const syntax::ParsedFile& parsed_;
    std::uint32_t size_;
    std::uint32_t nodes_ = 0;
};

}  // namespace
}  // namespace clc::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const clc::SourceFile file(clc::FileId(std::uint32_t{0}), "fuzz.cl",
                               std::string(reinterpret_cast<const char*>(data), size));
    const clc::syntax::ParsedFile parsed = clc::parser::parseFile(file);
    clc::fuzz::Invariants(file, parsed).check();
    return 0;
}
