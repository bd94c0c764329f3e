#include "project/print_text.h"

#include "backends/backends.h"
#include "diagnostics/sink.h"
#include "values/origin_lookup.h"

namespace clc::project {
namespace {

/// Origins of texts that the language makes by itself: nobody asks for them.
class NoOrigins final : public values::OriginLookup {
public:
    [[nodiscard]] auto span(values::OriginId /*origin*/) const -> Span override { return {}; }
};

}  // namespace

auto printLines(const values::DocNode& root, values::DocFormat format, std::uint8_t indent)
    -> std::optional<backends::PrintedFile> {
    values::OutputFile file;
    file.format = format;
    file.indent = indent;
    file.root = &root;
    DiagnosticSink unheard;
    return backends::print(file, NoOrigins(), unheard);
}

auto printText(const values::DocNode& root, values::DocFormat format, std::uint8_t indent)
    -> std::string {
    const auto printed = printLines(root, format, indent);
    return printed ? printed->bytes : std::string();
}

}  // namespace clc::project
