#include "project/diff/made_of.h"

#include "project/diff/compare.h"
#include "source/file_system.h"

#include <algorithm>

namespace clc::project {

using backends::Resource;
using values::DocNode;

namespace {

auto textAt(const DocNode& node, std::string_view key) -> std::string {
    const DocNode* const value = node.find(key);
    return value == nullptr ? std::string() : plainText(*value);
}

/// `KEY=file` is a file under another name.
auto fileOf(std::string_view entry) -> std::string_view {
    const std::size_t sign = entry.find('=');
    return sign == std::string_view::npos ? entry : entry.substr(sign + 1);
}

}  // namespace

MadeOf::MadeOf(const std::vector<Resource>& resources, const EffectTable& table) {
    for (const Resource& each : resources) {
        for (const MadeOfRow& row : table.madeOf) {
            if (each.id.type == row.by) {
                add(each, row);
            }
        }
    }
}

void MadeOf::add(const Resource& resource, const MadeOfRow& row) {
    const DocNode& content = contentOf(resource);
    const DocNode* const list = content.find(row.list);
    if (list == nullptr) {
        return;
    }
    for (const DocNode* const element : list->items) {
        bool keeps = false;
        for (const PathPattern& at : row.keepsName) {
            const auto ask = [&](const DocNode& value) {
                keeps = keeps || plainText(value) == "true";
            };
            at.each(*element, ask);
            at.each(content, ask);
        }
        std::string place = textAt(*element, "namespace");
        if (place.empty()) {
            place = textAt(content, "namespace");
        }
        const Made made{keeps ? row.makesKept : row.makes, place, textAt(*element, "name")};
        for (const PathPattern& at : row.files) {
            at.each(*element, [&](const DocNode& entry) {
                const auto path = joinPath(parentPath(resource.path), fileOf(plainText(entry)));
                if (path) {
                    byPath_[*path].push_back(made);
                }
            });
        }
    }
}

auto MadeOf::of(const std::string& path) const -> const std::vector<Made>& {
    static const std::vector<Made> kNone;
    const auto found = byPath_.find(path);
    return found == byPath_.end() ? kNone : found->second;
}

}  // namespace clc::project
