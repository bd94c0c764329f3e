// What stands on the lines of an output, texts looked into: a document that was printed into a text
// and a file that was read into one have lines of their own.
#pragma once

#include "backends/output_tree.h"
#include "project/compilation.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// What one line is made of.
struct LineParts {
    /// Of the innermost document that has a line there, in order of writing: of a key before that
    /// of its value. Empty if the text is no document's.
    std::vector<values::OriginId> inner;
    /// What is around that, from the outside in; all there is if the text is no document's.
    std::vector<values::OriginId> around;
    /// The line of a file of the project that stands there; invalid if none does.
    Span file;
    /// Documents and files the text is made of, where no line of theirs stands on this one alone.
    std::vector<values::OriginId> mixedIn;
    std::vector<FileId> mixedFiles;

    /// The text was looked into.
    [[nodiscard]] bool isInside() const { return !inner.empty() || file.valid(); }
};

class TextLines {
public:
    /// One that was evaluated for who explains, and outlives this.
    explicit TextLines(const Compilation& compilation);

    /// For each line of `path`, which is one of the outputs.
    [[nodiscard]] auto of(std::string_view path) const -> const std::vector<LineParts>&;

private:
    /// A document or file that texts are made of.
    struct Source {
        bool isFile = false;
        std::size_t index = 0;
        auto operator<=>(const Source&) const = default;
    };
    /// One with its lines, as it is met.
    struct Opened {
        std::vector<std::string> lines;
        std::vector<LineParts> parts;
    };
    /// Lines of a text from `first` on, up to `last`.
    struct Run {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    [[nodiscard]] auto expand(const backends::PrintedFile& printed, int depth) const
        -> std::vector<LineParts>;
    void lookInto(const Source& source, Run run, const std::vector<std::string>& lines, int depth,
                  std::vector<LineParts>& parts) const;
    [[nodiscard]] auto sourcesOf(values::OriginId origin) const -> const std::vector<Source>&;
    [[nodiscard]] auto opened(const Source& source, int depth) const -> const Opened&;
    [[nodiscard]] auto openDocument(std::size_t index, int depth) const -> Opened;
    [[nodiscard]] auto openFile(std::size_t index) const -> Opened;

    const Compilation& compilation_;
    std::map<values::OriginId, std::vector<Source>> byOrigin_;
    std::map<std::string, FileId, std::less<>> files_;
    // Filled as they are asked for.
    mutable std::map<values::OriginId, std::vector<Source>> reached_;
    mutable std::map<Source, Opened> opened_;
    mutable std::map<std::string, std::vector<LineParts>, std::less<>> known_;
};

}  // namespace clc::project
