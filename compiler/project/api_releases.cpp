#include "project/api_releases.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::project {
namespace {

/// What the root says of its own version is wrong already.
bool isRefused(const DiagnosticSink& sink, Span version) {
    return std::ranges::any_of(sink.diagnostics(), [&](const Diagnostic& each) {
        return each.severity == Severity::Error && each.span() == version;
    });
}

/// The releases that there are types of.
auto knownReleases(const schema::SchemaTable& schemas, schema::ReleaseLine line)
    -> std::vector<schema::Release> {
    for (const schema::SchemaModule& module : schemas.modules()) {
        if (module.line == line) {
            return {module.releases.begin(), module.releases.end()};
        }
    }
    return {};
}

}  // namespace

auto chooseReleases(std::span<const evaluation::NamedRelease> named,
                    const schema::SchemaTable& schemas, const values::OriginLookup& origins,
                    DiagnosticSink& sink) -> schema::VersionContract {
    schema::VersionContract contract;
    for (const evaluation::NamedRelease& each : named) {
        const auto wanted = schema::Release::parse(each.text);
        const std::vector<schema::Release> known = knownReleases(schemas, each.line);
        const auto choice = wanted ? schema::chooseRelease(*wanted, known) : std::nullopt;
        if (!choice) {
            continue;
        }
        contract.choose(each.line, choice->release);
        if (isRefused(sink, origins.span(each.origin))) {
            continue;
        }
        if (schema::isFar(*wanted, known)) {
            sink.report(diag::FarRelease, origins.span(each.origin), schema::lineName(each.line),
                        wanted->text())
                .help(fmt::format("it knows {} to {}, and holds objects against {}; a version of "
                                  "clc that is as old or new as the cluster knows others",
                                  known.front().text(), known.back().text(),
                                  choice->release.text()));
        } else if (choice->fit != schema::ReleaseFit::Exact) {
            sink.report(diag::NearestRelease, origins.span(each.origin),
                        schema::lineName(each.line), wanted->text(), choice->release.text())
                .help(choice->fit == schema::ReleaseFit::Older
                          ? "fields that are newer than those types are unknown to this version of "
                            "clc"
                          : "fields that came later than the cluster's release are not found to be "
                            "missing there");
        }
    }
    return contract;
}

}  // namespace clc::project
