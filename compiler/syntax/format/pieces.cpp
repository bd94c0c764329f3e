#include "syntax/format/pieces.h"

#include "syntax/visitor.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

namespace clc::syntax::format {
namespace {

/// What the tree knows about offsets of the text.
struct Marks {
    std::vector<Span> whole;                        // texts and broken items, outermost, in order
    std::unordered_set<std::uint32_t> broken;       // begins of those that are broken items
    std::unordered_map<std::uint32_t, Role> roles;  // by begin of a token
    std::unordered_set<std::uint32_t>
        starts;                // begins of items, entries, elements, arms, arguments
    std::vector<Span> angles;  // stretches in which `<` and `>` bracket types
    std::unordered_map<std::uint32_t, std::uint32_t>
        chains;               // begin of an `else if` → begin of the whole chain
    std::vector<Span> elses;  // from a branch to the next, where the chain begins a line
    std::vector<Span> uses;   // `use` items with names in braces
    std::unordered_set<std::uint32_t> attributeEnds;  // what follows an attribute begins an item
};

class Marker {
public:
    explicit Marker(Marks& marks) : marks_(marks) {}

    void item(const Item& item) {
        start(item);
        for (const Attribute* attribute : item.attributes) {
            start(*attribute);
            marks_.attributeEnds.insert(attribute->span.end);
        }
    }

    void visit(const Node& node) {
        if (node.hasError && isItem(node.kind)) {
            marks_.whole.push_back(node.span);
            marks_.broken.insert(node.span.begin);
            start(node);
            return;
        }
        mark(node);
        if (node.kind == NodeKind::TextExpr) {
            return;
        }
        forEachChild(node, [&](const Node& child) { visit(child); });
    }

private:
    static bool isItem(NodeKind kind) {
        switch (kind) {
#define CL_NODE(category, name) \
    case NodeKind::name: return std::string_view(#category) == "Item";
#include "syntax/nodes.def"
#undef CL_NODE
        }
        return false;
    }

    void start(const Node& node) { marks_.starts.insert(node.span.begin); }

    void mark(const Node& node) {
        if (isItem(node.kind)) {
            item(static_cast<const Item&>(node));
        }
        switch (node.kind) {
        case NodeKind::TextExpr: marks_.whole.push_back(node.span); break;
        case NodeKind::UnaryExpr:
            if (cast<UnaryExpr>(&node).op == UnaryOp::Negate) {
                marks_.roles.emplace(node.span.begin, Role::Prefix);
            }
            break;
        case NodeKind::LiteralType:
            if (as<UnaryExpr>(cast<LiteralType>(&node).literal) != nullptr) {
                marks_.roles.emplace(node.span.begin, Role::Prefix);
            }
            break;
        case NodeKind::NamedType:
            if (!cast<NamedType>(&node).arguments.empty()) {
                marks_.angles.push_back(node.span);
            }
            break;
        case NodeKind::IfExpr: {
            const auto& branch = cast<IfExpr>(&node);
            if (branch.otherwise == nullptr) {
                break;
            }
            const auto before = marks_.chains.find(node.span.begin);
            const std::uint32_t chain =
                before == marks_.chains.end() ? node.span.begin : before->second;
            marks_.chains.emplace(branch.otherwise->span.begin, chain);
            if (marks_.starts.contains(chain)) {
                marks_.elses.push_back(
                    {node.span.file, branch.then->span.end, branch.otherwise->span.begin});
            }
            break;
        }
        case NodeKind::IfItem: {
            const auto& branch = cast<IfItem>(&node);
            const Node* otherwise = branch.otherwise;
            otherwise = otherwise == nullptr ? branch.otherwiseBlock : otherwise;
            if (otherwise != nullptr) {
                marks_.elses.push_back(
                    {node.span.file, branch.then->span.end, otherwise->span.begin});
            }
            break;
        }
        case NodeKind::UseItem:
            if (cast<UseItem>(&node).hasNames) {
                marks_.uses.push_back(node.span);
            }
            break;
        case NodeKind::FnItem: {
            const auto& function = cast<FnItem>(&node);
            if (!function.typeParams.empty()) {
                marks_.angles.push_back({node.span.file, function.name.span.end,
                                         function.typeParams.back().span.end + 1});
            }
            break;
        }
        case NodeKind::TypeItem: {
            const auto& type = cast<TypeItem>(&node);
            if (!type.typeParams.empty()) {
                marks_.angles.push_back(
                    {node.span.file, type.name.span.end, type.typeParams.back().span.end + 1});
            }
            if (type.cases.size() > 1) {
                marks_.roles.emplace(type.cases.front()->span.begin, Role::CaseBreak);
            }
            break;
        }
        case NodeKind::ListExpr:
            for (const Expr* element : cast<ListExpr>(&node).elements) {
                start(*element);
            }
            break;
        case NodeKind::ForElement: start(*cast<ForElement>(&node).element); break;
        case NodeKind::IfElement: {
            const auto& branch = cast<IfElement>(&node);
            start(*branch.then);
            break;
        }
        case NodeKind::MatchExpr:
            for (const MatchArm* arm : cast<MatchExpr>(&node).arms) {
                start(*arm);
            }
            break;
        case NodeKind::CallExpr:
            for (const Argument* argument : cast<CallExpr>(&node).arguments) {
                start(*argument);
            }
            break;
        case NodeKind::Attribute:
            for (const Argument* argument : cast<Attribute>(&node).arguments) {
                start(*argument);
            }
            break;
        case NodeKind::LetExpr: start(*cast<LetExpr>(&node).result); break;
        default: break;
        }
    }

    Marks& marks_;
};

auto roleOf(std::string_view text, std::string_view before, bool adjacent) -> Role {
    if (text == "..." || text == "@") {
        return Role::Prefix;
    }
    constexpr std::array<std::string_view, 16> kWords = {
        "if",   "for",   "match", "in",   "else", "and",   "or",  "not",
        "emit", "check", "at",    "help", "fix",  "where", "let", "is"};
    const char last = before.empty() ? '\0' : before.back();
    const bool word = std::isalnum(static_cast<unsigned char>(last)) != 0 || last == '_' ||
                      last == '"' || last == '#';
    const bool closer = last == ')' || last == ']' || last == '}' || before == ">" || before == "?";
    const bool afterOperand =
        closer || (word && std::find(kWords.begin(), kWords.end(), before) == kWords.end());
    if ((text == "(" || text == "[") && afterOperand && adjacent) {
        return Role::Suffix;
    }
    if (text == ":") {
        return Role::KeyColon;
    }
    if (text == "?" || text == "." || text == "?.") {
        return Role::Suffix;
    }
    return Role::Plain;
}

auto countBreaks(std::string_view gap) -> std::uint32_t {
    std::uint32_t breaks = 0;
    for (std::size_t i = 0; i < gap.size(); ++i) {
        const bool crlf = gap[i] == '\r' && i + 1 < gap.size() && gap[i + 1] == '\n';
        breaks += (gap[i] == '\n' || (gap[i] == '\r' && !crlf)) ? 1 : 0;
    }
    return breaks;
}

}  // namespace

auto pieces(std::string_view text, const ParsedFile& file) -> std::vector<Piece> {
    Marks marks;
    Marker(marks).visit(*file.root);
    std::sort(marks.whole.begin(), marks.whole.end(),
              [](const Span& a, const Span& b) { return a.begin < b.begin; });
    struct Raw {
        std::uint32_t begin;
        std::uint32_t end;
        Role role;
    };
    std::vector<Raw> raw;
    std::size_t nextWhole = 0;
    std::uint32_t inside = 0;
    for (const Token& token : file.tokens) {
        while (nextWhole < marks.whole.size() && marks.whole[nextWhole].begin <= token.span.begin) {
            const Span& whole = marks.whole[nextWhole++];
            if (whole.begin >= inside && !whole.empty()) {
                raw.push_back({whole.begin, whole.end,
                               marks.broken.contains(whole.begin) ? Role::Verbatim : Role::Text});
                inside = whole.end;
            }
        }
        if (token.span.begin >= inside && !token.span.empty()) {
            raw.push_back({token.span.begin, token.span.end, Role::Plain});
            inside = token.span.end;
        }
    }
    std::uint32_t covered = 0;
    std::vector<Raw> all;
    std::size_t nextComment = 0;
    const auto addComments = [&](std::uint32_t before) {
        for (; nextComment < file.comments.size() && file.comments[nextComment].span.begin < before;
             ++nextComment) {
            const Span& span = file.comments[nextComment].span;
            if (span.begin >= covered) {
                all.push_back({span.begin, span.end, Role::Comment});
            }
        }
    };
    for (const Raw& each : raw) {
        addComments(each.begin);
        all.push_back(each);
        covered = each.end;
    }
    addComments(static_cast<std::uint32_t>(text.size()) + 1);

    std::vector<Piece> result;
    result.reserve(all.size());
    std::uint32_t end = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    std::uint32_t lastEnd = end;  // of the piece before that is no comment
    std::string_view before;
    for (const Raw& each : all) {
        Piece piece;
        piece.begin = each.begin;
        piece.text = text.substr(each.begin, each.end - each.begin);
        piece.role = each.role;
        if (piece.role == Role::Verbatim) {
            // With the blanks it stands behind.
            std::uint32_t from = each.begin;
            while (from > end && (text[from - 1] == ' ' || text[from - 1] == '\t')) {
                --from;
            }
            const bool wholeLine = from == 0 || text[from - 1] == '\n' || text[from - 1] == '\r';
            piece.text = text.substr(wholeLine ? from : each.begin,
                                     each.end - (wholeLine ? from : each.begin));
        }
        if (piece.role == Role::Comment) {
            while (!piece.text.empty() && (piece.text.back() == ' ' || piece.text.back() == '\t')) {
                piece.text.remove_suffix(1);
            }
        }
        piece.breaks = countBreaks(text.substr(end, each.begin - end));
        if (piece.role == Role::Plain) {
            const auto marked = marks.roles.find(each.begin);
            const auto inAny = [&](const std::vector<Span>& spans) {
                return std::any_of(spans.begin(), spans.end(),
                                   [&](const Span& span) { return span.contains(each.begin); });
            };
            const bool angle = ((piece.text == "<" || piece.text == ">") && inAny(marks.angles)) ||
                               ((piece.text == "{" || piece.text == "}") && inAny(marks.uses));
            if (piece.text == "else" && inAny(marks.elses)) {
                piece.role = Role::Else;
            } else if (marked != marks.roles.end()) {
                piece.role = marked->second;
            } else if (angle) {
                piece.role = Role::Angle;
            } else {
                piece.role = roleOf(piece.text, before, each.begin == end);
            }
        }
        piece.continues = piece.breaks > 0 && piece.role != Role::Comment &&
                          piece.role != Role::Verbatim && !marks.starts.contains(each.begin) &&
                          !marks.attributeEnds.contains(lastEnd);
        if (piece.role != Role::Comment) {
            before = piece.text;
            lastEnd = each.end;
        }
        end = each.end;
        result.push_back(piece);
    }
    return result;
}

bool blankBetween(const Piece& left, const Piece& right) {
    const std::string_view a = left.text;
    const std::string_view b = right.text;
    if (right.role == Role::Comment || left.role == Role::Verbatim ||
        right.role == Role::Verbatim) {
        return true;
    }
    if (b == "," || right.role == Role::KeyColon || right.role == Role::Suffix || b == ")" ||
        b == "]") {
        return false;
    }
    if (a == "..." && b == "}") {
        return true;  // an open record type
    }
    if (a == "(" || a == "[" || a == "." || a == "?." || left.role == Role::Prefix) {
        return false;
    }
    if (right.role == Role::Angle) {
        return false;
    }
    if (left.role == Role::Angle) {
        return (a == ">" && b != "(") || a == "}";
    }
    if (a == ".." || b == "..") {
        return false;
    }
    if (a == "{" && b == "}") {
        return false;
    }
    return true;
}

}  // namespace clc::syntax::format
