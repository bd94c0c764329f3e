// YAML files as open data, by the core schema of YAML 1.2. The only file of this layer that knows
// yaml-cpp.
#include "evaluation/files.h"
#include "evaluation/make.h"
#include "evaluation/natives/faults.h"
#include "schema/importers/yaml_fault.h"
#include "schema/importers/yaml_strict.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

namespace clc::evaluation {

namespace {

bool isNull(const std::string& text) {
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

auto boolOf(const std::string& text) -> std::optional<bool> {
    if (text == "true" || text == "True" || text == "TRUE") {
        return true;
    }
    if (text == "false" || text == "False" || text == "FALSE") {
        return false;
    }
    return std::nullopt;
}

template <typename Number>
auto numberOf(std::string_view text) -> std::optional<Number> {
    Number number{};
    text = text.starts_with('+') ? text.substr(1) : text;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
    return whole ? std::optional(number) : std::nullopt;
}

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
    if (isNull(text)) {
        return makeNull(origin);
    }
    if (const auto truth = boolOf(text)) {
        return makeBool(*truth, origin);
    }
    if (const auto number = numberOf<std::int64_t>(text)) {
        return makeInt(run, *number, origin);
    }
    const bool digits = text.find_first_of("0123456789") != std::string::npos &&
                        text.find_first_not_of("0123456789.eE+-") == std::string::npos;
    if (const auto number = digits ? numberOf<double>(text) : std::nullopt) {
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

}  // namespace

auto yamlOf(Run& run, std::string_view text, OriginId origin) -> YamlText {
    try {
        YamlLimits limits;
        const YAML::Node node = YAML::Load(std::string(text));
        const auto value = valueOf(run, node, origin, limits);
        if (!value) {
            return {std::nullopt, "it is nested too deep or too large"};
        }
        if (const auto slip = schema::yamlSlip(text)) {
            return {std::nullopt,
                    fmt::format("{}: {}", placeInText(slip->line, slip->column), slip->words)};
        }
        return {*value, ""};
    } catch (const KeyTwice& error) {
        return {std::nullopt,
                fmt::format("{}: the key '{}' stands in one map twice, first at {}",
                            placeInText(error.mark.line, error.mark.column), error.key,
                            placeInText(error.first.line, error.first.column))};
    } catch (const YAML::Exception& error) {
        return {std::nullopt, fmt::format("{}: {}", placeInText(error.mark.line, error.mark.column),
                                          schema::yamlFault(error.msg))};
    }
}

auto readYaml(Run& run, const FileSource& source) -> std::optional<Value> {
    const YamlText read = yamlOf(run, source.text, source.origin);
    if (!read.value) {
        run.sink.report(diag::FileInvalid, source.use, source.path, "YAML", read.fault);
    }
    return read.value;
}

}  // namespace clc::evaluation
