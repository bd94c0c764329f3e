#include "project/module_loader.h"

#include <algorithm>

#include "parser/parse.h"
#include "project/standard_library.h"

namespace clc::project {

auto ModuleLoader::parse(std::string path, std::string text) -> const syntax::ParsedFile* {
    const SourceFile& file = sources_.add(path, std::move(text));
    const auto added = parsed_.emplace(std::move(path), parser::parseFile(file)).first;
    order_.push_back(&added->second);
    return &added->second;
}

auto ModuleLoader::load(std::string_view name) -> const syntax::ParsedFile* {
    if (!name.starts_with("std.")) {
        ReadResult result;
        return open(name, result);
    }
    if (!standardFolder_.empty()) {
        std::string path(name.substr(4));
        std::replace(path.begin(), path.end(), '.', '/');
        ReadResult result;
        return open(standardFolder_ + "/" + path + ".cl", result);
    }
    for (const StandardModule& module : standardModules()) {
        if (module.name == name) {
            std::string path = "std:/" + std::string(name.substr(4)) + ".cl";
            const auto before = parsed_.find(path);
            return before != parsed_.end() ? &before->second : parse(std::move(path), std::string(module.text));
        }
    }
    return nullptr;
}

auto ModuleLoader::names() const -> std::vector<std::string> {
    std::vector<std::string> known;
    for (const StandardModule& module : standardModules()) {
        known.emplace_back(module.name);
    }
    if (schemas_ != nullptr) {
        for (const schema::SchemaModule& module : schemas_->modules()) {
            known.push_back("std." + std::string(module.name));
        }
    }
    return known;
}

auto ModuleLoader::open(std::string_view path, ReadResult& result) -> const syntax::ParsedFile* {
    if (const auto before = parsed_.find(path); before != parsed_.end()) {
        result.status = ReadStatus::Ok;
        return &before->second;
    }
    result = files_.read(path);
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
