// What a command of clc is: data for the help, and a function.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/settings.h"
#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace clc::cli {

/// What the process ends with.
/// `Differs`: the tree is not what the sources give: `build --check` found that, or `why` was asked
/// about a line that they do not.
enum class ExitCode { Done = 0, Errors = 1, Usage = 2, Differs = 3, Internal = 70 };

/// One run of a command.
struct Invocation {
    const Arguments& arguments;
    const Settings& settings;
    Console& console;

    /// Prints `diagnostics` in the form the user asked for. The forms for people go to the error
    /// stream, those for programs to the output. The answer is `Errors` if there is any error.
    auto report(std::vector<Diagnostic> diagnostics, const SourceManager& sources) const
        -> ExitCode;

    /// Whether what is printed to the output may have colours.
    [[nodiscard]] auto outputColor() const -> Color;
};

/// What the arguments of a command are; shells complete them so.
enum class Takes { Nothing, Files, Sources, Codes, Topics, Kinds, Commands };

struct Command {
    static constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

    std::string_view name;
    /// How the help writes them: "FILE...".
    std::string_view arguments;
    std::string_view summary;
    /// More lines for the command's own help; may be empty.
    std::string_view details;
    /// Beside those that every command has.
    std::span<const Option> options;
    /// What `--format` takes beside the forms of diagnostics.
    std::span<const std::string_view> formats = {};
    /// What the first argument is one of, where these are few; `takes` is then about the others.
    std::span<const std::string_view> words = {};
    Takes takes = Takes::Nothing;
    std::size_t leastArguments = 0;
    std::size_t mostArguments = 0;
    auto (*run)(const Invocation& invocation) -> ExitCode = nullptr;
};

}  // namespace clc::cli
