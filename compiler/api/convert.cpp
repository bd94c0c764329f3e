#include "api/convert.h"

#include "diagnostics/location.h"
#include "diagnostics/sort.h"
#include "syntax/dump.h"
#include "syntax/visitor.h"

#include <string_view>

namespace clc::api {
namespace {

auto convert(clc::Severity severity) -> Severity {
    switch (severity) {
    case clc::Severity::Info: return Severity::Info;
    case clc::Severity::Warning: return Severity::Warning;
    case clc::Severity::Error: return Severity::Error;
    }
    return Severity::Error;
}

auto convert(const Place& place) -> Position {
    return {.offset = place.offset, .line = place.line, .column = place.column};
}

auto convert(Span span, const SourceManager& sources) -> Range {
    if (!span.valid()) {
        return {};
    }
    const Location location = locate(span, sources);
    return {.path = std::string(location.path),
            .begin = convert(location.begin),
            .end = convert(location.end)};
}

auto convert(const clc::Fix& fix, const SourceManager& sources) -> Fix {
    Fix result{.title = fix.title, .safe = fix.applicability == Applicability::Safe, .edits = {}};
    for (const clc::Edit& edit : fix.edits) {
        result.edits.push_back({convert(edit.span, sources), edit.replacement});
    }
    return result;
}

auto convert(const clc::Diagnostic& diagnostic, const SourceManager& sources) -> Diagnostic {
    Diagnostic result{
        .code = diagnostic.code,
        .name = diagnostic.name,
        .severity = convert(diagnostic.severity),
        .message = diagnostic.message,
        .range = convert(diagnostic.span(), sources),
        .labels = {},
        .help = diagnostic.help,
        .fixes = {},
        .context = diagnostic.context,
    };
    for (const clc::Label& label : diagnostic.labels) {
        const bool saysNothing = &label == &diagnostic.labels.front() && label.text.empty();
        if (!saysNothing) {
            result.labels.push_back({convert(label.span, sources), label.text});
        }
    }
    for (const clc::Fix& fix : diagnostic.fixes) {
        result.fixes.push_back(convert(fix, sources));
    }
    return result;
}

auto convert(const syntax::Node& node, std::string_view role) -> Node {
    Node result{
        .kind = std::string(syntax::nodeKindName(node.kind)),
        .role = std::string(role),
        .words = syntax::wordsOf(node),
        .begin = node.span.begin,
        .end = node.span.end,
        .hasError = node.hasError,
        .children = {},
    };
    const auto add = [](void* context, std::string_view childRole, const syntax::Node& child) {
        static_cast<Node*>(context)->children.push_back(convert(child, childRole));
    };
    syntax::visitChildren(node, {add, &result});
    return result;
}

}  // namespace

auto convert(std::vector<clc::Diagnostic> diagnostics, const SourceManager& sources)
    -> std::vector<Diagnostic> {
    sortDiagnostics(diagnostics, sources);
    std::vector<Diagnostic> result;
    for (const clc::Diagnostic& each : diagnostics) {
        result.push_back(convert(each, sources));
    }
    return result;
}

auto convert(const syntax::Node& root) -> Node {
    return convert(root, "");
}

}  // namespace clc::api
