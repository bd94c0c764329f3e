// Descriptions as somebody reads them: on a terminal, as Markdown, as JSON.
#pragma once

#include "diagnostics/styled_text.h"
#include "ide/description.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace clc::ide {

struct TextStyle {
    Color color = Color::Off;
    /// Columns that a line may take; code and names may take more.
    std::size_t width = 80;
};

auto textPage(const Description& description, const TextStyle& style) -> std::string;
auto textPage(const ModuleDescription& module, const TextStyle& style) -> std::string;
/// The modules and what each holds, a line each.
auto textIndex(const std::vector<ModuleDescription>& modules, const TextStyle& style)
    -> std::string;

/// Where in docs/stdlib/ a definition has its section: "app.md#kind-app".
using Anchors = std::map<Target, std::string>;

/// The file of a module's page: "app.md".
auto pageFile(std::string_view module) -> std::string;
/// The name of a definition's heading within its page.
auto anchorOf(const Description& description) -> std::string;
/// The sections of all that `modules` and `more`, which are in no module, hold.
auto findAnchors(const std::vector<ModuleDescription>& modules,
                 const std::vector<Description>& more) -> Anchors;

/// Sections for definitions; what `anchors` does not hold is no link.
auto markdownSections(const std::vector<Description>& descriptions, const Anchors& anchors)
    -> std::string;
auto markdownPage(const ModuleDescription& module, const Anchors& anchors) -> std::string;
/// One line for each module, linked if `anchors` holds any of it.
auto markdownIndex(const std::vector<ModuleDescription>& modules, const Anchors& anchors)
    -> std::string;

/// `{"definitions": [...]}`, `{"module": ...}` and `{"modules": [...]}`; docs/output-formats.md
/// tells their fields.
auto jsonPage(const std::vector<Description>& descriptions) -> std::string;
auto jsonPage(const ModuleDescription& module) -> std::string;
auto jsonIndex(const std::vector<ModuleDescription>& modules) -> std::string;

}  // namespace clc::ide
