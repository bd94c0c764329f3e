// Open data as a list of all that is in it, however deep: the language has no recursion.
#include "evaluation/iterate.h"
#include "evaluation/natives/native.h"

#include <fmt/format.h>

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

constexpr std::array kRows = {NativeRow{"parts", parts}};

}  // namespace

auto partNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
