// What is kept of an evaluation for who explains its output, and for nobody else.
#pragma once

#include "values/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace clc::evaluation {

struct Explained {
    /// A text that a document makes, as `yaml(...)` does.
    struct Document {
        values::OriginId origin;
        const values::DocNode* root = nullptr;
        values::DocFormat format = values::DocFormat::Yaml;
        std::uint8_t indent = 2;
    };
    /// What was read from a file of the project.
    struct File {
        values::OriginId origin;
        std::string path;
    };
    /// A value that was found by way of a reference: what set that.
    struct Way {
        values::OriginId origin;
        values::OriginId by;
    };

    std::vector<Document> documents;
    std::vector<File> files;
    /// In order of `origin`.
    std::vector<Way> ways;
};

}  // namespace clc::evaluation
