// Which rows of the table of effects are about something that happens.
#pragma once

#include "project/diff/difference.h"

#include <span>
#include <string_view>
#include <vector>

namespace clc::project {

/// Something happens to a resource, at one place of it or to all of it.
struct Event {
    /// As rows name it; of a file it may be what is made of it.
    std::string_view type;
    /// The state whose other fields rows ask for.
    const backends::Resource* resource = nullptr;
    /// The state before, if there was one.
    const backends::Resource* before = nullptr;
    Happens happens = Happens::Any;
    /// It comes or goes as a whole; there is no path then.
    bool isWhole = false;
    std::span<const PathStep> path = {};
    /// What comes or goes at the path, if it is just that; may be null.
    const values::DocNode* value = nullptr;
};

bool isAbout(const EffectRow& row, const Event& event);

/// The first of `rows` that is about `event`, null if none is.
auto findRow(std::span<const EffectRow> rows, const Event& event) -> const EffectRow*;

bool namesType(const std::vector<std::string>& of, std::string_view type);

/// Whether the other fields of a resource say what a row wants.
bool holds(const std::vector<Given>& given, const values::DocNode& content);

/// What happens with a field: an amount gets less or more, something comes, goes, is put elsewhere.
auto happensWith(const FieldChange& change) -> Happens;

}  // namespace clc::project
