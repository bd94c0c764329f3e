#include "project/files_ahead.h"

#include "backends/backends.h"
#include "base/check.h"
#include "diagnostics/sink.h"

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

}  // namespace

void FilesAhead::stop() {
    next_ = files_.size();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void FilesAhead::begin(std::span<const values::OutputFile> files) {
    CLC_ASSERT(!thread_.joinable() && files_.empty(), "files are printed ahead once");
    files_ = files;
    printed_.resize(files.size());
    thread_ = std::thread([this] { run(); });
}

void FilesAhead::run() {
    for (std::size_t i = next_++; i < files_.size(); i = next_++) {
        printed_[i] = printQuietly(files_[i]);
    }
}

auto FilesAhead::take(const values::OutputFile& file) -> std::optional<backends::PrintedFile> {
    if (thread_.joinable()) {
        run();
        thread_.join();
    }
    const std::less_equal<const values::OutputFile*> notBehind;
    const bool isOne =
        !files_.empty() && notBehind(files_.data(), &file) && notBehind(&file, &files_.back());
    return isOne ? std::exchange(printed_[static_cast<std::size_t>(&file - files_.data())],
                                 std::nullopt)
                 : std::nullopt;
}

}  // namespace clc::project
