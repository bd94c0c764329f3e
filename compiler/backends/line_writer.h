// Collects the lines of a file with their origins. What all printers write through; it knows no
// format.
#pragma once

#include "backends/output_tree.h"

#include <string_view>

namespace clc::backends {

class LineWriter {
public:
    LineWriter();

    /// Appends to the current line; `text` holds no line end.
    auto text(std::string_view text) -> LineWriter&;
    auto spaces(std::size_t count) -> LineWriter&;
    /// Says that something of `origin` stands on the current line.
    auto from(values::OriginId origin) -> LineWriter&;
    void endLine();

    /// Bytes in the current line.
    [[nodiscard]] auto column() const -> std::size_t { return file_.bytes.size() - lineBegin_; }

    /// Hands the file over. A line that was begun and not ended stays without a line end.
    [[nodiscard]] auto finish() -> PrintedFile;

private:
    PrintedFile file_;
    std::size_t lineBegin_ = 0;
    std::vector<values::OriginId> onLine_;
};

}  // namespace clc::backends
