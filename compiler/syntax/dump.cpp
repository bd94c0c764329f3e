#include "syntax/dump.h"

#include "syntax/visitor.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::syntax {
namespace {

auto place(Span span, const LineIndex& lines) -> std::string {
    const Position begin = lines.position(span.begin);
    const Position end = lines.position(span.end);
    if (begin.line == end.line) {
        return fmt::format("{}:{}-{}", begin.line + 1, begin.column + 1, end.column + 1);
    }
    return fmt::format("{}:{}-{}:{}", begin.line + 1, begin.column + 1, end.line + 1,
                       end.column + 1);
}

/// `text` on one line, in quotes.
auto quoted(std::string_view text) -> std::string {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        default: result += c; break;  // every other byte stands for itself
        }
    }
    return result + '"';
}

auto dotted(std::span<const Name> path) -> std::string {
    std::string result;
    for (const Name& name : path) {
        result += result.empty() ? "" : ".";
        result += name.text;
    }
    return result;
}

auto formName(NumberExpr::Form form) -> std::string_view {
    switch (form) {
    case NumberExpr::Form::Int: return "int";
    case NumberExpr::Form::Float: return "float";
    case NumberExpr::Form::Unit: return "unit";
    case NumberExpr::Form::Dotted: return "dotted";
    }
    return {};
}

auto formName(TextExpr::Form form) -> std::string_view {
    switch (form) {
    case TextExpr::Form::Line: return "line";
    case TextExpr::Form::Block: return "block";
    case TextExpr::Form::Raw: return "raw";
    }
    return {};
}

/// What a node says beside its children, as words after its kind.
class Words {
public:
    void of(const Argument& node) { word(node.label); }
    void of(const Attribute& node) { word(node.name); }
    void of(const Param& node) { word(node.name); }
    void of(const PathSegment& node) {
        word(node.isReference() ? fmt::format("{}/{}", node.name.text, node.id.text)
                                : std::string(node.name.text));
    }
    void of(const MatchArm& node) { flag(node.isElse(), "else"); }
    void of(const VariantCase& node) {
        docs(node.docs);
        word(node.name);
    }
    void of(const Block& /*node*/) {}
    void of(const File& node) { docs(node.docs); }

    void of(const ErrorExpr& /*node*/) {}
    void of(const NameExpr& node) { word(node.name); }
    void of(const RefExpr& node) {
        flag(node.optional, "?.");
        word(fmt::format("{}/{}", node.kindName.text, node.id.text));
    }
    void of(const SelfExpr& /*node*/) {}
    void of(const SuperExpr& /*node*/) {}
    void of(const NumberExpr& node) {
        word(formName(node.form));
        word(node.text);
        const bool differs =
            node.form == NumberExpr::Form::Int && std::to_string(node.value) != node.text;
        flag(differs && !node.hasError, fmt::format("= {}", node.value));
    }
    void of(const BoolExpr& node) { word(node.value ? "true" : "false"); }
    void of(const NullExpr& /*node*/) {}
    void of(const TextExpr& node) {
        flag(node.form != TextExpr::Form::Line, formName(node.form));
        for (const TextPart& part : node.parts) {
            word(part.hole == nullptr ? quoted(part.text) : "\\()");
        }
        flag(node.parts.empty(), "\"\"");
    }
    void of(const ListExpr& /*node*/) {}
    void of(const BlockExpr& /*node*/) {}
    void of(const MatchExpr& /*node*/) {}
    void of(const IfExpr& /*node*/) {}
    void of(const LambdaExpr& /*node*/) {}
    void of(const UnaryExpr& node) { word(spelling(node.op)); }
    void of(const BinaryExpr& node) { word(spelling(node.op)); }
    void of(const MemberExpr& node) {
        flag(node.optional, "?.");
        word(node.name);
    }
    void of(const IndexExpr& /*node*/) {}
    void of(const CallExpr& /*node*/) {}
    void of(const BuildExpr& /*node*/) {}
    void of(const ParenExpr& /*node*/) {}
    void of(const LetExpr& /*node*/) {}
    void of(const SpreadElement& /*node*/) {}
    void of(const ForElement& /*node*/) {}
    void of(const IfElement& /*node*/) {}

    void of(const ErrorType& /*node*/) {}
    void of(const NamedType& node) { word(dotted(node.path)); }
    void of(const ListType& /*node*/) {}
    void of(const RecordType& /*node*/) {}
    void of(const LiteralType& /*node*/) {}
    void of(const OptionalType& /*node*/) {}
    void of(const UnionType& /*node*/) {}
    void of(const FunctionType& /*node*/) {}
    void of(const RefinedType& /*node*/) {}

    void of(const ErrorItem& node) { item(node); }
    void of(const UseItem& node) {
        item(node);
        word(dotted(node.path));
        for (const UseItem::Imported& imported : node.names) {
            word(fmt::format("{{{}}}", imported.name.text));
            flag(!imported.alias.text.empty(), fmt::format("as {}", imported.alias.text));
        }
        flag(!node.alias.text.empty(), fmt::format("as {}", node.alias.text));
    }
    void of(const LetItem& node) { named(node, node.name); }
    void of(const FnItem& node) {
        item(node);
        flag(node.isNative, "native");
        word(node.name);
        flag(!node.typeParams.empty(), fmt::format("<{}>", dotted(node.typeParams)));
    }
    void of(const TypeItem& node) {
        named(node, node.name);
        flag(!node.typeParams.empty(), fmt::format("<{}>", dotted(node.typeParams)));
    }
    void of(const KindItem& node) {
        named(node, node.name);
        flag(!node.base.empty(), fmt::format("is {}", dotted(node.base.path)));
        for (const QualifiedName& container : node.containers) {
            word(fmt::format("in {}", dotted(container.path)));
        }
    }
    void of(const RuleItem& node) { named(node, node.name); }
    void of(const FieldItem& node) { named(node, node.name); }
    void of(const SpreadTypeItem& node) {
        item(node);
        word(dotted(node.type.path));
    }
    void of(const EntryItem& node) {
        named(node, node.name);
        flag(node.merges, "merges");
        flag(node.computed, "computed");
    }
    void of(const SpreadItem& node) { item(node); }
    void of(const DeclarationItem& node) {
        item(node);
        word(dotted(node.kindName.path));
        word(node.name);
    }
    void of(const AmendItem& node) { item(node); }
    void of(const EmitItem& node) { item(node); }
    void of(const CheckItem& node) { item(node); }
    void of(const ForItem& node) { item(node); }
    void of(const IfItem& node) { item(node); }
    void of(const DefaultsItem& node) {
        item(node);
        word(dotted(node.kindName.path));
    }

    [[nodiscard]] auto take() -> std::string { return std::move(words_); }

private:
    void word(std::string_view word) {
        if (!word.empty()) {
            words_ += words_.empty() ? "" : " ";
            words_ += word;
        }
    }
    void word(const Name& name) { word(name.text); }
    void flag(bool present, std::string_view text) { word(present ? text : std::string_view()); }
    void docs(std::span<const std::string_view> lines) {
        for (const std::string_view line : lines) {
            word("///" + quoted(line));
        }
    }
    void item(const Item& item) {
        docs(item.docs);
        flag(item.isPrivate, "private");
    }
    void named(const Item& node, const Name& name) {
        item(node);
        word(name);
    }

    std::string words_;
};

class TreeDumper {
public:
    explicit TreeDumper(const LineIndex& lines) : lines_(lines) {}

    void dump(std::string_view role, const Node& node) {
        const std::string words = wordsOf(node);
        result_ +=
            fmt::format("{:{}}{}{}{}{}{}{} {}\n", "", depth_ * 2, role, role.empty() ? "" : ": ",
                        nodeKindName(node.kind), node.hasError ? "!" : "", words.empty() ? "" : " ",
                        words, place(node.span, lines_));
        ++depth_;
        visitChildren(node, {[](void* context, std::string_view childRole, const Node& child) {
                                 static_cast<TreeDumper*>(context)->dump(childRole, child);
                             },
                             this});
        --depth_;
    }

    [[nodiscard]] auto take() -> std::string { return std::move(result_); }

private:
    const LineIndex& lines_;
    std::size_t depth_ = 0;
    std::string result_;
};

}  // namespace

auto wordsOf(const Node& node) -> std::string {
    Words words;
    switch (node.kind) {
#define CL_NODE(category, name) \
    case NodeKind::name: words.of(static_cast<const name&>(node)); break;
#include "syntax/nodes.def"
#undef CL_NODE
    }
    return words.take();
}

auto dumpTree(const Node& root, const LineIndex& lines) -> std::string {
    TreeDumper dumper(lines);
    dumper.dump("", root);
    return dumper.take();
}

auto dumpTokens(const ParsedFile& parsed, std::string_view text, const LineIndex& lines)
    -> std::string {
    std::string result;
    auto comment = parsed.comments.begin();
    const auto commentsBefore = [&](std::uint32_t offset) {
        for (; comment != parsed.comments.end() && comment->span.begin < offset; ++comment) {
            result += fmt::format("{} {}{} {}\n", place(comment->span, lines),
                                  comment->isDoc ? "Documentation" : "Comment",
                                  comment->ownLine ? "" : " behind",
                                  quoted(text.substr(comment->span.begin, comment->span.size())));
        }
    };
    for (const Token& token : parsed.tokens) {
        commentsBefore(token.span.begin);
        result += fmt::format("{} {}{} {}\n", place(token.span, lines), tokenKindName(token.kind),
                              token.startsLine ? " first" : "",
                              quoted(text.substr(token.span.begin, token.span.size())));
    }
    commentsBefore(static_cast<std::uint32_t>(text.size()) + 1);
    return result;
}

}  // namespace clc::syntax
