// YAML files as open data, by the core schema of YAML 1.2. The only file of this layer that knows
// yaml-cpp.
#include "evaluation/files.h"
#include "evaluation/make.h"
#include "evaluation/natives/faults.h"
#include "schema/importers/yaml_fault.h"
#include "schema/importers/yaml_scalar.h"
#include "schema/importers/yaml_strict.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace clc::evaluation {

namespace {

/// A plain scalar is what the core schema says; a quoted one is a text.
auto scalarOf(Run& run, const YAML::Node& node, OriginId origin) -> Value {
    const std::string& text = node.Scalar();
    const std::string& tag = node.Tag();
    if (tag.size() > 1 && tag.front() == '!') {
        // `!env_var NAME`: what it means is known to the program that reads the file, so it stays.
        return makeText(run, run.arena.copy(fmt::format("{} {}", tag, text)), origin);
    }
    if (tag != "?") {
        return makeText(run, text, origin);
    }
    const schema::YamlScalar scalar = schema::yamlScalar(text);
    if (std::holds_alternative<std::monostate>(scalar)) {
        return makeNull(origin);
    }
    if (const auto* truth = std::get_if<bool>(&scalar)) {
        return makeBool(*truth, origin);
    }
    if (const auto* number = std::get_if<std::int64_t>(&scalar)) {
        return makeInt(run, *number, origin);
    }
    if (const auto* number = std::get_if<double>(&scalar)) {
        return makeFloat(run, *number, origin, run.arena.copy(text));
    }
    return makeText(run, text, origin);
}

/// A map has a key at `mark` that it had before, at `first`.
struct KeyTwice : std::runtime_error {
    KeyTwice(const std::string& name, YAML::Mark before, YAML::Mark where)
        : std::runtime_error("key twice"), key(name), first(before), mark(where) {}
    std::string key;
    YAML::Mark first;
    YAML::Mark mark;
};

/// Deeper than any document people write. Aliases are counted too: they may make a small file
/// large.
struct YamlLimits {
    int depth = 200;
    std::size_t nodes = 1'000'000;
};

auto valueOf(Run& run, const YAML::Node& node, OriginId origin, YamlLimits& limits)
    -> std::optional<Value> {
    if (limits.depth == 0 || limits.nodes == 0) {
        return std::nullopt;
    }
    --limits.depth;
    --limits.nodes;
    Value value = makeNull(origin);
    if (node.IsScalar()) {
        value = scalarOf(run, node, origin);
    } else if (node.IsSequence()) {
        std::vector<Lazy> items;
        for (const YAML::Node& item : node) {
            const auto inner = valueOf(run, item, origin, limits);
            if (!inner) {
                return std::nullopt;
            }
            items.emplace_back(*inner);
        }
        value = makeList(run, items, origin);
    } else if (node.IsMap()) {
        std::vector<values::Entry> entries;
        std::unordered_map<std::string_view, YAML::Mark> keys;
        for (const auto& pair : node) {
            if (pair.first.IsScalar()) {
                const auto [before, added] =
                    keys.try_emplace(pair.first.Scalar(), pair.first.Mark());
                if (!added) {
                    throw KeyTwice(pair.first.Scalar(), before->second, pair.first.Mark());
                }
            }
            const auto inner = valueOf(run, pair.second, origin, limits);
            if (!inner) {
                return std::nullopt;
            }
            if (!inner->isNull() && pair.first.IsScalar()) {
                entries.push_back({run.arena.copy(pair.first.Scalar()), origin, Lazy(*inner)});
            }
        }
        value = makeMap(run, entries, TypeId::any, origin);
    }
    ++limits.depth;
    return value;
}

struct YamlDocument {
    Value value;
    YAML::Mark mark;
};

/// All documents of a text, or what is wrong with it.
struct YamlDocuments {
    std::vector<YamlDocument> all;
    std::string fault;
};

auto placed(const YAML::Mark& mark, std::string_view words) -> std::string {
    return fmt::format("{}: {}", placeInText(mark.line, mark.column), words);
}

auto documentsOf(Run& run, std::string_view text, OriginId origin) -> YamlDocuments {
    try {
        YamlLimits limits;
        std::vector<YamlDocument> documents;
        for (const YAML::Node& node : YAML::LoadAll(std::string(text))) {
            const auto value = valueOf(run, node, origin, limits);
            if (!value) {
                return {{}, "it is nested too deep or too large"};
            }
            documents.push_back({*value, node.Mark()});
        }
        if (const auto slip = schema::yamlSlip(text)) {
            return {{}, fmt::format("{}: {}", placeInText(slip->line, slip->column), slip->words)};
        }
        // `---` behind the last one begins nothing.
        while (documents.size() > 1 && documents.back().value.isNull()) {
            documents.pop_back();
        }
        return {std::move(documents), ""};
    } catch (const KeyTwice& error) {
        return {{},
                placed(error.mark,
                       fmt::format("the key '{}' stands in one map twice, first at {}", error.key,
                                   placeInText(error.first.line, error.first.column)))};
    } catch (const YAML::Exception& error) {
        return {{}, placed(error.mark, schema::yamlFault(error.msg))};
    }
}

/// Those of a file, or nothing, which is reported.
auto documentsIn(Run& run, const FileSource& source) -> std::optional<std::vector<YamlDocument>> {
    YamlDocuments read = documentsOf(run, source.text, source.origin);
    if (!read.fault.empty()) {
        run.sink.report(diag::FileInvalid, source.use, source.path, "YAML", read.fault);
        return std::nullopt;
    }
    return std::move(read.all);
}

}  // namespace

auto yamlOf(Run& run, std::string_view text, OriginId origin) -> YamlText {
    YamlDocuments read = documentsOf(run, text, origin);
    if (!read.fault.empty()) {
        return {std::nullopt, std::move(read.fault)};
    }
    return {read.all.empty() ? makeNull(origin) : read.all.front().value, ""};
}

auto readYaml(Run& run, const FileSource& source) -> std::optional<Value> {
    const auto documents = documentsIn(run, source);
    if (!documents) {
        return std::nullopt;
    }
    if (documents->size() > 1) {
        run.sink
            .report(
                diag::FileInvalid, source.use, source.path, "YAML",
                placed((*documents)[1].mark, "a second document begins here, and one is wanted"))
            .help("'documents' instead of 'yaml' gives the list of all");
        return std::nullopt;
    }
    return documents->empty() ? makeNull(source.origin) : documents->front().value;
}

auto readYamlDocuments(Run& run, const FileSource& source) -> std::optional<Value> {
    const auto documents = documentsIn(run, source);
    if (!documents) {
        return std::nullopt;
    }
    std::vector<Lazy> items;
    for (const YamlDocument& each : *documents) {
        items.emplace_back(each.value);
    }
    return makeList(run, items, source.origin);
}

}  // namespace clc::evaluation
