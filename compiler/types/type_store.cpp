#include "types/type_store.h"

#include "base/short_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace clc::types {
namespace {

constexpr std::array<std::string_view, 15> kFixedNames = {
    "error", "Any",          "Never", "Null",   "Bool",     "Int",      "Float", "String",
    "Range", "AddressRange", "File",  "Output", "instance", "Document", "none"};
constexpr std::array<std::string_view, 11> kScalarNames = {
    "Quantity", "Duration", "Percent", "Cidr",    "IpAddress", "Hostname",
    "Image",    "Version",  "Cron",    "UrlPath", "FilePath"};

/// Nearly no union has more.
constexpr std::size_t kUsualAlternatives = 16;
/// The library alone makes about as many types as this has room for.
constexpr std::size_t kFirstSlots = 4096;

void mix(std::size_t& hash, std::size_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29U;
}

/// By what the type consists of, which its parts' ids say.
auto hashOf(const Type& type) -> std::uint32_t {
    std::size_t hash = type.text.empty() ? 0 : std::hash<std::string_view>{}(type.text);
    mix(hash, static_cast<std::size_t>(type.tag));
    mix(hash, static_cast<std::size_t>(type.scalar));
    mix(hash, type.record.value);
    mix(hash, type.kind.value);
    mix(hash, type.refinement.value);
    mix(hash, static_cast<std::size_t>(type.number));
    for (const TypeId argument : type.arguments) {
        mix(hash, argument.value);
    }
    return static_cast<std::uint32_t>(hash);
}

bool isSame(const Type& a, const Type& b) {
    return a.tag == b.tag && a.scalar == b.scalar && a.record == b.record && a.kind == b.kind &&
           a.refinement == b.refinement && a.number == b.number && a.text == b.text &&
           std::ranges::equal(a.arguments, b.arguments);
}

/// `a | b` needs parentheses where one type is expected.
auto grouped(const std::string& text) -> std::string {
    return text.find(" | ") == std::string::npos ? text : "(" + text + ")";
}

}  // namespace

TypeStore::TypeStore() : index_(kFirstSlots) {
    for (std::size_t i = 0; i < kFixedNames.size(); ++i) {
        Type type;
        type.tag = static_cast<TypeTagKind>(i);
        intern(type);
    }
}

auto TypeStore::intern(const Type& type) -> TypeId {
    const std::lock_guard lock(mutex_);
    const std::uint32_t hash = hashOf(type);
    std::size_t slot = slotOf(hash);
    for (; index_[slot].id.valid(); slot = nextSlot(slot)) {
        if (index_[slot].hash == hash && isSame(get(index_[slot].id), type)) {
            return index_[slot].id;
        }
    }
    Type kept = type;
    kept.text = arena_.copy(type.text);
    kept.arguments = arena_.copy(type.arguments);
    const TypeId id(types_.add(kept));
    index_[slot] = {hash, id};
    if (types_.size() > index_.size() / 3 * 2) {
        growIndex();
    }
    return id;
}

void TypeStore::growIndex() {
    const std::vector<Slot> before = std::exchange(index_, std::vector<Slot>(2 * index_.size()));
    for (const Slot& taken : before) {
        if (!taken.id.valid()) {
            continue;
        }
        std::size_t slot = slotOf(taken.hash);
        while (index_[slot].id.valid()) {
            slot = nextSlot(slot);
        }
        index_[slot] = taken;
    }
}

auto TypeStore::scalar(ScalarKind kind) -> TypeId {
    Type type;
    type.tag = TypeTagKind::Scalar;
    type.scalar = kind;
    return intern(type);
}

auto TypeStore::textLiteral(std::string_view text) -> TypeId {
    Type type;
    type.tag = TypeTagKind::TextLiteral;
    type.text = text;
    return intern(type);
}

auto TypeStore::intLiteral(std::int64_t value) -> TypeId {
    Type type;
    type.tag = TypeTagKind::IntLiteral;
    type.number = value;
    return intern(type);
}

auto TypeStore::boolLiteral(std::int64_t value) -> TypeId {
    Type type;
    type.tag = TypeTagKind::BoolLiteral;
    type.number = value;
    return intern(type);
}

auto TypeStore::list(TypeId element) -> TypeId {
    Type type;
    type.tag = TypeTagKind::List;
    type.arguments = std::span(&element, 1);
    return intern(type);
}

auto TypeStore::map(TypeId key, TypeId value) -> TypeId {
    const std::array arguments{key, value};
    Type type;
    type.tag = TypeTagKind::Map;
    type.arguments = arguments;
    return intern(type);
}

auto TypeStore::record(RecordId record, std::span<const TypeId> arguments) -> TypeId {
    Type type;
    type.tag = TypeTagKind::Record;
    type.record = record;
    type.arguments = arguments;
    return intern(type);
}

auto TypeStore::kind(KindId kind) -> TypeId {
    Type type;
    type.tag = TypeTagKind::Kind;
    type.kind = kind;
    return intern(type);
}

auto TypeStore::unionOf(std::span<const TypeId> given) -> TypeId {
    ShortList<TypeId, kUsualAlternatives> flat;
    for (const TypeId id : given) {
        const Type& type = get(id);
        if (id == TypeId::error || id == TypeId::any) {
            return id;
        }
        if (type.tag == TypeTagKind::Union) {
            for (const TypeId each : type.arguments) {
                flat.push_back(each);
            }
        } else if (id != TypeId::never) {
            flat.push_back(id);
        }
    }
    std::sort(flat.begin(), flat.end());
    flat.shorten(static_cast<std::size_t>(std::unique(flat.begin(), flat.end()) - flat.begin()));
    const auto has = [&](TypeId id) { return std::binary_search(flat.begin(), flat.end(), id); };
    const auto covered = [&](TypeId id) {
        switch (tag(id)) {
        case TypeTagKind::TextLiteral: return has(TypeId::string);
        case TypeTagKind::IntLiteral: return has(TypeId::integer);
        case TypeTagKind::BoolLiteral: return has(TypeId::boolean);
        default: return false;
        }
    };
    ShortList<TypeId, kUsualAlternatives> kept;
    for (const TypeId id : flat) {
        if (!covered(id)) {
            kept.push_back(id);
        }
    }
    if (kept.empty()) {
        return TypeId::never;
    }
    if (kept.size() == 1) {
        return kept.front();
    }
    Type type;
    type.tag = TypeTagKind::Union;
    type.arguments = kept.all();
    return intern(type);
}

auto TypeStore::optional(TypeId type) -> TypeId {
    const std::array alternatives{type, TypeId::null};
    return unionOf(alternatives);
}

auto TypeStore::later(TypeId inner) -> TypeId {
    if (tag(inner) == TypeTagKind::Later || inner == TypeId::error) {
        return inner;
    }
    Type type;
    type.tag = TypeTagKind::Later;
    type.arguments = std::span(&inner, 1);
    return intern(type);
}

auto TypeStore::function(std::span<const TypeId> params, TypeId result) -> TypeId {
    std::vector<TypeId> arguments(params.begin(), params.end());
    arguments.push_back(result);
    Type type;
    type.tag = TypeTagKind::Function;
    type.arguments = arguments;
    return intern(type);
}

auto TypeStore::param(std::string_view name) -> TypeId {
    Type type;
    type.tag = TypeTagKind::Param;
    type.text = name;
    return intern(type);
}

auto TypeStore::fixedParam(std::string_view name) -> TypeId {
    Type type;
    type.tag = TypeTagKind::Param;
    type.number = Type::kFixed;
    type.text = name;
    return intern(type);
}

namespace {

/// A variant that is made of `generic` by types for its parameters is shown with them.
void nameLike(TypeStore& store, TypeId variant, TypeId generic) {
    const std::vector<TypeId> cases = store.alternatives(variant);
    const auto isGeneric = [&](TypeId each) {
        return store.tag(each) == TypeTagKind::Record && !store.get(each).arguments.empty();
    };
    const std::string shown = store.show(generic);
    const std::string name = shown.substr(0, shown.find('<'));
    const bool isNamed = name.find_first_of(" |?") == std::string::npos;
    if (!isNamed || cases.size() < 2 || !std::ranges::all_of(cases, isGeneric)) {
        return;
    }
    std::string arguments;
    for (const TypeId each : store.get(cases.front()).arguments) {
        arguments.append(arguments.empty() ? "" : ", ").append(store.show(each));
    }
    store.nameUnion(variant, fmt::format("{}<{}>", name, arguments));
}

}  // namespace

auto TypeStore::mapParams(TypeId id, const std::function<TypeId(const Type&)>& put) -> TypeId {
    const Type& type = get(id);
    if (type.tag == TypeTagKind::Param) {
        const TypeId given = put(type);
        return given.valid() ? given : id;
    }
    if (type.arguments.empty()) {
        return id;
    }
    std::vector<TypeId> parts;
    parts.reserve(type.arguments.size());
    for (const TypeId each : type.arguments) {
        parts.push_back(mapParams(each, put));
    }
    if (std::ranges::equal(parts, type.arguments)) {
        return id;
    }
    if (type.tag == TypeTagKind::Union) {
        const TypeId mapped = unionOf(parts);
        nameLike(*this, mapped, id);
        return mapped;
    }
    if (type.tag == TypeTagKind::Later) {
        return later(parts.front());
    }
    Type mapped = type;
    mapped.arguments = parts;
    return intern(mapped);
}

auto TypeStore::refined(RefinementId refinement, TypeId base) -> TypeId {
    Type type;
    type.tag = TypeTagKind::Refined;
    type.refinement = refinement;
    type.arguments = std::span(&base, 1);
    return intern(type);
}

auto TypeStore::newRecord(std::string name) -> RecordId {
    const std::lock_guard lock(mutex_);
    records_.push_back(std::move(name));
    return RecordId(records_.size() - 1);
}

auto TypeStore::newKind(std::string name) -> KindId {
    const std::lock_guard lock(mutex_);
    kinds_.push_back(std::move(name));
    return KindId(kinds_.size() - 1);
}

auto TypeStore::newRefinement(std::string name) -> RefinementId {
    const std::lock_guard lock(mutex_);
    refinements_.push_back(std::move(name));
    return RefinementId(refinements_.size() - 1);
}

void TypeStore::nameUnion(TypeId type, std::string name) {
    const std::lock_guard lock(mutex_);
    unionNames_.emplace(type.value, std::move(name));
}

auto TypeStore::name(RecordId id) const -> const std::string& {
    const std::lock_guard lock(mutex_);
    return records_.at(id.index());
}

auto TypeStore::name(KindId id) const -> const std::string& {
    const std::lock_guard lock(mutex_);
    return kinds_.at(id.index());
}

auto TypeStore::name(RefinementId id) const -> const std::string& {
    const std::lock_guard lock(mutex_);
    return refinements_.at(id.index());
}

bool TypeStore::allowsNull(TypeId id) const {
    const Type& type = get(id);
    return id == TypeId::null || id == TypeId::any || id == TypeId::error ||
           (type.tag == TypeTagKind::Union &&
            std::find(type.arguments.begin(), type.arguments.end(), TypeId::null) !=
                type.arguments.end());
}

auto TypeStore::withoutNull(TypeId id) -> TypeId {
    if (tag(id) != TypeTagKind::Union) {
        return id == TypeId::null ? TypeId::never : id;
    }
    std::vector<TypeId> kept = alternatives(id);
    std::erase(kept, TypeId::null);
    return unionOf(kept);
}

auto TypeStore::base(TypeId id) const -> TypeId {
    while (tag(id) == TypeTagKind::Later || tag(id) == TypeTagKind::Refined) {
        id = get(id).arguments[0];
    }
    return id;
}

auto TypeStore::show(TypeId id) const -> std::string {
    const std::lock_guard lock(mutex_);
    const Type& type = get(id);
    const auto list = [&](std::span<const TypeId> types) {
        std::string text;
        for (const TypeId each : types) {
            text += (text.empty() ? "" : ", ") + show(each);
        }
        return text;
    };
    switch (type.tag) {
    case TypeTagKind::Scalar:
        return std::string(kScalarNames[static_cast<std::size_t>(type.scalar)]);
    case TypeTagKind::TextLiteral: return fmt::format("\"{}\"", type.text);
    case TypeTagKind::IntLiteral: return fmt::format("{}", type.number);
    case TypeTagKind::BoolLiteral: return type.number != 0 ? "true" : "false";
    case TypeTagKind::List: return "[" + show(type.arguments[0]) + "]";
    case TypeTagKind::Map: return "Map<" + list(type.arguments) + ">";
    case TypeTagKind::Record:
        return type.arguments.empty() ? name(type.record)
                                      : name(type.record) + "<" + list(type.arguments) + ">";
    case TypeTagKind::Kind: return name(type.kind);
    case TypeTagKind::Later: return "Later<" + show(type.arguments[0]) + ">";
    case TypeTagKind::Function:
        return fmt::format("({}) -> {}", list(type.arguments.first(type.arguments.size() - 1)),
                           show(type.arguments.back()));
    case TypeTagKind::Param: return std::string(type.text);
    case TypeTagKind::Refined: return name(type.refinement);
    case TypeTagKind::Union: break;
    case TypeTagKind::Error:
    case TypeTagKind::Any:
    case TypeTagKind::Never:
    case TypeTagKind::Null:
    case TypeTagKind::Bool:
    case TypeTagKind::Int:
    case TypeTagKind::Float:
    case TypeTagKind::String:
    case TypeTagKind::Range:
    case TypeTagKind::AddressRange:
    case TypeTagKind::File:
    case TypeTagKind::Output:
    case TypeTagKind::Instance:
    case TypeTagKind::Document:
    case TypeTagKind::None: return std::string(kFixedNames[static_cast<std::size_t>(type.tag)]);
    }
    if (const auto named = unionNames_.find(id.value); named != unionNames_.end()) {
        return named->second;
    }
    std::vector<std::string> parts;
    for (const TypeId each : type.arguments) {
        if (each != TypeId::null) {
            parts.push_back(show(each));
        }
    }
    if (parts.size() == type.arguments.size()) {
        return fmt::format("{}", fmt::join(parts, " | "));
    }
    // The union without its null may have a name of its own.
    for (const auto& [other, shown] : unionNames_) {
        std::vector<TypeId> rest = alternatives(TypeId(std::uint32_t{other}));
        std::vector<TypeId> mine(type.arguments.begin(), type.arguments.end());
        std::erase(mine, TypeId::null);
        if (rest == mine) {
            return shown + "?";
        }
    }
    const std::string joined = fmt::format("{}", fmt::join(parts, " | "));
    return grouped(joined) + "?";
}

}  // namespace clc::types
