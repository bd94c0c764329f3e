#include "schema/importers/releases.h"

#include "base/check.h"
#include "schema/importers/json_schema.h"
#include "schema/importers/record_names.h"
#include "schema/type_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// The types of one release by name.
using Types = std::map<std::string, TypeDefinition>;

/// Reads the definitions of one release.
class ReleaseReader final : public JsonSchemaHost {
public:
    ReleaseReader(const DefinitionSet& set, const Json& definitions, Refiner& refiner)
        : set_(set), definitions_(definitions), refiner_(refiner), reader_(*this) {}

    auto read() -> Types {
        for (const auto& [full, schema] : definitions_.items()) {
            const auto name = set_.names.find(full);
            if (name == set_.names.end() || set_.known.contains(full)) {
                continue;
            }
            TypeDefinition type = reader_.record(schema, {name->second, {}});
            type.name = name->second;
            if (const auto object = set_.objects.find(full); object != set_.objects.end()) {
                type.object = object->second;
            }
            types_[type.name] = std::move(type);
        }
        return std::move(types_);
    }

    auto addRecord(TypeDefinition record, const Place& place) -> RecordName override {
        record.name = place.root;
        for (const std::string& segment : place.path) {
            record.name += typeNameOf(segment);
        }
        std::erase_if(record.name,
                      [](char c) { return c == '[' || c == ']' || c == '{' || c == '}'; });
        const RecordName name{"", record.name};
        types_[record.name] = std::move(record);
        return name;
    }

    auto resolve(std::string_view reference, const Place& place) -> NodeDefinition override {
        const std::string full(reference.substr(reference.rfind('/') + 1));
        if (const auto known = set_.known.find(full); known != set_.known.end()) {
            return known->second;
        }
        if (const auto name = set_.names.find(full); name != set_.names.end()) {
            NodeDefinition node;
            node.kind = NodeKind::Record;
            node.record.name = name->second;
            return node;
        }
        const auto schema = definitions_.find(full);
        CLC_ASSERT(schema != definitions_.end(), "a schema refers to " + full);
        return reader_.node(*schema, place);
    }

    void refine(NodeDefinition& node, const Place& place) override { refiner_.refine(node, place); }
    bool isSecret(const Place& place) override { return refiner_.isSecret(place); }

private:
    const DefinitionSet& set_;
    const Json& definitions_;
    Refiner& refiner_;
    JsonSchemaReader reader_;
    Types types_;
};

/// One thing in the releases that have it, in ascending order.
template <typename T>
struct History {
    struct Entry {
        std::size_t release;
        const T* form;
    };
    std::vector<Entry> entries;

    [[nodiscard]] auto newest() const -> const T& { return *entries.back().form; }
    [[nodiscard]] auto first() const -> std::size_t { return entries.front().release; }
    [[nodiscard]] auto last() const -> std::size_t { return entries.back().release; }
};

class Merger {
public:
    explicit Merger(const DefinitionSet& set) : set_(set) {}

    auto merge(const std::vector<Types>& releases) -> std::vector<TypeDefinition> {
        std::map<std::string, History<TypeDefinition>> histories;
        for (std::size_t i = 0; i < releases.size(); ++i) {
            for (const auto& [name, type] : releases[i]) {
                histories[name].entries.push_back({i, &type});
            }
        }
        std::vector<TypeDefinition> types;
        for (const auto& [name, history] : histories) {
            types.push_back(mergeType(history));
        }
        return types;
    }

    [[nodiscard]] auto takeChanges() -> std::vector<TypeChange> { return std::move(changes_); }

private:
    auto mergeType(const History<TypeDefinition>& history) -> TypeDefinition {
        TypeDefinition type = history.newest();
        type.served = range(history.first(), history.last(), 0, set_.releases.size() - 1);
        std::map<std::string, History<FieldDefinition>> fields;
        for (const auto& [release, form] : history.entries) {
            for (const FieldDefinition& field : form->fields) {
                fields[field.name].entries.push_back({release, &field});
            }
        }
        type.fields.clear();
        for (const auto& [name, field] : fields) {
            type.fields.push_back(mergeField(field, history, type.name + "." + name));
        }
        return type;
    }

    auto mergeField(const History<FieldDefinition>& history, const History<TypeDefinition>& inType,
                    const std::string& place) -> FieldDefinition {
        FieldDefinition field = history.newest();
        field.served = range(history.first(), history.last(), inType.first(), inType.last());
        std::vector<std::size_t> required;
        for (std::size_t i = 0; i < history.entries.size(); ++i) {
            const auto& [release, form] = history.entries[i];
            if (form->requiredIn) {
                required.push_back(release);
            }
            CLC_ASSERT(i == 0 || hasBetween(inType, history.entries[i - 1].release, release) == 0,
                       place + " comes and goes");
            if (i > 0 && form->type != history.entries[i - 1].form->type) {
                changes_.push_back({place, set_.releases[release].release,
                                    typeText(history.entries[i - 1].form->type),
                                    typeText(form->type)});
            }
        }
        field.requiredIn = std::nullopt;
        if (!required.empty()) {
            CLC_ASSERT(required.back() - required.front() + 1 == required.size(),
                       place + " is required now and then");
            field.requiredIn =
                range(required.front(), required.back(), history.first(), history.last());
        }
        return field;
    }

    /// How many releases of a type lie between two.
    static auto hasBetween(const History<TypeDefinition>& type, std::size_t after,
                           std::size_t before) -> std::ptrdiff_t {
        return std::ranges::count_if(type.entries, [after, before](const auto& entry) {
            return entry.release > after && entry.release < before;
        });
    }

    /// From `first` to `last`, where an end that is also one of the surrounding thing says nothing.
    [[nodiscard]] auto range(std::size_t first, std::size_t last, std::size_t outerFirst,
                             std::size_t outerLast) const -> ReleaseRange {
        ReleaseRange range;
        if (first > outerFirst) {
            range.since = set_.releases[first].release;
        }
        if (last < outerLast) {
            range.until = set_.releases[last].release;
        }
        return range;
    }

    const DefinitionSet& set_;
    std::vector<TypeChange> changes_;
};

}  // namespace

auto addDefinitions(ModuleDefinition& module, const DefinitionSet& set, Refiner& refiner)
    -> std::vector<TypeChange> {
    std::vector<Types> releases;
    for (const ReleaseSchemas& each : set.releases) {
        module.releases.push_back(each.release);
        releases.push_back(ReleaseReader(set, *each.definitions, refiner).read());
    }
    Merger merger(set);
    for (TypeDefinition& type : merger.merge(releases)) {
        module.types.push_back(std::move(type));
    }
    sortByName(module);
    return merger.takeChanges();
}

bool isRecordSchema(const Json& schema) {
    const auto properties = schema.find("properties");
    if (properties != schema.end() && !properties->empty()) {
        return true;
    }
    const auto more = schema.find("additionalProperties");
    return schema.value("type", "") == "object" && more != schema.end() && more->is_boolean() &&
           !more->get<bool>();
}

}  // namespace clc::schema
