#include "ide/grouping.h"
#include "ide/pages.h"
#include "ide/paragraphs.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::ide {
namespace {

constexpr std::size_t kWidth = 120;

auto topicWord(const Description& description) -> std::string_view {
    switch (description.topic) {
    case Topic::Kind: return "kind ";
    case Topic::Record:
    case Topic::Choice:
    case Topic::Alias: return "type ";
    case Topic::Value: return "let ";
    case Topic::Function: return "fn ";
    case Topic::Rule: return "rule ";
    case Topic::ApiType: return "";
    // `File` is a type and `file` a function: links to them must differ in more than a capital.
    case Topic::Intrinsic:
        return plainText(description.head).find('(') == std::string::npos ? "" : "fn ";
    }
    return "";
}

auto quoted(std::string_view text) -> std::string {
    // A code span that holds a backtick has two around it.
    const bool hasTick = text.find('`') != std::string_view::npos;
    return fmt::format("{0}{1}{0}", hasTick ? "`` " : "`", text);
}

/// No word of `text` is a tag.
auto asWords(std::string_view text) -> std::string {
    std::string words;
    bool isCode = false;
    for (const char c : text) {
        isCode = isCode != (c == '`');
        words += c == '<' && !isCode ? "\\<" : std::string(1, c);
    }
    return words;
}

class MarkdownWriter {
public:
    MarkdownWriter(const Anchors& anchors, std::string file)
        : anchors_(anchors), file_(std::move(file)) {}

    void section(const std::vector<const Description*>& overloads);
    void page(const ModuleDescription& module);

    [[nodiscard]] auto link(const Target& target, std::string_view text) const -> std::string {
        const auto anchor = anchors_.find(target);
        if (anchor == anchors_.end()) {
            return quoted(text);
        }
        std::string_view place = anchor->second;
        if (!file_.empty() && place.starts_with(file_ + "#")) {
            place.remove_prefix(file_.size());
        }
        return fmt::format("[{}]({})", quoted(text), place);
    }

    [[nodiscard]] auto linked(const LinkedText& text) const -> std::string;
    void paragraph(std::string_view words, std::string_view first = "");
    [[nodiscard]] auto take() -> std::string { return std::move(out_); }

private:
    void fieldList(const std::vector<FieldDescription>& fields, std::size_t depth);
    void field(const FieldDescription& field, std::size_t depth);
    void takenOver(const std::vector<FieldDescription>& fields);
    void broughtInBy(const std::string& useLine) {
        if (!useLine.empty()) {
            gap();
            line(fmt::format("Brought in by {}.", quoted(useLine)));
        }
    }
    void body(const Description& description);
    void emits(const Description& description);
    void line(std::string_view text) { out_.append(text).append("\n"); }
    void gap() {
        if (!out_.empty() && !out_.ends_with("\n\n")) {
            out_ += "\n";
        }
    }
    [[nodiscard]] auto list(const std::vector<Target>& targets) const -> std::string;

    const Anchors& anchors_;
    std::string file_;
    std::string out_;
};

auto MarkdownWriter::linked(const LinkedText& text) const -> std::string {
    const auto isLinked = [&](const TextPiece& piece) {
        return piece.target && anchors_.contains(*piece.target);
    };
    const auto links = std::ranges::count_if(text, isLinked);
    if (links == 0) {
        return quoted(plainText(text));
    }
    if (links == 1) {
        return link(*std::ranges::find_if(text, isLinked)->target, plainText(text));
    }
    std::string result;
    for (const TextPiece& piece : text) {
        const std::size_t begin = std::min(piece.text.find_first_not_of(' '), piece.text.size());
        const std::size_t end = piece.text.find_last_not_of(' ') + 1;
        if (begin >= end) {
            result += piece.text;
            continue;
        }
        const std::string_view inner = std::string_view(piece.text).substr(begin, end - begin);
        // Between names of a choice no code is needed.
        const std::string shown = isLinked(piece) ? link(*piece.target, inner)
                                  : inner == "|"  ? std::string("|")
                                                  : quoted(inner);
        result += piece.text.substr(0, begin) + shown + piece.text.substr(end);
    }
    return result;
}

void MarkdownWriter::paragraph(std::string_view words, std::string_view first) {
    const std::string indent(first.size(), ' ');
    bool isFirst = true;
    for (const std::string& each : brokenLines(words, kWidth - first.size())) {
        line(each.empty() ? std::string()
                          : fmt::format("{}{}", isFirst ? std::string(first) : indent, each));
        isFirst = false;
    }
}

void MarkdownWriter::field(const FieldDescription& field, std::size_t depth) {
    std::string text = fmt::format("`{}`: {}", field.name, linked(field.type));
    if (!field.fallback.empty()) {
        text += " = " + quoted(field.fallback);
    }
    if (field.fallbackFrom) {
        text += " by " + link(*field.fallbackFrom, field.fallbackFrom->name);
    }
    if (field.isRequired) {
        text += ", **required**";
    }
    if (field.role == FieldRole::Open) {
        text += ", open";
    }
    if (field.role == FieldRole::Derived) {
        text += ", to be read";
    }
    text += ".";
    if (!field.words.empty()) {
        text += " " + field.words;
    }
    paragraph(text, std::string(depth * 2, ' ') + "- ");
    fieldList(field.fields, depth + 1);
}

void MarkdownWriter::fieldList(const std::vector<FieldDescription>& fields, std::size_t depth) {
    for (const FieldDescription& each : fields) {
        field(each, depth);
    }
}

/// What is told elsewhere is named here, but for defaults of its own.
void MarkdownWriter::takenOver(const std::vector<FieldDescription>& fields) {
    std::vector<FieldGroup> groups = settable(fields, Origin::TakenOver);
    for (FieldGroup& more : derived(fields, Origin::TakenOver)) {
        const auto same = std::ranges::find(groups, more.from, &FieldGroup::from);
        if (same == groups.end()) {
            groups.push_back(std::move(more));
        } else {
            same->fields.insert(same->fields.end(), more.fields.begin(), more.fields.end());
        }
    }
    for (const FieldGroup& group : groups) {
        std::string names;
        for (const FieldDescription* each : group.fields) {
            names.append(names.empty() ? "" : ", ").append(quoted(each->name));
            if (each->fallbackFrom) {
                names += " (here " + quoted(each->fallback) + ")";
            }
        }
        paragraph(fmt::format("From {}: {}.", link(*group.from, group.from->name), names), "- ");
    }
}

void MarkdownWriter::emits(const Description& description) {
    for (const EmitDescription& each : description.emits) {
        std::string text = linked(each.type);
        if (!each.path.empty()) {
            text += " at " + quoted(each.path);
        }
        if (!each.condition.empty()) {
            text += " if " + quoted(each.condition);
        }
        if (each.by) {
            text += ", by " + link(*each.by, each.by->name);
        }
        paragraph(text, "- ");
    }
}

auto MarkdownWriter::list(const std::vector<Target>& targets) const -> std::string {
    std::string text;
    for (const Target& each : targets) {
        text.append(text.empty() ? "" : ", ").append(link(each, each.name));
    }
    return text;
}

void MarkdownWriter::body(const Description& description) {
    if (!description.code.empty()) {
        gap();
        paragraph(fmt::format("{}, {}.", quoted(description.code), severityWords(description)));
    }
    broughtInBy(description.useLine);
    if (!description.deprecated.empty()) {
        gap();
        paragraph("Deprecated: " + description.deprecated + ".");
    }
    if (!description.words.empty()) {
        gap();
        paragraph(description.words);
    }
    if (!description.alsoCalled.empty()) {
        gap();
        paragraph("Others call it " + description.alsoCalled + ".");
    }
    if (!description.meaning.empty()) {
        gap();
        line("It is " + linked(description.meaning) + ".");
    }
    if (!description.samples.empty()) {
        gap();
        line("```clc");
        for (const std::string& sample : description.samples) {
            line(sample);
        }
        line("```");
    }
    if (!description.fields.empty()) {
        gap();
        for (const FieldDescription& each : description.fields) {
            if (!each.from) {
                field(each, 0);
            }
        }
        takenOver(description.fields);
    }
    if (description.isOpen) {
        gap();
        paragraph("Further fields may be given: they are open data.");
    }
    if (!description.cases.empty()) {
        gap();
        for (const CaseDescription& each : description.cases) {
            paragraph(
                fmt::format("`{}`{}{}", each.name, each.words.empty() ? "" : ". ", each.words),
                "- ");
            fieldList(each.fields, 1);
        }
    }
    if (!description.emits.empty()) {
        gap();
        line("Emits:");
        gap();
        emits(description);
    }
    if (!description.checks.empty()) {
        gap();
        line("Reports:");
        gap();
        for (const CheckDescription& each : description.checks) {
            paragraph(quoted(each.message) + (each.help.empty() ? "" : ": " + asWords(each.help)),
                      "- ");
        }
    }
    if (!description.kindsOf.empty()) {
        gap();
        paragraph("Kinds of it: " + list(description.kindsOf) + ".");
    }
    if (!description.functions.empty()) {
        gap();
        paragraph("Functions of it: " + list(description.functions) + ".");
    }
    if (description.example) {
        gap();
        line(description.topic == Topic::Rule ? "It finds:" : "For example:");
        gap();
        line("```clc");
        line(description.example->text);
        line("```");
    }
}

void MarkdownWriter::section(const std::vector<const Description*>& overloads) {
    const Description& first = *overloads.front();
    gap();
    line(fmt::format("## {}{}", topicWord(first), quoted(first.target.name)));
    for (const Description* each : overloads) {
        const bool saysMore = each->topic == Topic::Function || each->topic == Topic::Intrinsic ||
                              each->topic == Topic::Value ||
                              plainText(each->head).find(" is ") != std::string::npos ||
                              plainText(each->head).find(" in ") != std::string::npos;
        if (saysMore) {
            gap();
            line(linked(each->head));
        }
        body(*each);
    }
}

void MarkdownWriter::page(const ModuleDescription& module) {
    line("# " + module.name);
    gap();
    paragraph(module.words);
    broughtInBy(module.useLine);
    if (!module.handsOn.empty()) {
        gap();
        paragraph("Of other modules: " + list(module.handsOn) + ".");
    }
    out_ += markdownSections(module.definitions, anchors_);
}

auto anchorText(std::string_view heading) -> std::string {
    std::string anchor;
    for (const char c : heading) {
        if (c == ' ') {
            anchor += '-';
        } else if (c != '`') {
            anchor += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return anchor;
}

constexpr std::string_view kBuiltIn = "built-in.md";

}  // namespace

auto pageFile(std::string_view module) -> std::string {
    if (module.empty()) {
        return std::string(kBuiltIn);
    }
    const std::string_view name = module.starts_with("std.") ? module.substr(4) : module;
    return std::string(name) + ".md";
}

auto anchorOf(const Description& description) -> std::string {
    return anchorText(std::string(topicWord(description)) + description.target.name);
}

auto findAnchors(const std::vector<ModuleDescription>& modules,
                 const std::vector<Description>& more) -> Anchors {
    Anchors anchors;
    const auto add = [&](const Description& each) {
        anchors.emplace(each.target, pageFile(each.target.module) + "#" + anchorOf(each));
    };
    for (const ModuleDescription& module : modules) {
        if (!module.definitions.empty()) {
            anchors.emplace(Target{module.name, {}}, pageFile(module.name));
        }
        std::ranges::for_each(module.definitions, add);
    }
    std::ranges::for_each(more, add);
    return anchors;
}

auto markdownSections(const std::vector<Description>& descriptions, const Anchors& anchors)
    -> std::string {
    const std::string file =
        descriptions.empty() ? std::string() : pageFile(descriptions.front().target.module);
    MarkdownWriter writer(anchors, file);
    for (std::size_t i = 0; i < descriptions.size();) {
        std::vector<const Description*> overloads;
        const Target& target = descriptions[i].target;
        for (; i < descriptions.size() && descriptions[i].target == target; ++i) {
            overloads.push_back(&descriptions[i]);
        }
        writer.section(overloads);
    }
    const std::string text = writer.take();
    return text.empty() ? text : "\n" + text;
}

auto markdownPage(const ModuleDescription& module, const Anchors& anchors) -> std::string {
    MarkdownWriter writer(anchors, pageFile(module.name));
    writer.page(module);
    return writer.take();
}

auto markdownIndex(const std::vector<ModuleDescription>& modules, const Anchors& anchors)
    -> std::string {
    MarkdownWriter writer(anchors, {});
    for (const ModuleDescription& module : modules) {
        std::string text = writer.link({module.name, {}}, module.name);
        const std::string words = firstSentence(module.words);
        if (!words.empty()) {
            text += ": " + words;
        }
        writer.paragraph(text, "- ");
    }
    return writer.take();
}

}  // namespace clc::ide
