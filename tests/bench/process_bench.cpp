// What a user waits for and how much memory it takes: clc as a process of its own, each time a new
// one.
//
//   clc_process_bench CLC REPOSITORY [RUNS]
#include "support/temporary_folder.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace clc::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Size {
    std::size_t files = 0;
    std::uintmax_t bytes = 0;
};

struct Case {
    std::string name;
    fs::path folder;
    std::vector<std::string> words;
    /// Done before each run, and not measured.
    std::function<void()> prepare = [] {};
};

struct Figures {
    std::vector<double> milliseconds;
    double processor = 0;
    long kilobytes = 0;
};

[[noreturn]] void become(const fs::path& program, const Case& measured) {
    std::vector<std::string> words = measured.words;
    words.insert(words.begin(), program.string());
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    if (::chdir(measured.folder.c_str()) == 0) {
        ::execv(program.c_str(), pointers.data());
    }
    ::_exit(127);
}

auto milliseconds(const timeval& time) -> double {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

void runOnce(const fs::path& program, const Case& measured, Figures& figures) {
    measured.prepare();
    const auto begin = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        become(program, measured);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child) {
        throw std::runtime_error("no process can be started");
    }
    const std::chrono::duration<double, std::milli> taken = Clock::now() - begin;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw std::runtime_error(
            fmt::format("'{}' failed: what it takes says nothing", measured.name));
    }
    figures.milliseconds.push_back(taken.count());
    figures.processor += milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    figures.kilobytes = std::max(figures.kilobytes, used.ru_maxrss);
}

void measure(const fs::path& program, const Case& measured, int runs) {
    Figures figures;
    for (int i = 0; i < runs; ++i) {
        runOnce(program, measured, figures);
    }
    std::ranges::sort(figures.milliseconds);
    fmt::print("{:38} {:8.1f} {:8.1f} {:8.1f} {:9.1f} {:8.1f}\n", measured.name,
               figures.milliseconds[figures.milliseconds.size() / 2], figures.milliseconds.front(),
               figures.milliseconds.back(), figures.processor / runs,
               static_cast<double>(figures.kilobytes) / 1024);
}

auto sizeOf(const fs::path& folder, const std::string& extension) -> Size {
    Size size;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() &&
            (extension.empty() || entry.path().extension() == extension)) {
            ++size.files;
            size.bytes += entry.file_size();
        }
    }
    return size;
}

void describe(const std::string& what, const Size& size) {
    fmt::print("{:38} {:5} files {:9} bytes\n", what, size.files, size.bytes);
}

/// A cluster of `count` apps in one namespace, each of which refers to the next and to a config of
/// its own: how time and memory grow.
auto manyApps(int count) -> std::string {
    std::string text = "cluster many { kubernetes: 1.33.0 }\n\nnamespace all {\n";
    for (int i = 0; i < count; ++i) {
        text += fmt::format(
            "  config c{0} {{ data {{ LEVEL: \"info\" }} }}\n"
            "  app a{0} {{\n"
            "    image: \"ghcr.io/example/front:v1.2.0@sha256:{1}\"\n"
            "    ports {{ http: 8080 }}\n"
            "    env {{ NEXT: app/a{2}.endpoints.http.host() }}\n"
            "    env-from: [config/c{0}]\n"
            "    resources {{ requests {{ memory: 128Mi }}, limits {{ memory: 256Mi }} }}\n"
            "  }}\n",
            i, std::string(64, '1'), (i + 1) % count);
    }
    return text + "}\n";
}

/// W(N) in `folder`: see tests/bench/workload.
void generateWorkload(const fs::path& repository, int apps, const fs::path& folder) {
    const std::string command = fmt::format(
        "python3 -B '{}' {} '{}'", (repository / "tests/bench/workload/generate.py").string(), apps,
        folder.string());
    if (std::system(command.c_str()) != 0) {
        throw std::runtime_error("the workload can't be generated");
    }
}

/// In memory where there is such a place: what is measured is clc and not the disk.
auto placeInMemory(const fs::path& otherwise) -> fs::path {
    const fs::path memory = "/dev/shm";
    return fs::is_directory(memory) ? memory / fmt::format("clc-bench-{}", ::getpid()) : otherwise;
}

void run(const fs::path& program, const fs::path& repository, int runs) {
    const clc::tests::TemporaryFolder temporary;
    const fs::path small = temporary.path() / "small";
    fs::create_directories(small);
    std::ofstream(small / "empty.cl") << "cluster empty { kubernetes: 1.33.0 }\n";
    std::ofstream(small / "hundred.cl") << manyApps(100);
    std::ofstream(small / "thousand.cl") << manyApps(1000);
    const fs::path workload = temporary.path() / "workload";
    generateWorkload(repository, 1000, workload);
    const fs::path memory = placeInMemory(temporary.path() / "memory");
    const fs::path fresh = temporary.path() / "fresh";
    const fs::path made = temporary.path() / "made";
    const auto build = [](const fs::path& out, const char* more) {
        std::vector<std::string> words{"build", "clusters/goingdark.cl", "--out", out.string()};
        if (*more != 0) {
            words.emplace_back(more);
        }
        return words;
    };
    const std::vector<Case> cases{
        {"clc version", small, {"version"}},
        {"clc check, empty cluster", small, {"check", "empty.cl"}},
        {"clc check, goingdark", repository, {"check", "clusters/goingdark.cl"}},
        {"clc check, goingdark, no rules",
         repository,
         {"check", "clusters/goingdark.cl", "--no-rules"}},
        {"clc build, goingdark, all new", repository, build(fresh, ""),
         [&] { fs::remove_all(fresh); }},
        {"clc build, goingdark, no change", repository, build(made, "")},
        {"clc build --check, goingdark", repository, build(made, "--check")},
        {"clc check, 100 apps", small, {"check", "hundred.cl"}},
        {"clc check, 1000 apps", small, {"check", "thousand.cl"}},
        {"clc check, W(1000)", workload, {"check", "workload.cl", "--root", "."}},
        {"clc check, W(1000), no rules",
         workload,
         {"check", "workload.cl", "--root", ".", "--no-rules"}},
        {"clc build, W(1000), no rules, all new",
         workload,
         {"build", "workload.cl", "--root", ".", "--no-rules", "--out", memory.string()},
         [&] { fs::remove_all(memory); }},
    };
    describe("goingdark: sources below clusters/", sizeOf(repository / "clusters", ".cl"));
    describe("standard library", sizeOf(repository / "stdlib/std", ".cl"));
    fmt::print("{:38} {:5} file  {:9} bytes\n\n", "clc", 1, fs::file_size(program));
    fmt::print("{:38} {:>8} {:>8} {:>8} {:>9} {:>8}\n",
               fmt::format("{} processes each, in ms", runs), "median", "least", "most",
               "processor", "MiB");
    // The first run of all brings the program and the sources into memory; it is not counted.
    Figures unheard;
    runOnce(program, cases[4], unheard);
    for (const Case& each : cases) {
        measure(program, each, runs);
    }
    fs::remove_all(memory);
    fmt::print("\n");
    describe("goingdark: what build wrote", sizeOf(made, ""));
}

}  // namespace
}  // namespace clc::bench

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: clc_process_bench CLC REPOSITORY [RUNS]\n");
        return 2;
    }
    try {
        const int runs = argc > 3 ? std::stoi(argv[3]) : 21;
        clc::bench::run(std::filesystem::absolute(argv[1]), argv[2], std::max(runs, 1));
        return 0;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "clc_process_bench: {}\n", problem.what());
        return 1;
    }
}
