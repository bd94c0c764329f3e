// Tables of natives that search: graphs, packing.
#pragma once

#include "evaluation/natives/native.h"

namespace clc::evaluation {

auto graphNatives() -> std::span<const NativeRow>;
auto packNatives() -> std::span<const NativeRow>;

}  // namespace clc::evaluation
