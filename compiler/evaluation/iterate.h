// Going over a list, map, range or record: `for` in every place it may stand.
#pragma once

#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

namespace clc::evaluation {

/// The numbers or addresses of a range; nothing if these are too many, which is reported.
auto rangeItems(Run& run, Value range, Span use) -> std::optional<std::vector<Lazy>>;

/// Calls `visit(key, Lazy value)` for each turn, where `key()` makes the Lazy of the index or key.
/// False if `whole` could not be computed.
template <typename Visit>
bool forEachTurn(Run& run, Value whole, Span use, const Visit& visit) {
    const auto overItems = [&](std::span<const Lazy> items) {
        std::int64_t index = 0;
        for (const Lazy item : items) {
            visit([&] { return Lazy(makeInt(run, index, whole.origin)); }, item);
            ++index;
        }
        return true;
    };
    if (const auto* list = values::as<values::ListData>(whole)) {
        return overItems(list->items);
    }
    if (whole.is(values::ValueKind::Range)) {
        const auto items = rangeItems(run, whole, use);
        return items && overItems(*items);
    }
    if (hasEntries(whole)) {
        for (const values::Entry& entry : entriesOf(run, whole, use)) {
            visit([&] { return Lazy(keyValue(run, whole, entry)); }, entry.value);
        }
        return !isPartial(whole);
    }
    if (!whole.isPoison()) {
        run.sink.report(diag::NotIterable, use, kindName(whole.kind()));
    }
    return false;
}

/// The environment of one turn; `key` is what `forEachTurn` gives.
template <typename Key>
auto loopEnv(Run& run, Env env, const syntax::Param* first, const syntax::Param* second,
             const Key& key, Lazy value) -> Env {
    const Frame* locals = env.locals;
    if (second == nullptr) {
        locals = run.arena.make<Frame>(locals, first, value);
    } else {
        locals = run.arena.make<Frame>(locals, first, key());
        locals = run.arena.make<Frame>(locals, second, value);
    }
    return {locals, env.context};
}

}  // namespace clc::evaluation
