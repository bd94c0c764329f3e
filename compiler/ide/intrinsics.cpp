#include "ide/intrinsics.h"

#include <algorithm>
#include <array>

namespace clc::ide {
namespace {

constexpr std::array kIntrinsics{
#define CL_INTRINSIC(name, head, words, sample) Intrinsic{name, head, words, sample},
#include "ide/intrinsics.def"
#undef CL_INTRINSIC
};

}  // namespace

auto intrinsics() -> std::span<const Intrinsic> {
    return kIntrinsics;
}

auto findIntrinsic(std::string_view name) -> const Intrinsic* {
    const auto found = std::ranges::find(kIntrinsics, name, &Intrinsic::name);
    return found == kIntrinsics.end() ? nullptr : found;
}

}  // namespace clc::ide
