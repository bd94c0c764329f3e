// From a name, as somebody types it, to what it may mean.
#pragma once

#include "ide/describe.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc::ide {

/// One meaning of a name; just one of the members behind `target` is set.
struct Meaning {
    Target target;
    const semantics::Module* module = nullptr;
    /// Several for overloads.
    std::vector<semantics::Definition> definitions = {};
    std::optional<types::TypeId> apiType = {};
    const Intrinsic* intrinsic = nullptr;
};

/// Which modules of a model count.
enum class Reach : std::uint8_t {
    Library,  // those of the standard library, and what the compiler knows
    Own,      // those of a project
};

class Topics {
public:
    /// `model` outlives it.
    Topics(const semantics::Model& model, Reach reach) : model_(model), reach_(reach) {}

    /// What `name` may mean: "app", "app.Autoscale", "std.app", "CL2001". A
    /// qualified name goes before a definition, that before an API type, that before a module; of
    /// what is equally near all is given. Functions of one name are one meaning.
    [[nodiscard]] auto find(std::string_view name) const -> std::vector<Meaning>;

    /// What others call `name`, or the definitions with a field that they do.
    [[nodiscard]] auto calledElsewhere(std::string_view name) const -> std::vector<Meaning>;

    /// The definition whose name is `name` in another case or with other hyphens, or else the
    /// definitions that have a field `name`.
    [[nodiscard]] auto almostCalled(std::string_view name) const -> std::vector<Meaning>;

    /// All names that `find` knows, for suggestions; views into the model.
    [[nodiscard]] auto names() const -> std::vector<std::string_view>;

    /// In order of name.
    [[nodiscard]] auto modules() const -> std::vector<const semantics::Module*>;

private:
    [[nodiscard]] auto definitions(std::string_view name) const -> std::vector<Meaning>;
    [[nodiscard]] auto apiTypes(std::string_view name) const -> std::vector<Meaning>;
    [[nodiscard]] auto modulesCalled(std::string_view name) const -> std::vector<Meaning>;

    template <typename IsIt, typename IsField>
    [[nodiscard]] auto matching(IsIt isIt, IsField isField, std::string_view let = {}) const
        -> std::vector<Meaning>;

    const semantics::Model& model_;
    Reach reach_;
};

}  // namespace clc::ide
