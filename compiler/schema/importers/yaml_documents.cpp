#include "schema/importers/yaml_documents.h"

#include "schema/importers/yaml_fault.h"
#include "schema/importers/yaml_strict.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>

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

template <typename Number>
auto wholeNumber(std::string_view text) -> std::optional<Number> {
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

/// What a scalar without quotes means.
auto plainScalar(const std::string& text) -> Json {
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
        return nullptr;
    }
    if (text == "true" || text == "True" || text == "TRUE") {
        return true;
    }
    if (text == "false" || text == "False" || text == "FALSE") {
        return false;
    }
    const bool numeric = text.find_first_not_of("0123456789+-.eE") == std::string::npos;
    if (numeric) {
        if (const auto number = wholeNumber<std::int64_t>(text)) {
            return *number;
        }
        if (const auto number = wholeNumber<double>(text)) {
            return *number;
        }
    }
    return text;
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
            return node.Tag() == "!" ? Json(node.Scalar()) : plainScalar(node.Scalar());
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
        return documents;
    } catch (const TooMuch& problem) {
        sink.report(diag::SchemaTooLarge, spanAt(file, problem.mark), kDeepest, kMostValues);
    } catch (const YAML::DeepRecursion& problem) {
        sink.report(diag::SchemaTooLarge, spanAt(file, problem.mark), kDeepest, kMostValues);
    } catch (const KeyTwice& problem) {
        sink.report(diag::SchemaNotYaml, spanAt(file, problem.mark),
                    fmt::format("the key '{}' stands in one map twice", problem.key));
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
