// Trees as bytes: what comes back is what was written, to the last member of the last node.
#include "base/check.h"
#include "parser/parse.h"
#include "repository.h"
#include "syntax/codec/codec.h"
#include "syntax/codec/fields.h"
#include "syntax/dump.h"

#include <doctest/doctest.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
#include <vector>

namespace clc::syntax {
namespace {

namespace fs = std::filesystem;

/// What `encodeTree` and `decodeTree` make of a file, beside what the parser makes of it.
struct RoundTrip {
    explicit RoundTrip(const std::string& path, std::string text)
        : file(FileId(std::uint32_t{3}), path, std::move(text)),
          parsed(parser::parseFile(file)),
          bytes(encodeTree(parsed, file.text())),
          decoded(decodeTree(bytes, file)) {}

    SourceFile file;
    ParsedFile parsed;
    std::string bytes;
    ParsedFile decoded;
};

void checkSame(const RoundTrip& trip) {
    CAPTURE(trip.file.path());
    CHECK(dumpTree(*trip.parsed.root, trip.file.lines()) ==
          dumpTree(*trip.decoded.root, trip.file.lines()));
    // The dump leaves out some places; the bytes leave out nothing, see the test of the members.
    CHECK(encodeTree(trip.decoded, trip.file.text()) == trip.bytes);
    CHECK(trip.decoded.nodeCount == trip.parsed.nodeCount);
    CHECK(trip.decoded.file == trip.parsed.file);
}

auto filesBelow(const char* folder) -> std::vector<fs::path> {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(tests::repositoryRoot() / folder)) {
        if (entry.path().extension() == ".cl") {
            paths.push_back(entry.path());
        }
    }
    return paths;
}

auto readFile(const fs::path& path) -> std::string {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Notes which bytes of a node its members lie in.
class Coverage {
public:
    static constexpr bool kFills = false;

    explicit Coverage(const void* begin) : begin_(static_cast<const char*>(begin)) {}

    template <typename T>
    void member(const T& member) {
        const auto offset =
            static_cast<std::size_t>(reinterpret_cast<const char*>(&member) - begin_);
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            covered_.at(offset + i) = true;
        }
    }
    [[nodiscard]] bool covers(std::size_t offset) const { return covered_.at(offset); }

private:
    const char* begin_;
    std::array<bool, 512> covered_{};
};

/// How many bytes of a T that its constructor sets are no part of a member that `Fields` lists.
/// Memory that the constructor leaves as it was, whatever it was, is between members.
template <typename T>
auto forgottenBytes() -> int {
    alignas(T) std::array<unsigned char, sizeof(T)> ones{};
    alignas(T) std::array<unsigned char, sizeof(T)> twos{};
    std::memset(ones.data(), 0x11, ones.size());
    std::memset(twos.data(), 0x22, twos.size());
    T* node = ::new (ones.data()) T;
    ::new (twos.data()) T;
    static_cast<Node*>(node)->kind = T::kKind;
    Coverage coverage(node);
    eachField(coverage, static_cast<const Node&>(*node));
    int forgotten = 0;
    for (std::size_t i = sizeof(Node); i < sizeof(T); ++i) {
        const bool leftAlone = ones[i] == 0x11 && twos[i] == 0x22;
        forgotten += leftAlone || coverage.covers(i) ? 0 : 1;
    }
    return forgotten;
}

TEST_CASE("every member of every node is written") {
#define CL_NODE(category, name)                                        \
    static_assert(sizeof(name) < 512, "Coverage has room for a node"); \
    CHECK_MESSAGE(forgottenBytes<name>() == 0, #name);
#include "syntax/nodes.def"
#undef CL_NODE
}

TEST_CASE("the tree from the bytes is the tree from the text") {
    int count = 0;
    for (const char* folder : {"stdlib", "clusters", "tests/golden/parse", "tests/golden/phases"}) {
        for (const fs::path& path : filesBelow(folder)) {
            checkSame(RoundTrip(path.string(), readFile(path)));
            ++count;
        }
    }
    CHECK(count > 50);
}

TEST_CASE("broken files have trees too") {
    for (const char* text :
         {"", "let", "app web {\n  a: \n", "let a = \"\\(\nkind x is { b: }\n", "\xFF"}) {
        checkSame(RoundTrip("broken.cl", text));
    }
}

TEST_CASE("names and texts lie in the source, what is not written there in the bytes") {
    const RoundTrip trip("a.cl", "/// Says a.\nlet a = \"b\\u{e9}\"\n");
    const auto& let = cast<LetItem>(trip.decoded.root->items[0]);
    const auto inside = [](std::string_view part, std::string_view whole) {
        return part.data() >= whole.data() &&
               part.data() + part.size() <= whole.data() + whole.size();
    };
    CHECK(inside(let.name.text, trip.file.text()));
    CHECK(inside(let.docs[0], trip.file.text()));
    CHECK(let.docs[0] == "Says a.");
    CHECK(inside(cast<TextExpr>(let.value).plain(), trip.bytes));
    CHECK(cast<TextExpr>(let.value).plain() == "b\xC3\xA9");
}

TEST_CASE("bytes that are no tree of this text are a bug, and reach no memory of others") {
    const RoundTrip trip("a.cl", readFile(tests::repositoryRoot() / "stdlib/std/app.cl"));
    const std::string_view whole(trip.bytes);
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        CHECK_THROWS_AS(decodeTree(whole.substr(0, size), trip.file), InternalError);
    }
    CHECK_THROWS_AS(decodeTree(trip.bytes + '\0', trip.file), InternalError);
    const SourceFile shorter(trip.file.id(), "a.cl", std::string(trip.file.text().substr(0, 100)));
    CHECK_THROWS_AS(decodeTree(whole, shorter), InternalError);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed(whole);
        changed[i] = static_cast<char>(changed[i] ^ 0x15);
        try {
            decodeTree(changed, trip.file);
        } catch (const InternalError&) {
            continue;  // most changes are seen; the others give another tree of the same text
        }
    }
}

}  // namespace
}  // namespace clc::syntax
