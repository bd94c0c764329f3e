// Files in memory, compiled as `clc check` does it.
#pragma once

#include "golden/fix_laws.h"
#include "golden/golden.h"
#include "project/compilation.h"

#include <string_view>
#include <vector>

namespace clc::golden {

/// A compilation with the files it reads.
class Compiled {
public:
    /// Checks and evaluates the cluster or module that begins with the file at `first`.
    Compiled(const Tree& files, std::string_view first, const schema::SchemaTable* schemas);

    [[nodiscard]] auto diagnostics() const -> std::vector<Diagnostic> {
        return compilation_.diagnostics();
    }
    [[nodiscard]] auto sources() const -> const SourceManager& { return compilation_.sources(); }
    [[nodiscard]] bool isCluster() const { return compilation_.isCluster(); }

private:
    MemoryFileSystem files_;
    project::Compilation compilation_;
};

/// What is found when the files are compiled; the laws of fixes want it.
auto findFrom(std::string first, const schema::SchemaTable* schemas) -> FindIn;

/// An example of a page as the files of a cluster; the first one is what the page shows. What an
/// example leaves out is added: a cluster around its declarations. One that names its files, or
/// declares a cluster, is whole.
auto filesOfExample(std::string_view block, const schema::SchemaTable* schemas)
    -> std::vector<NamedText>;

auto treeOf(const std::vector<NamedText>& files) -> Tree;

}  // namespace clc::golden
