// Names for the records inside custom resources, whose schemas give them none.
#pragma once

#include <string>
#include <vector>

namespace clc::schema {

/// One occurrence of a record: in the schema of `kind` at `version`, along `path` (segments as in
/// Place).
struct RecordPlace {
    std::string kind;
    std::string version;
    /// Whether `version` is the one whose types get names without a version.
    bool preferred = false;
    std::vector<std::string> path;

    /// `HelmRelease.spec.valuesFrom[]`
    [[nodiscard]] auto text() const -> std::string;
};

/// Names `place` has by decree, with a reason in the table they come from.
struct NamedPlace {
    std::string place;
    std::string name;
};

/// A name for each record, given all places of each. Kinds are named by themselves; their fields
/// `spec` and so on with the kind in front; everything else by the last segments of a path, as few
/// as are free, the most frequent record first. What only other versions of a kind have bears the
/// version behind a hyphen.
auto nameRecords(const std::vector<std::vector<RecordPlace>>& records,
                 const std::vector<NamedPlace>& decreed) -> std::vector<std::string>;

/// `security-labels` → `SecurityLabels`; elements lose their plural: `toPorts[]` → `ToPort`.
auto typeNameOf(std::string_view segment) -> std::string;

/// Ascending order of API versions, the preferred one last: v1alpha1, v1beta2, v1, v2.
bool olderVersion(std::string_view a, std::string_view b);

}  // namespace clc::schema
