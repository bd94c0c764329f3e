#include "golden/doc_example.h"

#include "diagnostics/render_text.h"
#include "golden/case_text.h"

#include <algorithm>

namespace clc::tests {

namespace {

/// What examples leave out; without it their rules would not run.
constexpr std::string_view kCluster = "cluster page { kubernetes: 1.34.0, talos: 1.11.0 }\n";

}  // namespace

auto fencedBlocks(std::string_view markdown) -> std::vector<FencedBlock> {
    std::vector<FencedBlock> blocks;
    bool inside = false;
    std::size_t number = 0;
    while (!markdown.empty()) {
        const std::size_t end = std::min(markdown.find('\n'), markdown.size());
        const std::string_view line = markdown.substr(0, end);
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
        ++number;
        if (line.starts_with("```")) {
            if (!inside) {
                blocks.push_back({std::string(line.substr(3)), {}, number});
            }
            inside = !inside;
        } else if (inside) {
            blocks.back().text.append(line).append("\n");
        }
    }
    return blocks;
}

DocExample::DocExample(std::string_view text, const schema::SchemaTable& schemas) {
    const std::vector<golden::NamedText> parts =
        golden::splitFiles("page.cl", text).value_or(std::vector<golden::NamedText>());
    bool declares = false;
    for (const golden::NamedText& part : parts) {
        files_.write(part.path, part.text);
        declares = declares || part.text.starts_with("cluster ") ||
                   part.text.find("\ncluster ") != std::string::npos;
    }
    if (!declares) {
        files_.write("page/cluster.cl", std::string(kCluster));
    }
    compilation_ = std::make_unique<project::Compilation>(files_, &schemas);
    compilation_->check("page.cl");
    compilation_->evaluate();
}

auto DocExample::codes() const -> std::vector<std::string> {
    std::vector<std::string> codes;
    for (const Diagnostic& each : compilation_->diagnostics()) {
        codes.push_back(each.code);
    }
    return codes;
}

auto DocExample::printed() const -> std::string {
    std::string text;
    for (const Diagnostic& each : compilation_->diagnostics()) {
        text += renderText(each, compilation_->sources(), {});
    }
    while (text.ends_with("\n\n")) {
        text.pop_back();
    }
    return text;
}

}  // namespace clc::tests
