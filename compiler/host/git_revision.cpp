#include "host/git_revision.h"

#include "host/system_error.h"

#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace clc::host {
namespace {

/// As many links as Linux follows.
constexpr int kMostLinks = 40;

auto gitWords(const std::filesystem::path& root, std::vector<std::string> words)
    -> std::vector<std::string> {
    words.insert(words.begin(), {"git", "-C", root.string()});
    return words;
}

auto runGit(const std::filesystem::path& root, std::vector<std::string> words) -> Finished {
    return runProgram(gitWords(root, std::move(words)));
}

auto firstLine(std::string_view text) -> std::string {
    return std::string(text.substr(0, text.find('\n')));
}

/// What git said went wrong, without the word it begins with.
auto complaint(const Finished& finished) -> std::string {
    if (finished.startError != 0) {
        return "git can't be run: " + systemText(finished.startError);
    }
    std::string words = firstLine(finished.err);
    for (const std::string_view begin : {"fatal: ", "error: "}) {
        if (words.starts_with(begin)) {
            words.erase(0, begin.size());
        }
    }
    return words;
}

/// The next field of a line, up to `end`, which is taken away with it.
auto takeField(std::string_view& line, char end) -> std::string_view {
    const std::size_t at = line.find(end);
    const std::string_view field = line.substr(0, at);
    line.remove_prefix(at == std::string_view::npos ? line.size() : at + 1);
    return field;
}

auto number(std::string_view text) -> std::size_t {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

auto failed(GitProblem problem, std::string words) -> OpenedRevision {
    return {nullptr, problem, std::move(words)};
}

}  // namespace

auto revisionNames(const std::filesystem::path& root) -> std::vector<std::string> {
    const Finished listed = runGit(root, {"for-each-ref", "--format=%(refname:short)", "refs/heads",
                                          "refs/tags", "refs/remotes"});
    std::vector<std::string> names;
    if (!listed.well()) {
        return names;
    }
    names.emplace_back("HEAD");
    for (std::string_view rest = listed.out; !rest.empty();) {
        names.emplace_back(takeField(rest, '\n'));
    }
    return names;
}

auto GitRevision::open(const std::filesystem::path& root, const std::string& name,
                       RevisionSide side) -> OpenedRevision {
    const Finished repository = runGit(root, {"rev-parse", "--is-shallow-repository"});
    if (!repository.well()) {
        const bool ran = repository.startError == 0;
        const bool isOwn = repository.err.find("safe.directory") == std::string::npos;
        return failed(!ran    ? GitProblem::Failed
                      : isOwn ? GitProblem::NoRepository
                              : GitProblem::NotOwner,
                      complaint(repository));
    }
    const auto unknown = [&](const Finished& asked) {
        if (!runGit(root, {"rev-parse", "--verify", "--quiet", "HEAD"}).well()) {
            return failed(GitProblem::NoCommit, complaint(asked));
        }
        const bool shallow = repository.out.starts_with("true");
        return failed(shallow ? GitProblem::NoRevisionInShallow : GitProblem::NoRevision,
                      complaint(asked));
    };
    // A name that begins so would be an option.
    if (name.empty() || name.starts_with('-')) {
        return failed(GitProblem::NoRevision, {});
    }
    Finished asked = runGit(root, {"rev-parse", "--verify", "--quiet", name + "^{commit}"});
    if (!asked.well()) {
        return unknown(asked);
    }
    if (side == RevisionSide::MergeBase) {
        asked = runGit(root, {"merge-base", firstLine(asked.out), "HEAD"});
        if (!asked.well()) {
            return unknown(asked);
        }
    }
    const std::string commit = firstLine(asked.out);
    const Finished tree = runGit(root, {"ls-tree", "-r", "-l", "-z", commit});
    if (!tree.well()) {
        return failed(GitProblem::Failed, complaint(tree));
    }
    auto revision = std::make_unique<const GitRevision>(root, commit, tree.out);
    if (!revision->objects_->started()) {
        return failed(GitProblem::Failed, "git can't be run a second time");
    }
    return {std::move(revision), GitProblem::None, {}};
}

// Of each entry: MODE TYPE OBJECT SIZE, a tab, the path, a zero.
GitRevision::GitRevision(const std::filesystem::path& root, std::string commit,
                         std::string_view tree)
    : root_(root), commit_(std::move(commit)) {
    constexpr std::string_view kLinkMode = "120000";
    while (!tree.empty()) {
        std::string_view line = takeField(tree, '\0');
        Entry entry;
        const std::string_view mode = takeField(line, ' ');
        const std::string_view type = takeField(line, ' ');
        entry.object = takeField(line, ' ');
        entry.size = number(takeField(line, '\t'));
        if (type != "blob") {
            entry.kind = EntryKind::Other;
        } else if (mode == kLinkMode) {
            entry.kind = EntryKind::Link;
        }
        entries_.emplace(line, std::move(entry));
    }
    objects_ = std::make_unique<Conversation>(gitWords(root, {"cat-file", "--batch"}));
}

bool GitRevision::isFolder(const std::string& path) const {
    const auto below = entries_.lower_bound(path + "/");
    return path.empty() || (below != entries_.end() && below->first.starts_with(path + "/"));
}

bool GitRevision::onceHeld(const std::string& path) const {
    return !runGit(root_, {"check-ignore", "--quiet", "--no-index", "--", path}).well() &&
           !runGit(root_, {"log", "-1", "--format=%H", commit_, "--", path}).out.empty();
}

auto GitRevision::content(const Entry& entry) const -> ReadResult {
    if (entry.size > kMaxBytes) {
        return {ReadStatus::TooLarge, {}, {}};
    }
    const ReadResult broken{ReadStatus::Unreadable, {}, "git does not have its content"};
    if (!objects_->send(entry.object + "\n")) {
        return broken;
    }
    // OBJECT blob SIZE, or OBJECT missing.
    const auto head = objects_->line();
    const std::string expected = entry.object + " blob ";
    if (!head || !head->starts_with(expected)) {
        return broken;
    }
    const std::size_t size = number(std::string_view(*head).substr(expected.size()));
    auto bytes = objects_->bytes(size);
    if (!bytes || !objects_->bytes(1)) {
        return broken;
    }
    return {ReadStatus::Ok, *std::move(bytes), {}};
}

auto GitRevision::resolved(std::string path, ReadResult& failed) const -> std::string {
    int links = 0;
    std::size_t end = path.find('/');
    while (true) {
        const std::string part = path.substr(0, end);
        const auto found = entries_.find(part);
        if (found != entries_.end() && found->second.kind == EntryKind::Link) {
            const ReadResult target = content(found->second);
            if (target.status != ReadStatus::Ok || ++links > kMostLinks) {
                failed = {ReadStatus::Unreadable, {}, "too many levels of symbolic links"};
                return {};
            }
            const auto joined = joinPath(parentPath(part), target.bytes);
            if (!joined) {
                failed = {ReadStatus::Outside, {}, {}};
                return {};
            }
            path = *normalizePath(*joined + (end == std::string::npos ? "" : path.substr(end)));
            end = path.find('/');
            continue;
        }
        if (end == std::string::npos) {
            return path;
        }
        end = path.find('/', end + 1);
    }
}

auto GitRevision::read(std::string_view path) const -> ReadResult {
    const auto normal = normalizePath(path);
    if (!normal) {
        return {ReadStatus::Outside, {}, {}};
    }
    ReadResult failed{ReadStatus::Ok, {}, {}};
    const std::string real = resolved(*normal, failed);
    if (failed.status != ReadStatus::Ok) {
        return failed;
    }
    const auto found = entries_.find(real);
    if (found != entries_.end() && found->second.kind == EntryKind::File) {
        return content(found->second);
    }
    const bool isThere = found != entries_.end() || isFolder(real);
    return {isThere ? ReadStatus::NotAFile : ReadStatus::NotFound, {}, {}};
}

auto GitRevision::list(std::string_view path) const -> ListResult {
    const auto normal = normalizePath(path);
    ListResult result;
    if (!normal) {
        return result;
    }
    const std::string prefix = normal->empty() ? "" : *normal + "/";
    for (auto each = entries_.lower_bound(prefix);
         each != entries_.end() && each->first.starts_with(prefix); ++each) {
        const std::string_view below = std::string_view(each->first).substr(prefix.size());
        if (below.starts_with('.') || below.find("/.") != std::string_view::npos) {
            continue;
        }
        ReadResult failed{ReadStatus::Ok, {}, {}};
        const bool toFolder =
            each->second.kind == EntryKind::Link && isFolder(resolved(each->first, failed));
        if (each->second.kind != EntryKind::Other &&
            (!toFolder || failed.status != ReadStatus::Ok)) {
            result.files.push_back(each->first);
        }
    }
    return result;
}

}  // namespace clc::host
