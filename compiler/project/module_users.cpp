#include "project/module_users.h"

#include "parser/parse.h"
#include "project/compilation.h"
#include "syntax/ast.h"

#include <algorithm>
#include <map>
#include <set>

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

auto clustersUsing(const FileSystem& files, std::string_view path) -> std::vector<std::string> {
    std::map<std::string, std::vector<std::string>, std::less<>> users;
    std::set<std::string, std::less<>> clusters;
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
            clusters.insert(first);
        }
        for (const std::string& module : uses.modules) {
            users[module].push_back(isCluster ? first : each);
        }
    }
    std::set<std::string> reached;
    std::vector<std::string> next{std::string(path)};
    while (!next.empty()) {
        const std::string module = std::move(next.back());
        next.pop_back();
        for (const std::string& user : users[module]) {
            if (reached.insert(user).second) {
                next.push_back(user);
            }
        }
    }
    std::vector<std::string> result;
    std::ranges::set_intersection(reached, clusters, std::back_inserter(result));
    return result;
}

}  // namespace clc::project
