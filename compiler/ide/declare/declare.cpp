#include "ide/declare/declare.h"

#include "ide/declare/body.h"
#include "ide/declare/places.h"
#include "ide/use_line.h"
#include "project/formatting.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::ide {
namespace {

using semantics::Model;
using syntax::as;

/// A text in place of a part of another one.
struct Edit {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string text;
};

/// How the file calls the kind, and what it has to be given for that.
struct Naming {
    std::string name;
    std::optional<Edit> use;
    std::string useLine;
};

bool isName(std::string_view name) {
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    const auto fits = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && isLetter(name.front()) && name.back() != '-' &&
           std::ranges::all_of(name, fits);
}

/// Whether `use` brings `module`, as a text in `file` says it.
bool brings(const syntax::UseItem& use, std::string_view file, const semantics::Module& module) {
    if (use.file != nullptr) {
        return joinPath(parentPath(file), use.file->plain()) == module.name;
    }
    std::string path;
    for (const syntax::Name& step : use.path) {
        path += path.empty() ? "" : ".";
        path += step.text;
    }
    return path == module.name;
}

/// By a `use` that is there, if one brings it.
auto knownAs(const syntax::UseItem& use, const std::string& kind) -> std::optional<Naming> {
    if (!use.hasNames) {
        const std::string_view alias =
            use.alias.text.empty() ? use.path.empty() ? std::string_view() : use.path.back().text
                                   : use.alias.text;
        return alias.empty() ? std::nullopt
                             : std::optional(Naming{fmt::format("{}.{}", alias, kind), {}, {}});
    }
    for (const syntax::UseItem::Imported& each : use.names) {
        if (each.name.text == kind) {
            return Naming{std::string(each.alias.text.empty() ? kind : each.alias.text), {}, {}};
        }
    }
    return std::nullopt;
}

auto namingIn(const syntax::ParsedFile& file, const SourceFile& source, const Declarable& kind)
    -> Naming {
    const std::string& name = kind.kind().name;
    std::string line = useLineFrom(parentPath(source.path()), *kind.model, kind.module(), name);
    if (line.empty()) {
        return {name, {}, {}};
    }
    std::size_t at = 0;
    for (const syntax::Item* item : file.root->items) {
        const auto* use = as<syntax::UseItem>(item);
        if (use == nullptr) {
            continue;
        }
        at = use->span.end;
        if (!brings(*use, source.path(), kind.module())) {
            continue;
        }
        if (auto known = knownAs(*use, name)) {
            return *std::move(known);
        }
        if (!use->names.empty()) {
            const syntax::UseItem::Imported& last = use->names.back();
            const Span end = last.alias.text.empty() ? last.name.span : last.alias.span;
            return {name, Edit{end.end, end.end, ", " + name}, std::move(line)};
        }
    }
    return {name, Edit{at, at, at == 0 ? line + "\n\n" : "\n" + line}, std::move(line)};
}

/// The file the declaration is written into. Nothing, and a report, if it is none of the cluster.
auto fileFor(const NewRequest& request, const Place& place, const NewSources& from,
             DiagnosticSink& sink) -> const syntax::ParsedFile* {
    const Model& model = from.cluster.model();
    const auto& files = model.module(model.cluster()).files;
    if (request.file.empty() && place.item == nullptr) {
        return files.front();
    }
    const auto isIt = [&](const syntax::ParsedFile* file) {
        return request.file.empty() ? file->file == place.item->span.file
                                    : model.sources().file(file->file).path() == request.file;
    };
    const auto found = std::ranges::find_if(files, isIt);
    if (found == files.end()) {
        sink.report(diag::UnreadableFile, Span(), request.file,
                    "it is no file of cluster '" + from.cluster.clusterName() + "'")
            .help(fmt::format("a cluster is {} and the files below the folder of its name",
                              from.cluster.path()));
        return nullptr;
    }
    return *found;
}

/// Whether `file` has no mistakes in its syntax; those that it has are reported.
bool isRead(const syntax::ParsedFile& file, DiagnosticSink& sink) {
    sink.append(file.diagnostics);
    return file.diagnostics.empty();
}

/// Puts the declaration to the end of `text`, or of the body of what it stands in.
auto editFor(const std::string& declaration, const Place& place, bool isInBody,
             std::string_view text) -> Edit {
    if (!isInBody) {
        const bool endsLine = text.empty() || text.ends_with('\n');
        return {text.size(), text.size(), (endsLine ? "\n" : "\n\n") + declaration + "\n"};
    }
    constexpr std::string_view kBlanks = " \t\r\n";
    const syntax::Block& body = *place.item->body;
    const std::size_t open = body.span.begin + 1;
    const std::size_t close = body.span.end - 1;
    const std::string_view inside = text.substr(open, close - open);
    const std::size_t first = inside.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) {
        return {open, close, "\n" + declaration + "\n"};
    }
    if (inside.find('\n') == std::string_view::npos) {  // it was on one line
        const std::size_t last = inside.find_last_not_of(kBlanks);
        const std::string own(inside.substr(first, last - first + 1));
        return {open, close, fmt::format("\n{}\n\n{}\n", own, declaration)};
    }
    const std::size_t end = inside.find_last_not_of(" \t");
    const bool endsLine = inside[end] == '\n';
    return {close, close, (endsLine ? "\n" : "\n\n") + declaration + "\n"};
}

struct Edited {
    std::string text;
    /// What is new in it.
    std::vector<Span> touched;
};

auto edited(std::string_view text, std::vector<Edit> edits) -> Edited {
    std::ranges::sort(edits, {}, &Edit::from);
    Edited made;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        made.text.append(text.substr(at, edit.from - at));
        const auto begin = static_cast<std::uint32_t>(made.text.size());
        made.text.append(edit.text);
        const auto end = static_cast<std::uint32_t>(made.text.size());
        made.touched.push_back({FileId(std::uint32_t{0}), begin, end});
        at = edit.to;
    }
    made.text.append(text.substr(at));
    return made;
}

/// Where in `after` the `head` is that was put into `text` at `at`: layout may have moved it, but
/// not past another one.
auto findHead(std::string_view text, std::size_t at, std::string_view after,
              const std::string& head) -> std::size_t {
    std::size_t found = after.find(head);
    for (std::size_t each = text.find(head); each < at; each = text.find(head, each + 1)) {
        const std::size_t next = after.find(head, found + 1);
        found = next == std::string_view::npos ? found : next;
    }
    return found;
}

auto declarationText(const std::string& head, const NewBody& body) -> std::string {
    if (body.lines.empty()) {
        return head + " {}";
    }
    std::string text = head + " {\n";
    for (const std::string& line : body.lines) {
        text += "  " + line + "\n";
    }
    return text + "}";
}

/// The lines of the declaration that begins at `begin`, moved to the left.
auto shownAt(std::string_view text, std::size_t begin) -> std::string {
    const std::size_t lineStart = text.rfind('\n', begin) + 1;
    const std::string indent(begin - lineStart, ' ');
    const std::size_t end =
        std::min(text.find("\n" + indent + "}", begin), text.find("{}\n", begin));
    const std::size_t last = end == std::string_view::npos ? text.size() : text.find('\n', end + 1);
    std::string shown;
    std::string_view rest = text.substr(lineStart, last - lineStart);
    while (!rest.empty()) {
        const std::size_t stop = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, stop);
        shown += std::string(line.substr(std::min(indent.size(), line.size()))) + "\n";
        rest.remove_prefix(std::min(stop + 1, rest.size()));
    }
    return shown;
}

}  // namespace

auto newDeclaration(const NewRequest& request, const NewSources& from, DiagnosticSink& sink)
    -> std::optional<NewDeclaration> {
    if (!isName(request.name)) {
        sink.report(diag::CommandTakesNoArgument, Span(), "new", request.name)
            .help("a name begins with a letter and holds letters, digits and '-'");
        return std::nullopt;
    }
    const auto kind = findDeclarable(request.kind, from, sink);
    const auto place = kind ? findPlace(*kind, request, from, sink) : std::nullopt;
    const auto* file = place ? fileFor(request, *place, from, sink) : nullptr;
    if (file == nullptr || !isRead(*file, sink) || !isFree(*kind, request, *place, from, sink)) {
        return std::nullopt;
    }
    const SourceFile& source = from.cluster.sources().file(file->file);
    const Naming naming = namingIn(*file, source, *kind);
    const bool isInBody = place->item != nullptr && place->item->span.file == file->file;
    const std::string where = isInBody || place->item == nullptr ? "" : " in " + place->path;
    const std::string head = fmt::format("{} {}{}", naming.name, request.name, where);
    const NewBody body = bodyOf(*kind, *place, from);
    std::vector<Edit> edits{editFor(declarationText(head, body), *place, isInBody, source.text())};
    const bool isUseFirst = naming.use && naming.use->from <= edits.front().from;
    if (naming.use) {
        edits.push_back(*naming.use);
    }
    const Edited raw = edited(source.text(), std::move(edits));
    NewDeclaration made;
    made.path = source.path();
    made.before = source.text();
    made.after = project::formatChanged(source.path(), source.text(), raw.text, raw.touched);
    made.container = place->item == nullptr ? "" : place->path;
    made.toFillIn = body.toFillIn;
    const std::size_t at = raw.touched[isUseFirst ? 1 : 0].begin;
    const std::size_t begin = findHead(raw.text, at, made.after, head + " {");
    made.added = shownAt(made.after, begin);
    made.line = 1 + static_cast<std::size_t>(std::ranges::count(made.after.substr(0, begin), '\n'));
    made.useLine = naming.useLine;
    return made;
}

}  // namespace clc::ide
