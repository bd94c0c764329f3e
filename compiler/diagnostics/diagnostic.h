// What is reported to the user, as data: code, labels, help, fixes. How it looks is a renderer's
// business.
#pragma once

#include "source/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc {

enum class Severity { Info, Warning, Error };

/// "info", "warning", "error".
auto severityName(Severity severity) -> std::string_view;

/// A place and the one fact about it that matters here.
struct Label {
    Span span;
    std::string text;
    bool operator==(const Label&) const = default;
};

struct Edit {
    Span span;
    std::string replacement;
    bool operator==(const Edit&) const = default;
};

/// `Safe`: applied by `--fix`, keeps or restores the meaning the user wrote.
/// `Unsafe`: needs a look.
enum class Applicability { Safe, Unsafe };

/// A change of the sources that removes the diagnostic.
/// Edits are sorted by span and do not overlap.
struct Fix {
    std::string title;
    Applicability applicability = Applicability::Safe;
    std::vector<Edit> edits;
    bool operator==(const Fix&) const = default;
};

/// One finding. `code` is a row of the catalogue or the code of a rule written in the language.
struct Diagnostic {
    std::string code;
    std::string name;
    Severity severity = Severity::Error;
    std::string message;
    /// The message's arguments as text, in the order of the row.
    std::vector<std::string> arguments;
    /// The first label is the place the message is about; its text may be empty.
    std::vector<Label> labels;
    std::vector<std::string> help;
    std::vector<Fix> fixes;
    /// "in rule 'memory-limit'", from the innermost out.
    std::vector<std::string> context;
    /// What is written at the first label must not be read in reports: see `HiddenTexts`.
    bool hidesPlace = false;

    [[nodiscard]] auto span() const -> Span {
        return labels.empty() ? Span() : labels.front().span;
    }
};

}  // namespace clc
