#include "ide/declare/places.h"

#include "base/edit_distance.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace clc::ide {
namespace {

using semantics::Model;
using syntax::as;
using syntax::DeclarationItem;

/// Calls `visit(item, path)` for each declaration in `items`, and in what they hold.
template <typename Visit>
void forEachDeclaration(const Model& model, syntax::NodeList<syntax::Item> items,
                        const std::string& above, const Visit& visit) {
    for (const syntax::Item* item : items) {
        if (const auto* loop = as<syntax::ForItem>(item);
            loop != nullptr && loop->body != nullptr) {
            forEachDeclaration(model, loop->body->items, above, visit);
        } else if (const auto* choice = as<syntax::IfItem>(item)) {
            if (choice->then != nullptr) {
                forEachDeclaration(model, choice->then->items, above, visit);
            }
        } else if (const auto* declared = as<DeclarationItem>(item);
                   declared != nullptr && model.kindOf(*declared).valid()) {
            const std::string path =
                fmt::format("{}{}{}/{}", above, above.empty() ? "" : ".",
                            model.kind(model.kindOf(*declared)).name, declared->name.text);
            visit(*declared, path);
            if (declared->body != nullptr) {
                forEachDeclaration(model, declared->body->items, path, visit);
            }
        }
    }
}

template <typename Visit>
void forEachDeclaration(const Model& model, const Visit& visit) {
    for (const syntax::ParsedFile* file : model.module(model.cluster()).files) {
        forEachDeclaration(model, file->root->items, {}, visit);
    }
}

/// Names of the kinds that `kind` may stand in.
auto containersOf(const Declarable& kind) -> std::vector<KindName> {
    std::vector<KindName> names;
    for (const types::KindId each : kind.kind().containers) {
        names.push_back(kindName(*kind.model, each));
    }
    return names;
}

bool fits(const Model& model, types::KindId container, const std::vector<KindName>& wanted) {
    return std::ranges::any_of(lineage(model, container), [&](const KindName& each) {
        return std::ranges::count(wanted, each) > 0;
    });
}

/// "namespace/web" is meant by itself, by "web" and by what its path ends with.
bool isMeant(const Place& place, std::string_view name) {
    const std::string_view path = place.path;
    return path == name || (path.size() > name.size() && path.ends_with(name) &&
                            (path[path.size() - name.size() - 1] == '/' ||
                             path[path.size() - name.size() - 1] == '.'));
}

/// "namespace/web" of "namespace/web.app/front", nothing of that.
auto above(std::string_view path) -> std::string_view {
    const std::size_t dot = path.rfind('.');
    return path.substr(0, dot == std::string_view::npos ? 0 : dot);
}

struct Places {
    std::vector<Place> fitting;
    std::vector<Place> others;
};

auto placesFor(const Declarable& kind, const NewSources& from) -> Places {
    const Model& model = from.cluster.model();
    const std::vector<KindName> wanted = containersOf(kind);
    Places places;
    const bool isAtTop = model.rootKind().valid() && fits(model, model.rootKind(), wanted);
    (isAtTop ? places.fitting : places.others).push_back({nullptr, from.cluster.clusterName()});
    forEachDeclaration(model, [&](const DeclarationItem& item, const std::string& path) {
        if (item.body != nullptr && model.kindOf(item) != model.rootKind()) {
            const bool isOne = fits(model, model.kindOf(item), wanted);
            (isOne ? places.fitting : places.others).push_back({&item, path});
        }
    });
    return places;
}

auto pathsOf(const std::vector<Place>& places) -> std::vector<std::string_view> {
    constexpr std::size_t kMost = 12;
    std::vector<std::string_view> paths;
    for (const Place& each : places) {
        paths.push_back(each.path);
    }
    if (paths.size() > kMost) {
        paths.resize(kMost);
        paths.emplace_back("...");
    }
    return paths;
}

auto containerWords(const Declarable& kind) -> std::string {
    std::vector<std::string_view> names;
    for (const KindName& each : containersOf(kind)) {
        names.push_back(each.name);
    }
    return fmt::format("{}", fmt::join(names, " or "));
}

void reportNoneCalled(const NewRequest& request, const Places& places, DiagnosticSink& sink) {
    std::vector<std::string_view> names;
    for (const Place& each : places.fitting) {
        names.push_back(std::string_view(each.path).substr(each.path.rfind('/') + 1));
    }
    auto builder = sink.report(diag::BadOptionValue, Span(), "--in", request.in);
    if (const auto meant = nearest(request.in, names)) {
        builder.help(fmt::format("did you mean '{}'?", *meant));
    } else if (!places.fitting.empty()) {
        builder.help(fmt::format("it is one of {}", fmt::join(pathsOf(places.fitting), ", ")));
    }
}

}  // namespace

auto placesOf(const Declarable& kind, const NewSources& from) -> std::vector<std::string> {
    std::vector<std::string> paths;
    for (Place& each : placesFor(kind, from).fitting) {
        if (each.item != nullptr) {
            paths.push_back(std::move(each.path));
        }
    }
    return paths;
}

auto findPlace(const Declarable& kind, const NewRequest& request, const NewSources& from,
               DiagnosticSink& sink) -> std::optional<Place> {
    Places places = placesFor(kind, from);
    const auto isOther = [&](const Place& place) { return !isMeant(place, request.in); };
    std::vector<Place> fitting = places.fitting;
    if (!request.in.empty()) {
        std::erase_if(fitting, isOther);
        std::erase_if(places.others, isOther);
    }
    // What may stand at the top, and in some things besides, is meant to stand there.
    const bool isTop = request.in.empty() && !fitting.empty() && fitting.front().item == nullptr;
    if (fitting.size() == 1 || isTop) {
        return fitting.front();
    }
    if (!request.in.empty() && fitting.empty() && places.others.empty()) {
        reportNoneCalled(request, places, sink);
        return std::nullopt;
    }
    const Place* const wrong =
        request.in.empty() || places.others.empty() ? nullptr : &places.others.front();
    const bool isWrong = fitting.empty() && wrong != nullptr;
    auto builder = sink.report(diag::NeedsContainer,
                               isWrong && wrong->item != nullptr ? wrong->item->name.span : Span(),
                               kind.kind().name, containerWords(kind));
    if (fitting.size() > 1) {
        builder.help(fmt::format("say which, with --in: {}", fmt::join(pathsOf(fitting), ", ")));
    } else if (!places.fitting.empty()) {
        builder.help(fmt::format("--in can be {}", fmt::join(pathsOf(places.fitting), ", ")));
    } else {
        builder.help(fmt::format(
            "none is declared yet: clc new {} NAME",
            containersOf(kind).empty() ? std::string_view() : containersOf(kind).front().name));
    }
    return std::nullopt;
}

bool isFree(const Declarable& kind, const NewRequest& request, const Place& place,
            const NewSources& from, DiagnosticSink& sink) {
    const Model& model = from.cluster.model();
    const DeclarationItem* taken = nullptr;
    forEachDeclaration(model, [&](const DeclarationItem& item, const std::string& path) {
        const semantics::Reference* const elsewhere = model.containerOf(item);
        const bool isThere =
            elsewhere != nullptr && !elsewhere->declarations.empty()
                ? elsewhere->declarations.back() == place.item
                : above(path) == (place.item == nullptr ? std::string_view() : place.path);
        if (taken == nullptr && isThere && item.name.text == request.name && item.key == nullptr &&
            kindName(model, model.kindOf(item)) == kindName(*kind.model, kind.definition.kind)) {
            taken = &item;
        }
    });
    if (taken == nullptr) {
        return true;
    }
    auto builder = sink.report(diag::DuplicateDefinition, taken->name.span, request.name);
    if (place.item != nullptr) {
        builder.label(place.item->name.span, "the second one would stand in here");
    }
    builder.help("give the new one another name");
    return false;
}

}  // namespace clc::ide
