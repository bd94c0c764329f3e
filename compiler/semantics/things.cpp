// What a name means where a kind, type or module may stand.
#include "semantics/checker.h"

#include <algorithm>
#include <array>

namespace clc::semantics {
namespace {

using syntax::as;
using types::ScalarKind;

struct IntrinsicType {
    std::string_view name;
    TypeId type;
};

constexpr std::array kIntrinsics = {
    IntrinsicType{"Bool", TypeId::boolean},
    IntrinsicType{"Int", TypeId::integer},
    IntrinsicType{"Float", TypeId::floating},
    IntrinsicType{"String", TypeId::string},
    IntrinsicType{"Any", TypeId::any},
    IntrinsicType{"Range", TypeId::range},
    IntrinsicType{"AddressRange", TypeId::addressRange},
    IntrinsicType{"File", TypeId::file},
    IntrinsicType{"Output", TypeId::output},
    IntrinsicType{"Document", TypeId::document},
    IntrinsicType{"instance", TypeId::instance},
};

struct ScalarName {
    std::string_view name;
    ScalarKind kind;
};

constexpr std::array kScalars = {
    ScalarName{"Quantity", ScalarKind::Quantity},   ScalarName{"Duration", ScalarKind::Duration},
    ScalarName{"Percent", ScalarKind::Percent},     ScalarName{"Cidr", ScalarKind::Cidr},
    ScalarName{"IpAddress", ScalarKind::IpAddress}, ScalarName{"Hostname", ScalarKind::Hostname},
    ScalarName{"Image", ScalarKind::Image},         ScalarName{"Version", ScalarKind::Version},
    ScalarName{"Cron", ScalarKind::Cron},           ScalarName{"UrlPath", ScalarKind::UrlPath},
    ScalarName{"FilePath", ScalarKind::FilePath},
};

}  // namespace

auto ModelBuilder::thing(std::span<const syntax::Name> path, const Frame& frame) -> NamedThing {
    NamedThing found;
    const FileId file = fileOf(frame);
    if (path.size() == 1) {
        const std::string_view name = path.front().text;
        for (const Definition& definition : definitions(file, name)) {
            if (definition.item->kind == syntax::NodeKind::TypeItem ||
                definition.item->kind == syntax::NodeKind::KindItem) {
                found.form = NamedThing::Form::Definition;
                found.definition = definition;
                return found;
            }
        }
        const FileUses& used = uses(file);
        if (const auto imported = used.names.find(name); imported != used.names.end()) {
            if (const auto schemaType =
                    isSchemaType(imported->second.module, imported->second.original)) {
                found.form = NamedThing::Form::SchemaType;
                found.schemaType = *schemaType;
                return found;
            }
        }
        for (const IntrinsicType& intrinsic : kIntrinsics) {
            if (intrinsic.name == name) {
                found.form = NamedThing::Form::Intrinsic;
                found.type = intrinsic.type;
                return found;
            }
        }
        for (const ScalarName& scalar : kScalars) {
            if (scalar.name == name) {
                found.form = NamedThing::Form::Intrinsic;
                found.type = types_.scalar(scalar.kind);
                return found;
            }
        }
        return found;
    }
    if (path.size() != 2) {
        return found;
    }
    const ModuleId module = moduleNamed(file, path[0].text);
    if (!module.valid()) {
        return found;
    }
    for (const Definition& definition : inModule(module, path[1].text)) {
        const bool isType = definition.item->kind == syntax::NodeKind::TypeItem ||
                            definition.item->kind == syntax::NodeKind::KindItem;
        if (isType && !definition.item->isPrivate) {
            found.form = NamedThing::Form::Definition;
            found.definition = definition;
            return found;
        }
    }
    if (const auto schemaType = isSchemaType(module, path[1].text)) {
        found.form = NamedThing::Form::SchemaType;
        found.schemaType = *schemaType;
    }
    return found;
}

auto ModelBuilder::thingOf(const syntax::Expr& expr, const Frame& frame) -> NamedThing {
    if (const auto* name = as<syntax::NameExpr>(&expr)) {
        return thing(std::span(&name->name, 1), frame);
    }
    const auto* member = as<syntax::MemberExpr>(&expr);
    const auto* base = member == nullptr ? nullptr : as<syntax::NameExpr>(member->base);
    if (base == nullptr) {
        return {};
    }
    const std::array path{base->name, member->name};
    return thing(path, frame);
}

auto ModelBuilder::typeOfThing(const NamedThing& found) -> TypeId {
    switch (found.form) {
    case NamedThing::Form::None:
    case NamedThing::Form::Module: return {};
    case NamedThing::Form::Intrinsic: return found.type;
    case NamedThing::Form::SchemaType: return model_.schemaRecord(found.schemaType);
    case NamedThing::Form::Definition: return typeDefinition(found.definition);
    }
    return {};
}

/// Of all types that can be named in `frame`.
auto ModelBuilder::typeNames(const Frame& frame) -> std::vector<std::string_view> {
    std::vector<std::string_view> names = namesOf(Wanted::Type, frame);
    for (const IntrinsicType& intrinsic : kIntrinsics) {
        names.push_back(intrinsic.name);
    }
    for (const ScalarName& scalar : kScalars) {
        names.push_back(scalar.name);
    }
    names.emplace_back("Map");
    names.emplace_back("Later");
    return names;
}

}  // namespace clc::semantics
