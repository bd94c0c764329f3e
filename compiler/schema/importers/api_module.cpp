#include "schema/importers/api_module.h"

#include "base/check.h"
#include "schema/importers/joined_schema.h"
#include "schema/importers/json_schema.h"
#include "schema/importers/schema_forms.h"
#include "schema/module_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace clc::schema {
namespace {

/// The name of a record while it has none: its number.
auto numberName(std::size_t index) -> std::string {
    return std::to_string(index);
}

/// Records by content, across kinds and versions.
class KindsReader final : public JsonSchemaHost {
public:
    KindsReader(Refiner& refiner) : refiner_(refiner), reader_(*this) {}

    /// Nothing else may have the name of a kind.
    void reserve(const KindSchema& kind) { taken_.insert(kind.typeName); }

    void read(const KindSchema& kind) {
        kind_ = &kind;
        if (kind.kind.empty()) {
            readPlain(kind);
            return;
        }
        TypeDefinition type = reader_.record(*kind.schema, {kind.typeName, {}});
        const std::string apiVersion =
            kind.group.empty() ? kind.version : kind.group + "/" + kind.version;
        type.object = {apiVersion, kind.kind, kind.scope};
        setConstant(type, "apiVersion", apiVersion);
        setConstant(type, "kind", kind.kind);
        setMetadata(type);
        add(std::move(type), {kind.typeName, {}});
    }

    auto addRecord(TypeDefinition record, const Place& place) -> RecordName override {
        // A schema may limit the name of an object; what else metadata has, it does not say.
        const bool isMetadata = !kind_->kind.empty() && place.root == kind_->typeName &&
                                place.path == std::vector<std::string>{"metadata"};
        record.open = record.open || isMetadata;
        return {"", numberName(add(std::move(record), place))};
    }
    auto resolve(std::string_view reference, const Place& place) -> NodeDefinition override {
        const nlohmann::json* const target = targetOf(reference);
        if (target == nullptr) {
            // A custom resource may not refer to anything; what does all the same stays open.
            return {};
        }
        if (!declaresFields(*target)) {
            if (!resolving_.insert(target).second) {
                return {};
            }
            NodeDefinition node = reader_.node(*target, place);
            resolving_.erase(target);
            return node;
        }
        NodeDefinition node;
        node.kind = NodeKind::Record;
        node.nullable = target->value("nullable", false);
        node.record = {"", numberName(definition(*target, reference))};
        return node;
    }
    auto target(std::string_view reference) -> const nlohmann::json* override {
        return targetOf(reference);
    }
    auto joined(const nlohmann::json& schema) -> std::optional<nlohmann::json> override {
        return kind_->root == nullptr ? std::nullopt : joinedSchema(schema, *kind_->root);
    }
    void refine(NodeDefinition& node, const Place& place) override { refiner_.refine(node, place); }
    bool isSecret(const Place& place) override { return refiner_.isSecret(place); }
    bool fillsDefaults() const override { return !kind_->kind.empty(); }

    /// All types, with their names.
    auto take(const std::vector<NamedPlace>& decreed) -> std::vector<TypeDefinition> {
        const std::vector<std::string> names = nameRecords(places_, decreed);
        for (std::size_t i = 0; i < types_.size(); ++i) {
            types_[i].name = names[i];
            rename(types_[i], names);
        }
        return std::move(types_);
    }

private:
    void readPlain(const KindSchema& kind) {
        const std::size_t number = types_.size();
        // `$ref: "#"` means this type.
        if (kind.root != nullptr) {
            definitions_.emplace(&inOlderForm(*kind.root), number);
        }
        addNamed({}, kind.typeName);
        TypeDefinition record = reader_.record(inOlderForm(*kind.schema), {kind.typeName, {}});
        types_[number] = std::move(record);
    }

    /// A type that has its own name, also if another one is equal.
    void addNamed(TypeDefinition record, const std::string& name) {
        types_.push_back(std::move(record));
        places_.push_back({{name, kind_->version, kind_->preferred, {}}});
    }

    /// A name for a definition that nothing else has.
    auto freeName(const std::string& name) -> std::string {
        std::string free = name;
        for (int i = 2; !taken_.insert(free).second; ++i) {
            free = i == 2 ? kind_->typeName + name : kind_->typeName + name + std::to_string(i);
        }
        return free;
    }

    /// What `#/definitions/x` leads to; null if it leads nowhere.
    auto targetOf(std::string_view reference) -> const nlohmann::json* {
        if (kind_->root == nullptr || !reference.starts_with('#')) {
            return nullptr;
        }
        const nlohmann::json::json_pointer pointer{std::string(reference.substr(1))};
        return kind_->root->contains(pointer) ? &inOlderForm(kind_->root->at(pointer)) : nullptr;
    }

    /// Joined, and as `olderForm`; the same schema has the same address each time.
    auto inOlderForm(const nlohmann::json& schema) -> const nlohmann::json& {
        const auto [entry, isNew] = older_.try_emplace(&schema);
        if (isNew) {
            auto whole = joined(schema);
            auto older = olderForm(whole ? *whole : schema);
            entry->second = older ? std::move(older) : std::move(whole);
        }
        return entry->second ? *entry->second : schema;
    }

    /// The number of the record that `target` defines. It is known before it is read, as it may
    /// refer to itself.
    auto definition(const nlohmann::json& target, std::string_view reference) -> std::size_t {
        const auto [entry, isNew] = definitions_.try_emplace(&target, types_.size());
        const std::size_t number = entry->second;
        if (isNew) {
            const std::string name =
                freeName(typeNameOf(reference.substr(reference.rfind('/') + 1)));
            addNamed({}, name);
            TypeDefinition record = reader_.record(target, {name, {}});
            types_[number] = std::move(record);
        }
        return number;
    }

    auto add(TypeDefinition record, const Place& place) -> std::size_t {
        TypeDefinition content = record;
        content.doc.clear();
        for (FieldDefinition& field : content.fields) {
            field.doc.clear();
        }
        const auto [entry, isNew] = numbers_.try_emplace(writeType(content), types_.size());
        if (isNew) {
            types_.push_back(std::move(record));
            places_.emplace_back();
        }
        places_[entry->second].push_back(
            {kind_->typeName, kind_->version, kind_->preferred, place.path});
        return entry->second;
    }

    static auto fieldNamed(TypeDefinition& type, const std::string& name) -> FieldDefinition& {
        const auto found = std::ranges::find(type.fields, name, &FieldDefinition::name);
        if (found != type.fields.end()) {
            return *found;
        }
        type.fields.push_back({});
        type.fields.back().name = name;
        return type.fields.back();
    }

    static void setConstant(TypeDefinition& type, const std::string& name,
                            const std::string& value) {
        NodeDefinition& node = fieldNamed(type, name).type;
        node = {};
        node.kind = NodeKind::Literals;
        node.literals = {{.kind = LiteralKind::Text, .text = value, .number = 0}};
    }

    /// The API server knows what metadata is, and schemas of custom resources may not say it.
    /// What it does say of the name is a condition.
    static void setMetadata(TypeDefinition& type) {
        NodeDefinition& node = fieldNamed(type, "metadata").type;
        if (node.kind == NodeKind::Record && node.record.module.empty()) {
            CheckDefinition limits{.kind = CheckKind::All, .conditions = {}};
            limits.conditions.push_back({.present = {}, .fields = {{"metadata", node, false}}});
            type.checks.push_back(std::move(limits));
        }
        node = {};
        node.kind = NodeKind::Record;
        node.record = {"k8s", "ObjectMeta"};
    }

    static void rename(NodeDefinition& node, const std::vector<std::string>& names) {
        if (node.kind == NodeKind::Record && node.record.module.empty()) {
            node.record.name = names[std::stoul(node.record.name)];
        }
        for (NodeDefinition& child : node.children) {
            rename(child, names);
        }
    }
    static void rename(TypeDefinition& type, const std::vector<std::string>& names) {
        for (FieldDefinition& field : type.fields) {
            rename(field.type, names);
        }
        if (type.more) {
            rename(*type.more, names);
        }
        for (CheckDefinition& check : type.checks) {
            for (ConditionDefinition& condition : check.conditions) {
                for (ConditionFieldDefinition& field : condition.fields) {
                    rename(field.type, names);
                }
            }
        }
    }

    Refiner& refiner_;
    JsonSchemaReader reader_;
    const KindSchema* kind_ = nullptr;
    std::vector<TypeDefinition> types_;
    std::vector<std::vector<RecordPlace>> places_;
    std::map<std::string, std::size_t> numbers_;
    std::map<const nlohmann::json*, std::size_t> definitions_;
    std::set<std::string> taken_;
    std::set<const nlohmann::json*> resolving_;
    std::map<const nlohmann::json*, std::optional<nlohmann::json>> older_;
};

}  // namespace

void addKinds(ModuleDefinition& module, const std::vector<KindSchema>& kinds, Refiner& refiner,
              const std::vector<NamedPlace>& decreed) {
    KindsReader reader(refiner);
    for (const KindSchema& kind : kinds) {
        reader.reserve(kind);
    }
    for (const KindSchema& kind : kinds) {
        reader.read(kind);
    }
    for (TypeDefinition& type : reader.take(decreed)) {
        module.types.push_back(std::move(type));
    }
    sortByName(module);
}

void preferNewest(std::vector<KindSchema>& kinds) {
    std::map<std::pair<std::string, std::string>, KindSchema*> best;
    for (KindSchema& kind : kinds) {
        KindSchema*& preferred = best[{kind.group, kind.kind}];
        if (preferred == nullptr || olderVersion(preferred->version, kind.version)) {
            preferred = &kind;
        }
    }
    for (auto& [name, kind] : best) {
        kind->preferred = true;
    }
}

}  // namespace clc::schema
