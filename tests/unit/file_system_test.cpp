#include "source/file_system.h"

#include "source/recording_file_system.h"

#include <doctest/doctest.h>

using namespace clc;

TEST_CASE("paths are normalized and stay below the root") {
    CHECK(normalizePath("a/b.cl") == "a/b.cl");
    CHECK(normalizePath("./a//b/../c.cl") == "a/c.cl");
    CHECK(normalizePath("a/..") == "");
    CHECK(normalizePath("") == "");
    CHECK(normalizePath("..") == std::nullopt);
    CHECK(normalizePath("a/../../b") == std::nullopt);
    CHECK(normalizePath("/etc/passwd") == std::nullopt);
    CHECK(normalizePath(std::string_view("a\0b", 3)) == std::nullopt);
    CHECK(normalizePath("a/...") == "a/...");
}

TEST_CASE("a path is joined to a folder") {
    CHECK(joinPath("clusters/x", "../lib/mail.cl") == "clusters/lib/mail.cl");
    CHECK(joinPath("", "a.cl") == "a.cl");
    CHECK(joinPath("a", "../../b") == std::nullopt);
    CHECK(joinPath("a", "/b") == std::nullopt);
    CHECK(parentPath("a/b/c.cl") == "a/b");
    CHECK(parentPath("c.cl") == "");
}

TEST_CASE("files in memory are read and listed") {
    MemoryFileSystem files({{"a.cl", "1"}, {"a/b.cl", "2"}, {"a/c/d.cl", "3"}, {"a/.x", "4"}});
    files.write("ab/e.cl", "5");
    CHECK(files.read("a/./b.cl").bytes == "2");
    CHECK(files.read("none").status == ReadStatus::NotFound);
    CHECK(files.read("../a.cl").status == ReadStatus::Outside);
    CHECK(files.list("a").files == std::vector<std::string>{"a/b.cl", "a/c/d.cl"});
    CHECK(files.list("a/c").files == std::vector<std::string>{"a/c/d.cl"});
    CHECK(files.list("").files ==
          std::vector<std::string>{"a.cl", "a/b.cl", "a/c/d.cl", "ab/e.cl"});
    CHECK(files.list("none").files.empty());
}

TEST_CASE("hidden files and what lies in hidden folders are not listed") {
    const MemoryFileSystem files({{".git/config", ""}, {".x", ""}, {"a/.y/z", ""}, {"a/b", ""}});
    CHECK(files.list("").files == std::vector<std::string>{"a/b"});
    CHECK(files.list("a").files == std::vector<std::string>{"a/b"});
}

TEST_CASE("what was read is compared with what would be read now") {
    MemoryFileSystem files({{"a.cl", "1"}, {"a/b.cl", "2"}, {"a/out/c.cl", "3"}});
    const RecordingFileSystem recorded(files);
    CHECK(recorded.read("a.cl").bytes == "1");
    CHECK(recorded.read("lib/m.cl").status == ReadStatus::NotFound);
    CHECK(recorded.list("a").files.size() == 2);
    CHECK(recorded.changes({}).empty());
    CHECK(recorded.foldersOfFiles() == std::set<std::string>{"", "lib"});
    CHECK(recorded.listedFolders() == std::set<std::string>{"a"});

    files.write("unread.cl", "x");
    files.write("a/b.cl", "listed, not read");
    CHECK(recorded.changes({}).empty());
    files.write("lib/m.cl", "");
    files.write("a.cl", "2");
    files.write("a/new.cl", "4");
    files.write("a/notes.txt", "no source");
    files.write("a/out/made.cl", "5");
    const std::vector<std::string> outside{"a.cl", "a/new.cl", "lib/m.cl"};
    CHECK(recorded.changes({"a/out"}) == outside);
    CHECK(recorded.changes({}) ==
          std::vector<std::string>{"a.cl", "a/new.cl", "a/out/made.cl", "lib/m.cl"});
    files.write("a.cl", "1");
    CHECK(recorded.changes({"a/out"}) == std::vector<std::string>{"a/new.cl", "lib/m.cl"});
}
