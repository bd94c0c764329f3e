#include "values/value.h"

namespace clc::values {

auto kindName(ValueKind kind) -> std::string_view {
    switch (kind) {
    case ValueKind::Poison: return "error";
    case ValueKind::Null: return "null";
    case ValueKind::ExplicitNull: return "explicit-null";
    case ValueKind::Bool: return "Bool";
    case ValueKind::Int: return "Int";
    case ValueKind::Float: return "Float";
    case ValueKind::Text: return "text";
    case ValueKind::Scalar: return "scalar";
    case ValueKind::Range: return "range";
    case ValueKind::List: return "list";
    case ValueKind::Map: return "map";
    case ValueKind::Record: return "record";
    case ValueKind::Instance: return "instance";
    case ValueKind::Output: return "output";
    case ValueKind::File: return "file";
    case ValueKind::Function: return "function";
    case ValueKind::Later: return "value known later";
    case ValueKind::Document: return "document";
    case ValueKind::Deferred: return "deferred";
    }
    return {};
}

}  // namespace clc::values
