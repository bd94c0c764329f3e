// The two states that `clc diff` compares: clusters of the folder and of a revision, evaluated.
#pragma once

#include "backends/api/resources.h"
#include "diagnostics/combined.h"
#include "host/git_revision.h"
#include "project/compilation.h"
#include "project/diff/masks.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clc::cli {

/// A cluster in one state.
class EvaluatedCluster {
public:
    EvaluatedCluster(std::unique_ptr<project::Compilation> values,
                     std::unique_ptr<project::Compilation> rules);

    [[nodiscard]] auto compilation() const -> const project::Compilation& { return *values_; }
    [[nodiscard]] auto resources() const -> const std::vector<backends::Resource>& {
        return resources_;
    }
    [[nodiscard]] auto masks() const -> const project::Masks& { return masks_; }
    /// The API types its resources are of; null if there are none.
    [[nodiscard]] auto schemas() const -> const schema::SchemaTable* {
        return values_->model().schemas();
    }

private:
    std::unique_ptr<project::Compilation> values_;
    /// The same sources, with what rules say; null if `values_` has that.
    std::unique_ptr<project::Compilation> rules_;
    std::vector<backends::Resource> resources_;
    project::Masks masks_;
};

/// Where clusters are evaluated from, all of which outlives them.
struct Sources {
    const FileSystem& files;
    const schema::SchemaTable* schemas = nullptr;
    const FileSystem* library = nullptr;
};

/// The cluster at `path` as it is now. Null if there is an error, which is in `found`, as is all
/// else that was said of it.
auto evaluateNow(const Sources& sources, const std::string& path, CombinedDiagnostics& found)
    -> std::unique_ptr<EvaluatedCluster>;

/// The cluster at `path` as it was, in a state called `name`. What rules say of it is not asked:
/// they are those of today. Null if there was no cluster, but definitions only. Nothing if it can't
/// be evaluated; `found` has the errors then, and that they are of that state.
auto evaluateThen(const Sources& sources, const std::string& path, const std::string& name,
                  CombinedDiagnostics& found) -> std::optional<std::unique_ptr<EvaluatedCluster>>;

/// Files below the committed output tree of a cluster in `revision` that are not what its sources
/// give, from the project's root, in order. None if no tree was ever committed.
auto staleFiles(const host::GitRevision& revision, const EvaluatedCluster& cluster)
    -> std::vector<std::string>;

/// `clusters/*.cl` of either state.
auto clustersIn(const FileSystem& files) -> std::vector<std::string>;

}  // namespace clc::cli
