// What the front end promises for any bytes. What a tree looks like is in tests/golden/parse.
#include "parser/parse.h"

#include <doctest/doctest.h>

#include <string>

namespace clc::parser {
namespace {

auto parse(std::string text) -> syntax::ParsedFile {
    return parseFile(SourceFile(FileId(std::uint32_t{0}), "test.cl", std::move(text)));
}

TEST_CASE("a byte order mark is no part of the first token and spans count it") {
    const auto parsed = parse("\xEF\xBB\xBFlet a = 1\n");
    CHECK(parsed.diagnostics.empty());
    REQUIRE(parsed.root->items.size() == 1);
    CHECK(parsed.root->items[0]->span.begin == 3);
    CHECK(parsed.root->items[0]->span.end == 12);
}

TEST_CASE("spans are bytes, also behind characters of several bytes") {
    const auto parsed = parse("let a = \"\xC3\xA9\xF0\x9F\x98\x80\" // \xE2\x82\xAC\nlet b = 2\n");
    CHECK(parsed.diagnostics.empty());
    REQUIRE(parsed.root->items.size() == 2);
    const auto& b = syntax::cast<syntax::LetItem>(parsed.root->items[1]);
    CHECK(b.name.text == "b");
    CHECK(b.name.span == Span{FileId(std::uint32_t{0}), 28, 29});
}

TEST_CASE("line ends may be LF, CRLF or CR") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const auto parsed = parse("let a = 1" + end + "let b = 2" + end);
        CHECK(parsed.diagnostics.empty());
        CHECK(parsed.root->items.size() == 2);
    }
}

TEST_CASE("bytes that are not UTF-8 are refused at the first of them") {
    const auto parsed = parse("let a = \"\xC3(\"\n");
    REQUIRE(parsed.diagnostics.size() == 1);
    CHECK(parsed.diagnostics[0].code == "CL0001");
    CHECK(parsed.diagnostics[0].span().begin == 9);
    REQUIRE(parsed.root->items.size() == 1);
    CHECK(parsed.root->items[0]->hasError);
}

TEST_CASE("a file beyond the limit is refused unread") {
    const auto parsed = parse(std::string(kMaxFileSize + 1, ' '));
    REQUIRE(parsed.diagnostics.size() == 1);
    CHECK(parsed.diagnostics[0].code == "CL0002");
    CHECK(parse(std::string(kMaxFileSize, ' ')).diagnostics.empty());
}

TEST_CASE("what is nested too deep is refused, brackets or not") {
    const auto repeat = [](const std::string& text, int times) {
        std::string result;
        for (int i = 0; i < times; ++i) {
            result += text;
        }
        return result;
    };
    const auto codeOf = [](const syntax::ParsedFile& parsed) {
        return parsed.diagnostics.size() == 1 ? parsed.diagnostics[0].code : "";
    };
    const int many = 100'000;
    CHECK(parse("let a = " + repeat("[", 200) + repeat("]", 200)).diagnostics.empty());
    CHECK(codeOf(parse("let a = " + repeat("[", 201) + repeat("]", 201))) == "CL0003");
    CHECK(codeOf(parse("let a = " + repeat("\"\\(", many))) == "CL0003");
    CHECK(codeOf(parse("let a = " + repeat("if (b) 1 else ", many) + "2")) == "CL0003");
    CHECK(codeOf(parse("let a = " + repeat("x => ", many) + "x")) == "CL0003");
    CHECK(codeOf(parse("let a = b" + repeat(".c", many))) == "CL0063");
    CHECK(codeOf(parse("let a = b" + repeat(" + b", many))) == "CL0063");
    CHECK(codeOf(parse("let a = " + repeat("- ", many) + "b")) == "CL0063");
    CHECK(parse("let a = b" + repeat(" + b", 500)).diagnostics.empty());
    // Many in a row are not deep.
    CHECK(parse("let a = [\n" + repeat("if (b) 1\n", 1000) + "]").diagnostics.empty());
}

}  // namespace
}  // namespace clc::parser
