// `{ ... }` as a value: a record, a map, open data (S6, S8, S18).
#include "semantics/checker.h"
#include "semantics/elsewhere.h"
#include "semantics/wording.h"
#include "types/scalars/scalars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace clc::semantics {
namespace {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

/// The key of an entry if it is known without evaluation.
auto staticKey(const syntax::EntryItem& entry) -> std::string_view {
    if (!entry.name.text.empty()) {
        return entry.name.text;
    }
    const auto* text = as<syntax::TextExpr>(entry.key);
    return text != nullptr && !entry.computed && !text->hasHoles() ? text->plain()
                                                                   : std::string_view();
}

auto keySpan(const syntax::EntryItem& entry) -> Span {
    return entry.name.text.empty() && entry.key != nullptr ? entry.key->span : entry.name.span;
}

}  // namespace

bool holdsMistake(const syntax::Block& block) {
    return std::ranges::any_of(block.items,
                               [](const syntax::Item* item) { return item->hasError; });
}

auto ModelBuilder::checkBlock(const syntax::BlockExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    if (!expected.valid() ||
        (mentionsParam(expected) && !(intoGenerics_ && mentionsGeneric(expected)))) {
        const TypeId type = inferBlock(*expr.block, frame);
        facts(expr).target = type;
        return type;
    }
    std::vector<TypeId> records;
    TypeId map;
    bool open = false;
    bool error = false;
    bool kind = false;
    for (const TypeId alternative : literalCandidates(expected)) {
        const TypeId each = types_.base(alternative);
        switch (types_.tag(each)) {
        case TypeTagKind::Record: records.push_back(each); break;
        case TypeTagKind::Map: map = each; break;
        case TypeTagKind::Any: open = true; break;
        case TypeTagKind::Error: error = true; break;
        case TypeTagKind::Kind: kind = true; break;
        default: break;
        }
    }
    TypeId target;
    if (records.size() == 1 && !map.valid()) {
        target = records.front();
    } else if (!records.empty()) {
        target = chooseRecord(*expr.block, records);
        if (!target.valid()) {
            target = map.valid() ? map : meantRecord(*expr.block, records);
        }
        if (!target.valid()) {
            // What it would have been by what it spreads, nobody knows if that is a mistake.
            bool isLost = false;
            for (const syntax::Item* item : expr.block->items) {
                const auto* spread = as<syntax::SpreadItem>(item);
                isLost = isLost ||
                         (spread != nullptr && check(*spread->value, {}, frame) == TypeId::error);
            }
            if (!isLost) {
                reportUnclear(expr, records, expected);
            }
            checkBlockAs(*expr.block, TypeId::error, frame, false);
            return TypeId::error;
        }
    } else if (map.valid()) {
        target = map;
    } else if (open) {
        target = TypeId::any;
    } else {
        checkBlockAs(*expr.block, TypeId::error, frame, false);
        if (!error && !holdsMistake(*expr.block)) {
            auto builder =
                sink_.report(diag::BlockMismatch, expr.span.part(0, 1), showPlace(expected));
            labelExpectation(builder, expected);
            builder.help(kind ? "name an instance, or build one in place: KIND { ... }"
                         : takesListOfBlocks(expected)
                             ? "several may stand there: write a list, [{ ... }]"
                             : "it has no entries: write one value");
        }
        return TypeId::error;
    }
    facts(expr).target = target;
    checkBlockAs(*expr.block, target, frame, false);
    return target;
}

/// Whether a list of what is written as blocks may stand where `expected` is.
bool ModelBuilder::takesListOfBlocks(TypeId expected) {
    return std::ranges::any_of(literalCandidates(expected), [this](TypeId each) {
        const types::Type& type = types_.get(types_.base(each));
        if (type.tag != TypeTagKind::List) {
            return false;
        }
        const TypeTagKind element = types_.tag(types_.base(type.arguments[0]));
        return element == TypeTagKind::Record || element == TypeTagKind::Map;
    });
}

auto ModelBuilder::staticKeys(const syntax::Block& block) const -> std::vector<syntax::Name> {
    std::vector<syntax::Name> keys;
    const auto walk = [&](auto&& self, const syntax::Block& at) -> void {
        for (const syntax::Item* item : at.items) {
            if (const auto* entry = as<syntax::EntryItem>(item)) {
                if (const std::string_view key = staticKey(*entry); !key.empty()) {
                    keys.push_back({key, keySpan(*entry)});
                }
            } else if (const auto* branch = as<syntax::IfItem>(item)) {
                self(self, *branch->then);
                if (branch->otherwiseBlock != nullptr) {
                    self(self, *branch->otherwiseBlock);
                }
            }
        }
    };
    walk(walk, block);
    return keys;
}

auto ModelBuilder::checkBlockAs(const syntax::Block& block, TypeId target, const Frame& frame,
                                bool merges) -> TypeId {
    const auto quiet = quietIf(target == TypeId::error);
    Frame& inside = newFrame(&frame);
    addLets(block.items, inside);
    std::set<std::string_view> given;
    checkEntries(block, target, inside, given);
    reportDuplicates(block.items);
    if (!merges && types_.tag(target) == TypeTagKind::Record) {
        checkMissing(model_.record(types_.get(target).record), block, given);
    }
    return target;
}

void ModelBuilder::checkEntries(const syntax::Block& block, TypeId target, Frame& frame,
                                std::set<std::string_view>& given) {
    for (const syntax::Item* item : block.items) {
        std::optional<QuietableSink::Quiet> quiet;
        if (item->hasError) {
            quiet.emplace(sink_);
        }
        switch (item->kind) {
        case NodeKind::EntryItem:
            checkEntry(syntax::cast<syntax::EntryItem>(item), target, frame, given);
            break;
        case NodeKind::SpreadItem:
            checkSpread(syntax::cast<syntax::SpreadItem>(item), target, frame, given);
            break;
        case NodeKind::LetItem: letType(syntax::cast<syntax::LetItem>(item), frame); break;
        case NodeKind::ForItem:
            checkFor(syntax::cast<syntax::ForItem>(item), frame, [&](Frame& inside) {
                const syntax::Block& body = *syntax::cast<syntax::ForItem>(item).body;
                addLets(body.items, inside);
                checkEntries(body, target, inside, given);
            });
            break;
        case NodeKind::IfItem:
            checkIf(syntax::cast<syntax::IfItem>(item), frame,
                    [&](const syntax::Block& body, Frame& inside) {
                        addLets(body.items, inside);
                        checkEntries(body, target, inside, given);
                    });
            break;
        case NodeKind::ErrorItem: break;
        default: reportMisplaced(*item, target); break;
        }
    }
}

/// What declares something stands in a value; a field that lacks its colon reads so too.
void ModelBuilder::reportMisplaced(const syntax::Item& item, TypeId target) {
    const Span head = headOf(item);
    const std::string_view word = model_.sources().text(head);
    auto builder = sink_.report(diag::MisplacedItem, head, word, "a value");
    const types::Type& type = types_.get(types_.base(target));
    const bool isField = type.tag == TypeTagKind::Record &&
                         model_.field(type.record, word) != nullptr &&
                         as<syntax::DeclarationItem>(&item) != nullptr;
    if (isField) {
        const Span behind{head.file, head.end, head.end};
        builder.help(fmt::format("'{0}' is a field: {0}: ...", word))
            .fix("write a colon behind it", behind, ":");
        return;
    }
    builder.help(
        "a value holds entries, spreads, lets, if and for; what declares stands in a body");
}

void ModelBuilder::checkEntry(const syntax::EntryItem& entry, TypeId target, const Frame& frame,
                              std::set<std::string_view>& given) {
    const types::Type& type = types_.get(target);
    const std::string_view key = staticKey(entry);
    if (!key.empty()) {
        given.insert(key);
    }
    std::optional<NearOffer> offer;
    TypeId keyType = TypeId::string;
    if (type.tag == TypeTagKind::Map) {
        keyType = type.arguments[0];
    }
    if (entry.key == nullptr) {
        checkKeyName(entry.name, keyType);
    } else if (takesTexts(keyType)) {
        check(*entry.key, types_.withoutNull(keyType) == TypeId::any ? TypeId::string : keyType,
              frame);
    } else {
        check(*entry.key, {}, frame);
        reportNoKeys(entry.key->span, keyType);
    }
    TypeId valueType = TypeId::error;
    Span asked;
    ApiStep step{.before = expectation_.step, .record = nullptr, .name = key};
    switch (type.tag) {
    case TypeTagKind::Map:
        valueType = types_.optional(type.arguments[1]);
        asked = expectation_.place;
        break;
    case TypeTagKind::Any: valueType = TypeId::any; break;
    case TypeTagKind::Record: {
        const RecordInfo& info = model_.record(type.record);
        step.record = info.schemaType ? &info : nullptr;
        step.before = info.schemaType && !info.isObject ? step.before : nullptr;
        if (entry.computed) {
            if (!info.isOpen) {
                sink_.report(diag::ComputedField, entry.key->span, show(target))
                    .label(info.declared, "declared here")
                    .help("fields of a record are known by name; a Map takes computed keys");
                break;
            }
            valueType = info.rest;
            break;
        }
        const Member* field = model_.field(type.record, key);
        if (field == nullptr && info.isOpen) {
            valueType = info.rest;
            break;
        }
        if (field == nullptr) {
            field = reportUnknownField(entry, target, step, offer);
        }
        if (field == nullptr) {
            break;
        }
        given.insert(field->name);
        if (field->item != nullptr && isDeprecated(*field->item)) {
            reportDeprecated(*field->item, keySpan(entry), fieldNames(info.fields));
        }
        asked = field->declared;
        valueType = model_.fieldType(target, *field);
        // Null over a field with a default, or one a lower layer set, takes it out again.
        if (!field->defaults.empty() && !types_.allowsNull(valueType)) {
            valueType =
                entry.value->kind == NodeKind::NullExpr ? types_.optional(valueType) : valueType;
        }
        break;
    }
    default: break;
    }
    const bool isStep = !key.empty() && (step.record != nullptr || step.before != nullptr);
    const Expecting expecting(expectation_, {valueType, asked, isStep ? &step : nullptr});
    if (entry.merges) {
        checkMergeValue(entry, valueType, frame);
        return;
    }
    Frame& inside = newFrame(&frame);
    // `super` inside a nested entry is what the layers below have there; its type is the entry's.
    if (superType(frame).valid()) {
        inside.super = valueType;
    }
    check(*entry.value, valueType, inside);
}

/// The field that is meant instead, with which checking goes on, or null.
auto ModelBuilder::reportUnknownField(const syntax::EntryItem& entry, TypeId target,
                                      const ApiStep& step, std::optional<NearOffer>& offer)
    -> const Member* {
    const std::string_view key = step.name;
    if (isLostWord(key)) {
        return nullptr;
    }
    const types::RecordId record = types_.get(target).record;
    const RecordInfo& info = model_.record(record);
    const Span span = keySpan(entry);
    std::string beside = fieldBeside(model_, target, key);
    std::optional<std::string> near =
        beside.empty() ? guesses_.nearest(key, info.fields, &Member::name) : std::nullopt;
    auto builder = sink_.report(diag::UnknownField, span, show(target), key);
    builder.label(info.declared, "declared here");
    // A name that others give to something here was not meant for what is only near.
    // So was one of others' form that nothing here looks like.
    const bool mayBeElsewhere =
        near ? !isSlip(key, *near) : beside.empty() && key.find('_') != std::string_view::npos;
    const bool isElsewhere = mayBeElsewhere && offerAlsoCalled(builder, key, span.file);
    if (isElsewhere) {
        near.reset();
    }
    if (auto path = apiPath(step.record == nullptr ? nullptr : &step)) {
        builder.primary(*std::move(path));
    }
    if (!beside.empty()) {
        builder.help(std::move(beside));
    } else if (!near && !isElsewhere) {
        offerFields(builder, key, {.record = &info});
    }
    const Member* field = near ? model_.field(record, *near) : nullptr;
    const bool isName = field != nullptr && !entry.name.text.empty();
    offer.emplace(sink_, builder, span, key, isName ? near : std::nullopt,
                  isName ? showTaken(*near, model_.fieldType(target, *field), entry) : "");
    return field;
}

/// Whether a key may be of that type: keys are texts, also those of a choice or of a scalar.
bool ModelBuilder::takesTexts(TypeId keyType) const {
    constexpr std::array kTexts{TypeTagKind::Error,  TypeTagKind::Any,    TypeTagKind::Never,
                                TypeTagKind::String, TypeTagKind::Scalar, TypeTagKind::TextLiteral,
                                TypeTagKind::Param};
    const auto isText = [&](TypeId each) {
        return std::ranges::find(kTexts, types_.tag(types_.base(each))) != kTexts.end();
    };
    return std::ranges::any_of(types_.alternatives(keyType), isText);
}

void ModelBuilder::reportNoKeys(Span key, TypeId keyType) {
    auto builder = sink_.report(diag::TypeMismatch, key, show(keyType), "a key");
    builder.help("the keys of a map are texts: Map<String, ...>");
}

/// A bare name as a key is read like a text.
void ModelBuilder::checkKeyName(const syntax::Name& name, TypeId keyType) {
    if (!takesTexts(keyType)) {
        reportNoKeys(name.span, keyType);
        return;
    }
    const types::Type& type = types_.get(keyType);
    if (type.tag == TypeTagKind::Scalar) {
        if (const auto error = types::checkScalar(type.scalar, name.text)) {
            sink_
                .report(diag::BadScalar, name.span, name.text, types::scalarName(type.scalar),
                        error->message)
                .help("put the key in quotes");
        }
        return;
    }
    std::vector<std::string_view> choices;
    for (const TypeId each : types_.alternatives(types_.base(keyType))) {
        const types::Type& alternative = types_.get(each);
        if (alternative.tag != TypeTagKind::TextLiteral || alternative.text == name.text) {
            return;
        }
        choices.push_back(alternative.text);
    }
    std::string list;
    for (const std::string_view choice : choices) {
        list.append(list.empty() ? "" : ", ").append(fmt::format("\"{}\"", choice));
    }
    sink_.report(diag::NotAChoice, name.span, name.text, list)
        .suggest(name.span, name.text, guesses_.nearest(name.text, choices));
}

/// Without an expected type: a record with the fields written, or a map if keys are computed.
auto ModelBuilder::inferBlock(const syntax::Block& block, const Frame& outer) -> TypeId {
    Frame& frame = newFrame(&outer);
    addLets(block.items, frame);
    reportDuplicates(block.items);
    std::vector<Member> fields;
    std::unordered_map<std::string_view, std::size_t> places;  // of fields
    TypeId mapValue = TypeId::never;
    bool isMap = false;
    bool error = false;
    const auto put = [&](std::string_view name, TypeId type, Span span, bool conditional) {
        const auto [before, added] = places.try_emplace(name, fields.size());
        if (!added) {
            TypeId& known = fields[before->second].type;
            known = conditional ? join(known, type) : type;
            return;
        }
        Member field;
        field.name = name;
        field.type = conditional ? types_.optional(type) : type;
        field.declared = span;
        fields.push_back(std::move(field));
    };
    const auto walk = [&](auto&& self, const syntax::Block& at, Frame& here,
                          bool conditional) -> void {
        for (const syntax::Item* item : at.items) {
            if (const auto* entry = as<syntax::EntryItem>(item)) {
                if (entry->key != nullptr) {
                    check(*entry->key, TypeId::string, here);
                }
                const TypeId type = check(*entry->value, {}, here);
                const std::string_view key = staticKey(*entry);
                if (key.empty()) {
                    isMap = true;
                    mapValue = join(mapValue, type);
                } else {
                    put(key, type, keySpan(*entry), conditional);
                }
            } else if (const auto* spread = as<syntax::SpreadItem>(item)) {
                const TypeId found = check(*spread->value, {}, here);
                const types::Type& from = types_.get(types_.base(found));
                if (from.tag == TypeTagKind::Record) {
                    for (const Member& field : model_.record(from.record).fields) {
                        put(field.name, model_.fieldType(types_.base(found), field), spread->span,
                            conditional);
                    }
                } else if (from.tag == TypeTagKind::Map) {
                    isMap = true;
                    mapValue = join(mapValue, from.arguments[1]);
                } else if (found == TypeId::any) {
                    isMap = true;
                    mapValue = TypeId::any;
                } else {
                    error = true;
                    if (found != TypeId::error) {
                        sink_.report(diag::NotSpreadable, spread->value->span, show(found))
                            .help(kSpreads);
                    }
                }
            } else if (const auto* let = as<syntax::LetItem>(item)) {
                letType(*let, here);
            } else if (const auto* loop = as<syntax::ForItem>(item)) {
                isMap = true;
                checkFor(*loop, here, [&](Frame& inside) {
                    addLets(loop->body->items, inside);
                    self(self, *loop->body, inside, true);
                });
            } else if (const auto* branch = as<syntax::IfItem>(item)) {
                checkIf(*branch, here, [&](const syntax::Block& body, Frame& inside) {
                    addLets(body.items, inside);
                    self(self, body, inside, true);
                });
            } else if (item->kind != NodeKind::ErrorItem) {
                sink_
                    .report(diag::MisplacedItem, headOf(*item),
                            model_.sources().text(headOf(*item)), "a value")
                    .help(
                        "a value holds entries, spreads, lets, if and for; what declares stands in "
                        "a body");
            }
        }
    };
    walk(walk, block, frame, false);
    if (error) {
        return TypeId::error;
    }
    if (!isMap) {
        return nameless(std::move(fields), block.span);
    }
    for (const Member& field : fields) {
        mapValue = join(mapValue, types_.withoutNull(field.type));
    }
    return types_.map(TypeId::string, mapValue == TypeId::never ? TypeId::any : mapValue);
}

}  // namespace clc::semantics
