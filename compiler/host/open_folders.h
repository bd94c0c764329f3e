// Folders below one root that are open, as what is done in them comes in runs: a file beside the
// last one takes no walk from the root.
#pragma once

#include "host/descriptor.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clc::host {

/// No step of a path goes through a link, when its folder is opened; what is put in its place later
/// is not gone through either.
class OpenFolders {
public:
    using Folder = std::shared_ptr<const Descriptor>;

    /// `root` may be invalid; then nothing is below it.
    explicit OpenFolders(Descriptor root)
        : root_(std::make_shared<const Descriptor>(std::move(root))) {}

    [[nodiscard]] auto root() const -> const Descriptor& { return *root_; }

    /// The folder at `path`, with "/" between its steps; the root if that is empty. Null, with
    /// errno set, if there is none.
    auto at(std::string_view path) -> Folder;

    /// What lies at `path` is no folder any more, or another one.
    void forget(std::string_view path);

    /// What was missing may be there now.
    void lookAgain() { missing_.clear(); }

private:
    struct Entry {
        std::string path;
        Folder folder;
    };

    Folder root_;
    /// Those asked for last, the last one behind.
    std::vector<Entry> recent_;
    /// Nothing was there when it was asked for last; empty if that is not known of any.
    std::string missing_;
};

}  // namespace clc::host
