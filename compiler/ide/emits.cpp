#include "ide/emits.h"

#include "ide/hole_words.h"
#include "ide/scope.h"
#include "ide/source_text.h"

#include <algorithm>
#include <functional>
#include <set>

namespace clc::ide {
namespace {

using semantics::KindId;
using semantics::KindInfo;
using semantics::Model;
using types::TypeId;
using types::TypeTagKind;

/// Calls `visit(item, condition)` for what stands in `block`, also under `for` and `if`; the
/// condition is that of the nearest `if`, null outside of any.
using ItemVisitor = std::function<void(const syntax::Item&, const syntax::Expr*)>;

void visitItems(const syntax::Block* block, const syntax::Expr* condition,
                const ItemVisitor& visit) {
    if (block == nullptr) {
        return;
    }
    for (const syntax::Item* item : block->items) {
        visit(*item, condition);
        if (const auto* loop = syntax::as<syntax::ForItem>(item)) {
            visitItems(loop->body, condition, visit);
        }
        for (const auto* test = syntax::as<syntax::IfItem>(item); test != nullptr;
             test = syntax::as<syntax::IfItem>(test->otherwise)) {
            visitItems(test->then, test->condition, visit);
            visitItems(test->otherwiseBlock, nullptr, visit);
        }
    }
}

/// The types that a value may have, without lists and choices around them.
void collectTypes(const Model& model, TypeId type, std::vector<TypeId>& found) {
    const types::Type& shape = model.types().get(type);
    switch (shape.tag) {
    case TypeTagKind::List: collectTypes(model, shape.arguments[0], found); return;
    case TypeTagKind::Union:
        for (const TypeId each : shape.arguments) {
            collectTypes(model, each, found);
        }
        return;
    case TypeTagKind::Null:
    case TypeTagKind::Never: return;
    default: break;
    }
    if (std::ranges::find(found, type) == found.end()) {
        found.push_back(type);
    }
}

class EmitCollector {
public:
    explicit EmitCollector(const Model& model) : model_(model) {}

    void addKind(const KindInfo& kind, const std::optional<Target>& by) {
        if (!seen_.insert(kind.id.value).second) {
            return;
        }
        visitItems(kind.item->body, nullptr,
                   [&](const syntax::Item& item, const syntax::Expr* condition) {
                       if (const auto* emit = syntax::as<syntax::EmitItem>(&item)) {
                           addEmit(*emit, condition, by);
                       }
                   });
        if (kind.base.valid()) {
            addOther(kind.base);
        }
        visitItems(kind.item->body, nullptr,
                   [&](const syntax::Item& item, const syntax::Expr* /*condition*/) {
                       if (syntax::as<syntax::DeclarationItem>(&item) != nullptr) {
                           addOther(model_.kindOf(item));
                       }
                   });
        for (const semantics::Member& member : kind.members) {
            if (!member.defaults.empty()) {
                addOther(builtKind(member.defaults.back().value));
            }
        }
    }

    std::vector<EmitDescription> found;

private:
    /// The kind that `value` builds an instance of; not valid if it builds none.
    [[nodiscard]] auto builtKind(const syntax::Expr* value) const -> KindId {
        if (syntax::as<syntax::BuildExpr>(value) == nullptr) {
            return {};
        }
        const types::Type& type = model_.types().get(model_.facts(*value).type);
        return type.tag == TypeTagKind::Kind ? type.kind : KindId();
    }

    void addOther(KindId id) {
        if (id.valid()) {
            const KindInfo& kind = model_.kind(id);
            addKind(kind, Target{model_.module(kind.module).name, kind.name});
        }
    }

    void addEmit(const syntax::EmitItem& emit, const syntax::Expr* condition,
                 const std::optional<Target>& by) {
        const SourceManager& sources = model_.sources();
        const auto text = [&](const syntax::Expr* expr) {
            return expr == nullptr ? std::string() : onOneLine(sources.text(expr->span));
        };
        const std::string path =
            emit.path == nullptr ? std::string() : valueWords(sources, *emit.path);
        std::vector<TypeId> types;
        // Elements of a list each have a type; that of the list is what they have in common.
        if (const auto* list = syntax::as<syntax::ListExpr>(emit.value)) {
            for (const syntax::Expr* element : list->elements) {
                collectTypes(model_, model_.facts(*element).type, types);
            }
        } else {
            collectTypes(model_, model_.facts(*emit.value).type, types);
        }
        for (const TypeId type : types) {
            found.push_back({typeText(model_, type), path, text(condition), by});
        }
    }

    const Model& model_;
    std::set<std::uint32_t> seen_;
};

}  // namespace

auto describeEmits(const Model& model, const KindInfo& kind) -> std::vector<EmitDescription> {
    EmitCollector collector(model);
    collector.addKind(kind, std::nullopt);
    return std::move(collector.found);
}

auto describeChecks(const SourceManager& sources, const syntax::Block& body)
    -> std::vector<CheckDescription> {
    std::vector<CheckDescription> checks;
    visitItems(&body, nullptr, [&](const syntax::Item& item, const syntax::Expr* /*condition*/) {
        if (const auto* check = syntax::as<syntax::CheckItem>(&item)) {
            checks.push_back(
                {plainWords(sources, check->message), plainWords(sources, check->help)});
        }
    });
    return checks;
}

}  // namespace clc::ide
