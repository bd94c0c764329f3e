#include "conformance/tagged.h"

#include "base/check.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clc::tests {
namespace {

using Json = nlohmann::ordered_json;
using values::DocEntry;
using values::DocKind;
using values::DocNode;

auto convert(const DocNode& node) -> Json {
    switch (node.kind) {
    case DocKind::Null: return {"null"};
    case DocKind::Bool: return {"bool", node.boolean};
    case DocKind::Int: return {"int", std::to_string(node.integer)};
    case DocKind::Float: return {"float", fmt::format("{:.17g}", node.number)};
    case DocKind::Text: return {"text", node.text};
    case DocKind::List: {
        Json items = Json::array();
        for (const DocNode* item : node.items) {
            items.push_back(convert(*item));
        }
        return {"list", items};
    }
    case DocKind::Map: {
        Json entries = Json::array();
        for (const DocEntry& entry : node.entries) {
            entries.push_back(Json::array({entry.key, convert(*entry.value)}));
        }
        return {"map", entries};
    }
    case DocKind::Expression: break;
    }
    CLC_ASSERT(false, "no script asks for expressions");
    return {};
}

}  // namespace

auto tagged(const DocNode& node) -> std::string {
    return convert(node).dump();
}

}  // namespace clc::tests
