// The examples that documents show, compiled as they stand.
#pragma once

#include "backends/output_tree.h"
#include "diagnostics/diagnostic.h"
#include "project/compilation.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clc::tests {

/// A fenced block of a Markdown text.
struct FencedBlock {
    std::string info;  // behind the fence: "clc", "clc CL0203", "yaml PATH"
    std::string text;
    std::size_t line = 0;  // of the fence, from 1
};

auto fencedBlocks(std::string_view markdown) -> std::vector<FencedBlock>;

/// An example, compiled. Where it declares things and no cluster, one stands around it.
class DocExample {
public:
    DocExample(std::string_view text, const schema::SchemaTable& schemas);

    /// By code and in the order of the text.
    [[nodiscard]] auto codes() const -> std::vector<std::string>;
    /// As `clc check` prints them.
    [[nodiscard]] auto printed() const -> std::string;
    [[nodiscard]] auto outputs() const -> const backends::OutputTree& {
        return compilation_->outputs();
    }

private:
    MemoryFileSystem files_;
    std::unique_ptr<project::Compilation> compilation_;
};

}  // namespace clc::tests
