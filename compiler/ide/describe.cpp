#include "ide/describe.h"

#include "ide/emits.h"
#include "ide/examples.h"
#include "ide/fields.h"
#include "ide/hole_words.h"
#include "ide/scope.h"
#include "ide/source_text.h"
#include "ide/use_line.h"
#include "semantics/also_called.h"
#include "semantics/api_types.h"
#include "semantics/api_words.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace clc::ide {
namespace {

using semantics::Definition;
using semantics::Model;
using semantics::Module;
using syntax::NodeKind;

auto dotted(std::span<const syntax::Name> path) -> std::string {
    std::string text;
    for (const syntax::Name& name : path) {
        text.append(text.empty() ? "" : ".").append(name.text);
    }
    return text;
}

/// The name of a kind or type in a head, linked.
auto linked(const Model& model, const syntax::QualifiedName& name) -> TextPiece {
    return {dotted(name.path), findTarget(model, name.span.file, name.path)};
}

auto typeParams(std::span<const syntax::Name> names) -> std::string {
    std::string text;
    for (const syntax::Name& name : names) {
        text.append(text.empty() ? "<" : ", ").append(name.text);
    }
    return text.empty() ? text : text + ">";
}

void append(LinkedText& to, LinkedText more) {
    std::ranges::move(more, std::back_inserter(to));
}

/// What the first parameter of a function is, by name: a type, kind or what the compiler knows.
auto receiver(const Model& model, const syntax::FnItem& function) -> std::optional<Target> {
    if (function.params.empty() || function.params.front()->type == nullptr) {
        return std::nullopt;
    }
    const syntax::TypeExpr* type = function.params.front()->type;
    if (const auto* optional = syntax::as<syntax::OptionalType>(type)) {
        type = optional->inner;
    }
    if (type->kind == NodeKind::ListType) {
        return Target{{}, "List"};
    }
    const auto* named = syntax::as<syntax::NamedType>(type);
    return named == nullptr ? std::nullopt : findTarget(model, function.span.file, named->path);
}

/// `...` alone: any further field may be given.
bool isOpening(const syntax::Item* member) {
    const auto* spread = syntax::as<syntax::SpreadTypeItem>(member);
    return spread != nullptr && spread->type.empty();
}

/// The text that `name: "..."` gives in a rule.
auto ruleText(const SourceManager& sources, const syntax::RuleItem& rule, std::string_view name)
    -> std::string {
    for (const syntax::Item* item : rule.body->items) {
        const auto* entry = syntax::as<syntax::EntryItem>(item);
        if (entry != nullptr && entry->name.text == name) {
            return plainWords(sources, entry->value);
        }
    }
    return {};
}

/// What the prelude uses by name, every file may say.
void addHandedOn(const Module& prelude, ModuleDescription& description) {
    for (const syntax::ParsedFile* file : prelude.files) {
        for (const syntax::Item* item : file->root->items) {
            const auto* use = syntax::as<syntax::UseItem>(item);
            if (use == nullptr) {
                continue;
            }
            for (const syntax::UseItem::Imported& each : use->names) {
                description.handsOn.push_back({dotted(use->path), std::string(each.name.text)});
            }
        }
    }
}

template <typename T>
void addOnce(std::vector<T>& list, const T& value) {
    if (std::ranges::find(list, value) == list.end()) {
        list.push_back(value);
    }
}

auto findRelations(const Model& model) -> Relations {
    Relations relations;
    for (const auto& module : model.modules()) {
        for (const auto& [name, definition] : module->definitions) {
            if (definition.item->isPrivate) {
                continue;
            }
            const Target self{module->name, std::string(name)};
            const auto* function = syntax::as<syntax::FnItem>(definition.item);
            if (function != nullptr) {
                if (const auto first = receiver(model, *function)) {
                    addOnce(relations.functions[*first], self);
                }
            }
            if (!definition.kind.valid()) {
                continue;
            }
            const semantics::KindId base = model.kind(definition.kind).base;
            if (base.valid()) {
                const semantics::KindInfo& above = model.kind(base);
                relations.kindsOf[{model.module(above.module).name, above.name}].push_back(self);
            }
        }
    }
    return relations;
}

}  // namespace

auto definedName(const syntax::Item& item) -> syntax::Name {
    switch (item.kind) {
    case NodeKind::KindItem: return syntax::cast<syntax::KindItem>(&item).name;
    case NodeKind::TypeItem: return syntax::cast<syntax::TypeItem>(&item).name;
    case NodeKind::FnItem: return syntax::cast<syntax::FnItem>(&item).name;
    case NodeKind::LetItem: return syntax::cast<syntax::LetItem>(&item).name;
    case NodeKind::RuleItem: return syntax::cast<syntax::RuleItem>(&item).name;
    default: return {};
    }
}

auto deprecation(const SourceManager& sources, const syntax::Item& item) -> std::string {
    for (const syntax::Attribute* attribute : item.attributes) {
        if (attribute->name.text == "deprecated" && !attribute->arguments.empty()) {
            return plainWords(sources, attribute->arguments.front()->value);
        }
    }
    return {};
}

Describer::Describer(const Model& model) : model_(model), relations_(findRelations(model)) {}

auto Describer::start(Topic topic, const Definition& definition, std::string_view name,
                      Span declared) const -> Description {
    DocText docs = readDocs(definition.item->docs);
    Description description;
    description.topic = topic;
    description.target = {model_.module(definition.module).name, std::string(name)};
    if (topic != Topic::Rule) {
        description.useLine = useLine(model_, model_.module(definition.module), name);
    }
    description.words = std::move(docs.words);
    description.samples = std::move(docs.samples);
    description.deprecated = deprecation(model_.sources(), *definition.item);
    description.alsoCalled =
        fmt::format("{}", fmt::join(semantics::alsoCalled(*definition.item), ", "));
    description.declared = declared;
    addRelations(description);
    return description;
}

void Describer::addRelations(Description& description) const {
    if (const auto kinds = relations_.kindsOf.find(description.target);
        kinds != relations_.kindsOf.end()) {
        description.kindsOf = kinds->second;
    }
    if (const auto functions = relations_.functions.find(description.target);
        functions != relations_.functions.end()) {
        description.functions = functions->second;
    }
}

auto Describer::describe(const Definition& definition) const -> Description {
    switch (definition.item->kind) {
    case NodeKind::KindItem: return describeKind(definition);
    case NodeKind::TypeItem: return describeType(definition);
    case NodeKind::FnItem: return describeFunction(definition);
    case NodeKind::RuleItem: return describeRule(definition);
    default: return describeValue(definition);
    }
}

auto Describer::describeKind(const Definition& definition) const -> Description {
    const auto& item = syntax::cast<syntax::KindItem>(definition.item);
    const semantics::KindInfo& kind = model_.kind(definition.kind);
    Description description = start(Topic::Kind, definition, item.name.text, item.name.span);
    description.head = {{"kind " + kind.name}};
    if (!item.base.empty()) {
        description.head.push_back({" is "});
        description.head.push_back(linked(model_, item.base));
    }
    for (std::size_t i = 0; i < kind.containers.size(); ++i) {
        const semantics::KindInfo& container = model_.kind(kind.containers[i]);
        description.head.push_back({i == 0 ? " in " : " | "});
        description.head.push_back(
            {container.name, Target{model_.module(container.module).name, container.name}});
    }
    description.fields = describeMembers(model_, kind.members, description.target, MembersOf::Kind);
    description.emits = describeEmits(model_, kind);
    description.checks = describeChecks(model_.sources(), *item.body);
    return description;
}

auto Describer::describeType(const Definition& definition) const -> Description {
    const auto& item = syntax::cast<syntax::TypeItem>(definition.item);
    Description description = start(Topic::Alias, definition, item.name.text, item.name.span);
    description.head = {{"type " + std::string(item.name.text) + typeParams(item.typeParams)}};
    for (const syntax::VariantCase* each : item.cases) {
        description.topic = Topic::Choice;
        description.cases.push_back({std::string(each->name.text), readDocs(each->docs).words,
                                     recordFields(*each->fields, description)});
    }
    if (const auto* record = syntax::as<syntax::RecordType>(item.type)) {
        description.topic = Topic::Record;
        description.fields = recordFields(*record, description);
        description.isOpen = std::ranges::any_of(record->members, isOpening);
    } else if (item.type != nullptr) {
        description.meaning = typeText(model_, *item.type);
    }
    return description;
}

auto Describer::recordFields(const syntax::RecordType& type, const Description& of) const
    -> std::vector<FieldDescription> {
    const types::Type& shape = model_.types().get(model_.typeOf(type));
    if (shape.tag != types::TypeTagKind::Record) {
        return {};
    }
    return describeMembers(model_, model_.record(shape.record).fields, of.target,
                           MembersOf::Record);
}

auto Describer::describeFunction(const Definition& definition) const -> Description {
    const auto& item = syntax::cast<syntax::FnItem>(definition.item);
    Description description = start(Topic::Function, definition, item.name.text, item.name.span);
    LinkedText head{
        {std::string("fn ") + std::string(item.name.text) + typeParams(item.typeParams) + "("}};
    const SourceManager& sources = model_.sources();
    for (std::size_t i = 0; i < item.params.size(); ++i) {
        const syntax::Param& param = *item.params[i];
        head.push_back({(i == 0 ? "" : ", ") + std::string(param.name.text) + ": "});
        append(head, typeText(model_, *param.type));
        if (param.fallback != nullptr) {
            head.push_back({" = " + onOneLine(sources.text(param.fallback->span))});
        }
    }
    head.push_back({")"});
    if (item.result != nullptr) {
        head.push_back({" -> "});
        append(head, typeText(model_, *item.result));
    }
    description.head = std::move(head);
    return description;
}

auto Describer::describeValue(const Definition& definition) const -> Description {
    const auto& item = syntax::cast<syntax::LetItem>(definition.item);
    Description description = start(Topic::Value, definition, item.name.text, item.name.span);
    description.head = {{"let " + std::string(item.name.text) + ": "}};
    append(description.head, item.type != nullptr ? typeText(model_, *item.type)
                                                  : typeText(model_, model_.facts(item).type));
    return description;
}

auto Describer::describeRule(const Definition& definition) const -> Description {
    const auto& item = syntax::cast<syntax::RuleItem>(definition.item);
    Description description = start(Topic::Rule, definition, item.name.text, item.name.span);
    const SourceManager& sources = model_.sources();
    description.head = {{"rule " + std::string(item.name.text)}};
    const semantics::RuleInfo rule = semantics::readRule(item, definition.module);
    description.code = rule.code;
    for (const semantics::RuleLevel level : rule.levels) {
        description.severities.emplace_back(
            semantics::kLevelNames.at(static_cast<std::size_t>(level)));
    }
    description.isFirm = rule.firm;
    description.help = ruleText(sources, item, "help");
    description.checks = describeChecks(sources, *item.body);
    description.example = findingOf(description.code);
    return description;
}

auto Describer::describe(const Intrinsic& intrinsic) const -> Description {
    Description description;
    description.topic = Topic::Intrinsic;
    description.target = {{}, std::string(intrinsic.name)};
    description.head = {{std::string(intrinsic.head)}};
    description.words = intrinsic.words;
    if (!intrinsic.sample.empty()) {
        description.samples.emplace_back(intrinsic.sample);
    }
    addRelations(description);
    return description;
}

auto Describer::describeApiType(types::TypeId type) const -> Description {
    const semantics::RecordInfo& record = model_.record(model_.types().get(type).record);
    const auto api = semantics::apiType(model_, record);
    Description description;
    description.topic = Topic::ApiType;
    description.target = {api->module, std::string(api->name)};
    description.head = {{"API type " + record.name}};
    for (const auto& module : model_.modules()) {
        if (module->name == api->module) {
            description.useLine = useLine(model_, *module, api->name);
        }
    }
    description.words = api->doc;
    for (const std::string& each :
         {semantics::tofuWords(model_, record), semantics::apiReleases(model_, record)}) {
        description.words += (description.words.empty() || each.empty() ? "" : " ") + each;
    }
    description.fields =
        describeMembers(model_, record.fields, description.target, MembersOf::Record);
    for (FieldDescription& field : description.fields) {
        const auto given = std::ranges::find(record.constants, field.name,
                                             [](const auto& each) { return each.first; });
        if (given != record.constants.end()) {
            field.type = {{"\"" + std::string(given->second) + "\""}};
            field.fallback = field.type.front().text;
            field.isRequired = false;
        }
        const std::string limits = semantics::apiFieldWords(model_, record, field.name);
        field.words += (field.words.empty() || limits.empty() ? "" : " ") + limits;
    }
    for (std::string& condition : semantics::apiConditions(model_, record)) {
        description.checks.push_back({.message = std::move(condition), .help = {}});
    }
    description.isOpen = record.isOpen;
    addRelations(description);
    return description;
}

auto Describer::describe(const Module& module) const -> ModuleDescription {
    ModuleDescription description;
    description.name = module.name;
    if (!module.files.empty()) {
        description.words = readDocs(module.files.front()->root->docs).words;
    }
    if (description.words.empty() && !module.schema.empty()) {
        const std::string_view about = semantics::apiAbout(model_, module);
        description.words = about.empty() ? "API types." : fmt::format("API types: {}.", about);
    }
    for (const auto& [name, definition] : module.definitions) {
        if (!definition.item->isPrivate) {
            description.definitions.push_back(describe(definition));
        }
    }
    // Overloads are one thing to read.
    std::vector<Description>& all = description.definitions;
    for (auto at = all.begin(); at != all.end();) {
        const Target target = at->target;
        at = std::stable_partition(at, all.end(),
                                   [&](const Description& each) { return each.target == target; });
    }
    if (module.name == "std.prelude") {
        addHandedOn(module, description);
    }
    for (const std::string_view name : semantics::apiTypeNames(model_, module)) {
        description.apiTypes.emplace_back(name);
    }
    if (!description.apiTypes.empty()) {
        description.useLine = useLine(model_, module, {});
    }
    return description;
}

}  // namespace clc::ide
