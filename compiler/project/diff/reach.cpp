#include "project/diff/reach.h"

#include "source/file_system.h"

#include <algorithm>

namespace clc::project {
namespace {

using backends::Resource;
using values::DocNode;

/// The name of an image with a tag, a digest, both or none.
bool isImage(std::string_view text, std::string_view name) {
    return text.starts_with(name) &&
           (text.size() == name.size() || text[name.size()] == ':' || text[name.size()] == '@');
}

bool names(const ReachRow& row, const Resource& reader, std::string_view wanted) {
    const DocNode& content = contentOf(reader);
    bool found = false;
    for (const PathPattern& at : row.by) {
        at.each(content, [&](const DocNode& value) {
            const std::string text = plainText(value);
            found = found || (row.named == NamedBy::Name ? text == wanted : isImage(text, wanted));
        });
    }
    return found && holds(row.given, content);
}

/// What readers name: the resource, or the element of a list that `path` leads into.
auto wantedBy(const ReachRow& row, std::span<const PathStep> path, std::string_view name)
    -> std::string_view {
    if (row.named == NamedBy::Name) {
        return name;
    }
    const auto element = std::ranges::find(path, true, &PathStep::isElement);
    return element == path.end() ? std::string_view() : std::string_view(element->text);
}

}  // namespace

void Reach::add(const Event& event, std::string_view place, std::string_view name) {
    for (const ReachRow& row : table_.reaches) {
        const std::string_view wanted = wantedBy(row, event.path, name);
        if (!wanted.empty() && isAbout(row.of, event)) {
            addReaders(row, event, place, wanted);
        }
    }
}

void Reach::addReaders(const ReachRow& row, const Event& event, std::string_view place,
                       std::string_view wanted) {
    // What a folder for another program says is about what lies in and below it.
    const std::string folder = std::string(parentPath(event.resource->path)) + "/";
    std::vector<std::string> readers;
    for (const Resource& each : states_.after) {
        const bool isNear = row.named == NamedBy::Key ? each.path.starts_with(folder)
                                                      : place.empty() || each.id.place == place;
        if (isNear && namesType(row.to, each.id.type) && names(row, each, wanted)) {
            readers.push_back(titleOf(each));
        }
    }
    if (readers.empty()) {
        return;
    }
    const Effect effect{row.of.does, row.of.says, row.of.source};
    auto found = std::ranges::find(reached_, effect, &Reached::effect);
    if (found == reached_.end()) {
        reached_.push_back({effect, {}});
        found = std::prev(reached_.end());
    }
    for (std::string& each : readers) {
        if (std::ranges::find(found->resources, each) == found->resources.end()) {
            found->resources.push_back(std::move(each));
        }
    }
}

}  // namespace clc::project
