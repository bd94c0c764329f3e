// Every line of a real output names where it comes from, and what it names is true: who changes
// that place sees the line change.
#include "backends/backends.h"
#include "evaluation/evaluate.h"
#include "project/print_text.h"
#include "project/schemas.h"
#include "project/source_origins.h"
#include "project/why/explain.h"
#include "project/why/reach.h"
#include "repository.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>

namespace {

using namespace clc;
namespace fs = std::filesystem;

constexpr std::string_view kCluster = "clusters/goingdark.cl";

auto sourcesOfClusters() -> std::map<std::string, std::string> {
    std::map<std::string, std::string> files;
    const fs::path root = tests::repositoryRoot();
    for (const auto& entry : fs::recursive_directory_iterator(root / "clusters")) {
        const std::string path = entry.path().lexically_relative(root).generic_string();
        if (entry.is_regular_file() && !path.starts_with("clusters/out/")) {
            std::ifstream in(entry.path(), std::ios::binary);
            files[path] = {std::istreambuf_iterator<char>(in), {}};
        }
    }
    return files;
}

/// The cluster made of some files.
struct Built {
    explicit Built(std::map<std::string, std::string> sources)
        : files(std::move(sources)), compilation(files, schemas.get()) {
        compilation.check(kCluster);
        compilation.evaluate({}, evaluation::KeyOrigins::OfMapsAndRecords);
    }

    MemoryFileSystem files;
    std::unique_ptr<const schema::SchemaTable> schemas = project::embeddedSchemas();
    project::Compilation compilation;
};

/// What changed sources give, whatever checks and house rules think of it: a name that nobody else
/// knows any more is on its line all the same.
struct Unjudged {
    explicit Unjudged(std::map<std::string, std::string> sources)
        : files(std::move(sources)), compilation(files, schemas.get()) {
        compilation.check(kCluster);
        if (compilation.hasErrors()) {
            return;
        }
        const evaluation::EvalInput input{.files = files,
                                          .print = project::printText,
                                          .outputFolder = compilation.outputFolder()};
        evaluation::Evaluator evaluator(compilation.model(), input, compilation.sink());
        evaluator.computeConstants();
        evaluator.computeInstances();
        evaluator.placeFiles();
        result = evaluator.take();
        if (!compilation.hasErrors()) {
            outputs = backends::printAll(result.files,
                                         project::SourceOrigins(result, compilation.sources()),
                                         compilation.sink());
        }
    }

    MemoryFileSystem files;
    std::unique_ptr<const schema::SchemaTable> schemas = project::embeddedSchemas();
    project::Compilation compilation;
    evaluation::EvalResult result;
    backends::OutputTree outputs;
};

/// A literal of the sources, and a line of the output that is said to come from it.
struct Change {
    std::string file;
    std::uint32_t begin = 0;
    std::string before;
    std::string after;
    std::string path;
    std::size_t line = 0;
    /// Lines of the sources the chain passes.
    std::set<std::string> chain;
};

auto keyOf(std::string_view file, std::size_t line) -> std::string {
    return fmt::format("{}:{}", file, line);
}

/// Another text of the same form: the last letter or digit is another one.
auto other(std::string text) -> std::string {
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const auto last = std::ranges::find_if(text.rbegin(), text.rend(), isPlain);
    if (last == text.rend()) {
        return {};
    }
    // A digit stays one, and what is hexadecimal stays it.
    *last = *last == '9'                                   ? '8'
            : *last == 'f' || *last == 'z' || *last == 'Z' ? static_cast<char>(*last - 1)
                                                           : static_cast<char>(*last + 1);
    return text;
}

/// The content of a literal that can be another one; empty if `text` is no such literal.
auto contentOf(std::string_view text) -> std::string_view {
    if (text.size() > 2 && text.starts_with('"') && text.ends_with('"') &&
        text.find('\\') == std::string_view::npos && !text.starts_with("\"\"\"")) {
        return text.substr(1, text.size() - 2);
    }
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool isAmount =
        digits > 0 && text.find_first_not_of("0123456789abcdefghiklmnopqrstuvwxyzMGTKi") ==
                          std::string_view::npos;
    return isAmount ? text.substr(0, digits) : std::string_view();
}

/// What would have to change if the first place that is named for the line is true; nothing if that
/// is no literal which stands on the line as it is written.
auto changeFor(const project::Why& why, const SourceManager& sources) -> std::optional<Change> {
    if (why.steps.empty()) {
        return std::nullopt;
    }
    const project::WhyStep& step = why.steps.front();
    const bool isOwn = step.role == project::WhyRole::Value && !step.isLibrarys;
    const std::string_view written = isOwn ? sources.text(step.span) : std::string_view();
    const std::string_view content = contentOf(written);
    const std::string changed = other(std::string(content));
    // An amount that was counted in another unit on the way stands there in other words.
    const std::string_view seen = written.starts_with('"') ? content : written;
    if (changed.empty() || why.text.find(seen) == std::string::npos) {
        return std::nullopt;
    }
    Change change{
        .file = sources.file(step.span.file).path(),
        .begin = step.span.begin + static_cast<std::uint32_t>(content.data() - written.data()),
        .before = std::string(content),
        .after = changed,
        .path = why.path,
        .line = why.line,
        .chain = {}};
    for (const project::WhyStep& each : why.steps) {
        const SourceFile& file = sources.file(each.span.file);
        change.chain.insert(keyOf(file.path(), file.lines().position(each.span.begin).line));
    }
    return change;
}

/// One for each literal, in an order that is the same in every run.
auto allChanges(const Built& built) -> std::vector<Change> {
    const project::Explainer explainer(built.compilation);
    std::map<std::string, Change> byPlace;
    for (const auto& [path, file] : built.compilation.outputs()) {
        for (std::size_t i = 1; i <= file.lines.lineCount(); ++i) {
            const auto change = changeFor(explainer.line(path, i), built.compilation.sources());
            if (change) {
                byPlace.try_emplace(keyOf(change->file, change->begin), *change);
            }
        }
    }
    std::vector<Change> changes;
    for (auto& [place, change] : byPlace) {
        changes.push_back(std::move(change));
    }
    std::shuffle(changes.begin(), changes.end(), std::mt19937(20260101));
    return changes;
}

auto sourceLine(const Change& change, const std::string& text) -> std::string {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(change.begin);
    return keyOf(change.file, static_cast<std::size_t>(std::count(text.begin(), end, '\n')));
}

auto lineOf(const std::string& bytes, std::size_t line) -> std::string {
    const LineIndex lines(bytes);
    return line > lines.lineCount()
               ? std::string()
               : std::string(lines.line(bytes, static_cast<std::uint32_t>(line - 1)));
}

/// Makes changes, several in one build, and looks at their lines.
class Changing {
public:
    explicit Changing(std::map<std::string, std::string> sources) : sources_(std::move(sources)) {}

    /// Those whose line was seen.
    std::size_t seen = 0;
    /// How often the cluster was built.
    std::size_t builds = 0;
    /// What is named falsely.
    std::vector<std::string> wrong;

    void tryAll(std::vector<Change> changes) {
        if (changes.empty()) {
            return;
        }
        std::map<std::string, std::string> edited = sources_;
        std::ranges::sort(changes,
                          [](const Change& a, const Change& b) { return a.begin > b.begin; });
        for (const Change& each : changes) {
            edited[each.file].replace(each.begin, each.before.size(), each.after);
        }
        const Unjudged built(std::move(edited));
        ++builds;
        if (!built.compilation.hasErrors()) {
            look(changes, built);
            return;
        }
        // What its type does not allow is no candidate. Where no error points at it, halves tell.
        const std::size_t before = changes.size();
        dropBlamed(changes, built);
        if (changes.size() < before) {
            tryAll(std::move(changes));
        } else if (before > 1) {
            const auto half = changes.begin() + static_cast<std::ptrdiff_t>(before / 2);
            tryAll({changes.begin(), half});
            tryAll({half, changes.end()});
        }
    }

    /// Whether a line would be seen to change because of another change of the same build.
    bool isIndependent(const Change& change, const std::vector<Change>& chosen) {
        return std::ranges::none_of(chosen, [&](const Change& each) {
            return change.chain.contains(sourceLine(each, sources_.at(each.file))) ||
                   each.chain.contains(sourceLine(change, sources_.at(change.file)));
        });
    }

private:
    /// Another change of the same build may have moved a line; alone, none has.
    void look(const std::vector<Change>& changes, const Unjudged& built) {
        for (const Change& each : changes) {
            const auto file = built.outputs.find(each.path);
            const std::string now =
                file == built.outputs.end() ? std::string() : lineOf(file->second.bytes, each.line);
            if (now.find(each.after) != std::string::npos) {
                ++seen;
            } else if (changes.size() > 1) {
                tryAll({each});
            } else if (file != built.outputs.end() && !isRefused(each)) {
                // Without the file, it was a part of its name.
                wrong.push_back(
                    fmt::format("{}:{} is said to come from {} ({} to {}), and is now '{}'",
                                each.path, each.line, sourceLine(each, sources_.at(each.file)),
                                each.before, each.after, now));
            }
        }
    }

    /// A check of a kind does not let it pass: what is built all the same says nothing.
    bool isRefused(const Change& change) {
        std::map<std::string, std::string> edited = sources_;
        edited[change.file].replace(change.begin, change.before.size(), change.after);
        const MemoryFileSystem files(std::move(edited));
        const auto schemas = project::embeddedSchemas();
        project::Compilation compilation(files, schemas.get());
        compilation.leaveOutRules();
        compilation.check(kCluster);
        compilation.evaluate();
        return compilation.hasErrors();
    }

    /// Takes out the changes that an error points at.
    void dropBlamed(std::vector<Change>& changes, const Unjudged& built) {
        std::set<std::string> blamed;
        const SourceManager& sources = built.compilation.sources();
        for (const Diagnostic& each : built.compilation.diagnostics()) {
            for (const Label& label : each.labels) {
                if (each.severity == Severity::Error && label.span.valid()) {
                    const SourceFile& file = sources.file(label.span.file);
                    blamed.insert(keyOf(file.path(), file.lines().position(label.span.begin).line));
                }
            }
        }
        std::erase_if(changes, [&](const Change& each) {
            return blamed.contains(sourceLine(each, sources_.at(each.file)));
        });
    }

    std::map<std::string, std::string> sources_;
};

/// The first digit of each line of the cluster's sources, comments apart.
auto allDigits(const std::map<std::string, std::string>& sources) -> std::vector<Change> {
    std::vector<Change> changes;
    for (const auto& [file, text] : sources) {
        std::size_t begin = 0;
        for (std::size_t line = 1; begin < text.size() && file.ends_with(".cl"); ++line) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const std::string_view written = std::string_view(text).substr(begin, end - begin);
            const std::size_t digit = written.find_first_of("0123456789");
            if (digit < written.size() && written.find("//") > digit) {
                const std::string before(written.substr(digit, 1));
                changes.push_back({.file = file,
                                   .begin = static_cast<std::uint32_t>(begin + digit),
                                   .before = before,
                                   .after = other(before),
                                   .path = {},
                                   .line = line,
                                   .chain = {}});
            }
            begin = end + 1;
        }
    }
    std::shuffle(changes.begin(), changes.end(), std::mt19937(20260102));
    return changes;
}

}  // namespace

TEST_CASE("why: every line of goingdark's output names where it comes from") {
    const Built built(sourcesOfClusters());
    REQUIRE_FALSE(built.compilation.hasErrors());
    const project::Explainer explainer(built.compilation);
    std::size_t own = 0;
    std::size_t defaults = 0;
    std::size_t librarys = 0;
    std::vector<std::string> nameless;
    for (const auto& [path, file] : built.compilation.outputs()) {
        for (std::size_t i = 1; i <= file.lines.lineCount(); ++i) {
            const project::Why why = explainer.line(path, i);
            const auto isGiven = [](const project::WhyStep& step) {
                return step.role != project::WhyRole::Owner;
            };
            const auto isOwn = [&](const project::WhyStep& step) {
                return isGiven(step) && !step.isLibrarys;
            };
            const auto isDefault = [](const project::WhyStep& step) {
                return step.words.starts_with("default of ");
            };
            if (std::ranges::any_of(why.steps, isOwn)) {
                ++own;
            } else if (std::ranges::any_of(why.steps, isDefault)) {
                ++defaults;
            } else if (std::ranges::any_of(why.steps, isGiven)) {
                ++librarys;
            } else {
                nameless.push_back(fmt::format("{}:{}: {}", path, i, why.text));
            }
            CHECK_MESSAGE((!why.steps.empty() && why.steps.back().role == project::WhyRole::Owner),
                          path, ":", i, " belongs to nothing");
        }
    }
    MESSAGE(own, " lines come from clusters/, ", defaults, " are defaults, ", librarys,
            " are what the kinds of the library write");
    CHECK_MESSAGE(nameless.empty(), fmt::format("{} lines, such as {}", nameless.size(),
                                                nameless.empty() ? "" : nameless.front()));
    CHECK(own > 0);
    CHECK(librarys > 0);
}

TEST_CASE("why: who changes the place that is named sees the line change") {
    constexpr std::size_t kWanted = 300;
    constexpr std::size_t kAtOnce = 40;
    const auto sources = sourcesOfClusters();
    const Built built(sources);
    std::vector<Change> left = allChanges(built);
    MESSAGE(left.size(), " literals stand on a line that names them");
    Changing changing(sources);
    while (changing.seen < kWanted && !left.empty()) {
        std::vector<Change> chosen;
        std::vector<Change> later;
        for (Change& each : left) {
            const bool now = chosen.size() < kAtOnce && changing.isIndependent(each, chosen);
            (now ? chosen : later).push_back(std::move(each));
        }
        changing.tryAll(std::move(chosen));
        left = std::move(later);
    }
    MESSAGE(changing.seen, " were changed, and their line with them, in ", changing.builds,
            " builds; ", left.size(), " were not tried");
    CHECK(changing.seen >= kWanted);
    for (const std::string& each : changing.wrong) {
        MESSAGE(each);
    }
    CHECK(changing.wrong.empty());
}

TEST_CASE("why: a line of the sources that decides about the output is said to reach it") {
    constexpr std::size_t kTried = 80;
    const auto sources = sourcesOfClusters();
    const Built built(sources);
    const Unjudged before(sources);
    std::vector<Change> changes = allDigits(sources);
    changes.resize(std::min(changes.size(), kTried));
    std::size_t deciding = 0;
    for (const Change& each : changes) {
        std::map<std::string, std::string> edited = sources;
        edited[each.file].replace(each.begin, each.before.size(), each.after);
        const Unjudged after(std::move(edited));
        if (after.compilation.hasErrors() || after.outputs == before.outputs) {
            continue;
        }
        ++deciding;
        if (project::reachedBy(built.compilation, each.file, each.line).empty()) {
            // What only rules ask for decides whether there is an output, not what it is.
            edited = sources;
            edited[each.file].replace(each.begin, each.before.size(), each.after);
            CHECK_MESSAGE(Built(std::move(edited)).compilation.hasErrors(),
                          keyOf(each.file, each.line), " reaches nothing");
        }
    }
    MESSAGE(deciding, " of ", changes.size(), " changes of a digit change the output");
    CHECK(deciding > kTried / 2);
}
