// Answers to "what is NAME?", from the standard library and from the project one stands in.
#pragma once

#include "ide/describe.h"
#include "ide/topics.h"
#include "project/checked_library.h"
#include "project/compilation.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::ide {

/// Either one thing, or what else may be meant.
struct Answer {
    /// A definition with its overloads.
    std::vector<Description> definitions = {};
    std::optional<ModuleDescription> module = {};
    /// Qualified names, if NAME may mean several things.
    std::vector<std::string> candidates = {};
    /// A known name like NAME, if it means nothing.
    std::optional<std::string> near = {};

    [[nodiscard]] bool isFound() const { return !definitions.empty() || module.has_value(); }
};

/// A checked program, described. It and what it was made from stay where they are.
class Manual {
public:
    /// The library alone, `library` being another one than that in the binary.
    explicit Manual(const FileSystem* library);
    ~Manual();
    Manual(const Manual&) = delete;
    auto operator=(const Manual&) -> Manual& = delete;

    /// Adds what the file at `path` defines and uses: a cluster that begins with it, a module, a
    /// file of API types. What can't be read or understood adds nothing.
    void add(const FileSystem& files, const std::string& path);

    /// What the library calls `name`, and else what a cluster that was added does.
    [[nodiscard]] auto look(std::string_view name) const -> Answer;
    /// All modules, those of the library first; in order of name.
    [[nodiscard]] auto modules() const -> std::vector<ModuleDescription>;
    /// What the compiler knows by name.
    [[nodiscard]] auto builtIns() const -> std::vector<Description>;
    /// Whether the library knows `name`: then nobody has to ask a project.
    [[nodiscard]] bool isOfLibrary(std::string_view name) const;

private:
    struct Part;

    [[nodiscard]] auto partOf(std::string_view name) const -> Answer;
    [[nodiscard]] auto inOtherCase(std::string_view name) const -> std::optional<std::string>;
    [[nodiscard]] static auto answer(const Part& part, const Meaning& meaning) -> Answer;

    const FileSystem* library_;
    std::unique_ptr<const schema::SchemaTable> schemas_;
    project::CheckedLibrary checked_;
    /// The library first.
    std::vector<std::unique_ptr<Part>> parts_;
};

}  // namespace clc::ide
