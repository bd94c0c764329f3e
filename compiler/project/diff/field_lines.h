// The lines that show how one field changes.
#pragma once

#include "project/diff/pages.h"
#include "project/diff/value_text.h"

#include <string>
#include <vector>

namespace clc::project {

struct FieldLine {
    /// '+' what is new, '-' what is gone, '~' what is another, ' ' what is the same around them.
    char sign = ' ';
    std::string text;
};

enum class ChangeForm {
    /// A short change stands on one line, with an arrow.
    Arrow,
    /// What was and what is have a line each.
    TwoLines,
};

/// At most `most` lines, the last of which says how many more there are.
auto fieldLines(const FieldChange& field, const ClusterDifference& cluster, ChangeForm form,
                std::size_t most) -> std::vector<FieldLine>;

/// How the value before and that after are shown.
auto viewBefore(const FieldChange& field, const ClusterDifference& cluster) -> ValueView;
auto viewAfter(const FieldChange& field, const ClusterDifference& cluster) -> ValueView;

/// The place, or "content" for that of a whole text.
auto placeText(const FieldChange& field) -> std::string;

}  // namespace clc::project
