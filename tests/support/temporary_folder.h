// A folder for one test or measurement.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace clc::tests {

/// Empty at first, gone with the object. Throws where none can be made.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "clc-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("no temporary folder can be made");
        }
        path_ = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    auto operator=(const TemporaryFolder&) -> TemporaryFolder& = delete;
    ~TemporaryFolder() {
        std::error_code ignored;  // what is left is the system's to clean
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] auto path() const -> const std::filesystem::path& { return path_; }
    [[nodiscard]] auto operator/(std::string_view name) const -> std::filesystem::path {
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

}  // namespace clc::tests
