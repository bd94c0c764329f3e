#include "ide/library_pages.h"

#include "ide/examples.h"
#include "ide/manual.h"
#include "ide/pages.h"

#include <fmt/format.h>

namespace clc::ide {
namespace {

constexpr std::string_view kIndexWords =
    "# The standard library\n"
    "\n"
    "Kinds, types, functions and rules, module by module: what each is for, its fields, an "
    "example,\n"
    "what it emits. `clc doc NAME` prints the same in a terminal, and of your own kinds too. The "
    "text\n"
    "is that of the comments in `stdlib/std`; the examples are cut out of `examples/`.\n";

auto indexPage(const std::vector<ModuleDescription>& modules, const Anchors& anchors)
    -> std::string {
    std::vector<ModuleDescription> written;
    std::vector<ModuleDescription> apis;
    for (const ModuleDescription& module : modules) {
        (module.definitions.empty() ? apis : written).push_back(module);
    }
    std::string text(kIndexWords);
    text += "\n" + markdownIndex(written, anchors);
    text += fmt::format(
        "- [`built in`]({}): what the compiler knows by name: types of values, and "
        "functions over the whole cluster.\n",
        pageFile({}));
    text +=
        "\n## API types\n\nTypes of objects that others define, from their published schemas. "
        "`clc doc std.k8s` lists those of a\nmodule, and `clc doc` with the name of one its "
        "fields; `docs/schemas.md` says where they come from.\n\n";
    text += markdownIndex(apis, anchors);
    return text;
}

}  // namespace

auto libraryPages() -> std::map<std::string, std::string> {
    const Manual manual(nullptr);
    std::vector<ModuleDescription> modules = manual.modules();
    const std::vector<Description> builtIns = manual.builtIns();
    Examples examples;
    examples.addOwn({});
    const Anchors anchors = findAnchors(modules, builtIns);
    std::map<std::string, std::string> pages;
    for (ModuleDescription& module : modules) {
        for (Description& each : module.definitions) {
            const ExampleDescription* example = examples.find(each.target);
            if (example != nullptr && each.samples.empty()) {
                each.example = *example;
            }
        }
        if (!module.definitions.empty()) {
            pages.emplace(pageFile(module.name), markdownPage(module, anchors));
        }
    }
    pages.emplace(pageFile({}),
                  "# Built in\n\nWhat the compiler knows by name. Everything else is "
                  "written in the language.\n" +
                      markdownSections(builtIns, anchors));
    pages.emplace("README.md", indexPage(modules, anchors));
    return pages;
}

}  // namespace clc::ide
