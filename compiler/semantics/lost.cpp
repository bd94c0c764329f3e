// Names whose definition could not be read or imported, which is reported: whoever asks for one is
// silent.
#include "semantics/checker.h"
#include "semantics/elsewhere.h"
#include "syntax/visitor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace clc::semantics {
namespace {

using syntax::as;

void addWords(std::string_view text, std::set<std::string_view>& words) {
    const auto isWord = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    };
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && isWord(text[end])) {
            ++end;
        }
        if (end > begin) {
            words.insert(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
}

auto firstWord(std::string_view text) -> std::string_view {
    return text.substr(0, text.find_first_of(" \t\r\n{/"));
}

/// `app { ... }`, where a declaration would have a name.
bool isNameless(const syntax::Node& node) {
    const auto* entry = as<syntax::EntryItem>(&node);
    const auto* declaration = as<syntax::DeclarationItem>(&node);
    return (entry != nullptr && entry->merges) ||
           (declaration != nullptr && declaration->name.text.empty());
}

/// `name` begins a longer one of `words`, with which it may have become one as the sign between
/// them was lost. Of short names that says nothing.
bool beginsOne(std::string_view name, const std::set<std::string_view>& words) {
    constexpr std::size_t kShortest = 4;
    const auto longer = words.lower_bound(name);
    return name.size() >= kShortest && longer != words.end() && longer->starts_with(name);
}

/// Of what stands in its braces nothing could be read.
bool isEmptied(const syntax::Node& node) {
    const syntax::Block* block = nullptr;
    if (const auto* declaration = as<syntax::DeclarationItem>(&node)) {
        block = declaration->body;
    } else if (const auto* kind = as<syntax::KindItem>(&node)) {
        block = kind->body;
    } else if (const auto* entry = as<syntax::EntryItem>(&node)) {
        const auto* braces = as<syntax::BlockExpr>(entry->value);
        block = braces == nullptr ? nullptr : braces->block;
    }
    return block != nullptr && block->items.empty();
}

/// Nothing of it could be read.
bool isRefused(const syntax::ParsedFile& file) {
    const syntax::NodeList<syntax::Item> items = file.root->items;
    return items.size() == 1 && items.front()->kind == syntax::NodeKind::ErrorItem &&
           items.front()->span == file.root->span;
}

}  // namespace

/// Whether an unknown name may be one whose definition could not be read, which is reported
/// already.
bool ModelBuilder::isLost(const syntax::Name& name, const Frame& frame) {
    const FileUses& used = uses(fileOf(frame));
    if (used.incomplete || isLostWord(name.text) || beginsOne(name.text, lostWords_)) {
        return true;
    }
    const auto found = used.missing.find(name.text);
    if (found == used.missing.end()) {
        return false;
    }
    const FileUses::Missing& missing = found->second;
    if (missing.name == name.text && missing.near) {  // one report, whose fix changes all
        sink_
            .report(diag::UnknownInModule, name.span, model_.module(missing.module).name, name.text)
            .suggest(name.span, name.text, missing.near);
    }
    return true;
}

bool ModelBuilder::isLostWord(std::string_view name) {
    collectLost();
    return lostWords_.contains(name);
}

void ModelBuilder::collectLost() {
    for (; lostModules_ < model_.modules_.size(); ++lostModules_) {
        for (const syntax::ParsedFile* file : model_.modules_[lostModules_]->files) {
            if (!file->diagnostics.empty()) {
                addLostWords(*file->root, nullptr);
            }
        }
    }
}

/// The words of what could not be read at all, and of the first line of each item with a mistake:
/// what it declares is named there. `around`: the entry with a mistake that `node` stands in, if
/// there is one; what is declared there can't be referred to.
void ModelBuilder::addLostWords(const syntax::Node& node, const syntax::Node* around) {
    const bool lost = node.kind == syntax::NodeKind::ErrorItem;
    const auto* declaration = as<syntax::DeclarationItem>(&node);
    if (lost || node.hasError) {
        const std::string_view text = model_.sources().text(node.span);
        const bool all = lost || isEmptied(node);
        addWords(all ? text : text.substr(0, text.find('\n')), lostWords_);
        if (lost || isNameless(node)) {
            lostKinds_.insert(firstWord(text));
        }
    }
    if (declaration != nullptr && around != nullptr) {
        lostWords_.insert(declaration->name.text);
    }
    const auto* inside = node.hasError && as<syntax::EntryItem>(&node) != nullptr ? &node : around;
    syntax::forEachChild(node, [&](const syntax::Node& child) { addLostWords(child, inside); });
}

/// Whether a field that `kind` lacks may be one whose declaration could not be read.
bool ModelBuilder::isLostField(KindId kind, std::string_view name) {
    if (incompleteKinds_.contains(kind.value)) {
        return true;
    }
    for (KindId each = kind; each.valid(); each = kindInfo(each).base) {
        const syntax::KindItem& item = *kindInfo(each).item;
        if (item.hasError || item.body->hasError) {
            return true;
        }
    }
    return isLostWord(name);
}

/// Whether the members of a kind or record around are not all known, which is reported: a name may
/// be one of them.
bool ModelBuilder::isInIncomplete(const Frame& frame) const {
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        if (incompleteKinds_.contains(at->kind.value)) {
            return true;
        }
        if (at->record.valid() && model_.records_[at->record.index()]->rest == TypeId::error) {
            return true;
        }
    }
    return false;
}

/// Whether one of its instances is declared without a name that could be read.
bool ModelBuilder::isLostKind(KindId kind) {
    collectLost();
    const auto isOne = [&](std::string_view word, FileId file) {
        const syntax::Name name{word, {file, 0, 0}};
        const NamedThing found = thing(std::span(&name, 1), moduleFrame(file));
        const KindId named =
            found.form == NamedThing::Form::Definition ? found.definition.kind : KindId();
        if (named.valid()) {
            kindInfo(named);
        }
        return named.valid() && model_.isA(named, kind);
    };
    for (const syntax::ParsedFile* file : model_.module(ModuleId(std::uint32_t{0})).files) {
        const auto isOneHere = [&](std::string_view word) { return isOne(word, file->file); };
        if (!file->diagnostics.empty() && std::ranges::any_of(lostKinds_, isOneHere)) {
            return true;
        }
    }
    return false;
}

/// `name = value`, which is reported: it may be meant as a `let`.
bool ModelBuilder::isAssigned(const syntax::EntryItem& entry) const {
    const Span key = keySpanOf(entry);
    if (entry.merges || !key.valid() || entry.value->span.begin < key.end) {
        return false;
    }
    const Span between{key.file, key.end, entry.value->span.begin};
    return model_.sources().text(between).find('=') != std::string_view::npos;
}

/// `as`: what the file that asks calls it.
void ModelBuilder::reportUnknownInModule(const syntax::Name& name, ModuleId module,
                                         std::string_view as) {
    const Module& in = model_.module(module);
    const bool refused = std::ranges::any_of(
        in.files, [](const syntax::ParsedFile* file) { return isRefused(*file); });
    if (refused || isLostWord(name.text)) {
        lostWords_.insert(as);
        return;
    }
    const auto near = guesses_.nearest(name.text, namesInModule(module));
    auto builder = sink_.report(diag::UnknownInModule, name.span, in.name, name.text);
    std::string known = otherVersions(model_, in, name.text);
    if (known.empty()) {
        known = otherModules(model_, in, name.text);
    }
    const bool isMeant = near && name.text.starts_with(*near + "-");
    if (!known.empty() && !isMeant) {
        builder.help(std::move(known));
        return;
    }
    builder.suggest(name.span, name.text, near);
    if (!near && in.isStd && !offerAlsoCalled(builder, name.text, name.span.file)) {
        builder.help(fmt::format("'clc doc {}' lists what it has", in.name));
    }
}

}  // namespace clc::semantics
