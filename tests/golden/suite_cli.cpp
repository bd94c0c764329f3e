// Whole runs of clc. A case is a folder with files and `commands.txt`, whose lines are run one
// after the other in a copy of the folder:
//
//     clc explain CL0001          a run; words are separated by spaces, '...' keeps some together
//     terminal 60                 from here on both streams lead to a terminal of 60 columns
//     folder clusters             from here on clc is run in this folder
//     library stdlib              from here on CLC_STDLIB names this folder
//     rename a.cl b.cl            a file gets another name
//     fill a.cl 5000000           a file of so many blanks
//     remove a.cl
//     link b.cl a.cl              a link from a.cl to b.cl
//     lock out/a                  another build writes below this folder, to the end of the case
//     git init -q                 git itself, in the folder; its commits have the same date always
//     # text                      a note
//
// The result is `transcript.txt` and each file that was made or changed, below `files/`.
#include "cli/run.h"
#include "golden/golden.h"
#include "host/child_process.h"
#include "host/output_folder.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <memory>
#include <sstream>

namespace {

using namespace clc;
namespace fs = std::filesystem;

constexpr std::string_view kCommands = "commands.txt";

auto splitWords(std::string_view line) -> std::vector<std::string> {
    std::vector<std::string> words;
    bool quoted = false;
    bool inWord = false;
    for (const char c : line) {
        if (c == '\'') {
            quoted = !quoted;
        }
        if (c == ' ' && !quoted) {
            inWord = false;
            continue;
        }
        if (!inWord) {
            words.emplace_back();
            inWord = true;
        }
        if (c != '\'') {
            words.back() += c;
        }
    }
    return words;
}

void writeTree(const fs::path& folder, const golden::Tree& tree) {
    for (const auto& [path, bytes] : tree) {
        if (path != kCommands) {
            fs::create_directories((folder / path).parent_path());
            std::ofstream(folder / path, std::ios::binary) << bytes;
        }
    }
}

auto readTree(const fs::path& folder) -> golden::Tree {
    golden::Tree tree;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const fs::path path = entry.path().lexically_relative(folder);
        if (entry.is_regular_file() && *path.begin() != ".git") {
            std::ifstream in(entry.path(), std::ios::binary);
            std::ostringstream bytes;
            bytes << in.rdbuf();
            tree.emplace(path.generic_string(), bytes.str());
        }
    }
    return tree;
}

/// `text` with `mark` before each line.
auto marked(std::string_view mark, const std::string& text) -> std::string {
    std::string result;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        result += fmt::format("{}{}{}\n", mark, line.empty() ? "" : " ", line);
    }
    return result;
}

class Session {
public:
    explicit Session(const fs::path& folder) : folder_(folder), within_(folder) {}

    void execute(const std::string& line) {
        const std::vector<std::string> words = splitWords(line);
        if (words.empty() || line.starts_with('#')) {
            return;
        }
        if (words.front() != "clc") {
            prepare(words);
            return;
        }
        std::ostringstream out;
        std::ostringstream err;
        cli::Console console{out, err, terminal_, terminal_, within_, library_};
        const cli::ExitCode code = cli::run(std::span(words).subspan(1), console);
        transcript += fmt::format("$ {}\n{}{}= {}\n\n", line, marked("1", out.str()),
                                  marked("2", err.str()), static_cast<int>(code));
    }

    std::string transcript;

private:
    /// A line that is no run, but something before one.
    void prepare(const std::vector<std::string>& words) {
        const std::string& verb = words.front();
        const fs::path about = folder_ / words.at(1);
        if (verb == "terminal") {
            const auto width = static_cast<std::uint32_t>(std::stoul(words.at(1)));
            terminal_ = {.interactive = true, .colors = true, .width = width};
        } else if (verb == "folder") {
            within_ = about.lexically_normal();
        } else if (verb == "library") {
            library_ = words.at(1);
        } else if (verb == "rename") {
            fs::rename(about, folder_ / words.at(2));
        } else if (verb == "fill") {
            std::ofstream(about) << std::string(std::stoul(words.at(2)), ' ');
        } else if (verb == "remove") {
            fs::remove(about);
        } else if (verb == "link") {
            fs::create_directories((folder_ / words.at(2)).parent_path());
            fs::create_symlink(about, folder_ / words.at(2));
        } else if (verb == "git") {
            runGit(words);
        } else if (verb == "lock") {
            locked_ = std::make_unique<host::OutputFolder>(about, nullptr);
            REQUIRE_FALSE(locked_->lock().failed());
        } else {
            FAIL("not a command: " << verb);
        }
    }

    /// Commits are the same on every machine, so that their hashes are.
    void runGit(std::vector<std::string> words) {
        constexpr std::string_view kDate = "2025-01-01T00:00:00Z";
        std::vector<std::string> all{"env",
                                     "GIT_CONFIG_GLOBAL=/dev/null",
                                     "GIT_CONFIG_SYSTEM=/dev/null",
                                     "GIT_AUTHOR_NAME=a",
                                     "GIT_AUTHOR_EMAIL=a@example.org",
                                     "GIT_COMMITTER_NAME=a",
                                     "GIT_COMMITTER_EMAIL=a@example.org",
                                     fmt::format("GIT_AUTHOR_DATE={}", kDate),
                                     fmt::format("GIT_COMMITTER_DATE={}", kDate),
                                     "git",
                                     "-C",
                                     folder_.string()};
        all.insert(all.end(), words.begin() + 1, words.end());
        const host::Finished finished = host::runProgram(all);
        INFO(finished.err);
        REQUIRE(finished.well());
    }

    const fs::path& folder_;
    fs::path within_;
    host::Terminal terminal_;
    fs::path library_;
    std::unique_ptr<host::OutputFolder> locked_;
};

auto runCase(const golden::Tree& in) -> golden::Tree {
    const tests::TemporaryFolder folder;
    writeTree(folder.path(), in);
    Session session(folder.path());
    std::istringstream lines(in.at(std::string(kCommands)));
    for (std::string line; std::getline(lines, line);) {
        session.execute(line);
    }
    golden::Tree out{{"transcript.txt", golden::withoutVersion(session.transcript)}};
    const golden::Tree after = readTree(folder.path());
    for (const auto& [path, bytes] : after) {
        const auto before = in.find(path);
        if (before == in.end() || before->second != bytes) {
            out.emplace("files/" + path, bytes);
        }
    }
    for (const auto& [path, bytes] : in) {
        if (path != kCommands && !after.contains(path)) {
            out["transcript.txt"] += fmt::format("deleted: {}\n", path);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("cli") {
    golden::folders({.folder = "tests/golden/cli"}, runCase);
}
