// What no compiler of an output tree can go below: its files, written by one thread from one file
// that holds them all.
//
//   clc_write_floor pack TREE PACK
//   clc_write_floor PACK FOLDER      the folder is new
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct File {
    std::string path;
    std::string_view bytes;
};

struct Tree {
    std::vector<std::string> folders;
    std::vector<File> files;
};

/// Folders and files as lines, then an empty one, then the bytes of all files.
void pack(const fs::path& root, const fs::path& into) {
    std::string lines;
    std::string bytes;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const std::string path = entry.path().lexically_relative(root).string();
        if (entry.is_directory()) {
            lines += fmt::format("D {}\n", path);
        } else {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string content(std::istreambuf_iterator<char>(file), {});
            lines += fmt::format("F {} {}\n", content.size(), path);
            bytes += content;
        }
    }
    std::ofstream(into, std::ios::binary) << lines << '\n' << bytes;
}

auto readWhole(const fs::path& path) -> std::string {
    std::string text(fs::file_size(path), 0);
    std::ifstream(path, std::ios::binary).read(text.data(), std::ssize(text));
    return text;
}

/// What it gives looks into `text`.
auto unpack(std::string_view text) -> Tree {
    Tree tree;
    std::size_t at = text.find("\n\n") + 2;
    std::string_view lines = text.substr(0, at - 1);
    for (; !lines.empty(); lines.remove_prefix(lines.find('\n') + 1)) {
        const std::string_view line = lines.substr(2, lines.find('\n') - 2);
        if (lines.starts_with('D')) {
            tree.folders.emplace_back(line);
        } else {
            const std::size_t space = line.find(' ');
            const std::size_t size = std::stoul(std::string(line.substr(0, space)));
            tree.files.push_back({std::string(line.substr(space + 1)), text.substr(at, size)});
            at += size;
        }
    }
    return tree;
}

void writeTree(const Tree& tree, int root) {
    for (const std::string& each : tree.folders) {
        if (::mkdirat(root, each.c_str(), 0777) != 0) {
            throw std::runtime_error("a folder can't be made: " + each);
        }
    }
    for (const File& each : tree.files) {
        const int file =
            ::openat(root, each.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        const auto size = static_cast<ssize_t>(each.bytes.size());
        if (file < 0 || ::write(file, each.bytes.data(), each.bytes.size()) != size ||
            ::close(file) != 0) {
            throw std::runtime_error("a file can't be written: " + each.path);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv, argv + argc);
    const bool packs = words.size() == 4 && words[1] == "pack";
    if (!packs && words.size() != 3) {
        fmt::print(stderr, "usage: clc_write_floor [pack] FROM TO\n");
        return 2;
    }
    try {
        if (packs) {
            pack(words[2], words[3]);
            return 0;
        }
        const std::string text = readWhole(words[1]);
        fs::create_directory(words[2]);
        writeTree(unpack(text), ::open(words[2].c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        return 0;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "clc_write_floor: {}\n", problem.what());
        return 1;
    }
}
