#include "base/sha256.h"
#include "output/manifest.h"
#include "output/plan.h"
#include "output/stray.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace clc::output {
namespace {

using Kind = Existing::Kind;

const std::string kZeros(64, '0');

auto treeOf(const std::map<std::string, std::string>& files) -> backends::OutputTree {
    backends::OutputTree tree;
    for (const auto& [path, bytes] : files) {
        tree.emplace(path, backends::PrintedFile{.bytes = bytes, .lines = {}});
    }
    return tree;
}

auto onDisk(const std::map<std::string, std::string>& files) -> ExistingFiles {
    ExistingFiles existing;
    for (const auto& [path, bytes] : files) {
        existing.emplace(path, Existing{.kind = Kind::File, .hash = sha256Hex(bytes)});
    }
    return existing;
}

auto word(ActionKind kind) -> std::string {
    switch (kind) {
    case ActionKind::Create: return "create";
    case ActionKind::Replace: return "replace";
    case ActionKind::Keep: return "keep";
    case ActionKind::Remove: return "remove";
    }
    return {};
}

/// "create a, keep b", or "CL0840 a" lines.
auto planned(const Manifest& old, const ExistingFiles& existing, const backends::OutputTree& tree,
             OnConflict onConflict = OnConflict::Report) -> std::string {
    DiagnosticSink sink;
    const auto plan = planOutputs(&old, existing, tree, {onConflict, {}, {}}, sink);
    CHECK(plan.has_value() != sink.hasErrors());
    std::string text;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
        text += fmt::format("{} {}, ", diagnostic.code, diagnostic.arguments.at(0));
    }
    if (plan) {
        CHECK(plan->manifest == manifestOf(tree));
        for (const Action& action : plan->actions) {
            text += fmt::format("{} {}, ", word(action.kind), action.path);
        }
    }
    return text.substr(0, text.size() - (text.empty() ? 0 : 2));
}

auto readProblem(std::string_view text) -> std::string {
    DiagnosticSink sink;
    const auto manifest = parseManifest(text, "out/.clc-manifest", sink);
    CHECK(manifest.has_value() != sink.hasErrors());
    return manifest ? "" : sink.diagnostics().at(0).arguments.at(1);
}

}  // namespace

TEST_CASE("manifest: a sorted line for each file, read back as it was") {
    const Manifest manifest = manifestOf(treeOf({{"b/c d.yaml", "1\n"}, {"a.yaml", ""}}));
    const std::string text = printManifest(manifest);
    CHECK(text == "clc-manifest 2\n" + sha256Hex("") + "  a.yaml\n" + sha256Hex("1\n") +
                      "  b/c d.yaml\nend\n");
    DiagnosticSink sink;
    CHECK(parseManifest(text, "m", sink) == manifest);
    CHECK(parseManifest("clc-manifest 2\nend\n", "m", sink) == Manifest());
    // The form before had no last line.
    CHECK(parseManifest("clc-manifest 1\n", "m", sink) == Manifest());
    CHECK(parseManifest("clc-manifest 1\n" + kZeros + "  a\n", "m", sink).has_value());
}

TEST_CASE("manifest: cut off anywhere it is none") {
    const std::string text = printManifest(manifestOf(treeOf({{"a", "1"}, {"b", "2"}})));
    for (std::size_t length = 0; length < text.size(); ++length) {
        CAPTURE(length);
        const std::string problem = readProblem(text.substr(0, length));
        CHECK((problem == "it is empty" || problem.starts_with("it is cut off after line ")));
    }
}

TEST_CASE("manifest: anything else is refused, above all a path that is no output's") {
    const std::string first = "clc-manifest 2\n";
    const std::string line2 = "line 2 is not as clc writes it";
    const std::string line3 = "line 3 is not as clc writes it";
    CHECK(readProblem("") == "it is empty");
    CHECK(readProblem("x\n") == "line 1 is not as clc writes it");
    CHECK(readProblem("clc-manifest 3\n") == "a newer clc wrote it");
    CHECK(readProblem(first + "<<<<<<< HEAD\n") == "line 2 is a conflict marker of a merge");
    CHECK(readProblem(first + kZeros + "  a\n=======\n") ==
          "line 3 is a conflict marker of a merge");
    CHECK(readProblem(first + kZeros + "  ../x\n") == line2);
    CHECK(readProblem(first + kZeros + "  /etc/passwd\n") == line2);
    CHECK(readProblem(first + kZeros + "  .git/config\n") == line2);
    CHECK(readProblem(first + kZeros + "  a") == "it is cut off after line 1");
    CHECK(readProblem(first + kZeros + " a\n") == line2);
    CHECK(readProblem(first + std::string(64, 'A') + "  a\n") == line2);
    CHECK(readProblem(first + kZeros + "  b\n" + kZeros + "  a\n") == line3);
    CHECK(readProblem(first + kZeros + "  a\n" + kZeros + "  a\n") == line3);
    CHECK(readProblem(first + "end\n" + kZeros + "  a\n") == line2);
}

TEST_CASE("plan: what is as it should be is kept, the rest written") {
    const auto before = treeOf({{"same", "1"}, {"other", "2"}, {"gone", "3"}, {"lost", "4"}});
    const auto after = treeOf({{"same", "1"}, {"other", "5"}, {"lost", "6"}, {"new", "7"}});
    const auto disk = onDisk({{"same", "1"}, {"other", "2"}, {"gone", "3"}});
    CHECK(planned(manifestOf(before), disk, after) ==
          "remove gone, create lost, create new, replace other, keep same");
}

TEST_CASE("plan: files of others and files changed by hand are in the way") {
    const auto before = treeOf({{"edited", "1"}, {"stale", "2"}});
    const auto after = treeOf({{"edited", "3"}, {"foreign", "4"}, {"adopted", "5"}});
    const auto disk = onDisk({{"edited", "x"}, {"stale", "y"}, {"foreign", "z"}, {"adopted", "5"}});
    CHECK(planned(manifestOf(before), disk, after) ==
          "CL0842 stale, CL0841 edited, CL0840 foreign");
    CHECK(planned(manifestOf(before), disk, after, OnConflict::Overwrite) ==
          "keep adopted, replace edited, replace foreign, remove stale");
}

TEST_CASE("plan: an edit that is what the sources now give is no conflict") {
    CHECK(planned(manifestOf(treeOf({{"a", "1"}})), onDisk({{"a", "2"}}), treeOf({{"a", "2"}})) ==
          "keep a");
}

TEST_CASE("plan: no link, folder or special file is written to, even by force") {
    const ExistingFiles disk = {{"a", {.kind = Kind::Link}},
                                {"b", {.kind = Kind::Folder}},
                                {"b/x", {.kind = Kind::File}},
                                {"c", {.kind = Kind::Other}},
                                {"d", {.kind = Kind::Link}}};
    const auto after = treeOf({{"a", ""}, {"b", ""}, {"c", ""}, {"d/e", ""}});
    CHECK(planned({}, disk, after, OnConflict::Overwrite) ==
          "CL0843 a, CL0843 b, CL0843 c, CL0844 d");
    // What an output has become since is not clc's to remove.
    CHECK(planned(manifestOf(after), disk, {}).empty());
}

TEST_CASE("plan: a file may make room for a folder") {
    const auto before = treeOf({{"a", "1"}});
    CHECK(planned(manifestOf(before), onDisk({{"a", "1"}}), treeOf({{"a/b", "2"}})) ==
          "remove a, create a/b");
    CHECK(planned({}, onDisk({{"a", "1"}}), treeOf({{"a/b", "2"}})) == "CL0844 a");
}

TEST_CASE("plan: a folder may make room for a file, if nothing but what is to go lies in it") {
    const auto before = treeOf({{"a/b", "1"}, {"a/c/d", "2"}});
    const auto after = treeOf({{"a", "3"}});
    ExistingFiles disk = onDisk({{"a/b", "1"}, {"a/c/d", "2"}});
    disk.emplace("a", Existing{.kind = Kind::Folder});
    disk.emplace("a/c", Existing{.kind = Kind::Folder});
    CHECK(planned(manifestOf(before), disk, after) == "create a, remove a/b, remove a/c/d");
    // One that was edited stays, and is told once.
    ExistingFiles edited = disk;
    edited["a/b"].hash = sha256Hex("x");
    CHECK(planned(manifestOf(before), edited, after) == "CL0842 a/b");
    CHECK(planned(manifestOf(before), edited, after, OnConflict::Overwrite) ==
          "create a, remove a/b, remove a/c/d");
    for (const Kind kind : {Kind::File, Kind::Link, Kind::Other}) {
        ExistingFiles foreign = disk;
        foreign.emplace("a/c/mine", Existing{.kind = kind});
        CHECK(planned(manifestOf(before), foreign, after, OnConflict::Overwrite) == "CL0843 a");
    }
}

TEST_CASE("stray: what a controller reads beside what clc writes") {
    using enum Present::Kind;
    const auto tree =
        treeOf({{"objects/a/x.yaml", ""}, {"objects/a/x.json", ""}, {"tofu/m.tf", ""}});
    DiagnosticSink sink;
    const auto plan = planOutputs(nullptr, {}, tree, {OnConflict::Report, {}, {}}, sink);
    const auto stray = [&](const std::string& path, Present::Kind kind = File) {
        const std::vector<Present> present{{path, kind}};
        return !strayFiles(*plan, present).empty();
    };
    CHECK(stray("objects/b/y.yaml"));
    CHECK(stray("objects/y.yml"));
    CHECK(stray("objects/y.json"));
    CHECK(stray("objects/.y.yaml"));
    CHECK(stray("objects/.hidden/y.yml"));
    CHECK(stray("objects/b", LinkToFolder));
    CHECK(stray("objects/.b", LinkToFolder));
    CHECK(stray("tofu/other.tf"));
    // Clc's own, what tools keep for themselves, and what nobody reads.
    for (const char* path :
         {"objects/a/x.yaml", "objects/.y.json", "objects/.#x.yaml", "objects/notes.md",
          "other/y.yaml", ".clc-manifest", ".clc-staging/0", "tofu/.terraform/modules/m.tf"}) {
        CHECK_MESSAGE(!stray(path), path);
    }
    CHECK_FALSE(stray("tofu/.terraform/providers", LinkToFolder));
    CHECK_FALSE(stray("other", LinkToFolder));
}

TEST_CASE("plan: a manifest that was lost is missed where outputs are") {
    const auto made = treeOf({{"a", "1"}, {"b", "2"}});
    const auto plan = [&](const ExistingFiles& disk, OnConflict onConflict) {
        DiagnosticSink sink;
        const auto result = planOutputs(nullptr, disk, made, {onConflict, {}, {}}, sink);
        CHECK(result.has_value() != sink.hasErrors());
        return result ? "ok" : std::string(sink.diagnostics().at(0).code);
    };
    CHECK(plan({}, OnConflict::Report) == "ok");
    CHECK(plan(onDisk({{"a", "1"}}), OnConflict::Report) == "CL0861");
    CHECK(plan(onDisk({{"a", "1"}, {"b", "x"}}), OnConflict::Report) == "CL0861");
    CHECK(plan(onDisk({{"a", "1"}}), OnConflict::Overwrite) == "ok");
    // Nothing there is what clc would write: it is somebody else's.
    CHECK(plan(onDisk({{"b", "x"}}), OnConflict::Report) == "CL0840");
}

TEST_CASE("plan: who wrote what is there, and what becomes of the manifest") {
    const auto before = treeOf({{"edited", "1"}, {"old", "2"}});
    const auto disk = onDisk({{"edited", "x"}, {"old", "2"}, {"foreign", "z"}});
    const auto after = treeOf({{"edited", "3"}, {"old", "4"}, {"foreign", "5"}, {"new", "6"}});
    const Manifest old = manifestOf(before);
    DiagnosticSink sink;
    const auto plan = planOutputs(&old, disk, after, {OnConflict::Overwrite, {}, {}}, sink);
    REQUIRE(plan.has_value());
    std::string authors;
    for (const Action& action : plan->actions) {
        authors += fmt::format("{} {}, ", action.path, static_cast<int>(action.author));
    }
    CHECK(authors == "edited 1, foreign 2, new 0, old 0, ");
    CHECK(plan->manifestAction == ActionKind::Replace);
    const auto same = planOutputs(&old, onDisk({{"edited", "1"}, {"old", "2"}}), before,
                                  {OnConflict::Report, {}, {}}, sink);
    CHECK(same->manifestAction == ActionKind::Keep);
    CHECK_FALSE(same->changes());
}

}  // namespace clc::output
