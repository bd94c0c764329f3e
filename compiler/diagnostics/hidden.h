// Texts that must not be read in a report, such as a credential that was found in a source: logs of
// CI are read by more people than the sources.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clc {

/// The literals that diagnostics with `hidesPlace` point at. Each byte of them is shown as '*',
/// but for spaces and line ends, so that columns stay what they are.
class HiddenTexts {
public:
    HiddenTexts() = default;
    HiddenTexts(const std::vector<Diagnostic>& diagnostics, const SourceManager& sources);

    /// `text`, which stands in `file` from byte `begin` on, as it may be shown.
    [[nodiscard]] auto shown(FileId file, std::uint32_t begin, std::string_view text) const
        -> std::string;
    /// A text of another origin: a message, a line that a fix would write. Only what is long enough
    /// not to be met by chance is looked for in it.
    [[nodiscard]] auto shown(std::string_view text) const -> std::string;
    [[nodiscard]] bool empty() const { return spans_.empty(); }

private:
    void add(const SourceFile& file, Span literal);

    std::vector<Span> spans_;
    std::vector<std::string> texts_;
};

}  // namespace clc
