#include "project/diff/field_lines.h"

#include "diagnostics/display_text.h"
#include "output/line_diff.h"

#include <fmt/format.h>

namespace clc::project {
namespace {

using values::DocNode;

/// What does not fit beside its place stands below it.
constexpr std::size_t kWidth = 100;

void addSide(char sign, const std::string& place, const DocNode& node, const ValueView& view,
             std::vector<FieldLine>& lines) {
    const std::string whole = inlineText(node, view);
    if (whole.size() + place.size() <= kWidth || (!holdsParts(node) && !hasLines(node))) {
        lines.push_back({sign, place + ": " + whole});
        return;
    }
    lines.push_back({sign, place + ":"});
    for (const std::string& line : blockLines(node, view)) {
        lines.push_back({sign, "  " + line});
    }
}

auto joined(const std::vector<std::string>& lines) -> std::string {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

/// Two texts with several lines: those that differ, with some around them.
void addTexts(const std::string& place, const std::string& before, const std::string& after,
              std::vector<FieldLine>& lines) {
    lines.push_back({'~', place + ":"});
    const std::string diff = output::unifiedDiff("text", before, after);
    std::size_t begin = 0;
    while (begin < diff.size()) {
        const std::size_t end = std::min(diff.find('\n', begin), diff.size());
        const std::string line = diff.substr(begin, end - begin);
        begin = end + 1;
        if (line.starts_with("---") || line.starts_with("+++") || line.starts_with("\\")) {
            continue;
        }
        const bool isHead = line.starts_with("@@");
        lines.push_back({isHead || line.empty() ? ' ' : line.front(),
                         "  " + (isHead ? line : line.substr(line.empty() ? 0 : 1))});
    }
}

void addChange(const FieldChange& field, const ClusterDifference& cluster, ChangeForm form,
               std::vector<FieldLine>& lines) {
    const std::string place = placeText(field);
    const ValueView before = viewBefore(field, cluster);
    const ValueView after = viewAfter(field, cluster);
    const bool areTexts = field.before->kind == values::DocKind::Text &&
                          field.after->kind == values::DocKind::Text &&
                          (hasLines(*field.before) || hasLines(*field.after));
    const std::string old = inlineText(*field.before, before);
    const std::string young = inlineText(*field.after, after);
    if (old == young && (field.isSecret || old.find('*') != std::string::npos || old == kCovered)) {
        lines.push_back({'~', place + ": changes, and is not shown"});
    } else if (areTexts && old != kCovered && young != kCovered) {
        addTexts(place, joined(textLines(field.before->text, before)),
                 joined(textLines(field.after->text, after)), lines);
    } else if (form == ChangeForm::Arrow && place.size() + old.size() + young.size() <= kWidth) {
        lines.push_back({'~', place + ": " + old + " -> " + young});
    } else {
        addSide('-', place, *field.before, before, lines);
        addSide('+', place, *field.after, after, lines);
    }
}

}  // namespace

auto viewBefore(const FieldChange& field, const ClusterDifference& cluster) -> ValueView {
    return {.masks = cluster.before, .isSecret = field.isSecret};
}

auto viewAfter(const FieldChange& field, const ClusterDifference& cluster) -> ValueView {
    return {.masks = cluster.after, .isSecret = field.isSecret};
}

auto placeText(const FieldChange& field) -> std::string {
    return field.path.empty() ? "content" : pathText(field.path);
}

auto fieldLines(const FieldChange& field, const ClusterDifference& cluster, ChangeForm form,
                std::size_t most) -> std::vector<FieldLine> {
    std::vector<FieldLine> lines;
    switch (field.kind) {
    case FieldChangeKind::Added:
        addSide('+', placeText(field), *field.after, viewAfter(field, cluster), lines);
        break;
    case FieldChangeKind::Removed:
        addSide('-', placeText(field), *field.before, viewBefore(field, cluster), lines);
        break;
    case FieldChangeKind::Reordered:
        lines.push_back({'~', placeText(field) + ": the same in another order"});
        break;
    case FieldChangeKind::Changed: addChange(field, cluster, form, lines); break;
    }
    if (lines.size() > most) {
        const std::size_t left = lines.size() - most + 1;
        lines.resize(most - 1);
        lines.push_back({' ', fmt::format("  ... {} more lines", left)});
    }
    for (FieldLine& line : lines) {
        line.text = displayLine(line.text).text;
    }
    return lines;
}

}  // namespace clc::project
