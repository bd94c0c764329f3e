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
    if (modules_.empty()) {
        return places_.schemas;
    }
    schema::PackedTable packed = schema::packTable(modules_, places_.schemas);
    if (!packed.missing.empty()) {
        schema::reportMissing(packed, Span(), sink_);
        return places_.schemas;
    }
    bytes_ = std::move(packed.bytes);
    table_ = schema::SchemaTable::open(bytes_, places_.schemas);
    CLC_ASSERT(table_ != nullptr, "a table that was just packed can be opened");
    return table_.get();
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
    const SourceFile& file = sources_.add(path, std::move(result.bytes));
    if (auto module = schema::readModule(file, sink_)) {
        module->name = path;
        modules_.push_back(std::move(*module));
    }
}

}  // namespace clc::project
