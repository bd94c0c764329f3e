// Diagnostics for people at a terminal: the message, the source it is about, and what to do.
#pragma once

#include "diagnostics/diagnostic.h"
#include "diagnostics/hidden.h"
#include "diagnostics/styled_text.h"
#include "source/source_manager.h"

#include <cstdint>
#include <string>
#include <vector>

namespace clc {

struct TextOptions {
    Color color = Color::Off;
    /// Columns of the terminal; longer lines of source are cut around their marks.
    std::uint32_t width = 160;
};

/// Places with the fact about each, the first one marked as what it is all about: as a diagnostic
/// shows its labels, for who has something else to say than a diagnostic. No empty line behind it.
auto renderLabels(std::vector<Label> labels, const SourceManager& sources,
                  const TextOptions& options, const HiddenTexts& hidden = {}) -> std::string;

/// One diagnostic, with an empty line behind it. Of the sources it shows `hidden` covered.
auto renderText(const Diagnostic& diagnostic, const SourceManager& sources,
                const TextOptions& options, const HiddenTexts& hidden = {}) -> std::string;

}  // namespace clc
