// What names mean in a file: definitions, and what its `use` items bring. Internal to this folder.
#pragma once

#include "semantics/check.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace clc::semantics {

/// What a name means where a kind, type or module may stand.
struct NamedThing {
    enum class Form : std::uint8_t {
        None,
        Definition,
        SchemaType,
        Module,
        Intrinsic
    } form = Form::None;
    Definition definition;
    std::uint32_t schemaType = 0;
    ModuleId module;
    TypeId type;  // of an intrinsic type
};

/// The names that the `use` items of one file bring.
struct FileUses {
    struct Imported {
        ModuleId module;
        std::string_view original;
        const syntax::UseItem* item = nullptr;
        Span span;
    };
    struct Module {
        ModuleId module;
        Span span;  // where the `use` names it
    };
    std::unordered_map<std::string_view, Module> modules;
    std::unordered_map<std::string_view, Imported> names;
    /// A `use` could not be followed: any unknown name may be one that it would have brought.
    bool incomplete = false;
    /// An import of what is not there.
    struct Missing {
        ModuleId module;
        std::string_view name;
        std::optional<std::string> near;
    };
    /// By the name that it would have here; that it is not there is reported.
    std::unordered_map<std::string_view, Missing> missing;
};

}  // namespace clc::semantics
