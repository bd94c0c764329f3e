// Which names there are: modules and what they define, the prelude (S1, S15).
#include "schema/schema_table.h"
#include "semantics/checker.h"

#include <algorithm>

namespace clc::semantics {

using syntax::as;

auto ModelBuilder::newFrame(const Frame* parent, FrameRole role) -> Frame& {
    Frame& frame = frames_.emplace_back();
    frame.parent = parent;
    frame.role = role;
    return frame;
}

auto ModelBuilder::facts(const syntax::Node& node) -> Facts& {
    const std::size_t file = node.span.file.index();
    if (model_.tables_.size() <= file || model_.tables_[file].size() <= node.id.index()) {
        makeFacts(file, node.id.index() + 1);
    }
    return model_.tables_[file][node.id.index()];
}

void ModelBuilder::makeFacts(std::size_t file, std::size_t count) {
    if (model_.tables_.size() <= file) {
        model_.tables_.resize(file + 1);
    }
    std::span<Facts>& table = model_.tables_[file];
    const std::span<Facts> before = table;
    const std::size_t size = std::max(count, 2 * before.size());
    auto* const memory = static_cast<Facts*>(std::calloc(size, sizeof(Facts)));
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    model_.tableMemory_.emplace_back(memory);
    table = std::span(memory, size);
    std::ranges::copy(before, table.begin());
}

void ModelBuilder::bind(const syntax::Node& node, BindingKind kind, const syntax::Node* target,
                        std::uint32_t index) {
    facts(node).binding = {target, index, kind};
}

auto ModelBuilder::addModule(std::string name, std::vector<const syntax::ParsedFile*> files)
    -> Module& {
    auto module = std::make_unique<Module>();
    module->id = ModuleId(model_.modules_.size());
    module->name = std::move(name);
    module->files = std::move(files);
    module->isStd = module->name.starts_with("std.");
    moduleByName_.emplace(module->name, module->id);
    model_.modules_.push_back(std::move(module));
    Module& added = *model_.modules_.back();
    for (const syntax::ParsedFile* file : added.files) {
        const std::size_t index = file->file.index();
        if (model_.fileModules_.size() <= index) {
            model_.fileModules_.resize(index + 1);
        }
        model_.fileModules_[index] = added.id;
        makeFacts(index, file->nodeCount);
    }
    collect(added);
    return added;
}

auto ModelBuilder::loadModule(std::string_view name) -> ModuleId {
    if (const auto found = moduleByName_.find(std::string(name)); found != moduleByName_.end()) {
        return found->second;
    }
    const syntax::ParsedFile* file = source_.load(name);
    std::string schema;
    if (name.starts_with("std.") && model_.schemas() != nullptr &&
        hasSchemaModule(name.substr(4))) {
        schema = name.substr(4);
    } else if (name.ends_with(schema::kModuleFile) && model_.schemas() != nullptr &&
               hasSchemaModule(name)) {
        schema = name;
    }
    if (file == nullptr && schema.empty()) {
        return {};
    }
    std::vector<const syntax::ParsedFile*> files;
    if (file != nullptr) {
        files.push_back(file);
    }
    Module& module = addModule(std::string(name), std::move(files));
    module.schema = std::move(schema);
    return module.id;
}

void ModelBuilder::collect(Module& module) {
    const auto add = [&](std::string_view name, Span span, Definition definition) {
        if (name.empty()) {
            return;
        }
        const auto before = module.byName.find(name);
        const auto* function = as<syntax::FnItem>(definition.item);
        if (before != module.byName.end()) {
            const Definition& other = before->second.front();
            const auto* otherFunction = as<syntax::FnItem>(other.item);
            const bool overload = function != nullptr && otherFunction != nullptr &&
                                  function->isNative && otherFunction->isNative;
            if (!overload) {
                sink_.report(diag::DuplicateDefinition, span, name)
                    .label(definitionName(*other.item), "first defined here")
                    .help("give one of them another name");
                return;
            }
        }
        module.byName[name].push_back(definition);
        module.definitions.emplace_back(name, definition);
    };
    for (const syntax::ParsedFile* file : module.files) {
        for (const syntax::Item* item : file->root->items) {
            Definition definition{item, module.id, {}};
            if (const auto* let = as<syntax::LetItem>(item)) {
                add(let->name.text, let->name.span, definition);
            } else if (const auto* function = as<syntax::FnItem>(item)) {
                add(function->name.text, function->name.span, definition);
            } else if (const auto* type = as<syntax::TypeItem>(item)) {
                add(type->name.text, type->name.span, definition);
            } else if (const auto* rule = as<syntax::RuleItem>(item)) {
                add(rule->name.text, rule->name.span, definition);
                model_.rules_.push_back(readRule(*rule, module.id));
            } else if (const auto* kind = as<syntax::KindItem>(item)) {
                auto info = std::make_unique<KindInfo>();
                info->id = types_.newKind(std::string(kind->name.text));
                info->name = kind->name.text;
                info->module = module.id;
                info->item = kind;
                definition.kind = info->id;
                CLC_ASSERT(info->id.index() == model_.kinds_.size(),
                           "kinds are numbered by the store of this model");
                model_.kinds_.push_back(std::move(info));
                add(kind->name.text, kind->name.span, definition);
            }
        }
    }
}

/// The first word of an item, to point at: all of it would underline a page.
auto ModelBuilder::headOf(const syntax::Item& item) const -> Span {
    const std::string_view text = model_.sources().text(item.span);
    const std::size_t end = text.find_first_of(" \t\r\n{(:");
    return item.span.part(
        0, static_cast<std::uint32_t>(std::min(text.size(), std::max<std::size_t>(end, 1))));
}

/// The name a definition gives, to point at.
auto ModelBuilder::definitionName(const syntax::Item& item) -> Span {
    if (const auto* let = as<syntax::LetItem>(&item)) {
        return let->name.span;
    }
    if (const auto* function = as<syntax::FnItem>(&item)) {
        return function->name.span;
    }
    if (const auto* type = as<syntax::TypeItem>(&item)) {
        return type->name.span;
    }
    if (const auto* rule = as<syntax::RuleItem>(&item)) {
        return rule->name.span;
    }
    const auto* kind = as<syntax::KindItem>(&item);
    return kind == nullptr ? item.span.part(0, 0) : kind->name.span;
}

/// True if `name` is one that `module` keeps to itself.
bool ModelBuilder::reportPrivate(const syntax::Name& name, ModuleId module) {
    const std::span<const Definition> found = inModule(module, name.text);
    if (found.empty() || !found.front().item->isPrivate) {
        return false;
    }
    sink_.report(diag::PrivateName, name.span, name.text, model_.module(module).name)
        .label(definitionName(*found.front().item), "declared private here")
        .help("leave out 'private' there, or use what the module offers to others");
    return true;
}

auto ModelBuilder::moduleFrame(FileId file) -> const Frame& {
    const auto found = moduleFrames_.find(file.value);
    if (found != moduleFrames_.end()) {
        return *found->second;
    }
    Frame& frame = newFrame(nullptr, FrameRole::Module);
    frame.file = file;
    frame.module = model_.moduleOf(file);
    moduleFrames_.emplace(file.value, &frame);
    return frame;
}

auto ModelBuilder::prelude() -> ModuleId {
    if (!preludeLoaded_) {
        preludeLoaded_ = true;
        prelude_ = loadModule("std.prelude");
    }
    return prelude_;
}

auto ModelBuilder::inModule(ModuleId module, std::string_view name) const
    -> std::span<const Definition> {
    const Module& in = model_.module(module);
    const auto found = in.byName.find(name);
    return found == in.byName.end() ? std::span<const Definition>() : found->second;
}

auto ModelBuilder::definitions(FileId file, std::string_view name) -> std::span<const Definition> {
    if (const auto own = inModule(model_.moduleOf(file), name); !own.empty()) {
        return own;
    }
    const FileUses& used = uses(file);
    if (const auto found = used.names.find(name); found != used.names.end()) {
        return inModule(found->second.module, found->second.original);
    }
    const ModuleId std = prelude();
    if (!std.valid() || model_.module(std).files.empty()) {
        return {};
    }
    if (const auto own = inModule(std, name); !own.empty()) {
        return own;
    }
    // What the prelude uses by name, it hands on.
    const FileId preludeFile = model_.module(std).files.front()->file;
    if (preludeFile == file) {
        return {};
    }
    const FileUses& handedOn = uses(preludeFile);
    if (const auto found = handedOn.names.find(name); found != handedOn.names.end()) {
        return inModule(found->second.module, found->second.original);
    }
    return {};
}

auto ModelBuilder::functionsOf(std::span<const Definition> found) -> std::span<const Definition> {
    return found.empty() || found.front().item->kind == syntax::NodeKind::FnItem
               ? found
               : std::span<const Definition>();
}

auto ModelBuilder::moduleNamed(FileId file, std::string_view name) -> ModuleId {
    const FileUses& used = uses(file);
    const auto found = used.modules.find(name);
    return found == used.modules.end() ? ModuleId() : found->second.module;
}

auto ModelBuilder::namesInModule(ModuleId module) const -> std::vector<std::string_view> {
    std::vector<std::string_view> names;
    if (guesses_.spent()) {
        return names;
    }
    for (const auto& [name, definition] : model_.module(module).definitions) {
        if (!definition.item->isPrivate) {
            names.push_back(name);
        }
    }
    addSchemaNames(module, names);
    return names;
}

auto ModelBuilder::fileOf(const Frame& frame) const -> FileId {
    const Frame* at = &frame;
    while (at->parent != nullptr) {
        at = at->parent;
    }
    return at->file;
}

auto ModelBuilder::moduleIdOf(const Frame& frame) const -> ModuleId {
    return model_.moduleOf(fileOf(frame));
}

auto ModelBuilder::namesInScope(const Frame& frame) -> std::vector<std::string_view> {
    std::vector<std::string_view> names;
    if (guesses_.spent()) {
        return names;
    }
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        for (const Local& local : at->locals) {
            names.push_back(local.name);
        }
        if (at->role == FrameRole::Kind) {
            for (const Member& member : kindInfo(at->kind).members) {
                names.push_back(member.name);
            }
        }
        if (at->role == FrameRole::Record) {
            for (const Member& member : model_.record(at->record).fields) {
                names.push_back(member.name);
            }
        }
    }
    const FileId file = fileOf(frame);
    for (const auto& [name, definition] : model_.module(model_.moduleOf(file)).definitions) {
        names.push_back(name);
    }
    for (const auto& [name, imported] : uses(file).names) {
        names.push_back(name);
    }
    if (const ModuleId std = prelude(); std.valid() && !model_.module(std).files.empty()) {
        for (const auto& [name, definition] : model_.module(std).definitions) {
            names.push_back(name);
        }
        for (const auto& [name, imported] : uses(model_.module(std).files.front()->file).names) {
            names.push_back(name);
        }
    }
    if (model_.rootKind_.valid()) {
        names.push_back(model_.kind(model_.rootKind_).name);
    }
    return names;
}

}  // namespace clc::semantics
