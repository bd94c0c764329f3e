// What stands in a block, sorted once: so that looking for one entry, declaration or emit does not
// read the others. Static: nothing here depends on values.
#pragma once

#include "syntax/ast.h"

#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace clc::evaluation {

struct BlockPlan;

/// An entry whose key is written as a name or a text.
struct StaticEntry {
    std::string_view key;
    const syntax::EntryItem* item = nullptr;
    bool usesSuper = false;
};

/// An entry whose key is known on evaluation.
struct ComputedEntry {
    const syntax::EntryItem* item = nullptr;
    bool usesSuper = false;
};

/// One way through an `if`, or the body of a `for`; `condition` is null for `else` and `for`.
struct Branch {
    const syntax::Expr* condition = nullptr;
    const BlockPlan* plan = nullptr;
};

/// `for` or `if` around parts of a block.
struct Guard {
    const syntax::ForItem* loop = nullptr;  // null for an `if`
    const syntax::Item* item = nullptr;
    std::vector<Branch> branches;
};

enum class StepKind : std::uint8_t { Entry, Computed, Spread, Guard };

/// What gives a block its entries, in the order it is written; `index` is into the list of that
/// kind.
struct Step {
    StepKind kind = StepKind::Entry;
    std::uint32_t index = 0;
};

/// What is looked for in a block and everything under its guards.
enum class Content : std::uint8_t {
    Declarations = 1,
    Emits = 2,
    Checks = 4,
    Amendments = 8,
    Defaults = 16,
    Outputs = 32,  // emits without a path
};

struct BlockPlan {
    /// Null for a file.
    const syntax::Block* block = nullptr;
    std::vector<Step> steps;
    std::vector<StaticEntry> entries;
    /// Where the entries of a key are in `entries`: sorted by key, those of one as they are
    /// written.
    std::vector<std::uint32_t> byKey;
    std::vector<ComputedEntry> computed;
    std::vector<const syntax::SpreadItem*> spreads;
    std::vector<Guard> guards;
    /// Locals of this block; none in a kind's body and in a file, where they are members and
    /// globals.
    std::vector<const syntax::LetItem*> lets;
    std::vector<const syntax::DeclarationItem*> declarations;
    std::vector<const syntax::EmitItem*> emits;
    std::vector<const syntax::CheckItem*> checks;
    std::vector<const syntax::AmendItem*> amendments;
    std::vector<const syntax::DefaultsItem*> defaults;

    // Of the block and all blocks under its guards.
    std::uint8_t contents = 0;
    bool anyComputed = false;
    bool anySpread = false;
    std::unordered_set<std::string_view> guardedKeys;
    std::vector<const syntax::DeclarationItem*> allDeclarations;  // in the order of the source
    /// Entries whose value may build an instance in place.
    std::vector<StaticEntry> building;

    [[nodiscard]] bool has(Content content) const {
        return (contents & static_cast<std::uint8_t>(content)) != 0;
    }
    /// Some entry or guard of it may give the entry `key`; spreads apart.
    [[nodiscard]] bool mayGive(std::string_view key) const {
        return anyComputed || guardedKeys.contains(key);
    }
    /// Those in `entries`, as positions there.
    [[nodiscard]] auto entriesOf(std::string_view key) const -> std::span<const std::uint32_t>;
};

/// Whether `let`s of a block are locals of it.
enum class LetRole : std::uint8_t { Local, Member };

/// Plans by block, made when they are first asked for.
class PlanTable {
public:
    auto of(const syntax::Block& block, LetRole lets = LetRole::Local) -> const BlockPlan&;
    auto of(const syntax::File& file) -> const BlockPlan&;

private:
    auto make(const syntax::Block* block, syntax::NodeList<syntax::Item> items, LetRole lets)
        -> const BlockPlan&;
    void add(BlockPlan& plan, const syntax::Item& item, LetRole lets);
    void addEntry(BlockPlan& plan, const syntax::EntryItem& entry);
    void addGuard(BlockPlan& plan, Guard guard);
    auto branchesOf(const syntax::IfItem& item) -> std::vector<Branch>;

    std::deque<BlockPlan> plans_;
    std::unordered_map<const void*, const BlockPlan*> byNode_;
};

/// `super` occurs in `expr`, also in entries inside: theirs is what the layers below have at the
/// same path.
bool usesSuper(const syntax::Expr& expr);

/// Calls `visit(const BuildExpr&)` for each `kind { }` that can be the value of `expr` itself.
template <typename Visit>
void forEachBuild(const syntax::Expr* expr, const Visit& visit) {
    if (expr == nullptr) {
        return;
    }
    if (const auto* build = syntax::as<syntax::BuildExpr>(expr)) {
        visit(*build);
    } else if (const auto* inner = syntax::as<syntax::ParenExpr>(expr)) {
        forEachBuild(inner->inner, visit);
    } else if (const auto* choice = syntax::as<syntax::IfExpr>(expr)) {
        forEachBuild(choice->then, visit);
        forEachBuild(choice->otherwise, visit);
    } else if (const auto* match = syntax::as<syntax::MatchExpr>(expr)) {
        for (const syntax::MatchArm* arm : match->arms) {
            forEachBuild(arm->result, visit);
        }
    } else if (const auto* binary = syntax::as<syntax::BinaryExpr>(expr);
               binary != nullptr && binary->op == syntax::BinaryOp::Coalesce) {
        forEachBuild(binary->left, visit);
        forEachBuild(binary->right, visit);
    }
}

}  // namespace clc::evaluation
