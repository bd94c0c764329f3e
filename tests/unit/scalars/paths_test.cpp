#include "types/scalars/file_path.h"
#include "types/scalars/url_path.h"
#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace clc::types {
namespace {

TEST_CASE("the path of a URL") {
    checkCanonical<UrlPath>({{"/", "/"},
                             {"/api/v1", "/api/v1"},
                             {"/api/", "/api/"},
                             {"/.well-known/x", "/.well-known/x"},
                             {"/a%2fb%C3%a4", "/a%2Fb%C3%A4"},
                             {"/~a:b@c;d=e,f!$&'()*+-._", "/~a:b@c;d=e,f!$&'()*+-._"},
                             {"/...", "/..."}});
    checkErrors(
        UrlPath::parse,
        {
            {"", 0, 0, "there is no path", "write a path such as /api"},
            {"api", 0, 0, "'api' does not begin with '/'", "write /api"},
            {"https://example.org/api", 0, 23, "'https://example.org/api' does not begin with '/'",
             "write the path of the URL alone"},
            {"/a b", 2, 1, "a path has no blanks", "write %20 for a blank"},
            {"/a?b=1", 2, 4, "a path has no query", "write what stands before '?' only"},
            {"/a#b", 2, 2, "a path has no fragment", "write what stands before '#' only"},
            {"/a//b", 2, 2, "a part of the path is empty", "write one '/' between parts"},
            {"//", 0, 2, "a part of the path is empty", "write one '/' between parts"},
            {"/./a", 1, 1, "'.' is no part of a path",
             "write the path that is meant, from the root"},
            {"/a/..", 3, 2, "'..' is no part of a path",
             "write the path that is meant, from the root"},
            {"/a%", 2, 1, "'%' begins no escape",
             "write two hexadecimal digits behind it, or %25 for the sign itself"},
            {"/a%2", 2, 2, "'%' begins no escape",
             "write two hexadecimal digits behind it, or %25 for the sign itself"},
            {"/a%zz", 2, 3, "'%' begins no escape",
             "write two hexadecimal digits behind it, or %25 for the sign itself"},
            {"/\u00e4", 1, 2, "a path is ASCII",
             "write other characters as escapes of their UTF-8, such as %C3%A4"},
            {"/a{b}", 2, 1, "'{' can't be in a path", "write %7B for it"},
            {"/a\\b", 2, 1, "'\\' can't be in a path", "write %5C for it"},
            {"/a\"b", 2, 1, "'\"' can't be in a path", "write %22 for it"},
        });
    CHECK(read<UrlPath>("/").segments().empty());
    CHECK(read<UrlPath>("/api/v1/").segments() == std::vector<std::string>{"api", "v1"});
    CHECK(read<UrlPath>("/a%2f") == read<UrlPath>("/a%2F"));
    CHECK(read<UrlPath>("/a") != read<UrlPath>("/a/"));
}

TEST_CASE("a path of a URL contains by segments") {
    const auto contains = [](std::string_view a, std::string_view b) {
        return read<UrlPath>(a).contains(read<UrlPath>(b));
    };
    CHECK(contains("/", "/api"));
    CHECK(contains("/api", "/api/v1"));
    CHECK(contains("/api/", "/api"));
    CHECK(!contains("/api", "/apis"));
    CHECK(!contains("/api/v1", "/api"));
}

TEST_CASE("the path of a file") {
    checkCanonical<FilePath>({{"/", "/"},
                              {"//", "/"},
                              {"/data", "/data"},
                              {"/data//x/./y/", "/data/x/y"},
                              {"config/app.yaml", "config/app.yaml"},
                              {".", "."},
                              {"./", "."},
                              {"./a", "a"},
                              {"../a", "../a"},
                              {"/a/../b", "/a/../b"},
                              {"/a b/\u00e4", "/a b/\u00e4"}});
    const std::string long_part = "/a/" + std::string(256, 'x');
    checkErrors(
        FilePath::parse,
        {
            {"", 0, 0, "there is no path", "write a path such as /data or config/app.yaml"},
            {std::string_view("/a\0b", 4), 2, 1, "'\\x00' can't be in a path",
             "write the path without control characters"},
            {"/a\nb", 2, 1, "'\\x0a' can't be in a path",
             "write the path without control characters"},
            {long_part, 3, 256, "the name has 256 bytes", "the name of a file has at most 255"},
        });
    CHECK(read<FilePath>("/data").isAbsolute());
    CHECK(!read<FilePath>("data").isAbsolute());
    CHECK(read<FilePath>("/").segments().empty());
    CHECK(read<FilePath>(".").segments().empty());
    CHECK(read<FilePath>("/var//lib/./data/").segments() ==
          std::vector<std::string>{"var", "lib", "data"});
    CHECK(read<FilePath>("/data/") == read<FilePath>("/data"));
}

TEST_CASE("a path of a file contains what lies below") {
    const auto contains = [](std::string_view a, std::string_view b) {
        return read<FilePath>(a).contains(read<FilePath>(b));
    };
    CHECK(contains("/", "/data"));
    CHECK(contains("/data", "/data/x"));
    CHECK(contains("/data", "/data"));
    CHECK(!contains("/data", "/database"));
    CHECK(!contains("/data/x", "/data"));
    CHECK(!contains("/data", "data/x"));
    CHECK(!contains("/data", "/data/../etc"));
    CHECK(!contains("..", "../a"));
}

}  // namespace
}  // namespace clc::types
