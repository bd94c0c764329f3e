#include "golden/describe.h"

#include "diagnostics/sort.h"

#include <fmt/format.h>

namespace clc::golden {
namespace {

auto place(Span span, const SourceManager& sources) -> std::string {
    if (!span.valid()) {
        return "-";
    }
    const SourceFile& file = sources.file(span.file);
    // Lines of the library change for other reasons.
    if (file.path().starts_with("std:")) {
        return file.path();
    }
    const Position begin = file.lines().characters(file.text(), span.begin);
    const Position end = file.lines().characters(file.text(), span.end);
    const std::string start =
        fmt::format("{}:{}:{}", file.path(), begin.line + 1, begin.column + 1);
    if (begin.line != end.line) {
        return fmt::format("{}-{}:{}", start, end.line + 1, end.column + 1);
    }
    return fmt::format("{}-{}", start, end.column + 1);
}

auto quoted(std::string_view text) -> std::string {
    std::string quoted = "\"";
    for (const char c : text) {
        switch (c) {
        case '\n': quoted += "\\n"; break;
        case '"': quoted += "\\\""; break;
        case '\\': quoted += "\\\\"; break;
        default: quoted += c;
        }
    }
    return quoted + "\"";
}

void describeFix(const Fix& fix, const SourceManager& sources, std::string& text) {
    text += fmt::format(
        "  fix ({}): {}:", fix.applicability == Applicability::Safe ? "safe" : "unsafe", fix.title);
    for (const Edit& edit : fix.edits) {
        text += fmt::format(" {} => {}", place(edit.span, sources), quoted(edit.replacement));
    }
    text += "\n";
}

}  // namespace

auto describe(std::vector<Diagnostic> diagnostics, const SourceManager& sources) -> std::string {
    sortDiagnostics(diagnostics, sources);
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += fmt::format("{}[{}] {}: {}\n", severityName(diagnostic.severity), diagnostic.code,
                            place(diagnostic.span(), sources), diagnostic.message);
        for (const Label& label : diagnostic.labels) {
            if (&label != &diagnostic.labels.front()) {
                text += fmt::format("  label {}: {}\n", place(label.span, sources), label.text);
            } else if (!label.text.empty()) {
                text += fmt::format("  here: {}\n", label.text);
            }
        }
        for (const std::string& context : diagnostic.context) {
            text += fmt::format("  {}\n", context);
        }
        for (const std::string& help : diagnostic.help) {
            text += fmt::format("  help: {}\n", help);
        }
        for (const Fix& fix : diagnostic.fixes) {
            describeFix(fix, sources, text);
        }
    }
    return text;
}

}  // namespace clc::golden
