#include "semantics/check.h"

#include "base/check.h"
#include "semantics/beside.h"
#include "semantics/checker.h"
#include "semantics/repeats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <unordered_map>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;

void ModelBuilder::run(const CheckInput& input) {
    trustsLibrary_ = input.trustsLibrary;
    Module& main = addModule(input.name, input.files);
    main.isCluster = input.isCluster;
    const ModuleId mainId = main.id;
    if (input.isCluster) {
        model_.cluster_ = mainId;
    }
    findRoot();
    for (const std::string& name : input.ruleModules) {
        loadModule(name);
    }
    for (const std::string& name : input.typeModules) {
        loadModule(name);
    }
    // All `use` items are read, so that one that names nothing is reported though nothing of it is
    // used.
    for (const syntax::ParsedFile* file : model_.module(mainId).files) {
        uses(file->file);
    }
    for (const syntax::ParsedFile* file : model_.module(mainId).files) {
        Frame& frame = newFrame(&moduleFrame(file->file));
        for (const syntax::Item* item : file->root->items) {
            checkTopLevel(*item, frame, input.isCluster);
        }
    }
    if (input.isCluster) {
        reportTopDuplicates();
    }
    checkOwnModules(mainId);
    const bool isLibrary = input.files.empty() && input.typeModules.empty();
    for (const std::string& name : isLibrary ? source_.names() : std::vector<std::string>()) {
        if (const ModuleId module = loadModule(name); module.valid()) {
            for (const auto& [defined, definition] : model_.module(module).definitions) {
                require(definition);
            }
        }
    }
    // Rules are checked where they are on: those of the cluster, of std, and of the modules it
    // uses.
    for (std::size_t i = 0; i < model_.rules_.size(); ++i) {
        const RuleInfo rule = model_.rules_[i];
        if (rule.module != mainId) {
            checkRule(*rule.item, moduleFrame(rule.item->span.file));
        }
    }
    checkQueued();
    loadWhatIsUsed();
    reportRecursion();
    reportEndlessKinds();
    reportEndlessTypes();
    reportCircularLets();
    if (input.isCluster && !input.withoutRules) {
        reportUnknownCodes();
    }
}

/// In the order of the text, so that of several places with one mistake the first is reported.
void ModelBuilder::checkQueued() {
    while (nextQueued_ < queue_.size()) {
        const std::function<void()> next = std::move(queue_[nextQueued_++]);
        next();
    }
}

/// What is wrong in a module of the project is wrong in each cluster that uses it, whether or not
/// it uses that part. The standard library is checked whole by tests.
void ModelBuilder::checkOwnModules(ModuleId main) {
    for (std::size_t i = 0; i < model_.modules_.size(); ++i) {
        const Module& module = *model_.modules_[i];
        if (module.id == main || module.isStd || reportUsedCluster(module)) {
            continue;
        }
        for (const syntax::ParsedFile* file : module.files) {
            uses(file->file);
            Frame& frame = newFrame(&moduleFrame(file->file));
            for (const syntax::Item* item : file->root->items) {
                // Its rules are on and checked as such.
                if (item->kind != NodeKind::RuleItem) {
                    checkTopLevel(*item, frame, false);
                }
            }
        }
    }
}

/// Whether `module` is a file of another cluster; then that is one mistake of who uses it. A module
/// in which one thing is declared is a module all the same.
bool ModelBuilder::reportUsedCluster(const Module& module) {
    std::vector<const syntax::Item*> declared;
    bool isCluster = false;
    for (const syntax::ParsedFile* file : module.files) {
        for (const syntax::Item* item : file->root->items) {
            const auto* declaration = as<syntax::DeclarationItem>(item);
            if (declaration == nullptr || item->hasError || declaration->kindName.path.empty()) {
                continue;
            }
            declared.push_back(item);
            isCluster =
                isCluster || (model_.rootKind_.valid() && declaration->kindName.path.back().text ==
                                                              model_.kind(model_.rootKind_).name);
        }
    }
    const auto used = usedAt_.find(module.id.value);
    if (used == usedAt_.end() || declared.empty() || (!isCluster && declared.size() == 1)) {
        return false;
    }
    const Span head = headOf(*declared.front());
    sink_.report(diag::MisplacedItem, used->second, model_.sources().text(head), "a module")
        .label(head, "this file declares it")
        .help(
            "what two clusters share is defined in a file of its own, which both use: kind, "
            "type, fn, let, rule");
    return true;
}

/// The kind marked @root, and the one instance of it.
void ModelBuilder::findRoot() {
    const ModuleId std = prelude();
    const auto look = [&](ModuleId module) {
        for (const auto& [name, definition] : model_.module(module).definitions) {
            const bool marked = std::any_of(
                definition.item->attributes.begin(), definition.item->attributes.end(),
                [](const syntax::Attribute* each) { return each->name.text == "root"; });
            if (definition.kind.valid() && marked && !model_.rootKind_.valid()) {
                model_.rootKind_ = definition.kind;
            }
        }
    };
    look(ModuleId(std::uint32_t{0}));
    if (std.valid()) {
        look(std);
        if (!model_.rootKind_.valid() && !model_.module(std).files.empty()) {
            uses(model_.module(std).files.front()->file);
            for (std::size_t i = 0; i < model_.modules_.size(); ++i) {
                look(ModuleId(i));
            }
        }
    }
    if (!model_.cluster_.valid() || !model_.rootKind_.valid()) {
        return;
    }
    for (const DeclarationSite& site : rootSites()) {
        const KindId kind = siteKind(site);
        if (!kind.valid() || !model_.isA(kind, model_.rootKind_)) {
            continue;
        }
        if (model_.rootDeclaration_ != nullptr) {
            sink_
                .report(diag::SeveralRoots, site.item->name.span,
                        model_.kind(model_.rootKind_).name)
                .label(model_.rootDeclaration_->name.span, "the first one")
                .help("each cluster has a file of its own");
            continue;
        }
        model_.rootDeclaration_ = site.item;
    }
    // Its kind is not known, or a mistake keeps it from being read as a declaration.
    const auto isLostItem = [](const syntax::Item* item) {
        return as<syntax::ErrorItem>(item) != nullptr || as<syntax::EntryItem>(item) != nullptr ||
               (item->hasError && as<syntax::UseItem>(item) != nullptr) ||
               (item->hasError && as<syntax::DeclarationItem>(item) != nullptr &&
                as<syntax::DeclarationItem>(item)->name.text.empty());
    };
    const auto hasLost = [&](const syntax::ParsedFile* file) {
        return std::ranges::any_of(file->root->items, isLostItem);
    };
    const bool maybe =
        std::ranges::any_of(model_.module(model_.cluster_).files, hasLost) ||
        std::any_of(rootSites().begin(), rootSites().end(),
                    [&](const DeclarationSite& site) { return !siteKind(site).valid(); });
    if (model_.rootDeclaration_ == nullptr && !maybe &&
        !model_.module(model_.cluster_).files.empty()) {
        const syntax::File& first = *model_.module(model_.cluster_).files.front()->root;
        const std::string& name = model_.kind(model_.rootKind_).name;
        auto builder = sink_.report(diag::NoRoot, first.span.part(0, 0), name);
        builder.help("begin with " + name +
                     " NAME { ... }; a file of definitions only is a module, brought in by 'use'");
        if (!rootSites().empty()) {
            builder.label(rootSites().front().item->name.span,
                          "this stands in a cluster, so the file is no module");
        }
    }
}

void ModelBuilder::checkTopLevel(const syntax::Item& item, Frame& frame, bool isCluster) {
    std::optional<QuietableSink::Quiet> quiet;
    if (item.hasError) {
        quiet.emplace(sink_);
    }
    const auto requireOwn = [&](const syntax::Name& name) {
        // A second definition of a name is reported where names are collected, and is none.
        for (const Definition& each : inModule(moduleIdOf(frame), name.text)) {
            if (each.item == &item) {
                require(each);
            }
        }
    };
    switch (item.kind) {
    case NodeKind::UseItem: break;
    case NodeKind::LetItem: requireOwn(syntax::cast<syntax::LetItem>(&item).name); break;
    case NodeKind::FnItem: {
        const auto& function = syntax::cast<syntax::FnItem>(&item);
        requireOwn(function.name);
        reportParams(function);
        reportTypeParams(function.typeParams, frame);
        break;
    }
    case NodeKind::TypeItem: {
        const auto& type = syntax::cast<syntax::TypeItem>(&item);
        requireOwn(type.name);
        reportTypeParams(type.typeParams, frame);
        break;
    }
    case NodeKind::KindItem: requireOwn(syntax::cast<syntax::KindItem>(&item).name); break;
    case NodeKind::RuleItem: checkRule(syntax::cast<syntax::RuleItem>(&item), frame); break;
    default:
        if (!isCluster && item.kind != NodeKind::ErrorItem) {
            sink_
                .report(diag::MisplacedItem, headOf(item), model_.sources().text(headOf(item)),
                        "a module")
                .help("a module holds definitions only: kind, type, fn, let, rule");
            break;
        }
        checkItem(item, frame);
        break;
    }
    if (item.kind != NodeKind::RuleItem) {
        checkAttributes(item, frame);
    }
}

/// Parameters of one name.
void ModelBuilder::reportParams(const syntax::FnItem& function) {
    std::unordered_map<std::string_view, Span> seen;
    for (const syntax::Param* param : function.params) {
        const syntax::Name& name = param->name;
        const auto [before, added] = seen.try_emplace(name.text, name.span);
        if (!added && !name.text.empty()) {
            sink_.report(diag::DuplicateEntry, name.span, name.text)
                .label(before->second, "first written here")
                .help("give one of the parameters another name");
        }
    }
}

/// A name for a type parameter that neither a type nor one of `params` has.
auto ModelBuilder::freeTypeName(std::span<const syntax::Name> params, const Frame& frame)
    -> std::string_view {
    constexpr std::array<std::string_view, 4> kUsual{"T", "U", "V", "W"};
    const auto isFree = [&](std::string_view text) {
        const syntax::Name name{text, {}};
        return thing(std::span(&name, 1), frame).form == NamedThing::Form::None &&
               std::ranges::find(params, text, &syntax::Name::text) == params.end();
    };
    const auto free = std::ranges::find_if(kUsual, isFree);
    return free == kUsual.end() ? "Element" : *free;
}

/// Type parameters of one name, and those that have the name of a type.
void ModelBuilder::reportTypeParams(std::span<const syntax::Name> params, const Frame& frame) {
    std::unordered_map<std::string_view, Span> seen;
    for (const syntax::Name& name : params) {
        const auto [before, added] = seen.try_emplace(name.text, name.span);
        if (!added) {
            sink_.report(diag::DuplicateEntry, name.span, name.text)
                .label(before->second, "first written here")
                .help("give one of the type parameters another name");
            continue;
        }
        const NamedThing hidden = thing(std::span(&name, 1), frame);
        if (hidden.form == NamedThing::Form::None && name.text != "Map" && name.text != "Later") {
            continue;
        }
        auto report = sink_.report(diag::DuplicateDefinition, name.span, name.text);
        if (hidden.form == NamedThing::Form::Definition) {
            report.label(definitionName(*hidden.definition.item), "the type of this name");
        }
        report.help(fmt::format("a type parameter has a name that no type has, such as {}",
                                freeTypeName(params, frame)));
    }
}

void ModelBuilder::reportTopDuplicates() {
    std::vector<const syntax::Item*> all;
    for (const syntax::ParsedFile* file : model_.module(model_.cluster_).files) {
        all.insert(all.end(), file->root->items.begin(), file->root->items.end());
    }
    reportDuplicates(all);
}

/// What a model was built by and what that reports, kept as long as something is left to check.
class Checking : public LateChecks {
public:
    Checking(Model& model, ModuleSource& modules)
        : sources_(model.sources()), builder_(model, modules, found_) {}

    void run(const CheckInput& input, DiagnosticSink& sink) {
        builder_.run(input);
        std::vector<Diagnostic> syntax;
        for (const syntax::ParsedFile* file : input.files) {
            syntax.insert(syntax.end(), file->diagnostics.begin(), file->diagnostics.end());
        }
        sink.append(withoutRepeats(withoutThoseBeside(found_.take(), syntax, sources_), sources_));
    }

    static void keep(std::unique_ptr<Checking> checking, Model& model) {
        model.late_ = std::move(checking);
    }

    void complete(const syntax::Node& node) override {
        builder_.complete(node);
        CLC_ASSERT(found_.diagnostics().empty(), "the library that is trusted is right");
    }

private:
    const SourceManager& sources_;
    DiagnosticSink found_;
    ModelBuilder builder_;
};

auto check(const CheckInput& input, ModuleSource& modules, types::TypeStore& types,
           const SourceManager& sources, const schema::SchemaTable* schemas, DiagnosticSink& sink)
    -> std::unique_ptr<Model> {
    auto model = std::make_unique<Model>(types, sources, schemas);
    auto checking = std::make_unique<Checking>(*model, modules);
    checking->run(input, sink);
    if (input.trustsLibrary) {
        Checking::keep(std::move(checking), *model);
    }
    return model;
}

}  // namespace clc::semantics
