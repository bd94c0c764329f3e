#include "backends/api/wording.h"

#include "types/scalars/parsed.h"

namespace clc::backends {

using values::DocKind;
using values::DocNode;

auto valueWords(const DocNode& node) -> std::string {
    switch (node.kind) {
    case DocKind::Null: return "null";
    case DocKind::Bool: return node.boolean ? "true" : "false";
    case DocKind::Int: return fmt::format("{}", node.integer);
    case DocKind::Float:
        return node.text.empty() ? fmt::format("{}", node.number) : std::string(node.text);
    case DocKind::Text: return fmt::format("the text {}", types::quoted(node.text));
    case DocKind::List: return "a list";
    case DocKind::Map: return "a map";
    case DocKind::Expression: return "an expression";
    }
    return {};
}

}  // namespace clc::backends
