#include "schema/pack.h"

#include "schema/table_format.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace clc::schema {
namespace {

auto releaseNumber(std::optional<Release> release) -> std::uint64_t {
    return release ? (static_cast<std::uint64_t>(release->major) << 16 | release->minor) + 1 : 0;
}

/// Gives each string a number: first seen, first numbered.
class StringPool {
public:
    auto add(std::string_view text) -> std::uint32_t {
        const auto [entry, isNew] =
            numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(texts_.size()));
        if (isNew) {
            texts_.push_back(&entry->first);
        }
        return entry->second;
    }
    [[nodiscard]] auto texts() const -> const std::vector<const std::string*>& { return texts_; }

private:
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::vector<const std::string*> texts_;
};

class Packer {
public:
    Packer(std::span<const ModuleDefinition> modules, const SchemaTable* base) : base_(base) {
        modules_.assign(modules.begin(), modules.end());
        std::ranges::sort(modules_, {}, &ModuleDefinition::name);
        for (ModuleDefinition& module : modules_) {
            sortByName(module);
        }
    }

    auto pack() -> PackedTable {
        numberTypes();
        for (const ModuleDefinition& module : modules_) {
            packModule(module);
        }
        if (!missing_.empty()) {
            return {.bytes = {}, .missing = std::move(missing_)};
        }
        return {.bytes = assemble(), .missing = {}};
    }

private:
    void numberTypes() {
        auto next = static_cast<std::uint32_t>(base_ == nullptr ? 0 : base_->typeCount());
        for (const ModuleDefinition& module : modules_) {
            for (const TypeDefinition& type : module.types) {
                const bool isNew =
                    typeNumbers_.try_emplace({module.name, type.name}, next++).second;
                CLC_ASSERT(isNew, "two types named " + module.name + "." + type.name);
            }
        }
    }

    void packModule(const ModuleDefinition& module) {
        moduleName_ = module.name;
        modulesSection_.word(strings_.add(module.name));
        modulesSection_.word(strings_.add(module.about));
        modulesSection_.word(packedTypes_);
        modulesSection_.word(static_cast<std::uint32_t>(module.types.size()));
        modulesSection_.word(static_cast<std::uint32_t>(bodies_.size()));
        bodies_.number(static_cast<std::uint64_t>(module.line));
        bodies_.number(module.releases.size());
        for (const Release release : module.releases) {
            bodies_.number(releaseNumber(release));
        }
        for (const TypeDefinition& type : module.types) {
            packType(type);
        }
    }

    void packType(const TypeDefinition& type) {
        typeName_ = type.name;
        // Nodes write their bodies while the type's is made, so that one is made aside.
        ByteWriter body;
        typeHead(type, body);
        body.number(type.fields.size());
        for (const FieldDefinition& field : type.fields) {
            packField(field, body);
        }
        if (!type.checks.empty()) {
            packChecks(type.checks, body);
        }
        const auto number = typeNumbers_.find(std::pair(moduleName_, type.name))->second;
        if (type.object && !type.object->kind.empty()) {
            kinds_.push_back({type.object->apiVersion, type.object->kind, number});
        }
        typesSection_.word(strings_.add(type.name));
        typesSection_.word(static_cast<std::uint32_t>(bodies_.size()));
        bodies_.append(body.bytes());
        ++packedTypes_;
    }

    void typeHead(const TypeDefinition& type, ByteWriter& body) {
        std::uint64_t flags = 0;
        flags |= type.object ? type_flag::kObject : 0;
        flags |= type.served.everywhere() ? 0 : type_flag::kServed;
        flags |= type.open ? type_flag::kOpen : 0;
        flags |= type.more ? type_flag::kMore : 0;
        flags |= type.minFields ? type_flag::kMinFields : 0;
        flags |= type.maxFields ? type_flag::kMaxFields : 0;
        flags |= type.checks.empty() ? 0 : type_flag::kChecks;
        flags |= type.unchecked.empty() ? 0 : type_flag::kUnchecked;
        flags |= type.doc.empty() ? 0 : type_flag::kDoc;
        flags |= type.tofu == TofuForm::None ? 0 : type_flag::kTofu;
        body.number(flags);
        if (type.object) {
            body.number(strings_.add(type.object->apiVersion));
            body.number(strings_.add(type.object->kind));
            body.number(static_cast<std::uint64_t>(type.object->scope));
        }
        packRange(type.served, body);
        if (type.more) {
            body.number(nodeNumber(*type.more));
        }
        packOptional(type.minFields, body);
        packOptional(type.maxFields, body);
        if ((flags & type_flag::kUnchecked) != 0) {
            body.number(countOf(type, UncheckedKind::Cel));
            body.number(countOf(type, UncheckedKind::Other));
        }
        packText(type.doc, body);
        if (type.tofu != TofuForm::None) {
            body.number(static_cast<std::uint64_t>(type.tofu));
        }
    }

    void packField(const FieldDefinition& field, ByteWriter& body) {
        std::uint64_t flags = 0;
        flags |= field.secret ? field_flag::kSecret : 0;
        flags |= field.served.everywhere() ? 0 : field_flag::kServed;
        if (field.requiredIn) {
            flags |=
                field.requiredIn->everywhere() ? field_flag::kRequired : field_flag::kRequiredIn;
        }
        flags |= field.defaultJson.empty() ? 0 : field_flag::kDefault;
        flags |= field.doc.empty() ? 0 : field_flag::kDoc;
        body.number(flags);
        body.number(strings_.add(field.name));
        body.number(nodeNumber(field.type));
        packRange(field.served, body);
        if (field.requiredIn) {
            packRange(*field.requiredIn, body);
        }
        packText(field.defaultJson, body);
        packText(field.doc, body);
    }

    void packChecks(const std::vector<CheckDefinition>& checks, ByteWriter& body) {
        body.number(checks.size());
        for (const CheckDefinition& check : checks) {
            body.number(static_cast<std::uint64_t>(check.kind));
            body.number(check.conditions.size());
            for (const ConditionDefinition& condition : check.conditions) {
                packStrings(condition.present, body);
                body.number(condition.fields.size());
                for (const ConditionFieldDefinition& field : condition.fields) {
                    body.number(strings_.add(field.name));
                    body.number(nodeNumber(field.type));
                    body.number(field.negated ? 1 : 0);
                }
            }
        }
    }

    /// Nothing for an unbounded range: a flag says so.
    void packRange(const ReleaseRange& range, ByteWriter& body) {
        if (!range.everywhere()) {
            body.number(releaseNumber(range.since));
            body.number(releaseNumber(range.until));
        }
    }
    void packOptional(std::optional<std::uint64_t> value, ByteWriter& body) {
        if (value) {
            body.number(*value);
        }
    }
    void packText(const std::string& text, ByteWriter& body) {
        if (!text.empty()) {
            body.number(strings_.add(text));
        }
    }
    void packStrings(const std::vector<std::string>& texts, ByteWriter& body) {
        body.number(texts.size());
        for (const std::string& text : texts) {
            body.number(strings_.add(text));
        }
    }

    /// The number of `node`. Equal nodes get the same one, so that each is there once.
    auto nodeNumber(const NodeDefinition& node) -> std::uint32_t {
        ByteWriter body;
        packNode(node, body);
        const auto offset = static_cast<std::uint32_t>(bodies_.size());
        const auto number = static_cast<std::uint32_t>((base_ == nullptr ? 0 : base_->nodeCount()) +
                                                       nodeNumbers_.size());
        const auto [entry, isNew] = nodeNumbers_.try_emplace(body.take(), number);
        if (isNew) {
            nodesSection_.word(offset);
            bodies_.append(entry->first);
        }
        return entry->second;
    }

    void packNode(const NodeDefinition& node, ByteWriter& body) {
        std::uint64_t flags = static_cast<std::uint64_t>(node.kind);
        flags |= node.nullable ? node_flag::kNullable : 0;
        flags |= node.format.empty() ? 0 : node_flag::kFormat;
        flags |= node.patterns.empty() ? 0 : node_flag::kPatterns;
        flags |= node.minimum ? node_flag::kMinimum : 0;
        flags |= node.maximum ? node_flag::kMaximum : 0;
        flags |= node.floatMinimum ? node_flag::kFloatMinimum : 0;
        flags |= node.floatMaximum ? node_flag::kFloatMaximum : 0;
        flags |= node.minSize ? node_flag::kMinSize : 0;
        flags |= node.maxSize ? node_flag::kMaxSize : 0;
        flags |= node.merge == ListMerge::Atomic ? 0 : node_flag::kMerge;
        body.number(flags);
        packShape(node, body);
        packText(node.format, body);
        if (!node.patterns.empty()) {
            packStrings(node.patterns, body);
        }
        packBounds(node, body);
        if (node.merge != ListMerge::Atomic) {
            body.number(static_cast<std::uint64_t>(node.merge));
            packStrings(node.mergeKeys, body);
        }
    }

    void packShape(const NodeDefinition& node, ByteWriter& body) {
        switch (node.kind) {
        case NodeKind::Any:
        case NodeKind::Bool:
        case NodeKind::Int:
        case NodeKind::Float:
        case NodeKind::String:
        case NodeKind::IntOrString: return;
        case NodeKind::Scalar: body.number(static_cast<std::uint64_t>(node.scalar)); return;
        case NodeKind::Literals: packLiterals(node.literals, body); return;
        case NodeKind::List:
        case NodeKind::Map:
            CLC_ASSERT(node.children.size() == 1, "a list or map has one element type");
            body.number(nodeNumber(node.children.front()));
            return;
        case NodeKind::Record: body.number(recordNumber(node.record)); return;
        case NodeKind::Union:
            body.number(node.children.size());
            for (const NodeDefinition& alternative : node.children) {
                body.number(nodeNumber(alternative));
            }
            return;
        }
    }

    void packLiterals(const std::vector<LiteralDefinition>& literals, ByteWriter& body) {
        body.number(literals.size());
        for (const LiteralDefinition& literal : literals) {
            body.number(static_cast<std::uint64_t>(literal.kind));
            if (literal.kind == LiteralKind::Text) {
                body.number(strings_.add(literal.text));
            } else {
                body.signedNumber(literal.number);
            }
        }
    }

    void packBounds(const NodeDefinition& node, ByteWriter& body) {
        if (node.minimum) {
            body.signedNumber(*node.minimum);
        }
        if (node.maximum) {
            body.signedNumber(*node.maximum);
        }
        if (node.floatMinimum) {
            body.real(*node.floatMinimum);
        }
        if (node.floatMaximum) {
            body.real(*node.floatMaximum);
        }
        packOptional(node.minSize, body);
        packOptional(node.maxSize, body);
    }

    auto recordNumber(const RecordName& record) -> std::uint32_t {
        const std::string& module = record.module.empty() ? moduleName_ : record.module;
        if (const auto own = typeNumbers_.find(std::pair(module, record.name));
            own != typeNumbers_.end()) {
            return own->second;
        }
        if (base_ != nullptr) {
            if (const auto id = base_->findType(module, record.name)) {
                return id->value;
            }
        }
        missing_.push_back({moduleName_, typeName_, {module, record.name}});
        return 0;
    }

    auto assemble() -> std::string {
        ByteWriter kindsSection;
        std::ranges::sort(kinds_);
        for (const auto& [apiVersion, kind, type] : kinds_) {
            kindsSection.word(strings_.add(apiVersion));
            kindsSection.word(strings_.add(kind));
            kindsSection.word(type);
        }
        ByteWriter offsets;
        ByteWriter texts;
        for (const std::string* text : strings_.texts()) {
            offsets.word(static_cast<std::uint32_t>(texts.size()));
            texts.append(*text);
        }
        offsets.word(static_cast<std::uint32_t>(texts.size()));

        std::array<std::uint32_t, kHeaderWords> header{};
        const auto set = [&header](HeaderWord word, std::size_t value) {
            header[static_cast<std::size_t>(word)] = static_cast<std::uint32_t>(value);
        };
        std::size_t at = kHeaderWords * 4;
        const auto place = [&at, &set](HeaderWord word, const ByteWriter& section) {
            set(word, at);
            at += section.size();
        };
        set(HeaderWord::Magic, kMagic);
        set(HeaderWord::FormatVersion, kFormatVersion);
        set(HeaderWord::BaseTypes, base_ == nullptr ? 0 : base_->typeCount());
        set(HeaderWord::BaseNodes, base_ == nullptr ? 0 : base_->nodeCount());
        set(HeaderWord::Strings, strings_.texts().size());
        set(HeaderWord::Modules, modules_.size());
        set(HeaderWord::Types, packedTypes_);
        set(HeaderWord::Kinds, kinds_.size());
        set(HeaderWord::Nodes, nodeNumbers_.size());
        place(HeaderWord::StringOffsetsAt, offsets);
        place(HeaderWord::ModulesAt, modulesSection_);
        place(HeaderWord::TypesAt, typesSection_);
        place(HeaderWord::KindsAt, kindsSection);
        place(HeaderWord::NodesAt, nodesSection_);
        place(HeaderWord::StringBytesAt, texts);
        place(HeaderWord::BodiesAt, bodies_);
        set(HeaderWord::Size, at);

        ByteWriter table;
        for (const std::uint32_t word : header) {
            table.word(word);
        }
        for (const ByteWriter* section : {&offsets, &modulesSection_, &typesSection_, &kindsSection,
                                          &nodesSection_, &texts, &bodies_}) {
            table.append(section->bytes());
        }
        return table.take();
    }

    struct KindRow {
        std::string apiVersion;
        std::string kind;
        std::uint32_t type;
        auto operator<=>(const KindRow&) const = default;
    };

    std::vector<ModuleDefinition> modules_;
    const SchemaTable* base_;
    StringPool strings_;
    std::map<std::pair<std::string, std::string>, std::uint32_t> typeNumbers_;
    std::map<std::string, std::uint32_t> nodeNumbers_;
    std::vector<KindRow> kinds_;
    std::vector<MissingRecord> missing_;
    ByteWriter modulesSection_;
    ByteWriter typesSection_;
    ByteWriter nodesSection_;
    ByteWriter bodies_;
    std::uint32_t packedTypes_ = 0;
    std::string moduleName_;
    std::string typeName_;
};

}  // namespace

auto packTable(std::span<const ModuleDefinition> modules, const SchemaTable* base) -> PackedTable {
    return Packer(modules, base).pack();
}

void reportMissing(const PackedTable& table, Span where, DiagnosticSink& sink) {
    for (const MissingRecord& each : table.missing) {
        // The sink takes one report of a code for a place; importing anew mends all.
        sink.report(diag::SchemaMissingType, where, each.type, each.module,
                    each.record.module + "." + each.record.name);
    }
}

}  // namespace clc::schema
