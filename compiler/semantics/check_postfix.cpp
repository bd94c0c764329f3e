// What follows a value: `.member`, `?.member`, `[index]`, `.kind/name`; `?.` ends the whole chain
// (S7, S8).
#include "semantics/checker.h"

#include <fmt/format.h>

#include <array>

namespace clc::semantics {
namespace {

using syntax::as;
using syntax::NodeKind;
using types::ScalarKind;
using types::TypeTagKind;

struct ScalarField {
    ScalarKind scalar;
    std::string_view name;
    TypeId type;  // error stands for Hostname, an optional String is marked below
    bool optional = false;
};

/// The parts of scalars that are members. What takes arguments is a native function.
constexpr std::array kScalarFields = {
    ScalarField{ScalarKind::Image, "registry", TypeId::string},
    ScalarField{ScalarKind::Image, "repository", TypeId::string},
    ScalarField{ScalarKind::Image, "tag", TypeId::string, true},
    ScalarField{ScalarKind::Image, "digest", TypeId::string, true},
};

struct FileField {
    std::string_view name;
    TypeId type;
};

constexpr std::array kFileFields = {
    FileField{"text", TypeId::string},     FileField{"lines", TypeId::never},
    FileField{"env", TypeId::error},       FileField{"json", TypeId::any},
    FileField{"yaml", TypeId::any},        FileField{"toml", TypeId::any},
    FileField{"path", TypeId::string},     FileField{"name", TypeId::string},
    FileField{"documents", TypeId::never},
};

}  // namespace

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
    return memberOf(expr, base, frame);
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
    const std::vector<Definition> found = inModule(module, name);
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

auto ModelBuilder::memberOf(const syntax::MemberExpr& expr, TypeId base, const Frame& frame)
    -> TypeId {
    const std::string_view name = expr.name.text;
    const types::Type& type = types_.get(base);
    switch (type.tag) {
    case TypeTagKind::Error: return TypeId::error;
    case TypeTagKind::Any: bind(expr, BindingKind::Entry); return TypeId::any;
    case TypeTagKind::Later: {
        const TypeId inner = type.arguments[0];
        bind(expr, BindingKind::Entry);
        return inner == TypeId::any ? base : types_.later(memberOf(expr, inner, frame));
    }
    case TypeTagKind::Refined: return memberOf(expr, type.arguments[0], frame);
    case TypeTagKind::Map: bind(expr, BindingKind::Entry); return type.arguments[1];
    case TypeTagKind::Kind: return kindMember(expr, type.kind, frame);
    case TypeTagKind::Instance:
        for (const std::string_view known : {"name", "id", "path"}) {
            if (name == known) {
                bind(expr, BindingKind::Field);
                return TypeId::string;
            }
        }
        break;
    case TypeTagKind::Record: {
        const RecordInfo& info = model_.record(type.record);
        if (const Member* field = model_.field(type.record, name)) {
            bind(expr, BindingKind::Field);
            return model_.fieldType(base, *field);
        }
        if (info.isOpen) {
            bind(expr, BindingKind::Entry);
            return info.rest == TypeId::any ? info.rest : types_.optional(info.rest);
        }
        if (isLostWord(name)) {
            return TypeId::error;
        }
        auto builder = sink_.report(diag::UnknownField, expr.name.span, show(base), name);
        const auto near = guesses_.nearest(name, info.fields, &Member::name);
        builder.suggest(expr.name.span, expr.name.text, near);
        builder.label(info.declared, "declared here");
        if (!near && !offerMethod(builder, name, base, expr.span.file)) {
            offerFields(builder, name, {.record = &info});
        }
        return TypeId::error;
    }
    case TypeTagKind::Union: {
        // Every alternative must have it, and then it may be any of theirs.
        TypeId all = TypeId::never;
        for (const TypeId each : types_.alternatives(base)) {
            const TypeTagKind tag = types_.tag(each);
            const bool has = (tag == TypeTagKind::Record &&
                              model_.field(types_.get(each).record, name) != nullptr) ||
                             tag == TypeTagKind::Kind;
            if (!has) {
                sink_.report(diag::UnknownField, expr.name.span, show(base), name)
                    .help("use match to ask which of them it is");
                return TypeId::error;
            }
            all = join(all, memberOf(expr, each, frame));
        }
        return all;
    }
    case TypeTagKind::None:
        sink_.report(diag::NotAValue, expr.base->span)
            .help("a kind or type stands before '{ }' or in all(...)");
        return TypeId::error;
    default: break;
    }
    return scalarMember(expr, base);
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

auto ModelBuilder::kindMember(const syntax::MemberExpr& expr, KindId kind, const Frame& frame)
    -> TypeId {
    const std::string_view name = expr.name.text;
    const KindInfo& info = kindInfo(kind);
    if (const Member* member = model_.member(kind, name)) {
        const Member copy = *member;
        bind(expr, BindingKind::Field);
        return memberType(kind, copy);
    }
    if (const TypeId container = containerNamed(kind, name); container.valid()) {
        bind(expr, BindingKind::Container, nullptr,
             types_.get(types_.withoutNull(container)).kind.value);
        return container;
    }
    if (isLostField(kind, name)) {
        return TypeId::error;
    }
    auto builder = sink_.report(diag::UnknownField, expr.name.span, info.name, name);
    builder.label(info.item->name.span, "declared here");
    if (as<syntax::SelfExpr>(expr.base) != nullptr && isValueName(name, frame)) {
        builder
            .help(fmt::format("'self' is this {}; what is around it is named without: {}",
                              info.name, name))
            .fix(Fix{fmt::format("write '{}'", name),
                     Applicability::Unsafe,
                     {{expr.span, std::string(name)}}});
        return TypeId::error;
    }
    // `config/one.data.KEY` of a family takes `data` for the key of one of its members.
    const auto* key = as<syntax::MemberExpr>(expr.base);
    const auto* family = key == nullptr ? nullptr : as<syntax::RefExpr>(key->base);
    if (family != nullptr && model_.member(kind, key->name.text) != nullptr &&
        types_.tag(facts(*family).type) == TypeTagKind::Map) {
        const std::string_view written = model_.sources().text(family->span);
        builder.help(fmt::format("{0} is a family: its key comes first, as in {0}.KEY.{1}.{2}",
                                 written, key->name.text, name));
        return TypeId::error;
    }
    const auto near = guesses_.nearest(name, info.members, &Member::name);
    builder.suggest(expr.name.span, expr.name.text, near);
    if (!near && !offerMethod(builder, name, types_.kind(kind), expr.span.file)) {
        offerFields(builder, name, {.kind = &info});
    }
    return TypeId::error;
}

auto ModelBuilder::containerNamed(KindId of, std::string_view name) -> TypeId {
    const std::vector<KindId>& containers = kindInfo(of).containers;
    for (const KindId container : containers) {
        for (KindId at = container; at.valid(); at = kindInfo(at).base) {
            if (kindInfo(at).name == name) {
                const TypeId type = types_.kind(container);
                return containers.size() > 1 ? types_.optional(type) : type;
            }
        }
    }
    // Further out: what the container itself stands in is reached through it, and the root from
    // everywhere.
    return {};
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

auto ModelBuilder::scalarMember(const syntax::MemberExpr& expr, TypeId base) -> TypeId {
    const std::string_view name = expr.name.text;
    const types::Type& type = types_.get(base);
    std::vector<std::string_view> names;
    const auto found = [&](TypeId result) {
        bind(expr, BindingKind::Field);
        return result;
    };
    if (type.tag == TypeTagKind::Scalar) {
        for (const ScalarField& field : kScalarFields) {
            if (field.scalar != type.scalar) {
                continue;
            }
            names.push_back(field.name);
            if (field.name == name) {
                return found(field.optional ? types_.optional(field.type) : field.type);
            }
        }
    } else if (type.tag == TypeTagKind::Range || type.tag == TypeTagKind::AddressRange) {
        if (name == "from" || name == "to") {
            return found(type.tag == TypeTagKind::Range ? TypeId::integer
                                                        : types_.scalar(ScalarKind::IpAddress));
        }
        names = {"from", "to"};
    } else if (type.tag == TypeTagKind::Output) {
        if (name == "value") {
            return found(TypeId::any);
        }
        names = {"value"};
    } else if (type.tag == TypeTagKind::File) {
        for (const FileField& field : kFileFields) {
            names.push_back(field.name);
            if (field.name != name) {
                continue;
            }
            if (name == "lines") {
                return found(types_.list(TypeId::string));
            }
            if (name == "documents") {
                return found(types_.list(TypeId::any));
            }
            return found(name == "env" ? types_.map(TypeId::string, TypeId::string) : field.type);
        }
    }
    auto builder = sink_.report(diag::UnknownField, expr.name.span, show(base), name);
    builder.suggest(expr.name.span, expr.name.text, guesses_.nearest(name, names));
    offerMethod(builder, name, base, expr.span.file);
    return TypeId::error;
}

/// Where `name` behind a dot is a function that takes what stands before it.
bool ModelBuilder::offerMethod(DiagnosticBuilder& builder, std::string_view name, TypeId base,
                               FileId file) {
    for (const std::vector<Definition>& set : methodCandidates(name, base, moduleFrame(file))) {
        if (chooseOverload(set, base) != nullptr) {
            builder.help("it is a function: " + std::string(name) + "()");
            return true;
        }
    }
    return false;
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
