#include "backends/paths.h"

#include "backends/folded.h"
#include "backends/limits.h"
#include "source/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace clc::backends {
namespace {

using values::OriginLookup;
using values::OutputFile;

/// The most that ext4, APFS and NTFS all take for one name, in bytes.
constexpr std::size_t kLongestName = 255;

auto spanOf(const OutputFile& file, const OriginLookup& origins) -> Span {
    const Span span = file.pathOrigin.valid() ? origins.span(file.pathOrigin) : Span();
    return span.valid() ? span : file.emit;
}

/// Who places a file: where its path is written or, if the library makes that up, what is declared
/// there.
auto placerOf(const OutputFile& file, const OriginLookup& origins) -> Span {
    const bool isMadeUp = origins.isLibrarys(file.emit) && file.root != nullptr;
    const Span declared = isMadeUp ? origins.home(file.root->origin) : Span();
    return declared.valid() ? declared : spanOf(file, origins);
}

/// Only ASCII letters differ, and they in case.
bool isCaseOnly(std::string_view one, std::string_view other) {
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    };
    return std::ranges::equal(one, other, {}, lower, lower);
}

/// Calls `visit` with each name of `path` until it returns true.
template <typename Visit>
bool anyName(std::string_view path, Visit visit) {
    while (true) {
        const std::size_t slash = path.find('/');
        if (visit(path.substr(0, slash))) {
            return true;
        }
        if (slash == std::string_view::npos) {
            return false;
        }
        path.remove_prefix(slash + 1);
    }
}

bool leavesRoot(std::string_view path) {
    const bool drive = path.size() > 1 && path[1] == ':';
    return path.starts_with('/') || path.starts_with('\\') || drive ||
           anyName(path, [](std::string_view name) { return name == ".."; });
}

bool isDeviceName(std::string_view name) {
    const std::string stem = folded(name.substr(0, name.find('.')));
    constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
    const bool port = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
                      stem[3] >= '1' && stem[3] <= '9';
    return port || std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end();
}

/// Why some system cannot hold a file or folder called `name`; nothing if all can.
auto flawOfName(std::string_view name) -> std::optional<std::string> {
    if (name.empty()) {
        return "has an empty name in it";
    }
    if (name == ".") {
        return "has a '.' in it that says nothing";
    }
    if (name.size() > kLongestName) {
        return fmt::format("has a name in it with more than {} bytes", kLongestName);
    }
    if (firstInvalidByte(name)) {
        return "is not UTF-8";
    }
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            return "has a control character in it";
        }
        if (std::string_view("\\:*?\"<>|").find(c) != std::string_view::npos) {
            return fmt::format("has a {} in it, which not every system allows", c);
        }
    }
    if (name.ends_with('.') || name.ends_with(' ')) {
        return fmt::format("has a name in it that ends with '{}'", name.back());
    }
    if (isDeviceName(name)) {
        return fmt::format("has a name in it, {}, that is a device on Windows", name);
    }
    return std::nullopt;
}

bool isReserved(std::string_view path) {
    return anyName(path, [](std::string_view name) {
        const std::string same = folded(name);
        return same == ".git" || same.starts_with(kReservedPrefix);
    });
}

auto flawOf(std::string_view path) -> std::optional<std::string> {
    std::optional<std::string> flaw;
    anyName(path, [&flaw](std::string_view name) {
        flaw = flawOfName(name);
        return flaw.has_value();
    });
    return flaw;
}

/// Reports what is wrong with the path by itself.
bool checkPath(const OutputFile& file, const OriginLookup& origins, DiagnosticSink& sink) {
    const std::string path(file.path);
    if (leavesRoot(path)) {
        sink.report(diag::OutputPathLeavesRoot, spanOf(file, origins), path)
            .help("write it relative to the output root, without '..'");
        return false;
    }
    const auto flaw = flawOf(path);
    if (flaw) {
        sink.report(diag::OutputPathUnusable, spanOf(file, origins), path, *flaw)
            .help("give it a name that every system can hold");
        return false;
    }
    if (isReserved(path)) {
        sink.report(diag::OutputPathReserved, spanOf(file, origins), path)
            .help("choose another name: '.git' belongs to git, and names with '.clc-' to clc");
        return false;
    }
    return true;
}

/// How much of two paths names the folders that both lie in, the '/' behind them too.
auto sharedFolders(std::string_view one, std::string_view other) -> std::size_t {
    const auto differ = std::ranges::mismatch(one, other).in1;
    const auto same = static_cast<std::size_t>(differ - one.begin());
    return one.substr(0, same).rfind('/') + 1;
}

/// The files and folders placed so far, by their folded path: what a file system that ignores case
/// would hold.
class Occupied {
public:
    Occupied(const OriginLookup& origins, DiagnosticSink& sink) : origins_(origins), sink_(sink) {}

    /// Reports a clash with what is there; places `file` if there is none.
    bool place(const OutputFile& file);

private:
    enum class What { File, Folder };
    struct Place {
        std::string_view path;
        What what = What::File;
        const OutputFile* by = nullptr;
    };

    bool fits(const Place& wanted);
    static auto helpFor(const Place& wanted, const Place& there) -> std::string;
    void report(const Place& wanted, const Place& there);

    const OriginLookup& origins_;
    DiagnosticSink& sink_;
    std::unordered_map<std::string, Place> places_;
    /// Of the last file that was placed.
    std::string_view lastPath_;
};

bool Occupied::place(const OutputFile& file) {
    std::vector<Place> wanted;
    // The folders of the last file are there.
    const std::size_t known = sharedFolders(file.path, lastPath_);
    for (std::size_t slash = file.path.find('/', known); slash != std::string_view::npos;
         slash = file.path.find('/', slash + 1)) {
        wanted.push_back({file.path.substr(0, slash), What::Folder, &file});
    }
    wanted.push_back({file.path, What::File, &file});
    if (!std::all_of(wanted.begin(), wanted.end(), [&](const Place& each) { return fits(each); })) {
        return false;
    }
    for (const Place& each : wanted) {
        places_.emplace(folded(each.path), each);
    }
    lastPath_ = file.path;
    return true;
}

bool Occupied::fits(const Place& wanted) {
    const auto found = places_.find(folded(wanted.path));
    if (found == places_.end()) {
        return true;
    }
    const Place& there = found->second;
    if (wanted.what == What::Folder && there.what == What::Folder && wanted.path == there.path) {
        return true;
    }
    report(wanted, there);
    return false;
}

auto Occupied::helpFor(const Place& wanted, const Place& there) -> std::string {
    if (wanted.path != there.path) {
        return isCaseOnly(wanted.path, there.path)
                   ? "write both alike: a disk that ignores case holds only one of them"
                   : "they look alike, and differ in how a letter is put together or in signs that "
                     "nobody sees: write both alike, a disk may hold only one of them";
    }
    return wanted.what == there.what ? "give each file a path of its own"
                                     : "give the file another name, or an ending such as '.yaml'";
}

void Occupied::report(const Place& wanted, const Place& there) {
    const Span span = placerOf(*wanted.by, origins_);
    const std::string path(wanted.path);
    const std::string other(there.path);
    auto builder = [&] {
        if (path != other) {
            return sink_.report(diag::OutputPathsDifferInCase, span, path, other);
        }
        if (wanted.what != there.what) {
            return sink_.report(diag::OutputPathIsFolder, span, path);
        }
        return sink_.report(diag::OutputPathTwice, span, path);
    }();
    builder.label(placerOf(*there.by, origins_),
                  fmt::format("'{}' is placed here", there.by->path));
    builder.help(helpFor(wanted, there));
}

}  // namespace

bool isOutputPath(std::string_view path) {
    return !leavesRoot(path) && !flawOf(path) && !isReserved(path);
}

auto placeable(std::span<const OutputFile> files, const OriginLookup& origins, DiagnosticSink& sink)
    -> std::vector<const OutputFile*> {
    Occupied occupied(origins, sink);
    std::vector<const OutputFile*> placed;
    for (const OutputFile& file : files) {
        if (checkPath(file, origins, sink) && occupied.place(file)) {
            placed.push_back(&file);
        }
    }
    return placed;
}

}  // namespace clc::backends
