// Objects that other programs make of files of the output.
#pragma once

#include "backends/api/resources.h"
#include "project/diff/effects.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// An object that lies in no file of the output.
struct Made {
    /// As rows of the table name it.
    std::string type;
    /// Its namespace; empty where nobody says.
    std::string place;
    std::string name;
};

/// What is made of which file in one state of a cluster.
class MadeOf {
public:
    MadeOf(const std::vector<backends::Resource>& resources, const EffectTable& table);

    /// What the file at `path` is made into.
    [[nodiscard]] auto of(const std::string& path) const -> const std::vector<Made>&;

private:
    void add(const backends::Resource& resource, const MadeOfRow& row);

    std::map<std::string, std::vector<Made>> byPath_;
};

}  // namespace clc::project
