#include "semantics/api_words.h"

#include "schema/tofu_blocks.h"
#include "schema/wording.h"

#include <cctype>

namespace clc::semantics {
namespace {

auto typeOf(const Model& model, const RecordInfo& record) -> const schema::SchemaType* {
    return record.schemaType ? &model.schemas()->type(schema::SchemaTypeId(*record.schemaType))
                             : nullptr;
}

void addSentence(std::string& all, std::string sentence) {
    sentence.front() =
        static_cast<char>(std::toupper(static_cast<unsigned char>(sentence.front())));
    all.append(all.empty() ? "" : " ").append(sentence).append(".");
}

/// Says which releases of the API have a thing, unless all have it.
void addReleases(const Model& model, const schema::SchemaType& type,
                 const schema::ReleaseRange& served, std::string& all) {
    if (!served.everywhere()) {
        const auto module = model.schemas()->module(type.module);
        addSentence(all, fmt::format("{} has it {}", schema::lineName(module->line),
                                     schema::releaseWords(served)));
    }
}

auto counted(std::uint32_t count, std::string_view one, std::string_view many) -> std::string {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

auto apiReleases(const Model& model, const RecordInfo& record) -> std::string {
    const schema::SchemaType* const type = typeOf(model, record);
    std::string all;
    if (type != nullptr) {
        addReleases(model, *type, type->served, all);
    }
    return all;
}

auto tofuWords(const Model& model, const RecordInfo& record) -> std::string {
    const schema::SchemaType* const type = typeOf(model, record);
    switch (type == nullptr ? schema::TofuForm::None : type->tofu) {
    case schema::TofuForm::None: return {};
    case schema::TofuForm::Later:
        return "What is known only after `tofu apply` may stand in all its fields that are no "
               "blocks.";
    case schema::TofuForm::Block:
        return "A value of it is written as a block of HCL, `name { ... }`, in the resource, data "
               "source or provider that has it. What is known only after `tofu apply` may stand in "
               "all its fields that are no blocks.";
    }
    return {};
}

auto apiFieldWords(const Model& model, const RecordInfo& record, std::string_view name)
    -> std::string {
    const schema::SchemaType* const type = typeOf(model, record);
    const schema::SchemaField* const field = type == nullptr ? nullptr : type->field(name);
    std::string all;
    if (field == nullptr) {
        return all;
    }
    const schema::SchemaTable& schemas = *model.schemas();
    if (std::string limits = schema::limitWords(schemas, schemas.node(field->type));
        !limits.empty()) {
        addSentence(all, std::move(limits));
    }
    const schema::SchemaNode& node = schemas.node(field->type);
    if (node.nullable) {
        addSentence(all, "it may hold a null that is written, `explicit-null`");
    }
    if (schema::holdsBlocks(schemas, node)) {
        addSentence(all, node.kind == schema::NodeKind::List  ? "each is a block of HCL"
                         : node.kind == schema::NodeKind::Map ? "each is a block of HCL, and its "
                                                                "name the label"
                                                              : "a block of HCL");
    }
    if (!field->defaultJson.empty()) {
        addSentence(all, fmt::format("the server fills in {}", field->defaultJson));
    }
    addReleases(model, *type, field->served, all);
    return all;
}

auto apiConditions(const Model& model, const RecordInfo& record) -> std::vector<std::string> {
    std::vector<std::string> all;
    const schema::SchemaType* const type = typeOf(model, record);
    if (type == nullptr) {
        return all;
    }
    for (const schema::SchemaCheck& check : type->checks) {
        all.push_back(fmt::format("{} must hold: {}", schema::checkWords(check.kind),
                                  schema::conditionWords(*model.schemas(), check)));
    }
    if (type->minFields || type->maxFields) {
        all.push_back(schema::rangeWords(type->minFields, type->maxFields) + " fields are set");
    }
    std::string unchecked;
    if (type->celRules > 0) {
        unchecked = counted(type->celRules, "rule in CEL", "rules in CEL");
    }
    if (type->uncheckedRules > 0) {
        unchecked += unchecked.empty() ? "" : " and ";
        unchecked += counted(type->uncheckedRules, "other condition", "other conditions");
    }
    if (!unchecked.empty()) {
        all.push_back(unchecked + " of the schema: not checked here");
    }
    return all;
}

}  // namespace clc::semantics
