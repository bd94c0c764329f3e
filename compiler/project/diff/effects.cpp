#include "project/diff/effects.h"

#include "base/embedded.h"
#include "project/compilation.h"

#include <algorithm>
#include <span>

namespace clc::project {

using values::DocKind;
using values::DocNode;

/// Made by the build: the description whose output is the table.
auto effectFiles() -> std::span<const EmbeddedFile>;

namespace {

auto textAt(const DocNode& row, std::string_view key) -> std::string {
    const DocNode* const value = row.find(key);
    return value == nullptr ? std::string() : plainText(*value);
}

auto textsAt(const DocNode& row, std::string_view key) -> std::vector<std::string> {
    std::vector<std::string> texts;
    if (const DocNode* const list = row.find(key)) {
        for (const DocNode* const item : list->items) {
            texts.push_back(plainText(*item));
        }
    }
    return texts;
}

auto patternsAt(const DocNode& row, std::string_view key) -> std::vector<PathPattern> {
    std::vector<PathPattern> patterns;
    for (const std::string& text : textsAt(row, key)) {
        patterns.emplace_back(text);
    }
    return patterns;
}

auto givenAt(const DocNode& row, std::string_view key) -> std::vector<Given> {
    std::vector<Given> given;
    if (const DocNode* const map = row.find(key)) {
        for (const values::DocEntry& entry : map->entries) {
            given.push_back({PathPattern(entry.key), plainText(*entry.value)});
        }
    }
    return given;
}

auto happensAt(const DocNode& row) -> Happens {
    const std::string word = textAt(row, "happens");
    if (word == "new") {
        return Happens::New;
    }
    if (word == "gone") {
        return Happens::Gone;
    }
    if (word == "less") {
        return Happens::Less;
    }
    if (word == "more") {
        return Happens::More;
    }
    return word == "order" ? Happens::Order : Happens::Any;
}

auto effectRow(const DocNode& row) -> EffectRow {
    return {
        .of = textsAt(row, "of"),
        .at = patternsAt(row, "at"),
        .happens = happensAt(row),
        .value = row.find("value") == nullptr ? std::nullopt : std::optional(textAt(row, "value")),
        .given = givenAt(row, "given"),
        .was = givenAt(row, "was"),
        .does = doesNamed(textAt(row, "does")).value_or(Does::Unknown),
        .says = textAt(row, "says"),
        .source = textAt(row, "source")};
}

auto reachRow(const DocNode& row) -> ReachRow {
    return {.of = effectRow(row),
            .to = textsAt(row, "to"),
            .by = patternsAt(row, "by"),
            .named = textAt(row, "named") == "key" ? NamedBy::Key : NamedBy::Name,
            .given = givenAt(row, "reader")};
}

auto madeOfRow(const DocNode& row) -> MadeOfRow {
    return {.by = textAt(row, "by"),
            .list = textAt(row, "list"),
            .files = patternsAt(row, "files"),
            .makes = textAt(row, "makes"),
            .keepsName = patternsAt(row, "keeps-name"),
            .makesKept = textAt(row, "makes-kept")};
}

template <typename Row>
auto rowsAt(const DocNode& table, std::string_view key, Row (*read)(const DocNode&))
    -> std::vector<Row> {
    std::vector<Row> rows;
    if (const DocNode* const list = table.find(key)) {
        std::ranges::transform(list->items, std::back_inserter(rows),
                               [read](const DocNode* row) { return read(*row); });
    }
    return rows;
}

}  // namespace

auto wordOf(Does does) -> std::string_view {
    return std::ranges::find(kDoesNames, does, &DoesName::does)->word;
}

auto titleOf(Does does) -> std::string_view {
    return std::ranges::find(kDoesNames, does, &DoesName::does)->title;
}

auto doesNamed(std::string_view word) -> std::optional<Does> {
    const auto found = std::ranges::find(kDoesNames, word, &DoesName::word);
    return found == kDoesNames.end() ? std::nullopt : std::optional(found->does);
}

auto readEffects(const schema::SchemaTable* schemas, const FileSystem* library,
                 CombinedDiagnostics& found) -> std::optional<EffectTable> {
    MemoryFileSystem files;
    for (const EmbeddedFile& each : effectFiles()) {
        files.write(std::string(each.path), std::string(each.bytes));
    }
    Compilation compilation(files, schemas, library);
    compilation.leaveOutRules();
    compilation.check(effectFiles().front().path);
    compilation.evaluate();
    if (compilation.hasErrors() || compilation.result()->files.empty()) {
        found.add(compilation.diagnostics(), compilation.sources());
        return std::nullopt;
    }
    const DocNode& table = *compilation.result()->files.front().root;
    return EffectTable{.rows = rowsAt(table, "rows", effectRow),
                       .reaches = rowsAt(table, "reaches", reachRow),
                       .madeOf = rowsAt(table, "made-of", madeOfRow),
                       .elementNames = textsAt(table, "element-names")};
}

}  // namespace clc::project
