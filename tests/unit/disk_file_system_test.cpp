#include "host/disk_file_system.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

using namespace clc;
using clc::host::DiskFileSystem;
namespace fs = std::filesystem;

namespace {

/// A folder with a project in it, and things beside the project; gone at the end.
class Disk {
public:
    Disk() {
        fs::create_directories(root() / "a/b");
        write("outside.cl", "secret");
        write("project/x.cl", "x");
        write("project/a/y.cl", "y");
        write("project/a/b/z.cl", "z");
        write("project/.hidden/w.cl", "w");
        write("project/empty.cl", "");
    }
    Disk(const Disk&) = delete;
    auto operator=(const Disk&) -> Disk& = delete;
    ~Disk() { fs::permissions(root() / "a/b", fs::perms::owner_all); }

    [[nodiscard]] auto root() const -> fs::path { return top_ / "project"; }
    [[nodiscard]] auto files() const -> DiskFileSystem { return DiskFileSystem(root()); }

    void write(const fs::path& path, std::string_view bytes) const {
        fs::create_directories((top_.path() / path).parent_path());
        std::ofstream(top_.path() / path, std::ios::binary) << bytes;
    }
    void link(const fs::path& path, const fs::path& target) const {
        fs::create_symlink(target, root() / path);
    }

private:
    tests::TemporaryFolder top_;
};

}  // namespace

TEST_CASE("files below the root are read") {
    const Disk disk;
    CHECK(disk.files().read("a/y.cl").bytes == "y");
    CHECK(disk.files().read("./a/../x.cl").bytes == "x");
    CHECK(disk.files().read("empty.cl").status == ReadStatus::Ok);
    CHECK(disk.files().read("none.cl").status == ReadStatus::NotFound);
    CHECK(disk.files().read("x.cl/y").status == ReadStatus::NotFound);
    CHECK(disk.files().read("a").status == ReadStatus::NotAFile);
    CHECK(DiskFileSystem(disk.root() / "gone").read("x.cl").status == ReadStatus::NotFound);
}

TEST_CASE("a large file is read whole, and one too large not at all") {
    const Disk disk;
    const std::string bytes(100'000, 'x');
    disk.write("project/large", bytes);
    CHECK(disk.files().read("large").bytes == bytes);
    CHECK(DiskFileSystem(disk.root(), 100'000).read("large").status == ReadStatus::Ok);
    CHECK(DiskFileSystem(disk.root(), 99'999).read("large").status == ReadStatus::TooLarge);
}

TEST_CASE("a file whose size is not known beforehand is read whole") {
    const DiskFileSystem processes("/proc/self");
    CHECK(processes.read("status").bytes.find("VmPeak") != std::string::npos);
}

TEST_CASE("nothing outside the root is read, however it is named") {
    const Disk disk;
    disk.link("out.cl", "../outside.cl");
    disk.link("absolute.cl", disk.root().parent_path() / "outside.cl");
    disk.link("folder", "..");
    for (const char* path : {"../outside.cl", "a/../../outside.cl", "out.cl", "absolute.cl",
                             "folder/outside.cl", "/etc/hostname"}) {
        CHECK_MESSAGE(disk.files().read(path).status == ReadStatus::Outside, path);
    }
    // A name that only begins like the root's.
    disk.write("project-two/x.cl", "x");
    disk.link("two.cl", "../project-two/x.cl");
    CHECK(disk.files().read("two.cl").status == ReadStatus::Outside);
}

TEST_CASE("links that stay below the root are followed") {
    const Disk disk;
    disk.link("a/back.cl", "../x.cl");
    disk.link("absolute.cl", disk.root() / "x.cl");
    CHECK(disk.files().read("a/back.cl").bytes == "x");
    CHECK(disk.files().read("absolute.cl").bytes == "x");
}

TEST_CASE("a root that is itself reached through a link") {
    const Disk disk;
    fs::create_symlink(disk.root(), disk.root().parent_path() / "link");
    const DiskFileSystem files(disk.root().parent_path() / "link");
    CHECK(files.read("a/y.cl").bytes == "y");
    CHECK(files.list("a").files == std::vector<std::string>{"a/b/z.cl", "a/y.cl"});
}

TEST_CASE("what can't be read says why") {
    const Disk disk;
    disk.link("loop.cl", "loop.cl");
    const ReadResult loop = disk.files().read("loop.cl");
    CHECK(loop.status == ReadStatus::Unreadable);
    CHECK(loop.cause == "too many levels of symbolic links");
    if (::geteuid() != 0) {
        fs::permissions(disk.root() / "x.cl", fs::perms::none);
        CHECK(disk.files().read("x.cl").cause == "permission denied");
    }
}

TEST_CASE("a pipe is no file and nobody waits for it") {
    const Disk disk;
    REQUIRE(::mkfifo((disk.root() / "pipe.cl").c_str(), 0600) == 0);
    CHECK(disk.files().read("pipe.cl").status == ReadStatus::NotAFile);
    CHECK(disk.files().list("").files ==
          std::vector<std::string>{"a/b/z.cl", "a/y.cl", "empty.cl", "x.cl"});
}

TEST_CASE("files are listed in text order, hidden ones and linked folders left out") {
    const Disk disk;
    disk.link("up", ".");
    disk.link("broken.cl", "nowhere");
    disk.link("out.cl", "../outside.cl");
    const ListResult all = disk.files().list("");
    CHECK(all.files == std::vector<std::string>{"a/b/z.cl", "a/y.cl", "broken.cl", "empty.cl",
                                                "out.cl", "x.cl"});
    CHECK(all.failures.empty());
    CHECK(disk.files().list("none").files.empty());
    CHECK(disk.files().list("../").files.empty());
    CHECK(disk.files().list("x.cl").files.empty());
}

TEST_CASE("a folder that can't be listed is named") {
    const Disk disk;
    if (::geteuid() == 0) {
        MESSAGE("skipped: root may list every folder");
        return;
    }
    fs::permissions(disk.root() / "a/b", fs::perms::none);
    const ListResult all = disk.files().list("");
    REQUIRE(all.failures.size() == 1);
    CHECK(all.failures[0].path == "a/b");
    CHECK(all.failures[0].cause == "permission denied");
}
