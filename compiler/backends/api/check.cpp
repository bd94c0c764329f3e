#include "backends/api/check.h"

#include "backends/api/finding.h"
#include "backends/api/served_kinds.h"
#include "backends/api/value_check.h"

#include <fmt/format.h>

#include <string>

namespace clc::backends {
namespace {

using schema::SchemaType;
using values::DocFormat;
using values::DocKind;
using values::DocNode;

auto textAt(const DocNode& node, std::string_view key) -> std::string_view {
    const DocNode* const value = node.kind == DocKind::Map ? node.find(key) : nullptr;
    return value != nullptr && value->kind == DocKind::Text ? value->text : std::string_view();
}

/// `Deployment 'web'`
auto subjectName(const DocNode& node) -> std::string {
    const DocNode* const metadata = node.kind == DocKind::Map ? node.find("metadata") : nullptr;
    const std::string_view name =
        metadata == nullptr ? std::string_view() : textAt(*metadata, "name");
    const std::string_view kind = textAt(node, "kind");
    const std::string_view what = kind.empty() ? "the document" : kind;
    return name.empty() ? std::string(what) : fmt::format("{} '{}'", what, name);
}

}  // namespace

class ObjectCheck::Work {
public:
    Work(const ApiContext& context, DiagnosticSink& sink)
        : context_(context), values_(context.schemas, context.versions), sink_(sink) {}

    void file(const values::OutputFile& file) {
        if (file.root == nullptr) {
            return;
        }
        const bool stream = file.format == DocFormat::YamlStream;
        if (stream && file.root->kind == DocKind::List) {
            for (const DocNode* const item : file.root->items) {
                document(*item, file.emit);
            }
            return;
        }
        if (stream || file.format == DocFormat::Yaml || file.format == DocFormat::Json) {
            document(*file.root, file.emit);
            return;
        }
        tell(values_.inside(*file.root), *file.root, file.emit);
    }

private:
    void document(const DocNode& node, Span emit) {
        if (isList(node)) {
            for (const DocNode* const item : node.find("items")->items) {
                document(*item, emit);
            }
            return;
        }
        const SchemaType* const type = typeOf(node, emit);
        if (type == nullptr || node.kind != DocKind::Map) {
            tell(values_.inside(node), node, emit);
            return;
        }
        if (reportUnserved(node, *type, emit)) {
            return;
        }
        tell(values_.object(node, *type), node, emit);
    }

    /// Objects that were wrapped into one for whoever fetches them.
    static bool isList(const DocNode& node) {
        const bool list = textAt(node, "apiVersion") == "v1" && textAt(node, "kind") == "List";
        const DocNode* const items = list ? node.find("items") : nullptr;
        return items != nullptr && items->kind == DocKind::List;
    }

    /// The type the document is held against; null if there is none, which may be reported.
    auto typeOf(const DocNode& node, Span emit) -> const SchemaType* {
        const bool isWritten = node.schemaType != values::kNoSchemaType;
        const SchemaType* const written =
            isWritten ? &context_.schemas.type(schema::SchemaTypeId(node.schemaType)) : nullptr;
        if (written != nullptr && written->object) {
            return written;
        }
        if (written != nullptr && schema::isOptOut(*written)) {
            return nullptr;
        }
        const std::string_view apiVersion = textAt(node, "apiVersion");
        const std::string_view kind = textAt(node, "kind");
        if (apiVersion.empty() || kind.empty()) {
            return written;
        }
        if (const auto id = context_.schemas.findKind(apiVersion, kind)) {
            return &context_.schemas.type(*id);
        }
        const DocNode* const metadata = node.find("metadata");
        const bool isObject = metadata != nullptr && metadata->kind == DocKind::Map;
        const bool isDeclared = written != nullptr && schema::isAnyObject(*written);
        if (isObject || isDeclared) {
            reportUnknown({apiVersion, kind}, isDeclared ? written : nullptr, node, emit);
        }
        return written;
    }

    bool reportUnserved(const DocNode& node, const SchemaType& type, Span emit) {
        const auto module = context_.schemas.module(type.module);
        const schema::ReleaseLine line = module ? module->line : schema::ReleaseLine::None;
        if (context_.versions.serves(line, type.served)) {
            return false;
        }
        const KindName name{textAt(node, "apiVersion"), textAt(node, "kind")};
        auto builder =
            sink_.report(diag::KindNotServed, spanOf(node, emit), schema::lineName(line),
                         context_.versions.release(line)->text(), name.kind, name.apiVersion);
        builder.primary(subjectName(node));
        for (std::string& help : adviceFor(name, type, context_.schemas, context_.versions)) {
            builder.help(std::move(help));
        }
        return true;
    }

    /// `written` is the type for objects of every kind that it was written as, if any.
    void reportUnknown(const KindName& name, const SchemaType* written, const DocNode& node,
                       Span emit) {
        auto builder =
            sink_.report(diag::UnknownApiKind, spanOf(node, emit), name.kind, name.apiVersion);
        builder.primary(subjectName(node));
        // Documents are of the module that declares them; objects may be of any.
        const bool isDocument = written != nullptr && written->field("metadata") == nullptr;
        const std::string_view module = isDocument ? written->module : std::string_view();
        for (std::string& help :
             adviceForUnknown(name, module, context_.schemas, context_.versions)) {
            builder.help(std::move(help));
        }
    }

    /// Where the object says what it is.
    auto spanOf(const DocNode& node, Span emit) const -> Span {
        for (const std::string_view key :
             {std::string_view("apiVersion"), std::string_view("kind")}) {
            const DocNode* const value = node.find(key);
            const Span span = value == nullptr ? Span() : context_.origins.span(value->origin);
            if (span.valid()) {
                return span;
            }
        }
        const Span whole = context_.origins.span(node.origin);
        return whole.valid() ? whole : emit;
    }

    void tell(const std::vector<Finding>& findings, const DocNode& node, Span emit) {
        if (findings.empty()) {
            return;
        }
        const ApiSubject subject{subjectName(node), emit, node.origin, context_.origins};
        for (const Finding& finding : findings) {
            report(finding, subject, sink_);
        }
    }

    ApiContext context_;
    ValueCheck values_;
    DiagnosticSink& sink_;
};

ObjectCheck::ObjectCheck(const ApiContext& context, DiagnosticSink& sink)
    : work_(std::make_unique<Work>(context, sink)) {}

ObjectCheck::~ObjectCheck() = default;

void ObjectCheck::file(const values::OutputFile& file) {
    work_->file(file);
}

}  // namespace clc::backends
