// What follows a value: `.member`, `?.member`, `[index]`, `.kind/name`; `?.` ends the whole chain
// (S7, S8).
#include "semantics/checker.h"

#include <fmt/format.h>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

auto ModelBuilder::checkChain(const syntax::Expr& expr, TypeId expected, const Frame& frame,
                              bool& optional) -> TypeId {
    switch (expr.kind) {
    case NodeKind::MemberExpr:
        return checkMember(syntax::cast<syntax::MemberExpr>(&expr), frame, optional);
    case NodeKind::IndexExpr:
        return checkIndex(syntax::cast<syntax::IndexExpr>(&expr), frame, optional);
    case NodeKind::CallExpr:
        return checkCall(syntax::cast<syntax::CallExpr>(&expr), frame, optional);
    case NodeKind::RefExpr:
        return checkReference(syntax::cast<syntax::RefExpr>(&expr), frame, optional);
    default: return check(expr, expected, frame);
    }
}

/// The type of what stands before a dot, bracket or call.
auto ModelBuilder::baseOf(const syntax::Expr& expr, const Frame& frame, bool& optional) -> TypeId {
    switch (expr.kind) {
    case NodeKind::MemberExpr:
    case NodeKind::IndexExpr:
    case NodeKind::CallExpr:
    case NodeKind::RefExpr: {
        const TypeId type = narrowed(expr, checkChain(expr, {}, frame, optional), frame);
        facts(expr).type = type;
        return type;
    }
    default: break;
    }
    const auto quiet = quietIf(expr.hasError);
    const TypeId type = infer(expr, {}, frame);
    facts(expr).type = type;
    if (type != TypeId::none) {
        return settle(expr, type, {});
    }
    if (isLostWord(model_.sources().text(expr.span))) {
        return TypeId::error;
    }
    sink_.report(diag::NotAValue, expr.span).help(helpForKind(expr, frame));
    return TypeId::error;
}

auto ModelBuilder::notNull(const syntax::Expr& base, TypeId type, Span where, bool optionalStep,
                           bool& optional) -> TypeId {
    if (type == TypeId::any || type == TypeId::error || !types_.allowsNull(type)) {
        if (optionalStep && type == TypeId::any) {
            optional = true;
        }
        return type;
    }
    if (optionalStep) {
        optional = true;
        return types_.withoutNull(type);
    }
    if (type == TypeId::null) {
        sink_.report(diag::MayBeNull, base.span, "null", "a value with members");
        return TypeId::error;
    }
    auto builder =
        sink_.report(diag::MayBeNull, base.span, show(type), show(types_.withoutNull(type)));
    builder.help("write ?. to go on only if it is there, or test it with if (... != null)");
    if (model_.sources().text(where) == ".") {
        // What takes the result may not take null.
        builder.fix(Fix{"write '?.'", Applicability::Unsafe, {{where, "?."}}});
    }
    return types_.withoutNull(type);
}

auto ModelBuilder::checkMember(const syntax::MemberExpr& expr, const Frame& frame, bool& optional)
    -> TypeId {
    if (const auto* base = as<syntax::NameExpr>(expr.base);
        base != nullptr && !isValueName(base->name.text, frame)) {
        const ModuleId module = moduleNamed(fileOf(frame), base->name.text);
        if (module.valid()) {
            bind(*expr.base, BindingKind::Module, nullptr, module.value);
            facts(*expr.base).type = TypeId::none;
            return moduleMember(expr, module);
        }
        if (reportDottedReference(expr, base->name, frame)) {
            return TypeId::error;
        }
    }
    if (expr.name.text.empty()) {
        baseOf(*expr.base, frame, optional);
        return TypeId::error;
    }
    const TypeId found = baseOf(*expr.base, frame, optional);
    const Span dot{expr.span.file, expr.base->span.end, expr.name.span.begin};
    // What has no such member has none behind `?.` either.
    const bool isThere = expr.optional || !types_.allowsNull(found) ||
                         hasMember(expr, types_.withoutNull(found), frame);
    const TypeId base = isThere ? notNull(*expr.base, found, dot, expr.optional, optional)
                                : types_.withoutNull(found);
    const TypeId type = memberOf(expr, base, frame);
    facts(expr).type = type;
    return type;
}

/// Whether a value of type `base` may be asked for that member.
bool ModelBuilder::hasMember(const syntax::MemberExpr& expr, TypeId base, const Frame& frame) {
    const std::size_t before = sink_.unheardErrors();
    const QuietableSink::Quiet quiet(sink_);
    memberOf(expr, base, frame);
    return sink_.unheardErrors() == before;
}

auto ModelBuilder::moduleMember(const syntax::MemberExpr& expr, ModuleId module) -> TypeId {
    const std::string_view name = expr.name.text;
    if (name.empty()) {
        return TypeId::error;
    }
    const std::span<const Definition> found = inModule(module, name);
    if (reportPrivate(expr.name, module)) {
        return TypeId::error;
    }
    for (const Definition& definition : found) {
        if (definition.item->kind == NodeKind::LetItem) {
            require(definition);
            if (isDeprecated(*definition.item)) {
                reportDeprecated(*definition.item, expr.name.span, namesInModule(module));
            }
            bind(expr, BindingKind::Global, definition.item, definition.module.value);
            return globalType(definition);
        }
    }
    if (!found.empty() || isSchemaType(module, name)) {
        return TypeId::none;
    }
    reportUnknownInModule(expr.name, module, name);
    return TypeId::error;
}

/// `name` is a value here: it hides a module of that name.
bool ModelBuilder::isValueName(std::string_view name, const Frame& frame) {
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        for (const Local& local : at->locals) {
            if (local.name == name && local.node != nullptr) {
                return true;
            }
        }
        if (at->role == FrameRole::Record && model_.field(at->record, name) != nullptr) {
            return true;
        }
        if (at->role == FrameRole::Kind) {
            kindInfo(at->kind);
            if (model_.member(at->kind, name) != nullptr ||
                containerNamed(at->kind, name).valid()) {
                return true;
            }
        }
    }
    for (const Definition& definition : inModule(moduleIdOf(frame), name)) {
        if (definition.item->kind == NodeKind::LetItem) {
            return true;
        }
    }
    return false;
}

/// `hcloud_network.private.id`: nobody knows the first name, and the second is that of an instance.
bool ModelBuilder::reportInstanceOfType(const syntax::MemberExpr& expr, const syntax::Name& type,
                                        const Frame& frame) {
    if (expr.name.text.empty() || isLost(type, frame) || guesses_.spent()) {
        return false;
    }
    std::vector<Reference> found;
    guesses_.charge(model_.kinds_.size());
    for (std::size_t i = 0; i < model_.kinds_.size() && found.empty(); ++i) {
        const KindId kind = model_.kinds_[i]->id;
        if (kind != model_.rootKind_) {
            findReference(kind, expr.name.text, frame, found);
        }
    }
    if (found.size() != 1) {
        return false;
    }
    const std::string meant =
        fmt::format("{}/{}", model_.kind(found.front().kind).name, expr.name.text);
    sink_.report(diag::UnknownName, type.span, type.text)
        .help(fmt::format("what is declared is named by its kind: {}", meant))
        .fix(Fix{fmt::format("write {}", meant),
                 Applicability::Unsafe,
                 {{type.span.to(expr.name.span), meant}}});
    return true;
}

/// `config.flags` where an instance is meant; false if none is called so.
bool ModelBuilder::reportDottedReference(const syntax::MemberExpr& expr,
                                         const syntax::Name& kindName, const Frame& frame) {
    const NamedThing named = thing(std::span(&kindName, 1), frame);
    if (named.form == NamedThing::Form::None) {
        return reportInstanceOfType(expr, kindName, frame);
    }
    if (named.form != NamedThing::Form::Definition ||
        named.definition.item->kind != NodeKind::KindItem) {
        return false;
    }
    const KindId kind = resolveKind({std::span(&kindName, 1), kindName.span}, frame);
    std::vector<Reference> found;
    if (!kind.valid() || kind == model_.rootKind_ ||
        !findReference(kind, expr.name.text, frame, found)) {
        return false;
    }
    const std::string reference = fmt::format("{}/{}", kindName.text, expr.name.text);
    sink_.report(diag::NotAValue, kindName.span)
        .help("the instance is " + reference)
        .fix(Fix{"write " + reference,
                 Applicability::Unsafe,
                 {{kindName.span.to(expr.name.span), reference}}});
    return true;
}

/// What to do where `name`, of a kind, stands for a value. A body sees what its instance stands in
/// by its kind's name, and not what that stands in: there one goes step by step.
auto ModelBuilder::helpForKind(const syntax::Expr& name, const Frame& frame) -> std::string {
    const TypeId named = typeOfThing(thingOf(name, moduleFrame(fileOf(frame))));
    const bool isKind = named.valid() && types_.tag(named) == TypeTagKind::Kind;
    for (const Frame* at = &frame; at != nullptr && isKind; at = at->parent) {
        if (at->role != FrameRole::Kind) {
            continue;
        }
        for (const KindId near : kindInfo(at->kind).containers) {
            const std::vector<KindId>& around = kindInfo(near).containers;
            if (std::find(around.begin(), around.end(), types_.get(named).kind) != around.end()) {
                const std::string& step = model_.kind(near).name;
                return "'" + model_.kind(at->kind).name + "' stands in '" + step + "': write " +
                       step + "." + std::string(model_.sources().text(name.span));
            }
        }
    }
    return "a kind or type stands before '{ }' or in all(...)";
}

auto ModelBuilder::checkIndex(const syntax::IndexExpr& expr, const Frame& frame, bool& optional)
    -> TypeId {
    const TypeId found = baseOf(*expr.base, frame, optional);
    const TypeId base = notNull(*expr.base, found, expr.base->span.after(), false, optional);
    const types::Type& type =
        types_.get(types_.tag(base) == TypeTagKind::Later ? base : types_.base(base));
    switch (type.tag) {
    case TypeTagKind::Error: check(*expr.index, {}, frame); return TypeId::error;
    case TypeTagKind::Any: check(*expr.index, {}, frame); return TypeId::any;
    case TypeTagKind::Later: check(*expr.index, {}, frame); return types_.later(TypeId::any);
    case TypeTagKind::List: check(*expr.index, TypeId::integer, frame); return type.arguments[0];
    case TypeTagKind::Map: check(*expr.index, type.arguments[0], frame); return type.arguments[1];
    case TypeTagKind::Record:
        if (const RecordInfo& info = model_.record(type.record); info.isOpen) {
            check(*expr.index, TypeId::string, frame);
            return info.rest;
        }
        break;
    default: break;
    }
    check(*expr.index, {}, frame);
    auto builder = sink_.report(diag::NotIndexable, expr.base->span, show(base));
    const auto* key = as<syntax::TextExpr>(expr.index);
    const auto tag = types_.tag(types_.base(base));
    if (key != nullptr && !key->hasHoles() &&
        (tag == TypeTagKind::Record || tag == TypeTagKind::Kind)) {
        builder.help("a field stands behind a dot: ." + std::string(key->plain()));
    } else {
        builder.help("only lists, maps and families have elements");
    }
    return TypeId::error;
}

}  // namespace clc::semantics
