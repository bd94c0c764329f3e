#include "project/schema_modules.h"

#include "base/check.h"
#include "schema/module_text.h"
#include "schema/pack.h"
#include "syntax/ast.h"

namespace clc::project {

auto SchemaModules::tableFor(const std::vector<const syntax::ParsedFile*>& files)
    -> const schema::SchemaTable* {
    if (places_.schemas == nullptr) {
        return nullptr;
    }
    for (const syntax::ParsedFile* file : files) {
        visit(*file);
    }
    return table();
}

auto SchemaModules::tableFor(const SourceFile& file) -> const schema::SchemaTable* {
    read(file);
    return places_.schemas == nullptr ? nullptr : table();
}

auto SchemaModules::table() -> const schema::SchemaTable* {
    if (modules_.empty() || !pack()) {
        return places_.schemas;
    }
    table_ = schema::SchemaTable::open(bytes_, places_.schemas);
    CLC_ASSERT(table_ != nullptr, "a table that was just packed can be opened");
    return table_.get();
}

bool SchemaModules::pack() {
    schema::PackedTable packed = schema::packTable(modules_, places_.schemas);
    bytes_ = std::move(packed.bytes);
    for (const schema::MissingRecord& each : packed.missing) {
        sink_.report(diag::SchemaMissingType, spanOf(each), each.type, each.module, wordsOf(each));
    }
    return packed.missing.empty();
}

/// As the text of the module names it.
auto SchemaModules::wordsOf(const schema::MissingRecord& missing) -> std::string {
    const schema::RecordName& record = missing.record;
    return record.module == missing.module ? record.name : record.module + "." + record.name;
}

/// The first place in the type where the other one is named.
auto SchemaModules::spanOf(const schema::MissingRecord& missing) const -> Span {
    const SourceFile& file = *files_.at(missing.module);
    const std::string_view text = file.text();
    const std::string name = "@" + wordsOf(missing);
    const std::size_t type = text.find("\ntype " + missing.type);
    const std::size_t at = text.find(name, type == std::string_view::npos ? 0 : type);
    if (at == std::string_view::npos) {
        return file.wholeSpan();
    }
    return {file.id(), static_cast<std::uint32_t>(at),
            static_cast<std::uint32_t>(at + name.size())};
}

void SchemaModules::visit(const syntax::ParsedFile& file) {
    for (const syntax::Item* item : file.root->items) {
        const auto* use = syntax::as<syntax::UseItem>(item);
        if (use == nullptr || use->file == nullptr) {
            continue;
        }
        const auto path = joinPath(parentPath(sources_.file(file.file).path()), use->file->plain());
        if (!path || !seen_.insert(*path).second) {
            continue;
        }
        if (path->ends_with(schema::kModuleFile)) {
            read(*path);
            continue;
        }
        ReadResult result;
        if (const syntax::ParsedFile* module = loader_.open(*path, result)) {
            visit(*module);
        }
    }
}

void SchemaModules::read(const std::string& path) {
    ReadResult result = places_.files.read(path);
    if (result.status != ReadStatus::Ok) {
        return;  // whoever uses it is told that there is no such module
    }
    read(sources_.add(path, std::move(result.bytes)));
}

void SchemaModules::read(const SourceFile& file) {
    if (auto module = schema::readModule(file, sink_)) {
        module->name = file.path();
        files_.emplace(module->name, &file);
        modules_.push_back(std::move(*module));
    }
}

}  // namespace clc::project
