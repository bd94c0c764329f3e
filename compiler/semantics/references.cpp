// `kind/name`: declared instances, looked up inside out through the bodies around, then anywhere
// (S2, S4).
#include "semantics/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace clc::semantics {
using syntax::as;

namespace {

bool differInCase(std::string_view one, std::string_view other) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(one, other, {}, small, small);
}

}  // namespace

/// What stands at the top of the cluster's files: it stands in the root instance.
auto ModelBuilder::rootSites() -> const std::vector<DeclarationSite>& {
    if (!rootSites_) {
        rootSites_.emplace();
        if (model_.cluster_.valid()) {
            for (const syntax::ParsedFile* file : model_.module(model_.cluster_).files) {
                Sites::collect(file->root->items, *rootSites_);
            }
        }
    }
    return *rootSites_;
}

auto ModelBuilder::siteKind(const DeclarationSite& site) -> KindId {
    if (const auto known = siteKinds_.find(site.item); known != siteKinds_.end()) {
        return known->second;
    }
    const NamedThing found = thing(site.item->kindName.path, moduleFrame(site.item->span.file));
    const KindId kind =
        found.form == NamedThing::Form::Definition ? found.definition.kind : KindId();
    siteKinds_.emplace(site.item, kind);
    return kind;
}

void ModelBuilder::findIn(const std::vector<DeclarationSite>& here, KindId kind,
                          std::string_view id, const Reference& prefix, SiteDepth depth,
                          std::vector<Reference>& found) {
    for (const PlacedSite* each : sites_.named(here, id, depth)) {
        Reference reference = prefix;
        if (addPath(*each, reference) && model_.isA(reference.kind, kind)) {
            reference.family = reference.family || each->site->family;
            found.push_back(std::move(reference));
        }
    }
}

/// Adds the declarations from the outermost to `placed`, whose kind is the reference's then. False
/// if one is of no known kind, or a family around: what stands below one can't be told apart
/// without its key.
bool ModelBuilder::addPath(const PlacedSite& placed, Reference& reference) {
    const PlacedSite* around = placed.around;
    if (around != nullptr && (around->site->family || !addPath(*around, reference))) {
        return false;
    }
    reference.kind = siteKind(*placed.site);
    if (!reference.kind.valid()) {
        return false;
    }
    kindInfo(reference.kind);
    reference.declarations.push_back(placed.site->item);
    reference.conditional = reference.conditional || placed.site->conditional;
    return true;
}

/// Below an instance of kind `of`: what its kind and the kinds it is declare, and deeper.
void ModelBuilder::findBelow(KindId of, KindId kind, std::string_view id, const Reference& prefix,
                             std::vector<Reference>& found) {
    for (KindId at = of; at.valid(); at = kindInfo(at).base) {
        findIn(sites_.in(*model_.kind(at).item->body), kind, id, prefix, SiteDepth::Below, found);
    }
}

auto ModelBuilder::findReference(KindId kind, std::string_view id, const Frame& frame,
                                 std::vector<Reference>& found) -> bool {
    const Frame* enclosingKind = nullptr;
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        if (at->body == nullptr) {
            continue;
        }
        Reference anchor;
        anchor.anchor = AnchorKind::Body;
        anchor.body = at->body;
        if (at->role == FrameRole::Kind) {
            enclosingKind = at;
            for (KindId each = at->kind; each.valid() && found.empty();
                 each = kindInfo(each).base) {
                findIn(sites_.in(*model_.kind(each).item->body), kind, id, anchor, SiteDepth::Here,
                       found);
            }
        } else {
            findIn(sites_.in(*at->body), kind, id, anchor, SiteDepth::Here, found);
        }
        if (!found.empty()) {
            return true;
        }
    }
    // Anywhere in the kind's body, then, if the text stands in the cluster's files, anywhere in
    // these.
    if (enclosingKind != nullptr) {
        Reference anchor;
        anchor.anchor = AnchorKind::Body;
        anchor.body = enclosingKind->body;
        findBelow(enclosingKind->kind, kind, id, anchor, found);
        if (!found.empty()) {
            return true;
        }
    }
    if (model_.cluster_.valid() && moduleIdOf(frame) == model_.cluster_) {
        findIn(rootSites(), kind, id, Reference{}, SiteDepth::Here, found);
        if (found.empty()) {
            findIn(rootSites(), kind, id, Reference{}, SiteDepth::Below, found);
        }
    }
    return !found.empty();
}

auto ModelBuilder::typeOfReference(const Reference& reference) -> TypeId {
    const TypeId type = types_.kind(reference.kind);
    if (reference.family) {
        return types_.map(TypeId::string, type);
    }
    return reference.conditional ? types_.optional(type) : type;
}

auto ModelBuilder::pathText(const Reference& reference) const -> std::string {
    std::string text;
    for (const syntax::DeclarationItem* item : reference.declarations) {
        text.append(text.empty() ? "" : ".");
        text.append(item->kindName.path.back().text).append("/").append(item->name.text);
    }
    return text;
}

auto ModelBuilder::useReference(const syntax::Expr& expr, const std::vector<Reference>& found,
                                Span span, const std::string& shown) -> TypeId {
    const auto last = [](const Reference& reference) { return reference.declarations.back(); };
    const bool same = std::all_of(found.begin(), found.end(), [&](const Reference& each) {
        return last(each) == last(found.front());
    });
    // Two of one path are reported where the second is declared.
    const auto isTwice = [&] {
        const std::string path = pathText(found.front());
        return std::ranges::all_of(found,
                                   [&](const Reference& each) { return pathText(each) == path; });
    };
    if (found.size() > 1 && !same && !isTwice()) {
        // The two arms of an `if` may declare the same instance: then it is there in any case.
        auto builder = sink_.report(diag::AmbiguousReference, span, shown, found.size());
        for (const Reference& each : found) {
            builder.label(last(each)->name.span, pathText(each));
        }
        builder.help("write the path of the one you mean, such as " + pathText(found.front()));
        return TypeId::error;
    }
    const auto index = static_cast<std::uint32_t>(model_.references_.size());
    model_.references_.push_back(found.front());
    require(found.front().kind);
    bind(expr, BindingKind::Reference, last(found.front()), index);
    return typeOfReference(found.front());
}

/// Where an instance of kind K is expected, NAME alone stands for K/NAME (S2); where one of several
/// kinds is, whichever of them is declared. None if no instance can stand there, or none of that
/// name does and the name may mean something else.
auto ModelBuilder::instanceByName(const syntax::NameExpr& expr, TypeId expected,
                                  bool meansNothingElse, const Frame& frame)
    -> std::optional<TypeId> {
    if (!expected.valid()) {
        return std::nullopt;
    }
    std::vector<KindId> kinds;
    std::vector<Reference> found;
    std::string shown;
    for (const TypeId each : types_.alternatives(expected)) {
        // Also where a list of them is: what is missing then is the brackets.
        const bool isList = types_.tag(each) == types::TypeTagKind::List;
        const types::Type& type = types_.get(isList ? types_.get(each).arguments[0] : each);
        if (type.tag != types::TypeTagKind::Kind) {
            continue;
        }
        const std::string id(expr.name.text);
        if (std::vector<Reference> more; findReference(type.kind, id, frame, more)) {
            shown = shown.empty() ? model_.kind(type.kind).name + "/" + id : id;
            found.insert(found.end(), more.begin(), more.end());
        }
        if (!isList) {
            kinds.push_back(type.kind);
        }
    }
    if (!found.empty()) {
        return useReference(expr, found, expr.span, shown);
    }
    if (kinds.empty() || !meansNothingElse) {
        return std::nullopt;
    }
    reportUnknownReference(expr.span, expr.name, kinds, frame);
    return TypeId::error;
}

/// `total/count` where the first is a value and no kind: a quotient.
bool ModelBuilder::reportQuotient(const syntax::RefExpr& expr, const Frame& frame) {
    const syntax::Name& left = expr.kindName;
    const syntax::Name& right = expr.id;
    if (!isValueName(left.text, frame) ||
        thing(std::span(&left, 1), frame).form != NamedThing::Form::None) {
        return false;
    }
    const std::string apart = fmt::format("{} / {}", left.text, right.text);
    sink_.report(diag::UnknownKind, left.span, left.text)
        .help("without spaces '/' stands between a kind and a name; a division wants them: " +
              apart)
        .fix(Fix{"write '" + apart + "'",
                 isValueName(right.text, frame) ? Applicability::Safe : Applicability::Unsafe,
                 {{expr.span, apart}}});
    return true;
}

auto ModelBuilder::checkReference(const syntax::RefExpr& expr, const Frame& frame, bool& optional)
    -> TypeId {
    if (expr.id.text.empty() || expr.kindName.text.empty()) {
        if (expr.base != nullptr) {
            baseOf(*expr.base, frame, optional);
        }
        return TypeId::error;
    }
    const Span nameSpan = expr.kindName.span.to(expr.id.span);
    const std::string shown = std::string(expr.kindName.text) + "/" + std::string(expr.id.text);
    const Frame& module = moduleFrame(fileOf(frame));
    std::vector<Reference> found;
    if (const auto* base = as<syntax::NameExpr>(expr.base);
        base != nullptr && !isValueName(base->name.text, frame)) {
        const ModuleId named = moduleNamed(fileOf(frame), base->name.text);
        if (named.valid()) {
            bind(*expr.base, BindingKind::Module, nullptr, named.value);
            facts(*expr.base).type = TypeId::none;
            const std::array path{base->name, expr.kindName};
            const KindId kind = resolveKind({path, base->span.to(expr.kindName.span)}, module);
            if (!kind.valid()) {
                return TypeId::error;
            }
            if (!findReference(kind, expr.id.text, frame, found)) {
                reportUnknownReference(nameSpan, expr.id, std::array{kind}, frame);
                return TypeId::error;
            }
            return narrowed(expr, useReference(expr, found, nameSpan, shown), frame);
        }
    }
    if (expr.base == nullptr && reportQuotient(expr, frame)) {
        return TypeId::error;
    }
    const KindId kind = resolveKind({std::span(&expr.kindName, 1), expr.kindName.span}, module);
    if (expr.base == nullptr) {
        if (!kind.valid()) {
            return TypeId::error;
        }
        if (!findReference(kind, expr.id.text, frame, found)) {
            reportUnknownReference(nameSpan, expr.id, std::array{kind}, frame);
            return TypeId::error;
        }
        const TypeId type = useReference(expr, found, nameSpan, shown);
        return narrowed(expr, type, frame);
    }
    const TypeId before = baseOf(*expr.base, frame, optional);
    const Span dot{expr.span.file, expr.base->span.end, expr.kindName.span.begin};
    const TypeId base = notNull(*expr.base, before, dot, expr.optional, optional);
    if (base == TypeId::error || !kind.valid()) {
        return TypeId::error;
    }
    if (types_.tag(base) != types::TypeTagKind::Kind) {
        sink_.report(diag::NoInstances, expr.base->span, show(base))
            .help("only an instance has others below it");
        return TypeId::error;
    }
    Reference anchor;
    anchor.anchor = AnchorKind::Base;
    findBelow(types_.get(base).kind, kind, expr.id.text, anchor, found);
    // What is written in the body of the very declaration the base refers to is below it as well.
    const Binding bound = model_.facts(*expr.base).binding;
    if (bound.kind == BindingKind::Reference) {
        const auto* declaration = as<syntax::DeclarationItem>(bound.node);
        if (declaration != nullptr) {
            findIn(sites_.in(*declaration->body), kind, expr.id.text, anchor, SiteDepth::Below,
                   found);
        }
    } else if (bound.kind == BindingKind::Root) {
        findIn(rootSites(), kind, expr.id.text, anchor, SiteDepth::Below, found);
    }
    if (found.empty()) {
        reportUnknownReference(nameSpan, expr.id, std::array{kind}, frame);
        return TypeId::error;
    }
    return useReference(expr, found, nameSpan, shown);
}

void ModelBuilder::collectNames(const std::vector<DeclarationSite>& here, KindId kind,
                                std::vector<std::string_view>& names) {
    if (guesses_.spent()) {
        return;
    }
    guesses_.charge(here.size());
    for (const DeclarationSite& site : here) {
        const KindId declared = siteKind(site);
        if (declared.valid()) {
            kindInfo(declared);
        }
        if (declared.valid() && model_.isA(declared, kind)) {
            names.push_back(site.item->name.text);
        }
        collectNames(sites_.in(*site.item->body), kind, names);
    }
}

/// Something called `id` is declared, but it, or what it stands in, is of a kind that nobody knows.
bool ModelBuilder::isDeclaredUnknown(std::string_view id) {
    const auto isUnknown = [&](const PlacedSite* placed) {
        for (; placed != nullptr; placed = placed->around) {
            if (!siteKind(*placed->site).valid()) {
                return true;
            }
        }
        return false;
    };
    return std::ranges::any_of(sites_.named(rootSites(), id, SiteDepth::Below), isUnknown);
}

/// `kinds`: what would do, at least one.
void ModelBuilder::reportUnknownReference(Span span, const syntax::Name& id,
                                          std::span<const KindId> kinds, const Frame& frame) {
    const auto isLostOne = [&](KindId kind) { return isLostKind(kind); };
    if (id.text.empty() || isLost(id, frame) || isDeclaredUnknown(id.text) ||
        std::ranges::any_of(kinds, isLostOne)) {
        return;
    }
    std::string wanted;
    std::string declared;
    std::vector<std::string_view> names;
    for (const KindId kind : kinds) {
        const std::string& kindName = model_.kind(kind).name;
        wanted += (wanted.empty() ? "" : " or ") + kindName;
        declared +=
            (declared.empty() ? "" : " or ") + kindName + " " + std::string(id.text) + " { }";
        collectNames(rootSites(), kind, names);
        for (const Frame* at = &frame; at != nullptr; at = at->parent) {
            if (at->role == FrameRole::Kind) {
                for (KindId each = at->kind; each.valid(); each = kindInfo(each).base) {
                    collectNames(sites_.in(*model_.kind(each).item->body), kind, names);
                }
            }
        }
    }
    auto builder = sink_.report(diag::UnknownReference, span, wanted, id.text);
    const auto near = guesses_.nearest(id.text, names);
    builder.suggest(id.span, id.text, near);
    std::vector<Reference> other;
    if (near && differInCase(id.text, *near) && findReference(kinds.front(), *near, frame, other)) {
        builder.label(other.front().declarations.back()->name.span, "declared here");
    }
    if (!near) {
        offerDeclared(builder, span, id, names);
        const bool isOther = kindsOfInstances(rootSites(), id.text).size() == 1;
        builder.help((isOther ? "an instance of " + wanted + " is wanted: name one, or declare it: "
                              : "declare it: ") +
                     declared);
    }
}

}  // namespace clc::semantics
