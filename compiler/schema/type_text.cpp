#include "schema/type_text.h"

#include "base/check.h"
#include "schema/type_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace clc::schema {
namespace {

/// Deeper types than any real schema has, and few enough for the stack.
constexpr int kDeepest = 40;

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_.$/").find(c) != std::string_view::npos;
}

auto hexValue(char c) -> std::optional<std::uint32_t> {
    if (c >= '0' && c <= '9') {
        return static_cast<std::uint32_t>(c - '0');
    }
    if (c >= 'a' && c <= 'f') {
        return static_cast<std::uint32_t>(c - 'a' + 10);
    }
    if (c >= 'A' && c <= 'F') {
        return static_cast<std::uint32_t>(c - 'A' + 10);
    }
    return std::nullopt;
}

auto escapeOf(char c) -> std::optional<char> {
    switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b': return '\b';
    case 'f': return '\f';
    case '"':
    case '\\':
    case '/': return c;
    default: return std::nullopt;
    }
}

/// The code unit in the four digits at the front of `text`.
auto codeUnit(std::string_view text) -> std::optional<std::uint32_t> {
    if (text.size() < 4) {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    for (const char c : text.substr(0, 4)) {
        const auto digit = hexValue(c);
        if (!digit) {
            return std::nullopt;
        }
        value = value << 4 | *digit;
    }
    return value;
}

void appendUtf8(std::string& text, std::uint32_t code) {
    const auto tail = [](std::uint32_t bits) { return static_cast<char>(0x80 | (bits & 0x3f)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xc0 | code >> 6);
        text += tail(code);
    } else {
        text += static_cast<char>(0xe0 | code >> 12);
        text += tail(code >> 6);
        text += tail(code);
    }
}

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

void TextScanner::fail(std::string_view expected) {
    if (!problem_) {
        problem_ = TextProblem{at_, expected};
    }
    at_ = text_.size();
}

void TextScanner::skipBlanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
        ++at_;
    }
}

bool TextScanner::atEnd() {
    skipBlanks();
    return at_ == text_.size();
}

bool TextScanner::atDigit() const {
    return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
}

bool TextScanner::atQuote() {
    skipBlanks();
    return text_.substr(at_).starts_with('"');
}

bool TextScanner::accept(std::string_view token) {
    skipBlanks();
    if (!text_.substr(at_).starts_with(token)) {
        return false;
    }
    at_ += token.size();
    return true;
}

void TextScanner::expect(std::string_view token, std::string_view expected) {
    if (!accept(token)) {
        fail(expected);
    }
}

bool TextScanner::acceptWord(std::string_view token) {
    skipBlanks();
    const std::string_view left = text_.substr(at_);
    if (!left.starts_with(token) ||
        (left.size() > token.size() && isWordCharacter(left[token.size()]))) {
        return false;
    }
    at_ += token.size();
    return true;
}

auto TextScanner::word() -> std::string_view {
    skipBlanks();
    const std::size_t begin = at_;
    while (at_ < text_.size() && isWordCharacter(text_[at_])) {
        ++at_;
    }
    return text_.substr(begin, at_ - begin);
}

auto TextScanner::name() -> std::string {
    if (atQuote()) {
        return quoted();
    }
    std::string text(word());
    if (text.empty()) {
        fail("a name");
    }
    return text;
}

auto TextScanner::quoted() -> std::string {
    std::string text;
    expect("\"", "a text in quotes");
    while (at_ < text_.size() && text_[at_] != '"') {
        if (text_[at_] != '\\') {
            text += text_[at_++];
            continue;
        }
        const std::string_view escape = text_.substr(at_ + 1);
        if (escape.starts_with('u')) {
            const auto unit = codeUnit(escape.substr(1));
            if (!unit || (*unit >= 0xd800 && *unit < 0xe000)) {
                fail("a character in hexadecimal digits");
                return text;
            }
            appendUtf8(text, *unit);
            at_ += 6;
            continue;
        }
        const auto character = escape.empty() ? std::nullopt : escapeOf(escape.front());
        if (!character) {
            fail("an escaped character");
            return text;
        }
        text += *character;
        at_ += 2;
    }
    if (!problem_ && at_ == text_.size()) {
        fail("a closing quote");
        return text;
    }
    ++at_;
    return text;
}

namespace {

template <typename Number>
auto numberAt(std::string_view text, std::size_t& at) -> std::optional<Number> {
    Number value{};
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    if (error != std::errc()) {
        return std::nullopt;
    }
    at = static_cast<std::size_t>(end - text.data());
    return value;
}

}  // namespace

auto TextScanner::size() -> std::uint64_t {
    const auto value = numberAt<std::uint64_t>(text_, at_);
    if (!value) {
        fail("a number");
    }
    return value.value_or(0);
}

auto TextScanner::integer() -> std::int64_t {
    const auto value = numberAt<std::int64_t>(text_, at_);
    if (!value) {
        fail("a whole number");
    }
    return value.value_or(0);
}

auto TextScanner::real() -> double {
    const auto value = numberAt<double>(text_, at_);
    if (!value) {
        fail("a number");
    }
    return value.value_or(0);
}

auto TextScanner::release() -> Release {
    const std::size_t begin = at_;
    const auto release = Release::parse(word());
    if (!release) {
        at_ = begin;
        fail("a release such as 1.33");
    }
    return release.value_or(Release{});
}

auto TextScanner::json() -> std::string {
    skipBlanks();
    const std::size_t begin = at_;
    int depth = 0;
    while (at_ < text_.size() && problem_ == std::nullopt) {
        const char c = text_[at_];
        if (c == '"') {
            quoted();
        } else if (c == ' ' && depth == 0) {
            break;
        } else {
            depth += c == '[' || c == '{' ? 1 : 0;
            depth -= c == ']' || c == '}' ? 1 : 0;
            ++at_;
        }
    }
    if (at_ == begin || depth != 0) {
        fail("a value as in JSON");
        return {};
    }
    return std::string(text_.substr(begin, at_ - begin));
}

auto TextScanner::rest() -> std::string {
    skipBlanks();
    std::string_view text = text_.substr(at_);
    at_ = text_.size();
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return std::string(text);
}

auto TextScanner::type() -> NodeDefinition {
    return typeOf(0);
}

auto TextScanner::typeOf(int depth) -> NodeDefinition {
    std::vector<NodeDefinition> alternatives = {alternative(depth)};
    while (accept("|")) {
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

auto TextScanner::alternative(int depth) -> NodeDefinition {
    if (depth > kDeepest) {
        fail("a type that is less deep");
        return {};
    }
    NodeDefinition node = primary(depth + 1);
    constraints(node);
    return node;
}

auto TextScanner::primary(int depth) -> NodeDefinition {
    NodeDefinition node;
    if (accept("(")) {
        node = typeOf(depth);
        expect(")", "')'");
        return node;
    }
    if (accept("[")) {
        node.kind = NodeKind::List;
        node.children.push_back(typeOf(depth));
        expect("]", "']'");
        return node;
    }
    if (accept("{")) {
        node.kind = NodeKind::Map;
        node.children.push_back(typeOf(depth));
        expect("}", "'}'");
        return node;
    }
    if (accept("@")) {
        node.kind = NodeKind::Record;
        const std::string_view full = word();
        const auto dot = full.rfind('.');
        if (dot != std::string_view::npos) {
            node.record.module = std::string(full.substr(0, dot));
        }
        node.record.name = std::string(dot == std::string_view::npos ? full : full.substr(dot + 1));
        if (node.record.name.empty()) {
            fail("the name of a type");
        }
        return node;
    }
    if (auto value = literal()) {
        node.kind = NodeKind::Literals;
        node.literals.push_back(std::move(*value));
        return node;
    }
    const std::size_t begin = at_;
    const std::string_view name = word();
    const auto* const found = std::ranges::find(kTypeNames, name, &TypeWord::word);
    if (found == kTypeNames.end()) {
        at_ = begin;
        fail("a type");
        return node;
    }
    node.kind = found->kind;
    node.scalar = found->scalar;
    node.format = std::string(found->format);
    return node;
}

auto TextScanner::literal() -> std::optional<LiteralDefinition> {
    if (atQuote()) {
        return LiteralDefinition{.kind = LiteralKind::Text, .text = quoted(), .number = 0};
    }
    if (acceptWord("true")) {
        return LiteralDefinition{.kind = LiteralKind::Bool, .text = {}, .number = 1};
    }
    if (acceptWord("false")) {
        return LiteralDefinition{.kind = LiteralKind::Bool, .text = {}, .number = 0};
    }
    skipBlanks();
    if (const auto value = numberAt<std::int64_t>(text_, at_)) {
        return LiteralDefinition{.kind = LiteralKind::Int, .text = {}, .number = *value};
    }
    return std::nullopt;
}

void TextScanner::constraints(NodeDefinition& node) {
    while (!problem_ && constraint(node)) {
    }
}

bool TextScanner::constraint(NodeDefinition& node) {
    if (accept(">=")) {
        node.kind == NodeKind::Float ? void(node.floatMinimum = real())
                                     : void(node.minimum = integer());
        return true;
    }
    if (accept("<=")) {
        node.kind == NodeKind::Float ? void(node.floatMaximum = real())
                                     : void(node.maximum = integer());
        return true;
    }
    if (accept("match:")) {
        node.patterns.push_back(quoted());
        return true;
    }
    if (accept("format:")) {
        node.format = name();
        return true;
    }
    if (accept("size:")) {
        if (!accept("..")) {
            node.minSize = size();
            expect("..", "'..'");
        }
        if (atDigit()) {
            node.maxSize = size();
        }
        return true;
    }
    if (accept("keys:")) {
        node.merge = ListMerge::Keyed;
        do {
            node.mergeKeys.push_back(name());
        } while (accept(","));
        return true;
    }
    if (acceptWord("set")) {
        node.merge = ListMerge::Set;
        return true;
    }
    if (acceptWord("nullable")) {
        node.nullable = true;
        return true;
    }
    return false;
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
    const bool plain = !name.empty() && std::ranges::all_of(name, isWordCharacter);
    return plain ? std::string(name) : quotedText(name);
}

}  // namespace clc::schema
