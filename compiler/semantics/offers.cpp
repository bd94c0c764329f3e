// Helps and fixes where a name is not known: the line that brings it in, what it is called here,
// the nearest one, the fields there are. What the library offers is asked of its modules.
#include "semantics/offers.h"

#include "semantics/also_called.h"
#include "semantics/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace clc::semantics {
namespace {

using syntax::as;
using syntax::NodeKind;

/// More would not be read.
constexpr std::size_t kOffered = 3;
constexpr std::size_t kFields = 8;
/// Whether a kind may stand somewhere takes as long as comparing so many names.
constexpr std::size_t kPlacing = 16;
/// Behind the names of all modules of the library: files are used after them.
constexpr std::string_view kBehindAll = "~";

/// The one of `names` that begins with `name`, if there is no other: `status` for `stat`.
auto onlyBegunBy(std::string_view name, std::span<const std::string_view> names)
    -> std::optional<std::string_view> {
    constexpr std::size_t kShort = 3;
    std::optional<std::string_view> found;
    for (const std::string_view each : names) {
        if (name.size() < kShort || !each.starts_with(name)) {
            continue;
        }
        if (found) {
            return std::nullopt;
        }
        found = each;
    }
    return found;
}

bool isWanted(NodeKind kind, Wanted wanted) {
    switch (wanted) {
    case Wanted::Kind: return kind == NodeKind::KindItem;
    case Wanted::Type: return kind == NodeKind::KindItem || kind == NodeKind::TypeItem;
    case Wanted::Value: return kind == NodeKind::LetItem || kind == NodeKind::FnItem;
    case Wanted::Constant: return kind == NodeKind::LetItem;
    case Wanted::Function: return kind == NodeKind::FnItem;
    }
    return false;
}

/// Whether the name of a definition can stand there at all: a type is called too, to read a text as
/// one, and what a value begins with may be a kind or type.
bool mayStand(NodeKind kind, Wanted wanted) {
    switch (wanted) {
    case Wanted::Function: return kind == NodeKind::FnItem || kind == NodeKind::TypeItem;
    case Wanted::Constant: return kind != NodeKind::FnItem;
    case Wanted::Value: return true;
    case Wanted::Kind:
    case Wanted::Type: return isWanted(kind, wanted);
    }
    return false;
}

auto useText(const Export& each) -> std::string {
    return fmt::format("use {}.{{{}}}", each.module, each.name);
}

auto modulePath(const syntax::UseItem& use) -> std::string {
    std::string path;
    for (const syntax::Name& part : use.path) {
        path.append(path.empty() ? "" : ".").append(part.text);
    }
    return path;
}

/// Where a line goes that is to stand before `item` and what belongs to it.
auto beginOf(const syntax::ParsedFile& file, const syntax::Item& item) -> std::uint32_t {
    std::uint32_t begin = item.span.begin;
    if (!item.attributes.empty()) {
        begin = std::min(begin, item.attributes.front()->span.begin);
    }
    std::size_t docs = item.docs.size();
    for (auto at = file.comments.rbegin(); at != file.comments.rend() && docs > 0; ++at) {
        if (at->isDoc && at->ownLine && at->span.begin < begin) {
            begin = at->span.begin;
            --docs;
        }
    }
    return begin;
}

/// Puts `line` among the `use` lines of `file`, in their order, or before everything else.
auto lineAmongUses(const syntax::ParsedFile& file, std::string_view module, const std::string& line)
    -> Edit {
    const syntax::UseItem* last = nullptr;
    for (const syntax::Item* item : file.root->items) {
        const auto* use = as<syntax::UseItem>(item);
        if (use == nullptr) {
            continue;
        }
        if (last == nullptr && modulePath(*use) > module) {
            const std::uint32_t begin = beginOf(file, *use);
            return {{file.file, begin, begin}, line + "\n"};
        }
        if (last == nullptr || modulePath(*use) < module) {
            last = use;
        }
    }
    if (last != nullptr) {
        return {last->span.after(), "\n" + line};
    }
    const std::uint32_t begin =
        file.root->items.empty() ? 0 : beginOf(file, *file.root->items.front());
    return {{file.file, begin, begin}, line + "\n\n"};
}

/// `path` as a file at `from` writes it; both are from the root of the project.
auto pathFrom(std::string_view from, std::string_view path) -> std::string {
    while (from.find('/') != std::string_view::npos &&
           from.substr(0, from.find('/') + 1) == path.substr(0, path.find('/') + 1)) {
        from.remove_prefix(from.find('/') + 1);
        path.remove_prefix(path.find('/') + 1);
    }
    std::string written;
    for (const char c : from) {
        written.append(c == '/' ? "../" : "");
    }
    return written.append(path);
}

auto quoted(std::span<const std::string_view> names) -> std::string {
    std::string list;
    for (const std::string_view name : names) {
        list += fmt::format("{}'{}'", list.empty() ? "" : ", ", name);
    }
    return list;
}

/// What the definition `name`, or a field of it, is that others call `word`; empty if neither is.
auto nameOfCalled(const syntax::Item& item, std::string_view name, std::string_view word)
    -> std::string {
    if (isAlsoCalled(item, word)) {
        return fmt::format("'{}'", name);
    }
    for (const syntax::FieldItem* field : writtenFields(item)) {
        if (isAlsoCalled(*field, word)) {
            return fmt::format("'{}' in '{}'", field->name.text, name);
        }
    }
    return {};
}

/// The word of others that `word` is with a slip of the fingers. Only long ones are looked for,
/// those with '_': short ones are words of their own.
auto slippedWord(std::string_view word, std::span<const Export> all)
    -> std::optional<std::string_view> {
    std::optional<std::string_view> meant;
    const auto look = [&](const syntax::Item& item) {
        for (const std::string_view each : alsoCalled(item)) {
            if (!meant && each.find('_') != std::string_view::npos && isSlip(word, each)) {
                meant = each;
            }
        }
    };
    if (word.find('_') == std::string_view::npos) {
        return meant;
    }
    for (const Export& each : all) {
        look(*each.item);
        for (const syntax::FieldItem* field : writtenFields(*each.item)) {
            look(*field);
        }
    }
    return meant;
}

}  // namespace

/// By module, each in the order of its text.
auto ModelBuilder::exports() -> const std::vector<Export>& {
    if (exports_) {
        return *exports_;
    }
    exports_.emplace();
    std::vector<std::string> modules = source_.names();
    std::ranges::sort(modules);
    for (const std::string& module : modules) {
        const syntax::ParsedFile* file = source_.load(module);
        if (file == nullptr) {
            continue;  // types of a schema, which stand behind the module's name
        }
        for (const syntax::Item* item : file->root->items) {
            const bool isDefinition =
                isWanted(item->kind, Wanted::Type) || isWanted(item->kind, Wanted::Value);
            if (isDefinition && !item->isPrivate) {
                const std::string_view name = model_.sources().text(definitionName(*item));
                exports_->push_back({.module = module, .name = name, .item = item});
            }
        }
    }
    return *exports_;
}

bool ModelBuilder::isVisible(const Export& each, FileId file) {
    return std::ranges::any_of(definitions(file, each.name), [&](const Definition& definition) {
        return definition.item == each.item;
    });
}

/// The edit of `file` after which `each` is known there.
auto ModelBuilder::useLine(const Export& each, FileId file) -> Edit {
    const auto& files = model_.module(model_.moduleOf(file)).files;
    const auto found = std::ranges::find_if(
        files, [&](const syntax::ParsedFile* parsed) { return parsed->file == file; });
    CLC_ASSERT(found != files.end(), "a name is asked for in a file of its module");
    for (const syntax::Item* item : (*found)->root->items) {
        const auto* use = as<syntax::UseItem>(item);
        if (use != nullptr && !use->names.empty() && modulePath(*use) == each.module) {
            const syntax::UseItem::Imported& last = use->names.back();
            const Span span = last.alias.text.empty() ? last.name.span : last.alias.span;
            return {span.after(), fmt::format(", {}", each.name)};
        }
    }
    return lineAmongUses(**found, each.module, useText(each));
}

/// An instance of `each`, which is a kind, may stand there.
bool ModelBuilder::canBeDeclared(const Export& each, const Frame& placed) {
    for (const Definition& definition : inModule(loadModule(each.module), each.name)) {
        if (definition.kind.valid()) {
            return !kindInfo(definition.kind).hasOpen && canStand(definition.kind, placed);
        }
    }
    return false;
}

/// What the library has by that very name, and the line that brings it in.
bool ModelBuilder::offerUse(DiagnosticBuilder& builder, const syntax::Name& name, Wanted wanted,
                            FileId file, const Frame* placed) {
    std::vector<const Export*> found;
    for (const Export& each : exports()) {
        // Overloads of a function come in by one name.
        if (each.name == name.text && isWanted(each.item->kind, wanted) &&
            (found.empty() || found.back()->module != each.module) && !isVisible(each, file) &&
            (placed == nullptr || canBeDeclared(each, *placed))) {
            found.push_back(&each);
        }
    }
    for (const Export* each : std::span(found).first(std::min(found.size(), kOffered))) {
        builder.help(fmt::format("the library has it: {}", useText(*each)));
    }
    // What the file has by that name hides what the library calls so.
    const bool isTaken =
        !inModule(model_.moduleOf(file), name.text).empty() || uses(file).names.contains(name.text);
    if (!found.empty() && isTaken) {
        builder.help(
            fmt::format("here '{0}' is something else, so bring it in by another name: "
                        "use {1}.{{{0} as ANOTHER}}",
                        name.text, found.front()->module));
    } else if (found.size() == 1) {
        builder.fix(Fix{fmt::format("add '{}'", useText(*found.front())),
                        Applicability::Safe,
                        {useLine(*found.front(), file)}});
    }
    return !found.empty();
}

/// Another file of the cluster brings a kind `name` in, of a module of the project's own. Each file
/// does so for itself.
bool ModelBuilder::offerUseOfOthers(DiagnosticBuilder& builder, const syntax::Name& name,
                                    const Frame& frame) {
    const syntax::ParsedFile* other = fileThatUses(name.text, frame);
    if (other == nullptr) {
        return false;
    }
    const auto found = uses(other->file).names.find(name.text);
    if (found == uses(other->file).names.end() || found->second.item->file == nullptr) {
        return false;
    }
    const FileId file = fileOf(frame);
    const FileUses::Imported& brought = found->second;
    const std::string module =
        pathFrom(model_.sources().file(file).path(), model_.module(brought.module).name);
    const std::string what = brought.original == name.text
                                 ? std::string(name.text)
                                 : fmt::format("{} as {}", brought.original, name.text);
    const std::string line = fmt::format("use \"{}\".{{{}}}", module, what);
    builder.label(brought.span, "another file brings it in, for itself");
    builder.help("bring it in here too: " + line);
    for (const syntax::ParsedFile* parsed : model_.module(moduleIdOf(frame)).files) {
        if (parsed->file == file) {
            builder.fix(Fix{fmt::format("add '{}'", line),
                            Applicability::Safe,
                            {lineAmongUses(*parsed, kBehindAll, line)}});
        }
    }
    return true;
}

/// `name` stands before a dot: it may be a module that is not brought in.
void ModelBuilder::offerModule(DiagnosticBuilder& builder, const syntax::Name& name, FileId file) {
    const std::string_view text = model_.sources().file(file).text();
    const bool beforeDot = name.span.end < text.size() && text[name.span.end] == '.';
    const std::string module = fmt::format("std.{}", name.text);
    const std::vector<std::string> known = source_.names();
    if (!beforeDot || std::ranges::find(known, module) == known.end()) {
        return;
    }
    const auto& files = model_.module(model_.moduleOf(file)).files;
    for (const syntax::ParsedFile* parsed : files) {
        if (parsed->file == file) {
            const std::string line = "use " + module;
            builder.help(fmt::format("'{}' is a module of the library: {}", name.text, line));
            builder.fix(Fix{fmt::format("add '{}'", line),
                            Applicability::Safe,
                            {lineAmongUses(*parsed, module, line)}});
        }
    }
}

/// The field that people call `word` elsewhere.
void ModelBuilder::offerAlsoCalledField(DiagnosticBuilder& builder, std::string_view word,
                                        const std::vector<Member>& members) {
    for (const Member& member : members) {
        if (member.role == MemberRole::Field && member.item != nullptr &&
            isAlsoCalled(*member.item, word)) {
            builder.help(fmt::format("did you mean '{}'?", member.name));
        }
    }
}

/// What others call `word`, by the name it has here. One of their form may hold a slip.
bool ModelBuilder::offerAlsoCalled(DiagnosticBuilder& builder, std::string_view word, FileId file) {
    if (guesses_.spent()) {
        return false;
    }
    std::vector<Export> all;
    for (const auto& [name, definition] : model_.module(model_.moduleOf(file)).definitions) {
        all.push_back({.module = {}, .name = name, .item = definition.item});
    }
    if (!model_.module(model_.moduleOf(file)).isStd) {
        all.insert(all.end(), exports().begin(), exports().end());
    }
    guesses_.charge(all.size());
    const auto offer = [&](std::string_view asked, std::string_view shown) {
        std::size_t offered = 0;
        for (const Export& each : all) {
            const std::string name = nameOfCalled(*each.item, each.name, asked);
            if (name.empty() || offered == kOffered) {
                continue;
            }
            const std::string use = isVisible(each, file)
                                        ? std::string()
                                        : fmt::format("; {} brings it in", useText(each));
            builder.help(
                fmt::format("here {} is {}, see 'clc doc {}'{}", shown, name, each.name, use));
            ++offered;
        }
        return offered > 0;
    };
    if (offer(word, "that")) {
        return true;
    }
    const auto meant = slippedWord(word, all);
    return meant && offer(*meant, fmt::format("'{}'", *meant));
}

/// Of what has a name in `frame`, what may stand where `wanted` does.
auto ModelBuilder::namesOf(Wanted wanted, const Frame& frame) -> std::vector<std::string_view> {
    const bool ofDefinitions = wanted == Wanted::Kind || wanted == Wanted::Type;
    std::unordered_set<std::string_view> inside;  // of definitions
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        for (const Local& local : at->locals) {
            inside.insert(local.name);
        }
        if (at->role == FrameRole::Kind) {
            for (const Member& member : kindInfo(at->kind).members) {
                inside.insert(member.name);
            }
        }
        if (at->role == FrameRole::Record) {
            for (const Member& member : model_.record(at->record).fields) {
                inside.insert(member.name);
            }
        }
    }
    std::vector<std::string_view> names = namesInScope(frame);
    std::erase_if(names, [&](std::string_view name) {
        const std::span<const Definition> found = definitions(fileOf(frame), name);
        const bool fits = std::ranges::any_of(found, [&](const Definition& each) {
            return each.item == nullptr || mayStand(each.item->kind, wanted);
        });
        return inside.contains(name) ? ofDefinitions && !fits : !found.empty() && !fits;
    });
    return names;
}

/// The nearest name of what the library has and the file has not.
bool ModelBuilder::offerLibrary(DiagnosticBuilder& builder, const syntax::Name& name, Wanted wanted,
                                FileId file) {
    if (guesses_.spent()) {
        return false;
    }
    std::vector<std::string_view> names;
    for (const Export& each : exports()) {
        if (isWanted(each.item->kind, wanted)) {
            names.push_back(each.name);
        }
    }
    const auto near = guesses_.nearest(name.text, names);
    const auto found = std::ranges::find_if(exports(), [&](const Export& each) {
        return near && each.name == *near && isWanted(each.item->kind, wanted);
    });
    if (found == exports().end()) {
        return false;
    }
    builder.help(fmt::format("did you mean '{}'? the library has it: {}", *near, useText(*found)));
    if (!isVisible(*found, file)) {
        Fix fix{fmt::format("change to '{}' and add '{}'", *near, useText(*found)),
                Applicability::Safe,
                {useLine(*found, file), {name.span, *near}}};
        std::ranges::sort(fix.edits, {}, [](const Edit& edit) { return edit.span.begin; });
        builder.fix(std::move(fix));
    }
    return true;
}

/// Names of the kinds that the file knows; if an instance is `placed` somewhere, of those that may
/// be declared there.
auto ModelBuilder::kindsFor(const Frame& frame, const Frame* placed)
    -> std::vector<std::string_view> {
    std::vector<std::string_view> names;
    if (guesses_.spent()) {
        return names;
    }
    guesses_.charge(model_.kinds_.size() * kPlacing);
    const FileId file = fileOf(frame);
    for (std::size_t i = 0; i < model_.kinds_.size(); ++i) {
        const KindInfo& info = *model_.kinds_[i];
        const auto known = definitions(file, info.name);
        const bool isKnown = std::ranges::any_of(
            known, [&](const Definition& definition) { return definition.kind == info.id; });
        if (!isKnown) {
            continue;
        }
        if (placed == nullptr || (!kindInfo(info.id).hasOpen && canStand(info.id, *placed))) {
            names.push_back(info.name);
        }
    }
    return names;
}

/// Values of `type` have a field `name`, or may have such a key beside few others.
bool ModelBuilder::isHolder(TypeId type, std::string_view name) {
    const types::Type& each = types_.get(type);
    if (each.tag != types::TypeTagKind::Map) {
        return hasMember(type, name);
    }
    return std::ranges::any_of(types_.alternatives(each.arguments[0]), [&](TypeId key) {
        return types_.tag(key) == types::TypeTagKind::TextLiteral && types_.get(key).text == name;
    });
}

/// No field is near to `name`: which one others call so, which one has something called so, or
/// which there are.
void ModelBuilder::offerFields(DiagnosticBuilder& builder, std::string_view name,
                               const FieldOwner& owner) {
    const std::vector<Member>& members =
        owner.kind != nullptr ? owner.kind->members : owner.record->fields;
    if (guesses_.spent()) {
        return;
    }
    guesses_.charge(members.size());
    if (name == "for_each") {
        // What is repeated that way speaks of `each`.
        lostWords_.insert("each");
        builder.help("repeat the whole of it: for (key, value in ...) { ... } around it");
        return;
    }
    std::vector<std::string> called;
    std::vector<std::string_view> holders;
    std::vector<std::string_view> all;
    for (const Member& member : members) {
        if (member.role == MemberRole::Builtin || member.role == MemberRole::Open) {
            continue;
        }
        if (member.item != nullptr && isAlsoCalled(*member.item, name)) {
            called.push_back(member.type.valid() ? fmt::format("'{}', which takes {}", member.name,
                                                               showPlace(member.type))
                                                 : fmt::format("'{}'", member.name));
        }
        if (member.type.valid() && isHolder(types_.withoutNull(member.type), name)) {
            holders.push_back(member.name);
        }
        all.push_back(member.name);
    }
    const bool isLibrarys = owner.kind != nullptr || !owner.record->isNameless;
    const std::string& type = owner.kind != nullptr ? owner.kind->name : owner.record->name;
    if (!called.empty()) {
        builder.help(fmt::format("here that is {}", fmt::join(called, " or ")));
    } else if (!holders.empty() && holders.size() <= kOffered) {
        builder.help(fmt::format("{} {} a field '{}'", quoted(holders),
                                 holders.size() == 1 ? "has" : "have", name));
    } else if (const auto begun = onlyBegunBy(name, all)) {
        builder.help(fmt::format("did you mean '{}'?", *begun));
    } else if (all.empty()) {
        builder.help("it has no fields");
    } else {
        const std::size_t shown = std::min(all.size(), kFields);
        std::string more;
        if (all.size() > shown) {
            more = fmt::format(" and {} more", all.size() - shown);
        }
        const bool isListed = isLibrarys && !more.empty();
        builder.help(fmt::format("its fields: {}{}{}", quoted(std::span(all).first(shown)), more,
                                 isListed ? fmt::format("; see 'clc doc {}'", type) : ""));
    }
}

}  // namespace clc::semantics
