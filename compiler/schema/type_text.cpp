#include "schema/type_text.h"

#include "base/check.h"
#include "schema/type_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::schema {
namespace {

/// Deeper types than any real schema has, and few enough for the stack.
constexpr int kDeepest = 40;

class TypeReader {
public:
    explicit TypeReader(TextScanner& scanner) : scanner_(scanner) {}

    auto typeOf(int depth) -> NodeDefinition {
        std::vector<NodeDefinition> alternatives = {alternative(depth)};
        while (scanner_.accept("|")) {
            alternatives.push_back(alternative(depth));
        }
        if (alternatives.size() == 1) {
            return std::move(alternatives.front());
        }
        NodeDefinition node;
        const bool literals = std::ranges::all_of(alternatives, [](const NodeDefinition& each) {
            NodeDefinition bare;
            bare.kind = NodeKind::Literals;
            bare.literals = each.literals;
            return each.literals.size() == 1 && each == bare;
        });
        if (literals) {
            node.kind = NodeKind::Literals;
            for (const NodeDefinition& each : alternatives) {
                node.literals.push_back(each.literals.front());
            }
            return node;
        }
        node.kind = NodeKind::Union;
        node.children = std::move(alternatives);
        return node;
    }

private:
    auto alternative(int depth) -> NodeDefinition {
        if (depth > kDeepest) {
            scanner_.fail("a type that is less deep");
            return {};
        }
        NodeDefinition node = primary(depth + 1);
        constraints(node);
        return node;
    }

    auto primary(int depth) -> NodeDefinition {
        NodeDefinition node;
        if (scanner_.accept("(")) {
            node = typeOf(depth);
            scanner_.expect(")", "')'");
            return node;
        }
        if (scanner_.accept("[")) {
            node.kind = NodeKind::List;
            node.children.push_back(typeOf(depth));
            scanner_.expect("]", "']'");
            return node;
        }
        if (scanner_.accept("{")) {
            node.kind = NodeKind::Map;
            node.children.push_back(typeOf(depth));
            scanner_.expect("}", "'}'");
            return node;
        }
        if (scanner_.accept("@")) {
            node.kind = NodeKind::Record;
            const std::string_view full = scanner_.word();
            const auto dot = full.rfind('.');
            if (dot != std::string_view::npos) {
                node.record.module = std::string(full.substr(0, dot));
            }
            node.record.name =
                std::string(dot == std::string_view::npos ? full : full.substr(dot + 1));
            if (node.record.name.empty()) {
                scanner_.fail("the name of a type");
            }
            return node;
        }
        if (auto value = literal()) {
            node.kind = NodeKind::Literals;
            node.literals.push_back(std::move(*value));
            return node;
        }
        const std::string_view name = scanner_.word();
        const auto* const found = std::ranges::find(kTypeNames, name, &TypeWord::word);
        if (found == kTypeNames.end()) {
            scanner_.failBefore(name, "a type");
            return node;
        }
        node.kind = found->kind;
        node.scalar = found->scalar;
        node.format = std::string(found->format);
        return node;
    }

    auto literal() -> std::optional<LiteralDefinition> {
        if (scanner_.atQuote()) {
            return LiteralDefinition{
                .kind = LiteralKind::Text, .text = scanner_.quoted(), .number = 0};
        }
        if (scanner_.acceptWord("true")) {
            return LiteralDefinition{.kind = LiteralKind::Bool, .text = {}, .number = 1};
        }
        if (scanner_.acceptWord("false")) {
            return LiteralDefinition{.kind = LiteralKind::Bool, .text = {}, .number = 0};
        }
        if (const auto value = scanner_.integerIfAny()) {
            return LiteralDefinition{.kind = LiteralKind::Int, .text = {}, .number = *value};
        }
        return std::nullopt;
    }

    void constraints(NodeDefinition& node) {
        while (!scanner_.problem() && constraint(node)) {
        }
    }

    bool constraint(NodeDefinition& node) {
        if (scanner_.accept(">=")) {
            node.kind == NodeKind::Float ? void(node.floatMinimum = scanner_.real())
                                         : void(node.minimum = scanner_.integer());
            return true;
        }
        if (scanner_.accept("<=")) {
            node.kind == NodeKind::Float ? void(node.floatMaximum = scanner_.real())
                                         : void(node.maximum = scanner_.integer());
            return true;
        }
        if (scanner_.accept("match:")) {
            node.patterns.push_back(scanner_.quoted());
            return true;
        }
        if (scanner_.accept("format:")) {
            node.format = scanner_.name();
            return true;
        }
        if (scanner_.accept("size:")) {
            if (!scanner_.accept("..")) {
                node.minSize = scanner_.size();
                scanner_.expect("..", "'..'");
            }
            if (scanner_.atDigit()) {
                node.maxSize = scanner_.size();
            }
            return true;
        }
        if (scanner_.accept("keys:")) {
            node.merge = ListMerge::Keyed;
            do {
                node.mergeKeys.push_back(scanner_.name());
            } while (scanner_.accept(","));
            return true;
        }
        if (scanner_.acceptWord("set")) {
            node.merge = ListMerge::Set;
            return true;
        }
        if (scanner_.acceptWord("nullable")) {
            node.nullable = true;
            return true;
        }
        return false;
    }

    TextScanner& scanner_;
};

auto literalText(const LiteralDefinition& literal) -> std::string {
    switch (literal.kind) {
    case LiteralKind::Text: return quotedText(literal.text);
    case LiteralKind::Int: return fmt::format("{}", literal.number);
    case LiteralKind::Bool: return literal.number != 0 ? "true" : "false";
    }
    return {};
}

/// The word for `node`, if its kind is one.
auto wordOf(const NodeDefinition& node) -> const TypeWord* {
    const auto same = [&node](const TypeWord& word) {
        return word.kind == node.kind &&
               (word.kind != NodeKind::Scalar || word.scalar == node.scalar);
    };
    const auto exact = std::ranges::find_if(kTypeNames, [&node, &same](const TypeWord& word) {
        return same(word) && word.format == node.format;
    });
    const auto* const found =
        exact != kTypeNames.end() ? exact : std::ranges::find_if(kTypeNames, same);
    return found == kTypeNames.end() ? nullptr : found;
}

template <typename Items, typename Text>
auto joined(const Items& items, Text text) -> std::string {
    std::string all;
    for (const auto& item : items) {
        all += all.empty() ? "" : " | ";
        all += text(item);
    }
    return all;
}

template <typename Number>
auto boundsText(const std::optional<Number>& least, const std::optional<Number>& most)
    -> std::string {
    return (least ? fmt::format(" >={}", *least) : "") + (most ? fmt::format(" <={}", *most) : "");
}

auto constraintsText(const NodeDefinition& node, std::string_view impliedFormat) -> std::string {
    std::string text;
    if (node.format != impliedFormat) {
        text += fmt::format(" format:{}", nameText(node.format));
    }
    text += boundsText(node.minimum, node.maximum);
    text += boundsText(node.floatMinimum, node.floatMaximum);
    if (node.minSize || node.maxSize) {
        text += fmt::format(" size:{}..{}", node.minSize ? fmt::format("{}", *node.minSize) : "",
                            node.maxSize ? fmt::format("{}", *node.maxSize) : "");
    }
    for (const std::string& pattern : node.patterns) {
        text += fmt::format(" match:{}", quotedText(pattern));
    }
    switch (node.merge) {
    case ListMerge::Atomic: break;
    case ListMerge::Set: text += " set"; break;
    case ListMerge::Keyed: {
        std::string keys;
        for (const std::string& key : node.mergeKeys) {
            keys += (keys.empty() ? "" : ",") + nameText(key);
        }
        text += " keys:" + keys;
        break;
    }
    }
    return text + (node.nullable ? " nullable" : "");
}

}  // namespace

auto readTypeText(TextScanner& scanner) -> NodeDefinition {
    return TypeReader(scanner).typeOf(0);
}

auto typeText(const NodeDefinition& node) -> std::string {
    std::string text;
    std::string_view impliedFormat;
    bool needsParentheses = false;
    switch (node.kind) {
    case NodeKind::Any:
    case NodeKind::Bool:
    case NodeKind::Int:
    case NodeKind::Float:
    case NodeKind::String:
    case NodeKind::IntOrString:
    case NodeKind::Scalar: {
        const TypeWord* const word = wordOf(node);
        CLC_ASSERT(word != nullptr, "every simple type has a word");
        text = word->word;
        impliedFormat = word->format;
        break;
    }
    case NodeKind::Literals:
        text = joined(node.literals, literalText);
        needsParentheses = node.literals.size() > 1;
        break;
    case NodeKind::List: text = fmt::format("[{}]", typeText(node.children.front())); break;
    case NodeKind::Map: text = fmt::format("{{{}}}", typeText(node.children.front())); break;
    case NodeKind::Record:
        text =
            "@" + (node.record.module.empty() ? "" : node.record.module + ".") + node.record.name;
        break;
    case NodeKind::Union:
        text = joined(node.children, [](const NodeDefinition& each) {
            const std::string inner = typeText(each);
            const bool several = each.kind == NodeKind::Union ||
                                 (each.kind == NodeKind::Literals && each.literals.size() > 1);
            return several && !inner.starts_with('(') ? "(" + inner + ")" : inner;
        });
        needsParentheses = true;
        break;
    }
    const std::string constraints = constraintsText(node, impliedFormat);
    if (needsParentheses && !constraints.empty()) {
        text = "(" + text + ")";
    }
    return text + constraints;
}

auto quotedText(std::string_view text) -> std::string {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        case '\r': out += "\\r"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
            } else {
                out += c;
            }
        }
    }
    return out + "\"";
}

auto nameText(std::string_view name) -> std::string {
    const bool plain = !name.empty() && std::ranges::all_of(name, isNameCharacter);
    return plain ? std::string(name) : quotedText(name);
}

}  // namespace clc::schema
