#include "schema/module_text.h"

#include "base/check.h"
#include "schema/type_text.h"
#include "schema/type_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace clc::schema {
namespace {

constexpr std::string_view kFirstLine = "clc-schema 1";

/// The value of a row of a table of words.
template <typename Table, typename Value, typename Row>
auto wordFor(const Table& table, Value value, Value Row::*member) -> std::string_view {
    const auto found = std::ranges::find(table, value, member);
    CLC_ASSERT(found != table.end(), "every value has a word");
    return found->word;
}

class ModuleReader {
public:
    ModuleReader(const SourceFile& file, DiagnosticSink& sink) : file_(file), sink_(sink) {}

    auto read() -> std::optional<ModuleDefinition> {
        const std::string_view text = file_.text();
        std::size_t begin = 0;
        bool first = true;
        while (begin < text.size() && !failed_) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            lineBegin_ = begin;
            readLine(text.substr(begin, end - begin), first);
            first = false;
            begin = end + 1;
        }
        if (!failed_ && module_.name.empty()) {
            lineBegin_ = text.size();
            report({0, first ? kFirstLine : "a line 'module NAME'"});
        }
        return failed_ ? std::nullopt : std::optional(std::move(module_));
    }

private:
    void readLine(std::string_view line, bool first) {
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        TextScanner scanner(line);
        if (first) {
            scanner.expect(kFirstLine, "'clc-schema 1'");
        } else if (line.starts_with(' ')) {
            readPart(scanner);
        } else if (!scanner.atEnd() && !line.starts_with('#')) {
            readHead(scanner);
        }
        if (!line.starts_with('#') && !scanner.problem() && !scanner.atEnd()) {
            scanner.fail("the end of the line");
        }
        if (scanner.problem()) {
            report(*scanner.problem());
        }
    }

    void report(const TextProblem& problem) {
        const auto at = static_cast<std::uint32_t>(lineBegin_ + problem.offset);
        sink_.report(diag::SchemaSyntax, Span{file_.id(), at, at}, std::string(problem.expected));
        failed_ = true;
    }

    void readHead(TextScanner& line) {
        if (line.acceptWord("type")) {
            readType(line);
        } else if (line.acceptWord("module")) {
            module_.name = line.name();
        } else if (line.acceptWord("about")) {
            module_.about = line.rest();
        } else if (line.acceptWord("license")) {
            module_.license = line.rest();
        } else if (line.acceptWord("source")) {
            module_.sources.push_back(line.rest());
        } else if (line.acceptWord("releases")) {
            readReleases(line);
        } else {
            line.fail("'module', 'about', 'license', 'source', 'releases' or 'type'");
        }
    }

    void readReleases(TextScanner& line) {
        const auto found = std::ranges::find_if(
            kLineWords, [&line](const LineWord& row) { return line.acceptWord(row.word); });
        if (found == kLineWords.end()) {
            line.fail("'kubernetes' or 'talos'");
            return;
        }
        module_.line = found->line;
        while (!line.atEnd()) {
            module_.releases.push_back(line.release());
        }
        if (!std::ranges::is_sorted(module_.releases)) {
            line.fail("the releases in ascending order");
        }
    }

    void readType(TextScanner& line) {
        TypeDefinition type;
        type.name = line.name();
        while (!line.atEnd()) {
            if (line.acceptWord("open")) {
                type.open = true;
            } else if (line.accept("fields:")) {
                readSize(line, type);
            } else if (!acceptTofu(line, type) && !acceptRange(line, "", type.served)) {
                line.fail("'open', 'later', 'block', 'fields:', 'since:' or 'until:'");
            }
        }
        if (!typeNames_.insert(type.name).second) {
            line.fail("a name that no other type of the module has");
        }
        fieldNames_.clear();
        module_.types.push_back(std::move(type));
    }

    static bool acceptTofu(TextScanner& line, TypeDefinition& type) {
        const auto found = std::ranges::find_if(
            kTofuWords, [&line](const TofuWord& row) { return line.acceptWord(row.word); });
        if (found == kTofuWords.end()) {
            return false;
        }
        type.tofu = found->form;
        return true;
    }

    void readSize(TextScanner& line, TypeDefinition& type) {
        if (!line.accept("..")) {
            type.minFields = line.size();
            line.expect("..", "'..'");
        }
        if (line.atDigit()) {
            type.maxFields = line.size();
        }
    }

    /// `since:1.34` or `until:1.35` with `prefix` in front.
    static bool acceptRange(TextScanner& line, const std::string& prefix, ReleaseRange& range) {
        if (line.accept(prefix + "since:")) {
            range.since = line.release();
            return true;
        }
        if (line.accept(prefix + "until:")) {
            range.until = line.release();
            return true;
        }
        return false;
    }

    void readPart(TextScanner& line) {
        if (module_.types.empty()) {
            line.fail("a type before its fields");
            return;
        }
        TypeDefinition& type = module_.types.back();
        if (line.accept("@object")) {
            readObject(line, type);
        } else if (line.accept("@doc")) {
            type.doc = line.rest();
        } else if (line.accept("@more")) {
            type.more = readTypeText(line);
        } else if (line.accept("@unchecked")) {
            type.unchecked.push_back(readUnchecked(line));
        } else if (line.accept("@check")) {
            type.checks.push_back(readCheck(line));
        } else {
            type.fields.push_back(readField(line));
            if (!fieldNames_.insert(type.fields.back().name).second) {
                line.fail("a name that no other field of the type has");
            }
        }
    }

    static void readObject(TextScanner& line, TypeDefinition& type) {
        ObjectDefinition object;
        object.apiVersion = line.name();
        object.kind = line.name();
        const auto found = std::ranges::find_if(
            kScopeWords, [&line](const ScopeWord& row) { return line.acceptWord(row.word); });
        if (found == kScopeWords.end()) {
            line.fail("'namespaced', 'cluster' or 'document'");
            return;
        }
        object.scope = found->scope;
        type.object = std::move(object);
    }

    static auto readUnchecked(TextScanner& line) -> UncheckedRule {
        UncheckedRule rule;
        const auto found = std::ranges::find_if(kUncheckedWords, [&line](const UncheckedWord& row) {
            return line.acceptWord(row.word);
        });
        if (found == kUncheckedWords.end()) {
            line.fail("'cel' or 'other'");
            return rule;
        }
        rule.kind = found->kind;
        rule.text = line.rest();
        return rule;
    }

    static auto readCheck(TextScanner& line) -> CheckDefinition {
        CheckDefinition check;
        const auto found = std::ranges::find_if(
            kCheckWords, [&line](const CheckWord& row) { return line.acceptWord(row.word); });
        if (found == kCheckWords.end()) {
            line.fail("'one', 'any', 'all' or 'none'");
            return check;
        }
        check.kind = found->kind;
        while (!line.atEnd()) {
            check.conditions.push_back(readCondition(line));
        }
        return check;
    }

    static auto readCondition(TextScanner& line) -> ConditionDefinition {
        ConditionDefinition condition;
        line.expect("(", "'('");
        if (line.accept(")")) {
            return condition;
        }
        do {
            std::string name = line.name();
            if (line.accept("!:")) {
                condition.fields.push_back({std::move(name), readTypeText(line), true});
            } else if (line.accept(":")) {
                condition.fields.push_back({std::move(name), readTypeText(line), false});
            } else {
                condition.present.push_back(std::move(name));
            }
        } while (line.accept(","));
        line.expect(")", "')'");
        return condition;
    }

    static auto readField(TextScanner& line) -> FieldDefinition {
        FieldDefinition field;
        field.name = line.name();
        if (line.accept("!")) {
            field.requiredIn = ReleaseRange();
        }
        field.type = readTypeText(line);
        while (!line.atEnd()) {
            ReleaseRange required = field.requiredIn.value_or(ReleaseRange());
            if (line.acceptWord("secret")) {
                field.secret = true;
            } else if (acceptRange(line, "required-", required)) {
                field.requiredIn = required;
            } else if (line.accept("=")) {
                field.defaultJson = line.json();
            } else if (line.accept("--")) {
                field.doc = line.rest();
            } else if (!acceptRange(line, "", field.served)) {
                line.fail("'since:', 'until:', 'secret', '=', '--' or the end of the line");
            }
        }
        return field;
    }

    const SourceFile& file_;
    DiagnosticSink& sink_;
    ModuleDefinition module_;
    std::set<std::string> typeNames_;
    std::set<std::string> fieldNames_;
    std::size_t lineBegin_ = 0;
    bool failed_ = false;
};

auto rangeText(std::string_view prefix, const ReleaseRange& range) -> std::string {
    return (range.since ? fmt::format(" {}since:{}", prefix, range.since->text()) : "") +
           (range.until ? fmt::format(" {}until:{}", prefix, range.until->text()) : "");
}

auto fieldText(const FieldDefinition& field) -> std::string {
    std::string text = "  " + nameText(field.name);
    text += field.requiredIn && field.requiredIn->everywhere() ? "!" : "";
    text += " " + typeText(field.type) + rangeText("", field.served);
    if (field.requiredIn) {
        text += rangeText("required-", *field.requiredIn);
    }
    text += field.secret ? " secret" : "";
    text += field.defaultJson.empty() ? "" : " = " + field.defaultJson;
    text += field.doc.empty() ? "" : " -- " + field.doc;
    return text + "\n";
}

auto conditionText(const ConditionDefinition& condition) -> std::string {
    std::string text;
    for (const std::string& name : condition.present) {
        text += (text.empty() ? "" : ", ") + nameText(name);
    }
    for (const ConditionFieldDefinition& field : condition.fields) {
        text += fmt::format("{}{}{} {}", text.empty() ? "" : ", ", nameText(field.name),
                            field.negated ? "!:" : ":", typeText(field.type));
    }
    return "(" + text + ")";
}

auto checkText(const CheckDefinition& check) -> std::string {
    std::string text =
        fmt::format("  @check {}", wordFor(kCheckWords, check.kind, &CheckWord::kind));
    for (const ConditionDefinition& condition : check.conditions) {
        text += " " + conditionText(condition);
    }
    return text + "\n";
}

}  // namespace

auto readModule(const SourceFile& file, DiagnosticSink& sink) -> std::optional<ModuleDefinition> {
    return ModuleReader(file, sink).read();
}

auto writeModule(const ModuleDefinition& module) -> std::string {
    std::string text = fmt::format("{}\nmodule {}\n", kFirstLine, module.name);
    text += module.about.empty() ? "" : "about " + module.about + "\n";
    text += module.license.empty() ? "" : "license " + module.license + "\n";
    if (module.line != ReleaseLine::None) {
        text += fmt::format("releases {}", wordFor(kLineWords, module.line, &LineWord::line));
        for (const Release release : module.releases) {
            text += " " + release.text();
        }
        text += "\n";
    }
    for (const std::string& source : module.sources) {
        text += "source " + source + "\n";
    }
    for (const TypeDefinition& type : module.types) {
        text += "\n" + writeType(type);
    }
    return text;
}

auto writeType(const TypeDefinition& type) -> std::string {
    std::string text = "type " + type.name + (type.open ? " open" : "");
    if (type.tofu != TofuForm::None) {
        text += fmt::format(" {}", wordFor(kTofuWords, type.tofu, &TofuWord::form));
    }
    if (type.minFields || type.maxFields) {
        text +=
            fmt::format(" fields:{}..{}", type.minFields ? fmt::format("{}", *type.minFields) : "",
                        type.maxFields ? fmt::format("{}", *type.maxFields) : "");
    }
    text += rangeText("", type.served) + "\n";
    if (type.object) {
        text += fmt::format("  @object {} {} {}\n", nameText(type.object->apiVersion),
                            nameText(type.object->kind),
                            wordFor(kScopeWords, type.object->scope, &ScopeWord::scope));
    }
    text += type.doc.empty() ? "" : "  @doc " + type.doc + "\n";
    text += type.more ? "  @more " + typeText(*type.more) + "\n" : "";
    for (const CheckDefinition& check : type.checks) {
        text += checkText(check);
    }
    for (const UncheckedRule& rule : type.unchecked) {
        text += fmt::format("  @unchecked {} {}\n",
                            wordFor(kUncheckedWords, rule.kind, &UncheckedWord::kind), rule.text);
    }
    for (const FieldDefinition& field : type.fields) {
        text += fieldText(field);
    }
    return text;
}

bool isModuleText(std::string_view text) {
    return text.starts_with(kFirstLine);
}

}  // namespace clc::schema
