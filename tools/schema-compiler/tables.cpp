#include "tables.h"

#include "files.h"
#include "schema/type_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <sstream>
#include <stdexcept>

namespace clc::schema_compiler {
namespace {

/// One line of a table, cut at blanks; the last column may hold some.
class Row {
public:
    Row(std::string where, std::string_view line)
        : where_(std::move(where)), words_(std::string(line)) {}

    auto word(std::string_view what) -> std::string {
        std::string text = wordIfAny();
        if (text.empty()) {
            fail(fmt::format("{} is missing", what));
        }
        return text;
    }
    auto wordIfAny() -> std::string {
        std::string text;
        words_ >> text;
        return text;
    }
    auto rest() -> std::string {
        std::string text;
        std::getline(words_ >> std::ws, text);
        return text;
    }
    [[noreturn]] void fail(const std::string& why) const {
        throw std::runtime_error(fmt::format("{}: {}", where_, why));
    }

private:
    std::string where_;
    std::istringstream words_;
};

/// Calls `use` with each row that is neither empty nor a comment.
void readRows(const std::filesystem::path& path, const std::function<void(Row&)>& use) {
    std::istringstream text(readFile(path));
    std::string line;
    for (std::size_t number = 1; std::getline(text, line); ++number) {
        if (!line.empty() && line.front() != '#') {
            Row row(fmt::format("{}:{}", path.string(), number), line);
            use(row);
        }
    }
}

void readModules(const std::filesystem::path& path, Tables& tables) {
    readRows(path, [&tables](Row& row) {
        const std::string name = row.word("the module");
        const std::string group = row.word("the group");
        const std::string license = row.word("the licence");
        const std::string about = row.rest();
        auto found = std::ranges::find(tables.modules, name, &ModuleRow::name);
        if (found == tables.modules.end()) {
            tables.modules.push_back({name, license, about, {}});
            found = tables.modules.end() - 1;
        }
        if (found->license != license) {
            row.fail("a module has one licence");
        }
        found->groups.push_back(group);
    });
}

void readKinds(const std::filesystem::path& path, Tables& tables) {
    readRows(path, [&tables](Row& row) {
        const std::string group = row.word("the group");
        KindRow kind;
        kind.kind = row.word("the kind");
        const std::string scope = row.word("the scope");
        const auto found = std::ranges::find(schema::kScopeWords, scope, &schema::ScopeWord::word);
        if (found == schema::kScopeWords.end()) {
            row.fail("the scope is none");
        }
        kind.scope = found->scope;
        kind.preferred = row.wordIfAny();
        const std::string key = lower(kind.kind);
        if (!tables.kinds[group].emplace(key, std::move(kind)).second) {
            row.fail("the kind is there twice");
        }
    });
}

void readNames(const std::filesystem::path& path, Tables& tables) {
    readRows(path, [&tables](Row& row) {
        const std::string module = row.word("the module");
        const std::string place = row.word("the place");
        const std::string name = row.word("the name");
        if (row.word("the reason") != "--" || row.rest().empty()) {
            row.fail("'--' and a reason are missing");
        }
        tables.names[module].push_back({place, name});
    });
}

void readRefinementTable(const std::filesystem::path& path, Tables& tables) {
    SourceManager sources;
    DiagnosticSink sink;
    const SourceFile& file = sources.add(path.string(), readFile(path));
    tables.refinements = schema::readRefinements(file, sink);
    for (schema::Refinement& common : schema::commonRefinements()) {
        common.module = "crd.*";
        tables.refinements.push_back(std::move(common));
    }
    for (const Diagnostic& each : sink.diagnostics()) {
        const auto at = file.lines().position(each.span().begin);
        throw std::runtime_error(fmt::format("{}:{}: {}", file.path(), at.line, each.message));
    }
}

}  // namespace

auto readTables(const std::filesystem::path& folder) -> Tables {
    Tables tables;
    readModules(folder / "modules.table", tables);
    readKinds(folder / "kinds.table", tables);
    readNames(folder / "names.table", tables);
    readRefinementTable(folder / "refinements.table", tables);
    return tables;
}

auto lower(std::string text) -> std::string {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

}  // namespace clc::schema_compiler
