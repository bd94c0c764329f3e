// What no file can reach: the sink, the order, the limit and the catalogue themselves.
#include "base/check.h"
#include "diagnostics/apply_fixes.h"
#include "diagnostics/location.h"
#include "diagnostics/report.h"
#include "diagnostics/sink.h"
#include "diagnostics/sort.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

using namespace clc;

namespace {

auto finding(std::string code, Span span, Severity severity = Severity::Error) -> Diagnostic {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.severity = severity;
    diagnostic.labels.push_back({span, {}});
    return diagnostic;
}

auto codes(const std::vector<Diagnostic>& diagnostics) -> std::string {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += diagnostic.code;
    }
    return text;
}

auto withFix(Span span, std::string replacement, Applicability applicability = Applicability::Safe)
    -> Diagnostic {
    Diagnostic diagnostic = finding("A", span);
    diagnostic.fixes.push_back({"", applicability, {{span, std::move(replacement)}}});
    return diagnostic;
}

}  // namespace

TEST_CASE("a report fills the row's message and keeps its arguments") {
    DiagnosticSink sink;
    sink.report(diag::FileTooLarge, Span{FileId(0U), 1, 2}, 12U, 10U)
        .primary("here")
        .label(Span{FileId(0U), 4, 5}, "there")
        .label(Span(), "nowhere")
        .help("split it")
        .suggest(Span{FileId(0U), 1, 2}, "nmae", "name")
        .suggest(Span{FileId(0U), 1, 2}, "nmae", std::nullopt);
    REQUIRE(sink.diagnostics().size() == 1);
    const Diagnostic& made = sink.diagnostics().front();
    CHECK(made.code == "CL0002");
    CHECK(made.name == "FileTooLarge");
    CHECK(made.message == "the file has 12 bytes, and 10 are allowed");
    CHECK(made.arguments == std::vector<std::string>{"12", "10"});
    REQUIRE(made.labels.size() == 2);
    CHECK(made.labels[0].text == "here");
    CHECK(made.help == std::vector<std::string>{"split it", "did you mean 'name'?"});
    CHECK(made.fixes.size() == 1);
}

TEST_CASE("the same code at the same place is reported once") {
    DiagnosticSink sink;
    const Span span{FileId(0U), 1, 2};
    sink.report(diag::TooDeep, span, 200U).help("first");
    sink.report(diag::TooDeep, span, 200U).help("second");
    sink.report(diag::TooDeep, Span{FileId(1U), 1, 2}, 200U);
    CHECK(sink.errorCount() == 2);
    CHECK(sink.diagnostics().front().help == std::vector<std::string>{"first"});
}

TEST_CASE("a taken sink is empty and hears everything again") {
    DiagnosticSink sink;
    const Span span{FileId(0U), 1, 2};
    sink.report(diag::TooDeep, span, 200U);
    CHECK(sink.take().size() == 1);
    CHECK_FALSE(sink.hasErrors());
    sink.report(diag::TooDeep, span, 200U);
    CHECK(sink.diagnostics().size() == 1);
}

TEST_CASE("context is added from the innermost out, while it lasts") {
    DiagnosticSink sink;
    {
        const ContextScope outer(sink, "outer");
        const ContextScope inner(sink, "inner");
        sink.report(finding("A", Span{FileId(0U), 0, 1}));
    }
    sink.report(finding("B", Span{FileId(0U), 0, 1}));
    CHECK(sink.diagnostics()[0].context == std::vector<std::string>{"inner", "outer"});
    CHECK(sink.diagnostics()[1].context.empty());
}

TEST_CASE("diagnostics are ordered by path and place, causes first") {
    SourceManager sources;
    const FileId b = sources.add("b.cl", "0123456789").id();
    const FileId a = sources.add("a.cl", "0123456789").id();
    std::vector<Diagnostic> all{finding("1", {b, 5, 6}), finding("2", {b, 1, 2}),
                                finding("3", {a, 9, 9}), finding("4", {b, 1, 9}),
                                finding("5", {b, 1, 1}), finding("6", Span())};
    sortDiagnostics(all, sources);
    CHECK(codes(all) == "632451");
}

TEST_CASE("the limit counts errors and cuts what follows the last") {
    const Span span{FileId(0U), 0, 0};
    const std::vector<Diagnostic> all{finding("a", span), finding("b", span, Severity::Warning),
                                      finding("c", span), finding("d", span, Severity::Info),
                                      finding("e", span)};
    const auto cut = [&](std::size_t maxErrors) {
        std::vector<Diagnostic> copy = all;
        const std::size_t omitted = limitErrors(copy, maxErrors);
        return codes(copy) + "-" + std::to_string(omitted);
    };
    CHECK(cut(0) == "abcde-0");
    CHECK(cut(1) == "a-4");
    CHECK(cut(2) == "abc-2");
    CHECK(cut(3) == "abcde-0");
    CHECK(cut(9) == "abcde-0");
}

TEST_CASE("a summary counts what is shown") {
    SourceManager sources;
    const Span span{sources.add("a.cl", "").id(), 0, 0};
    CHECK(summarize(Report{}) == "");
    CHECK(summarize(makeReport({finding("a", span)}, sources, 0)) == "1 error");
    CHECK(summarize(makeReport(
              {finding("a", span), finding("b", span), finding("c", span, Severity::Warning)},
              sources, 1)) == "1 error; 2 more not shown");
    CHECK(summarize(makeReport(
              {finding("c", span, Severity::Warning), finding("d", span, Severity::Info)}, sources,
              1)) == "1 warning, 1 info");
}

TEST_CASE("locations count lines, characters and UTF-16 units from 1") {
    SourceManager sources;
    const FileId file = sources.add("a.cl", "one\n\U0001F418 x").id();
    const Location at = locate(Span{file, 9, 10}, sources);
    CHECK(at.path == "a.cl");
    CHECK(at.begin == Place{9, 2, 3, 4});
    CHECK(at.end == Place{10, 2, 4, 5});
    CHECK(locate(Span{file, 50, 60}, sources).end == Place{10, 2, 4, 5});
}

TEST_CASE("edits that do not fit are a bug, not a wrong text") {
    const FileId file(0U);
    const std::vector<Edit> unsorted{{{file, 4, 5}, "x"}, {{file, 1, 2}, "y"}};
    const std::vector<Edit> overlapping{{{file, 1, 3}, "x"}, {{file, 2, 4}, "y"}};
    const std::vector<Edit> outside{{{file, 1, 30}, "x"}};
    CHECK_THROWS_AS((void)applyEdits("0123456789", unsorted), InternalError);
    CHECK_THROWS_AS((void)applyEdits("0123456789", overlapping), InternalError);
    CHECK_THROWS_AS((void)applyEdits("0123456789", outside), InternalError);
}

TEST_CASE("fixes are applied whole, apart from each other, and only if safe") {
    SourceManager sources;
    const FileId file = sources.add("a.cl", "0123456789").id();
    const FileId library = sources.add("std:/app.cl", "0123456789").id();
    const auto fix = [&](std::vector<Diagnostic> all) { return applyFixes(all, sources); };

    const FixOutcome both = fix({withFix({file, 5, 7}, "x"), withFix({file, 1, 2}, "y")});
    CHECK(both.applied.size() == 2);
    REQUIRE(both.files.size() == 1);
    CHECK(both.files[0].text == "0y234x789");

    CHECK(fix({withFix({file, 5, 7}, "x"), withFix({file, 6, 8}, "y")}).postponed == 1);
    CHECK(fix({withFix({file, 5, 5}, "x"), withFix({file, 5, 5}, "y")}).postponed == 1);
    CHECK(fix({withFix({file, 4, 5}, "x"), withFix({file, 5, 6}, "y")}).postponed == 0);
    CHECK(fix({withFix({file, 2, 8}, "x"), withFix({file, 4, 4}, "y")}).postponed == 1);
    CHECK(fix({withFix({file, 1, 2}, "x", Applicability::Unsafe)}).files.empty());
    CHECK(fix({withFix({library, 1, 2}, "x")}).files.empty());

    Diagnostic twice = withFix({file, 1, 2}, "a");
    twice.fixes[0].edits.push_back({{file, 6, 7}, "b"});
    const FixOutcome whole = fix({withFix({file, 6, 7}, "x"), twice});
    CHECK(whole.postponed == 1);
    CHECK(whole.files[0].text == "012345x789");
}

TEST_CASE("applied edits leave everything else as it was") {
    CHECK(rc::check("applyEdits", [] {
        const std::string text = *rc::gen::container<std::string>(rc::gen::inRange('a', 'z'));
        std::vector<std::uint32_t> cuts = *rc::gen::container<std::vector<std::uint32_t>>(
            rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(text.size()) + 1));
        std::sort(cuts.begin(), cuts.end());
        std::vector<Edit> edits;
        std::string expected;
        std::uint32_t done = 0;
        for (std::size_t i = 0; i + 1 < cuts.size(); i += 2) {
            edits.push_back({{FileId(0U), cuts[i], cuts[i + 1]}, "<>"});
            expected += text.substr(done, cuts[i] - done) + "<>";
            done = cuts[i + 1];
        }
        RC_ASSERT(applyEdits(text, edits) == expected + text.substr(done));
    }));
}

TEST_CASE("codes and names of the catalogue are unique, and none is retired") {
    std::set<std::string_view> names;
    for (const DiagnosticInfo& row : catalogue()) {
        CHECK_MESSAGE(names.insert(row.name).second, row.name << " names two rows");
        CHECK_MESSAGE((row.code.size() == 6 && row.code.starts_with("CL")), row.code);
        for (const std::string_view retired : retiredCodes()) {
            CHECK(row.code != retired);
        }
        CHECK_FALSE(row.text.ends_with('.'));
    }
}
