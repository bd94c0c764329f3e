#include "support/documents.h"

#include "base/check.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace clc::tests {

using values::DocEntry;
using values::DocKind;
using values::DocNode;
using values::ExpressionForm;
using values::OriginId;
using Json = nlohmann::ordered_json;

/// Turns JSON into nodes; `documents.here_` is the pointer of the value it stands at.
class JsonReader {
public:
    explicit JsonReader(Documents& documents) : documents_(documents) {}

    auto value(const Json& json) -> const DocNode*;

private:
    auto child(const std::string& name, const Json& json) -> const DocNode*;
    auto list(const Json& json) -> const DocNode*;
    auto object(const Json& json) -> const DocNode*;
    /// Null if `form` names none.
    auto expression(const std::string& form, const Json& json) -> const DocNode*;
    auto children(const Json& json, std::size_t from) -> std::vector<const DocNode*>;

    Documents& documents_;
};

auto Documents::nextOrigin() -> OriginId {
    places_.push_back(here_);
    return OriginId(places_.size() - 1);
}

auto Documents::make(DocNode node) -> const DocNode* {
    node.origin = nextOrigin();
    node.text = arena_.copy(node.text);
    return arena_.make<DocNode>(node);
}

auto Documents::null() -> const DocNode* {
    return make({});
}

auto Documents::boolean(bool value) -> const DocNode* {
    return make({.kind = DocKind::Bool, .boolean = value, .integer = 0});
}

auto Documents::integer(std::int64_t value) -> const DocNode* {
    return make({.kind = DocKind::Int, .integer = value});
}

auto Documents::number(double value, std::string_view written) -> const DocNode* {
    return make({.kind = DocKind::Float, .number = value, .text = written});
}

auto Documents::text(std::string_view text) -> const DocNode* {
    return make({.kind = DocKind::Text, .integer = 0, .text = text});
}

auto Documents::list(const std::vector<const DocNode*>& items) -> const DocNode* {
    return make({.kind = DocKind::List, .integer = 0, .items = arena_.copy(items)});
}

auto Documents::map(const std::vector<Entry>& entries) -> const DocNode* {
    std::vector<DocEntry> copies;
    for (const Entry& entry : entries) {
        const std::string outside = here_;
        here_ += "/" + std::string(entry.key) + "~key";
        copies.push_back({arena_.copy(entry.key), nextOrigin(), entry.value});
        here_ = outside;
    }
    return make({.kind = DocKind::Map, .integer = 0, .entries = arena_.copy(copies)});
}

auto Documents::expression(ExpressionForm form, std::string_view text,
                           const std::vector<const DocNode*>& items) -> const DocNode* {
    return make({.kind = DocKind::Expression,
                 .form = form,
                 .integer = 0,
                 .text = text,
                 .items = arena_.copy(items)});
}

auto Documents::fromJson(std::string_view json) -> const DocNode* {
    here_.clear();
    return JsonReader(*this).value(Json::parse(json));
}

auto Documents::place(OriginId origin) const -> const std::string& {
    return places_.at(origin.index());
}

auto JsonReader::value(const Json& json) -> const DocNode* {
    switch (json.type()) {
    case Json::value_t::null: return documents_.null();
    case Json::value_t::boolean: return documents_.boolean(json.get<bool>());
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned: return documents_.integer(json.get<std::int64_t>());
    case Json::value_t::number_float: return documents_.number(json.get<double>());
    case Json::value_t::string: return documents_.text(json.get_ref<const std::string&>());
    case Json::value_t::array: return list(json);
    case Json::value_t::object: return object(json);
    case Json::value_t::binary:
    case Json::value_t::discarded: break;
    }
    CLC_ASSERT(false, "JSON text has no such value");
    return nullptr;
}

auto JsonReader::child(const std::string& name, const Json& json) -> const DocNode* {
    const std::string outside = documents_.here_;
    documents_.here_ += "/" + name;
    const DocNode* node = value(json);
    documents_.here_ = outside;
    return node;
}

auto JsonReader::children(const Json& json, std::size_t from) -> std::vector<const DocNode*> {
    std::vector<const DocNode*> nodes;
    for (std::size_t i = from; i < json.size(); ++i) {
        nodes.push_back(child(std::to_string(i), json[i]));
    }
    return nodes;
}

auto JsonReader::list(const Json& json) -> const DocNode* {
    return documents_.list(children(json, 0));
}

auto JsonReader::object(const Json& json) -> const DocNode* {
    if (json.size() == 1) {
        if (const auto* node = expression(json.begin().key(), json.begin().value())) {
            return node;
        }
    }
    std::vector<Documents::Entry> entries;
    for (const auto& [key, each] : json.items()) {
        entries.push_back({key, child(key, each)});
    }
    return documents_.map(entries);
}

auto JsonReader::expression(const std::string& form, const Json& json) -> const DocNode* {
    if (form == "$float") {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        const auto& text = json.get_ref<const std::string&>();
        return documents_.number(text == "nan" ? std::numeric_limits<double>::quiet_NaN()
                                               : (text == "-inf" ? -kInfinity : kInfinity));
    }
    if (form == "$bytes") {
        const auto& digits = json.get_ref<const std::string&>();
        std::string bytes;
        for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
            bytes += static_cast<char>(std::stoul(digits.substr(i, 2), nullptr, 16));
        }
        return documents_.text(bytes);
    }
    if (form == "$reference") {
        return documents_.expression(ExpressionForm::Reference, json.get_ref<const std::string&>());
    }
    if (form == "$keyword") {
        return documents_.expression(ExpressionForm::Keyword, json.get_ref<const std::string&>());
    }
    if (form == "$template") {
        return documents_.expression(ExpressionForm::Template, "", children(json, 0));
    }
    if (form == "$member") {
        return documents_.expression(ExpressionForm::Member,
                                     json.at(1).get_ref<const std::string&>(),
                                     {child("0", json.at(0))});
    }
    if (form == "$index") {
        return documents_.expression(ExpressionForm::Index, "", children(json, 0));
    }
    if (form == "$call") {
        return documents_.expression(ExpressionForm::Call, json.at(0).get_ref<const std::string&>(),
                                     children(json, 1));
    }
    return nullptr;
}

}  // namespace clc::tests
