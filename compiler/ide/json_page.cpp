#include "ide/pages.h"

#include <nlohmann/json.hpp>

namespace clc::ide {
namespace {

using Json = nlohmann::ordered_json;

auto toJson(const LinkedText& text) -> Json {
    Json names = Json::array();
    for (const TextPiece& piece : text) {
        if (piece.target) {
            names.push_back({{"text", piece.text}, {"name", piece.target->qualified()}});
        }
    }
    return {{"text", plainText(text)}, {"links", std::move(names)}};
}

void put(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) {
        object[key] = text;
    }
}

void put(Json& object, const char* key, Json list) {
    if (!list.empty()) {
        object[key] = std::move(list);
    }
}

auto toJson(const std::vector<Target>& targets) -> Json {
    Json list = Json::array();
    for (const Target& each : targets) {
        list.push_back(each.qualified());
    }
    return list;
}

auto roleName(FieldRole role) -> const char* {
    switch (role) {
    case FieldRole::Settable: return "settable";
    case FieldRole::Derived: return "derived";
    case FieldRole::Open: return "open";
    }
    return "";
}

auto toJson(const std::vector<FieldDescription>& fields) -> Json {
    Json list = Json::array();
    for (const FieldDescription& field : fields) {
        Json each{{"name", field.name},
                  {"role", roleName(field.role)},
                  {"type", toJson(field.type)},
                  {"required", field.isRequired}};
        put(each, "default", field.fallback);
        put(each, "words", field.words);
        if (field.from) {
            each["from"] = field.from->qualified();
        }
        if (field.fallbackFrom) {
            each["defaultFrom"] = field.fallbackFrom->qualified();
        }
        put(each, "fields", toJson(field.fields));
        list.push_back(std::move(each));
    }
    return list;
}

auto toJson(const EmitDescription& emit) -> Json {
    Json each{{"type", toJson(emit.type)}};
    put(each, "path", emit.path);
    put(each, "condition", emit.condition);
    if (emit.by) {
        each["by"] = emit.by->qualified();
    }
    return each;
}

auto toJson(const Description& description) -> Json {
    Json page{{"name", description.target.qualified()},
              {"topic", topicName(description.topic)},
              {"head", toJson(description.head)},
              {"words", description.words}};
    put(page, "use", description.useLine);
    put(page, "code", description.code);
    if (!description.severities.empty()) {
        page["severity"] = description.severities.at(0);
        page["strict"] = description.severities.at(1);
        page["migration"] = description.severities.at(2);
        page["firm"] = description.isFirm;
    }
    put(page, "help", description.help);
    put(page, "deprecated", description.deprecated);
    put(page, "alsoCalled", description.alsoCalled);
    put(page, "samples", Json(description.samples));
    if (!description.meaning.empty()) {
        page["meaning"] = toJson(description.meaning);
    }
    put(page, "fields", toJson(description.fields));
    if (description.isOpen) {
        page["open"] = true;
    }
    Json cases = Json::array();
    for (const CaseDescription& each : description.cases) {
        cases.push_back(
            {{"name", each.name}, {"words", each.words}, {"fields", toJson(each.fields)}});
    }
    put(page, "cases", std::move(cases));
    Json emits = Json::array();
    for (const EmitDescription& each : description.emits) {
        emits.push_back(toJson(each));
    }
    put(page, "emits", std::move(emits));
    Json checks = Json::array();
    for (const CheckDescription& each : description.checks) {
        checks.push_back({{"message", each.message}, {"help", each.help}});
    }
    put(page, "checks", std::move(checks));
    put(page, "kinds", toJson(description.kindsOf));
    put(page, "functions", toJson(description.functions));
    if (description.example) {
        page["example"] = {{"text", description.example->text},
                           {"path", description.example->path}};
    }
    return page;
}

auto printed(const Json& json) -> std::string {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

auto jsonPage(const std::vector<Description>& descriptions) -> std::string {
    Json list = Json::array();
    for (const Description& each : descriptions) {
        list.push_back(toJson(each));
    }
    return printed({{"definitions", std::move(list)}});
}

auto jsonPage(const ModuleDescription& module) -> std::string {
    Json definitions = Json::array();
    for (const Description& each : module.definitions) {
        definitions.push_back(toJson(each));
    }
    Json page{{"module", module.name}, {"words", module.words}};
    put(page, "use", module.useLine);
    page["definitions"] = std::move(definitions);
    page["handsOn"] = toJson(module.handsOn);
    page["apiTypes"] = module.apiTypes;
    return printed(page);
}

auto jsonIndex(const std::vector<ModuleDescription>& modules) -> std::string {
    Json list = Json::array();
    for (const ModuleDescription& module : modules) {
        Json names = Json::array();
        for (const Description& each : module.definitions) {
            if (names.empty() || names.back() != each.target.name) {
                names.push_back(each.target.name);
            }
        }
        list.push_back({{"module", module.name},
                        {"words", module.words},
                        {"definitions", std::move(names)},
                        {"apiTypes", module.apiTypes.size()}});
    }
    return printed({{"modules", std::move(list)}});
}

}  // namespace clc::ide
