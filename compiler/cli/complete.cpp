#include "cli/complete.h"

#include "cli/commands.h"
#include "cli/library.h"
#include "cli/targets.h"
#include "diagnostics/catalogue.h"
#include "diagnostics/explain.h"
#include "host/disk_file_system.h"
#include "ide/manual.h"

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

void addValues(Completion& completion, const Option& option, const Command* command) {
    addWords(completion, option.words);
    if (command != nullptr && option.name == "format") {
        addWords(completion, command->formats);
    }
    if (option.value == "FILE") {
        completion.paths = Paths::Files;
    } else if (option.value == "FOLDER") {
        completion.paths = Paths::Folders;
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
            addValues(completion, *pending_, command_);
        } else if (!isPlain_ && begun_.starts_with("--") && equals != std::string::npos) {
            completion = ofJoined(begun_.substr(0, equals + 1));
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
            ++plain_;
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
    [[nodiscard]] auto ofJoined(const std::string& joined) const -> Completion {
        Completion completion;
        const Option* option = find(std::string_view(joined).substr(2, joined.size() - 3));
        if (option != nullptr) {
            addValues(completion, *option, command_);
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
    bool isPlain_ = false;
    bool isUnknown_ = false;
};

}  // namespace

auto complete(std::span<const std::string> words, const Invocation& invocation) -> Completion {
    return words.empty() ? Completion() : Line(words).complete(invocation);
}

}  // namespace clc::cli
