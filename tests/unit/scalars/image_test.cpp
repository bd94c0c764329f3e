#include "types/scalars/image.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <string>

namespace clc::types {
namespace {

TEST_CASE("an image is written with registry and repository") {
    checkCanonical<Image>({
        {"redis", "docker.io/library/redis"},
        {"redis:8", "docker.io/library/redis:8"},
        {"library/redis", "docker.io/library/redis"},
        {"example/app", "docker.io/example/app"},
        {"docker.io/redis", "docker.io/library/redis"},
        {"index.docker.io/example/app", "docker.io/example/app"},
        {"ghcr.io/example/app:v4.5.0", "ghcr.io/example/app:v4.5.0"},
        {"ghcr.io/app", "ghcr.io/app"},
        {"localhost/app", "localhost/app"},
        {"localhost:5000/app:1", "localhost:5000/app:1"},
        {"localhost:5000", "docker.io/library/localhost:5000"},
        {"HOST/app", "HOST/app"},
        {"[2001:db8::1]:5000/app", "[2001:db8::1]:5000/app"},
        {"[::1]/app", "[::1]/app"},
        {"a.b/c_d/e__f/g--h/i.j:_x", "a.b/c_d/e__f/g--h/i.j:_x"},
    });
}

TEST_CASE("the parts of an image") {
    const std::string digest = "sha256:" + std::string(64, '1');
    const auto pinned = read<Image>("ghcr.io/example/app:v4.5.0@" + digest);
    CHECK(pinned.registry == "ghcr.io");
    CHECK(pinned.repository == "example/app");
    CHECK(pinned.tag == "v4.5.0");
    CHECK(pinned.digest == digest);
    CHECK(pinned.canonical() == "ghcr.io/example/app:v4.5.0@" + digest);
    CHECK(read<Image>("ghcr.io/example/app@" + digest).tag == std::nullopt);
    CHECK(read<Image>("redis").tag == std::nullopt);
    CHECK(read<Image>("redis").digest == std::nullopt);
    CHECK(read<Image>("redis") == read<Image>("docker.io/library/redis"));
    CHECK(read<Image>("redis") != read<Image>("redis:latest"));
    CHECK(Image::parse("a@sha384:" + std::string(96, 'f')).ok());
    CHECK(Image::parse("a@sha512:" + std::string(128, '0')).ok());
    CHECK(Image::parse("a:" + std::string(128, 'x')).ok());
}

TEST_CASE("an image that is none is an error at its part") {
    checkErrors(
        Image::parse,
        {
            {"", 0, 0, "there is no image", "write a reference such as ghcr.io/example/app:v1.2"},
            {"https://ghcr.io/a/b", 0, 8, "an image has no scheme",
             "write the reference without it"},
            {"redis:", 6, 0, "the tag is missing", "write it behind ':', or leave out both"},
            {"redis:-1", 6, 1, "'-' can't be in the first place of a tag",
             "a tag has letters, digits, '_' and, not first, '.' and '-'"},
            {"redis:a b", 7, 1, "' ' can't be in a tag",
             "a tag has letters, digits, '_' and, not first, '.' and '-'"},
            {"redis:a/b", 6, 1, "the port of the registry is no number",
             "write a registry such as ghcr.io or localhost:5000"},
            {"redis@", 6, 0, "the digest is missing",
             "write a digest as sha256: and 64 hexadecimal digits"},
            {"redis@latest", 6, 6, "'latest' is no digest",
             "write a digest as sha256: and 64 hexadecimal digits"},
            {"redis@md5:abc", 6, 3, "'md5' is no digest algorithm",
             "write sha256, sha384 or sha512"},
            {"redis@sha256:ABC", 13, 1, "'A' can't be in a digest",
             "a digest has the digits 0-9 and a-f"},
            {"redis@sha256:abc", 13, 3, "the digest has 3 digits", "a sha256 digest has 64"},
            {"Redis", 0, 1, "the name of an image is lower case", "write redis"},
            {"ghcr.io/Example/app", 8, 1, "the name of an image is lower case",
             "write ghcr.io/example/app"},
            {"ghcr.io/", 8, 0, "a part of the name is empty",
             "write the parts of the name with one '/' between them"},
            {"ghcr.io//app", 8, 0, "a part of the name is empty",
             "write the parts of the name with one '/' between them"},
            {"a___b", 1, 3, "'___' can't stand between two words",
             "a part has a-z and 0-9, and between them '.', '_', '__' or hyphens"},
            {"a..b", 1, 2, "'..' can't stand between two words",
             "a part has a-z and 0-9, and between them '.', '_', '__' or hyphens"},
            {"a-", 2, 0, "'a-' is no part of an image's name",
             "a part has a-z and 0-9, and between them '.', '_', '__' or hyphens"},
            {"-a", 0, 1, "'-a' is no part of an image's name",
             "a part has a-z and 0-9, and between them '.', '_', '__' or hyphens"},
            {"ghcr.io/a_", 10, 0, "'a_' is no part of an image's name",
             "a part has a-z and 0-9, and between them '.', '_', '__' or hyphens"},
            {"ghcr.io:x/app", 8, 1, "the port of the registry is no number",
             "write a registry such as ghcr.io or localhost:5000"},
            {"-a.io/app", 0, 2, "'-a.io' is no registry",
             "write a registry such as ghcr.io or localhost:5000"},
            {"a..b/app", 2, 0, "'a..b' is no registry",
             "write a registry such as ghcr.io or localhost:5000"},
            {"[::1/app", 0, 4, "'[::1' is no registry",
             "write an IPv6 address in brackets, as in [2001:db8::1]:5000"},
            {"[x]:5000/app", 0, 8, "'[x]:5000' is no registry",
             "write an IPv6 address in brackets, as in [2001:db8::1]:5000"},
            {"[::1]5/app", 5, 1, "'5' stands behind the bracket", "write ':' in front of a port"},
            {"[::1]:/app", 6, 0, "the port of the registry is no number",
             "write a registry such as ghcr.io or localhost:5000"},
            {"g_cr.io/app", 0, 4, "'g_cr.io' is no registry",
             "write a registry such as ghcr.io or localhost:5000"},
            {"1111111111111111111111111111111111111111111111111111111111111111", 0, 64,
             "64 hexadecimal digits are an image's id, not its name",
             "write the name, and the id as @sha256:... behind it"},
            {":v1", 0, 0, "the name is missing", "write a name such as ghcr.io/example/app"},
            {"@sha256:1111111111111111111111111111111111111111111111111111111111111111", 0, 0,
             "the name is missing", "write a name such as ghcr.io/example/app"},
            {"app name", 3, 1, "'app name' is no part of an image's name",
             "a part has a-z and 0-9, and between them '.', '_', '__' or hyphens"},
            {"redis:\u00e9", 6, 2, "'\u00e9' can't be in the first place of a tag",
             "a tag has letters, digits, '_' and, not first, '.' and '-'"},
            {"redis@sha256:\u00e9", 13, 2, "'\u00e9' can't be in a digest",
             "a digest has the digits 0-9 and a-f"},
        });
    const std::string long_tag = "a:" + std::string(129, 'x');
    const std::string long_name = "ghcr.io/" + std::string(256, 'a');
    checkErrors(Image::parse,
                {{long_tag, 2, 129, "the tag has 129 characters", "a tag has at most 128"},
                 {long_name, 0, 264, "the name has 256 characters",
                  "the name of an image has at most 255"}});
}

}  // namespace
}  // namespace clc::types
