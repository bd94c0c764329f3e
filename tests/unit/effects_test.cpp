// The table of effects against the API types: a row about a field that no type has is never asked.
#include "project/diff/effects.h"

#include "project/schemas.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace clc;
using namespace clc::schema;
using project::PathPattern;
using Steps = std::span<const PathPattern::Step>;

namespace {

/// A place may be looked for at any depth; no API nests what the table is about deeper.
constexpr int kDeepest = 8;

/// Follows patterns through types.
class Places {
public:
    explicit Places(const SchemaTable& table) : table_(table) {}

    [[nodiscard]] bool has(const SchemaType& type, Steps steps, int depth = 0) const {
        if (steps.empty()) {
            return true;
        }
        const PathPattern::Step& step = steps.front();
        switch (step.kind) {
        case PathPattern::Kind::AnyDepth: return hasAtAnyDepth(type, steps, depth);
        case PathPattern::Kind::Key: {
            const SchemaField* field = type.field(step.text);
            return field != nullptr ? has(field->type, steps.subspan(1), depth + 1)
                                    : hasMore(type, steps, depth);
        }
        case PathPattern::Kind::AnyKey: return anyFieldHas(type, steps.subspan(1), depth);
        case PathPattern::Kind::Element:
        case PathPattern::Kind::AnyElement: return false;
        }
        return false;
    }

private:
    [[nodiscard]] bool has(SchemaNodeId id, Steps steps, int depth) const {
        const SchemaNode& node = table_.node(id);
        if (steps.empty() || node.kind == NodeKind::Any) {
            return true;
        }
        const PathPattern::Kind kind = steps.front().kind;
        const bool isAnyDepth = kind == PathPattern::Kind::AnyDepth;
        switch (node.kind) {
        case NodeKind::Record: return has(table_.type(node.record), steps, depth);
        case NodeKind::Map: {
            const bool isKey = kind == PathPattern::Kind::Key || kind == PathPattern::Kind::AnyKey;
            return (isKey && has(node.element, steps.subspan(1), depth + 1)) ||
                   (isAnyDepth && hasBelow(node.element, steps, depth));
        }
        case NodeKind::List: {
            const bool isElement =
                kind == PathPattern::Kind::Element || kind == PathPattern::Kind::AnyElement;
            return (isElement && has(node.element, steps.subspan(1), depth + 1)) ||
                   (isAnyDepth && hasBelow(node.element, steps, depth));
        }
        case NodeKind::Union:
            return std::ranges::any_of(
                node.alternatives, [&](SchemaNodeId each) { return has(each, steps, depth + 1); });
        default: return isAnyDepth && steps.size() == 1;
        }
    }

    [[nodiscard]] bool hasBelow(SchemaNodeId id, Steps steps, int depth) const {
        return steps.size() == 1 || (depth < kDeepest && has(id, steps, depth + 1));
    }

    [[nodiscard]] bool hasAtAnyDepth(const SchemaType& type, Steps steps, int depth) const {
        if (steps.size() == 1 || has(type, steps.subspan(1), depth)) {
            return true;
        }
        return depth < kDeepest && anyFieldHas(type, steps, depth);
    }

    [[nodiscard]] bool anyFieldHas(const SchemaType& type, Steps steps, int depth) const {
        return hasMore(type, steps, depth) ||
               std::ranges::any_of(type.fields, [&](const SchemaField& field) {
                   return has(field.type, steps, depth + 1);
               });
    }

    [[nodiscard]] bool hasMore(const SchemaType& type, Steps steps, int depth) const {
        return type.open || (type.more.valid() && has(type.more, steps.subspan(1), depth + 1));
    }

    const SchemaTable& table_;
};

/// Types by what rows call them: `apps/Deployment`, `Namespace`, `talos.MachineConfig`.
auto typesNamed(const SchemaTable& table, const std::string& name)
    -> std::vector<const SchemaType*> {
    std::vector<const SchemaType*> types;
    for (const SchemaModule& module : table.modules()) {
        for (const std::string_view each : table.typeNames(module.name)) {
            const SchemaType& type = table.type(*table.findType(module.name, each));
            const bool isObject = type.object && !type.object->kind.empty();
            const std::string group = isObject ? std::string(type.object->group()) : "";
            // A type is shown with the last part of its module's name.
            const std::string_view last = module.name.substr(module.name.rfind('.') + 1);
            const std::string called =
                !isObject ? fmt::format("{}.{}", last, type.name)
                          : (group.empty() ? "" : group + "/") + std::string(type.object->kind);
            if (project::globMatches(name, called)) {
                types.push_back(&type);
            }
        }
    }
    return types;
}

/// Rows about what has no type here: blocks of OpenTofu, files, what Kustomize makes, anything.
bool hasNoType(const std::string& name) {
    constexpr std::array<std::string_view, 11> kBlocks{
        "module", "variable", "output",    "provider", "locals", "import",
        "moved",  "removed",  "terraform", "*",        "*/*"};
    return std::ranges::find(kBlocks, name) != kBlocks.end() || name.find(' ') != std::string::npos;
}

/// A patch that OpenTofu hands on, by itself or in a list, is a machine configuration.
auto inPatch(Steps steps) -> Steps {
    if (steps.empty() || steps.front().text != "config_patches") {
        return steps;
    }
    steps = steps.subspan(1);
    const bool isListed = !steps.empty() && steps.front().kind == PathPattern::Kind::AnyElement;
    return steps.subspan(isListed ? 1 : 0);
}

/// What a table says of some fields, as texts for people who read a failing test.
struct Claim {
    std::vector<std::string> of;
    std::vector<PathPattern> at;
    std::string says;
};

void add(std::vector<Claim>& claims, const project::EffectRow& row) {
    claims.push_back({row.of, row.at, row.says});
    for (const project::Given& given : row.given) {
        claims.push_back({row.of, {given.at}, row.says});
    }
}

auto textOf(const PathPattern& pattern) -> std::string {
    std::string text;
    for (const PathPattern::Step& step : pattern.steps()) {
        const bool isElement =
            step.kind == PathPattern::Kind::Element || step.kind == PathPattern::Kind::AnyElement;
        text += (isElement ? "[" : ".") + (step.text.empty() ? "*" : step.text) +
                (isElement ? "]" : "");
    }
    return text;
}

}  // namespace

TEST_CASE("each place that the table of effects names is one of the API") {
    const auto schemas = project::embeddedSchemas();
    CombinedDiagnostics found;
    const auto table = project::readEffects(schemas.get(), nullptr, found);
    REQUIRE(table);
    std::vector<Claim> claims;
    for (const project::EffectRow& row : table->rows) {
        add(claims, row);
    }
    for (const project::ReachRow& row : table->reaches) {
        add(claims, row.of);
        claims.push_back({row.to, row.by, row.of.says});
        for (const project::Given& given : row.given) {
            claims.push_back({row.to, {given.at}, row.of.says});
        }
    }
    const Places places(*schemas);
    std::size_t looked = 0;
    for (const Claim& claim : claims) {
        CAPTURE(claim.says);
        std::vector<const SchemaType*> types;
        for (const std::string& name : claim.of) {
            CAPTURE(name);
            const auto named = typesNamed(*schemas, name);
            CHECK((!named.empty() || hasNoType(name)));
            types.insert(types.end(), named.begin(), named.end());
        }
        // A row about several kinds may have fields that not each of them has.
        for (const PathPattern& at : types.empty() ? std::vector<PathPattern>() : claim.at) {
            ++looked;
            CAPTURE(textOf(at));
            CHECK(std::ranges::any_of(types, [&](const SchemaType* type) {
                return places.has(*type, inPatch(at.steps()));
            }));
        }
    }
    CHECK(looked > 200);
}
