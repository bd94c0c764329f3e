#include "format/format_laws.h"

#include "parser/parse.h"
#include "project/formatting.h"
#include "syntax/dump.h"
#include "syntax/format/format.h"
#include "syntax/visitor.h"

#include <algorithm>
#include <set>
#include <vector>

namespace clc::tests {
namespace {

/// A text and what is compared of it.
class Reading {
public:
    explicit Reading(std::string text)
        : file_(FileId(std::uint32_t{0}), "main.cl", std::move(text)),
          parsed_(parser::parseFile(file_)) {}

    auto formatted() const -> std::string { return project::formatParsed(file_, parsed_); }
    auto text() const -> std::string_view { return file_.text(); }
    bool isRight() const { return parsed_.diagnostics.empty(); }

    /// Blanks at the end of a comment say nothing.
    auto comments() const -> std::vector<std::string> {
        std::vector<std::string> result;
        for (const syntax::Comment& comment : parsed_.comments) {
            std::string text(file_.text(comment.span));
            text.erase(text.find_last_not_of(" \t") + 1);
            result.push_back(std::move(text));
        }
        return result;
    }

    /// In texts of several lines CRLF means the same as LF.
    auto tokens() const -> std::vector<std::string> {
        std::vector<std::string> result;
        for (const syntax::Token& token : parsed_.tokens) {
            if (token.kind == syntax::TokenKind::Comma) {
                continue;
            }
            std::string text(file_.text(token.span));
            for (std::size_t at = text.find("\r\n"); at != std::string::npos;
                 at = text.find("\r\n", at)) {
                text.erase(at, 1);
            }
            result.push_back(std::move(text));
        }
        return result;
    }

    auto tree() const -> std::string {
        std::string result;
        addTree("", *parsed_.root, 0, result);
        return result;
    }

    auto errors() const -> std::vector<std::string> {
        std::vector<std::string> result;
        for (const Diagnostic& diagnostic : parsed_.diagnostics) {
            result.push_back(std::string(diagnostic.code) + " " + diagnostic.message);
        }
        return result;
    }

    auto linesOfErrors() const -> std::vector<std::string> {
        std::vector<std::string> result;
        for (const Diagnostic& diagnostic : parsed_.diagnostics) {
            result.push_back(lineAt(file_.text(), diagnostic.span().begin));
        }
        return result;
    }

    auto lines() const -> std::set<std::string> {
        std::set<std::string> result;
        for (std::size_t at = 0; at <= file_.text().size();) {
            const std::string line = lineAt(file_.text(), at);
            at += line.size() + 1;
            result.insert(line);
        }
        return result;
    }

private:
    static void addTree(std::string_view role, const syntax::Node& node, std::size_t depth,
                        std::string& result) {
        result.append(depth, ' ').append(role).append(" ");
        result.append(syntax::nodeKindName(node.kind)).append(" ").append(syntax::wordsOf(node));
        result += node.hasError ? "!\n" : "\n";
        struct Context {
            std::size_t depth;
            std::string& result;
        } context{depth + 1, result};
        syntax::visitChildren(
            node, {[](void* given, std::string_view childRole, const syntax::Node& child) {
                       auto& inner = *static_cast<Context*>(given);
                       addTree(childRole, child, inner.depth, inner.result);
                   },
                   &context});
    }

    static auto lineAt(std::string_view text, std::size_t offset) -> std::string {
        const std::size_t before = text.substr(0, offset).find_last_of("\r\n");
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t end = std::min(text.find_first_of("\r\n", offset), text.size());
        return std::string(text.substr(begin, end - begin));
    }

    SourceFile file_;
    syntax::ParsedFile parsed_;
};

auto firstDifference(const std::vector<std::string>& before, const std::vector<std::string>& after)
    -> std::string {
    const auto [a, b] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    return (a == before.end() ? "nothing" : "'" + *a + "'") + " became " +
           (b == after.end() ? "nothing" : "'" + *b + "'");
}

}  // namespace

auto brokenFormatLaw(std::string_view text) -> std::string {
    const Reading before{std::string(text)};
    const Reading after(before.formatted());
    if (before.comments() != after.comments()) {
        return "a comment: " + firstDifference(before.comments(), after.comments());
    }
    if (before.tokens() != after.tokens()) {
        return "a token: " + firstDifference(before.tokens(), after.tokens());
    }
    if (before.errors() != after.errors()) {
        return "an error: " + firstDifference(before.errors(), after.errors());
    }
    if (before.isRight() && before.tree() != after.tree()) {
        return "the tree";
    }
    const std::set<std::string> lines = after.lines();
    for (const std::string& line : before.linesOfErrors()) {
        if (!lines.contains(line)) {
            return "a line with an error was touched: '" + line + "'";
        }
    }
    if (after.formatted() != after.text()) {
        return "formatting once more changes it";
    }
    return {};
}

bool isRight(std::string_view text) {
    return Reading(std::string(text)).isRight();
}

auto inTheStyle(std::string_view text) -> std::string {
    return Reading(std::string(text)).formatted();
}

}  // namespace clc::tests
