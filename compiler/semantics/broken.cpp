#include "semantics/broken.h"

#include "diagnostics/catalogue.h"
#include "syntax/visitor.h"

#include <algorithm>
#include <optional>

namespace clc::semantics {

namespace {

using syntax::as;
using syntax::NodeKind;

bool contains(Span around, Span inner) {
    return around.file == inner.file && around.begin <= inner.begin && inner.end <= around.end;
}

/// What a mistake at one place means for evaluation.
struct Verdict {
    const syntax::DeclarationItem* declaration = nullptr;
    const syntax::LetItem* let = nullptr;
    const syntax::EmitItem* emit = nullptr;
    bool everything = false;
};

bool concernsMany(const syntax::Node& node) {
    switch (node.kind) {
    case NodeKind::UseItem:
    case NodeKind::FnItem:
    case NodeKind::TypeItem:
    case NodeKind::KindItem:
    case NodeKind::RuleItem:
    case NodeKind::AmendItem:
    case NodeKind::DefaultsItem:
    case NodeKind::ErrorItem: return true;
    default: return false;
    }
}

void descend(const syntax::Node& node, Span place, Verdict& verdict) {
    if (concernsMany(node)) {
        verdict.everything = true;
        return;
    }
    if (const auto* declaration = as<syntax::DeclarationItem>(&node)) {
        if (declaration->body == nullptr || !contains(declaration->body->span, place)) {
            verdict.everything = true;
            return;
        }
        verdict.declaration = declaration;
    }
    if (const auto* let = as<syntax::LetItem>(&node)) {
        verdict.let = let;
    }
    if (const auto* emit = as<syntax::EmitItem>(&node)) {
        verdict.emit = emit;
    }
    syntax::forEachChild(node, [&](const syntax::Node& child) {
        if (!verdict.everything && contains(child.span, place)) {
            descend(child, place, verdict);
        }
    });
}

/// Nothing for a place in no item of `files`.
auto verdictOn(const std::vector<const syntax::ParsedFile*>& files, Span place)
    -> std::optional<Verdict> {
    for (const syntax::ParsedFile* file : files) {
        for (const syntax::Item* item : file->root->items) {
            if (contains(item->span, place)) {
                Verdict verdict;
                descend(*item, place, verdict);
                return verdict;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

auto findBroken(const std::vector<const syntax::ParsedFile*>& files,
                const std::vector<Diagnostic>& diagnostics) -> Broken {
    Broken broken;
    const auto add = [&](const Verdict& verdict) {
        broken.everything = broken.everything || verdict.everything;
        if (verdict.declaration != nullptr) {
            broken.declarations.insert(verdict.declaration);
        }
        if (verdict.let != nullptr) {
            broken.lets.insert(verdict.let);
        }
        if (verdict.emit != nullptr) {
            broken.emits.insert(verdict.emit);
        }
    };
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity != Severity::Error) {
            continue;
        }
        // Where checking met its limit, evaluation would meet its own.
        broken.everything =
            broken.everything || diagnostic.code == diag::TooDeepEvaluation.info.code;
        const std::optional<Verdict> at = verdictOn(files, diagnostic.span());
        add(at.value_or(Verdict{nullptr, nullptr, nullptr, true}));
        for (std::size_t i = 1; i < diagnostic.labels.size(); ++i) {
            // "declared here" may stand at a kind or at a head: no mistake is there.
            const std::optional<Verdict> other = verdictOn(files, diagnostic.labels[i].span);
            if (other && !other->everything) {
                add(*other);
            }
        }
    }
    return broken;
}

}  // namespace clc::semantics
