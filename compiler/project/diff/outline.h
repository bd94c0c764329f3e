// A comparison as blocks of lines, which the forms for people lay out.
#pragma once

#include "project/diff/field_lines.h"

#include <cstddef>
#include <string>
#include <vector>

namespace clc::project {

/// Resources with which the same happens, and what does.
struct OutlineBlock {
    /// "app web/front (group/v1)", each.
    std::vector<std::string> titles;
    Does does = Does::None;
    /// Fields and notes, with what they do behind those it is about.
    struct Part {
        std::vector<FieldLine> lines;
        Effect effect;
    };
    std::vector<Part> parts;
    /// Effects on others, in one line each.
    std::vector<Effect> reached;
};

struct OutlineOptions {
    ChangeForm form = ChangeForm::Arrow;
    /// Lines of one field.
    std::size_t mostLines = 24;
};

/// The blocks of a cluster, in order of its changes.
auto outlineOf(const ClusterDifference& cluster, const OutlineOptions& options)
    -> std::vector<OutlineBlock>;

/// "3 resources"
auto counted(std::size_t number, std::string_view word) -> std::string;

/// What is told of the whole cluster before anything else, each a sentence: that it is new, had
/// another name, or lies in the repository otherwise than its sources say.
auto notesOf(const ClusterDifference& cluster, const std::string& base) -> std::vector<std::string>;

}  // namespace clc::project
