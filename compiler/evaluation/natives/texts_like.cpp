#include "evaluation/natives/texts_like.h"

#include "evaluation/expr.h"
#include "evaluation/iterate.h"
#include "evaluation/natives/patterns.h"
#include "evaluation/settle.h"
#include "schema/schema_table.h"

#include <fmt/format.h>

namespace clc::evaluation {

namespace {

using values::DocKind;
using values::DocNode;
using values::ValueKind;

/// From a value to one inside of it; an element has no key.
struct Step {
    std::string_view key;
    std::size_t element = 0;
};

/// A node of a document as a value; what only another program can compute is null.
auto valueOf(Run& run, const DocNode* node, OriginId call) -> Value {
    switch (node->kind) {
    case DocKind::Bool: return makeBool(node->boolean, node->origin);
    case DocKind::Int: return makeInt(run, node->integer, node->origin);
    case DocKind::Float: return makeFloat(run, node->number, node->origin, node->text);
    case DocKind::Text: return viewText(run, node->text, node->origin);
    case DocKind::Null:
    case DocKind::List:
    case DocKind::Map:
    case DocKind::Expression: break;
    }
    return makeNull(call);
}

/// What stands beside each other in a map of a document, as far as it is no list and no map itself.
auto plainEntries(Run& run, const DocNode* map, OriginId call) -> Value {
    std::vector<values::Entry> entries;
    for (const values::DocEntry& entry : map->entries) {
        const Value value = valueOf(run, entry.value, call);
        if (!value.isNull()) {
            entries.push_back({entry.key, entry.keyOrigin, Lazy(value)});
        }
    }
    return makeMap(run, entries, TypeId::any, call);
}

/// A list of entries says `{ name: KEY, value: TEXT }` for what a map says as `KEY: TEXT`.
constexpr std::string_view kName = "name";
constexpr std::string_view kValue = "value";

/// What is looked for. What is null finds nothing.
struct Wanted {
    const types::Pattern* keys = nullptr;
    const types::Pattern* texts = nullptr;
    /// To find what API types say is secret.
    const schema::SchemaTable* schemas = nullptr;
};

/// What API types say of the place of a value.
struct Known {
    schema::SchemaNodeId node = {};
    bool isSecret = false;
};

class Search {
public:
    Search(const NativeCall& call, const Wanted& wanted, TypeId type)
        : call_(call),
          run_(call.run),
          wanted_(wanted),
          type_(type),
          nothing_(makeMap(run_, {}, TypeId::any, call.origin)) {}

    /// Poison if something could not be computed, which is reported.
    auto inside(Value value) -> Value {
        const bool complete = look(value, nothing_, {});
        return complete ? makeList(run_, found_, call_.origin) : poison();
    }

private:
    bool look(Value value, Value beside, Known known) {
        const DepthScope depth(run_, call_.use);
        if (!depth.ok() || value.isPoison()) {
            return false;
        }
        if (const auto* text = values::as<values::TextData>(value)) {
            if (isLike(text->text, known, [&] { return nameIn(beside); })) {
                take(value, beside);
            }
            return true;
        }
        if (const auto* document = values::as<values::DocumentData>(value)) {
            return document->root == nullptr || lookInDocument(document->root, nullptr, known);
        }
        return value.is(ValueKind::List) ? lookInList(value, known) : lookInMap(value, known);
    }

    bool lookInList(Value list, Known known) {
        bool complete = true;
        std::size_t index = 0;
        const Known inner = knownElement(known);
        for (const Lazy item : itemsOf(list)) {
            const Value value = force(run_, item, call_.use);
            steps_.push_back({{}, index++});
            complete = look(value, nothing_, inner) && complete;
            steps_.pop_back();
        }
        return complete;
    }

    bool lookInMap(Value map, Known known) {
        if (!map.is(ValueKind::Map) && !map.is(ValueKind::Record)) {
            return true;
        }
        bool complete = true;
        const schema::SchemaType* const type = typeOf(map, known);
        for (const values::Entry& entry : entriesOf(run_, map, call_.use)) {
            const Value value = force(run_, entry.value, call_.use);
            steps_.push_back({entry.key});
            complete = look(value, map, knownEntry(type, known, entry.key)) && complete;
            steps_.pop_back();
        }
        return complete && !isPartial(map);
    }

    bool lookInDocument(const DocNode* node, const DocNode* around, Known known) {
        const DepthScope depth(run_, call_.use);
        if (!depth.ok()) {
            return false;
        }
        if (node->kind == DocKind::Text &&
            isLike(node->text, known, [&] { return nameIn(around); })) {
            take(viewText(run_, node->text, node->origin),
                 around == nullptr ? nothing_ : plainEntries(run_, around, call_.origin));
        }
        bool complete = true;
        const schema::SchemaType* const type = typeOf(*node, known);
        for (const values::DocEntry& entry : node->entries) {
            steps_.push_back({entry.key});
            complete =
                lookInDocument(entry.value, node, knownEntry(type, known, entry.key)) && complete;
            steps_.pop_back();
        }
        std::size_t index = 0;
        for (const DocNode* item : node->items) {
            steps_.push_back({{}, index++});
            complete = lookInDocument(item, nullptr, knownElement(known)) && complete;
            steps_.pop_back();
        }
        return complete;
    }

    /// The API type of a map; null if there is none, or nobody asks.
    auto typeOf(Value map, Known known) -> const schema::SchemaType* {
        if (wanted_.schemas == nullptr) {
            return nullptr;
        }
        const auto* record = values::as<values::RecordData>(map);
        const auto own =
            record == nullptr ? std::nullopt : run_.model.record(record->record).schemaType;
        if (own) {
            return &wanted_.schemas->type(schema::SchemaTypeId(*own));
        }
        return steps_.empty() ? apiTypeOf(run_, map, call_.use) : typeAt(known);
    }
    [[nodiscard]] auto typeOf(const DocNode& map, Known known) const -> const schema::SchemaType* {
        if (wanted_.schemas == nullptr || map.schemaType == values::kNoSchemaType) {
            return typeAt(known);
        }
        return &wanted_.schemas->type(schema::SchemaTypeId(map.schemaType));
    }
    [[nodiscard]] auto typeAt(Known known) const -> const schema::SchemaType* {
        const schema::SchemaNode* const node = nodeAt(known);
        return node != nullptr && node->kind == schema::NodeKind::Record
                   ? &wanted_.schemas->type(node->record)
                   : nullptr;
    }
    [[nodiscard]] auto nodeAt(Known known) const -> const schema::SchemaNode* {
        return wanted_.schemas != nullptr && known.node.valid() ? &wanted_.schemas->node(known.node)
                                                                : nullptr;
    }

    [[nodiscard]] auto knownEntry(const schema::SchemaType* type, Known known,
                                  std::string_view key) const -> Known {
        if (type != nullptr) {
            const schema::SchemaField* const field = type->field(key);
            return field == nullptr ? Known{type->more, known.isSecret}
                                    : Known{field->type, known.isSecret || field->secret};
        }
        const schema::SchemaNode* const node = nodeAt(known);
        const bool isMap = node != nullptr && node->kind == schema::NodeKind::Map;
        return {isMap ? node->element : schema::SchemaNodeId(), known.isSecret};
    }
    [[nodiscard]] auto knownElement(Known known) const -> Known {
        const schema::SchemaNode* const node = nodeAt(known);
        const bool isList = node != nullptr && node->kind == schema::NodeKind::List;
        return {isList ? node->element : schema::SchemaNodeId(), known.isSecret};
    }

    /// The key it stands at; empty for an element.
    [[nodiscard]] auto key() const -> std::string_view {
        return steps_.empty() ? std::string_view() : steps_.back().key;
    }

    /// `auth.users[0].name`
    [[nodiscard]] auto path() const -> std::string {
        std::string path;
        for (const Step& step : steps_) {
            path += step.key.empty() ? fmt::format("[{}]", step.element)
                                     : (path.empty() ? "" : ".") + std::string(step.key);
        }
        return path;
    }

    /// The text at "name" of what a text stands in, empty if there is none.
    auto nameIn(Value map) -> std::string_view {
        const auto name = hasEntries(map) ? find(run_, map, kName, call_.use) : std::nullopt;
        const auto* text =
            name ? values::as<values::TextData>(force(run_, *name, call_.use)) : nullptr;
        return text == nullptr ? std::string_view() : text->text;
    }
    static auto nameIn(const DocNode* map) -> std::string_view {
        const DocNode* const name = map == nullptr ? nullptr : map->find(kName);
        return name != nullptr && name->kind == DocKind::Text ? name->text : std::string_view();
    }

    /// What is called a value is called what its neighbour says.
    template <typename NameBeside>
    [[nodiscard]] bool isNamed(NameBeside nameBeside) const {
        const std::string_view called = key() == kValue ? nameBeside() : key();
        return !called.empty() && fitsPattern(run_, *wanted_.keys, called);
    }

    template <typename NameBeside>
    [[nodiscard]] bool isLike(std::string_view text, Known known, NameBeside nameBeside) const {
        return known.isSecret || (wanted_.keys != nullptr && isNamed(nameBeside)) ||
               (wanted_.texts != nullptr && fitsPattern(run_, *wanted_.texts, text));
    }

    /// A record as open data, which can be asked for keys it may not have.
    auto asMap(Value around) -> Value {
        if (!around.is(ValueKind::Record)) {
            return around;
        }
        const auto entries = entriesOf(run_, around, call_.use);
        return makeMap(run_, {entries.begin(), entries.end()}, TypeId::any, around.origin);
    }

    void take(Value value, Value beside) {
        const auto view = [&](std::string_view text) {
            return Lazy(viewText(run_, text, call_.origin));
        };
        found_.emplace_back(makeRecord(run_, type_,
                                       {{"key", {}, view(key())},
                                        {"path", {}, view(run_.arena.copy(path()))},
                                        {"value", {}, Lazy(value)},
                                        {"beside", {}, Lazy(asMap(beside))}},
                                       call_.origin));
    }

    const NativeCall& call_;
    Run& run_;
    const Wanted& wanted_;
    TypeId type_;
    Value nothing_;
    std::vector<Step> steps_;
    std::vector<Lazy> found_;
};

auto search(const NativeCall& call, const Wanted& wanted) -> Value {
    const types::Type& list = call.run.types.get(call.run.types.withoutNull(call.type));
    return list.arguments.empty() ? poison()
                                  : Search(call, wanted, list.arguments[0]).inside(call[0]);
}

}  // namespace

auto textsLike(const NativeCall& call) -> Value {
    const Wanted wanted{.keys = call[1].isNull() ? nullptr : patternOf(call, call[1]),
                        .texts = call[2].isNull() ? nullptr : patternOf(call, call[2])};
    const bool isBroken = (wanted.keys == nullptr && !call[1].isNull()) ||
                          (wanted.texts == nullptr && !call[2].isNull());
    return isBroken ? poison() : search(call, wanted);
}

auto secretTexts(const NativeCall& call) -> Value {
    return search(call, {.schemas = call.run.model.schemas()});
}

}  // namespace clc::evaluation
