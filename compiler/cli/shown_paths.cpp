#include "cli/shown_paths.h"

#include <utility>

namespace clc::cli {

bool isForPeople(Format format) {
    return format == Format::Human || format == Format::Short;
}

auto shownPath(const Invocation& invocation, const std::filesystem::path& root,
               std::string_view path) -> std::string {
    if (!isForPeople(invocation.settings.format)) {
        return std::string(path);
    }
    const std::filesystem::path whole = (root / path).lexically_normal();
    const std::string shown =
        whole.lexically_relative(invocation.console.folder.lexically_normal()).generic_string();
    return shown.empty() ? std::string(path) : shown;
}

auto reportOf(const Invocation& invocation, const std::filesystem::path& root,
              std::vector<Diagnostic> diagnostics, const SourceManager& sources) -> ExitCode {
    constexpr std::string_view kAnyFile = "a";
    if (shownPath(invocation, root, kAnyFile) == kAnyFile) {
        return invocation.report(std::move(diagnostics), sources);
    }
    SourceManager shown;
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        const SourceFile& file = sources.file(FileId(i));
        shown.add(file.isVirtual() ? file.path() : shownPath(invocation, root, file.path()),
                  std::string(file.text()));
    }
    return invocation.report(std::move(diagnostics), shown);
}

}  // namespace clc::cli
