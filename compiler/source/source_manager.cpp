#include "source/source_manager.h"

#include "base/check.h"

namespace clc {

auto SourceManager::add(std::string path, std::string text) -> const SourceFile& {
    const std::lock_guard lock(mutex_);
    files_.push_back(
        std::make_unique<SourceFile>(FileId(files_.size()), std::move(path), std::move(text)));
    return *files_.back();
}

auto SourceManager::file(FileId id) const -> const SourceFile& {
    const std::lock_guard lock(mutex_);
    CLC_ASSERT(id.index() < files_.size(), "a file of another source manager");
    return *files_[id.index()];
}

auto SourceManager::size() const -> std::size_t {
    const std::lock_guard lock(mutex_);
    return files_.size();
}

}  // namespace clc
