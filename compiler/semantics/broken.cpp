#include "semantics/broken.h"

#include "diagnostics/catalogue.h"
#include "syntax/visitor.h"

#include <algorithm>
#include <vector>

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
    const syntax::Node* statement = nullptr;  // the innermost one
    bool everything = false;
};

bool concernsMany(const syntax::Node& node) {
    switch (node.kind) {
    case NodeKind::UseItem:
    case NodeKind::FnItem:
    case NodeKind::TypeItem:
    case NodeKind::KindItem:
    case NodeKind::AmendItem:
    case NodeKind::DefaultsItem:
    case NodeKind::ErrorItem: return true;
    default: return false;
    }
}

/// What is no value, and is evaluated for itself.
bool isStatement(const syntax::Node& node) {
    switch (node.kind) {
    case NodeKind::EmitItem:
    case NodeKind::CheckItem:
    case NodeKind::IfItem:
    case NodeKind::ForItem: return true;
    default: return false;
    }
}

/// A loop or condition, or none: what stands in it is evaluated for itself.
bool holdsItems(const syntax::Node* statement) {
    return statement == nullptr || statement->kind == NodeKind::IfItem ||
           statement->kind == NodeKind::ForItem;
}

/// A place where a mistake was reported, or one that a label points at.
struct Place {
    Span span;
    bool isLabel = false;
    bool found = false;  // in an item
    bool isRemark = false;
    Verdict verdict = {};
};

using Places = std::vector<Place*>;

/// What is said about a declaration to those who judge or read it: no value depends on it.
bool isRemark(const syntax::Attribute& attribute) {
    return attribute.name.text == "allow" || attribute.name.text == "severity" ||
           attribute.name.text == "profile" || attribute.name.text == "deprecated";
}

/// What `node` around `place` says about it.
void judge(const syntax::Node& node, Place& place) {
    Verdict& verdict = place.verdict;
    if (isStatement(node)) {
        verdict.statement = &node;
    } else if (node.kind == NodeKind::LetItem || node.kind == NodeKind::DeclarationItem ||
               (node.kind == NodeKind::EntryItem && holdsItems(verdict.statement))) {
        verdict.statement = nullptr;
    }
    if (concernsMany(node)) {
        verdict.everything = true;
        return;
    }
    if (const auto* declaration = as<syntax::DeclarationItem>(&node)) {
        if (declaration->body == nullptr || !contains(declaration->body->span, place.span)) {
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
}

/// Those of `places` that need to be judged and lie in `node`. Both are in the order of their
/// beginnings.
auto placesIn(const syntax::Node& node, const Places& places) -> Places {
    const auto beginOf = [](const Place* place) { return place->span.begin; };
    Places inside;
    for (auto each = std::ranges::lower_bound(places, node.span.begin, {}, beginOf);
         each != places.end() && (*each)->span.begin <= node.span.end; ++each) {
        const bool isOpen = !(*each)->verdict.everything && !(*each)->isRemark;
        if (isOpen && contains(node.span, (*each)->span)) {
            inside.push_back(*each);
        }
    }
    return inside;
}

/// Judges all `places` in one walk: a list of a thousand mistakes is not walked for each of them.
void descend(const syntax::Node& node, const Places& places) {
    syntax::forEachChild(node, [&](const syntax::Node& child) {
        const auto* attribute = as<syntax::Attribute>(&child);
        if (attribute == nullptr || !isRemark(*attribute)) {
            return;
        }
        for (Place* place : placesIn(child, places)) {
            place->isRemark = true;
            place->verdict = {};
        }
    });
    for (Place* place : places) {
        if (!place->isRemark) {
            judge(node, *place);
        }
    }
    syntax::forEachChild(node, [&](const syntax::Node& child) {
        if (const Places inside = placesIn(child, places); !inside.empty()) {
            descend(child, inside);
        }
    });
}

/// The places that `diagnostics` report, in the order of files and beginnings.
auto placesOf(const std::vector<Diagnostic>& diagnostics) -> std::vector<Place> {
    std::vector<Place> places;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity != Severity::Error) {
            continue;
        }
        places.push_back({diagnostic.span(), false});
        for (std::size_t i = 1; i < diagnostic.labels.size(); ++i) {
            places.push_back({diagnostic.labels[i].span, true});
        }
    }
    std::ranges::stable_sort(places, {}, [](const Place& place) { return place.span.begin; });
    return places;
}

void judgeIn(const syntax::ParsedFile& file, std::vector<Place>& all) {
    Places places;
    for (Place& place : all) {
        if (place.span.file == file.file) {
            places.push_back(&place);
        }
    }
    for (const syntax::Item* item : file.root->items) {
        Places inside = placesIn(*item, places);
        std::erase_if(inside, [](const Place* place) { return place->found; });
        for (Place* place : inside) {
            place->found = true;
        }
        if (!inside.empty()) {
            descend(*item, inside);
        }
    }
}

/// A mistake in a rule is one of that rule alone.
void takeThoseInRules(std::vector<Place>& places, std::span<const RuleInfo> rules, Broken& broken) {
    std::erase_if(places, [&](const Place& place) {
        const auto rule = std::ranges::find_if(
            rules, [&](const RuleInfo& each) { return contains(each.item->span, place.span); });
        if (rule != rules.end() && !place.isLabel) {
            broken.rules.insert(rule->item);
        }
        return rule != rules.end();
    });
}

}  // namespace

auto findBroken(const std::vector<const syntax::ParsedFile*>& files,
                std::span<const RuleInfo> rules, const std::vector<Diagnostic>& diagnostics)
    -> Broken {
    Broken broken;
    const auto add = [&](const Verdict& verdict) {
        broken.everything = broken.everything || verdict.everything;
        // What is wrong in an output is wrong in no field of who emits it.
        if (verdict.declaration != nullptr && verdict.emit == nullptr) {
            broken.declarations.insert(verdict.declaration);
        }
        if (verdict.let != nullptr) {
            broken.lets.insert(verdict.let);
        }
        if (verdict.emit != nullptr) {
            broken.emits.insert(verdict.emit);
        }
    };
    const auto addStatement = [&](const Place& place) {
        if (place.verdict.statement != nullptr && !place.isLabel) {
            broken.statements.push_back(place.verdict.statement->span);
        }
    };
    std::vector<Place> places = placesOf(diagnostics);
    takeThoseInRules(places, rules, broken);
    for (const syntax::ParsedFile* file : files) {
        judgeIn(*file, places);
    }
    for (const Place& place : places) {
        // "declared here" may stand at a kind or at a head: no mistake is there.
        if (place.found && !(place.isLabel && place.verdict.everything)) {
            add(place.verdict);
            addStatement(place);
        }
        // What stands in no item may concern everything.
        broken.everything = broken.everything || (!place.found && !place.isLabel);
    }
    // Where checking met its limit, evaluation would meet its own.
    broken.everything =
        broken.everything || std::ranges::any_of(diagnostics, [](const Diagnostic& diagnostic) {
            return diagnostic.severity == Severity::Error &&
                   diagnostic.code == diag::TooDeepEvaluation.info.code;
        });
    return broken;
}

auto withoutConsequences(std::vector<Diagnostic> diagnostics, std::size_t first,
                         const Broken& broken) -> std::vector<Diagnostic> {
    const auto follows = [&](const Diagnostic& diagnostic) {
        // The codes of rules are others, and what a rule finds does not follow.
        return diagnostic.severity == Severity::Error && diagnostic.code.starts_with("CL0") &&
               diagnostic.span().valid() &&
               std::ranges::any_of(broken.statements, [&](Span statement) {
                   return contains(statement, diagnostic.span());
               });
    };
    const auto begin = diagnostics.begin() + static_cast<std::ptrdiff_t>(first);
    diagnostics.erase(std::remove_if(begin, diagnostics.end(), follows), diagnostics.end());
    return diagnostics;
}

}  // namespace clc::semantics
