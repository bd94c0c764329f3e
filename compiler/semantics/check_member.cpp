// What stands behind a dot, by the type of what stands before it: fields of records and kinds, what
// an instance stands in, parts of scalars and files (S7, S8).
#include "semantics/checker.h"

#include <fmt/format.h>

#include <array>

namespace clc::semantics {
namespace {

using syntax::as;
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
            return info.rest == TypeId::any || info.rest == TypeId::error
                       ? info.rest
                       : types_.optional(info.rest);
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
    if (offerKeyOfMember(builder, expr, info)) {
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
    for (const std::span<const Definition> set : methodCandidates(name, base, moduleFrame(file))) {
        if (chooseOverload(set, base) != nullptr) {
            builder.help("it is a function: " + std::string(name) + "()");
            return true;
        }
    }
    return false;
}

}  // namespace clc::semantics
