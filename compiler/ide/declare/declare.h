// `clc new`: one more declaration in a cluster, as text. Nothing is written here.
#pragma once

#include "base/embedded.h"
#include "diagnostics/sink.h"
#include "project/checked_library.h"
#include "project/compilation.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clc::ide {

struct NewRequest {
    /// As the user writes them.
    std::string kind;
    std::string name;
    /// The instance it is to stand in, by its name or path; the only one that fits if empty.
    std::string in = {};
    /// The file it is to be written into, from the project's root; if empty, the one in which what
    /// it stands in is declared.
    std::string file = {};
};

struct NewDeclaration {
    /// The file that changes, from the project's root.
    std::string path;
    /// Its text before and after: nothing but what is new, and its layout, differs.
    std::string before;
    std::string after;
    /// The declaration as it stands in `after`, without the blanks around.
    std::string added;
    /// The line it begins in, from 1.
    std::size_t line = 0;
    /// The `use` line the file has got for it; empty if it needed none.
    std::string useLine;
    /// What it stands in: "namespace/web"; empty at the top of the file.
    std::string container;
    /// Entries in which a value is to be written.
    std::vector<std::string> toFillIn;
};

/// What a request is answered from. All of it outlives the answer.
struct NewSources {
    /// A cluster that was checked; it may have mistakes in its values.
    const project::Compilation& cluster;
    const project::CheckedLibrary& library;
    /// Bodies of kinds of the library, "new-KIND.cl".
    std::span<const EmbeddedFile> templates;
};

/// Nothing, and a report, if the kind is not known or can't be declared, if the place is not clear,
/// if the name is taken, or if the file has mistakes in its syntax.
auto newDeclaration(const NewRequest& request, const NewSources& from, DiagnosticSink& sink)
    -> std::optional<NewDeclaration>;

}  // namespace clc::ide
