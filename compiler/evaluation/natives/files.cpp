#include "evaluation/files.h"

#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "source/utf8.h"

#include <fmt/format.h>

namespace clc::evaluation {

namespace {

auto whyNot(const ReadResult& result) -> std::string {
    switch (result.status) {
    case ReadStatus::Ok: return {};
    case ReadStatus::NotFound: return "there is no such file";
    case ReadStatus::NotAFile: return "it is no file";
    case ReadStatus::Unreadable: return result.cause;
    case ReadStatus::Outside: return "it leads out of the project";
    case ReadStatus::TooLarge: return "it is too large";
    }
    return {};
}

auto lineValues(Run& run, std::string_view text, OriginId origin) -> Value {
    std::vector<Lazy> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        lines.emplace_back(viewText(run, line, origin));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return makeList(run, lines, origin);
}

auto trimmed(std::string_view text) -> std::string_view {
    constexpr std::string_view kBlank = " \t\r";
    const std::size_t begin = text.find_first_not_of(kBlank);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

/// `KEY=value` lines; blank ones and those that begin with '#' do not count, quotes around a value
/// neither.
auto envValues(Run& run, const FileSource& source) -> Value {
    std::vector<values::Entry> entries;
    std::string_view rest = source.text;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = trimmed(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        const std::size_t sign = line.find('=');
        if (sign == std::string_view::npos || sign == 0) {
            run.sink
                .report(diag::FileInvalid, source.use, source.path, "env",
                        fmt::format("line {} is no KEY=value", number))
                .help(fmt::format("write it as {}=...", trimmed(line.substr(0, line.find(':')))));
            return poison();
        }
        std::string_view key = trimmed(line.substr(0, sign));
        if (key.starts_with("export ")) {
            key = trimmed(key.substr(std::string_view("export ").size()));
        }
        std::string_view value = trimmed(line.substr(sign + 1));
        const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                            (value.front() == '"' || value.front() == '\'');
        if (quoted) {
            value = value.substr(1, value.size() - 2);
        }
        entries.push_back({key, source.origin, Lazy(viewText(run, value, source.origin))});
    }
    return makeMap(run, entries, TypeId::string, source.origin);
}

auto baseName(std::string_view path) -> std::string_view {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

auto helpFor(const ReadResult& result) -> std::string {
    switch (result.status) {
    case ReadStatus::Ok: return "a File is a text in UTF-8; name one that is";
    case ReadStatus::NotFound: return "paths are relative to the file they are written in";
    case ReadStatus::NotAFile: return "name a file, not a folder";
    case ReadStatus::Unreadable: return "let the user who runs clc read it";
    case ReadStatus::Outside:
        return "only files below the root of the project are read: put it there";
    case ReadStatus::TooLarge: return "put what is needed of it into a smaller file";
    }
    return {};
}

}  // namespace

auto fileText(Run& run, Value file, Span use) -> std::optional<std::string_view> {
    const std::string_view path = values::as<values::FileData>(file)->path;
    const auto known = run.fileTexts.find(path);
    if (known != run.fileTexts.end()) {
        return known->second;
    }
    const ReadResult result = run.files.read(path);
    std::string why = whyNot(result);
    if (why.empty() && firstInvalidByte(result.bytes)) {
        why = "it is not valid UTF-8";
    }
    if (!why.empty()) {
        const Span from = blame(run, file.origin);
        run.sink.report(diag::FileUnreadable, from.valid() ? from : use, path, why)
            .help(helpFor(result));
        run.fileTexts.emplace(path, std::nullopt);
        return std::nullopt;
    }
    run.inputs.emplace_back(path);
    return run.fileTexts.emplace(path, run.arena.copy(result.bytes)).first->second;
}

void noteFile(Run& run, Value file, OriginId origin) {
    if (isExplained(run)) {
        const std::string_view path = values::as<values::FileData>(file)->path;
        run.explained.files.push_back({origin, std::string(path)});
    }
}

auto fileMember(Run& run, Value file, std::string_view name, Span use) -> Value {
    const std::string_view path = values::as<values::FileData>(file)->path;
    const Span from = blame(run, file.origin);
    // A file that is named once is asked several times what it says.
    const bool isLasting = name != "path" && name != "name" && name != "text" && name != "lines" &&
                           from.valid() && !isExplained(run);
    const std::tuple key(path, name, from.file, from.begin);
    if (const auto known = isLasting ? run.fileValues.find(key) : run.fileValues.end();
        known != run.fileValues.end()) {
        return known->second;
    }
    const OriginId parts[] = {file.origin};
    const OriginId origin = run.origins.add(OriginReason::Input, from.valid() ? from : use, {},
                                            std::span(parts).first(file.origin.valid() ? 1 : 0));
    if (name == "path") {
        return viewText(run, path, origin);
    }
    if (name == "name") {
        return viewText(run, baseName(path), origin);
    }
    const auto text = fileText(run, file, use);
    if (!text) {
        return poison();
    }
    noteFile(run, file, origin);
    const FileSource source{path, *text, from.valid() ? from : use, origin};
    if (name == "text") {
        return viewText(run, *text, origin);
    }
    if (name == "lines") {
        return lineValues(run, *text, origin);
    }
    const auto read = name == "env"         ? envValues(run, source)
                      : name == "json"      ? readJson(run, source)
                      : name == "yaml"      ? readYaml(run, source)
                      : name == "documents" ? readYamlDocuments(run, source)
                                            : readToml(run, source);
    const Value value = read.value_or(poison());
    if (isLasting && !value.isPoison()) {
        run.fileValues.emplace(key, value);
    }
    return value;
}

}  // namespace clc::evaluation
