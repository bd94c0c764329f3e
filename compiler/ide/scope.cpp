#include "ide/scope.h"

#include "ide/intrinsics.h"
#include "semantics/api_types.h"
#include "source/file_system.h"

namespace clc::ide {
namespace {

using semantics::Model;
using semantics::Module;
using syntax::UseItem;
using types::TypeTagKind;

auto moduleNamed(const Model& model, std::string_view name) -> const Module* {
    for (const auto& module : model.modules()) {
        if (module->name == name) {
            return module.get();
        }
    }
    return nullptr;
}

auto moduleOf(const Model& model, FileId file) -> const Module* {
    const semantics::ModuleId id = model.moduleOf(file);
    return id.valid() ? &model.module(id) : nullptr;
}

/// The name of the module that `use` is about.
auto usedModule(const Model& model, FileId file, const UseItem& use) -> std::string {
    if (use.file != nullptr) {
        const std::string_view folder = parentPath(model.sources().file(file).path());
        return joinPath(folder, use.file->plain()).value_or(std::string());
    }
    std::string name;
    for (const syntax::Name& part : use.path) {
        name.append(name.empty() ? "" : ".").append(part.text);
    }
    return name;
}

bool has(const Model& model, const Module& module, std::string_view name) {
    return module.byName.contains(name) || semantics::apiType(model, module, name).has_value();
}

/// What `name` is brought by: a `use NAME.{name}`.
auto broughtName(const Model& model, FileId file, std::string_view name) -> std::optional<Target> {
    for (const syntax::ParsedFile* parsed : moduleOf(model, file)->files) {
        if (parsed->file != file) {
            continue;
        }
        for (const syntax::Item* item : parsed->root->items) {
            const auto* use = syntax::as<UseItem>(item);
            if (use == nullptr) {
                continue;
            }
            for (const UseItem::Imported& each : use->names) {
                if ((each.alias.text.empty() ? each.name.text : each.alias.text) == name) {
                    return Target{usedModule(model, file, *use), std::string(each.name.text)};
                }
            }
        }
    }
    return std::nullopt;
}

/// The module that is called `name` in the text of `file`.
auto broughtModule(const Model& model, FileId file, std::string_view name) -> const Module* {
    for (const syntax::ParsedFile* parsed : moduleOf(model, file)->files) {
        if (parsed->file != file) {
            continue;
        }
        for (const syntax::Item* item : parsed->root->items) {
            const auto* use = syntax::as<UseItem>(item);
            if (use == nullptr || use->hasNames) {
                continue;
            }
            const std::string_view alias = !use->alias.text.empty() ? use->alias.text
                                           : use->path.empty()      ? std::string_view()
                                                                    : use->path.back().text;
            if (alias == name) {
                return moduleNamed(model, usedModule(model, file, *use));
            }
        }
    }
    return nullptr;
}

auto fromPrelude(const Model& model, std::string_view name) -> std::optional<Target> {
    const Module* prelude = moduleNamed(model, "std.prelude");
    if (prelude == nullptr || prelude->files.empty()) {
        return std::nullopt;
    }
    if (prelude->byName.contains(name)) {
        return Target{prelude->name, std::string(name)};
    }
    return broughtName(model, prelude->files.front()->file, name);
}

}  // namespace

auto findTarget(const Model& model, FileId file, std::span<const syntax::Name> path)
    -> std::optional<Target> {
    const Module* own = moduleOf(model, file);
    if (own == nullptr || path.empty() || path.size() > 2) {
        return std::nullopt;
    }
    const std::string_view last = path.back().text;
    if (path.size() == 2) {
        const Module* module = broughtModule(model, file, path.front().text);
        if (module == nullptr || !has(model, *module, last)) {
            return std::nullopt;
        }
        return Target{module->name, std::string(last)};
    }
    if (own->byName.contains(last)) {
        return Target{own->name, std::string(last)};
    }
    if (auto brought = broughtName(model, file, last)) {
        return brought;
    }
    if (auto known = fromPrelude(model, last)) {
        return known;
    }
    return findIntrinsic(last) == nullptr ? std::nullopt
                                          : std::optional(Target{{}, std::string(last)});
}

auto findTarget(const Model& model, types::TypeId type) -> std::optional<Target> {
    const types::Type& shape = model.types().get(type);
    switch (shape.tag) {
    case TypeTagKind::List:
    case TypeTagKind::Later: return findTarget(model, shape.arguments[0]);
    case TypeTagKind::Map: return findTarget(model, shape.arguments[1]);
    case TypeTagKind::Kind: {
        const semantics::KindInfo& kind = model.kind(shape.kind);
        return Target{model.module(kind.module).name, kind.name};
    }
    case TypeTagKind::Record: {
        const semantics::RecordInfo& record = model.record(shape.record);
        if (const auto api = semantics::apiType(model, record)) {
            return Target{api->module, std::string(api->name)};
        }
        if (!record.module.valid() || record.isNameless) {
            return std::nullopt;
        }
        return Target{model.module(record.module).name,
                      record.variant.empty() ? record.name : record.variant};
    }
    case TypeTagKind::Refined: {
        const semantics::RefinementInfo& refined = model.refinement(shape.refinement);
        Target target{model.module(refined.module).name, refined.name};
        const bool isNamed = model.module(refined.module).byName.contains(target.name);
        return isNamed ? std::optional(std::move(target)) : std::nullopt;
    }
    case TypeTagKind::Union: {
        std::optional<Target> only;
        for (const types::TypeId each : shape.arguments) {
            auto target = each == types::TypeId::null ? std::nullopt : findTarget(model, each);
            if (each == types::TypeId::null || (only && only == target)) {
                continue;
            }
            if (only || !target) {
                return std::nullopt;
            }
            only = std::move(target);
        }
        return only;
    }
    default: return std::nullopt;  // what the compiler knows: nobody needs a link to Int
    }
}

bool isInPrelude(const Model& model, const Target& target) {
    return target.module == "std.prelude" || fromPrelude(model, target.name) == target;
}

auto enclosingTarget(const Model& model, const syntax::Item& item) -> std::optional<Target> {
    const Module* module = moduleOf(model, item.span.file);
    if (module == nullptr) {
        return std::nullopt;
    }
    for (const auto& [name, definition] : module->definitions) {
        const Span around = definition.item->span;
        if (around.file == item.span.file && around.begin <= item.span.begin &&
            item.span.end <= around.end) {
            return Target{module->name, std::string(name)};
        }
    }
    return std::nullopt;
}

}  // namespace clc::ide
