#include "golden/compile.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace clc::golden {
namespace {

/// What the examples of pages leave out.
constexpr std::string_view kCluster = R"(cluster page {
  kubernetes: 1.34.0
  talos: 1.11.0
  network { nodes: 10.0.0.0/24, pods: 10.244.0.0/16, services: 10.96.0.0/12 }
}
)";

bool declaresCluster(std::string_view text) {
    return text.starts_with("cluster ") || text.find("\ncluster ") != std::string_view::npos;
}

}  // namespace

Compiled::Compiled(const Tree& files, std::string_view first, const schema::SchemaTable* schemas)
    : files_(files), compilation_(files_, schemas) {
    compilation_.check(first);
    compilation_.evaluate();
}

auto findFrom(std::string first, const schema::SchemaTable* schemas) -> FindIn {
    return [first = std::move(first), schemas](const Tree& files, const UseFindings& use) {
        const Compiled compiled(files, first, schemas);
        use(compiled.diagnostics(), compiled.sources());
    };
}

auto filesOfExample(std::string_view block, const schema::SchemaTable* schemas)
    -> std::vector<NamedText> {
    auto files = splitFiles("page.cl", block);
    REQUIRE_MESSAGE(files, "only comments may stand above the first '//--- path' of " << block);
    const bool isWhole =
        block.starts_with("//--- ") || std::ranges::any_of(*files, [](const NamedText& file) {
            return declaresCluster(file.text);
        });
    if (!isWhole && Compiled(treeOf(*files), files->front().path, schemas).isCluster()) {
        files->push_back({"page/cluster.cl", std::string(kCluster)});
    }
    return std::move(*files);
}

auto treeOf(const std::vector<NamedText>& files) -> Tree {
    Tree tree;
    for (const NamedText& file : files) {
        tree.emplace(file.path, file.text);
    }
    return tree;
}

}  // namespace clc::golden
