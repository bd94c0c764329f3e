#include "diagnostics/display_text.h"
#include "diagnostics/location.h"
#include "project/why/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace clc::project {
namespace {

/// More is no chain that somebody reads at a terminal; the form for programs has all of it.
constexpr std::size_t kMostSteps = 10;

/// The file that is explained and those of the steps, as the sources of one report.
class PageSources {
public:
    explicit PageSources(const SourceManager& from) : from_(from) {}

    auto add(const std::string& path, const std::string& bytes) -> const SourceFile& {
        return sources_.add(path, bytes);
    }
    auto moved(Span span) -> Span {
        const auto [found, added] = known_.try_emplace(span.file.value, FileId());
        if (added) {
            const SourceFile& file = from_.file(span.file);
            found->second = sources_.add(file.path(), std::string(file.text())).id();
        }
        span.file = found->second;
        return span;
    }
    /// What `found`, which lies in the sources moved from, says must not be read.
    auto hidden(const std::vector<Diagnostic>& found) -> HiddenTexts {
        std::vector<Diagnostic> moving;
        for (const Diagnostic& each : found) {
            if (each.hidesPlace && each.span().valid()) {
                moving.push_back(each);
                moving.back().labels.front().span = moved(each.span());
            }
        }
        return {moving, sources_};
    }
    [[nodiscard]] auto all() const -> const SourceManager& { return sources_; }

private:
    const SourceManager& from_;
    SourceManager sources_;
    std::map<std::uint32_t, FileId> known_;
};

/// The line without the blanks it begins with.
auto spanOf(const SourceFile& file, std::size_t line) -> Span {
    const auto number = static_cast<std::uint32_t>(line - 1);
    const std::string_view text = file.lines().line(file.text(), number);
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const std::uint32_t start = file.lines().lineStart(number);
    return {file.id(), start + static_cast<std::uint32_t>(begin),
            start + static_cast<std::uint32_t>(text.size())};
}

auto plural(std::size_t count, std::string_view word) -> std::string {
    return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

}  // namespace

auto whyText(const WhyPage& page, const TextOptions& options) -> std::string {
    PageSources sources(page.sources);
    std::vector<Label> labels;
    std::string text;
    if (page.why.line > 0) {
        labels.push_back({spanOf(sources.add(page.path, page.bytes), page.why.line), ""});
    } else {
        text = fmt::format("{}: {}\n", printable(page.path), plural(page.why.lines, "line"));
    }
    std::size_t left = 0;
    for (std::size_t i = 0; i < page.why.steps.size(); ++i) {
        const WhyStep& step = page.why.steps[i];
        if (i >= kMostSteps && step.role != WhyRole::Owner) {
            ++left;
        } else {
            labels.push_back({sources.moved(step.span), step.words});
        }
    }
    text += renderLabels(std::move(labels), sources.all(), options, sources.hidden(page.found));
    if (left > 0) {
        text += fmt::format("{} more had a part in it: --format json tells them all\n",
                            plural(left, "place"));
    }
    return text;
}

namespace {

auto headingOf(ReachKind kind) -> std::string_view {
    switch (kind) {
    case ReachKind::Direct: return "it stands in";
    case ReachKind::Through: return "it has a part in";
    case ReachKind::Owned: return "what is declared here owns";
    }
    return {};
}

/// "clusters/out/demo/web.yaml:3-5, 9" for each file.
auto reachedAs(ReachKind kind, const ReachPage& page) -> std::vector<std::string> {
    std::vector<std::string> lines;
    for (const ClusterReach& cluster : page.clusters) {
        for (const ReachedFile& each : cluster.files) {
            if (each.kind == kind) {
                lines.push_back(fmt::format("{}/{}:{}", printable(cluster.folder),
                                            printable(each.path), rangesText(each.lines)));
            }
        }
    }
    return lines;
}

}  // namespace

auto reachText(const ReachPage& page, const TextOptions& options) -> std::string {
    const SourceFile& file = page.sources.file(page.file);
    std::string text = page.line == 0
                           ? printable(file.path()) + "\n"
                           : renderLabels({{spanOf(file, page.line), ""}}, page.sources, options,
                                          HiddenTexts(page.found, page.sources));
    StyledText out(options.color);
    bool reaches = false;
    for (const ReachKind kind : {ReachKind::Direct, ReachKind::Through, ReachKind::Owned}) {
        const std::vector<std::string> lines = reachedAs(kind, page);
        if (!lines.empty()) {
            out.add(Style::Bold, headingOf(kind)).add(Style::Plain, ":").endLine();
        }
        for (const std::string& each : lines) {
            out.add(Style::Plain, "  " + each).endLine();
        }
        reaches = reaches || !lines.empty();
    }
    if (!reaches) {
        out.add(Style::Plain,
                "no line of the output comes from here; it may still decide which there are")
            .endLine();
    }
    return text + out.take();
}

auto reachLines(const ReachPage& page) -> std::string {
    std::string text;
    for (const ClusterReach& each : page.clusters) {
        for (const ReachedFile& reached : each.files) {
            for (const LineRange& range : reached.lines) {
                text +=
                    fmt::format("{}/{}:{}: {}\n", printable(each.folder), printable(reached.path),
                                rangesText({range}), headingOf(reached.kind));
            }
        }
    }
    return text;
}

auto whyLines(const WhyPage& page) -> std::string {
    std::string text;
    for (const WhyStep& step : page.why.steps) {
        const Location at = locate(step.span, page.sources);
        text += fmt::format("{}:{}:{}: {}\n", printable(at.path), at.begin.line, at.begin.column,
                            printable(step.words));
    }
    return text;
}

}  // namespace clc::project
