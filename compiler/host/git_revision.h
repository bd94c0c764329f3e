// The files of a project as a commit of git has them. git itself is asked; nothing is checked out.
#pragma once

#include "host/child_process.h"
#include "source/file_system.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clc::host {

/// Which commit is meant by the name of a revision.
enum class RevisionSide {
    Itself,
    /// The last one that both it and HEAD have grown from.
    MergeBase,
};

enum class GitProblem {
    None,
    /// git can't be run, or fails for reasons of its own.
    Failed,
    NoRepository,
    /// There is one, which belongs to another user.
    NotOwner,
    /// There is one, without any commit.
    NoCommit,
    NoRevision,
    /// There is none, in a clone that has only the last commits.
    NoRevisionInShallow,
};

class GitRevision;

/// Branches and tags of the repository around `root`, and HEAD; none if there is no repository.
auto revisionNames(const std::filesystem::path& root) -> std::vector<std::string>;

/// A commit, or why there is none.
struct OpenedRevision {
    std::unique_ptr<const GitRevision> revision;
    GitProblem problem = GitProblem::None;
    /// What git said, in one line; empty if it said nothing.
    std::string words = {};
};

/// Reads below the folder of the project, which may lie anywhere in the repository. Links are
/// followed as far as they stay below it.
class GitRevision final : public FileSystem {
public:
    /// Files of more bytes are not read.
    static constexpr std::size_t kMaxBytes = std::size_t{64} * 1024 * 1024;

    /// `name` is what git takes for a revision: HEAD, a branch, a tag, a commit.
    static auto open(const std::filesystem::path& root, const std::string& name, RevisionSide side)
        -> OpenedRevision;

    /// `tree` is what `git ls-tree -r -l -z` prints of `commit` in the folder `root`.
    GitRevision(const std::filesystem::path& root, std::string commit, std::string_view tree);

    /// Its hash, whole.
    [[nodiscard]] auto commit() const -> const std::string& { return commit_; }
    /// Whether something below the folder `path` is in one of the commits it has grown from, and
    /// git is not told to leave that folder out.
    [[nodiscard]] bool onceHeld(const std::string& path) const;
    [[nodiscard]] auto read(std::string_view path) const -> ReadResult override;
    [[nodiscard]] auto list(std::string_view path) const -> ListResult override;

private:
    enum class EntryKind { File, Link, Other };
    struct Entry {
        EntryKind kind = EntryKind::File;
        std::string object;
        std::size_t size = 0;
    };

    [[nodiscard]] bool isFolder(const std::string& path) const;
    /// The content of an object.
    [[nodiscard]] auto content(const Entry& entry) const -> ReadResult;
    /// Where `path` leads to when the links on its way are followed; the result says why nowhere.
    [[nodiscard]] auto resolved(std::string path, ReadResult& failed) const -> std::string;

    std::filesystem::path root_;
    std::string commit_;
    /// By path from the project's root.
    std::map<std::string, Entry> entries_;
    std::unique_ptr<Conversation> objects_;
};

}  // namespace clc::host
