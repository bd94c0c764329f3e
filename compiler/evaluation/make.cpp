#include "evaluation/make.h"

namespace clc::evaluation {

namespace {

using values::ValueKind;

constexpr values::Data kExplicitNull{ValueKind::ExplicitNull};

}  // namespace

auto makeExplicitNull(OriginId origin) -> Value {
    return {&kExplicitNull, origin};
}

auto makeInt(Run& run, std::int64_t value, OriginId origin) -> Value {
    return {run.arena.make<values::IntData>(values::Data{ValueKind::Int}, value), origin};
}

auto makeFloat(Run& run, double value, OriginId origin, std::string_view text) -> Value {
    return {run.arena.make<values::FloatData>(values::Data{ValueKind::Float}, value, text), origin};
}

auto viewText(Run& run, std::string_view text, OriginId origin) -> Value {
    return {run.arena.make<values::TextData>(values::Data{ValueKind::Text}, text), origin};
}

auto makeText(Run& run, std::string_view text, OriginId origin) -> Value {
    return viewText(run, run.arena.copy(text), origin);
}

auto makeScalar(Run& run, types::ScalarKind kind, std::string_view text, OriginId origin) -> Value {
    return {run.arena.make<values::ScalarData>(values::Data{ValueKind::Scalar}, kind, text),
            origin};
}

auto makeRange(Run& run, Value from, Value to, OriginId origin) -> Value {
    return {run.arena.make<values::RangeData>(values::Data{ValueKind::Range}, from, to), origin};
}

auto makeList(Run& run, std::span<const Lazy> items, OriginId origin) -> Value {
    return {run.arena.make<values::ListData>(values::Data{ValueKind::List}, run.arena.copy(items)),
            origin};
}

auto makeMap(Run& run, const std::vector<values::Entry>& entries, TypeId key, OriginId origin)
    -> Value {
    auto* data = run.arena.make<values::MapData>();
    data->kind = ValueKind::Map;
    data->entries = run.arena.copy(entries);
    data->key = key;
    return {data, origin};
}

auto makeRecord(Run& run, TypeId type, const std::vector<values::Entry>& entries, OriginId origin)
    -> Value {
    auto* data = run.arena.make<values::RecordData>();
    data->kind = ValueKind::Record;
    data->entries = run.arena.copy(entries);
    data->type = type;
    data->record = run.types.get(type).record;
    return {data, origin};
}

auto makeLater(Run& run, const values::DocNode& expression, values::InstanceId root,
               OriginId origin) -> Value {
    return {run.arena.make<values::LaterData>(values::Data{ValueKind::Later}, &expression, root),
            origin};
}

}  // namespace clc::evaluation
