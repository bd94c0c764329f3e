// From a checked program to descriptions of what it defines. The program was checked whole, so that
// the types of everything are known.
#pragma once

#include "ide/description.h"
#include "ide/intrinsics.h"
#include "semantics/model.h"

#include <map>

namespace clc::ide {

/// Which definitions are about which others.
struct Relations {
    std::map<Target, std::vector<Target>> kindsOf;
    /// By the type of the first parameter.
    std::map<Target, std::vector<Target>> functions;
};

/// Makes descriptions. The model outlives it.
class Describer {
public:
    explicit Describer(const semantics::Model& model);

    [[nodiscard]] auto describe(const semantics::Definition& definition) const -> Description;
    [[nodiscard]] auto describe(const Intrinsic& intrinsic) const -> Description;
    /// A record type of the API schemas.
    [[nodiscard]] auto describeApiType(types::TypeId type) const -> Description;
    /// A module with all that it offers to others.
    [[nodiscard]] auto describe(const semantics::Module& module) const -> ModuleDescription;

private:
    [[nodiscard]] auto start(Topic topic, const semantics::Definition& definition,
                             std::string_view name, Span declared) const -> Description;
    void addRelations(Description& description) const;
    [[nodiscard]] auto recordFields(const syntax::RecordType& type, const Description& of) const
        -> std::vector<FieldDescription>;
    [[nodiscard]] auto describeKind(const semantics::Definition& definition) const -> Description;
    [[nodiscard]] auto describeType(const semantics::Definition& definition) const -> Description;
    [[nodiscard]] auto describeFunction(const semantics::Definition& definition) const
        -> Description;
    [[nodiscard]] auto describeValue(const semantics::Definition& definition) const -> Description;
    [[nodiscard]] auto describeRule(const semantics::Definition& definition) const -> Description;

    const semantics::Model& model_;
    Relations relations_;
};

/// The name that an item of a module gives; empty for one that gives none.
auto definedName(const syntax::Item& item) -> syntax::Name;

/// What the words of `@deprecated` say; empty if `item` is not.
auto deprecation(const SourceManager& sources, const syntax::Item& item) -> std::string;

}  // namespace clc::ide
