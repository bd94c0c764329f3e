#include "cli/last_build.h"

#include "base/sha256.h"
#include "base/version.h"
#include "host/disk_file_system.h"
#include "host/program_identity.h"
#include "host/replace_file.h"
#include "output/manifest.h"

#include <system_error>

namespace clc::cli {
namespace {

namespace fs = std::filesystem;

/// The folder of git's own files, which a work tree beside the first one only names in a file.
auto gitFolder(const fs::path& project) -> fs::path {
    const fs::path git = project / ".git";
    std::error_code failed;
    if (fs::is_directory(git, failed)) {
        return git;
    }
    constexpr std::string_view kNamed = "gitdir: ";
    const std::string text = host::DiskFileSystem(project).read(".git").bytes;
    const std::size_t end = text.find('\n');
    if (!text.starts_with(kNamed) || end == std::string::npos) {
        return {};
    }
    fs::path named = project / text.substr(kNamed.size(), end - kNamed.size());
    return fs::is_directory(named, failed) ? named : fs::path();
}

/// Without links and "..".
auto whole(const fs::path& path) -> std::string {
    std::error_code failed;
    return fs::weakly_canonical(path, failed).string();
}

}  // namespace

LastBuild::LastBuild(const fs::path& project, std::string_view settings) : settings_(settings) {
    const std::string program = host::programIdentity();
    const fs::path git = program.empty() ? fs::path() : gitFolder(project);
    folder_ = git.empty() ? git : git / "clc";
    settings_.append(" ").append(version()).append(" ").append(program);
}

auto LastBuild::noteOf(const BuiltTree& tree) const -> fs::path {
    return folder_ / sha256Hex(tree.cluster + '\n' + whole(tree.root));
}

auto LastBuild::head(const BuiltTree& tree) const -> std::string {
    const std::string manifest = host::DiskFileSystem(tree.root).read(output::kManifestPath).bytes;
    return "clc-build 1\n" + settings_ + "\n" + tree.cluster + "\n" + whole(tree.root) + "\n" +
           sha256Hex(manifest) + "\n";
}

void LastBuild::note(const BuiltTree& tree, const RecordingFileSystem& files) const {
    const std::string answers = files.answers();
    if (folder_.empty() || answers.empty()) {
        return;
    }
    std::error_code failed;
    fs::create_directory(folder_, failed);
    // Without a note the next build takes longer, and that is all.
    static_cast<void>(
        host::replaceFile(noteOf(tree), head(tree) + answers, host::WaitsForDisk::No));
}

bool LastBuild::isOf(const BuiltTree& tree, const FileSystem& files) const {
    if (folder_.empty()) {
        return false;
    }
    const fs::path path = noteOf(tree);
    const ReadResult read = host::DiskFileSystem(folder_).read(path.filename().string());
    const std::string expected = head(tree);
    return read.status == ReadStatus::Ok && read.bytes.size() > expected.size() &&
           read.bytes.starts_with(expected) &&
           givesAnswers(files, std::string_view(read.bytes).substr(expected.size()));
}

}  // namespace clc::cli
