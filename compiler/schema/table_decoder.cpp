#include "schema/table_decoder.h"

#include <vector>

namespace clc::schema {
namespace {

auto releaseOf(std::uint64_t number) -> std::optional<Release> {
    if (number == 0) {
        return std::nullopt;
    }
    return Release{static_cast<std::uint16_t>((number - 1) >> 16),
                   static_cast<std::uint16_t>((number - 1) & 0xffff)};
}

template <typename Enum>
auto enumOf(std::uint64_t number, Enum last) -> Enum {
    CLC_ASSERT(number <= static_cast<std::uint64_t>(last), "damaged schema table");
    return static_cast<Enum>(number);
}

class Decoder {
public:
    explicit Decoder(const TableBody& body)
        : reader_(body.reader), strings_(body.strings), arena_(body.arena) {}

    void type(SchemaType& type) {
        const std::uint64_t flags = reader_.number();
        if ((flags & type_flag::kObject) != 0) {
            const auto apiVersion = text();
            const auto kind = text();
            type.object = {apiVersion, kind, enumOf(reader_.number(), Scope::Document)};
        }
        type.served = range(flags & type_flag::kServed);
        type.open = (flags & type_flag::kOpen) != 0;
        if ((flags & type_flag::kMore) != 0) {
            type.more = nodeId();
        }
        type.minFields = optionalNumber(flags & type_flag::kMinFields);
        type.maxFields = optionalNumber(flags & type_flag::kMaxFields);
        if ((flags & type_flag::kUnchecked) != 0) {
            type.celRules = static_cast<std::uint32_t>(reader_.number());
            type.uncheckedRules = static_cast<std::uint32_t>(reader_.number());
        }
        type.doc = optionalText(flags & type_flag::kDoc);
        if ((flags & type_flag::kTofu) != 0) {
            type.tofu = enumOf(reader_.number(), TofuForm::Block);
        }
        type.fields = list<SchemaField>([this] { return field(); });
        if ((flags & type_flag::kChecks) != 0) {
            type.checks = list<SchemaCheck>([this] { return check(); });
        }
    }

    void node(SchemaNode& node) {
        const std::uint64_t flags = reader_.number();
        node.kind = enumOf(flags & 0xf, NodeKind::Union);
        node.nullable = (flags & node_flag::kNullable) != 0;
        shape(node);
        node.format = optionalText(flags & node_flag::kFormat);
        if ((flags & node_flag::kPatterns) != 0) {
            node.patterns = texts();
        }
        bounds(node, flags);
        if ((flags & node_flag::kMerge) != 0) {
            node.merge = enumOf(reader_.number(), ListMerge::Keyed);
            node.mergeKeys = texts();
        }
    }

    void module(SchemaModule& module) {
        module.line = enumOf(reader_.number(), ReleaseLine::Talos);
        module.releases =
            list<Release>([this] { return releaseOf(reader_.number()).value_or(Release{}); });
    }

private:
    auto field() -> SchemaField {
        const std::uint64_t flags = reader_.number();
        SchemaField field;
        field.name = text();
        field.type = nodeId();
        field.served = range(flags & field_flag::kServed);
        if ((flags & field_flag::kRequired) != 0) {
            field.requiredIn = ReleaseRange();
        }
        if ((flags & field_flag::kRequiredIn) != 0) {
            field.requiredIn = range(1);
        }
        field.defaultJson = optionalText(flags & field_flag::kDefault);
        field.doc = optionalText(flags & field_flag::kDoc);
        field.secret = (flags & field_flag::kSecret) != 0;
        return field;
    }

    auto check() -> SchemaCheck {
        SchemaCheck check;
        check.kind = enumOf(reader_.number(), CheckKind::None);
        check.conditions = list<SchemaCondition>([this] {
            SchemaCondition condition;
            condition.present = texts();
            condition.fields = list<ConditionField>([this] {
                ConditionField field;
                field.name = text();
                field.type = nodeId();
                field.negated = reader_.number() != 0;
                return field;
            });
            return condition;
        });
        return check;
    }

    void shape(SchemaNode& node) {
        switch (node.kind) {
        case NodeKind::Any:
        case NodeKind::Bool:
        case NodeKind::Int:
        case NodeKind::Float:
        case NodeKind::String:
        case NodeKind::IntOrString: return;
        case NodeKind::Scalar:
            node.scalar = enumOf(reader_.number(), types::ScalarKind::FilePath);
            return;
        case NodeKind::Literals:
            node.literals = list<SchemaLiteral>([this] { return literal(); });
            return;
        case NodeKind::List:
        case NodeKind::Map: node.element = nodeId(); return;
        case NodeKind::Record:
            node.record = SchemaTypeId(static_cast<std::uint32_t>(reader_.number()));
            return;
        case NodeKind::Union:
            node.alternatives = list<SchemaNodeId>([this] { return nodeId(); });
            return;
        }
    }

    auto literal() -> SchemaLiteral {
        SchemaLiteral literal;
        literal.kind = enumOf(reader_.number(), LiteralKind::Bool);
        if (literal.kind == LiteralKind::Text) {
            literal.text = text();
        } else {
            literal.number = reader_.signedNumber();
        }
        return literal;
    }

    void bounds(SchemaNode& node, std::uint64_t flags) {
        if ((flags & node_flag::kMinimum) != 0) {
            node.minimum = reader_.signedNumber();
        }
        if ((flags & node_flag::kMaximum) != 0) {
            node.maximum = reader_.signedNumber();
        }
        if ((flags & node_flag::kFloatMinimum) != 0) {
            node.floatMinimum = reader_.real();
        }
        if ((flags & node_flag::kFloatMaximum) != 0) {
            node.floatMaximum = reader_.real();
        }
        node.minSize = optionalNumber(flags & node_flag::kMinSize);
        node.maxSize = optionalNumber(flags & node_flag::kMaxSize);
    }

    auto text() -> std::string_view { return strings_.get(reader_.number()); }
    auto texts() -> std::span<const std::string_view> {
        return list<std::string_view>([this] { return text(); });
    }
    auto nodeId() -> SchemaNodeId {
        return SchemaNodeId(static_cast<std::uint32_t>(reader_.number()));
    }
    auto range(std::uint64_t present) -> ReleaseRange {
        if (present == 0) {
            return {};
        }
        const auto since = releaseOf(reader_.number());
        return {since, releaseOf(reader_.number())};
    }
    auto optionalText(std::uint64_t present) -> std::string_view {
        return present != 0 ? text() : std::string_view();
    }
    auto optionalNumber(std::uint64_t present) -> std::optional<std::uint64_t> {
        return present != 0 ? std::optional(reader_.number()) : std::nullopt;
    }

    template <typename T, typename Make>
    auto list(Make make) -> std::span<const T> {
        std::vector<T> items;
        for (std::size_t left = reader_.count(); left > 0; --left) {
            items.push_back(make());
        }
        return arena_.copy(items);
    }

    ByteReader reader_;
    const TableStrings& strings_;
    Arena& arena_;
};

}  // namespace

void decodeType(TableBody body, SchemaType& type) {
    Decoder(body).type(type);
}

void decodeNode(TableBody body, SchemaNode& node) {
    Decoder(body).node(node);
}

void decodeModule(TableBody body, SchemaModule& module) {
    Decoder(body).module(module);
}

}  // namespace clc::schema
