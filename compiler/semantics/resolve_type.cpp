// What a type expression means.
#include "semantics/checker.h"
#include "semantics/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace clc::semantics {
namespace {

using syntax::as;
using types::TypeTagKind;

auto dotted(std::span<const syntax::Name> path) -> std::string {
    std::string text;
    for (const syntax::Name& name : path) {
        text.append(text.empty() ? "" : ".").append(name.text);
    }
    return text;
}

/// A choice is called by its text.
auto withoutQuotes(std::string_view written) -> std::string_view {
    const bool isQuoted = written.size() > 1 && written.front() == '"' && written.back() == '"';
    return isQuoted ? written.substr(1, written.size() - 2) : written;
}

}  // namespace

auto ModelBuilder::resolve(const syntax::TypeExpr& type, const Frame& frame) -> TypeId {
    TypeId result = TypeId::error;
    switch (type.kind) {
    case syntax::NodeKind::NamedType:
        result = resolveNamed(syntax::cast<syntax::NamedType>(&type), frame);
        break;
    case syntax::NodeKind::ListType:
        result = types_.list(resolve(*syntax::cast<syntax::ListType>(&type).element, frame));
        break;
    case syntax::NodeKind::RecordType: {
        const auto& record = syntax::cast<syntax::RecordType>(&type);
        if (const auto before = typeDefinitions_.find(&record); before != typeDefinitions_.end()) {
            return before->second;
        }
        RecordInfo& info = declareRecord(record, "{ ... }", frame);
        info.isNameless = true;
        // What stands in the text of a generic function or type may mention its parameters.
        std::vector<TypeId> params;
        for (const Frame* each = &frame; each != nullptr; each = each->parent) {
            for (const Local& local : each->locals) {
                if (local.node == nullptr && types_.tag(local.type) == TypeTagKind::Param) {
                    params.push_back(local.type);
                    info.typeParams.push_back(local.name);
                }
            }
        }
        result = types_.record(info.id, params);
        typeDefinitions_.emplace(&record, result);
        fillRecord(info);
        break;
    }
    case syntax::NodeKind::LiteralType: {
        const syntax::Expr& literal = *syntax::cast<syntax::LiteralType>(&type).literal;
        if (const auto* text = as<syntax::TextExpr>(&literal)) {
            result = types_.textLiteral(text->plain());
        } else if (const auto* number = as<syntax::NumberExpr>(&literal)) {
            result = types_.intLiteral(number->value);
        } else if (const auto* negative = as<syntax::UnaryExpr>(&literal)) {
            const auto* inner = as<syntax::NumberExpr>(negative->operand);
            result = inner == nullptr ? TypeId::error : types_.intLiteral(-inner->value);
        } else if (const auto* boolean = as<syntax::BoolExpr>(&literal)) {
            result = types_.boolLiteral(boolean->value ? 1 : 0);
        } else if (literal.kind == syntax::NodeKind::NullExpr) {
            result = TypeId::null;
        }
        break;
    }
    case syntax::NodeKind::OptionalType:
        result = types_.optional(resolve(*syntax::cast<syntax::OptionalType>(&type).inner, frame));
        break;
    case syntax::NodeKind::UnionType: {
        std::vector<TypeId> alternatives;
        for (const syntax::TypeExpr* each : syntax::cast<syntax::UnionType>(&type).alternatives) {
            alternatives.push_back(resolve(*each, frame));
        }
        result = types_.unionOf(alternatives);
        reportTwice(syntax::cast<syntax::UnionType>(&type), alternatives);
        reportAlike(result, type.span);
        break;
    }
    case syntax::NodeKind::FunctionType: {
        const auto& function = syntax::cast<syntax::FunctionType>(&type);
        if (!std::exchange(mayBeFunction_, false)) {
            sink_.report(diag::FunctionAsValue, type.span, model_.sources().text(type.span))
                .help("only the parameter of a function is one: fn each(f: (Int) -> Int) -> ...");
            break;
        }
        std::vector<TypeId> params;
        for (const syntax::TypeExpr* each : function.params) {
            params.push_back(resolve(*each, frame));
        }
        result = types_.function(params, resolve(*function.result, frame));
        break;
    }
    case syntax::NodeKind::RefinedType: {
        const auto& refined = syntax::cast<syntax::RefinedType>(&type);
        if (const auto before = typeDefinitions_.find(&refined); before != typeDefinitions_.end()) {
            return before->second;
        }
        const TypeId base = resolve(*refined.base, frame);
        auto info = std::make_unique<RefinementInfo>();
        info->name = show(base) + " where ...";
        info->base = base;
        info->predicate = refined.predicate;
        info->module = moduleIdOf(frame);
        info->id = types_.newRefinement(info->name);
        result = types_.refined(info->id, base);
        typeDefinitions_.emplace(&refined, result);
        model_.refinements_.push_back(std::move(info));
        Frame& inside = newFrame(&frame, FrameRole::Predicate);
        inside.type = base;
        const syntax::Expr* predicate = refined.predicate;
        queue_.emplace_back(
            [this, predicate, &inside] { check(*predicate, TypeId::boolean, inside); });
        break;
    }
    default: break;  // ErrorType: reported by the parser
    }
    model_.typeExprs_.emplace(&type, result);
    return result;
}

/// Each alternative of `written` that is `resolved` to what one before it is.
void ModelBuilder::reportTwice(const syntax::UnionType& written, std::span<const TypeId> resolved) {
    for (std::size_t i = 1; i < resolved.size(); ++i) {
        const auto before = std::ranges::find(resolved.first(i), resolved[i]);
        const auto first = static_cast<std::size_t>(before - resolved.begin());
        if (resolved[i] == TypeId::error || first == i) {
            continue;
        }
        const Span span = written.alternatives[i]->span;
        sink_.report(diag::DuplicateDefinition, span, withoutQuotes(model_.sources().text(span)))
            .label(written.alternatives[first]->span, "first defined here")
            .help("leave one of them out");
    }
}

/// Two lists, or two maps, are alternatives of `type`: a value says that it is a list, and not of
/// what, as one that is empty is of anything. True if that is reported.
bool ModelBuilder::reportAlike(TypeId type, Span place) {
    TypeId list;
    TypeId map;
    for (const TypeId each : types_.alternatives(type)) {
        const types::Type& found = types_.get(types_.base(each));
        const bool isList = found.tag == TypeTagKind::List;
        if (!isList && found.tag != TypeTagKind::Map) {
            continue;
        }
        TypeId& before = isList ? list : map;
        if (!before.valid()) {
            before = each;
            continue;
        }
        const TypeId inner = types_.unionOf(
            std::array{types_.get(types_.base(before)).arguments.back(), found.arguments.back()});
        sink_.report(diag::NotToldApart, place, show(before), show(each))
            .help(fmt::format(
                "write {}, or give each a name: a variant with two cases",
                show(isList ? types_.list(inner) : types_.map(found.arguments[0], inner))));
        return true;
    }
    return false;
}

auto ModelBuilder::resolveNamed(const syntax::NamedType& type, const Frame& frame) -> TypeId {
    std::vector<TypeId> arguments;
    for (const syntax::TypeExpr* each : type.arguments) {
        arguments.push_back(resolve(*each, frame));
    }
    const auto count = [&](std::size_t wanted) {
        if (arguments.size() == wanted) {
            return true;
        }
        auto builder = sink_.report(diag::TypeArgumentCount, type.span, dotted(type.path),
                                    counted(wanted, "type argument"), numberIs(arguments.size()));
        if (wanted > 0) {
            builder.help("write " + dotted(type.path) + (wanted == 1 ? "<T>" : "<K, V>"));
        }
        return false;
    };
    if (type.path.size() == 1) {
        const std::string_view name = type.path.front().text;
        if (name.empty()) {
            return TypeId::error;
        }
        for (const Frame* at = &frame; at != nullptr; at = at->parent) {
            for (const Local& local : at->locals) {
                // A type parameter is a local of its definition's frame without a node.
                if (local.node == nullptr && local.name == name) {
                    return local.type;
                }
            }
        }
    }
    if (type.path.size() == 1 && type.path.front().text == "Map") {
        return count(2) ? types_.map(arguments[0], arguments[1]) : TypeId::error;
    }
    if (type.path.size() == 1 && type.path.front().text == "Later") {
        return count(1) ? types_.later(arguments[0]) : TypeId::error;
    }
    const NamedThing found = thing(type.path, frame);
    const TypeId result = typeOfThing(found);
    if (!result.valid()) {
        reportUnknownType(type.path, frame);
        return TypeId::error;
    }
    warnDeprecated(found, type.path, frame);
    if (result == TypeId::error || reportGrowing(found, arguments, type)) {
        return TypeId::error;
    }
    // What is named for a record with its arguments has no parameters by that.
    const bool isOpenRecord =
        types_.tag(result) == TypeTagKind::Record && types_.get(result).arguments.empty();
    if (isOpenRecord && !arguments.empty()) {
        const RecordInfo& info = *model_.records_[types_.get(result).record.index()];
        return count(info.typeParams.size()) ? types_.record(info.id, arguments) : TypeId::error;
    }
    const std::span<const syntax::Name> params = typeParamsOf(found);
    if (!isOpenRecord && !params.empty()) {
        return count(params.size()) ? withArguments(result, found, arguments) : TypeId::error;
    }
    if (!arguments.empty()) {
        count(0);
        return TypeId::error;
    }
    if (isOpenRecord) {
        const RecordInfo& info = *model_.records_[types_.get(result).record.index()];
        if (!info.typeParams.empty()) {
            count(info.typeParams.size());
            return TypeId::error;
        }
    }
    requireType(result);
    return result;
}

auto ModelBuilder::typeDefinition(const Definition& definition) -> TypeId {
    if (definition.kind.valid()) {
        return types_.kind(definition.kind);
    }
    const auto& item = syntax::cast<syntax::TypeItem>(definition.item);
    if (const auto before = typeDefinitions_.find(&item); before != typeDefinitions_.end()) {
        return before->second;
    }
    if (!inProgress_.insert(&item).second) {
        const bool isList = as<syntax::ListType>(item.type) != nullptr;
        auto builder = sink_.report(diag::CyclicType, item.name.span, item.name.text);
        builder.help(
            isList
                ? fmt::format("a list has no end as its own element; a record may hold such a "
                              "list: type {0} = {{ below: [{0}] }}",
                              item.name.text)
                : "a record may contain itself, in a field that is a list or a map or that may be "
                  "left out");
        return TypeId::error;
    }
    const QuietableSink::Apart apart(sink_, item);
    const auto* around = std::exchange(currentType_, &item);
    Frame& frame = newFrame(&moduleFrame(item.span.file));
    for (const syntax::Name& param : item.typeParams) {
        frame.locals.push_back({param.text, nullptr, types_.fixedParam(param.text)});
    }
    TypeId result;
    if (!item.cases.empty()) {
        result = variantType(item, definition, frame);
    } else if (const auto* record = as<syntax::RecordType>(item.type)) {
        RecordInfo& info = declareRecord(*record, std::string(item.name.text), frame);
        for (const syntax::Name& param : item.typeParams) {
            info.typeParams.push_back(param.text);
        }
        info.declared = item.name.span;
        result = types_.record(info.id);
        inProgress_.erase(&item);
        typeDefinitions_.emplace(&item, result);
        fillRecord(info);
        currentType_ = around;
        return result;
    } else if (item.type != nullptr) {
        result = resolve(*item.type, frame);
        if (types_.tag(result) == TypeTagKind::Union) {
            types_.nameUnion(result, std::string(item.name.text));
        }
        if (as<syntax::RefinedType>(item.type) != nullptr) {
            // A named refinement is shown by its name.
            auto info = std::make_unique<RefinementInfo>();
            const RefinementInfo& written = model_.refinement(types_.get(result).refinement);
            info->name = item.name.text;
            info->base = written.base;
            info->predicate = written.predicate;
            info->module = written.module;
            info->id = types_.newRefinement(info->name);
            result = types_.refined(info->id, info->base);
            model_.refinements_.push_back(std::move(info));
        }
    } else {
        result = TypeId::error;
    }
    inProgress_.erase(&item);
    currentType_ = around;
    typeDefinitions_.emplace(&item, result);
    return result;
}

auto ModelBuilder::variantType(const syntax::TypeItem& item, const Definition& definition,
                               const Frame& outer) -> TypeId {
    std::vector<TypeId> cases;
    std::vector<RecordInfo*> records;
    std::vector<TypeId> params;
    for (const syntax::Name& param : item.typeParams) {
        params.push_back(types_.fixedParam(param.text));
    }
    // All names first: a case may mention the variant itself inside a list or map.
    std::unordered_map<std::string_view, Span> names;
    for (const syntax::VariantCase* each : item.cases) {
        const auto [before, added] = names.try_emplace(each->name.text, each->name.span);
        if (!added && !each->name.text.empty()) {
            sink_.report(diag::DuplicateDefinition, each->name.span, each->name.text)
                .label(before->second, "first defined here")
                .help("give one of the cases another name");
        }
        auto info = std::make_unique<RecordInfo>();
        info->name = std::string(item.name.text) + "." + std::string(each->name.text);
        info->id = types_.newRecord(info->name);
        info->variant = item.name.text;
        info->caseName = each->name.text;
        info->module = definition.module;
        info->declared = each->name.span;
        for (const syntax::Name& param : item.typeParams) {
            info->typeParams.push_back(param.text);
        }
        cases.push_back(types_.record(info->id, params));
        records.push_back(info.get());
        model_.records_.push_back(std::move(info));
    }
    const TypeId result = types_.unionOf(cases);
    if (cases.size() > 1) {
        types_.nameUnion(result, std::string(item.name.text));
    }
    typeDefinitions_.emplace(&item, result);
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (item.cases[i]->fields != nullptr) {
            model_.typeExprs_.emplace(item.cases[i]->fields, cases[i]);
            addRecordMembers(*records[i], *item.cases[i]->fields, outer);
        }
        records[i]->filled = true;
    }
    return result;
}

auto ModelBuilder::resolveKind(const syntax::QualifiedName& name, const Frame& frame,
                               const Frame* placed) -> KindId {
    const NamedThing found = thing(name.path, frame);
    if (found.form == NamedThing::Form::Definition && found.definition.kind.valid()) {
        return found.definition.kind;
    }
    if (name.path.empty() || name.path.front().text.empty()) {
        return {};
    }
    if (name.path.size() == 2 && moduleNamed(fileOf(frame), name.path[0].text).valid()) {
        const ModuleId module = moduleNamed(fileOf(frame), name.path[0].text);
        if (reportPrivate(name.path[1], module)) {
            return {};
        }
        reportUnknownInModule(name.path[1], module, name.path[1].text);
        return {};
    }
    if (found.form != NamedThing::Form::None) {
        auto builder = sink_.report(diag::NotAKind, name.span, dotted(name.path));
        if (found.form == NamedThing::Form::Definition) {
            builder.label(definitionName(*found.definition.item), "declared here");
        }
        builder.help(
            "only a kind can be declared, be built upon with 'is', or be stood in with 'in'");
        return {};
    }
    if (isLost(name.path.front(), frame)) {
        return {};
    }
    const syntax::Name& word = name.path.front();
    const FileId file = fileOf(frame);
    auto builder = sink_.report(diag::UnknownKind, name.span, dotted(name.path));
    if (const Frame* self = placed == nullptr ? nullptr : selfFrame(*placed)) {
        const Member* field =
            name.path.size() == 1 ? model_.member(self->kind, word.text) : nullptr;
        if (field != nullptr && field->role == MemberRole::Field) {
            builder.help(
                fmt::format("'{0}' is a field of {1}; what it holds stands in its braces: "
                            "{0} {{ ... }}",
                            word.text, kindInfo(self->kind).name));
            return {};
        }
        for (const Member& holder : kindInfo(self->kind).members) {
            const bool holds = name.path.size() == 1 && holder.role == MemberRole::Field &&
                               holder.type.valid() &&
                               isHolder(types_.withoutNull(holder.type), word.text);
            if (holds) {
                builder.help(fmt::format("'{0}' has a field '{1}': {0} {{ {1}: ... }}", holder.name,
                                         word.text));
                return {};
            }
        }
    }
    if (offerUseOfOthers(builder, word, frame)) {
        return {};
    }
    if (name.path.size() > 1) {
        offerModule(builder, word, file);
        return {};
    }
    const bool isUsable = offerUse(builder, word, Wanted::Kind, file, placed);
    const bool isCalled = offerAlsoCalled(builder, word.text, file);
    // One that stands elsewhere is better than none: what it has to stand in is told next.
    if (isUsable || isCalled || offerUse(builder, word, Wanted::Kind, file)) {
        return {};
    }
    if (placed == nullptr && offerPath(builder, word)) {
        return {};
    }
    const auto near = guesses_.nearest(word.text, kindsFor(frame, placed));
    builder.suggest(word.span, word.text, near);
    if (!near && !offerLibrary(builder, word, Wanted::Kind, file)) {
        builder.help("'clc doc' lists what the library has");
    }
    return {};
}

void ModelBuilder::reportUnknownType(std::span<const syntax::Name> path, const Frame& frame) {
    if (isLost(path.front(), frame) || isInUnknown(frame)) {
        return;
    }
    if (path.size() == 2) {
        if (const ModuleId module = moduleNamed(fileOf(frame), path[0].text); module.valid()) {
            if (reportPrivate(path[1], module)) {
                return;
            }
            reportUnknownInModule(path[1], module, path[1].text);
            return;
        }
    }
    const Span span = path.front().span.to(path.back().span);
    auto builder = sink_.report(diag::UnknownType, span, dotted(path));
    guesses_.charge(model_.records_.size());
    if (guesses_.spent()) {
        return;
    }
    const FileId file = fileOf(frame);
    const RecordInfo* ofCase = nullptr;  // one of this module rather than of another
    for (const auto& record : model_.records_) {
        const bool isOne = path.size() == 1 && record->caseName == path.front().text;
        if (isOne && (ofCase == nullptr || ofCase->module != model_.moduleOf(file))) {
            ofCase = ofCase != nullptr && record->module != model_.moduleOf(file) ? ofCase
                                                                                  : record.get();
        }
    }
    if (ofCase != nullptr) {
        builder.help(fmt::format("where no {0} is expected, its case is written {0}.{1}",
                                 ofCase->variant, ofCase->caseName));
        return;
    }
    if (path.size() > 1) {
        offerModule(builder, path.front(), file);
        return;
    }
    if (offerTypeWord(builder, path.front()) ||
        offerUse(builder, path.front(), Wanted::Type, file) ||
        offerAlsoCalled(builder, path.front().text, file)) {
        return;
    }
    const auto near = guesses_.nearest(path.front().text, typeNames(frame));
    builder.suggest(span, path.front().text, near);
    if (!near) {
        offerLibrary(builder, path.front(), Wanted::Type, file);
    }
}

}  // namespace clc::semantics
