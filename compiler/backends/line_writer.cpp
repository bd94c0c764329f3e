#include "backends/line_writer.h"

#include <algorithm>
#include <utility>

namespace clc::backends {
namespace {

/// Most files hold no more, and so are written without looking for more room.
constexpr std::size_t kUsualSize = 4096;
constexpr std::size_t kUsualLines = 128;

}  // namespace

LineWriter::LineWriter() {
    file_.bytes.reserve(kUsualSize);
    file_.lines.reserve(kUsualLines);
}

auto LineWriter::text(std::string_view text) -> LineWriter& {
    file_.bytes.append(text);
    return *this;
}

auto LineWriter::spaces(std::size_t count) -> LineWriter& {
    file_.bytes.append(count, ' ');
    return *this;
}

auto LineWriter::from(values::OriginId origin) -> LineWriter& {
    if (origin.valid() && std::find(onLine_.begin(), onLine_.end(), origin) == onLine_.end()) {
        onLine_.push_back(origin);
    }
    return *this;
}

void LineWriter::endLine() {
    file_.bytes.push_back('\n');
    file_.lines.addLine(onLine_);
    lineBegin_ = file_.bytes.size();
    onLine_.clear();
}

auto LineWriter::finish() -> PrintedFile {
    if (column() > 0) {
        file_.lines.addLine(onLine_);
    }
    onLine_.clear();
    lineBegin_ = 0;
    // Files stay in memory till all are written.
    file_.bytes.shrink_to_fit();
    file_.lines.shrink();
    return std::exchange(file_, {});
}

}  // namespace clc::backends
