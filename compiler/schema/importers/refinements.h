// What schemas leave out: which texts are images, durations or addresses. Some of it their patterns
// and formats give away, the rest a table says, field by field.
#pragma once

#include "diagnostics/sink.h"
#include "schema/definition.h"
#include "schema/importers/place.h"
#include "source/source_manager.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::schema {

/// A row of the table: at `place` of the modules `module` a value is a `type`.
struct Refinement {
    /// `k8s`, or `crd.*` for all whose names begin so.
    std::string module;
    /// `Container.image`, or `**.containers[].image` for all places that end so.
    std::string place;
    std::optional<NodeDefinition> type;
    bool secret = false;
    /// 1 for the first line of the table.
    std::size_t line = 0;

    [[nodiscard]] bool isFor(std::string_view toModule) const;
    [[nodiscard]] bool isAt(std::string_view toPlace) const;
};

/// The rows of a table of refinements: `module place type -- reason`. Mistakes are reported and
/// their rows left out.
auto readRefinements(const SourceFile& table, DiagnosticSink& sink) -> std::vector<Refinement>;

/// What holds for custom resources of all projects: containers are those of core/v1.
auto commonRefinements() -> std::vector<Refinement>;

/// A row that says something the schema has no room for.
struct RefinementMisfit {
    std::size_t line = 0;
    std::string place;
};

/// Applies the rows of a table to what is read for one module, and knows which of them were of use.
class Refiner {
public:
    Refiner(std::vector<Refinement> rows, std::string module);

    void refine(NodeDefinition& node, const Place& place);
    [[nodiscard]] bool isSecret(const Place& place);

    /// Rows for this very module that no place answered to: a schema has changed, or somebody
    /// mistyped.
    [[nodiscard]] auto unused() const -> std::vector<Refinement>;
    [[nodiscard]] auto misfits() const -> const std::vector<RefinementMisfit>& { return misfits_; }

private:
    std::vector<Refinement> rows_;
    std::string module_;
    std::vector<bool> used_;
    std::vector<RefinementMisfit> misfits_;
};

/// `node` as `to` has it, with the limits of both. Nothing if the schema's type can't be that.
auto refined(const NodeDefinition& node, const NodeDefinition& to) -> std::optional<NodeDefinition>;

/// Makes a scalar of a String or IntOrString whose patterns or format say that it is one.
void recogniseScalar(NodeDefinition& node);

}  // namespace clc::schema
