// The files of a run: path, text and line index behind a 4-byte id.
#pragma once

#include "base/stable_table.h"
#include "source/line_index.h"
#include "source/span.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace clc {

/// One text that spans point into. `path` is relative to the project's root with "/" between, or
/// virtual: "std:/app.cl".
class SourceFile {
public:
    SourceFile(FileId id, std::string path, std::string text)
        : id_(id), path_(std::move(path)), text_(std::move(text)), lines_(text_) {}

    [[nodiscard]] auto id() const -> FileId { return id_; }
    [[nodiscard]] auto path() const -> const std::string& { return path_; }
    /// Whether it is no file of the project, such as a part of the standard library in the binary.
    [[nodiscard]] bool isVirtual() const { return path_.find(":/") != std::string::npos; }
    [[nodiscard]] auto text() const -> std::string_view { return text_; }
    [[nodiscard]] auto lines() const -> const LineIndex& { return lines_; }
    [[nodiscard]] auto text(Span span) const -> std::string_view {
        return text().substr(span.begin, span.size());
    }
    [[nodiscard]] auto wholeSpan() const -> Span {
        return {id_, 0, static_cast<std::uint32_t>(text_.size())};
    }

private:
    FileId id_;
    std::string path_;
    std::string text_;
    LineIndex lines_;
};

/// Owns the files. Adding and reading is safe from two threads; a file never moves.
class SourceManager {
public:
    auto add(std::string path, std::string text) -> const SourceFile&;
    [[nodiscard]] auto file(FileId id) const -> const SourceFile&;
    [[nodiscard]] auto text(Span span) const -> std::string_view {
        return file(span.file).text(span);
    }
    [[nodiscard]] auto size() const -> std::size_t;

private:
    std::mutex mutex_;  // of adding
    StableTable<std::unique_ptr<SourceFile>> files_;
};

}  // namespace clc
