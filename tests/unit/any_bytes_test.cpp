// Large and odd files: reading them ends soon, and says what is wrong with them once.
#include "parser/parse.h"
#include "syntax/format/format.h"

#include <doctest/doctest.h>

#include <ctime>
#include <string>

namespace clc::parser {
namespace {

struct Read {
    explicit Read(std::string text)
        : file(FileId(std::uint32_t{0}), "test.cl", std::move(text)), parsed(parseFile(file)) {}

    auto codes() const -> std::string {
        std::string all;
        for (const Diagnostic& diagnostic : parsed.diagnostics) {
            all += (all.empty() ? "" : " ") + diagnostic.code;
        }
        return all;
    }
    auto formatted() const -> std::string { return syntax::formatted(file.text(), parsed); }

    SourceFile file;
    syntax::ParsedFile parsed;
};

auto repeat(const std::string& text, int times) -> std::string {
    std::string result;
    for (int i = 0; i < times; ++i) {
        result += text;
    }
    return result;
}

}  // namespace

TEST_CASE("a zero byte is no end: what is behind it is read") {
    const Read read(std::string("let a\0 = 1\nlet b = 2\n", 21));
    CHECK_FALSE(read.codes().empty());
    REQUIRE(read.parsed.root->items.size() == 2);
    CHECK_FALSE(read.parsed.root->items[1]->hasError);
}

TEST_CASE("what is refused before it is read stays as it is, byte by byte") {
    for (const std::string& text :
         {std::string("let  a = \"\xff\"\n"), "let  a = " + repeat("[", 201) + repeat("]", 201),
          std::string("let  a  =  1 ") + std::string(kMaxFileSize, ' ')}) {
        const Read read(text);
        CHECK(read.parsed.diagnostics.size() == 1);
        CHECK(read.formatted() == text);
    }
}

TEST_CASE("lists and lines may be long") {
    const int many = 100'000;
    for (const std::string& text :
         {"let a = [" + repeat("1, ", many) + "1]\n", "let a = [\n" + repeat("1\n", many) + "]\n",
          "let a = {\n" + repeat("b: 1\n", many) + "}\n", repeat("let a = 1\n", many),
          "let a = \"" + repeat("b\\(c)", many) + "\"\n", "// " + repeat("a", many) + "\n",
          "let " + repeat("a", many) + " = 1\n", "let a = " + repeat("9", many) + "\n"}) {
        const Read read(text);
        CAPTURE(text.substr(0, 20));
        CHECK(read.codes().find(' ') == std::string::npos);
        CHECK(read.parsed.root != nullptr);
    }
}

TEST_CASE("time grows with the file and not with its square") {
    struct Case {
        std::string piece;
        int times;
        std::string_view before = "";
        std::string_view behind = "";
    };
    // Seconds of the processor: each case takes less than one, and took half a minute or more with
    // the square.
    constexpr double kMost = 10;
    for (const Case& each :
         {Case{"/* ", 30'000}, Case{"// a\n", 200'000}, Case{"let a = 1; ", 20'000},
          Case{"\"", 200'002}, Case{"||", 120'000, "namespace w {\n", "\""},
          Case{"=======\n", 60'000, "<<<<<<<\n"}}) {
        CAPTURE(each.piece);
        const std::clock_t begin = std::clock();
        const Read read(std::string(each.before) + repeat(each.piece, each.times) +
                        std::string(each.behind));
        CHECK_FALSE(read.formatted().empty());
        CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < kMost);
    }
}

}  // namespace clc::parser
