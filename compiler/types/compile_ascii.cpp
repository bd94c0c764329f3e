// Reads the expressions an AsciiPattern can match. Whatever RE2 could see another way is left to
// it.
#include "types/ascii_pattern.h"

#include <algorithm>

namespace clc::types {

namespace {

using Op = AsciiPattern::Op;
using Program = AsciiPattern::Program;
using Signs = AsciiPattern::Signs;
using Step = AsciiPattern::Step;

constexpr int kMostGroups = 40;
constexpr int kMostRepeats = 255;
/// What RE2 allows repetitions inside of each other to come to.
constexpr int kMostInAll = 1000;
constexpr std::size_t kMostSteps = 4000;
constexpr int kEndless = -1;

enum class NodeKind : std::uint8_t { Take, Sequence, Choice, Repeat };

/// No node: no part, or nothing before a part.
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Parts are found from the last on: each is a part of one node only, and knows the one before.
struct Node {
    NodeKind kind = NodeKind::Sequence;
    std::uint16_t set = 0;
    std::size_t last = kNone;
    std::size_t before = kNone;
    int least = 0;
    int most = 0;
    int repeats = 1;  // of the most repeated sign inside
};

auto range(char from, char to) -> Signs {
    Signs signs;
    for (int c = from; c <= to; ++c) {
        signs.set(static_cast<std::size_t>(c));
    }
    return signs;
}

auto one(char c) -> Signs {
    return range(c, c);
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

auto bothCases(Signs signs) -> Signs {
    constexpr std::size_t kApart = 'a' - 'A';
    for (std::size_t upper = 'A'; upper <= 'Z'; ++upper) {
        const bool either = signs.test(upper) || signs.test(upper + kApart);
        signs.set(upper, either);
        signs.set(upper + kApart, either);
    }
    return signs;
}

bool isPunctuation(char c) {
    return c > ' ' && c < 127 && c != '_' && !(c >= '0' && c <= '9') && !isLetter(c);
}

/// What stands behind a backslash.
auto escaped(char c) -> std::optional<Signs> {
    const Signs digits = range('0', '9');
    const Signs word = digits | range('a', 'z') | range('A', 'Z') | one('_');
    const Signs space = one(' ') | one('\t') | one('\n') | one('\f') | one('\r');
    switch (c) {
    case 'd': return digits;
    case 'D': return ~digits;
    case 'w': return word;
    case 'W': return ~word;
    case 's': return space;
    case 'S': return ~space;
    case 'n': return one('\n');
    case 't': return one('\t');
    case 'r': return one('\r');
    case 'f': return one('\f');
    default: return isPunctuation(c) ? std::optional(one(c)) : std::nullopt;
    }
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {
        nodes_.reserve(text.size() + 1);
        program_.steps.reserve(text.size() + 1);
    }

    auto read() -> std::optional<Program> {
        const std::optional<std::size_t> root = choice();
        if (!root || at_ != text_.size()) {
            return std::nullopt;
        }
        program_.steps.push_back({Op::Match});
        program_.start = emit(*root, 0);
        return tooLong_ ? std::nullopt : std::optional(std::move(program_));
    }

private:
    [[nodiscard]] bool ended() const { return at_ == text_.size(); }
    [[nodiscard]] auto peek() const -> char { return ended() ? '\0' : text_[at_]; }
    [[nodiscard]] bool meets(std::string_view what) const {
        return text_.substr(at_).starts_with(what);
    }
    bool skip(std::string_view what) {
        const bool met = meets(what);
        at_ += met ? what.size() : 0;
        return met;
    }

    auto add(const Node& node) -> std::size_t {
        nodes_.push_back(node);
        return nodes_.size() - 1;
    }
    void addPart(Node& to, std::size_t part) {
        nodes_[part].before = to.last;
        to.last = part;
        to.repeats = std::max(to.repeats, nodes_[part].repeats);
    }
    auto addSign(char c) -> std::size_t {
        if (foldsCase_ && isLetter(c)) {
            return addSigns(bothCases(one(c)));
        }
        std::uint16_t& known = setOf_[static_cast<unsigned char>(c)];
        if (known == 0) {
            const std::size_t node = addSigns(one(c));
            known = static_cast<std::uint16_t>(nodes_[node].set + 1);
            return node;
        }
        return add({.kind = NodeKind::Take, .set = static_cast<std::uint16_t>(known - 1)});
    }
    auto addSigns(const Signs& signs) -> std::size_t {
        const auto found = std::ranges::find(program_.sets, signs);
        const auto set = static_cast<std::uint16_t>(found - program_.sets.begin());
        if (found == program_.sets.end()) {
            program_.sets.push_back(signs);
        }
        return add({.kind = NodeKind::Take, .set = set});
    }

    auto choice() -> std::optional<std::size_t> {
        Node node{.kind = NodeKind::Choice};
        do {
            const auto branch = sequence();
            if (!branch) {
                return std::nullopt;
            }
            addPart(node, *branch);
        } while (skip("|"));
        return nodes_[node.last].before == kNone ? node.last : add(node);
    }

    auto sequence() -> std::optional<std::size_t> {
        Node node{.kind = NodeKind::Sequence};
        while (!ended() && peek() != '|' && peek() != ')') {
            if (skip("(?s)")) {
                dotTakesAll_ = true;
                continue;
            }
            if (skip("(?i)")) {
                foldsCase_ = true;
                program_.foldsCase = true;
                continue;
            }
            const auto part = atom();
            const auto repeated = part ? repeat(*part) : std::nullopt;
            if (!repeated) {
                return std::nullopt;
            }
            addPart(node, *repeated);
        }
        return add(node);
    }

    auto atom() -> std::optional<std::size_t> {
        const char c = text_[at_++];
        switch (c) {
        case '(': return group();
        case '[': return signClass();
        case '.': return addSigns(dotTakesAll_ ? Signs().set() : ~one('\n'));
        case '\\': {
            const auto signs = ended() ? std::nullopt : escaped(text_[at_++]);
            return signs ? std::optional(addSigns(*signs)) : std::nullopt;
        }
        case '*':
        case '+':
        case '?':
        case '{':
        case '}':
        case ']':
        case '^':
        case '$': return std::nullopt;
        default:
            return static_cast<unsigned char>(c) < 128 ? std::optional(addSign(c)) : std::nullopt;
        }
    }

    auto group() -> std::optional<std::size_t> {
        if (++depth_ > kMostGroups || (!skip("?:") && peek() == '?')) {
            return std::nullopt;
        }
        const bool dotOutside = dotTakesAll_;
        const bool caseOutside = foldsCase_;
        const auto inner = choice();
        dotTakesAll_ = dotOutside;
        foldsCase_ = caseOutside;
        --depth_;
        return skip(")") ? inner : std::nullopt;
    }

    auto signClass() -> std::optional<std::size_t> {
        const bool negated = skip("^");
        Signs signs;
        for (bool first = true; peek() != ']' || first; first = false) {
            if (ended() || meets("[:") || peek() == ']' ||
                static_cast<unsigned char>(peek()) >= 128) {
                return std::nullopt;
            }
            const char c = text_[at_++];
            if (c == '\\') {
                const auto set = ended() ? std::nullopt : escaped(text_[at_++]);
                if (!set || (peek() == '-' && !meets("-]"))) {
                    return std::nullopt;
                }
                signs |= *set;
            } else if (c == '-' && !first && peek() != ']') {
                return std::nullopt;
            } else if (peek() == '-' && !meets("-]")) {
                ++at_;
                const char to = peek();
                if (ended() || to == '\\' || to == '[' || c == '-' ||
                    static_cast<unsigned char>(to) >= 128 || to < c) {
                    return std::nullopt;
                }
                ++at_;
                signs |= range(c, to);
            } else {
                signs |= one(c);
            }
        }
        ++at_;
        if (foldsCase_) {
            signs = bothCases(signs);
        }
        return addSigns(negated ? ~signs : signs);
    }

    auto repeat(std::size_t part) -> std::optional<std::size_t> {
        Node node{.kind = NodeKind::Repeat};
        if (skip("*")) {
            node.most = kEndless;
        } else if (skip("+")) {
            node.least = 1;
            node.most = kEndless;
        } else if (skip("?")) {
            node.most = 1;
        } else if (skip("{")) {
            if (!counts(node)) {
                return std::nullopt;
            }
        } else {
            return part;
        }
        const bool again = peek() == '*' || peek() == '+' || peek() == '?' || peek() == '{';
        const int inAll = nodes_[part].repeats * std::max({node.least, node.most, 1});
        if (again || inAll > kMostInAll) {
            return std::nullopt;
        }
        addPart(node, part);
        node.repeats = inAll;
        return add(node);
    }

    /// `2}`, `2,}` or `2,5}`.
    bool counts(Node& node) {
        const auto least = number();
        if (!least) {
            return false;
        }
        node.least = *least;
        node.most = *least;
        if (skip(",")) {
            const auto most = peek() == '}' ? std::optional(kEndless) : number();
            if (!most || (*most != kEndless && *most < *least)) {
                return false;
            }
            node.most = *most;
        }
        return skip("}");
    }

    auto number() -> std::optional<int> {
        int value = 0;
        const std::size_t begin = at_;
        while (peek() >= '0' && peek() <= '9' && value <= kMostRepeats) {
            value = value * 10 + (text_[at_++] - '0');
        }
        return at_ == begin || value > kMostRepeats ? std::nullopt : std::optional(value);
    }

    auto addStep(Step step) -> std::uint16_t {
        tooLong_ = tooLong_ || program_.steps.size() >= kMostSteps;
        if (tooLong_) {
            return 0;
        }
        program_.steps.push_back(step);
        return static_cast<std::uint16_t>(program_.steps.size() - 1);
    }

    /// Where to begin in order to take the node and be at `next` then.
    auto emit(std::size_t index, std::uint16_t next) -> std::uint16_t {
        const Node& node = nodes_[index];
        switch (node.kind) {
        case NodeKind::Take: return addStep({Op::Take, node.set, next, 0});
        case NodeKind::Sequence:
            for (std::size_t part = node.last; part != kNone; part = nodes_[part].before) {
                next = emit(part, next);
            }
            return next;
        case NodeKind::Choice: {
            std::uint16_t entry = emit(node.last, next);
            for (std::size_t part = nodes_[node.last].before; part != kNone;
                 part = nodes_[part].before) {
                const std::uint16_t branch = emit(part, next);
                entry = addStep({Op::Split, 0, branch, entry});
            }
            return entry;
        }
        case NodeKind::Repeat: return emitRepeat(node, next);
        }
        return next;
    }

    auto emitRepeat(const Node& node, std::uint16_t next) -> std::uint16_t {
        const std::size_t part = node.last;
        std::uint16_t entry = next;
        if (node.most == kEndless) {
            entry = addStep({Op::Split, 0, 0, next});
            const std::uint16_t body = emit(part, entry);
            if (!tooLong_) {
                program_.steps[entry].next = body;
            }
        }
        for (int i = node.least; i < node.most && !tooLong_; ++i) {
            const std::uint16_t body = emit(part, entry);
            entry = addStep({Op::Split, 0, body, next});
        }
        for (int i = 0; i < node.least && !tooLong_; ++i) {
            entry = emit(part, entry);
        }
        return entry;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool dotTakesAll_ = false;
    bool foldsCase_ = false;
    bool tooLong_ = false;
    std::vector<Node> nodes_;
    std::array<std::uint16_t, 128> setOf_ = {};  // of the sign alone: its set, counted from 1
    Program program_;
};

}  // namespace

auto compileAscii(std::string_view expression) -> std::optional<AsciiPattern::Program> {
    return Reader(expression).read();
}

}  // namespace clc::types
