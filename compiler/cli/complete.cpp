#include "cli/complete.h"

#include "cli/commands.h"
#include "cli/library.h"
#include "cli/targets.h"
#include "diagnostics/catalogue.h"
#include "diagnostics/explain.h"
#include "host/disk_file_system.h"
#include "host/git_revision.h"
#include "ide/declare/declarable.h"
#include "ide/declare/places.h"
#include "ide/manual.h"
#include "project/graph/graph.h"
#include "project/schemas.h"

#include <algorithm>

namespace clc::cli {
namespace {

void addWords(Completion& completion, std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
        completion.candidates.push_back({std::string(word), {}});
    }
}

void addOptions(Completion& completion, std::span<const Option> options) {
    for (const Option& option : options) {
        completion.candidates.push_back(
            {"--" + std::string(option.name), std::string(option.help)});
    }
}

void addCommands(Completion& completion) {
    for (const Command* command : commands()) {
        completion.candidates.push_back(
            {std::string(command->name), std::string(command->summary)});
    }
}

/// Names of messages are many, and offered when one is begun.
void addCodes(Completion& completion, bool withNames) {
    for (const EmbeddedFile& file : diagnosticPages()) {
        const auto page = parsePage(file.bytes);
        if (!page) {
            continue;
        }
        completion.candidates.push_back({std::string(page->code), std::string(page->name)});
        if (withNames) {
            completion.candidates.push_back({std::string(page->name), std::string(page->code)});
        }
    }
}

/// What `clc doc` knows of the library and of the project around.
void addTopics(Completion& completion, const Invocation& invocation) {
    const auto library = otherLibrary(invocation.console);
    ide::Manual manual(library ? &*library : nullptr);
    DiagnosticSink unheard;
    if (const auto project = findProject(invocation, unheard)) {
        const host::DiskFileSystem files(project->root);
        for (const std::string& cluster : project->files) {
            manual.add(files, cluster);
        }
    }
    for (const ide::ModuleDescription& module : manual.modules()) {
        completion.candidates.push_back({module.name, ide::firstSentence(module.words)});
        for (const ide::Description& each : module.definitions) {
            completion.candidates.push_back({each.target.name, each.summary()});
        }
    }
}

/// Calls `visit` with each cluster of the project around, checked.
template <typename Visit>
void forEachCluster(const Invocation& invocation, const Visit& visit) {
    DiagnosticSink unheard;
    const auto project = findProject(invocation, unheard);
    if (!project) {
        return;
    }
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    const FileSystem* const other = library ? &*library : nullptr;
    const host::DiskFileSystem files(project->root);
    const project::CheckedLibrary known(schemas.get(), other);
    for (const std::string& file : project->files) {
        project::Compilation cluster(files, schemas.get(), other);
        if (cluster.check(file) && cluster.isCluster()) {
            visit(ide::NewSources{.cluster = cluster, .library = known, .templates = {}});
        }
    }
}

/// What `clc new` can add.
void addKinds(Completion& completion, const Invocation& invocation) {
    forEachCluster(invocation, [&](const ide::NewSources& from) {
        for (ide::DeclarableName& each : ide::declarableNames(from)) {
            completion.candidates.push_back({std::move(each.name), std::move(each.words)});
        }
    });
}

/// Where `clc new` can put a `kind`.
void addPlaces(Completion& completion, const std::string& kind, const Invocation& invocation) {
    forEachCluster(invocation, [&](const ide::NewSources& from) {
        DiagnosticSink unheard;
        const auto found = ide::findDeclarable(kind, from, unheard);
        for (std::string& path : found ? ide::placesOf(*found, from) : std::vector<std::string>()) {
            completion.candidates.push_back({std::move(path), {}});
        }
    });
}

/// What is a box in the graph of a cluster.
void addNamespaces(Completion& completion, const Invocation& invocation) {
    DiagnosticSink unheard;
    const auto project = findProject(invocation, unheard);
    if (!project) {
        return;
    }
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    const host::DiskFileSystem files(project->root);
    for (const std::string& file : project->files) {
        const project::GraphResult drawn = project::graphOf(
            {.files = files, .schemas = schemas.get(), .library = library ? &*library : nullptr},
            file);
        for (const project::GraphBox& box :
             drawn.graph ? drawn.graph->boxes : std::vector<project::GraphBox>()) {
            completion.candidates.push_back({box.title, {}});
        }
    }
}

void addRevisions(Completion& completion, const Invocation& invocation) {
    DiagnosticSink unheard;
    const auto project = findProject(invocation, unheard);
    for (std::string& name :
         project ? host::revisionNames(project->root) : std::vector<std::string>()) {
        completion.candidates.push_back({std::move(name), {}});
    }
}

void addValues(Completion& completion, const Option& option, const Command* command,
               const std::string& subject, const Invocation& invocation) {
    addWords(completion, option.words);
    if (command != nullptr && option.name == "format") {
        addWords(completion, command->formats);
    }
    if (option.value == "FILE") {
        completion.paths = Paths::Files;
    } else if (option.value == "FOLDER") {
        completion.paths = Paths::Folders;
    } else if (option.value == "PLACE") {
        addPlaces(completion, subject, invocation);
    } else if (option.value == "NAMESPACE") {
        addNamespaces(completion, invocation);
    } else if (option.value == "REV") {
        addRevisions(completion, invocation);
    }
}

void addArguments(Completion& completion, const Command& command, std::size_t index,
                  const std::string& begun, const Invocation& invocation) {
    if (index >= command.mostArguments) {
        return;
    }
    if (index == 0 && !command.words.empty()) {
        return addWords(completion, command.words);
    }
    switch (command.takes) {
    case Takes::Nothing: return;
    case Takes::Files: completion.paths = Paths::Files; return;
    case Takes::Sources: completion.paths = Paths::Sources; return;
    case Takes::Codes: return addCodes(completion, !begun.empty());
    case Takes::Kinds:
        if (index == 0) {
            addKinds(completion, invocation);
        }
        return;
    case Takes::Topics: return addTopics(completion, invocation);
    case Takes::Commands: return addCommands(completion);
    }
}

/// A command line up to the word that is written.
class Line {
public:
    explicit Line(std::span<const std::string> words) {
        std::vector<std::string> before(words.begin(), words.end() - 1);
        begun_ = words.back();
        // In bash "--format", "=", "sa" are three words.
        if (begun_ == "=") {
            begun_.clear();
        }
        std::erase(before, "=");
        for (const std::string& word : before) {
            read(word);
        }
    }

    auto complete(const Invocation& invocation) const -> Completion {
        Completion completion;
        const std::size_t equals = begun_.find('=');
        if (pending_ != nullptr) {
            addValues(completion, *pending_, command_, subject_, invocation);
        } else if (!isPlain_ && begun_.starts_with("--") && equals != std::string::npos) {
            completion = ofJoined(begun_.substr(0, equals + 1), invocation);
        } else if (!isPlain_ && begun_.starts_with('-')) {
            addOptions(completion, globalOptions());
            if (command_ != nullptr) {
                addOptions(completion, command_->options);
            }
        } else if (command_ != nullptr) {
            addArguments(completion, *command_, plain_, begun_, invocation);
        } else if (!isUnknown_) {
            addCommands(completion);
        }
        std::erase_if(completion.candidates, [&](const Candidate& candidate) {
            return !candidate.word.starts_with(begun_);
        });
        return completion;
    }

private:
    void read(const std::string& word) {
        if (pending_ != nullptr) {
            pending_ = nullptr;
        } else if (!isPlain_ && word == "--") {
            isPlain_ = true;
        } else if (!isPlain_ && word.starts_with("--")) {
            const Option* option = find(word.substr(2));
            pending_ = option != nullptr && !option->value.empty() ? option : nullptr;
        } else if (command_ != nullptr) {
            subject_ = plain_++ == 0 ? word : subject_;
        } else if (!word.starts_with('-')) {
            const auto known = std::ranges::find(commands(), std::string_view(word),
                                                 [](const Command* each) { return each->name; });
            isUnknown_ = known == commands().end();
            command_ = isUnknown_ ? nullptr : *known;
        }
    }

    [[nodiscard]] auto find(std::string_view name) const -> const Option* {
        const auto global = globalOptions();
        const auto own = command_ != nullptr ? command_->options : std::span<const Option>();
        for (const auto options : {own, global}) {
            const auto found = std::ranges::find(options, name, &Option::name);
            if (found != options.end()) {
                return &*found;
            }
        }
        return nullptr;
    }

    /// Of "--format=" and what may follow.
    [[nodiscard]] auto ofJoined(const std::string& joined, const Invocation& invocation) const
        -> Completion {
        Completion completion;
        const Option* option = find(std::string_view(joined).substr(2, joined.size() - 3));
        if (option != nullptr) {
            addValues(completion, *option, command_, subject_, invocation);
        }
        completion.paths = Paths::None;
        for (Candidate& candidate : completion.candidates) {
            candidate.word.insert(0, joined);
        }
        return completion;
    }

    std::string begun_;
    const Command* command_ = nullptr;
    /// An option that waits for its value.
    const Option* pending_ = nullptr;
    std::size_t plain_ = 0;
    /// The first plain word behind the command.
    std::string subject_;
    bool isPlain_ = false;
    bool isUnknown_ = false;
};

}  // namespace

auto complete(std::span<const std::string> words, const Invocation& invocation) -> Completion {
    return words.empty() ? Completion() : Line(words).complete(invocation);
}

}  // namespace clc::cli
