// Things that are built in place: `Probe.http { }`, `plain { }` (S8, S9).
#include "semantics/checker.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

auto ModelBuilder::checkBuild(const syntax::BuildExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    if (const TypeId record = expectedCase(*expr.callee, expected); record.valid()) {
        bind(*expr.callee, BindingKind::Type, nullptr, record.value);
        facts(expr).target = record;
        checkBlockAs(*expr.block, record, frame, false);
        return record;
    }
    if (const TypeId named = caseOf(*expr.callee, frame); named.valid()) {
        const TypeId byCase = placedIn(expected, named);
        if (byCase == named && reportWithoutArguments(*expr.callee, frame)) {
            checkBlockAs(*expr.block, TypeId::error, frame, false);
            return TypeId::error;
        }
        bind(*expr.callee, BindingKind::Type, nullptr, byCase.value);
        facts(expr).target = byCase;
        checkBlockAs(*expr.block, byCase, frame, false);
        return byCase;
    }
    const NamedThing found = thingOf(*expr.callee, frame);
    warnDeprecated(found, *expr.callee, frame);
    if (found.form == NamedThing::Form::Definition && found.definition.kind.valid()) {
        return buildInPlace(expr, found.definition.kind, expected, frame);
    }
    const TypeId named = typeOfThing(found);
    const TypeId type = placedIn(expected, named);
    if (!type.valid()) {
        reportUnknownBuild(expr, expected, frame);
        checkBlockAs(*expr.block, TypeId::error, frame, false);
        return TypeId::error;
    }
    if (type == named && reportWithoutArguments(*expr.callee, frame)) {
        checkBlockAs(*expr.block, TypeId::error, frame, false);
        return TypeId::error;
    }
    bind(*expr.callee, BindingKind::Type, nullptr, type.value);
    const types::Type& shape = types_.get(types_.base(type));
    if (shape.tag != TypeTagKind::Record && shape.tag != TypeTagKind::Map &&
        type != TypeId::error) {
        sink_.report(diag::NotBuildable, expr.callee->span, show(type))
            .help("a value of it is written as a literal, or made by " + show(type) + "(...)");
        return TypeId::error;
    }
    facts(expr).target = type;
    checkBlockAs(*expr.block, type, frame, false);
    return type;
}

/// Where the type is expected, a case needs no prefix, and hides what else is called so.
auto ModelBuilder::expectedCase(const syntax::Expr& callee, TypeId expected) -> TypeId {
    const auto* name = as<syntax::NameExpr>(&callee);
    if (name == nullptr || name->name.text.empty() || !expected.valid()) {
        return {};
    }
    for (const TypeId alternative : types_.alternatives(expected)) {
        const TypeId base = types_.base(alternative);
        const types::Type& type = types_.get(base);
        if (type.tag == TypeTagKind::Record &&
            model_.records_[type.record.index()]->caseName == name->name.text) {
            return base;
        }
    }
    return {};
}

/// `Probe.http`, also in a module: `values.Probe.http`.
auto ModelBuilder::caseOf(const syntax::Expr& callee, const Frame& frame) -> TypeId {
    const auto* member = as<syntax::MemberExpr>(&callee);
    if (member == nullptr) {
        return {};
    }
    const NamedThing variant = thingOf(*member->base, frame);
    if (variant.form != NamedThing::Form::Definition || variant.definition.kind.valid()) {
        return {};
    }
    for (const TypeId each : types_.alternatives(typeOfThing(variant))) {
        const types::Type& type = types_.get(each);
        if (type.tag == TypeTagKind::Record &&
            model_.records_[type.record.index()]->caseName == member->name.text) {
            return each;
        }
    }
    return {};
}

void ModelBuilder::reportUnknownBuild(const syntax::BuildExpr& expr, TypeId expected,
                                      const Frame& frame) {
    if (const auto* name = as<syntax::NameExpr>(expr.callee)) {
        const bool told = name->name.text.empty() ||
                          (expected.valid() && reportUnknownCase(name->name, expected));
        if (!told && !reportNamelessRecord(name->name, expected)) {
            reportUnknownType(std::span(&name->name, 1), frame);
        }
        return;
    }
    const auto* member = as<syntax::MemberExpr>(expr.callee);
    if (member == nullptr || member->name.text.empty()) {
        return;  // the parser has reported it
    }
    const TypeId variant = typeOfThing(thingOf(*member->base, frame));
    if (variant.valid() && reportUnknownCase(member->name, variant)) {
        return;
    }
    if (const auto* base = as<syntax::NameExpr>(member->base)) {
        if (!base->name.text.empty()) {
            const std::array path{base->name, member->name};
            reportUnknownType(path, frame);
        }
        return;
    }
    const syntax::Expr* first = member->base;
    while (const auto* before = as<syntax::MemberExpr>(first)) {
        first = before->base;
    }
    if (first->kind == NodeKind::NameExpr) {
        auto builder = sink_.report(diag::NeedsType, expr.callee->span);
        const std::string_view path = model_.sources().text(member->base->span);
        const std::vector<std::string> modules = source_.names();
        const std::size_t dot = path.rfind('.');
        if (std::ranges::find(modules, path) != modules.end() && dot != std::string_view::npos) {
            builder.help(fmt::format("a module is brought in by 'use {}', and then it is {}.{}",
                                     path, path.substr(dot + 1), member->name.text));
        } else {
            builder.help("before '{ }' stands the name of a type or kind");
        }
    }
}

/// `blocks: [network { ... }]` where a Block is asked for: such a record has no name before it.
/// False if nothing tells which record stands there, or the name may be meant for it.
bool ModelBuilder::reportNamelessRecord(const syntax::Name& name, TypeId expected) {
    const TypeId wanted = expected.valid() ? types_.base(types_.withoutNull(expected)) : expected;
    if (!wanted.valid() || types_.tag(wanted) != TypeTagKind::Record) {
        return false;
    }
    const RecordInfo& record = model_.record(types_.get(wanted).record);
    const std::array known{std::string_view(record.name)};
    if (record.isNameless || record.isOpen || guesses_.nearest(name.text, known)) {
        return false;
    }
    constexpr std::size_t kShown = 4;
    std::string fields;
    for (std::size_t i = 0; i < std::min(record.fields.size(), kShown); ++i) {
        fields += fmt::format("{}{}: ...", i == 0 ? "" : ", ", record.fields[i].name);
    }
    auto builder = sink_.report(diag::UnknownType, name.span, name.text);
    labelExpectation(builder, expected);
    builder.help(fmt::format("a {} stands here, written without a name: {{ {}{} }}", show(wanted),
                             fields, record.fields.size() > kShown ? ", ..." : ""));
    return true;
}

auto ModelBuilder::caseNames(TypeId choice) -> std::vector<std::string_view> {
    std::vector<std::string_view> names;
    for (const TypeId alternative : types_.alternatives(choice)) {
        const types::Type& type = types_.get(types_.base(alternative));
        if (type.tag == TypeTagKind::Record &&
            !model_.records_[type.record.index()]->caseName.empty()) {
            names.push_back(model_.records_[type.record.index()]->caseName);
        }
    }
    return names;
}

auto ModelBuilder::listedCases(TypeId type) -> std::string {
    return fmt::format("{}", fmt::join(caseNames(type), ", "));
}

/// False if `choice` has no cases that `name` could be one of.
bool ModelBuilder::reportUnknownCase(const syntax::Name& name, TypeId choice) {
    const std::vector<std::string_view> names = caseNames(choice);
    if (names.empty()) {
        return false;
    }
    auto near = guesses_.nearest(name.text, names);
    // `claim` for `claimed`, `dir` for `directory`: a word that is cut short, if only one begins
    // so.
    constexpr std::size_t kLeast = 3;
    const auto beginsSo = [&](std::string_view each) {
        return name.text.size() >= kLeast &&
               (each.starts_with(name.text) || name.text.starts_with(each));
    };
    if (!near && std::ranges::count_if(names, beginsSo) == 1) {
        near = std::string(*std::ranges::find_if(names, beginsSo));
    }
    auto builder = sink_.report(diag::UnknownCase, name.span, showPlace(choice), name.text);
    if (near) {
        builder.suggest(name.span, name.text, near);
    } else {
        builder.help("its cases are " + listedCases(choice));
    }
    return true;
}

/// `large(4)` where `large { size: 4 }` is meant: the expected type has a case of that name.
bool ModelBuilder::offerCase(DiagnosticBuilder& builder, const syntax::Name& name) {
    const std::vector<TypeId> alternatives =
        expectation_.type.valid() ? types_.alternatives(expectation_.type) : std::vector<TypeId>();
    for (const TypeId each : alternatives) {
        const types::Type& type = types_.get(types_.base(each));
        if (type.tag != TypeTagKind::Record || model_.record(type.record).caseName != name.text) {
            continue;
        }
        const std::vector<Member>& all = model_.record(type.record).fields;
        const bool isNeeded = std::ranges::any_of(all, [&](const Member& field) {
            return field.defaults.empty() && !types_.allowsNull(field.type);
        });
        std::string fields;
        for (const Member& field : all) {
            if (!isNeeded || (field.defaults.empty() && !types_.allowsNull(field.type))) {
                fields += fmt::format("{}{}: ...", fields.empty() ? "" : ", ", field.name);
            }
        }
        builder.help(fmt::format("a case is built with its fields in braces: {} {{ {} }}",
                                 name.text, fields));
        return true;
    }
    return false;
}

/// `liveness { httpGet { ... } }` where `liveness: http { ... }` is meant: all of `records` are
/// cases of one type.
auto ModelBuilder::offerCases(DiagnosticBuilder& builder, const syntax::EntryItem& entry,
                              const std::vector<TypeId>& records) -> bool {
    std::vector<std::string_view> names;
    for (const TypeId each : records) {
        names.push_back(model_.record(types_.get(each).record).caseName);
    }
    if (names.empty() || std::ranges::find(names, std::string_view()) != names.end()) {
        return false;
    }
    std::string_view meant = names.front();
    for (const syntax::Name& key :
         staticKeys(*syntax::cast<syntax::BlockExpr>(entry.value).block)) {
        const auto found = std::ranges::find_if(
            names, [&](std::string_view name) { return key.text.starts_with(name); });
        meant = found == names.end() ? meant : *found;
    }
    builder.help(fmt::format("it is given with ':' and one of its cases, {}: {}: {} {{ ... }}",
                             fmt::join(names, ", "), entry.name.text, meant));
    return true;
}

auto ModelBuilder::buildInPlace(const syntax::BuildExpr& expr, KindId kind, TypeId expected,
                                const Frame& frame) -> TypeId {
    bind(*expr.callee, BindingKind::Kind, nullptr, kind.value);
    const KindInfo& info = kindInfo(kind);
    require(kind);
    bool place = !expected.valid();
    if (expected.valid()) {
        for (const TypeId each : types_.alternatives(expected)) {
            const types::Type& type = types_.get(each);
            place = place || type.tag == TypeTagKind::Kind || each == TypeId::instance ||
                    each == TypeId::error;
        }
    }
    if (!place) {
        const auto* name = as<syntax::NameExpr>(expr.callee);
        if (name == nullptr || !reportUnknownCase(name->name, expected)) {
            sink_.report(diag::TypeMismatch, expr.callee->span, show(expected), info.name);
        }
        // What stands in it is that of a case, or of a record.
        checkBlockAs(*expr.block, TypeId::error, frame, false);
        return TypeId::error;
    }
    if (info.hasOpen) {
        reportOpen(info, expr.callee->span);
    }
    Frame& inside = newFrame(&frame, FrameRole::Instance);
    inside.kind = kind;
    inside.body = expr.block;
    checkBody(*expr.block, inside);
    return types_.kind(kind);
}

void ModelBuilder::reportOpen(const KindInfo& info, Span span) {
    for (const Member& member : info.members) {
        if (member.role == MemberRole::Open) {
            std::string kinds;
            for (const auto& other : model_.kinds_) {
                if (other->id != info.id && model_.isA(other->id, info.id) &&
                    !kindInfo(other->id).hasOpen) {
                    kinds.append(kinds.empty() ? "" : ", ").append(other->name);
                }
            }
            auto builder = sink_.report(diag::OpenKind, span, info.name, member.name);
            builder.label(member.declared, "left open here");
            builder.help(kinds.empty() ? "declare a kind that is one and gives it: let " +
                                             std::string(member.name) + " = ..."
                                       : "use a kind that gives it: " + kinds);
            return;
        }
    }
}

}  // namespace clc::semantics
