#include "schema/importers/yaml_documents.h"

#include "schema/importers/yaml_fault.h"
#include "schema/importers/yaml_scalar.h"
#include "schema/importers/yaml_strict.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/yaml.h>

#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Deeper than any definition, and few enough for the stack.
constexpr int kDeepest = 200;
/// Aliases may multiply a small file; no definition has more values than this.
constexpr std::size_t kMostValues = 2'000'000;

/// A document that is too deep or too large, at `mark`.
struct TooMuch : std::runtime_error {
    explicit TooMuch(YAML::Mark where) : std::runtime_error("too much"), mark(where) {}
    YAML::Mark mark;
};

/// A map has a key that it had before, at `mark`.
struct KeyTwice : std::runtime_error {
    KeyTwice(const std::string& name, YAML::Mark where)
        : std::runtime_error("key twice"), key(name), mark(where) {}
    std::string key;
    YAML::Mark mark;
};

/// A number that no schema can hold, at `mark`.
struct NoLimit : std::runtime_error {
    NoLimit(const std::string& written, YAML::Mark where)
        : std::runtime_error("no limit"), text(written), mark(where) {}
    std::string text;
    YAML::Mark mark;
};

/// What a scalar without quotes means.
auto plainScalar(const YAML::Node& node) -> Json {
    const YamlScalar scalar = yamlScalar(node.Scalar());
    if (std::holds_alternative<std::monostate>(scalar)) {
        return nullptr;
    }
    if (const auto* truth = std::get_if<bool>(&scalar)) {
        return *truth;
    }
    if (const auto* whole = std::get_if<std::int64_t>(&scalar)) {
        return *whole;
    }
    if (const auto* number = std::get_if<double>(&scalar)) {
        if (!std::isfinite(*number)) {
            throw NoLimit(node.Scalar(), node.Mark());
        }
        return *number;
    }
    return node.Scalar();
}

class Converter {
public:
    auto convert(const YAML::Node& node) -> Json { return value(node, 0); }

private:
    auto value(const YAML::Node& node, int depth) -> Json {
        if (depth > kDeepest || ++values_ > kMostValues) {
            throw TooMuch(node.Mark());
        }
        switch (node.Type()) {
        case YAML::NodeType::Undefined:
        case YAML::NodeType::Null: return nullptr;
        case YAML::NodeType::Scalar:
            return node.Tag() == "!" ? Json(node.Scalar()) : plainScalar(node);
        case YAML::NodeType::Sequence: {
            Json list = Json::array();
            for (const YAML::Node& each : node) {
                list.push_back(value(each, depth + 1));
            }
            return list;
        }
        case YAML::NodeType::Map: {
            Json object = Json::object();
            for (const auto& entry : node) {
                const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : "";
                if (object.contains(key)) {
                    throw KeyTwice(key, entry.first.Mark());
                }
                object[key] = value(entry.second, depth + 1);
            }
            return object;
        }
        }
        return nullptr;
    }

    std::size_t values_ = 0;
};

auto spanAt(const SourceFile& file, const YAML::Mark& mark) -> Span {
    const auto size = static_cast<std::uint32_t>(file.text().size());
    const auto at = mark.pos < 0 ? size : std::min(size, static_cast<std::uint32_t>(mark.pos));
    return {file.id(), at, at};
}

/// A place where a text stops being JSON, and what is wrong there.
struct JsonSlip {
    std::uint32_t at = 0;
    std::string words;
};

/// The first such place; none if `text` is JSON. The reader of YAML takes more.
auto jsonSlip(std::string_view text) -> std::optional<JsonSlip> {
    if (Json::accept(text)) {
        return std::nullopt;
    }
    std::size_t at = text.size();
    try {
        [[maybe_unused]] const Json all = Json::parse(text);
    } catch (const Json::parse_error& fault) {
        at = std::min(at, fault.byte == 0 ? fault.byte : fault.byte - 1);
    }
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t before =
        at == 0 ? std::string_view::npos : text.find_last_not_of(kBlanks, at - 1);
    const bool ends = at < text.size() && (text[at] == '}' || text[at] == ']');
    if (ends && before != std::string_view::npos && text[before] == ',') {
        return JsonSlip{static_cast<std::uint32_t>(before),
                        fmt::format("JSON knows no comma before '{}'", text[at])};
    }
    return JsonSlip{static_cast<std::uint32_t>(at), "what is called .json stops being JSON here"};
}

}  // namespace

bool isTemplate(const SourceFile& file) {
    return file.text().find("{{") != std::string_view::npos;
}

auto readYamlDocuments(const SourceFile& file, DiagnosticSink& sink)
    -> std::optional<std::vector<Json>> {
    try {
        std::vector<Json> documents;
        for (const YAML::Node& node : YAML::LoadAll(std::string(file.text()))) {
            documents.push_back(Converter().convert(node));
        }
        if (const auto slip = yamlSlip(file.text())) {
            const auto at = static_cast<std::uint32_t>(slip->at);
            auto builder = sink.report(diag::SchemaNotYaml, Span{file.id(), at, at}, slip->words);
            if (isTemplate(file)) {
                builder.help(std::string(kRenderFirst));
            }
            return std::nullopt;
        }
        const auto broken = !documents.empty() && file.path().ends_with(".json")
                                ? jsonSlip(file.text())
                                : std::nullopt;
        if (broken) {
            sink.report(diag::SchemaNotYaml, Span{file.id(), broken->at, broken->at},
                        broken->words);
            return std::nullopt;
        }
        return documents;
    } catch (const TooMuch& problem) {
        sink.report(diag::SchemaTooLarge, spanAt(file, problem.mark), kDeepest, kMostValues);
    } catch (const YAML::DeepRecursion& problem) {
        sink.report(diag::SchemaTooLarge, spanAt(file, problem.mark), kDeepest, kMostValues);
    } catch (const KeyTwice& problem) {
        sink.report(diag::SchemaNotYaml, spanAt(file, problem.mark),
                    fmt::format("the key '{}' stands in one map twice", problem.key));
    } catch (const NoLimit& problem) {
        sink.report(diag::SchemaNotYaml, spanAt(file, problem.mark),
                    fmt::format("'{}' is a number that no JSON can hold", problem.text))
            .help("put it in quotes if it is a text");
    } catch (const YAML::Exception& problem) {
        auto builder =
            sink.report(diag::SchemaNotYaml, spanAt(file, problem.mark), yamlFault(problem.msg));
        if (isTemplate(file)) {
            builder.help(std::string(kRenderFirst));
        }
    }
    return std::nullopt;
}

}  // namespace clc::schema
