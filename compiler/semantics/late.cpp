// What of the library is checked only when evaluation comes to it. Most rules meet nothing in most
// clusters, and most checks hold: what they would say then need not be looked at. That the library
// is right, tests show; a library from a folder is checked whole.
#include "semantics/checker.h"

#include <utility>

namespace clc::semantics {

bool ModelBuilder::isTrusted(const syntax::Node& node) const {
    if (!trustsLibrary_) {
        return false;
    }
    const ModuleId module = model_.moduleOf(node.span.file);
    return module.valid() && model_.module(module).isStd;
}

void ModelBuilder::later(const syntax::Node& node, std::function<void()> work) {
    facts(node).isLate = true;
    late_.emplace(&node, std::move(work));
}

void ModelBuilder::complete(const syntax::Node& node) {
    const auto found = late_.find(&node);
    if (found == late_.end()) {
        return;
    }
    // First, as a function of the library may be asked for while it is checked.
    facts(node).isLate = false;
    const std::function<void()> work = std::move(found->second);
    late_.erase(found);
    isCompleting_ = true;
    work();
    checkQueued();
}

/// All modules that the loaded ones of the library use: which kinds there are must be known before
/// anything is evaluated.
void ModelBuilder::loadWhatIsUsed() {
    if (!trustsLibrary_) {
        return;
    }
    for (std::size_t i = 0; i < model_.modules_.size(); ++i) {
        const Module& module = *model_.modules_[i];
        if (module.isStd) {
            for (const syntax::ParsedFile* file : module.files) {
                uses(file->file);
            }
        }
    }
}

/// Its body is checked once there is a turn.
void ModelBuilder::checkLoopOfRule(const syntax::ForItem& loop, const Frame& frame) {
    Frame& body = newFrame(&frame);
    bindLoop(loop.first, loop.second, *loop.iterable, frame, body);
    later(loop, [this, &loop, &body] {
        ++ruleDepth_;
        addLets(loop.body->items, body);
        checkItems(loop.body->items, body);
        --ruleDepth_;
    });
}

}  // namespace clc::semantics
