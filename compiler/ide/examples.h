// Examples of kinds, types and functions, cut out of clusters that use them.
#pragma once

#include "base/embedded.h"
#include "ide/description.h"
#include "semantics/model.h"

#include <functional>
#include <map>
#include <optional>
#include <string_view>

namespace clc::ide {

/// Of each definition the smallest use that has something in it, first of all in the example that
/// is named after it.
class Examples {
public:
    /// Looks through the files of the cluster of `model`; `folder` stands before their paths.
    void addCluster(const semantics::Model& model, std::string_view folder);
    /// Looks through those clusters of `examples/` that hold `word`, which is empty for all.
    void addOwn(std::string_view word);
    /// Looks through the cluster of `examples/` that is named after `target`, if there is one.
    void addNamesake(const Target& target);

    /// Null if no example uses `target`.
    [[nodiscard]] auto find(const Target& target) const -> const ExampleDescription*;

private:
    friend class ExampleFinder;

    void addOwnFiles(const std::function<bool(const EmbeddedFile&)>& isMeant);

    struct Candidate {
        std::size_t cost = 0;
        ExampleDescription example;
    };
    std::map<Target, Candidate> best_;
};

/// What a rule finds: the wrong example on the page of its code; nothing for a rule without a page.
auto findingOf(std::string_view code) -> std::optional<ExampleDescription>;

}  // namespace clc::ide
