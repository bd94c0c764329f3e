#include "host/open_folders.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>

namespace clc::host {
namespace {

namespace fs = std::filesystem;

auto opened(const fs::path& root) -> OpenFolders {
    return OpenFolders(Descriptor(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
}

auto inodeOf(const OpenFolders::Folder& folder) -> ino_t {
    struct stat status {};
    REQUIRE(folder != nullptr);
    REQUIRE(::fstat(folder->number(), &status) == 0);
    return status.st_ino;
}

auto inodeOf(const fs::path& path) -> ino_t {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_ino;
}

TEST_CASE("open folders") {
    const tests::TemporaryFolder top;
    const fs::path root = top.path() / "root";
    fs::create_directories(root / "a/b/c");
    fs::create_directories(root / "a/bc");
    fs::create_directories(top.path() / "outside/b");
    OpenFolders folders = opened(root);

    SUBCASE("are what lies at the path, however often it is asked for") {
        CHECK(inodeOf(folders.at("")) == inodeOf(root));
        for (int i = 0; i < 2; ++i) {
            CHECK(inodeOf(folders.at("a/b/c")) == inodeOf(root / "a/b/c"));
            CHECK(inodeOf(folders.at("a/bc")) == inodeOf(root / "a/bc"));
            CHECK(inodeOf(folders.at("a")) == inodeOf(root / "a"));
        }
    }
    SUBCASE("are not gone to through links, before and after they were open") {
        fs::create_directory_symlink(top.path() / "outside", root / "link");
        CHECK(folders.at("link/b") == nullptr);
        CHECK((errno == ENOTDIR || errno == ELOOP));
        const ino_t own = inodeOf(folders.at("a/b"));
        fs::rename(root / "a", root / "moved");
        fs::create_directory_symlink(top.path() / "outside", root / "a");
        CHECK(inodeOf(folders.at("a/b")) == own);
    }
    SUBCASE("are opened anew when they are forgotten, with all below and none beside") {
        const ino_t beside = inodeOf(folders.at("a/bc"));
        REQUIRE(folders.at("a/b/c") != nullptr);
        fs::rename(root / "a/b", root / "a/old");
        fs::rename(root / "a/bc", root / "a/oldc");
        folders.forget("a/b");
        CHECK(folders.at("a/b/c") == nullptr);
        CHECK(errno == ENOENT);
        CHECK(inodeOf(folders.at("a/bc")) == beside);
    }
    SUBCASE("that were missing are there once they are looked for again") {
        CHECK(folders.at("new/d/e") == nullptr);
        fs::create_directories(root / "new/d/e");
        CHECK(folders.at("new/d") == nullptr);
        CHECK(errno == ENOENT);
        folders.lookAgain();
        CHECK(inodeOf(folders.at("new/d/e")) == inodeOf(root / "new/d/e"));
    }
    SUBCASE("are held by who has them, though many others come after") {
        const OpenFolders::Folder first = folders.at("a/b/c");
        for (int i = 0; i < 100; ++i) {
            const std::string name = "many" + std::to_string(i);
            fs::create_directory(root / name);
            folders.lookAgain();
            CHECK(inodeOf(folders.at(name)) == inodeOf(root / name));
        }
        CHECK(inodeOf(first) == inodeOf(root / "a/b/c"));
    }
    SUBCASE("are none below a root that is none") {
        OpenFolders none{Descriptor()};
        CHECK(none.at("") == nullptr);
        CHECK(none.at("a") == nullptr);
    }
}

}  // namespace
}  // namespace clc::host
