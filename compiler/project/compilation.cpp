#include "project/compilation.h"

#include "backends/api/check.h"
#include "backends/backends.h"
#include "evaluation/evaluate.h"
#include "project/api_releases.h"
#include "project/files_ahead.h"
#include "project/print_text.h"
#include "project/source_origins.h"
#include "rules/evaluate.h"
#include "semantics/check.h"
#include "semantics/repeats.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace clc::project {
namespace {

/// A file of definitions only is a module; one that declares anything is a cluster's (S15).
bool declares(const syntax::ParsedFile& file) {
    return std::any_of(file.root->items.begin(), file.root->items.end(),
                       [](const syntax::Item* item) {
                           switch (item->kind) {
                           case syntax::NodeKind::DeclarationItem:
                           case syntax::NodeKind::AmendItem:
                           case syntax::NodeKind::EmitItem:
                           case syntax::NodeKind::CheckItem:
                           case syntax::NodeKind::ForItem:
                           case syntax::NodeKind::IfItem:
                           case syntax::NodeKind::DefaultsItem: return true;
                           default: return false;
                           }
                       });
}

/// The folder of a standard library that `path` belongs to, in a project that holds one:
/// "stdlib/std".
auto standardFolderOf(const FileSystem& files, std::string_view path)
    -> std::optional<std::string> {
    for (std::string_view folder = parentPath(path); !folder.empty(); folder = parentPath(folder)) {
        const bool named = folder == "std" || folder.ends_with("/std");
        if (named && files.read(std::string(folder) + "/prelude.cl").status == ReadStatus::Ok) {
            return std::string(folder);
        }
    }
    return std::nullopt;
}

bool hasErrorIn(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& each) { return each.severity == Severity::Error; });
}

/// `diagnostics`, of which those of rules say nothing for sure as long as there is another error:
/// what would mend them may only cover up what is wrong there.
auto withoutCertainty(std::vector<Diagnostic> diagnostics) -> std::vector<Diagnostic> {
    const auto isOfRule = [](const Diagnostic& each) { return !each.code.starts_with("CL0"); };
    const bool isWrong = std::ranges::any_of(diagnostics, [&](const Diagnostic& each) {
        return each.severity == Severity::Error && !isOfRule(each);
    });
    for (Diagnostic& each : diagnostics) {
        for (Fix& fix : each.fixes) {
            fix.applicability =
                isWrong && isOfRule(each) ? Applicability::Unsafe : fix.applicability;
        }
    }
    return diagnostics;
}

auto stem(std::string_view path) -> std::string_view {
    return path.ends_with(".cl") ? path.substr(0, path.size() - 3) : path;
}

}  // namespace

auto causeOf(const ReadResult& result) -> std::string {
    switch (result.status) {
    case ReadStatus::NotFound: return "it does not exist";
    case ReadStatus::NotAFile: return "it is no file";
    case ReadStatus::Outside: return "it lies outside the project";
    case ReadStatus::TooLarge: return "it is too large";
    case ReadStatus::Unreadable: return result.cause;
    case ReadStatus::Ok: return {};
    }
    return {};
}

auto clusterFileOf(const FileSystem& files, std::string_view path) -> std::string {
    for (std::string_view folder = parentPath(path); !folder.empty(); folder = parentPath(folder)) {
        std::string candidate = std::string(folder) + ".cl";
        if (files.read(candidate).status == ReadStatus::Ok) {
            return candidate;
        }
    }
    return std::string(path);
}

auto clusterNameOf(std::string_view file) -> std::string {
    const std::string_view folder = stem(file);
    return std::string(folder.substr(folder.rfind('/') + 1));
}

auto outputFolderOf(std::string_view file) -> std::string {
    const std::string_view above = parentPath(file);
    return (above.empty() ? std::string() : std::string(above) + "/") + "out/" +
           clusterNameOf(file);
}

Compilation::Compilation(const FileSystem& files, const schema::SchemaTable* schemas,
                         const FileSystem* library, PhaseListener* phases)
    : places_{.files = files, .schemas = schemas, .library = library, .phases = phases},
      loader_(sources_, places_) {}

bool Compilation::check(std::string_view path) {
    const Phase phase(places_.phases, "checking");
    path_ = clusterFileOf(places_.files, path);
    ReadResult result;
    if (path_.ends_with(schema::kModuleFile)) {
        return checkSchemaModule();
    }
    const syntax::ParsedFile* first = loader_.open(path_, result);
    if (first == nullptr) {
        reportUnreadable(path_, result);
        return false;
    }
    semantics::CheckInput input;
    input.files.push_back(first);
    const std::string folder(stem(path_));
    const std::string outputs = std::string(parentPath(path_)) + "/out/";
    ListResult listed = places_.files.list(folder);
    // Ids of files, and so the order in which things are met, do not depend on who lists them.
    std::ranges::sort(listed.files);
    for (const ListFailure& failure : listed.failures) {
        sink_.report(diag::UnreadableFile, Span(), failure.path, failure.cause);
    }
    for (const std::string& below : listed.files) {
        if (!below.ends_with(".cl") || below.starts_with(outputs)) {
            continue;
        }
        if (const syntax::ParsedFile* file = loader_.open(below, result)) {
            input.files.push_back(file);
        } else {
            reportUnreadable(below, result);
        }
    }
    input.isCluster = input.files.size() > 1 || declares(*first);
    isEmpty_ = input.files.size() == 1 && first->root->items.empty();
    input.name = clusterNameOf(path_);
    if (input.isCluster) {
        clusterName_ = input.name;
        outputFolder_ = outputFolderOf(path_);
        input.withoutRules = rules_ == rules::RuleUse::None;
        if (!input.withoutRules) {
            input.ruleModules.emplace_back("std.rules");
        }
        input.trustsLibrary = places_.library == nullptr;
    } else {
        input.name = path_;
        if (const auto own = standardFolderOf(places_.files, path_)) {
            loader_.useStandardLibraryAt(*own);
            input.name = "std." + path_.substr(own->size() + 1, path_.size() - own->size() - 4);
            std::replace(input.name.begin(), input.name.end(), '/', '.');
        }
    }
    model_ = semantics::check(input, loader_, types_, sources_,
                              schemaModules_.tableFor(input.files), sink_);
    return true;
}

bool Compilation::checkSchemaModule() {
    ReadResult result = places_.files.read(path_);
    if (result.status != ReadStatus::Ok) {
        reportUnreadable(path_, result);
        return false;
    }
    const SourceFile& file = sources_.add(path_, std::move(result.bytes));
    semantics::CheckInput input;
    input.typeModules.push_back(path_);
    model_ =
        semantics::check(input, loader_, types_, sources_, schemaModules_.tableFor(file), sink_);
    return true;
}

void Compilation::reportUnreadable(std::string_view path, const ReadResult& result) {
    sink_.report(diag::UnreadableFile, Span(), path, causeOf(result));
}

void Compilation::evaluate(const evaluation::EvalLimits& limits, evaluation::KeyOrigins keys) {
    const bool isTypesOnly = path_.ends_with(schema::kModuleFile);
    if (model_ == nullptr || isTypesOnly || hasErrorIn(loader_.diagnostics())) {
        return;
    }
    evaluation::EvalInput input{.files = places_.files,
                                .print = printText,
                                .outputFolder = outputFolder_,
                                .limits = limits.forDescription(sizeOfDescription()),
                                .keyOrigins = keys};
    if (!isCluster()) {
        if (!sink_.hasErrors()) {
            evaluation::Evaluator(*model_, input, sink_).computeConstants();
        }
        return;
    }
    input.broken = semantics::findBroken(model_->module(model_->cluster()).files, model_->rules(),
                                         sink_.diagnostics());
    if (input.broken.everything) {
        return;
    }
    const std::size_t checked = sink_.diagnostics().size();
    const semantics::Broken broken = input.broken;
    FilesAhead ahead(model_->schemas());
    result_ = rules::evaluate(*model_, input, sink_, rules_, places_.phases, &ahead);
    evaluated_ = true;
    takeInFiles();
    // What an object breaks of its API is said of it below, and does not follow.
    sink_.append(semantics::withoutConsequences(sink_.take(), checked, broken));
    checkApis(ahead);
    if (!sink_.hasErrors()) {
        const Phase phase(places_.phases, "printing");
        outputs_ =
            backends::printAll(result_.files, SourceOrigins(result_, sources_), sink_,
                               [&](const values::OutputFile& file) { return ahead.take(file); });
    }
    sink_.append(withoutCertainty(semantics::withoutRepeats(sink_.take(), sources_)));
    if (sink_.hasErrors()) {
        outputs_.clear();
    }
}

auto Compilation::sizeOfDescription() const -> std::uint64_t {
    std::uint64_t size = 0;
    if (isCluster()) {
        for (const syntax::ParsedFile* file : model_->module(model_->cluster()).files) {
            size += sources_.file(file->file).text().size();
        }
    }
    return size;
}

void Compilation::takeInFiles() {
    if (result_.explained.files.empty()) {
        return;
    }
    std::set<std::string> known;
    for (std::uint32_t i = 0; i < sources_.size(); ++i) {
        known.insert(sources_.file(FileId(i)).path());
    }
    for (const evaluation::Explained::File& each : result_.explained.files) {
        if (known.insert(each.path).second) {
            sources_.add(each.path, places_.files.read(each.path).bytes);
        }
    }
}

void Compilation::checkApis(FilesAhead& ahead) {
    const schema::SchemaTable* const schemas = model_->schemas();
    if (schemas == nullptr) {
        return;
    }
    const Phase phase(places_.phases, "holding objects against API types");
    const SourceOrigins origins(result_, sources_);
    const schema::VersionContract versions =
        chooseReleases(result_.releases, *schemas, origins, sink_);
    backends::ObjectCheck check({*schemas, versions, origins}, sink_);
    for (const values::OutputFile& file : result_.files) {
        if (!ahead.isSound(file)) {
            check.file(file);
        }
    }
}

auto Compilation::diagnostics() const -> std::vector<Diagnostic> {
    std::vector<Diagnostic> all = loader_.diagnostics();
    all.insert(all.end(), sink_.diagnostics().begin(), sink_.diagnostics().end());
    return all;
}

bool Compilation::hasErrors() const {
    return hasErrorIn(diagnostics());
}

}  // namespace clc::project
