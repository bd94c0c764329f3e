#include "evaluation/natives/native.h"

#include "evaluation/expr.h"
#include "evaluation/natives/algorithms.h"

#include <array>

namespace clc::evaluation {

auto nativeTables() -> std::span<const std::span<const NativeRow>> {
    static const std::array tables = {listNatives(),   orderNatives(),    mapNatives(),
                                      textNatives(),   numberNatives(),   addressNatives(),
                                      scalarNatives(), documentNatives(), laterNatives(),
                                      partNatives(),   graphNatives(),    packNatives()};
    return tables;
}

auto findNative(std::string_view name) -> Native {
    for (const std::span<const NativeRow> table : nativeTables()) {
        for (const NativeRow& row : table) {
            if (row.name == name) {
                return row.function;
            }
        }
    }
    return nullptr;
}

auto textOf(Value value) -> std::string_view {
    if (const auto* text = values::as<values::TextData>(value)) {
        return text->text;
    }
    const auto* scalar = values::as<values::ScalarData>(value);
    return scalar == nullptr ? std::string_view() : scalar->text;
}

auto intOf(Value value) -> std::int64_t {
    const auto* number = values::as<values::IntData>(value);
    return number == nullptr ? 0 : number->value;
}

auto itemsOf(Value value) -> std::span<const Lazy> {
    const auto* list = values::as<values::ListData>(value);
    return list == nullptr ? std::span<const Lazy>() : list->items;
}

auto functionOf(Value value) -> const Function& {
    CLC_ASSERT(value.is(values::ValueKind::Function), "the checker lets only functions get here");
    return static_cast<const Function&>(*value.data);
}

}  // namespace clc::evaluation
