#include "project/files_ahead.h"

#include "backends/api/check.h"
#include "backends/backends.h"
#include "base/check.h"
#include "diagnostics/sink.h"
#include "project/api_releases.h"

#include <utility>

namespace clc::project {
namespace {

/// Nobody reads what is reported here.
class NoOrigins final : public values::OriginLookup {
public:
    [[nodiscard]] auto span(values::OriginId /*origin*/) const -> Span override { return {}; }
};

auto printQuietly(const values::OutputFile& file) -> std::optional<backends::PrintedFile> {
    try {
        DiagnosticSink unheard;
        return backends::print(file, NoOrigins(), unheard);
    } catch (const InternalError&) {
        return std::nullopt;  // who prints it again meets the same
    }
}

/// Holds objects against API types, and forgets what is wrong with them.
class QuietCheck {
public:
    QuietCheck(const schema::SchemaTable& schemas, const schema::VersionContract& versions)
        : check_({schemas, versions, origins_}, unheard_) {}

    bool isSound(const values::OutputFile& file) {
        try {
            check_.file(file);
            return unheard_.take().empty();
        } catch (const InternalError&) {
            return false;
        }
    }

private:
    NoOrigins origins_;
    DiagnosticSink unheard_;
    backends::ObjectCheck check_;
};

}  // namespace

void FilesAhead::begin(std::span<const evaluation::NamedRelease> releases) {
    CLC_ASSERT(!thread_.joinable() && !ended_, "files are looked at ahead once");
    if (schemas_ != nullptr) {
        DiagnosticSink unheard;  // who may report it chooses them again
        versions_ = chooseReleases(releases, *schemas_, NoOrigins(), unheard);
    }
    thread_ = std::thread([this] { run(); });
}

void FilesAhead::placed(const values::OutputFile& file) {
    const std::lock_guard lock(mutex_);
    CLC_ASSERT(file.number == seen_.size(), "files come in the order they are placed in");
    seen_.push_back({.file = file});
    // Whoever waits has seen all that were there.
    if (next_ + 1 == seen_.size()) {
        changed_.notify_one();
    }
}

void FilesAhead::end() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    changed_.notify_one();
}

void FilesAhead::stop() {
    {
        const std::lock_guard lock(mutex_);
        next_ = seen_.size();
    }
    end();
    if (thread_.joinable()) {
        thread_.join();
    }
}

auto FilesAhead::next() -> Seen* {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return next_ < seen_.size() || ended_; });
    return next_ < seen_.size() ? &seen_[next_++] : nullptr;
}

void FilesAhead::run() {
    std::optional<QuietCheck> check;
    if (schemas_ != nullptr) {
        check.emplace(*schemas_, versions_);
    }
    while (Seen* const each = next()) {
        each->printed = printQuietly(each->file);
        each->isSound = check && check->isSound(each->file);
    }
}

auto FilesAhead::seen(const values::OutputFile& file) -> Seen* {
    if (thread_.joinable()) {
        run();
        thread_.join();
    }
    return file.number < seen_.size() ? &seen_[file.number] : nullptr;
}

bool FilesAhead::isSound(const values::OutputFile& file) {
    const Seen* const found = seen(file);
    return found != nullptr && found->isSound;
}

auto FilesAhead::take(const values::OutputFile& file) -> std::optional<backends::PrintedFile> {
    Seen* const found = seen(file);
    return found == nullptr ? std::nullopt : std::exchange(found->printed, std::nullopt);
}

}  // namespace clc::project
