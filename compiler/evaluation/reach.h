// What can come of a declaration, known before anything is evaluated: so that `all(K)` evaluates
// only the `for` and `if` around declarations that may lead to a K (S10).
#pragma once

#include "evaluation/plan.h"
#include "semantics/model.h"

#include <cstdint>
#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

namespace clc::evaluation {

/// A set of kinds, and of what an instance may emit.
using KindSet = std::vector<std::uint64_t>;

class Reach {
public:
    explicit Reach(const semantics::Model& model) : model_(model) {}

    /// All kinds that are a `kind`.
    auto kindsOf(types::KindId kind) -> KindSet;
    auto allKinds() -> KindSet;
    /// Instances that emit something without a path.
    auto emitting() -> KindSet;
    /// Instances that emit something at a path.
    auto placing() -> KindSet;

    /// An instance of `item`, or something below it in the text, is one of `goal`.
    bool leadsTo(const syntax::DeclarationItem& item, const KindSet& goal);
    bool leadsTo(const syntax::BuildExpr& build, const KindSet& goal);

    /// Something below an instance of `kind` with the body `body` is one of `goal`; the instance
    /// itself does not count.
    bool leadsBelow(types::KindId kind, const syntax::Block* body, const KindSet& goal);

    /// Some `defaults` may reach instances of `kind`.
    bool hasDefaults(types::KindId kind);
    /// Amendments of what `item` declares, in the order they are written.
    auto amendmentsOf(const syntax::DeclarationItem& item)
        -> std::span<const syntax::AmendItem* const>;

private:
    void prepare();
    void scanKind(const semantics::KindInfo& kind);
    void scan(syntax::NodeList<syntax::Item> items, KindSet& into);
    void scanItem(const syntax::Item& item, KindSet& into);
    void scanBuilds(const syntax::Expr* expr, KindSet& into);
    void close();
    auto closed(const KindSet& direct) -> KindSet;
    [[nodiscard]] auto none() const -> KindSet { return KindSet(words_, 0); }

    const semantics::Model& model_;
    std::size_t kinds_ = 0;
    std::size_t words_ = 0;
    bool prepared_ = false;
    std::vector<KindSet> reach_;     // of instances of a kind, by kind
    std::vector<bool> hasDefaults_;  // by kind
    std::unordered_map<const syntax::Node*, KindSet>
        towards_;                                              // of a declaration or built instance
    std::unordered_map<const syntax::Block*, KindSet> below_;  // of a body, its kind apart
    std::unordered_map<const syntax::DeclarationItem*, std::vector<const syntax::AmendItem*>>
        amendments_;
};

}  // namespace clc::evaluation
