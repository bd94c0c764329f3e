#include "golden/golden.h"
#include "golden/text_diff.h"
#include "golden/whole_folder.h"
#include "repository.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

namespace clc::golden {
namespace {

namespace fs = std::filesystem;
using tests::repositoryRoot;

enum class Mode { Compare, Update };

auto mode() -> Mode {
    const char* update = std::getenv("CLC_UPDATE");
    return update != nullptr && std::string_view(update) == "1" ? Mode::Update : Mode::Compare;
}

auto readFile(const fs::path& path) -> std::optional<std::string> {
    std::ifstream in(path, std::ios::binary);
    if (!in || !fs::is_regular_file(path)) {
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void writeFile(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    REQUIRE_MESSAGE(out.good(), "cannot write " << path.string());
}

/// All regular files below `folder`, as paths from it, in text order.
auto filesBelow(const fs::path& folder) -> std::vector<std::string> {
    std::vector<std::string> found;
    if (!fs::is_directory(folder)) {
        return found;
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            found.push_back(entry.path().lexically_relative(folder).generic_string());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

auto readTree(const fs::path& folder) -> Tree {
    Tree tree;
    for (const std::string& path : filesBelow(folder)) {
        tree.emplace(path, readFile(folder / path).value());
    }
    return tree;
}

auto withoutEnding(std::string_view path, std::string_view ending) -> std::string {
    return std::string(path.substr(0, path.size() - ending.size()));
}

/// The command that accepts what the case `name` makes now.
auto updateCommand(const std::string& name) -> std::string {
    const fs::path self = fs::read_symlink("/proc/self/exe").lexically_relative(repositoryRoot());
    return fmt::format("CLC_UPDATE=1 {} -tc='{}' -sc='{}'", self.generic_string(),
                       doctest::getContextOptions()->currentTest->m_name, name);
}

/// Compares one stored text with what was made. `store` is called if it has to change.
template <typename Store>
void expect(const std::string& name, const std::string& path,
            const std::optional<std::string>& stored, const std::optional<std::string>& made,
            const Store& store) {
    if (stored == made) {
        return;
    }
    if (mode() == Mode::Update) {
        store();
        MESSAGE("updated " << path);
        return;
    }
    const std::string_view what = !stored ? " is missing, it would be:\n"
                                  : !made ? " was not made:\n"
                                          : " differs:\n";
    FAIL_CHECK(path << what << unifiedDiff(stored.value_or(""), made.value_or(""))
                    << "to accept: " << updateCommand(name));
}

void expectFile(const std::string& name, const std::string& path,
                const std::optional<std::string>& made) {
    const fs::path file = repositoryRoot() / path;
    expect(name, path, readFile(file), made, [&] {
        if (made) {
            writeFile(file, *made);
        } else {
            fs::remove(file);
        }
    });
}

/// Compares `made` with all files below `folder`.
void expectTree(const std::string& name, const std::string& folder, const Tree& made) {
    for (const auto& [file, bytes] : made) {
        expectFile(name, fmt::format("{}/{}", folder, file), bytes);
    }
    for (const std::string& file : filesBelow(repositoryRoot() / folder)) {
        if (!made.contains(file)) {
            expectFile(name, fmt::format("{}/{}", folder, file), std::nullopt);
        }
    }
}

/// What a suite's folder holds.
struct Listing {
    std::vector<std::string> names;
    /// Neither inputs nor goldens of one, nor notes.
    std::vector<std::string> orphans;
};

/// Inputs that are files, with goldens beside them if `expected` is not empty.
auto listFiles(const Suite& suite, std::string_view expected) -> Listing {
    const std::vector<std::string> paths = filesBelow(repositoryRoot() / suite.folder);
    Listing listing;
    for (const std::string& path : paths) {
        if (path.ends_with(suite.input)) {
            listing.names.push_back(withoutEnding(path, suite.input));
        }
    }
    std::ranges::sort(listing.names);
    for (const std::string& path : paths) {
        const bool golden =
            !expected.empty() && path.ends_with(expected) &&
            std::ranges::binary_search(listing.names, withoutEnding(path, expected));
        if (!golden && !path.ends_with(suite.input) && !path.ends_with(".md")) {
            listing.orphans.push_back(path);
        }
    }
    return listing;
}

/// Cases that are folders with `in/` and `out/`.
auto listFolders(const Suite& suite) -> Listing {
    const std::vector<std::string> paths = filesBelow(repositoryRoot() / suite.folder);
    const auto caseOf = [](const std::string& path, std::string_view side) {
        const std::size_t at = path.find(side);
        return at == std::string::npos ? std::string() : path.substr(0, at);
    };
    Listing listing;
    for (const std::string& path : paths) {
        const std::string name = caseOf(path, "/in/");
        if (!name.empty() && (listing.names.empty() || listing.names.back() != name)) {
            listing.names.push_back(name);
        }
    }
    std::ranges::sort(listing.names);
    for (const std::string& path : paths) {
        const bool known = !caseOf(path, "/in/").empty() ||
                           std::ranges::binary_search(listing.names, caseOf(path, "/out/"));
        if (!known && !path.ends_with(".md")) {
            listing.orphans.push_back(path);
        }
    }
    return listing;
}

/// Inputs that lie right in `sources`, with a folder of goldens each in the suite's.
auto listOutputs(const Suite& suite, const std::string& sources) -> Listing {
    Listing listing;
    for (const std::string& path : filesBelow(repositoryRoot() / sources)) {
        if (path.ends_with(suite.input) && path.find('/') == std::string::npos) {
            listing.names.push_back(withoutEnding(path, suite.input));
        }
    }
    std::ranges::sort(listing.names);
    for (const std::string& path : filesBelow(repositoryRoot() / suite.folder)) {
        const std::string name = path.substr(0, path.find('/'));
        if (!std::ranges::binary_search(listing.names, name)) {
            listing.orphans.push_back(path);
        }
    }
    return listing;
}

void checkListing(const Suite& suite, const Listing& listing) {
    REQUIRE_MESSAGE(!listing.names.empty(), suite.folder << " holds no case");
    SUBCASE("orphans") {
        for (const std::string& path : listing.orphans) {
            FAIL_CHECK(suite.folder << "/" << path << " belongs to no case; delete it");
        }
    }
}

auto makeInput(const Suite& suite, const std::string& name, std::string text) -> Input {
    const std::string file = fs::path(name + suite.input).filename().generic_string();
    auto files = splitFiles(file, text);
    REQUIRE_MESSAGE(files, name << ": only comments may stand above the first '//--- path'");
    return {name, std::move(text), std::move(*files)};
}

}  // namespace

auto Input::tree() const -> Tree {
    Tree tree;
    for (const NamedText& file : files) {
        tree.emplace(file.path, file.text);
    }
    return tree;
}

void trailers(const Suite& suite, const Run& run) {
    const Listing listing = listFiles(suite, {});
    checkListing(suite, listing);
    for (const std::string& name : listing.names) {
        SUBCASE(name.c_str()) {
            const std::string path = suite.folder + "/" + name + suite.input;
            const TrailedText split = splitTrailer(readFile(repositoryRoot() / path).value());
            const std::string made = run(makeInput(suite, name, split.source));
            // A trailer cannot say whether its last line ends, so an end is always assumed.
            const std::string ended = splitTrailer(withTrailer({}, made)).expected.value();
            expect(name, path, split.expected, ended,
                   [&] { writeFile(repositoryRoot() / path, withTrailer(split.source, ended)); });
        }
    }
}

void siblings(const Suite& suite, const Run& run) {
    const Listing listing = listFiles(suite, suite.expected);
    checkListing(suite, listing);
    for (const std::string& name : listing.names) {
        SUBCASE(name.c_str()) {
            const std::string path = suite.folder + "/" + name;
            const auto text = readFile(repositoryRoot() / (path + suite.input));
            expectFile(name, path + suite.expected, run(makeInput(suite, name, text.value())));
        }
    }
}

void folders(const Suite& suite, const RunTree& run) {
    const Listing listing = listFolders(suite);
    checkListing(suite, listing);
    for (const std::string& name : listing.names) {
        SUBCASE(name.c_str()) {
            const std::string path = suite.folder + "/" + name;
            expectTree(name, path + "/out", run(readTree(repositoryRoot() / path / "in")));
        }
    }
}

void outputs(const Suite& suite, const std::string& sources, const RunFile& run) {
    const Listing listing = listOutputs(suite, sources);
    checkListing(suite, listing);
    for (const std::string& name : listing.names) {
        SUBCASE(name.c_str()) {
            if (const auto made = run(fmt::format("{}/{}{}", sources, name, suite.input))) {
                expectTree(name, suite.folder + "/" + name, *made);
            }
        }
    }
}

void wholeFolder(const std::string& folder, const Tree& made) {
    SUBCASE(folder.c_str()) {
        expectTree(folder, folder, made);
    }
}

}  // namespace clc::golden
