#include "ide/grouping.h"
#include "ide/pages.h"
#include "ide/paragraphs.h"
#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::ide {
namespace {

constexpr std::size_t kStep = 2;

class TextWriter {
public:
    explicit TextWriter(const TextStyle& style) : style_(style), out_(style.color) {}

    void paragraph(std::string_view words, std::size_t indent) {
        for (const std::string& line : brokenLines(words, style_.width - indent)) {
            out_.add(Style::Plain, std::string(indent, ' ')).add(Style::Plain, line).endLine();
        }
    }

    void heading(std::string_view words) {
        out_.endLine();
        out_.add(Style::Bold, words).endLine();
    }

    /// Lines of source, as they stand.
    void code(std::string_view text, std::size_t indent) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            out_.add(Style::Plain, std::string(indent, ' '))
                .add(Style::Plain, text.substr(0, end))
                .endLine();
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    void page(const Description& description) {
        title(description);
        use(description.useLine);
        body(description);
    }

    void page(const ModuleDescription& module);
    void indexLine(const ModuleDescription& module, std::size_t column);

    [[nodiscard]] auto take() -> std::string { return out_.take(); }

private:
    void title(const Description& description) {
        const std::string head = plainText(description.head);
        out_.add(Style::Bold, head);
        if (!description.target.module.empty()) {
            const std::string where = description.target.module;
            const bool fits = characterCount(head) + where.size() + 2 <= style_.width;
            if (!fits) {
                out_.endLine();
            }
            out_.add(Style::Frame, fits ? "  " + where : "  in " + where);
        }
        out_.endLine();
    }

    void use(const std::string& line) {
        if (!line.empty()) {
            out_.endLine();
            code(line, 2 * kStep);
        }
    }

    void body(const Description& description);
    void fields(const Description& description);
    void field(const FieldDescription& field, std::size_t indent);
    void group(const FieldGroup& group, std::string_view what);
    void cases(const Description& description);
    void emits(const std::vector<EmitDescription>& emits);
    void targets(std::string_view heading, const std::vector<Target>& targets);

    TextStyle style_;
    StyledText out_;
};

void TextWriter::field(const FieldDescription& field, std::size_t indent) {
    std::string line = fmt::format("{}: {}", field.name, plainText(field.type));
    if (!field.fallback.empty()) {
        line += " = " + field.fallback;
    }
    if (field.fallbackFrom) {
        line += fmt::format("  (by {})", field.fallbackFrom->name);
    }
    if (field.role == FieldRole::Open) {
        line += "  (open)";
    }
    out_.add(Style::Plain, std::string(indent, ' ')).add(Style::Help, line);
    if (field.isRequired) {
        out_.add(Style::Plain, "  (required)");
    }
    out_.endLine();
    paragraph(field.words, indent + 2 * kStep);
    for (const FieldDescription& inner : field.fields) {
        this->field(inner, indent + 2 * kStep);
    }
}

void TextWriter::group(const FieldGroup& group, std::string_view what) {
    heading(group.from ? fmt::format("{} of {}", what, group.from->qualified())
                       : std::string(what));
    for (const FieldDescription* each : group.fields) {
        field(*each, kStep);
    }
}

void TextWriter::fields(const Description& description) {
    for (const Origin origin : {Origin::Own, Origin::TakenOver}) {
        for (const FieldGroup& each : settable(description.fields, origin)) {
            group(each, "Fields");
        }
    }
    if (description.isOpen) {
        out_.endLine();
        paragraph("Further fields may be given: they are open data.", 0);
    }
    for (const Origin origin : {Origin::Own, Origin::TakenOver}) {
        for (const FieldGroup& each : derived(description.fields, origin)) {
            group(each, "To be read");
        }
    }
}

void TextWriter::cases(const Description& description) {
    if (description.cases.empty()) {
        return;
    }
    heading("Cases");
    for (const CaseDescription& each : description.cases) {
        out_.add(Style::Plain, std::string(kStep, ' ')).add(Style::Help, each.name + " { }");
        out_.endLine();
        paragraph(each.words, 3 * kStep);
        for (const FieldDescription& inner : each.fields) {
            field(inner, 3 * kStep);
        }
    }
}

void TextWriter::emits(const std::vector<EmitDescription>& emits) {
    if (emits.empty()) {
        return;
    }
    heading("Emits");
    for (const EmitDescription& each : emits) {
        std::string line = plainText(each.type);
        if (!each.path.empty()) {
            line += " at " + each.path;
        }
        if (!each.condition.empty()) {
            line += " if " + each.condition;
        }
        if (each.by) {
            line += fmt::format(" (by {})", each.by->name);
        }
        const auto lines = brokenLines(line, style_.width - 3 * kStep);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            out_.add(Style::Plain, std::string(i == 0 ? kStep : 3 * kStep, ' '))
                .add(Style::Plain, lines[i])
                .endLine();
        }
    }
}

void TextWriter::targets(std::string_view words, const std::vector<Target>& targets) {
    if (targets.empty()) {
        return;
    }
    std::string list;
    for (const Target& each : targets) {
        list.append(list.empty() ? "" : ", ").append(each.name);
    }
    heading(words);
    paragraph(list, kStep);
}

void TextWriter::body(const Description& description) {
    if (!description.code.empty()) {
        out_.endLine();
        paragraph(description.isFirm
                      ? fmt::format("{}, {}.", description.code, severityWords(description))
                      : fmt::format("{}, {}; @allow(\"{}\", reason: \"...\") silences it.",
                                    description.code, severityWords(description), description.code),
                  0);
    }
    if (!description.deprecated.empty()) {
        out_.endLine();
        paragraph("Deprecated: " + description.deprecated + ".", 0);
    }
    if (!description.words.empty()) {
        out_.endLine();
        paragraph(description.words, 0);
    }
    if (!description.alsoCalled.empty()) {
        out_.endLine();
        paragraph("Others call it " + description.alsoCalled + ".", 0);
    }
    if (!description.meaning.empty()) {
        out_.endLine();
        paragraph("= " + plainText(description.meaning), kStep);
    }
    if (!description.samples.empty()) {
        out_.endLine();
        for (const std::string& sample : description.samples) {
            code(sample, 2 * kStep);
        }
    }
    fields(description);
    cases(description);
    emits(description.emits);
    if (!description.checks.empty()) {
        heading("Reports");
        for (const CheckDescription& each : description.checks) {
            paragraph(each.message, kStep);
            paragraph(each.help, 3 * kStep);
        }
    }
    targets("Kinds of it", description.kindsOf);
    targets("Functions of it", description.functions);
    if (description.example) {
        const bool isFinding = description.topic == Topic::Rule;
        heading(fmt::format("{}, from {}", isFinding ? "Reported" : "Example",
                            description.example->path));
        code(description.example->text, 2 * kStep);
    }
}

void TextWriter::page(const ModuleDescription& module) {
    out_.add(Style::Bold, "module " + module.name).endLine();
    use(module.useLine);
    if (!module.words.empty()) {
        out_.endLine();
        paragraph(module.words, 0);
    }
    const Target* before = nullptr;
    if (!module.definitions.empty()) {
        out_.endLine();
    }
    for (const Description& each : module.definitions) {
        if (before != nullptr && *before == each.target) {
            continue;
        }
        before = &each.target;
        out_.add(Style::Plain, "  ").add(Style::Help, plainText(each.head)).endLine();
        paragraph(each.summary(), 3 * kStep);
    }
    targets("Of other modules", module.handsOn);
    if (!module.apiTypes.empty()) {
        std::string list;
        for (const std::string& name : module.apiTypes) {
            list.append(list.empty() ? "" : ", ").append(name);
        }
        heading(fmt::format("Types of the API ({})", module.apiTypes.size()));
        paragraph(list, kStep);
    }
}

void TextWriter::indexLine(const ModuleDescription& module, std::size_t column) {
    const std::string words = firstSentence(module.words);
    const auto lines = brokenLines(words, style_.width - column);
    out_.add(Style::Help, module.name);
    if (!lines.empty()) {
        const std::size_t used = characterCount(module.name);
        out_.add(Style::Plain, std::string(std::max(column, used + 2) - used, ' '))
            .add(Style::Plain, lines.front())
            .add(Style::Plain, lines.size() > 1 ? " ..." : "");
    }
    out_.endLine();
}

}  // namespace

auto textPage(const Description& description, const TextStyle& style) -> std::string {
    TextWriter writer(style);
    writer.page(description);
    return writer.take();
}

auto textPage(const ModuleDescription& module, const TextStyle& style) -> std::string {
    TextWriter writer(style);
    writer.page(module);
    return writer.take();
}

auto textIndex(const std::vector<ModuleDescription>& modules, const TextStyle& style)
    -> std::string {
    TextWriter writer(style);
    std::size_t column = 0;
    for (const ModuleDescription& module : modules) {
        column = std::max<std::size_t>(column, characterCount(module.name) + 2);
    }
    for (const ModuleDescription& module : modules) {
        // Room for the dots of a line that is cut.
        writer.indexLine(module, column);
    }
    return writer.take();
}

}  // namespace clc::ide
