#include "project/formatting.h"

#include "parser/parse.h"
#include "schema/module_format.h"
#include "schema/schema_type.h"
#include "syntax/format/format.h"

#include <algorithm>

namespace clc::project {
namespace {

/// Whether a broken file that is laid out anew still has the same mistakes. Where columns are all
/// there is to tell what belongs together, moving a line may make it belong elsewhere.
bool saysTheSame(const syntax::ParsedFile& before, std::string text) {
    const SourceFile file(FileId(std::uint32_t{0}), "", std::move(text));
    const auto isSame = [](const Diagnostic& one, const Diagnostic& other) {
        return one.code == other.code && one.message == other.message;
    };
    return std::ranges::equal(before.diagnostics, parser::parseFile(file).diagnostics, isSame);
}

/// What is kept of a file keeps its line ends, so what is laid out beside it gets the same: where
/// all were "\r\n", there are no others afterwards.
auto withLineEndsOf(std::string_view before, std::string text) -> std::string {
    const auto all = std::ranges::count(before, '\n');
    std::ptrdiff_t wide = 0;
    for (std::size_t at = before.find("\r\n"); at != std::string_view::npos;
         at = before.find("\r\n", at + 2)) {
        ++wide;
    }
    if (all == 0 || wide != all) {
        return text;
    }
    std::string result;
    for (const char each : text) {
        if (each == '\n' && !result.ends_with('\r')) {
            result += '\r';
        }
        result += each;
    }
    return result;
}

}  // namespace

auto formatSource(SourceManager& sources, std::string path, std::string text) -> Formatted {
    const SourceFile& file = sources.add(std::move(path), std::move(text));
    if (file.path().ends_with(schema::kModuleFile)) {
        DiagnosticSink sink;
        auto formatted = schema::formatModule(file, sink);
        return {formatted ? *std::move(formatted) : std::string(file.text()), sink.take()};
    }
    syntax::ParsedFile parsed = parser::parseFile(file);
    std::string formatted = formatParsed(file, parsed);
    return {std::move(formatted), std::move(parsed.diagnostics)};
}

auto formatParsed(const SourceFile& file, const syntax::ParsedFile& parsed) -> std::string {
    std::string formatted = syntax::formatted(file.text(), parsed);
    if (!parsed.diagnostics.empty()) {
        formatted = withLineEndsOf(file.text(), std::move(formatted));
    }
    const bool isBroken = !parsed.diagnostics.empty() && formatted != file.text();
    if (isBroken && !saysTheSame(parsed, formatted)) {
        return std::string(file.text());
    }
    return formatted;
}

auto formatChanged(std::string_view path, std::string_view before, std::string text,
                   std::span<const Span> touched) -> std::string {
    SourceManager sources;
    const std::string name(path);
    if (formatSource(sources, name, std::string(before)).text == before) {
        return formatSource(sources, name, std::move(text)).text;
    }
    if (path.ends_with(schema::kModuleFile)) {
        return text;
    }
    const SourceFile& file = sources.add(name, std::move(text));
    const syntax::ParsedFile parsed = parser::parseFile(file);
    std::string formatted =
        withLineEndsOf(before, syntax::formattedAround(file.text(), parsed, touched));
    const bool isSafe = parsed.diagnostics.empty() || saysTheSame(parsed, formatted);
    return isSafe ? formatted : std::string(file.text());
}

}  // namespace clc::project
