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

auto printText(const values::DocNode& root, values::DocFormat format, std::uint8_t indent)
    -> std::string {
    values::OutputFile file;
    file.format = format;
    file.indent = indent;
    file.root = &root;
    DiagnosticSink unheard;
    const auto printed = backends::print(file, NoOrigins(), unheard);
    return printed ? printed->bytes : std::string();
}

}  // namespace clc::project
