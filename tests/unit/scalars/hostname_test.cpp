#include "types/scalars/hostname.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <string>

namespace clc::types {
namespace {

TEST_CASE("names of hosts") {
    const std::string longest = std::string(63, 'a') + "." + std::string(63, 'b') + "." +
                                std::string(63, 'c') + "." + std::string(61, 'd');
    checkCanonical<Hostname>({{"web", "web"},
                              {"db.example.org", "db.example.org"},
                              {"*.example.org", "*.example.org"},
                              {"1.example", "1.example"},
                              {"a-b--c.d", "a-b--c.d"},
                              {"xn--mnchen-3ya.de", "xn--mnchen-3ya.de"},
                              {"999.999.999.999", "999.999.999.999"},
                              {longest, longest}});
}

TEST_CASE("a name that is none is an error at its label or character") {
    checkErrors(
        Hostname::parse,
        {
            {"", 0, 0, "there is no host name", "write a name such as db.example.org"},
            {"*", 0, 1, "a wildcard stands alone",
             "write the domain it is below, as in *.example.org"},
            {"*.", 1, 1, "a host name has no dot at its end",
             "write labels with one dot between them, as in db.example.org"},
            {"a.*.b", 2, 1, "a wildcard is the whole first label", "write it as in *.example.org"},
            {"*a.example.org", 0, 1, "a wildcard is the whole first label",
             "write it as in *.example.org"},
            {"Example.org", 0, 1, "a host name is lower case", "write example.org"},
            {"example.org.", 11, 1, "a host name has no dot at its end",
             "write labels with one dot between them, as in db.example.org"},
            {"a..b", 2, 0, "a label is empty",
             "write labels with one dot between them, as in db.example.org"},
            {".a", 0, 0, "a label is empty",
             "write labels with one dot between them, as in db.example.org"},
            {"a_b.example.org", 1, 1, "'_' can't be in a host name",
             "a label has the characters a-z, 0-9 and, inside, hyphens"},
            {"-a.example.org", 0, 2, "'-a' has a hyphen at its edge",
             "begin and end a label with a letter or digit"},
            {"a-.example.org", 0, 2, "'a-' has a hyphen at its edge",
             "begin and end a label with a letter or digit"},
            {"https://example.org", 5, 14, "a host name has no scheme and no port",
             "write the name alone"},
            {"example.org:443", 11, 4, "a host name has no scheme and no port",
             "write the name alone"},
            {"example.org/path", 11, 5, "a host name has no path", "write the name alone"},
            {"10.0.0.1", 0, 8, "'10.0.0.1' is an address, not a host name",
             "write the name of the host"},
            {"2001:db8::1", 0, 11, "'2001:db8::1' is an address, not a host name",
             "write the name of the host"},
            {"m\u00fcnchen.de", 1, 10, "a host name is ASCII",
             "write the encoded form, which begins with xn--"},
            {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.org", 0, 64,
             "the label has 64 characters", "a label has at most 63"},
            {"a b", 1, 1, "' ' can't be in a host name",
             "a label has the characters a-z, 0-9 and, inside, hyphens"},
        });
    const std::string long_name = std::string(63, 'a') + "." + std::string(63, 'b') + "." +
                                  std::string(63, 'c') + "." + std::string(62, 'd');
    checkErrors(Hostname::parse, {{long_name, 0, 254, "the host name has 254 characters",
                                   "a host name has at most 253"}});
}

TEST_CASE("what a name covers") {
    const auto covers = [](std::string_view a, std::string_view b) {
        return read<Hostname>(a).covers(read<Hostname>(b));
    };
    CHECK(covers("example.org", "example.org"));
    CHECK(!covers("example.org", "web.example.org"));
    CHECK(covers("*.example.org", "web.example.org"));
    CHECK(covers("*.example.org", "*.example.org"));
    CHECK(!covers("*.example.org", "example.org"));
    CHECK(!covers("*.example.org", "a.web.example.org"));
    CHECK(!covers("*.example.org", "webexample.org"));
    CHECK(!covers("*.example.org", "*.web.example.org"));
    CHECK(!covers("web.example.org", "*.example.org"));
    CHECK(!covers("*.org", "*.example.org"));
}

TEST_CASE("a wildcard of a listener reaches to any depth") {
    const auto covers = [](std::string_view a, std::string_view b) {
        return read<Hostname>(a).covers(read<Hostname>(b), WildcardDepth::AnyDepth);
    };
    CHECK(covers("*.example.org", "a.web.example.org"));
    CHECK(covers("*.example.org", "*.web.example.org"));
    CHECK(!covers("*.example.org", "example.org"));
    CHECK(!covers("*.example.org", "webexample.org"));
    CHECK(!covers("example.org", "web.example.org"));
}

}  // namespace
}  // namespace clc::types
