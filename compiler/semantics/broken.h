// What can still be evaluated of a cluster in which mistakes were found.
#pragma once

#include "diagnostics/diagnostic.h"
#include "semantics/model.h"

#include <span>
#include <unordered_set>
#include <vector>

namespace clc::semantics {

/// The declarations that must stay silent, so that evaluation reports what has nothing to do with a
/// mistake, and does not report it once more.
struct Broken {
    /// In whose bodies the mistakes are.
    std::unordered_set<const syntax::DeclarationItem*> declarations;
    /// The innermost ones that the mistakes are in.
    std::unordered_set<const syntax::LetItem*> lets;
    /// What they are to emit can't be told.
    std::unordered_set<const syntax::EmitItem*> emits;
    /// They do not run; nothing else depends on them.
    std::unordered_set<const syntax::RuleItem*> rules;
    /// Emits, checks, loops and conditions with a mistake of their own: what evaluation says of one
    /// follows from it.
    std::vector<Span> statements;
    /// A mistake is in what many instances are made of: a kind, a function, `defaults`, an
    /// amendment, a `use`, the head of a declaration. Nothing can be said then.
    bool everything = false;
};

/// Looks at each error of `diagnostics` that has its primary label, or the other side of a
/// conflict, in `files`, or in one of the `rules`, wherever these stand.
auto findBroken(const std::vector<const syntax::ParsedFile*>& files,
                std::span<const RuleInfo> rules, const std::vector<Diagnostic>& diagnostics)
    -> Broken;

/// `diagnostics` without the errors from the one at `first` on that follow from a mistake that
/// `broken` tells of.
auto withoutConsequences(std::vector<Diagnostic> diagnostics, std::size_t first,
                         const Broken& broken) -> std::vector<Diagnostic>;

}  // namespace clc::semantics
