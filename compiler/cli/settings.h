// The options that every command has.
#pragma once

#include "cli/arguments.h"
#include "diagnostics/render.h"
#include "diagnostics/sink.h"

#include <cstddef>
#include <optional>
#include <span>

namespace clc::cli {

enum class ColorChoice { Auto, Always, Never };

struct Settings {
    ColorChoice color = ColorChoice::Auto;
    Format format = Format::Human;
    /// 0 is no limit.
    std::size_t maxErrors = 100;
};

auto globalOptions() -> std::span<const Option>;

/// Nothing if a value is wrong; the reason is reported. A form of `formats` is the command's own,
/// and its diagnostics are then those for people.
auto readSettings(const Arguments& arguments, std::span<const std::string_view> formats,
                  DiagnosticSink& sink) -> std::optional<Settings>;

}  // namespace clc::cli
