// What a block takes over from another value, and what it still lacks (S8).
#include "semantics/checker.h"
#include "semantics/wording.h"

#include <algorithm>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

void ModelBuilder::checkSpread(const syntax::SpreadItem& spread, TypeId target, const Frame& frame,
                               std::set<std::string_view>& given) {
    const types::Type& type = types_.get(target);
    TypeId expected;
    if (type.tag == TypeTagKind::Map) {
        expected = target;
    }
    const TypeId found = check(*spread.value, expected, frame);
    const types::Type& from = types_.get(types_.base(found));
    if (found == TypeId::error || target == TypeId::error || target == TypeId::any ||
        type.tag == TypeTagKind::Map) {
        if (target == TypeId::any && from.tag != TypeTagKind::Record &&
            from.tag != TypeTagKind::Map && found != TypeId::any && found != TypeId::error) {
            sink_.report(diag::NotSpreadable, spread.value->span, show(found)).help(kSpreads);
        }
        return;
    }
    if (type.tag != TypeTagKind::Record) {
        return;
    }
    const RecordInfo& info = model_.record(type.record);
    if (from.tag == TypeTagKind::Record) {
        const RecordInfo& source = model_.record(from.record);
        for (const Member& field : source.fields) {
            given.insert(field.name);
            const Member* place = model_.field(type.record, field.name);
            if (place == nullptr) {
                if (!info.isOpen) {
                    sink_
                        .report(diag::SpreadField, spread.value->span, show(found), field.name,
                                show(target))
                        .label(field.declared, "the field comes from here")
                        .label(info.declared, "declared here")
                        .help("take over single fields: NAME: " +
                              std::string(model_.sources().text(spread.value->span)) + ".NAME");
                }
                continue;
            }
            const TypeId value = model_.fieldType(types_.base(found), field);
            if (!model_.fits(value, types_.optional(model_.fieldType(target, *place)))) {
                sink_
                    .report(diag::SpreadMismatch, spread.value->span, field.name,
                            show(model_.fieldType(target, *place)), show(value))
                    .label(field.declared, "the field comes from here")
                    .label(place->declared, "asked for here")
                    .help("an entry of its own goes before what is spread: " +
                          std::string(field.name) + ": ...");
            }
        }
        return;
    }
    if (from.tag == TypeTagKind::Map && info.isOpen) {
        return;
    }
    sink_.report(diag::NotSpreadable, spread.value->span, show(found))
        .help("into " + show(target) + " goes a record with its fields");
}

void ModelBuilder::checkMissing(const RecordInfo& record, const syntax::Block& block,
                                const std::set<std::string_view>& given) {
    std::vector<std::string_view> missing;
    for (const Member& field : record.fields) {
        const bool constant =
            std::any_of(record.constants.begin(), record.constants.end(),
                        [&](const auto& each) { return each.first == field.name; });
        if (field.defaults.empty() && !constant && !types_.allowsNull(field.type) &&
            !given.contains(field.name)) {
            missing.push_back(field.name);
        }
    }
    const bool computed =
        std::any_of(block.items.begin(), block.items.end(), [this](const syntax::Item* item) {
            const auto* spread = as<syntax::SpreadItem>(item);
            return item->hasError || item->kind == NodeKind::ForItem ||
                   item->kind == NodeKind::ErrorItem ||
                   (spread != nullptr && facts(*spread->value).type == TypeId::error);
        });
    if (missing.empty() || computed || block.hasError) {
        return;
    }
    std::string list;
    for (const std::string_view each : missing) {
        list.append(list.empty() ? "'" : ", '").append(each).append("'");
    }
    auto builder = sink_.report(diag::MissingField, block.span.part(0, 1), record.name, list);
    if (auto path = apiPath(expectation_.step)) {
        builder.primary(*std::move(path));
    }
    bool labelled = false;
    for (const Member& field : record.fields) {
        if (std::ranges::find(missing, field.name) != missing.end() && field.declared.valid()) {
            builder.label(field.declared, "declared here, without a default");
            labelled = true;
        }
    }
    if (!labelled) {
        builder.label(record.declared, "declared here");
    }
    builder.help("write " + std::string(missing.front()) + ": ...");
}

}  // namespace clc::semantics
