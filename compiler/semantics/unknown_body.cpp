// The body of a declaration whose kind nobody knows. Its fields are not known, so of its entries
// only what stands by itself is looked at; what is declared in it is checked as anywhere.
#include "semantics/checker.h"

namespace clc::semantics {

using syntax::NodeKind;

void ModelBuilder::checkUnknownBody(const syntax::Block& block, const Frame& frame) {
    Frame& inside = newFrame(&frame, FrameRole::Unknown);
    inside.body = &block;
    addLets(block.items, inside);
    for (const syntax::Item* item : block.items) {
        checkUnknownItem(*item, inside);
    }
}

void ModelBuilder::checkUnknownItem(const syntax::Item& item, Frame& frame) {
    const auto quiet = quietIf(item.hasError);
    switch (item.kind) {
    case NodeKind::EntryItem: {
        const auto& entry = syntax::cast<syntax::EntryItem>(&item);
        if (const auto* block = syntax::as<syntax::BlockExpr>(entry.value)) {
            checkUnknownBody(*block->block, frame);
        } else {
            check(*entry.value, TypeId::error, frame);
        }
        break;
    }
    case NodeKind::SpreadItem:
        check(*syntax::cast<syntax::SpreadItem>(&item).value, TypeId::error, frame);
        break;
    case NodeKind::ForItem: {
        const auto& loop = syntax::cast<syntax::ForItem>(&item);
        checkFor(loop, frame, [&](Frame& inside) {
            addLets(loop.body->items, inside);
            for (const syntax::Item* each : loop.body->items) {
                checkUnknownItem(*each, inside);
            }
        });
        break;
    }
    case NodeKind::IfItem:
        checkIf(syntax::cast<syntax::IfItem>(&item), frame,
                [&](const syntax::Block& body, Frame& inside) {
                    addLets(body.items, inside);
                    for (const syntax::Item* each : body.items) {
                        checkUnknownItem(*each, inside);
                    }
                });
        break;
    case NodeKind::LetItem:
    case NodeKind::DeclarationItem:
    case NodeKind::DefaultsItem: checkItem(item, frame); break;
    default: break;  // amends, emits or checks something of the unknown
    }
}

}  // namespace clc::semantics
