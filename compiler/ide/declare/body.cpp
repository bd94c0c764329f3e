#include "ide/declare/body.h"

#include "ide/describe.h"
#include "semantics/fill_in.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace clc::ide {
namespace {

using semantics::kFillIn;
using semantics::Model;
using syntax::as;

/// What fits on one line of a source.
constexpr std::size_t kWidest = 118;

using Names = std::set<std::string, std::less<>>;

/// The entries that `defaults` for one of `kinds` in `items` give a value.
void addDefaults(const Model& model, syntax::NodeList<syntax::Item> items,
                 const std::vector<KindName>& kinds, Names& names) {
    for (const syntax::Item* item : items) {
        const auto* defaults = as<syntax::DefaultsItem>(item);
        if (defaults == nullptr || defaults->body == nullptr || !model.kindOf(*item).valid() ||
            std::ranges::count(kinds, kindName(model, model.kindOf(*item))) == 0) {
            continue;
        }
        for (const syntax::Item* each : defaults->body->items) {
            if (const auto* entry = as<syntax::EntryItem>(each)) {
                names.emplace(entry->name.text);
            }
        }
    }
}

/// Those that somebody around `place` has said for all.
auto saidForAll(const Declarable& kind, const Place& place, const NewSources& from) -> Names {
    const Model& model = from.cluster.model();
    const std::vector<KindName> kinds = lineage(*kind.model, kind.definition.kind);
    Names names;
    for (const syntax::ParsedFile* file : model.module(model.cluster()).files) {
        addDefaults(model, file->root->items, kinds, names);
    }
    if (place.item != nullptr) {
        addDefaults(model, place.item->body->items, kinds, names);
    }
    return names;
}

/// The name that a line of a body begins with.
auto entryOf(std::string_view line) -> std::string_view {
    return line.substr(0, line.find_first_of(": {"));
}

/// The lines between the braces of the template for a kind of the library.
auto templateLines(const Declarable& kind, const NewSources& from) -> std::vector<std::string> {
    std::vector<std::string> lines;
    const auto* file = findEmbedded(from.templates, fmt::format("new-{}.cl", kind.kind().name));
    if (file == nullptr || !kind.module().isStd) {
        return lines;
    }
    std::string_view rest = file->bytes.substr(file->bytes.find("{\n") + 2);
    while (!rest.starts_with('}')) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        lines.emplace_back(line.substr(line.find_first_not_of(' ')));
        rest.remove_prefix(end + 1);
    }
    return lines;
}

/// A required field: its type and what its first sentence says.
auto requiredLine(const FieldDescription& field) -> std::string {
    const std::string line =
        fmt::format("{}: {}  // {}", field.name, kFillIn, plainText(field.type));
    const std::string words = firstSentence(field.words);
    const std::string whole = words.empty() ? line : fmt::format("{}: {}", line, words);
    const bool isOneLine = whole.find('\n') == std::string::npos;
    return whole.size() <= kWidest && isOneLine ? whole : line;
}

}  // namespace

auto bodyOf(const Declarable& kind, const Place& place, const NewSources& from) -> NewBody {
    const Names said = saidForAll(kind, place, from);
    NewBody body;
    Names written;
    const auto add = [&](std::string line) {
        const std::string name(entryOf(line));
        if (said.contains(name) || !written.insert(name).second) {
            return;
        }
        if (line.substr(0, line.find("//")).find(kFillIn) != std::string::npos) {
            body.toFillIn.push_back(name);
        }
        body.lines.push_back(std::move(line));
    };
    for (std::string& line : templateLines(kind, from)) {
        add(std::move(line));
    }
    const Description about = Describer(*kind.model).describe(kind.definition);
    for (const FieldDescription& field : about.fields) {
        if (field.isRequired) {
            add(requiredLine(field));
        }
    }
    return body;
}

}  // namespace clc::ide
