#include "project/module_users.h"

#include "parser/parse.h"
#include "project/compilation.h"
#include "syntax/ast.h"

#include <algorithm>
#include <iterator>

namespace clc::project {

namespace {

struct Uses {
    std::vector<std::string> modules;
    bool declares = false;
};

auto usesOf(std::string_view path, std::string text) -> Uses {
    const SourceFile file(FileId(std::uint32_t{0}), std::string(path), std::move(text));
    const syntax::ParsedFile parsed = parser::parseFile(file);
    Uses uses;
    for (const syntax::Item* item : parsed.root->items) {
        uses.declares = uses.declares || item->kind == syntax::NodeKind::DeclarationItem;
        const auto* use = syntax::as<syntax::UseItem>(item);
        if (use != nullptr && use->file != nullptr) {
            if (auto target = joinPath(parentPath(path), use->file->plain())) {
                uses.modules.push_back(*std::move(target));
            }
        }
    }
    return uses;
}

}  // namespace

ModuleUsers::ModuleUsers(const FileSystem& files) {
    for (const std::string& each : files.list("").files) {
        if (!each.ends_with(".cl")) {
            continue;
        }
        ReadResult found = files.read(each);
        if (found.status != ReadStatus::Ok) {
            continue;  // a cluster it belongs to says so
        }
        const Uses uses = usesOf(each, std::move(found.bytes));
        std::string first = clusterFileOf(files, each);
        const bool isCluster = first != each || uses.declares;
        if (isCluster) {
            clusters_.insert(first);
        }
        for (const std::string& module : uses.modules) {
            users_[module].push_back(isCluster ? first : each);
        }
    }
}

auto ModuleUsers::clustersUsing(std::string_view path) const -> std::vector<std::string> {
    std::set<std::string> reached;
    std::vector<std::string> next{std::string(path)};
    while (!next.empty()) {
        const std::string module = std::move(next.back());
        next.pop_back();
        const auto users = users_.find(module);
        if (users == users_.end()) {
            continue;
        }
        for (const std::string& user : users->second) {
            if (reached.insert(user).second) {
                next.push_back(user);
            }
        }
    }
    std::vector<std::string> result;
    std::ranges::set_intersection(reached, clusters_, std::back_inserter(result));
    return result;
}

bool ModuleUsers::isCluster(std::string_view path) const {
    return clusters_.contains(path);
}

auto clustersUsing(const FileSystem& files, std::string_view path) -> std::vector<std::string> {
    return ModuleUsers(files).clustersUsing(path);
}

}  // namespace clc::project
