#include "project/module_loader.h"

#include "parser/parse.h"
#include "project/compilation.h"
#include "project/standard_library.h"
#include "syntax/codec/codec.h"

namespace clc::project {

auto ModuleLoader::keep(std::string path, syntax::ParsedFile parsed) -> const syntax::ParsedFile* {
    const auto added = parsed_.emplace(std::move(path), std::move(parsed)).first;
    order_.push_back(&added->second);
    return &added->second;
}

auto ModuleLoader::parse(std::string path, std::string text) -> const syntax::ParsedFile* {
    const Phase phase(places_.phases, "parsing");
    const SourceFile& file = sources_.add(path, std::move(text));
    if (ahead_ == nullptr && places_.library == nullptr) {
        ahead_ = std::make_unique<LibraryAhead>(sources_);
    }
    return keep(std::move(path), parser::parseFile(file));
}

auto ModuleLoader::load(std::string_view name) -> const syntax::ParsedFile* {
    if (name.ends_with(schema::kModuleFile)) {
        return nullptr;  // its types are in the table of schemas
    }
    ReadResult result;
    if (!name.starts_with("std.")) {
        return open(name, result);
    }
    if (!standardFolder_.empty()) {
        return open(standardFolder_ + "/" + standardPath(name), result);
    }
    return loadStandard(name);
}

auto ModuleLoader::loadStandard(std::string_view name) -> const syntax::ParsedFile* {
    const std::string inLibrary = standardPath(name);
    std::string path = std::string(kStandardRoot).append(inLibrary);
    if (const auto before = parsed_.find(path); before != parsed_.end()) {
        return &before->second;
    }
    if (places_.library != nullptr) {
        ReadResult result = places_.library->read(inLibrary);
        return result.status == ReadStatus::Ok ? parse(std::move(path), std::move(result.bytes))
                                               : nullptr;
    }
    const auto module = findStandardModule(name);
    if (!module) {
        return nullptr;
    }
    const Phase phase(places_.phases, "decoding the library");
    if (ahead_ != nullptr) {
        if (std::optional<syntax::ParsedFile> parsed = ahead_->take(inLibrary)) {
            return keep(std::move(path), std::move(*parsed));
        }
    }
    const SourceFile& file = sources_.add(path, std::string(module->text));
    return keep(std::move(path), syntax::decodeTree(module->tree, file));
}

auto ModuleLoader::names() const -> std::vector<std::string> {
    std::vector<std::string> known = standardModuleNames(places_.library);
    if (places_.schemas != nullptr) {
        for (const schema::SchemaModule& module : places_.schemas->modules()) {
            known.push_back("std." + std::string(module.name));
        }
    }
    return known;
}

auto ModuleLoader::beside(std::string_view path) const -> std::vector<std::string> {
    std::vector<std::string> sources;
    const std::string folder(parentPath(path));
    for (const std::string& file : places_.files.list(folder).files) {
        const bool isModule = file.ends_with(".cl") || file.ends_with(schema::kModuleFile);
        if (isModule && parentPath(file) == folder) {
            sources.push_back(file);
        }
    }
    return sources;
}

auto ModuleLoader::cause(std::string_view path) const -> std::string {
    const ReadResult result = places_.files.read(path);
    return result.status == ReadStatus::NotFound || result.status == ReadStatus::Ok
               ? std::string()
               : causeOf(result);
}

bool ModuleLoader::isReported(std::string_view path) const {
    return path.ends_with(schema::kModuleFile) && places_.files.read(path).status == ReadStatus::Ok;
}

auto ModuleLoader::open(std::string_view path, ReadResult& result) -> const syntax::ParsedFile* {
    if (const auto before = parsed_.find(path); before != parsed_.end()) {
        result.status = ReadStatus::Ok;
        return &before->second;
    }
    {
        const Phase phase(places_.phases, "reading");
        result = places_.files.read(path);
    }
    if (result.status != ReadStatus::Ok) {
        return nullptr;
    }
    return parse(std::string(path), std::move(result.bytes));
}

auto ModuleLoader::diagnostics() const -> std::vector<Diagnostic> {
    std::vector<Diagnostic> all;
    for (const syntax::ParsedFile* file : order_) {
        all.insert(all.end(), file->diagnostics.begin(), file->diagnostics.end());
    }
    return all;
}

}  // namespace clc::project
