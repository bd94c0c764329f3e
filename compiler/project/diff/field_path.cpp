#include "project/diff/field_path.h"

#include "backends/decimal.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::project {

using values::DocKind;
using values::DocNode;

namespace {

bool isWord(std::string_view key) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '$';
    };
    return !key.empty() && std::ranges::all_of(key, plain);
}

}  // namespace

auto pathText(const FieldPath& path) -> std::string {
    std::string text;
    for (const PathStep& step : path) {
        if (step.isElement) {
            text += "[" + step.text + "]";
        } else if (isWord(step.text)) {
            text += (text.empty() ? "" : ".") + step.text;
        } else {
            text += "['" + step.text + "']";
        }
    }
    return text;
}

PathPattern::PathPattern(std::string_view text) {
    while (!text.empty()) {
        if (text.front() == '.') {
            text.remove_prefix(1);
            continue;
        }
        if (text.front() != '[') {
            const std::size_t end = std::min(text.find_first_of(".["), text.size());
            const std::string_view word = text.substr(0, end);
            text.remove_prefix(end);
            if (word == "**") {
                steps_.push_back({Kind::AnyDepth});
            } else if (word == "*") {
                steps_.push_back({Kind::AnyKey});
            } else {
                steps_.push_back({Kind::Key, std::string(word)});
            }
            continue;
        }
        const bool isKey = text.starts_with("['");
        const std::size_t end = std::min(text.find(isKey ? "']" : "]"), text.size());
        const std::size_t begin = isKey ? 2 : 1;
        const std::string_view word = text.substr(begin, end - begin);
        text.remove_prefix(std::min(end + begin, text.size()));
        if (isKey) {
            steps_.push_back({Kind::Key, std::string(word)});
        } else if (word == "*") {
            steps_.push_back({Kind::AnyElement});
        } else {
            steps_.push_back({Kind::Element, std::string(word)});
        }
    }
}

bool PathPattern::stepMatches(const Step& step, const PathStep& at) {
    switch (step.kind) {
    case Kind::Key: return !at.isElement && at.text == step.text;
    case Kind::AnyKey: return !at.isElement;
    case Kind::Element: return at.isElement && at.text == step.text;
    case Kind::AnyElement: return at.isElement;
    case Kind::AnyDepth: return true;
    }
    return false;
}

bool PathPattern::matches(std::span<const PathStep> path) const {
    return matches(steps_, path);
}

bool PathPattern::matches(std::span<const Step> steps, std::span<const PathStep> path) {
    if (steps.empty()) {
        return path.empty();
    }
    if (steps.front().kind != Kind::AnyDepth) {
        return !path.empty() && stepMatches(steps.front(), path.front()) &&
               matches(steps.subspan(1), path.subspan(1));
    }
    for (std::size_t taken = 0; taken <= path.size(); ++taken) {
        if (matches(steps.subspan(1), path.subspan(taken))) {
            return true;
        }
    }
    return false;
}

void PathPattern::each(const DocNode& root, const std::function<void(const DocNode&)>& use) const {
    walk(steps_, root, use);
}

void PathPattern::walk(std::span<const Step> steps, const DocNode& node,
                       const std::function<void(const DocNode&)>& use) {
    if (steps.empty()) {
        use(node);
        return;
    }
    const Step& step = steps.front();
    const bool isDeep = step.kind == Kind::AnyDepth;
    if (isDeep) {
        walk(steps.subspan(1), node, use);
    }
    const auto rest = isDeep ? steps : steps.subspan(1);
    for (const values::DocEntry& entry : node.entries) {
        if (isDeep || stepMatches(step, {std::string(entry.key), false})) {
            walk(rest, *entry.value, use);
        }
    }
    if (node.kind == DocKind::List) {
        for (const DocNode* const item : node.items) {
            if (isDeep || stepMatches(step, {plainText(*item), true})) {
                walk(rest, *item, use);
            }
        }
    }
}

auto plainText(const DocNode& node) -> std::string {
    switch (node.kind) {
    case DocKind::Text: return std::string(node.text);
    case DocKind::Int: return fmt::format("{}", node.integer);
    case DocKind::Float: return backends::decimalText(node);
    case DocKind::Bool: return node.boolean ? "true" : "false";
    case DocKind::Null:
    case DocKind::List:
    case DocKind::Map:
    case DocKind::Expression: return {};
    }
    return {};
}

bool globMatches(std::string_view pattern, std::string_view text) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) {
        return pattern == text;
    }
    if (!text.starts_with(pattern.substr(0, star))) {
        return false;
    }
    const std::string_view rest = pattern.substr(star + 1);
    for (std::size_t at = star; at <= text.size(); ++at) {
        if (globMatches(rest, text.substr(at))) {
            return true;
        }
    }
    return false;
}

}  // namespace clc::project
