// Which record a block is, and blocks that go into what a lower layer has there (S6, S8, S9).
#include "semantics/checker.h"
#include "semantics/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace clc::semantics {

using syntax::as;
using types::TypeTagKind;

namespace {

bool hasAll(const RecordInfo& info, const std::vector<syntax::Name>& keys) {
    return info.isOpen || std::ranges::all_of(keys, [&](const syntax::Name& key) {
               return info.byName.contains(key.text);
           });
}

}  // namespace

/// Those of `records` that have all the keys written, and need no other.
auto ModelBuilder::fittingRecords(const syntax::Block& block, const std::vector<TypeId>& records)
    -> std::vector<TypeId> {
    const std::vector<syntax::Name> keys = staticKeys(block);
    std::vector<TypeId> fitting;
    for (const TypeId each : records) {
        const RecordInfo& info = model_.record(types_.get(each).record);
        const bool complete =
            std::all_of(info.fields.begin(), info.fields.end(), [&](const Member& field) {
                return !field.defaults.empty() || types_.allowsNull(field.type) ||
                       std::any_of(keys.begin(), keys.end(),
                                   [&](const syntax::Name& key) { return key.text == field.name; });
            });
        if (complete && hasAll(info, keys)) {
            fitting.push_back(each);
        }
    }
    return fitting;
}

/// The one record that has all the keys written; not valid if that is none or several.
auto ModelBuilder::chooseRecord(const syntax::Block& block, const std::vector<TypeId>& records)
    -> TypeId {
    const std::vector<TypeId> fitting = fittingRecords(block, records);
    return fitting.size() == 1 ? fitting.front() : TypeId();
}

/// The block is none of `records` more than another. It may be those that it fits, or else those
/// that know all its keys; a key that none of them knows is the mistake.
void ModelBuilder::reportUnclear(const syntax::BlockExpr& expr, const TypeList& records,
                                 TypeId expected) {
    const auto infoOf = [&](TypeId each) -> const RecordInfo& {
        return model_.record(types_.get(each).record);
    };
    const std::vector<syntax::Name> keys = staticKeys(*expr.block);
    TypeList likely = fittingRecords(*expr.block, records);
    if (likely.empty()) {
        std::ranges::copy_if(records, std::back_inserter(likely),
                             [&](TypeId each) { return hasAll(infoOf(each), keys); });
    }
    if (likely.size() < 2) {
        likely = records;
    }
    std::string list;
    for (const TypeId each : likely) {
        list.append(list.empty() ? "" : ", ").append(show(each));
    }
    const auto unknown = std::ranges::find_if(keys, [&](const syntax::Name& key) {
        return std::ranges::none_of(records,
                                    [&](TypeId each) { return hasAll(infoOf(each), {key}); });
    });
    const std::string front = show(likely.front());
    if (unknown != keys.end()) {
        auto builder =
            sink_.report(diag::UnknownField, unknown->span, show(expected), unknown->text);
        labelExpectation(builder, expected);
        builder.help(fmt::format(
            "it is one of {}; write its name before '{{', such as {} {{ ... }}", list, front));
        return;
    }
    auto builder = sink_.report(diag::AmbiguousBlock, expr.span.part(0, 1), list);
    labelExpectation(builder, expected);
    builder.help(fmt::format("write its name before '{{', such as {} {{ ... }}", front));
}

/// The one record that was meant by a block that fits none: the one for which least is unknown or
/// missing in it. Not valid if that is several, or if nothing speaks for it.
auto ModelBuilder::meantRecord(const syntax::Block& block, const std::vector<TypeId>& records)
    -> TypeId {
    const std::vector<syntax::Name> keys = staticKeys(block);
    TypeId meant;
    std::size_t least = std::string::npos;
    for (const TypeId each : records) {
        const Faults faults = faultsOf(model_.record(types_.get(each).record), keys);
        const bool isLikely = faults.known > 0 || faults.near > 0;
        const std::size_t cost = 2 * faults.near + 3 * (faults.unknown + faults.missing);
        if (!isLikely || cost > least) {
            continue;
        }
        meant = cost == least ? TypeId() : each;
        least = cost;
    }
    return meant;
}

/// What is wrong with the entries `keys` as those of `info`.
auto ModelBuilder::faultsOf(const RecordInfo& info, const std::vector<syntax::Name>& keys)
    -> Faults {
    Faults faults;
    std::set<std::string_view> given;
    std::set<std::string> meant;
    for (const syntax::Name& key : keys) {
        if (info.byName.contains(key.text) || info.isOpen) {
            given.insert(key.text);
            ++faults.known;
        } else if (const auto near = guesses_.nearest(key.text, info.fields, &Member::name)) {
            meant.insert(*near);
            ++faults.near;
        } else {
            ++faults.unknown;
        }
    }
    for (const Member& field : info.fields) {
        const bool isGiven = given.contains(field.name) || meant.contains(std::string(field.name));
        const bool isConstant = std::ranges::any_of(
            info.constants, [&](const auto& each) { return each.first == field.name; });
        if (!isGiven && !isConstant && field.defaults.empty() && !types_.allowsNull(field.type)) {
            ++faults.missing;
        }
    }
    return faults;
}

/// The record that a block over a lower layer is checked as. Which one is there shows on
/// evaluation, so what is written has to mean the same in all that have it. Not valid if none has
/// all the keys.
auto ModelBuilder::mergedRecord(const syntax::Block& block, const std::vector<TypeId>& records)
    -> TypeId {
    const std::vector<syntax::Name> keys = staticKeys(block);
    std::vector<TypeId> fitting;
    for (const TypeId each : records) {
        if (hasAll(model_.record(types_.get(each).record), keys)) {
            fitting.push_back(each);
        }
    }
    if (fitting.size() < 2) {
        return fitting.empty() ? TypeId() : fitting.front();
    }
    const auto typeIn = [&](TypeId record, std::string_view key) {
        const Member* field = model_.field(types_.get(record).record, key);
        return field == nullptr ? TypeId::any : model_.fieldType(record, *field);
    };
    for (const syntax::Name& key : keys) {
        const auto differs = [&](TypeId each) {
            return typeIn(each, key.text) != typeIn(fitting.front(), key.text);
        };
        if (const auto other = std::ranges::find_if(fitting, differs); other != fitting.end()) {
            auto builder = sink_.report(diag::AmbiguousBlock, key.span,
                                        show(fitting.front()) + ", " + show(*other));
            builder.help(
                fmt::format("'{}' is not the same in them: write ':' and the whole value, "
                            "such as {} {{ ... }}",
                            key.text, show(fitting.front())));
            return TypeId::error;
        }
    }
    // If nothing is below, it is a value of its own.
    const TypeId whole = chooseRecord(block, records);
    return whole.valid() ? whole : fitting.front();
}

/// `key { ... }`: goes into what is there, so nothing can be missing in it.
auto ModelBuilder::checkMergeValue(const syntax::EntryItem& entry, TypeId type, const Frame& frame)
    -> TypeId {
    const auto* value = as<syntax::BlockExpr>(entry.value);
    if (value == nullptr) {
        return check(*entry.value, type, frame);
    }
    TypeId target;
    std::vector<TypeId> records;
    for (const TypeId alternative : literalCandidates(type)) {
        const TypeId each = types_.base(alternative);
        switch (types_.tag(each)) {
        case TypeTagKind::Record: records.push_back(each); break;
        case TypeTagKind::Map:
        case TypeTagKind::Any:
        case TypeTagKind::Error:
        case TypeTagKind::Kind: target = each; break;
        default: break;
        }
    }
    if (records.size() == 1) {
        target = records.front();
    } else if (records.size() > 1) {
        target = mergedRecord(*value->block, records);
    }
    if (!target.valid() && holdsMistake(*value->block)) {
        target = TypeId::error;
    } else if (!target.valid()) {
        auto builder = sink_.report(diag::BlockMismatch, value->span.part(0, 1), showPlace(type));
        labelExpectation(builder, type);
        const bool isList = std::ranges::any_of(literalCandidates(type), [&](TypeId each) {
            return types_.tag(types_.base(each)) == TypeTagKind::List;
        });
        if (offerCases(builder, entry, records)) {
            target = TypeId::error;
        } else {
            builder.help(
                isList ? fmt::format("a list is given with ':' and stands in brackets: {}: [...]",
                                     entry.name.text.empty() && entry.key != nullptr
                                         ? model_.sources().text(entry.key->span)
                                         : entry.name.text)
                       : "a block goes into a record, map or instance that is there; ':' puts "
                         "a value there");
        }
        target = TypeId::error;
    }
    facts(*value).target = target;
    facts(*value).type = target;
    if (types_.tag(target) == TypeTagKind::Kind) {
        Frame& inside = newFrame(&frame, FrameRole::Instance);
        inside.kind = types_.get(target).kind;
        inside.body = value->block;
        checkBody(*value->block, inside);
        return target;
    }
    // A nested block is a value of its own if nothing is below it; what a record misses then shows
    // on evaluation.
    return checkBlockAs(*value->block, target, frame, true);
}

}  // namespace clc::semantics
