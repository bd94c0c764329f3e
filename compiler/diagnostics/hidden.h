// Texts that must not be read in a report, such as a credential that was found in a source: logs of
// CI are read by more people than the sources.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clc {

/// The literals that diagnostics with `hidesPlace` point at, and what else may be a credential in
/// what is shown (diagnostics/suspects.h), whoever reports what about it. Each byte of them is
/// shown as '*', but for spaces and line ends, so that columns stay what they are.
class HiddenTexts {
public:
    HiddenTexts() = default;
    /// `sources` outlive this.
    HiddenTexts(const std::vector<Diagnostic>& diagnostics, const SourceManager& sources);

    /// `text`, which stands in `file` from byte `begin` on, as it may be shown.
    [[nodiscard]] auto shown(FileId file, std::uint32_t begin, std::string_view text) const
        -> std::string;
    /// A text of another origin, such as a message. Only what is long enough not to be met by
    /// chance is looked for in it.
    [[nodiscard]] auto shown(std::string_view text) const -> std::string;
    /// A line that stands in `file`, or is to stand there.
    [[nodiscard]] auto shownLine(FileId file, std::string_view line) const -> std::string;
    /// Something of what stands at `span` is hidden.
    [[nodiscard]] bool covers(Span span) const;
    /// No message holds anything of it.
    [[nodiscard]] bool empty() const { return texts_.empty(); }

private:
    void add(const SourceFile& file, Span literal);
    void addText(std::string_view text);
    /// Of the project's own file; the library's are open to all.
    auto suspectsOf(FileId file) const -> const std::vector<Span>&;

    const SourceManager* sources_ = nullptr;
    /// Filled as files are shown.
    mutable std::map<std::uint32_t, std::vector<Span>> suspects_;
    std::vector<Span> spans_;
    std::vector<std::string> texts_;
};

}  // namespace clc
