#include "ide/source_text.h"

#include "ide/scope.h"
#include "syntax/visitor.h"

#include <algorithm>

namespace clc::ide {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// The names in `type` that have a page, in the order of the text.
void collectNames(const semantics::Model& model, const syntax::Node& node,
                  std::vector<const syntax::NamedType*>& names) {
    if (const auto* named = syntax::as<syntax::NamedType>(&node)) {
        names.push_back(named);
    }
    syntax::forEachChild(node,
                         [&](const syntax::Node& child) { collectNames(model, child, names); });
}

/// Adjacent pieces without a target become one.
void add(LinkedText& text, std::string piece) {
    if (piece.empty()) {
        return;
    }
    if (!text.empty() && !text.back().target) {
        text.back().text += piece;
    } else {
        text.push_back({std::move(piece)});
    }
}

}  // namespace

auto onOneLine(std::string_view text) -> std::string {
    std::string line;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote == 0 && kBlanks.find(c) != std::string_view::npos) {
            const bool isDouble = !line.empty() && line.back() == ' ';
            line.append(isDouble ? "" : " ");
            continue;
        }
        if (c == '"' && (i == 0 || text[i - 1] != '\\')) {
            quote = quote == 0 ? c : '\0';
        }
        line += c;
    }
    return line;
}

auto cutOut(const SourceManager& sources, Span span) -> std::string {
    const std::string_view whole = sources.file(span.file).text();
    const std::size_t begin = whole.rfind('\n', span.begin == 0 ? 0 : span.begin - 1) + 1;
    std::size_t indent = 0;
    while (begin + indent < span.begin && whole[begin + indent] == ' ') {
        ++indent;
    }
    std::string result;
    for (std::string_view rest = sources.text(span); !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!result.empty()) {
            const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
            line.remove_prefix(std::min(blanks, indent));
            result += '\n';
        }
        result += line;
    }
    return result;
}

auto typeText(const semantics::Model& model, const syntax::TypeExpr& type) -> LinkedText {
    std::vector<const syntax::NamedType*> names;
    collectNames(model, type, names);
    const SourceManager& sources = model.sources();
    LinkedText text;
    std::uint32_t at = type.span.begin;
    for (const syntax::NamedType* named : names) {
        auto target = findTarget(model, type.span.file, named->path);
        if (!target || target->module.empty()) {
            continue;
        }
        // What a name of a generic type is given stands behind it.
        const Span span = named->path.front().span.to(named->path.back().span);
        add(text, onOneLine(sources.text(Span(type.span.file, at, span.begin))));
        text.push_back({std::string(sources.text(span)), std::move(target)});
        at = span.end;
    }
    add(text, onOneLine(sources.text(Span(type.span.file, at, type.span.end))));
    return text;
}

auto typeText(const semantics::Model& model, types::TypeId type) -> LinkedText {
    return {{model.types().show(type), findTarget(model, type)}};
}

auto readDocs(std::span<const std::string_view> lines) -> DocText {
    DocText docs;
    bool isNew = true;
    for (const std::string_view line : lines) {
        if (line.starts_with("    ")) {
            docs.samples.emplace_back(line.substr(4));
            isNew = true;
        } else if (line.empty()) {
            isNew = true;
        } else {
            docs.words.append(docs.words.empty() ? "" : isNew ? "\n\n" : " ").append(line);
            isNew = false;
        }
    }
    return docs;
}

}  // namespace clc::ide
