#include "host/tree_writer.h"

#include "host/journal.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clc::host {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

void put(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

auto get(const fs::path& path) -> std::string {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// All files below `root`, if there is one, but clc's own.
auto outputs(const fs::path& root) -> Files {
    Files files;
    if (!fs::exists(root)) {
        return files;
    }
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const std::string path = entry.path().lexically_relative(root).generic_string();
        if (!entry.is_directory() && !path.starts_with(".clc-")) {
            files.emplace(path, get(entry.path()));
        }
    }
    return files;
}

/// What clc keeps in `root`, apart from the manifest.
auto leftovers(const fs::path& root) -> std::vector<std::string> {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(root)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(".clc-") && name != output::kManifestPath) {
            found.push_back(name);
        }
    }
    return found;
}

auto treeOf(const Files& files) -> backends::OutputTree {
    backends::OutputTree tree;
    for (const auto& [path, bytes] : files) {
        tree.emplace(path, backends::PrintedFile{.bytes = bytes, .lines = {}});
    }
    return tree;
}

/// What is reported, by code and first argument below the root; "ok" if nothing is.
auto build(const fs::path& root, const Files& files, const WriteOptions& options = {})
    -> std::string {
    DiagnosticSink sink;
    const auto plan = writeTree(root, treeOf(files), options, sink);
    CHECK(plan.has_value() != sink.hasErrors());
    std::string text;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
        const fs::path about = diagnostic.arguments.at(0);
        const bool below = about.is_absolute();
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", diagnostic.code,
                            below ? about.lexically_relative(root).string() : about.string());
    }
    return text.empty() ? "ok" : text;
}

const Files kOld = {{"apps/a.yaml", "a: 1\n"}, {"apps/old/b.yaml", "b: 1\n"}, {"keep.yaml", "k\n"}};
const Files kNew = {{"apps/a.yaml", "a: 2\n"}, {"apps/new/c.yaml", "c: 1\n"}, {"keep.yaml", "k\n"}};

/// How many changes of the disk a build from the old files to the new makes.
auto changesOfBuild() -> int {
    const tests::TemporaryFolder scratch;
    REQUIRE(build(scratch / "out", kOld) == "ok");
    int changes = 0;
    CHECK(build(scratch / "out", kNew, {.hook = [&](std::string_view) {
                    ++changes;
                    return 0;
                }}) == "ok");
    return changes;
}

/// Runs a build that ends the process, as SIGKILL would, before change number `last`.
void buildAndDie(const fs::path& root, const Files& files, int last) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        int changes = 0;
        DiagnosticSink sink;
        writeTree(root, treeOf(files),
                  {.hook =
                       [&](std::string_view) {
                           if (changes++ == last) {
                               ::_exit(42);
                           }
                           return 0;
                       }},
                  sink);
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) == 42);
}

}  // namespace

TEST_CASE("tree writer: old files go, new ones come, the others are not touched") {
    const tests::TemporaryFolder scratch;
    const fs::path root = scratch / "deep/out";
    CHECK(build(root, kOld) == "ok");
    CHECK(outputs(root) == kOld);
    const auto kept = fs::last_write_time(root / "keep.yaml");
    struct stat before {};
    ::stat((root / "keep.yaml").c_str(), &before);
    CHECK(build(root, kNew) == "ok");
    CHECK(outputs(root) == kNew);
    CHECK_FALSE(fs::exists(root / "apps/old"));
    CHECK(leftovers(root).empty());
    struct stat after {};
    ::stat((root / "keep.yaml").c_str(), &after);
    CHECK(before.st_ino == after.st_ino);
    CHECK(fs::last_write_time(root / "keep.yaml") == kept);
}

TEST_CASE("tree writer: a build that changes nothing writes nothing") {
    const tests::TemporaryFolder scratch;
    REQUIRE(build(scratch / "out", kOld) == "ok");
    CHECK(build(scratch / "out", kOld, {.hook = [](std::string_view) { return EIO; }}) == "ok");
}

TEST_CASE("tree writer: with errors before, or for a plan only, nothing is written") {
    const tests::TemporaryFolder scratch;
    DiagnosticSink sink;
    sink.report(diag::OutputEdited, Span(), std::string("x"));
    CHECK_FALSE(writeTree(scratch / "out", treeOf(kOld), {}, sink).has_value());
    CHECK(build(scratch / "out", kOld, {.mode = WriteMode::PlanOnly}) == "ok");
    CHECK_FALSE(fs::exists(scratch / "out"));
    REQUIRE(build(scratch / "out", kOld) == "ok");
    CHECK(build(scratch / "out", kNew, {.mode = WriteMode::PlanOnly}) == "ok");
    CHECK(outputs(scratch / "out") == kOld);
}

TEST_CASE(
    "tree writer: killed before any change of the disk, it leaves old or new, or the next run "
    "makes it new") {
    const int changes = changesOfBuild();
    REQUIRE(changes > 12);
    for (int last = 0; last < changes; ++last) {
        CAPTURE(last);
        const tests::TemporaryFolder scratch;
        const fs::path root = scratch / "out";
        REQUIRE(build(root, kOld) == "ok");
        buildAndDie(root, kNew, last);
        const bool decided = fs::exists(root / kJournalPath);
        const Files found = outputs(root);
        // Without a journal the outputs are all old or all new.
        CHECK((decided || found == kOld || found == kNew));
        const bool left = !leftovers(root).empty();
        CHECK(build(root, kNew, {.mode = WriteMode::PlanOnly}) == (left ? "CL0851 ." : "ok"));
        CHECK(outputs(root) == found);
        // Whatever was to be done before, a run for the old files leaves the old files.
        CHECK(build(root, kOld) == (decided ? "CL0852 ." : "ok"));
        CHECK(outputs(root) == kOld);
        CHECK(leftovers(root).empty());
        CHECK(build(root, kOld) == "ok");
    }
}

TEST_CASE(
    "tree writer: killed while it completes a build that was killed, it is completed by the "
    "third") {
    const int changes = changesOfBuild();
    for (int last = 0; last < changes; ++last) {
        const tests::TemporaryFolder scratch;
        const fs::path root = scratch / "out";
        REQUIRE(build(root, kOld) == "ok");
        buildAndDie(root, kNew, last);
        if (!fs::exists(root / kJournalPath)) {
            continue;
        }
        CAPTURE(last);
        buildAndDie(root, kNew, 1);
        CHECK(build(root, kNew) == (fs::exists(root / kJournalPath) ? "CL0852 ." : "ok"));
        CHECK(outputs(root) == kNew);
        CHECK(leftovers(root).empty());
    }
}

TEST_CASE("tree writer: many files wait for the disk together, and that may fail or be cut off") {
    Files old;
    Files many;
    for (int i = 0; i < 40; ++i) {
        old[fmt::format("apps/{}/a.yaml", i)] = fmt::format("a: {}\n", i);
        many[fmt::format("apps/{}/a.yaml", i)] = fmt::format("a: {}\n", i + 1);
    }
    std::vector<std::string> flushes;
    const auto note = [&](std::string_view change) {
        if (change.starts_with("flush")) {
            flushes.emplace_back(change);
        }
        return 0;
    };
    const tests::TemporaryFolder scratch;
    CHECK(build(scratch / "counted", old) == "ok");
    CHECK(build(scratch / "counted", many, {.hook = note}) == "ok");
    // The files; the journal, its folder and its name; the folders.
    CHECK(flushes == std::vector<std::string>{"flush-all ", "flush .clc-staging/journal",
                                              "flush .clc-staging", "flush ", "flush-all "});
    for (int failing = 0; failing < 2; ++failing) {
        CAPTURE(failing);
        const fs::path root = scratch / fmt::format("failed-{}", failing);
        CHECK(build(root, old) == "ok");
        int flushed = 0;
        const auto refuse = [&](std::string_view change) {
            return change == "flush-all " && flushed++ == failing ? EIO : 0;
        };
        CHECK(build(root, many, {.hook = refuse}) == (failing == 0 ? "CL0849 ." : "CL0850 ."));
        CHECK(outputs(root) == (failing == 0 ? old : many));
        CHECK(build(root, many) == (failing == 0 ? "ok" : "CL0852 ."));
        CHECK(outputs(root) == many);
        CHECK(leftovers(root).empty());
    }
    // 40 files and their journal: before, in and behind each of these.
    for (int last = 0; last < 90; last += 9) {
        CAPTURE(last);
        const fs::path root = scratch / fmt::format("killed-{}", last);
        CHECK(build(root, old) == "ok");
        buildAndDie(root, many, last);
        const bool decided = fs::exists(root / kJournalPath);
        CHECK((decided || outputs(root) == old || outputs(root) == many));
        CHECK(build(root, many) == (decided ? "CL0852 ." : "ok"));
        CHECK(outputs(root) == many);
        CHECK(leftovers(root).empty());
    }
}

TEST_CASE("tree writer: a folder that is new comes with all that is in it") {
    const Files old = {{"apps/a.yaml", "a: 1\n"}};
    const Files files = {{"apps/a.yaml", "a: 1\n"},
                         {"apps/new/b.yaml", "b: 1\n"},
                         {"apps/new/in/c.yaml", "c: 1\n"},
                         {"apps/new-er.yaml", "d: 1\n"},
                         {"more/e.yaml", "e: 1\n"}};
    std::vector<std::string> steps;
    const auto note = [&](std::string_view change) {
        steps.emplace_back(change);
        return 0;
    };
    const tests::TemporaryFolder scratch;
    CHECK(build(scratch / "counted", old) == "ok");
    CHECK(build(scratch / "counted", files, {.hook = note}) == "ok");
    const std::vector<std::string> renames = {"rename .clc-journal", "rename apps/new",
                                              "rename more", "rename apps/new-er.yaml",
                                              "rename .clc-manifest"};
    std::vector<std::string> renamed;
    std::ranges::copy_if(steps, std::back_inserter(renamed),
                         [](const std::string& step) { return step.starts_with("rename"); });
    CHECK(renamed == renames);
    // What lies in it is on the disk before it is decided on.
    CHECK(std::ranges::find(steps, "flush .clc-staging/1/in") <
          std::ranges::find(steps, "rename .clc-journal"));
    CHECK(std::ranges::count(steps, "flush .clc-staging/1/in") == 1);

    for (int last = 0; last < static_cast<int>(steps.size()); ++last) {
        CAPTURE(last);
        const fs::path root = scratch / fmt::format("killed-{}", last);
        CHECK(build(root, old) == "ok");
        buildAndDie(root, files, last);
        const bool decided = fs::exists(root / kJournalPath);
        CHECK((decided || outputs(root) == old || outputs(root) == files));
        CHECK(build(root, files) == (decided ? "CL0852 ." : "ok"));
        CHECK(outputs(root) == files);
        CHECK(leftovers(root).empty());
    }
}

TEST_CASE("tree writer: somebody makes the folder that is new") {
    const Files files = {{"apps/a.yaml", "a: 1\n"}, {"apps/in/b.yaml", "b: 1\n"}};
    const Files theirs = {{"apps/in/b.yaml", "b: theirs\n"}};
    const Files both = {{"apps/a.yaml", "a: 1\n"}, {"apps/in/b.yaml", "b: theirs\n"}};
    const auto make = [&](const fs::path& root) {
        fs::create_directories(root / "apps/in");
        std::ofstream(root / "apps/in/b.yaml") << theirs.at("apps/in/b.yaml");
    };
    const tests::TemporaryFolder scratch;
    SUBCASE("while the build runs") {
        const fs::path root = scratch / "out";
        const auto meddle = [&](std::string_view change) {
            if (change == "rename .clc-journal") {
                make(root);
            }
            return 0;
        };
        CHECK(build(root, files, {.hook = meddle}) == "CL0841 apps/in/b.yaml");
        CHECK(outputs(root) == both);
        CHECK(leftovers(root).empty());
    }
    SUBCASE("between a killed build and the next") {
        int tried = 0;
        for (int last = 0; last < 40; ++last) {
            CAPTURE(last);
            const fs::path root = scratch / fmt::format("killed-{}", last);
            int changes = 0;
            DiagnosticSink sink;
            const auto refuse = [&](std::string_view) { return changes++ >= last ? EIO : 0; };
            writeTree(root, treeOf(files), {.hook = refuse}, sink);
            if (!fs::exists(root / kJournalPath) || fs::exists(root / "apps")) {
                continue;
            }
            make(root);
            const std::string said = build(root, files);
            CHECK(said.starts_with("CL0852 ."));
            CHECK(outputs(root) == both);
            ++tried;
        }
        CHECK(tried > 0);
    }
}

TEST_CASE(
    "tree writer: each failure of the disk is reported, and before the decision nothing has "
    "changed") {
    const int changes = changesOfBuild();
    int before = 0;
    int after = 0;
    for (int last = 0; last < changes; ++last) {
        CAPTURE(last);
        const tests::TemporaryFolder scratch;
        const fs::path root = scratch / "out";
        REQUIRE(build(root, kOld) == "ok");
        int change = 0;
        const std::string reported = build(
            root, kNew, {.hook = [&](std::string_view) { return change++ == last ? ENOSPC : 0; }});
        if (reported.starts_with("CL0849")) {
            ++before;
            CHECK(outputs(root) == kOld);
        } else if (reported.starts_with("CL0850")) {
            ++after;
            CHECK(fs::exists(root / kJournalPath));
        } else {
            // Only what is left behind can fail without harm.
            CHECK(reported == "ok");
            CHECK(outputs(root) == kNew);
        }
        CHECK_FALSE(build(root, kNew).starts_with("CL084"));
        CHECK(outputs(root) == kNew);
        CHECK(leftovers(root).empty());
    }
    CHECK(before > 4);
    CHECK(after > 4);
}

TEST_CASE("tree writer: an edit between a killed run and the next is not lost") {
    const int changes = changesOfBuild();
    for (int last = 0; last < changes; ++last) {
        const tests::TemporaryFolder scratch;
        const fs::path root = scratch / "out";
        REQUIRE(build(root, kOld) == "ok");
        buildAndDie(root, kNew, last);
        if (!fs::exists(root / kJournalPath)) {
            continue;
        }
        CAPTURE(last);
        put(root / "apps/a.yaml", "by hand\n");
        CHECK(build(root, kNew).find("CL0841 apps/a.yaml") != std::string::npos);
        CHECK(get(root / "apps/a.yaml") == "by hand\n");
        CHECK(build(root, kNew, {.onConflict = output::OnConflict::Overwrite}) == "ok");
        CHECK(outputs(root) == kNew);
    }
}

TEST_CASE("tree writer: what others wrote or changed is left alone") {
    const tests::TemporaryFolder scratch;
    const fs::path root = scratch / "out";
    REQUIRE(build(root, kOld) == "ok");
    put(root / "apps/a.yaml", "by hand\n");
    put(root / "apps/old/b.yaml", "by hand\n");
    put(root / "apps/new/c.yaml", "by hand\n");
    put(root / "notes.txt", "mine\n");
    const Files before = outputs(root);
    CHECK(build(root, kNew) ==
          "CL0842 apps/old/b.yaml, CL0841 apps/a.yaml, CL0840 apps/new/c.yaml");
    CHECK(outputs(root) == before);
    CHECK(build(root, kNew, {.onConflict = output::OnConflict::Overwrite}) == "ok");
    Files expected = kNew;
    expected.emplace("notes.txt", "mine\n");
    CHECK(outputs(root) == expected);
}

TEST_CASE("tree writer: no link leads out of the root") {
    const tests::TemporaryFolder scratch;
    const fs::path root = scratch / "out";
    put(scratch / "outside/a.yaml", "not ours\n");
    fs::create_directories(root);
    fs::create_directory_symlink(scratch / "outside", root / "apps");
    fs::create_symlink(scratch / "outside/a.yaml", root / "keep.yaml");
    CHECK(build(root, kNew, {.onConflict = output::OnConflict::Overwrite}) ==
          "CL0844 apps, CL0843 keep.yaml");
    CHECK(get(scratch / "outside/a.yaml") == "not ours\n");
    CHECK(outputs(scratch / "outside").size() == 1);
    // The root itself may be one: the user named it.
    fs::create_directory_symlink(scratch / "outside", scratch / "link");
    CHECK(build(scratch / "link", {{"b.yaml", "b\n"}}) == "ok");
    CHECK(get(scratch / "outside/b.yaml") == "b\n");
}

TEST_CASE("tree writer: links that take the place of clc's own files") {
    const tests::TemporaryFolder scratch;
    const fs::path root = scratch / "out";
    put(scratch / "outside/0", "not ours\n");
    fs::create_directories(root);
    fs::create_directory_symlink(scratch / "outside", root / kStagingFolder);
    CHECK(build(root, kNew).starts_with("CL0849"));
    CHECK(get(scratch / "outside/0") == "not ours\n");
    fs::remove(root / kStagingFolder);
    fs::create_symlink(scratch / "outside/0", root / output::kManifestPath);
    CHECK(build(root, kNew) == "CL0854 .clc-manifest");
    CHECK(get(scratch / "outside/0") == "not ours\n");
}

TEST_CASE("tree writer: a root that can't be one, and what is damaged in it") {
    const tests::TemporaryFolder scratch;
    put(scratch / "file", "x");
    CHECK(build(scratch / "file", kNew) == "CL0847 .");
    CHECK(build(scratch / "file/below", kNew) == "CL0847 .");
    const fs::path root = scratch / "out";
    put(root / output::kManifestPath, "<<<<<<< HEAD\n");
    CHECK(build(root, kNew) == "CL0845 .clc-manifest");
    fs::remove(root / output::kManifestPath);
    put(root / kJournalPath, "clc-journal 1\nwrite none 0 a\n");
    CHECK(build(root, kNew) == "CL0846 .clc-journal");
    CHECK(outputs(root).empty());
}

TEST_CASE("tree writer: two runs at once") {
    const tests::TemporaryFolder scratch;
    std::string second;
    CHECK(build(scratch / "out", kNew, {.hook = [&](std::string_view change) {
                    if (second.empty() && change != "mkdir .") {
                        second = build(scratch / "out", kOld);
                    }
                    return 0;
                }}) == "ok");
    CHECK(second == "CL0848 .");
    CHECK(outputs(scratch / "out") == kNew);
}

TEST_CASE("tree writer: two runs make the folder at once, and neither takes it from the other") {
    const tests::TemporaryFolder scratch;
    const fs::path root = scratch / "deep/out";
    std::optional<OutputFolder> other;
    const auto otherIsFirst = [&](std::string_view change) {
        if (change == "mkdir .") {
            fs::create_directories(root);
            CHECK_FALSE(other.emplace(root, ChangeHook()).lock().failed());
        }
        return 0;
    };
    CHECK(build(root, kNew, {.hook = otherIsFirst}) == "CL0848 .");
    CHECK(fs::exists(root));
    CHECK_FALSE(other->makeFolder("apps").failed());

    // One that fails takes its folder back, and who has opened it meanwhile has a folder that is
    // gone.
    const OutputFolder late(root, ChangeHook());
    other.reset();
    fs::remove_all(root);
    CHECK(late.lock().number == EWOULDBLOCK);
    fs::create_directories(root);
    CHECK(late.lock().number == EWOULDBLOCK);
    CHECK(build(root, kNew) == "ok");
}

TEST_CASE("tree writer: the folder itself can't be made") {
    const tests::TemporaryFolder scratch;
    const auto refuse = [](std::string_view change) { return change == "mkdir ." ? EROFS : 0; };
    CHECK(build(scratch / "deep/out", kNew, {.hook = refuse}) == "CL0847 .");
    CHECK_FALSE(fs::exists(scratch / "deep"));
}

TEST_CASE("tree writer: a folder becomes a file's place, and a file a folder's") {
    const tests::TemporaryFolder scratch;
    const fs::path root = scratch / "out";
    REQUIRE(build(root, {{"a", "1"}, {"b/c", "2"}}) == "ok");
    CHECK(build(root, {{"a/d", "3"}, {"b/c", "2"}}) == "ok");
    CHECK(outputs(root) == Files{{"a/d", "3"}, {"b/c", "2"}});
}

TEST_CASE("tree writer: a folder of clc's own files becomes a file, killed at any change") {
    const Files inFolder = {{"a/b", "1"}, {"a/c/d", "2"}, {"keep", "k"}};
    const Files asFile = {{"a", "3"}, {"keep", "k"}};
    int changes = 0;
    {
        const tests::TemporaryFolder scratch;
        REQUIRE(build(scratch / "out", inFolder) == "ok");
        CHECK(build(scratch / "out", asFile, {.hook = [&](std::string_view) {
                        ++changes;
                        return 0;
                    }}) == "ok");
        CHECK(outputs(scratch / "out") == asFile);
    }
    CHECK(changes > 8);
    for (int last = 0; last < changes; ++last) {
        const tests::TemporaryFolder scratch;
        const fs::path root = scratch / "out";
        REQUIRE(build(root, inFolder) == "ok");
        buildAndDie(root, asFile, last);
        const bool decided = fs::exists(root / kJournalPath);
        CHECK((decided || outputs(root) == inFolder || outputs(root) == asFile));
        CHECK(build(root, asFile) == (decided ? "CL0852 ." : "ok"));
        CHECK(outputs(root) == asFile);
        CHECK(leftovers(root).empty());
    }
}

TEST_CASE("tree writer: a folder with what others put there stays a folder") {
    const tests::TemporaryFolder scratch;
    const fs::path root = scratch / "out";
    const Files inFolder = {{"a/b", "1"}};
    REQUIRE(build(root, inFolder) == "ok");
    fs::create_directories(root / "a" / "empty" / "deep");
    put(root / "a" / "mine" / "x", "x");
    CHECK(build(root, {{"a", "3"}}) == "CL0843 a");
    CHECK(build(root, {{"a", "3"}}, {.onConflict = output::OnConflict::Overwrite}) == "CL0843 a");
    CHECK(get(root / "a" / "b") == "1");
    // Folders alone are nobody's: git does not know them.
    fs::remove_all(root / "a" / "mine");
    CHECK(build(root, {{"a", "3"}}) == "ok");
    CHECK(outputs(root) == Files{{"a", "3"}});
}

/// While it lives, the system takes this process for one of a user who owns `folder` and no more.
class AsNobody {
public:
    explicit AsNobody(const fs::path& folder) : isRoot_(::geteuid() == 0) {
        if (isRoot_) {
            REQUIRE(::chown(folder.c_str(), kNobody, kNobody) == 0);
            REQUIRE(::seteuid(kNobody) == 0);
        }
    }
    AsNobody(const AsNobody&) = delete;
    auto operator=(const AsNobody&) -> AsNobody& = delete;
    ~AsNobody() {
        if (isRoot_) {
            CHECK(::seteuid(0) == 0);
        }
    }

private:
    static constexpr uid_t kNobody = 65534;
    bool isRoot_;
};

TEST_CASE("tree writer: without permission nothing changes, and the system's words are shown") {
    const tests::TemporaryFolder scratch;
    const AsNobody nobody(scratch / "");
    const fs::path root = scratch / "out";
    REQUIRE(build(root, kOld) == "ok");
    const auto refused = [&](const fs::path& below, const Files& files) {
        fs::permissions(below, fs::perms::owner_read | fs::perms::owner_exec);
        DiagnosticSink sink;
        CHECK_FALSE(writeTree(root, treeOf(files), {}, sink).has_value());
        fs::permissions(below, fs::perms::owner_all);
        REQUIRE(sink.diagnostics().size() == 1);
        CHECK(sink.diagnostics().front().arguments.at(1) == "permission denied");
        CHECK(outputs(root) == kOld);
        CHECK(leftovers(root).empty());
        return std::string(sink.diagnostics().front().code);
    };
    CHECK(refused(root, kNew) == "CL0849");
    // One folder of several: what lies in the others stays as it is.
    for (const auto& [path, text] : kOld) {
        if (const fs::path folder = fs::path(path).parent_path(); !folder.empty()) {
            CAPTURE(path);
            Files files = kNew;
            files[path] = text + "more\n";
            CHECK(refused(root / folder, files) == "CL0849");
        }
    }
    fs::permissions(scratch / "", fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(build(scratch / "other/tree", kNew) == "CL0847 .");
    fs::permissions(scratch / "", fs::perms::owner_all);
}

TEST_CASE("tree writer: a full disk and one for reading only") {
    const tests::TemporaryFolder scratch;
    const fs::path mount = scratch / "mount";
    fs::create_directories(mount);
    if (::mount("tmpfs", mount.c_str(), "tmpfs", 0, "size=256k") != 0) {
        MESSAGE("skipped: no right to mount a small disk");
        return;
    }
    const fs::path root = mount / "out";
    REQUIRE(build(root, kOld) == "ok");
    Files large = kNew;
    for (int i = 0; i < 8; ++i) {
        large.emplace(fmt::format("large/{}.yaml", i), std::string(std::size_t{64} * 1024, 'x'));
    }
    DiagnosticSink full;
    CHECK_FALSE(writeTree(root, treeOf(large), {}, full).has_value());
    CHECK(full.diagnostics().at(0).code == "CL0849");
    CHECK(full.diagnostics().at(0).arguments.at(1) == "no space left on device");
    CHECK(outputs(root) == kOld);
    CHECK(leftovers(root).empty());
    // There is room again for what fits.
    CHECK(build(root, kNew) == "ok");
    REQUIRE(::mount(nullptr, mount.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0);
    DiagnosticSink readOnly;
    CHECK_FALSE(writeTree(root, treeOf(kOld), {}, readOnly).has_value());
    CHECK(readOnly.diagnostics().at(0).arguments.at(1) == "read-only file system");
    CHECK(outputs(root) == kNew);
    ::umount(mount.c_str());
}

}  // namespace clc::host
