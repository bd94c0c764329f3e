#include "support/backend_case.h"

#include <fmt/format.h>

namespace clc::tests {

BackendCase::BackendCase(values::DocFormat format, std::string_view json) {
    file_ = {.path = "file", .format = format, .root = documents_.fromJson(json)};
}

auto BackendCase::result() -> std::string {
    DiagnosticSink sink;
    printed_ = {};
    if (auto printed = backends::print(file_, NumberedOrigins(), sink)) {
        printed_ = *std::move(printed);
        return printed_.bytes;
    }
    std::string text;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
        const std::string& place = documents_.place(values::OriginId(diagnostic.span().begin));
        text += fmt::format("{} '{}': {}\n", diagnostic.code, place, diagnostic.message);
    }
    return text;
}

}  // namespace clc::tests
