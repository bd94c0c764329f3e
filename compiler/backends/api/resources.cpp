#include "backends/api/resources.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string_view>

namespace clc::backends {
namespace {

using values::DocFormat;
using values::DocKind;
using values::DocNode;
using values::OutputFile;

auto textAt(const DocNode& node, std::string_view key) -> std::string_view {
    const DocNode* const value = node.kind == DocKind::Map ? node.find(key) : nullptr;
    return value != nullptr && value->kind == DocKind::Text ? value->text : std::string_view();
}

auto folderOf(std::string_view path) -> std::string {
    const std::size_t slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? std::string_view()
                                                       : path.substr(0, slash));
}

class Collector {
public:
    explicit Collector(const schema::SchemaTable* schemas) : schemas_(schemas) {}

    void file(const OutputFile& file) {
        const DocNode* const root = file.root;
        if (root == nullptr) {
            return;
        }
        if (file.format == DocFormat::Hcl && root->kind == DocKind::List) {
            each(*root, [&](const DocNode& item) { block(item, file); });
        } else if (file.format == DocFormat::YamlStream && root->kind == DocKind::List) {
            each(*root, [&](const DocNode& item) { document(item, file); });
        } else if (file.format == DocFormat::Yaml || file.format == DocFormat::Json) {
            document(*root, file);
        } else {
            whole(*root, file);
        }
    }

    auto take() -> std::vector<Resource> { return std::move(resources_); }

private:
    template <typename Use>
    static void each(const DocNode& list, const Use& use) {
        for (const DocNode* const item : list.items) {
            use(*item);
        }
    }

    /// The first with an id has it alone: what comes later is the second, the third.
    void add(Resource resource) {
        const std::size_t count = ++counts_[resource.id];
        if (count > 1) {
            resource.id.name += fmt::format("#{}", count);
        }
        resources_.push_back(std::move(resource));
    }

    void document(const DocNode& node, const OutputFile& file) {
        const std::string_view apiVersion = textAt(node, "apiVersion");
        const std::string_view kind = textAt(node, "kind");
        const DocNode* const items = node.kind == DocKind::Map ? node.find("items") : nullptr;
        if (apiVersion == "v1" && kind == "List" && items != nullptr &&
            items->kind == DocKind::List) {
            each(*items, [&](const DocNode& item) { document(item, file); });
            return;
        }
        const DocNode* const metadata = node.kind == DocKind::Map ? node.find("metadata") : nullptr;
        const std::string_view name =
            metadata == nullptr ? std::string_view() : textAt(*metadata, "name");
        const schema::SchemaType* const type = typeOf(node, apiVersion, kind);
        if (!kind.empty() && !apiVersion.empty() && !name.empty()) {
            add({.id = {ResourceFamily::Object, typeName(apiVersion, kind),
                        std::string(textAt(*metadata, "namespace")), std::string(name)},
                 .kind = std::string(kind),
                 .api = std::string(apiVersion),
                 .path = std::string(file.path),
                 .format = file.format,
                 .node = &node,
                 .type = type});
        } else if (!kind.empty() && !apiVersion.empty()) {
            typed(node, file, {typeName(apiVersion, kind), std::string(kind), type});
        } else if (type != nullptr) {
            const std::string shown = schema::shownName(*type);
            typed(node, file, {shown, shown, type});
        } else {
            whole(node, file);
        }
    }

    struct TypeWords {
        std::string name;
        std::string shown;
        const schema::SchemaType* type = nullptr;
    };

    void typed(const DocNode& node, const OutputFile& file, TypeWords words) {
        add({.id = {ResourceFamily::Document, std::move(words.name), {}, std::string(file.path)},
             .kind = std::move(words.shown),
             .path = std::string(file.path),
             .format = file.format,
             .node = &node,
             .type = words.type});
    }

    /// `resource "hcloud_server" "web"` is the `web` among those of `resource hcloud_server`.
    void block(const DocNode& node, const OutputFile& file) {
        std::string type(textAt(node, "type"));
        std::string name;
        const DocNode* const labels = node.find("labels");
        if (labels != nullptr && labels->kind == DocKind::List) {
            for (const DocNode* const label : labels->items) {
                const bool isType = label == labels->items.front() && labels->items.size() > 1;
                std::string& words = isType ? type : name;
                words += (words.empty() ? "" : " ") + std::string(label->text);
            }
        }
        std::string kind = type;
        add({.id = {ResourceFamily::Block, std::move(type), folderOf(file.path), std::move(name)},
             .kind = std::move(kind),
             .path = std::string(file.path),
             .format = file.format,
             .node = &node});
    }

    void whole(const DocNode& node, const OutputFile& file) {
        add({.id = {ResourceFamily::File, "file", {}, std::string(file.path)},
             .kind = "file",
             .path = std::string(file.path),
             .format = file.format,
             .node = &node});
    }

    static auto typeName(std::string_view apiVersion, std::string_view kind) -> std::string {
        const std::size_t slash = apiVersion.find('/');
        return slash == std::string_view::npos
                   ? std::string(kind)
                   : fmt::format("{}/{}", apiVersion.substr(0, slash), kind);
    }

    [[nodiscard]] auto typeOf(const DocNode& node, std::string_view apiVersion,
                              std::string_view kind) const -> const schema::SchemaType* {
        if (schemas_ == nullptr) {
            return nullptr;
        }
        const auto known = schemas_->findKind(apiVersion, kind);
        if (known) {
            return &schemas_->type(*known);
        }
        const bool isWritten = node.schemaType != values::kNoSchemaType;
        return isWritten ? &schemas_->type(schema::SchemaTypeId(node.schemaType)) : nullptr;
    }

    const schema::SchemaTable* schemas_;
    std::vector<Resource> resources_;
    std::map<ResourceId, std::size_t> counts_;
};

}  // namespace

auto resourcesOf(std::span<const OutputFile> files, const schema::SchemaTable* schemas)
    -> std::vector<Resource> {
    Collector collector(schemas);
    for (const OutputFile& file : files) {
        collector.file(file);
    }
    return collector.take();
}

}  // namespace clc::backends
