// What the `use` items of a file bring (S15).
#include "semantics/checker.h"
#include "semantics/elsewhere.h"
#include "source/file_system.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace clc::semantics {

using syntax::as;

auto ModelBuilder::uses(FileId file) -> const FileUses& {
    const auto [found, added] = uses_.try_emplace(file.value);
    if (!added) {
        return found->second;
    }
    FileUses& into = found->second;
    const ModuleId id = model_.moduleOf(file);
    if (!id.valid()) {
        return into;
    }
    for (const syntax::ParsedFile* parsed : model_.module(id).files) {
        if (parsed->file != file) {
            continue;
        }
        for (const syntax::Item* item : parsed->root->items) {
            const auto* use = as<syntax::UseItem>(item);
            if (use != nullptr && use->hasError) {
                into.incomplete = true;
            } else if (use != nullptr) {
                readUse(*use, file, into);
            }
        }
    }
    return into;
}

/// The name that is meant, if one is near.
auto ModelBuilder::reportUnknownModule(std::string_view name, Span span)
    -> std::optional<std::string> {
    const std::vector<std::string> known = source_.names();
    const std::vector<std::string_view> views(known.begin(), known.end());
    // What all of them begin with says nothing about how near they are.
    constexpr std::string_view kPrefix = "std.";
    const bool prefixed = name.starts_with(kPrefix);
    std::vector<std::string_view> ownParts;
    for (const std::string_view each : views) {
        if (prefixed && each.starts_with(kPrefix)) {
            ownParts.push_back(each.substr(kPrefix.size()));
        }
    }
    std::optional<std::string> near = prefixed
                                          ? guesses_.nearest(name.substr(kPrefix.size()), ownParts)
                                          : guesses_.nearest(name, views);
    if (near && prefixed) {
        near->insert(0, kPrefix);
    }
    // A part of the name that is left out is no slip either, but leaves no doubt.
    const bool isShort = !near;
    if (isShort) {
        near = longerModule(known, name);
        const std::string whole = fmt::format("{}{}", kPrefix, name);
        if (!near && std::ranges::find(known, whole) != known.end()) {
            near = whole;
        }
    }
    auto builder = sink_.report(diag::UnknownModule, span, name);
    builder.suggest(span, isShort && near ? *near : name, near);
    const std::size_t dot = name.rfind('.');
    if (!near && prefixed && std::ranges::find(known, name.substr(0, dot)) == known.end()) {
        builder.help("'clc doc' lists the modules of the library");
        return near;
    }
    const std::string above(name.substr(0, dot == std::string_view::npos ? 0 : dot));
    if (!near && std::ranges::find(known, above) != known.end()) {
        const std::string_view last = name.substr(dot + 1);
        builder.help(fmt::format("'{}' is a module, and what it has is brought in by use {}.{{{}}}",
                                 above, above, last));
    }
    return near;
}

void ModelBuilder::readUse(const syntax::UseItem& item, FileId file, FileUses& into) {
    std::string name;
    Span span = item.span;
    if (item.file != nullptr) {
        const auto path =
            joinPath(parentPath(model_.sources().file(file).path()), item.file->plain());
        name = path.value_or("");
        span = item.file->span;
    } else {
        for (const syntax::Name& part : item.path) {
            name.append(name.empty() ? "" : ".").append(part.text);
        }
        span = item.path.front().span.to(item.path.back().span);
    }
    ModuleId module = loadModule(name);
    if (module.valid() && item.file != nullptr) {
        usedAt_.try_emplace(module.value, span);
    }
    if (!module.valid()) {
        const std::optional<std::string> near =
            item.file == nullptr ? reportUnknownModule(name, span) : std::nullopt;
        if (item.file != nullptr && !source_.isReported(name)) {
            reportUnknownFile(name, item);
        }
        // Checking goes on with the module that is meant.
        module = near ? loadModule(*near) : ModuleId();
        into.incomplete = into.incomplete || !module.valid();
        if (!module.valid()) {
            return;
        }
        if (item.alias.text.empty() && !item.hasNames) {
            const std::string_view whole = model_.module(module).name;
            into.modules.try_emplace(item.path.empty() ? std::string_view() : item.path.back().text,
                                     module, span);
            into.modules.try_emplace(whole.substr(whole.rfind('.') + 1), module, span);
            return;
        }
    }
    for (const syntax::UseItem::Imported& imported : item.names) {
        importName(imported, item, module, into);
    }
    if (item.hasNames) {
        return;
    }
    std::string_view alias = item.alias.text;
    if (alias.empty() && item.file == nullptr) {
        alias = item.path.back().text;
    }
    if (alias.empty()) {
        reportNameless(item, module, into);
        return;
    }
    const Span named = item.alias.text.empty() ? item.path.back().span : item.alias.span;
    const auto [first, added] = into.modules.try_emplace(alias, module, named);
    if (!added && first->second.module != module) {
        sink_.report(diag::DuplicateDefinition, named, alias)
            .label(first->second.span, "the first one")
            .help("give one of the modules another name: `use ... as NAME`");
    }
}

/// A file that is used and gets no name. Whoever asks for it by the name of the file is silent.
void ModelBuilder::reportNameless(const syntax::UseItem& item, ModuleId module, FileUses& into) {
    const std::string_view path = item.file->plain();
    const std::size_t slash = path.rfind('/');
    std::string_view stem = slash == std::string_view::npos ? path : path.substr(slash + 1);
    stem = stem.substr(0, stem.find('.'));
    auto builder = sink_.report(diag::UseNeedsName, item.file->span);
    builder.help("write use \"...\" as NAME, or use \"...\".{names}");
    const bool isName = !stem.empty() && std::islower(static_cast<unsigned char>(stem[0])) != 0 &&
                        std::ranges::all_of(stem, [](unsigned char c) {
                            return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '-';
                        });
    if (isName) {
        into.modules.try_emplace(stem, module, item.file->span);
        builder.fix(fmt::format("write 'as {}'", stem), item.file->span.after(),
                    fmt::format(" as {}", stem));
    }
}

/// Another file of the same cluster whose `use` brings `name`, or null.
auto ModelBuilder::fileThatUses(std::string_view name, const Frame& frame)
    -> const syntax::ParsedFile* {
    for (const syntax::ParsedFile* file : model_.module(moduleIdOf(frame)).files) {
        const FileUses& brought = uses(file->file);
        if (brought.modules.contains(name) || brought.names.contains(name)) {
            return file;
        }
    }
    return nullptr;
}

void ModelBuilder::importName(const syntax::UseItem::Imported& imported,
                              const syntax::UseItem& item, ModuleId module, FileUses& into) {
    const std::string_view name = imported.name.text;
    const std::string_view local = imported.alias.text.empty() ? name : imported.alias.text;
    const std::span<const Definition> found = inModule(module, name);
    if (found.empty() && !isSchemaType(module, name)) {
        reportUnknownInModule(imported.name, module, local);
        if (!isLostWord(local)) {
            const std::vector<std::string_view> known = namesInModule(module);
            const std::optional<std::string> near = guesses_.nearest(name, known);
            into.missing.try_emplace(local, module, name, near);
            if (near) {  // the uses may have it right
                into.missing.try_emplace(*std::ranges::find(known, *near), module, name, near);
            }
        }
        return;
    }
    if (reportPrivate(imported.name, module)) {
        into.missing.try_emplace(local, module, name, std::nullopt);
        return;
    }
    const auto [first, added] =
        into.names.try_emplace(local, module, name, &item, imported.name.span);
    if (!added && (first->second.module != module || first->second.original != name)) {
        const Span named = imported.alias.text.empty() ? imported.name.span : imported.alias.span;
        sink_.report(diag::DuplicateDefinition, named, local)
            .label(first->second.span, "the first one")
            .help("give one of them another name: `{name as another}`");
    }
}

}  // namespace clc::semantics
