#include "golden/fix_laws.h"

#include "diagnostics/apply_fixes.h"
#include "golden/describe.h"
#include "project/formatting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <span>

namespace clc::golden {
namespace {

/// More rounds than any case needs; fixes that never end are found by it.
constexpr int kMostRounds = 8;

using Texts = std::multiset<std::string>;

/// What a diagnostic says, without its place, which moves.
auto saidBy(const Diagnostic& diagnostic) -> std::string {
    return diagnostic.code + " " + diagnostic.message;
}

auto saidBy(const std::vector<Diagnostic>& diagnostics) -> Texts {
    Texts said;
    for (const Diagnostic& each : diagnostics) {
        said.insert(saidBy(each));
    }
    return said;
}

/// The parser skips what it can't read, so what was in there is checked only once it is mended.
bool hidesOthers(const Diagnostic& diagnostic) {
    return diagnostic.code.starts_with("CL00");
}

auto formatted(const std::string& text) -> std::string {
    SourceManager sources;
    return project::formatSource(sources, "fixed.cl", text).text;
}

/// `files` with the safe fixes of `diagnostics` applied, formatted where something changed.
auto applied(const Tree& files, std::span<const Diagnostic> diagnostics,
             const SourceManager& sources) -> Tree {
    Tree result = files;
    for (const FixedFile& fixed : applyFixes(diagnostics, sources).files) {
        result[sources.file(fixed.file).path()] = formatted(fixed.text);
    }
    return result;
}

void checkOne(const Tree& files, const Diagnostic& diagnostic, const Texts& before,
              const SourceManager& sources, const FindIn& find) {
    const Tree fixed = applied(files, std::span(&diagnostic, 1), sources);
    if (fixed == files) {
        return;
    }
    const std::string removed = saidBy(diagnostic);
    CAPTURE(removed);
    find(fixed, [&](const std::vector<Diagnostic>& after, const SourceManager& fixedSources) {
        const Texts said = saidBy(after);
        CAPTURE(describe(after, fixedSources));
        if (hidesOthers(diagnostic)) {
            CHECK(said.count(removed) <= before.count(removed));
            return;
        }
        CHECK(said.count(removed) < before.count(removed));
        CHECK(std::ranges::includes(before, said));
    });
}

}  // namespace

auto checkFixes(const Tree& files, const FindIn& find) -> Tree {
    find(files, [&](const std::vector<Diagnostic>& found, const SourceManager& sources) {
        const Texts before = saidBy(found);
        for (const Diagnostic& each : found) {
            checkOne(files, each, before, sources, find);
        }
    });
    Tree fixed = files;
    bool again = true;
    for (int round = 0; again; ++round) {
        REQUIRE_MESSAGE(round < kMostRounds, "fixing never ends");
        find(fixed, [&](const std::vector<Diagnostic>& found, const SourceManager& sources) {
            const Tree next = applied(fixed, found, sources);
            again = next != fixed;
            fixed = next;
        });
    }
    for (const auto& [path, text] : fixed) {
        if (text != files.at(path)) {
            CHECK(formatted(text) == text);
        }
    }
    return fixed;
}

}  // namespace clc::golden
