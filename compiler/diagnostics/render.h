// A whole report in one of the forms that `--format` names.
#pragma once

#include "diagnostics/render_text.h"
#include "diagnostics/report.h"
#include "source/source_manager.h"

#include <string>

namespace clc {

enum class Format { Human, Short, Json, Sarif, Github };

/// `options` are for `Format::Human` alone. A form for people says nothing about nothing; one for
/// programs is complete even then.
auto render(const Report& report, const SourceManager& sources, Format format,
            const TextOptions& options) -> std::string;

}  // namespace clc
