#include "project/files_ahead.h"

#include "backends/api/check.h"
#include "backends/backends.h"
#include "base/check.h"
#include "diagnostics/sink.h"
#include "project/api_releases.h"

#include <functional>
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

void FilesAhead::stop() {
    next_ = files_.size();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void FilesAhead::begin(const rules::Placed& placed, const schema::SchemaTable* schemas) {
    CLC_ASSERT(!thread_.joinable() && files_.empty(), "files are looked at ahead once");
    files_ = placed.files;
    seen_.resize(files_.size());
    schemas_ = schemas;
    if (schemas != nullptr) {
        DiagnosticSink unheard;  // who may report it chooses them again
        versions_ = chooseReleases(placed.releases, *schemas, NoOrigins(), unheard);
    }
    thread_ = std::thread([this] { run(); });
}

void FilesAhead::run() {
    std::optional<QuietCheck> check;
    if (schemas_ != nullptr) {
        check.emplace(*schemas_, versions_);
    }
    for (std::size_t i = next_++; i < files_.size(); i = next_++) {
        seen_[i] = {printQuietly(files_[i]), check && check->isSound(files_[i])};
    }
}

auto FilesAhead::seen(const values::OutputFile& file) -> Seen* {
    if (thread_.joinable()) {
        run();
        thread_.join();
    }
    const std::less_equal<const values::OutputFile*> notBehind;
    const bool isOne =
        !files_.empty() && notBehind(files_.data(), &file) && notBehind(&file, &files_.back());
    return isOne ? &seen_[static_cast<std::size_t>(&file - files_.data())] : nullptr;
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
