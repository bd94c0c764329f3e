// Checking of a program: names, types, kinds. Reads trees, writes a `Model`; evaluates nothing.
#pragma once

#include "diagnostics/sink.h"
#include "semantics/model.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::semantics {

/// Where modules come from. Owned by the project; a module is loaded when a name in it is first
/// needed.
class ModuleSource {
public:
    virtual ~ModuleSource() = default;
    /// The tree of "std.app" (a dotted name) or "lib/mail.cl" (a path from the project's root);
    /// null if there is none. What the file's own parsing reported is the project's to tell.
    virtual auto load(std::string_view name) -> const syntax::ParsedFile* = 0;
    /// Dotted names of the modules of the library.
    [[nodiscard]] virtual auto names() const -> std::vector<std::string> = 0;
    /// Paths of the sources in the folder of `path`, for suggestions.
    [[nodiscard]] virtual auto beside(std::string_view path) const -> std::vector<std::string> {
        static_cast<void>(path);
        return {};
    }
    /// Whether the file at `path` is there and was found to be broken, which is reported.
    [[nodiscard]] virtual bool isReported(std::string_view /*path*/) const { return false; }
    /// Why the file at `path`, which `load` did not give, can't be read; empty if it is not there.
    [[nodiscard]] virtual auto cause(std::string_view path) const -> std::string {
        static_cast<void>(path);
        return {};
    }
};

/// The files of a cluster (one scope), or one module; without any all modules are checked whole.
struct CheckInput {
    std::string name;
    std::vector<const syntax::ParsedFile*> files;
    bool isCluster = false;
    /// Names of std modules whose rules are on in a cluster: "std.rules".
    std::vector<std::string> ruleModules;
    /// The rules of others are left out: what is said about codes nobody knows may be about theirs.
    bool withoutRules = false;
    /// Modules of API types that are there though no file uses them.
    std::vector<std::string> typeModules;
    /// The library is known to be right: what only evaluation comes to in its rules, functions and
    /// checks is checked when it does (`Model::complete`).
    bool trustsLibrary = false;
};

/// Checks `input` and of the modules it uses what it uses. Never fails: what is wrong is reported,
/// and evaluation finds bindings of kind None there.
auto check(const CheckInput& input, ModuleSource& modules, types::TypeStore& types,
           const SourceManager& sources, const schema::SchemaTable* schemas, DiagnosticSink& sink)
    -> std::unique_ptr<Model>;

}  // namespace clc::semantics
