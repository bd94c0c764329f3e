// The standard library as the build puts it into the binary, and as it stands in the repository.
#include "project/standard_library.h"

#include "parser/parse.h"
#include "project/compilation.h"
#include "project/schemas.h"
#include "repository.h"
#include "syntax/codec/codec.h"
#include "syntax/dump.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

namespace clc::project {
namespace {

auto repositoryText(const std::string& path) -> std::string {
    std::ifstream in(tests::repositoryRoot() / "stdlib/std" / path, std::ios::binary);
    REQUIRE_MESSAGE(in, path);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("the tree in the binary is that of the module's text") {
    const auto names = standardModuleNames(nullptr);
    CHECK(names.size() > 30);
    for (const std::string& name : names) {
        CAPTURE(name);
        const auto module = findStandardModule(name);
        REQUIRE(module);
        CHECK(module->text == repositoryText(standardPath(name)));
        const SourceFile file(FileId(std::uint32_t{0}), "std:/" + standardPath(name),
                              std::string(module->text));
        const syntax::ParsedFile parsed = parser::parseFile(file);
        const syntax::ParsedFile decoded = syntax::decodeTree(module->tree, file);
        CHECK(parsed.diagnostics.empty());
        CHECK(syntax::dumpTree(*decoded.root, file.lines()) ==
              syntax::dumpTree(*parsed.root, file.lines()));
        CHECK(module->tree == syntax::encodeTree(parsed, file.text()));
    }
}

// A user's run checks of the library what it uses. That nothing is wrong with the rest is known
// from here.
TEST_CASE("every module of the library is right, used or not") {
    MemoryFileSystem files;
    for (const std::string& name : standardModuleNames(nullptr)) {
        files.write("stdlib/std/" + standardPath(name),
                    std::string(findStandardModule(name)->text));
    }
    const auto schemas = embeddedSchemas();
    for (const std::string& name : standardModuleNames(nullptr)) {
        Compilation compilation(files, schemas.get());
        REQUIRE(compilation.check("stdlib/std/" + standardPath(name)));
        std::string found;
        for (const Diagnostic& each : compilation.diagnostics()) {
            const SourceFile& file = compilation.sources().file(each.span().file);
            found += file.path() + ":" +
                     std::to_string(file.lines().position(each.span().begin).line + 1) + " " +
                     std::string(each.code) + " " + each.message + "\n";
        }
        CHECK_MESSAGE(found.empty(), found);
    }
}

// The one in the binary is checked where evaluation comes to it, one from a folder whole.
TEST_CASE("what is checked late says the same") {
    MemoryFileSystem library;
    for (const std::string& name : standardModuleNames(nullptr)) {
        library.write(standardPath(name), std::string(findStandardModule(name)->text));
    }
    const MemoryFileSystem files(std::map<std::string, std::string>{{"a.cl", R"(
use std.k8s
use std.policy.{deny-by-default}
cluster a { domain: "example.org", kubernetes: 1.34.0 }
namespace n { network: deny-by-default {} }
app one in n {
  image: "registry.example.org/one:latest"
  env { API_TOKEN: "swordfish-4711" }
  ports { http: 80 }
  replicas: 2
}
route r in n { hosts: ["one.example.org"], to { "/": app/one.endpoints.http } }
emit k8s.Deployment {
  metadata { name: "two", namespace: "n" }
  spec {
    selector { matchLabels { app: "two" } }
    template { metadata { labels { app: "two" } }, spec { containers: [{ name: "two", image: "two" }] } }
  }
}
)"}});
    const auto schemas = embeddedSchemas();
    const auto said = [&](const FileSystem* folder) {
        Compilation compilation(files, schemas.get(), folder);
        REQUIRE(compilation.check("a.cl"));
        compilation.evaluate();
        std::string found;
        for (const Diagnostic& each : compilation.diagnostics()) {
            found += std::string(each.code) + " " + each.message;
            for (const std::string& help : each.help) {
                found += "; " + help;
            }
            found += "\n";
        }
        return found;
    };
    const std::string late = said(nullptr);
    CHECK(late == said(&library));
    CHECK(std::ranges::count(late, '\n') > 5);
    CAPTURE(late);
    CHECK(late.find("swordfish") == std::string::npos);
}

TEST_CASE("another library stands in for that in the binary") {
    const MemoryFileSystem files(
        std::map<std::string, std::string>{{"a.cl", "use std.own.{two}\nlet x: Int = two\n"}});
    MemoryFileSystem library;
    library.write("prelude.cl", "");
    library.write("own.cl", "let two = 2\n");
    Compilation own(files, nullptr, &library);
    REQUIRE(own.check("a.cl"));
    CHECK(own.diagnostics().empty());
    CHECK(own.sources().file(FileId(std::uint32_t{1})).path().starts_with("std:/"));

    Compilation embedded(files, nullptr);
    embedded.check("a.cl");
    REQUIRE_FALSE(embedded.diagnostics().empty());
    CHECK(embedded.diagnostics()[0].code == "CL0205");

    library.write("own.cl", "let two = (\n");
    Compilation broken(files, nullptr, &library);
    broken.check("a.cl");
    REQUIRE_FALSE(broken.diagnostics().empty());
    CHECK(broken.sources().file(broken.diagnostics()[0].span().file).path() == "std:/own.cl");
}

}  // namespace
}  // namespace clc::project
