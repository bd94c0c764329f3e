// Open data as a list of all that is in it, however deep, and what stands in one place of it: the
// language has no recursion. What is known of such data besides: its API, and who wrote it.
#include "base/short_list.h"
#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/iterate.h"
#include "evaluation/natives/native.h"
#include "evaluation/natives/texts_like.h"
#include "evaluation/settle.h"
#include "schema/place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace clc::evaluation {

namespace {

using values::ValueKind;

/// An entry or element, and what stands around it.
struct Place {
    std::string_view key;
    std::string_view path;
    /// The map it is an entry of; an empty one for the element of a list.
    Value beside;
};

class PartsMaker {
public:
    PartsMaker(const NativeCall& call, TypeId type)
        : call_(call), type_(type), nothing_(makeMap(call.run, {}, TypeId::any, call.origin)) {}

    /// False where something could not be computed, which is reported.
    bool takeInside(Value whole, std::string_view key, std::string_view path) {
        const DepthScope depth(call_.run, call_.use);
        if (!depth.ok()) {
            return false;
        }
        if (whole.is(ValueKind::List)) {
            return takeElements(whole, key, path);
        }
        bool complete = true;
        if (whole.is(ValueKind::Map) || whole.is(ValueKind::Record)) {
            for (const values::Entry& entry : entriesOf(call_.run, whole, call_.use)) {
                const Value value = force(call_.run, entry.value, call_.use);
                const std::string inner =
                    path.empty() ? std::string(entry.key) : fmt::format("{}.{}", path, entry.key);
                complete = take(value, {entry.key, call_.run.arena.copy(inner), whole}) && complete;
            }
            complete = complete && !isPartial(whole);
        }
        return complete;
    }

    [[nodiscard]] auto result() const -> Value { return makeList(call_.run, items_, call_.origin); }

private:
    bool takeElements(Value list, std::string_view key, std::string_view path) {
        bool complete = true;
        std::size_t index = 0;
        for (const Lazy item : itemsOf(list)) {
            const Value value = force(call_.run, item, call_.use);
            const std::string inner = fmt::format("{}[{}]", path, index++);
            complete = take(value, {key, call_.run.arena.copy(inner), nothing_}) && complete;
        }
        return complete;
    }

    bool take(Value value, const Place& place) {
        if (value.isPoison()) {
            return false;
        }
        if (value.isNull()) {
            return true;
        }
        items_.emplace_back(
            makeRecord(call_.run, type_,
                       {{"key", {}, Lazy(viewText(call_.run, place.key, call_.origin))},
                        {"path", {}, Lazy(viewText(call_.run, place.path, call_.origin))},
                        {"value", {}, Lazy(value)},
                        {"beside", {}, Lazy(place.beside)}},
                       call_.origin));
        return takeInside(value, place.key, place.path);
    }

    const NativeCall& call_;
    TypeId type_;
    Value nothing_;
    std::vector<Lazy> items_;
};

auto parts(const NativeCall& call) -> Value {
    const types::Type& list = call.run.types.get(call.run.types.withoutNull(call.type));
    PartsMaker maker(call, list.arguments.empty() ? TypeId::error : list.arguments[0]);
    return maker.takeInside(call[0], {}, {}) ? maker.result() : poison();
}

/// What a path leads to: mostly one thing.
using Found = ShortList<Value, 4>;

/// All that stands at a path, through the elements of lists on the way. False where something could
/// not be computed, which is reported.
bool takeAt(const NativeCall& call, Value value, std::string_view path, Found& found) {
    const DepthScope depth(call.run, call.use);
    if (!depth.ok()) {
        return false;
    }
    while (true) {
        if (value.isPoison()) {
            return false;
        }
        if (value.isNull() || value.is(ValueKind::ExplicitNull)) {
            return true;
        }
        if (value.is(ValueKind::List)) {
            return std::ranges::all_of(itemsOf(value), [&](Lazy item) {
                return takeAt(call, force(call.run, item, call.use), path, found);
            });
        }
        if (path.empty()) {
            found.push_back(value);
            return true;
        }
        if (!hasEntries(value)) {
            return true;
        }
        const std::size_t dot = std::min(path.find('.'), path.size());
        const auto entry = find(call.run, value, path.substr(0, dot), call.use);
        if (!entry) {
            return !mayHoldMore(call.run, value, call.use);
        }
        value = force(call.run, *entry, call.use);
        path = path.substr(std::min(dot + 1, path.size()));
    }
}

auto valuesAt(const NativeCall& call) -> Value {
    Found found;
    if (!takeAt(call, call[0], textOf(call[1]), found)) {
        return poison();
    }
    ShortList<Lazy, 4> items;
    for (const Value value : found) {
        items.push_back(Lazy(value));
    }
    return makeList(call.run, items.all(), call.origin);
}

auto keysAt(const NativeCall& call) -> Value {
    Found found;
    if (!takeAt(call, call[0], textOf(call[1]), found)) {
        return poison();
    }
    std::vector<Lazy> keys;
    bool complete = true;
    for (const Value value : found) {
        if (!hasEntries(value)) {
            continue;
        }
        for (const values::Entry& entry : entriesOf(call.run, value, call.use)) {
            keys.emplace_back(viewText(call.run, entry.key, call.origin));
        }
        complete = complete && !isPartial(value);
    }
    return complete ? makeList(call.run, keys, call.origin) : poison();
}

/// What stands in one place, as a text; poison if it has none, which is reported.
auto asText(const NativeCall& call, Value value) -> Value {
    if (value.is(ValueKind::Text)) {
        return value;
    }
    std::string text;
    return appendText(call.run, text, value, call.use)
               ? makeText(call.run, call.run.arena.copy(text), value.origin)
               : poison();
}

auto textAt(const NativeCall& call) -> Value {
    Found found;
    if (!takeAt(call, call[0], textOf(call[1]), found)) {
        return poison();
    }
    const bool isOne = found.size() == 1 && !hasEntries(found[0]);
    return isOne ? asText(call, found[0]) : makeNull(call.origin);
}

auto textsAt(const NativeCall& call) -> Value {
    Found found;
    if (!takeAt(call, call[0], textOf(call[1]), found)) {
        return poison();
    }
    std::vector<Lazy> texts;
    texts.reserve(found.size());
    for (const Value value : found) {
        const Value text =
            hasEntries(value) ? viewText(call.run, {}, value.origin) : asText(call, value);
        if (text.isPoison()) {
            return text;
        }
        texts.emplace_back(text);
    }
    return makeList(call.run, texts, call.origin);
}

auto apiScope(const NativeCall& call) -> Value {
    const schema::SchemaType* type = apiTypeOf(call.run, call[0], call.use);
    const bool known = type != nullptr && type->object;
    return known ? viewText(call.run, schema::scopeName(type->object->scope), call.origin)
                 : makeNull(call.origin);
}

/// Of the line whose release that field of the root says.
auto apiReleases(const NativeCall& call) -> Value {
    std::vector<Lazy> releases;
    const schema::SchemaTable* schemas = call.run.model.schemas();
    const auto modules =
        schemas == nullptr ? std::vector<schema::SchemaModule>() : schemas->modules();
    for (const schema::SchemaModule& module : modules) {
        const bool isLine = module.line != schema::ReleaseLine::None &&
                            schema::lineField(module.line) == textOf(call[0]);
        for (std::size_t i = 0; isLine && releases.size() < module.releases.size(); ++i) {
            const std::string text = module.releases[i].text();
            releases.emplace_back(makeScalar(call.run, types::ScalarKind::Version,
                                             call.run.arena.copy(text), call.origin));
        }
    }
    return makeList(call.run, releases, call.origin);
}

/// A literal inside of `place`, or made of such by an operator, as a range is.
bool isLiteralIn(const values::OriginTable& origins, OriginId id, Span place) {
    const values::Origin origin = origins.get(id);
    const bool isWithin = origin.span.file == place.file && origin.span.begin >= place.begin &&
                          origin.span.end <= place.end;
    const bool isLiteral = origin.reason == OriginReason::Literal;
    const bool isMade = origin.reason == OriginReason::Computed && !origin.parts.empty() &&
                        std::ranges::all_of(origin.parts, [&](OriginId part) {
                            return origins.get(part).reason == OriginReason::Literal;
                        });
    return isWithin && (isLiteral || isMade);
}

/// The last step of a field's value is the layer that gave it. A literal that was just met has
/// become that step itself.
auto isWritten(const NativeCall& call) -> Value {
    const values::OriginTable& origins = call.run.origins;
    const OriginId id = call[0].origin;
    bool written = false;
    if (id.valid()) {
        const values::Origin last = origins.get(id);
        const bool isLayer =
            last.reason == OriginReason::Declaration || last.reason == OriginReason::Amendment;
        const bool isPassed = isLayer && last.parts.size() == 1;
        written = (isLayer && last.parts.empty()) ||
                  isLiteralIn(origins, isPassed ? last.parts[0] : id, last.span);
    }
    return makeBool(written, call.origin);
}

auto lostOutputs(const NativeCall& call) -> Value {
    std::vector<Lazy> lost;
    for (std::uint32_t i = 0; i < call.run.outputs.size(); ++i) {
        if (call.run.outputs[i].isLost) {
            lost.emplace_back(outputValue(call.run, i));
        }
    }
    return makeList(call.run, lost, call.origin);
}

constexpr std::array kRows = {NativeRow{"parts", parts},
                              NativeRow{"values-at", valuesAt},
                              NativeRow{"keys-at", keysAt},
                              NativeRow{"text-at", textAt},
                              NativeRow{"texts-at", textsAt},
                              NativeRow{"api-scope", apiScope},
                              NativeRow{"api-releases", apiReleases},
                              NativeRow{"is-written", isWritten},
                              NativeRow{"lost-outputs", lostOutputs},
                              NativeRow{"texts-like", textsLike},
                              NativeRow{"secret-texts", secretTexts}};

}  // namespace

auto partNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
