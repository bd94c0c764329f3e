// An entry that one body has twice, maybe by two turns of one `for`.
#include "evaluation/expr.h"
#include "evaluation/layered.h"

#include <fmt/format.h>

namespace clc::evaluation {
namespace {

auto keySpan(const syntax::EntryItem& entry) -> Span {
    return entry.name.text.empty() && entry.key != nullptr ? entry.key->span : entry.name.span;
}

/// What a local of `scope` came to; without data if nobody asked for it.
auto valueOf(const Scope& scope, const syntax::Param* local) -> Value {
    const Frame* frame = scope.env.locals;
    while (frame != nullptr && frame->definition != local) {
        frame = frame->parent;
    }
    if (frame == nullptr || local == nullptr) {
        return {};
    }
    if (const Value* known = frame->value.known()) {
        return *known;
    }
    const values::Deferred& deferred = *frame->value.deferred();
    return deferred.state == values::DeferredState::Done ? deferred.result : Value();
}

/// `x = "a"`; empty for what is more than a word.
auto showLocal(Run& run, const Scope& scope, const syntax::Param* local) -> std::string {
    const Value value = valueOf(scope, local);
    if (value.data == nullptr) {
        return {};
    }
    const bool quoted = value.is(values::ValueKind::Text);
    const bool simple =
        quoted || value.is(values::ValueKind::Scalar) || value.is(values::ValueKind::Int);
    std::string text;
    if (!simple || !appendText(run, text, value, {})) {
        return {};
    }
    const std::string_view quote = quoted ? "\"" : "";
    return fmt::format("{} = {}{}{}", local->name.text, quote, text, quote);
}

bool isAround(const Scope* scope, const Scope* inner) {
    while (inner != nullptr && inner != scope) {
        inner = inner->around;
    }
    return inner == scope;
}

/// The turns of the loops around `scope` that are not those of `other`, the outermost first:
/// `x = "a" in turn 2`.
auto showTurns(Run& run, const Scope* scope, const Scope* other) -> std::string {
    std::string turns;
    for (const Scope* at = scope; at != nullptr && !isAround(at, other); at = at->around) {
        if (at->loop == nullptr) {
            continue;
        }
        std::string locals = showLocal(run, *at, at->loop->first);
        if (const std::string more = showLocal(run, *at, at->loop->second); !more.empty()) {
            locals.append(locals.empty() ? "" : ", ").append(more);
        }
        turns = fmt::format("{}{}turn {}{}{}", locals, locals.empty() ? "" : " in ", at->turn,
                            turns.empty() ? "" : ", ", turns);
    }
    return turns;
}

/// Where the element of the innermost loop was written.
auto elementSpan(const Run& run, const Scope* scope) -> Span {
    while (scope != nullptr && scope->loop == nullptr) {
        scope = scope->around;
    }
    if (scope == nullptr) {
        return {};
    }
    const syntax::Param* last =
        scope->loop->second != nullptr ? scope->loop->second : scope->loop->first;
    return blame(run, valueOf(*scope, last).origin);
}

auto outermost(const Scope* scope) -> const Scope* {
    while (scope != nullptr && scope->around != nullptr) {
        scope = scope->around;
    }
    return scope;
}

}  // namespace

bool goTogether(const Contribution& a, const Contribution& b) {
    return a.merges() && b.merges() && outermost(a.scope) != outermost(b.scope);
}

void reportTwice(Run& run, const Contribution& first, const Contribution& second,
                 std::string_view key) {
    const Span span = keySpan(*second.item);
    auto builder = run.sink.report(diag::DuplicateEntry, span, key);
    if (first.item != second.item) {
        builder.label(keySpan(*first.item), "first written here");
    } else {
        const std::string turn = showTurns(run, first.scope, second.scope);
        builder.primary(turn.empty() ? std::string("by two turns of a loop around")
                                     : fmt::format("first with {}, then with {}", turn,
                                                   showTurns(run, second.scope, first.scope)));
        const Span from = elementSpan(run, first.scope);
        const Span to = elementSpan(run, second.scope);
        if (from != to) {
            builder.label(from, "the first of these");
            builder.label(to, "the second");
        }
    }
    builder.help("leave one of them out, or put what is in both into one");
}

}  // namespace clc::evaluation
