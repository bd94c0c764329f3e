#include "host/project_root.h"

namespace clc::host {

auto locate(const std::filesystem::path& folder, const std::string& file) -> ProjectPath {
    const std::filesystem::path whole = (folder / file).lexically_normal();
    std::filesystem::path root = whole.parent_path();
    for (std::filesystem::path at = whole.parent_path();; at = at.parent_path()) {
        std::error_code ignored;  // a folder that can't be looked into holds no root we could use
        if (std::filesystem::exists(at / ".git", ignored)) {
            root = at;
            break;
        }
        if (at == at.parent_path()) {
            break;
        }
    }
    return {root, whole.lexically_relative(root).generic_string()};
}

}  // namespace clc::host
