// clc as a library: from sources held in memory to a tree, to what is wrong, and to the files of a
// cluster. This header is all that a program needs: it includes nothing of clc's insides and
// nothing of others, and it can be read as C++17.
//
//     const std::vector<clc::api::Source> sources{{"a.cl", "let answer: Int = 42\n"}};
//     const clc::api::Compiled compiled = clc::api::compile(sources, "a.cl");
//     for (const clc::api::Diagnostic& each : compiled.diagnostics) { ... }
//
// Everything returned is plain data that owns what it holds; it needs no other object to live.
// Functions keep no state between calls, read no disk and no environment, and may be called from
// several threads. Whatever the sources are, they return; what is thrown is `std::bad_alloc`, or a
// `std::logic_error` that tells of a bug in clc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clc::api {

/// A file in memory. Paths are relative, with "/" between: "clusters/a.cl", "clusters/a/web.cl".
/// Files that are read by the language (`file("a.env")`) and modules (`use "lib/mail.cl"`) are
/// sources too. The standard library is always there.
struct Source {
    std::string path;
    std::string text;
};

enum class Severity { Info, Warning, Error };

/// Lines and columns begin at 1; columns are counted in characters.
struct Position {
    std::size_t offset = 0;  // in bytes
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// A part of a source. `path` is empty if there is no place to point at, and begins with "std:/" in
/// the standard library.
struct Range {
    std::string path;
    Position begin;
    Position end;  // behind the last character
};

/// A place and what is to be said about it, which may be nothing.
struct Label {
    Range range;
    std::string text;
};

/// Replaces what stands in `range`.
struct Edit {
    Range range;
    std::string replacement;
};

/// A change that removes the diagnostic.
struct Fix {
    std::string title;
    /// It keeps or restores what was meant. Others need a look.
    bool safe = false;
    std::vector<Edit> edits;
};

struct Diagnostic {
    /// "CL0203": what `clc explain` takes.
    std::string code;
    /// "UnknownField"
    std::string name;
    Severity severity = Severity::Error;
    std::string message;
    Range range;
    /// Other places that belong to it, such as the first of two definitions.
    std::vector<Label> labels;
    /// What to do about it, line by line.
    std::vector<std::string> help;
    std::vector<Fix> fixes;
    /// "in rule 'memory-limit'", from the innermost out.
    std::vector<std::string> context;
};

/// A node of a tree. Its text is that of the source from `begin` to `end`.
struct Node {
    /// "DeclarationItem", "NumberExpr": the names of compiler/syntax/nodes.def.
    std::string kind;
    /// What it is to its parent, such as "value"; empty in the main list of the parent.
    std::string role;
    /// What it says beside its children: "app web" of a declaration, "==" of a comparison.
    std::string words;
    std::size_t begin = 0;
    std::size_t end = 0;
    /// Something inside was not understood; it is reported.
    bool hasError = false;
    std::vector<Node> children;
};

struct Parsed {
    /// Always there, whatever the text: a `File`.
    Node tree;
    /// In order of place.
    std::vector<Diagnostic> diagnostics;
};

/// A file that a cluster comes to. `path` is seen from the cluster's output folder:
/// "opentofu/main.tf".
struct Output {
    std::string path;
    std::string bytes;
};

struct Compiled {
    /// What `clc check` shows, in its order.
    std::vector<Diagnostic> diagnostics;
    /// What `clc build` writes, in order of path. Empty with any error, and for a module.
    std::vector<Output> outputs;
    /// No diagnostic is an error.
    bool ok = false;
};

struct Formatted {
    /// The source in the one style. What was not understood stands as it was.
    std::string text;
    std::vector<Diagnostic> diagnostics;
};

/// The syntax of one source.
Parsed parse(const Source& source);

/// The cluster whose file is `path`, with the files of `sources` that belong to it, or the module
/// at `path` by itself.
Compiled compile(const std::vector<Source>& sources, const std::string& path);

Formatted format(const Source& source);

/// The version of the compiler, the language and the standard library, which are one: "0.1.0".
std::string version();

}  // namespace clc::api
