// One cluster, or one module by itself, from its files to the checked model and the evaluated
// result.
#pragma once

#include "backends/output_tree.h"
#include "diagnostics/sink.h"
#include "evaluation/result.h"
#include "project/module_loader.h"
#include "project/schema_modules.h"
#include "rules/evaluate.h"
#include "semantics/model.h"
#include "types/type_store.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

class FilesAhead;

/// Everything one run knows. What it hands out lives as long as it.
class Compilation {
public:
    /// Without `schemas` there are no API types. `library` is the folder of another standard
    /// library than that in the binary.
    /// `phases`, if any, hears what it is at.
    Compilation(const FileSystem& files, const schema::SchemaTable* schemas,
                const FileSystem* library = nullptr, PhaseListener* phases = nullptr);
    Compilation(const Compilation&) = delete;
    auto operator=(const Compilation&) -> Compilation& = delete;

    /// From now on no rule is run, neither the library's nor the project's, and what allows are for
    /// is not asked. What kinds check of their own instances stays.
    void leaveOutRules() { rules_ = rules::RuleUse::None; }

    /// Reads and checks the file at `path`, with the files it makes one cluster with. False if it
    /// can't be read; that is reported, as everything else is, in `diagnostics()`.
    bool check(std::string_view path);

    /// Evaluates the cluster that was checked without an error, runs the rules and prints its
    /// files. What is wrong is reported; with any error there is no output. A module is not
    /// evaluated. `limits` are others than usual in tests of what goes beyond them; `keys` is for
    /// who explains the output.
    void evaluate(const evaluation::EvalLimits& limits = {},
                  evaluation::KeyOrigins keys = evaluation::KeyOrigins::OfMaps);

    /// The files of the cluster as they are to lie below its output root.
    [[nodiscard]] auto outputs() const -> const backends::OutputTree& { return outputs_; }
    /// Null before `evaluate`.
    [[nodiscard]] auto result() const -> const evaluation::EvalResult* {
        return evaluated_ ? &result_ : nullptr;
    }
    [[nodiscard]] auto sources() const -> const SourceManager& { return sources_; }
    [[nodiscard]] auto model() const -> const semantics::Model& { return *model_; }
    /// The cluster's name: that of its file. Empty for a module.
    [[nodiscard]] auto clusterName() const -> const std::string& { return clusterName_; }
    /// The folder of the cluster's output tree, relative to the project's root: `out/NAME` beside
    /// its file. Empty for a module.
    [[nodiscard]] auto outputFolder() const -> const std::string& { return outputFolder_; }
    /// The file the cluster begins with; for a module its own.
    [[nodiscard]] auto path() const -> const std::string& { return path_; }
    [[nodiscard]] bool isCluster() const { return !clusterName_.empty(); }
    /// Nothing is declared or defined in it.
    [[nodiscard]] bool isEmpty() const { return isEmpty_; }
    /// Found by parsing and checking so far.
    [[nodiscard]] auto diagnostics() const -> std::vector<Diagnostic>;
    [[nodiscard]] bool hasErrors() const;
    [[nodiscard]] auto files() const -> const FileSystem& { return places_.files; }
    [[nodiscard]] auto sink() -> DiagnosticSink& { return sink_; }

private:
    void checkApis(FilesAhead& ahead);
    /// In bytes, without the modules it uses; 0 for what is no cluster.
    [[nodiscard]] auto sizeOfDescription() const -> std::uint64_t;
    /// Those that values were read from, for who explains: their lines are shown.
    void takeInFiles();
    bool checkSchemaModule();
    void reportUnreadable(std::string_view path, const ReadResult& result);

    ModulePlaces places_;
    SourceManager sources_;
    types::TypeStore types_;
    ModuleLoader loader_;
    DiagnosticSink sink_;
    SchemaModules schemaModules_{places_, loader_, sources_, sink_};
    std::unique_ptr<semantics::Model> model_;
    evaluation::EvalResult result_;
    backends::OutputTree outputs_;
    rules::RuleUse rules_ = rules::RuleUse::All;
    bool evaluated_ = false;
    std::string clusterName_;
    bool isEmpty_ = false;
    std::string outputFolder_;
    std::string path_;
};

/// Why a file could not be read, in words that follow "can't be read: ".
auto causeOf(const ReadResult& result) -> std::string;

/// The file a cluster begins with for a file of it: "clusters/a.cl" for "clusters/a/b/c.cl" if that
/// is there.
auto clusterFileOf(const FileSystem& files, std::string_view path) -> std::string;

/// The name of the cluster that begins with a file: "a" for "clusters/a.cl".
auto clusterNameOf(std::string_view file) -> std::string;

/// Where its output tree lies: "clusters/out/a" for "clusters/a.cl".
auto outputFolderOf(std::string_view file) -> std::string;

}  // namespace clc::project
