// The chain behind a value of the output: every place in the sources that had a part in it, in
// words.
#pragma once

#include "evaluation/result.h"
#include "semantics/model.h"
#include "source/source_manager.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace clc::project {

/// What a place in the sources has to do with a line of the output.
enum class WhyRole : std::uint8_t {
    Value,    // gives what stands there, or a part of it
    Placing,  // puts it there: the entry, object or `emit` that it stands in
    Owner,    // the declaration it belongs to
};

struct WhyStep {
    WhyRole role = WhyRole::Value;
    /// Of one line of a file.
    Span span;
    /// "written here", "default of kind 'app'".
    std::string words;
    /// It lies in the standard library, where the user changes nothing.
    bool isLibrarys = false;
};

/// What the user declared.
struct Declared {
    /// Its name; invalid if nobody declared anything.
    Span span;
    /// "app 'web' in namespace 'shop'"
    std::string name;
};

/// Tells chains of one evaluation. What it is made of outlives it.
class Chains {
public:
    Chains(const evaluation::EvalResult& result, const semantics::Model& model);

    /// The steps that gave `origin`, from the last one back to where it was written; those of one
    /// line of a source are one.
    [[nodiscard]] auto steps(values::OriginId origin) const -> std::vector<WhyStep>;
    /// The nearest declaration of the user's that `instance` is or stands in. If a kind declares
    /// that, the nearest one that none does follows.
    [[nodiscard]] auto owners(values::InstanceId instance) const -> std::vector<Declared>;
    /// As `owners`, of the first instance whose text had to do with `origin`.
    [[nodiscard]] auto ownersOf(values::OriginId origin) const -> std::vector<Declared>;
    /// "kind 'app'", "function 'containers'": the definition that `span` lies in. Empty outside of
    /// any.
    [[nodiscard]] auto definitionAround(Span span) const -> std::string;
    [[nodiscard]] bool isLibrarys(Span span) const;
    /// `span` as far as its first line goes.
    [[nodiscard]] auto firstLine(Span span) const -> Span;

private:
    struct Found;
    void follow(values::OriginId origin, std::vector<Found>& into) const;
    [[nodiscard]] auto wordsOf(const values::Origin& origin, bool isLeaf) const -> std::string;
    /// "app 'web' in namespace 'shop'"
    [[nodiscard]] auto nameOf(values::InstanceId instance) const -> std::string;

    const evaluation::EvalResult& result_;
    const semantics::Model& model_;
    /// What set the reference that a value was found by.
    std::unordered_map<values::OriginId, values::OriginId> ways_;
};

}  // namespace clc::project
