// Same sources, same bytes: in whatever order files are read, and wherever they lie.
#include "diagnostics/render.h"
#include "project/compilation.h"
#include "project/schemas.h"
#include "repository.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace clc;
namespace fs = std::filesystem;

/// The files of the repository's folders, below another folder.
auto filesBelow(const std::string& prefix) -> MemoryFileSystem {
    MemoryFileSystem files;
    const fs::path root = tests::repositoryRoot();
    for (const char* folder : {"clusters", "examples"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string path = entry.path().lexically_relative(root).generic_string();
            if (entry.is_regular_file() && !path.starts_with("clusters/out/")) {
                std::ifstream in(entry.path(), std::ios::binary);
                files.write(prefix + path, {std::istreambuf_iterator<char>(in), {}});
            }
        }
    }
    return files;
}

/// Lists what another one has, last file first.
class Backwards final : public FileSystem {
public:
    explicit Backwards(const FileSystem& files) : files_(files) {}

    [[nodiscard]] auto read(std::string_view path) const -> ReadResult override {
        return files_.read(path);
    }
    [[nodiscard]] auto list(std::string_view path) const -> ListResult override {
        ListResult found = files_.list(path);
        std::ranges::reverse(found.files);
        return found;
    }

private:
    const FileSystem& files_;
};

struct Built {
    std::map<std::string, std::string> files;
    std::string report;
    bool operator==(const Built&) const = default;
};

auto without(std::string text, std::string_view prefix) -> std::string {
    for (std::size_t at = prefix.empty() ? std::string::npos : text.find(prefix);
         at != std::string::npos; at = text.find(prefix)) {
        text.erase(at, prefix.size());
    }
    return text;
}

/// What a cluster gives, but for `prefix` where a text tells in which folder of the project a file
/// lies.
auto build(const FileSystem& files, const std::string& path, std::string_view prefix) -> Built {
    const auto schemas = project::embeddedSchemas();
    project::Compilation compilation(files, schemas.get());
    compilation.check(path);
    compilation.evaluate();
    Built built;
    for (const auto& [name, file] : compilation.outputs()) {
        built.files[name] = without(file.bytes, prefix);
    }
    const Report report = makeReport(compilation.diagnostics(), compilation.sources(), 0);
    built.report = without(render(report, compilation.sources(), Format::Short, {}), prefix);
    return built;
}

/// A cluster of several files with a mistake in each.
auto brokenFiles() -> MemoryFileSystem {
    MemoryFileSystem files;
    files.write("broken.cl", "cluster broken { kubernetes: 1.34.1, domian: \"example.org\" }\n");
    for (const char* name : {"a", "b", "c", "d"}) {
        files.write(
            std::string("broken/") + name + ".cl",
            std::string("namespace ") + name +
                " {\n  config one { data { A: missing } }\n  app web { image: \"x:1\" }\n}\n");
    }
    return files;
}

}  // namespace

TEST_CASE("determinism: files listed in another order, or lying elsewhere, give the same bytes") {
    const std::string far = "a/much longer/path/";
    const MemoryFileSystem here = filesBelow("");
    const MemoryFileSystem there = filesBelow(far);
    for (const char* path : {"clusters/goingdark.cl", "examples/composite.cl", "examples/app.cl"}) {
        CAPTURE(path);
        const Built plain = build(here, path, "");
        REQUIRE_FALSE(plain.files.empty());
        CHECK(build(Backwards(here), path, "") == plain);
        CHECK(build(there, far + path, far) == plain);
    }
}

TEST_CASE("determinism: mistakes are reported in one order") {
    const MemoryFileSystem files = brokenFiles();
    const Built plain = build(files, "broken.cl", "");
    CHECK(std::ranges::count(plain.report, '\n') >= 3);
    CHECK(build(Backwards(files), "broken.cl", "") == plain);
}
