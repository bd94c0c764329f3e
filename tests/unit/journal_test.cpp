#include "host/journal.h"

#include <doctest/doctest.h>

#include <string>

namespace clc::host {
namespace {

const std::string kHash(64, 'a');

}  // namespace

TEST_CASE("journal: read back as it was written") {
    const Journal journal{.removals = {{"old file.yaml", kHash}},
                          .folders = {{"new folder/b", "2"}},
                          .writes = {{"a/b c.yaml", "", "0"}, {".clc-manifest", kHash, "1"}}};
    const std::string text = printJournal(journal);
    CHECK(text == "clc-journal 1\nremove " + kHash +
                      " old file.yaml\nfolder 2 new folder/b\nwrite none 0 a/b c.yaml\nwrite " +
                      kHash + " 1 .clc-manifest\nend\n");
    CHECK(parseJournal(text) == journal);
    CHECK(parseJournal(printJournal({})) == Journal());
}

TEST_CASE("journal: half of one, or one with other paths, is none") {
    const std::string text = printJournal(
        {.removals = {{"a", kHash}}, .folders = {{"c", "1"}}, .writes = {{"b", "", "0"}}});
    for (std::size_t length = 0; length < text.size(); ++length) {
        CHECK_FALSE(parseJournal(text.substr(0, length)).has_value());
    }
    const std::string first = "clc-journal 1\n";
    CHECK_FALSE(parseJournal(first + "remove " + kHash + " ../a\nend\n").has_value());
    CHECK_FALSE(parseJournal(first + "remove none a\nend\n").has_value());
    CHECK_FALSE(parseJournal(first + "write none ../0 a\nend\n").has_value());
    CHECK_FALSE(parseJournal(first + "write none 0 .git/hooks/x\nend\n").has_value());
    CHECK_FALSE(parseJournal(first + "folder ../0 a\nend\n").has_value());
    CHECK_FALSE(parseJournal(first + "folder 0 .git/hooks\nend\n").has_value());
    CHECK_FALSE(parseJournal(first + "folder 0 a/../..\nend\n").has_value());
    CHECK_FALSE(parseJournal(first + "end\nwrite none 0 a\n").has_value());
    CHECK_FALSE(parseJournal("clc-journal 2\nend\n").has_value());
}

}  // namespace clc::host
