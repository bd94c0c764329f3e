// What people see who make a mistake. A case is one edit of `tests/golden/shop.cl`: what stood
// there, below `//--- was`, and what stands there now, below `//--- now`; its trailer is the report
// as it is printed at 80 columns. Each says what to do, and points to the edited lines, unless the
// case says "Reported elsewhere". At 60 and 200 columns it says the same, and no line of source is
// longer than that.
#include "diagnostics/display_text.h"
#include "diagnostics/render.h"
#include "golden/case_text.h"
#include "golden/compile.h"
#include "golden/golden.h"
#include "project/schemas.h"
#include "repository.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace {

using namespace clc;

auto readShop() -> std::string {
    std::ifstream in(tests::repositoryRoot() / "tests/golden/shop.cl", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A text without the end of its last line.
auto withoutLineEnd(std::string text) -> std::string {
    if (text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

/// `whole` with `was` as `now`, and where that begins.
auto edited(const std::string& whole, const golden::Input& input) -> std::pair<std::string, Span> {
    REQUIRE_MESSAGE(input.files.size() == 2, input.name << " has no two parts");
    const std::string was = withoutLineEnd(input.files[0].text);
    const std::string now = withoutLineEnd(input.files[1].text);
    const std::size_t at = whole.find(was);
    REQUIRE_MESSAGE(at != std::string::npos, input.name << ": the shop has no such text");
    REQUIRE_MESSAGE(whole.find(was, at + 1) == std::string::npos,
                    input.name << ": the shop has this text twice");
    std::string text = whole;
    text.replace(at, was.size(), now);
    const auto begin = static_cast<std::uint32_t>(at);
    return {text, Span{FileId(), begin, begin + static_cast<std::uint32_t>(now.size())}};
}

/// One of the places that `found` shows is in the edited lines, or beside them.
bool pointsThere(const Diagnostic& found, const SourceManager& sources, Span edit) {
    return std::ranges::any_of(found.labels, [&](const Label& label) {
        const SourceFile& file = sources.file(label.span.file);
        if (file.path() != "shop.cl") {
            return false;
        }
        const auto lineOf = [&](std::uint32_t offset) {
            return file.lines().position(offset).line;
        };
        const auto line = lineOf(label.span.begin);
        return line + 1 >= lineOf(edit.begin) && line <= lineOf(edit.end) + 1;
    });
}

bool saysWhatToDo(const Diagnostic& found) {
    return !found.help.empty() || !found.fixes.empty() || found.labels.size() > 1;
}

auto rendered(const Report& report, const SourceManager& sources, std::uint32_t width)
    -> std::string {
    TextOptions options;
    options.width = width;
    return render(report, sources, Format::Human, options);
}

/// A line of source, or one that a fix writes: its number comes first.
bool isOfSource(std::string_view line) {
    return std::ranges::any_of(std::array{" | ", " + ", " - "}, [&](std::string_view sign) {
        const std::size_t at = line.find(sign);
        return at != std::string_view::npos &&
               line.substr(0, at).find_first_not_of(" 0123456789") == std::string_view::npos &&
               line.substr(0, at).find_first_of("0123456789") != std::string_view::npos;
    });
}

/// What is said, without the lines of source, which are cut to the width.
auto wordsOf(std::string_view text) -> std::string {
    std::string words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const bool isSaid = !isOfSource(line) && line.find(" | ") == std::string_view::npos &&
                            line.find_first_not_of(" 0123456789") != std::string_view::npos &&
                            line.find(" = ") != std::string_view::npos;
        words.append(isSaid ? line : std::string_view()).append("\n");
        begin = end + 1;
    }
    return words;
}

/// The first line of source that has more columns than `width`.
auto tooLong(std::string_view text, std::uint32_t width) -> std::string_view {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        if (isOfSource(line) && displayLine(line).columns.back() > width) {
            return line;
        }
        begin = end + 1;
    }
    return {};
}

}  // namespace

TEST_CASE("mistakes") {
    const auto schemas = project::embeddedSchemas();
    const std::string shop = readShop();
    REQUIRE(!shop.empty());
    golden::trailers({.folder = "tests/golden/mistakes"}, [&](const golden::Input& input) {
        const auto [text, edit] = edited(shop, input);
        const golden::Compiled compiled({{"shop.cl", text}}, "shop.cl", schemas.get());
        const std::vector<Diagnostic> found = compiled.diagnostics();
        CHECK_MESSAGE(!found.empty(), input.name << " is not found");
        const bool isThere = std::ranges::any_of(found, [&, place = edit](const Diagnostic& each) {
            return pointsThere(each, compiled.sources(), place);
        });
        const bool isElsewhere = input.text.find("// Reported elsewhere") != std::string::npos;
        CHECK_MESSAGE(isThere != isElsewhere, input.name << ": no report points to the mistake");
        for (const Diagnostic& each : found) {
            CHECK_MESSAGE(saysWhatToDo(each), input.name << ": " << each.message << ": and now?");
        }
        const Report report = makeReport(found, compiled.sources(), 0);
        const std::string at80 = rendered(report, compiled.sources(), 80);
        for (const std::uint32_t width : {60U, 200U}) {
            const std::string shown = rendered(report, compiled.sources(), width);
            CHECK_MESSAGE(wordsOf(shown) == wordsOf(at80), input.name << " at " << width);
            const std::string_view wide = tooLong(shown, width);
            CHECK_MESSAGE(wide.empty(), input.name << " at " << width << ": " << wide);
        }
        return golden::withoutVersion(at80);
    });
}
