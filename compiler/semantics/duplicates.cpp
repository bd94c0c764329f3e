// What is said twice in one body (S5, S6): an order among equals that decides would be an order
// that matters.
#include "semantics/checker.h"
#include "semantics/repeats.h"

#include <algorithm>
#include <unordered_map>

namespace clc::semantics {
namespace {

using syntax::as;

/// The key of an entry where it is known without evaluation; empty otherwise.
auto keyOf(const syntax::EntryItem& entry) -> std::pair<std::string_view, Span> {
    if (!entry.name.text.empty()) {
        return {entry.name.text, entry.name.span};
    }
    const auto* text = as<syntax::TextExpr>(entry.key);
    const bool known = text != nullptr && !entry.computed && !text->hasHoles();
    return known ? std::pair(text->plain(), text->span) : std::pair(std::string_view(), Span());
}

/// Families declared in `items`, also those in loops and conditions: `app/worker` for `app
/// worker[q] { }`.
void collectFamilies(syntax::NodeList<syntax::Item> items,
                     std::unordered_map<std::string, Span>& families) {
    for (const syntax::Item* item : items) {
        if (const auto* declaration = as<syntax::DeclarationItem>(item)) {
            if (declaration->key != nullptr && !declaration->kindName.path.empty()) {
                families.try_emplace(std::string(declaration->kindName.path.back().text) + "/" +
                                         std::string(declaration->name.text),
                                     declaration->name.span);
            }
        } else if (const auto* loop = as<syntax::ForItem>(item)) {
            collectFamilies(loop->body->items, families);
        }
    }
}

/// What the layers of one target set so far, by the path of the entry.
class Settings {
public:
    explicit Settings(QuietableSink& sink) : sink_(sink) {}

    /// Entries of a later layer for the same target.
    void add(const syntax::Block& block) {
        std::unordered_map<std::string, Setting> own;
        collect(block, "", own);
        for (auto& [path, setting] : own) {
            seen_.try_emplace(path, setting);
        }
    }

private:
    struct Setting {
        Span span;
        bool merges = false;  // entries below it are set one by one
    };

    void collect(const syntax::Block& block, const std::string& above,
                 std::unordered_map<std::string, Setting>& own) {
        for (const syntax::Item* item : block.items) {
            const auto* entry = as<syntax::EntryItem>(item);
            if (entry == nullptr || entry->hasError) {
                continue;
            }
            const auto [key, span] = keyOf(*entry);
            if (!span.valid()) {
                continue;
            }
            const std::string path = above + "/" + std::string(key);
            const auto* inner = as<syntax::BlockExpr>(entry->value);
            const bool merges = entry->merges && inner != nullptr;
            const auto before = seen_.find(path);
            if (before != seen_.end() && !(merges && before->second.merges)) {
                sink_.report(diag::DuplicateEntry, span, key)
                    .label(before->second.span, "first written here")
                    .help("leave one of them out, or put what is in both into one");
                continue;
            }
            own.try_emplace(path, Setting{span, merges});
            if (merges) {
                collect(*inner->block, path, own);
            }
        }
    }

    QuietableSink& sink_;
    std::unordered_map<std::string, Setting> seen_;
};

}  // namespace

bool isSpreadBefore(const syntax::SpreadTypeItem& spread, syntax::NodeList<syntax::Item> items) {
    const auto isAlike = [&](const syntax::Item* item) {
        const auto* other = as<syntax::SpreadTypeItem>(item);
        return other != nullptr && other->span.begin < spread.span.begin &&
               std::ranges::equal(other->type.path, spread.type.path, {}, &syntax::Name::text,
                                  &syntax::Name::text);
    };
    return std::ranges::any_of(items, isAlike);
}

void ModelBuilder::reportDuplicates(syntax::NodeList<syntax::Item> items) {
    std::unordered_map<std::string, Span> seen;
    const auto add = [&](const std::string& key, std::string_view shown, Span span) {
        const auto [before, added] = seen.try_emplace(key, span);
        if (!added) {
            sink_.report(diag::DuplicateEntry, span, shown)
                .label(before->second, "first written here")
                .help("leave one of them out, or put what is in both into one");
        }
    };
    for (const syntax::Item* item : items) {
        if (item->hasError) {
            continue;
        }
        if (const auto* entry = as<syntax::EntryItem>(item)) {
            const auto* text = as<syntax::TextExpr>(entry->key);
            if (!entry->name.text.empty()) {
                add("entry " + std::string(entry->name.text), entry->name.text, entry->name.span);
            } else if (text != nullptr && !entry->computed && !text->hasHoles()) {
                add("entry " + std::string(text->plain()), text->plain(), text->span);
            }
        } else if (const auto* declaration = as<syntax::DeclarationItem>(item)) {
            if (declaration->key == nullptr && !declaration->kindName.path.empty()) {
                const std::string shown = std::string(declaration->kindName.path.back().text) +
                                          "/" + std::string(declaration->name.text);
                add("declaration " + shown, shown, declaration->name.span);
            }
        }
    }
    std::unordered_map<std::string, Span> families;
    collectFamilies(items, families);
    for (const auto& [name, span] : families) {
        const auto single = seen.find("declaration " + name);
        if (single != seen.end()) {
            sink_.report(diag::DuplicateEntry, single->second, name)
                .label(span, "a family of this name")
                .help("give one of them another name: a reference could mean both");
        }
    }
    reportContradictions(items);
}

/// `...A` in a body that says so already, if A is one of `before`.
void ModelBuilder::reportBroughtTwice(const syntax::SpreadTypeItem& spread,
                                      std::span<const RecordId> before, const RecordInfo& taken) {
    if (std::ranges::find(before, taken.id) != before.end()) {
        sink_.report(diag::DuplicateEntry, spread.type.span, "..." + taken.name)
            .help("its fields are there already: leave this out");
    }
}

/// `...A` brings a field by the name of another one: which of them counts would be an order.
void ModelBuilder::reportOtherField(Span spread, const Member& brought, const Member& before) {
    if (brought.declared != before.declared) {
        sink_.report(diag::DuplicateDefinition, spread, brought.name)
            .label(before.declared, "first defined here")
            .label(brought.declared, "and brought from here")
            .help("give one of the fields another name");
    }
}

/// Two amendments of one instance, or two `defaults` of one kind, that set the same.
void ModelBuilder::reportContradictions(syntax::NodeList<syntax::Item> items) {
    std::unordered_map<std::string, Settings> layers;
    for (const syntax::Item* item : items) {
        const auto* amendment = as<syntax::AmendItem>(item);
        const auto* defaults = as<syntax::DefaultsItem>(item);
        if (item->hasError || (amendment == nullptr && defaults == nullptr)) {
            continue;
        }
        std::string target = amendment != nullptr ? "" : "defaults";
        if (amendment != nullptr) {
            for (const syntax::PathSegment* segment : amendment->target) {
                target += "." + std::string(model_.sources().text(segment->span));
            }
        } else {
            target += std::string(model_.sources().text(defaults->kindName.span));
        }
        const syntax::Block* body = amendment != nullptr ? amendment->body : defaults->body;
        if (body != nullptr) {
            layers.try_emplace(target, sink_).first->second.add(*body);
        }
    }
}

}  // namespace clc::semantics
