// `use "..."` of a file that is not there: which one is meant, and how it is written from here.
#include "schema/schema_table.h"
#include "semantics/checker.h"
#include "source/file_system.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::semantics {
namespace {

/// How a file of folder `from` writes the path `to`; both are paths from the root of the project.
auto pathFrom(std::string_view from, std::string_view to) -> std::string {
    const auto first = [](std::string_view path) { return path.substr(0, path.find('/')); };
    const auto rest = [](std::string_view path) {
        const std::size_t slash = path.find('/');
        return slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    };
    while (!from.empty() && to.find('/') != std::string_view::npos && first(from) == first(to)) {
        from = rest(from);
        to = rest(to);
    }
    std::string path;
    for (; !from.empty(); from = rest(from)) {
        path.append("../");
    }
    return path.append(to);
}

}  // namespace

/// The file that is meant by `written` in a file of `folder`: its path from the root of the
/// project. Somebody may leave out the end of its name, or write the path from the root.
auto ModelBuilder::fileMeant(std::string_view written, std::string_view folder)
    -> std::optional<std::string> {
    const std::size_t begin = std::min(written.find_first_not_of('/'), written.size());
    for (const std::string_view from : {folder, std::string_view()}) {
        for (const std::string_view end : {"", ".cl"}) {
            const std::string name = std::string(written.substr(begin)).append(end);
            const std::optional<std::string> path = joinPath(from, name);
            if (!path || path->empty()) {
                continue;
            }
            const std::vector<std::string> known = source_.beside(*path);
            if (std::ranges::find(known, *path) != known.end()) {
                return path;
            }
        }
    }
    return std::nullopt;
}

/// `path` is empty if it leads out of the project.
void ModelBuilder::reportUnknownFile(std::string_view path, const syntax::UseItem& item) {
    const syntax::TextExpr& written = *item.file;
    const std::string_view text = written.plain();
    if (text.empty()) {
        sink_.report(diag::UnknownModule, written.span, text)
            .help("write the path of a file: use \"FILE.cl\" as NAME");
        return;
    }
    const std::string_view folder = parentPath(model_.sources().file(written.span.file).path());
    auto builder = sink_.report(diag::UnknownModule, written.span, path.empty() ? text : path);
    const std::string cause = path.empty() ? std::string() : source_.cause(path);
    std::optional<std::string> meant = fileMeant(text, folder);
    if (!meant && !cause.empty()) {
        builder.help("the file can't be read: " + cause);
        return;
    }
    const bool ends = text.ends_with(".cl") || text.ends_with(schema::kModuleFile);
    const std::string rule = fmt::format("a path is relative to the file it stands in{}",
                                         ends ? "" : ", and ends with .cl");
    const bool isMisspelt = !meant;
    if (!meant && path.empty()) {
        builder.help("it leads out of the project; a path is relative to the file it stands in");
        return;
    }
    if (!meant) {
        const std::vector<std::string> known = source_.beside(path);
        // What all of them begin with says nothing about how near they are.
        const std::size_t above = parentPath(path).empty() ? 0 : parentPath(path).size() + 1;
        std::vector<std::string_view> names;
        for (const std::string& each : known) {
            names.push_back(std::string_view(each).substr(above));
        }
        meant = guesses_.nearest(path.substr(above), names);
        if (meant) {
            meant->insert(0, path.substr(0, above));
        }
    }
    if (!meant) {
        builder.help(rule);
        return;
    }
    const std::string shown = pathFrom(folder, *meant);
    builder.help(isMisspelt ? fmt::format("did you mean \"{}\"?", shown)
                            : fmt::format("did you mean \"{}\"? {}", shown, rule));
    const bool isNamed = item.hasNames || !item.alias.text.empty();
    if (isNamed && written.form == syntax::TextExpr::Form::Line) {
        builder.fix(fmt::format("write \"{}\"", shown), written.span, fmt::format("\"{}\"", shown));
    }
}

}  // namespace clc::semantics
