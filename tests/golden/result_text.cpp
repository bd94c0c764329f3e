#include "golden/result_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::golden {

namespace {

using values::DocKind;
using values::DocNode;

class ResultText {
public:
    ResultText(const evaluation::EvalResult& result, const SourceManager& sources)
        : result_(result), sources_(sources) {}

    auto files() -> std::string {
        for (const values::OutputFile& file : result_.files) {
            text_ += fmt::format("file {} ({}) of {}\n", file.path, formatName(file.format),
                                 result_.instances[file.owner.index()].path);
            node(*file.root, "");
        }
        return text_;
    }

private:
    static auto formatName(values::DocFormat format) -> std::string_view {
        switch (format) {
        case values::DocFormat::Yaml: return "yaml";
        case values::DocFormat::YamlStream: return "yaml stream";
        case values::DocFormat::Json: return "json";
        case values::DocFormat::Toml: return "toml";
        case values::DocFormat::Hcl: return "hcl";
        case values::DocFormat::Text: return "text";
        case values::DocFormat::Env: return "env";
        }
        return {};
    }

    void line(const std::string& path, const std::string& value, values::OriginId origin) {
        const std::string left = fmt::format("  {}: {}", path.empty() ? "." : path, value);
        text_ += fmt::format("{:<38}{}\n", left, chain(origin));
    }

    auto chain(values::OriginId origin) const -> std::string {
        std::string steps;
        while (origin.valid()) {
            const values::Origin step = result_.origins->get(origin);
            steps +=
                fmt::format(" <- {} {}", reasonName(step.reason), placeText(step.span, sources_));
            if (step.instance.valid()) {
                steps += fmt::format(" in {}", result_.instances[step.instance.index()].path);
            }
            if (step.parts.size() > 1) {
                steps += fmt::format(" of {}", step.parts.size());
            }
            origin = step.parts.size() == 1 ? step.parts[0] : values::OriginId();
        }
        return steps;
    }

    static auto reasonName(values::OriginReason reason) -> std::string_view {
        switch (reason) {
        case values::OriginReason::Literal: return "literal";
        case values::OriginReason::Computed: return "computed";
        case values::OriginReason::Default: return "default";
        case values::OriginReason::Defaults: return "defaults";
        case values::OriginReason::Declaration: return "declaration";
        case values::OriginReason::Amendment: return "amendment";
        case values::OriginReason::Let: return "let";
        case values::OriginReason::Emit: return "emit";
        case values::OriginReason::Input: return "input";
        case values::OriginReason::Builtin: return "builtin";
        }
        return {};
    }

    void node(const DocNode& node, const std::string& path) {
        switch (node.kind) {
        case DocKind::Null: line(path, "null", node.origin); break;
        case DocKind::Bool: line(path, node.boolean ? "true" : "false", node.origin); break;
        case DocKind::Int: line(path, fmt::format("{}", node.integer), node.origin); break;
        case DocKind::Float:
            line(path, node.text.empty() ? fmt::format("{}", node.number) : std::string(node.text),
                 node.origin);
            break;
        case DocKind::Text: line(path, quoted(node.text), node.origin); break;
        case DocKind::Expression: line(path, "= " + expression(node), node.origin); break;
        case DocKind::List:
            if (node.items.empty()) {
                line(path, "[]", node.origin);
            }
            for (std::size_t i = 0; i < node.items.size(); ++i) {
                this->node(*node.items[i], fmt::format("{}[{}]", path, i));
            }
            break;
        case DocKind::Map:
            if (node.entries.empty()) {
                line(path, "{}", node.origin);
            }
            for (const values::DocEntry& entry : node.entries) {
                this->node(*entry.value, fmt::format("{}.{}", path, entry.key));
            }
            break;
        }
    }

    static auto quoted(std::string_view text) -> std::string {
        std::string shown = "\"";
        for (const char c : text) {
            shown += c == '\n' ? std::string("\\n") : std::string(1, c);
        }
        return shown + "\"";
    }

    static auto expression(const DocNode& node) -> std::string {
        if (node.kind != DocKind::Expression) {
            return node.kind == DocKind::Int ? fmt::format("{}", node.integer) : quoted(node.text);
        }
        std::string inner;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            inner += (i == 0 ? "" : ", ") + expression(*node.items[i]);
        }
        switch (node.form) {
        case values::ExpressionForm::Reference:
        case values::ExpressionForm::Keyword: return std::string(node.text);
        case values::ExpressionForm::Member:
            return fmt::format("{}.{}", expression(*node.items[0]), node.text);
        case values::ExpressionForm::Index:
            return fmt::format("{}[{}]", expression(*node.items[0]), expression(*node.items[1]));
        case values::ExpressionForm::Template: return fmt::format("template({})", inner);
        case values::ExpressionForm::Call: return fmt::format("{}({})", node.text, inner);
        }
        return {};
    }

    const evaluation::EvalResult& result_;
    const SourceManager& sources_;
    std::string text_;
};

}  // namespace

auto placeText(Span span, const SourceManager& sources) -> std::string {
    if (!span.valid()) {
        return "-";
    }
    const SourceFile& file = sources.file(span.file);
    if (file.path().starts_with("std:")) {
        return file.path();
    }
    const Position at = file.lines().characters(file.text(), span.begin);
    return fmt::format("{}:{}:{}", file.path(), at.line + 1, at.column + 1);
}

auto resultText(const evaluation::EvalResult& result, const SourceManager& sources) -> std::string {
    return ResultText(result, sources).files();
}

}  // namespace clc::golden
