#include "source/source_manager.h"

namespace clc {

auto SourceManager::add(std::string path, std::string text) -> const SourceFile& {
    const std::lock_guard lock(mutex_);
    auto made =
        std::make_unique<SourceFile>(FileId(files_.size()), std::move(path), std::move(text));
    return *files_[files_.add(std::move(made))];
}

auto SourceManager::file(FileId id) const -> const SourceFile& {
    return *files_[id.index()];
}

auto SourceManager::size() const -> std::size_t {
    return files_.size();
}

}  // namespace clc
