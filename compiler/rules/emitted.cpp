#include "rules/emitted.h"

#include "evaluation/expr.h"
#include "evaluation/layered.h"

namespace clc::rules {
namespace {

constexpr auto kSeveral = static_cast<std::uint32_t>(-1);
/// What is nested deeper is no object of an API.
constexpr std::uint32_t kDeepest = 100;

}  // namespace

auto Emitted::holding(evaluation::Value value) -> const evaluation::Output* {
    if (!isWalked_) {
        isWalked_ = true;
        for (std::uint32_t i = 0; i < run_.outputs.size(); ++i) {
            if (const evaluation::Value* known = run_.outputs[i].value.known()) {
                walk(*known, i, 0);
            }
        }
    }
    const auto found = byData_.find(value.data);
    return found == byData_.end() || found->second == kSeveral ? nullptr
                                                               : &run_.outputs[found->second];
}

void Emitted::walk(evaluation::Value value, std::uint32_t output, std::uint32_t depth) {
    const bool isList = value.is(values::ValueKind::List);
    const bool isText = value.is(values::ValueKind::Text) || value.is(values::ValueKind::Scalar);
    if (depth > kDeepest || (!isList && !isText && !evaluation::hasEntries(value))) {
        return;
    }
    const auto [found, added] = byData_.try_emplace(value.data, output);
    if (!added) {
        found->second = found->second == output ? output : kSeveral;
    }
    const auto walkPart = [&](const evaluation::Lazy& part) {
        if (const evaluation::Value* known = part.known()) {
            walk(*known, output, depth + 1);
        }
    };
    if (isText) {
        return;
    }
    if (isList) {
        for (const evaluation::Lazy& item : evaluation::itemsOf(value)) {
            walkPart(item);
        }
        return;
    }
    for (const values::Entry& entry : evaluation::entriesOf(run_, value, {})) {
        walkPart(entry.value);
    }
}

}  // namespace clc::rules
