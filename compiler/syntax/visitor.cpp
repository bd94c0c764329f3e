#include "syntax/visitor.h"

namespace clc::syntax {
namespace {

class Children {
public:
    explicit Children(ChildVisitor visitor) : visitor_(visitor) {}

    void add(std::string_view role, const Node* child) const {
        if (child != nullptr) {
            visitor_.visit(visitor_.context, role, *child);
        }
    }
    template <typename T>
    void add(std::string_view role, NodeList<T> children) const {
        for (const T* child : children) {
            add(role, child);
        }
    }

    void ofItem(const Item& item) const { add("", item.attributes); }

    void of(const Argument& node) const { add("value", node.value); }
    void of(const Attribute& node) const { add("argument", node.arguments); }
    void of(const Param& node) const {
        add("type", node.type);
        add("fallback", node.fallback);
    }
    void of(const PathSegment& node) const { add("index", node.index); }
    void of(const MatchArm& node) const {
        add("pattern", node.patterns);
        add("result", node.result);
    }
    void of(const VariantCase& node) const { add("fields", node.fields); }
    void of(const Block& node) const { add("", node.items); }
    void of(const File& node) const { add("", node.items); }

    void of(const ErrorExpr& /*node*/) const {}
    void of(const NameExpr& /*node*/) const {}
    void of(const RefExpr& node) const { add("base", node.base); }
    void of(const SelfExpr& /*node*/) const {}
    void of(const SuperExpr& /*node*/) const {}
    void of(const NumberExpr& /*node*/) const {}
    void of(const BoolExpr& /*node*/) const {}
    void of(const NullExpr& /*node*/) const {}
    void of(const TextExpr& node) const {
        for (const TextPart& part : node.parts) {
            add("hole", part.hole);
        }
    }
    void of(const ListExpr& node) const { add("", node.elements); }
    void of(const BlockExpr& node) const { add("block", node.block); }
    void of(const MatchExpr& node) const {
        add("subject", node.subject);
        add("", node.arms);
    }
    void of(const IfExpr& node) const {
        add("condition", node.condition);
        add("then", node.then);
        add("otherwise", node.otherwise);
    }
    void of(const LambdaExpr& node) const {
        add("parameter", node.params);
        add("body", node.body);
    }
    void of(const UnaryExpr& node) const { add("operand", node.operand); }
    void of(const BinaryExpr& node) const {
        add("left", node.left);
        add("right", node.right);
    }
    void of(const MemberExpr& node) const { add("base", node.base); }
    void of(const IndexExpr& node) const {
        add("base", node.base);
        add("index", node.index);
    }
    void of(const CallExpr& node) const {
        add("callee", node.callee);
        add("argument", node.arguments);
    }
    void of(const BuildExpr& node) const {
        add("callee", node.callee);
        add("block", node.block);
    }
    void of(const ParenExpr& node) const { add("inner", node.inner); }
    void of(const LetExpr& node) const {
        add("", node.lets);
        add("result", node.result);
    }
    void of(const SpreadElement& node) const { add("value", node.value); }
    void of(const ForElement& node) const {
        add("first", node.first);
        add("second", node.second);
        add("iterable", node.iterable);
        add("element", node.element);
    }
    void of(const IfElement& node) const {
        add("condition", node.condition);
        add("then", node.then);
        add("otherwise", node.otherwise);
    }

    void of(const ErrorType& /*node*/) const {}
    void of(const NamedType& node) const { add("argument", node.arguments); }
    void of(const ListType& node) const { add("element", node.element); }
    void of(const RecordType& node) const { add("", node.members); }
    void of(const LiteralType& node) const { add("literal", node.literal); }
    void of(const OptionalType& node) const { add("inner", node.inner); }
    void of(const UnionType& node) const { add("", node.alternatives); }
    void of(const FunctionType& node) const {
        add("parameter", node.params);
        add("result", node.result);
    }
    void of(const RefinedType& node) const {
        add("base", node.base);
        add("predicate", node.predicate);
    }

    void of(const ErrorItem& node) const { ofItem(node); }
    void of(const UseItem& node) const {
        ofItem(node);
        add("file", node.file);
    }
    void of(const LetItem& node) const {
        ofItem(node);
        add("type", node.type);
        add("value", node.value);
    }
    void of(const FnItem& node) const {
        ofItem(node);
        add("parameter", node.params);
        add("result", node.result);
        add("body", node.body);
    }
    void of(const TypeItem& node) const {
        ofItem(node);
        add("type", node.type);
        add("", node.cases);
    }
    void of(const KindItem& node) const {
        ofItem(node);
        add("body", node.body);
    }
    void of(const RuleItem& node) const {
        ofItem(node);
        add("body", node.body);
    }
    void of(const FieldItem& node) const {
        ofItem(node);
        add("type", node.type);
        add("value", node.value);
    }
    void of(const SpreadTypeItem& node) const { ofItem(node); }
    void of(const EntryItem& node) const {
        ofItem(node);
        add("key", node.key);
        add("value", node.value);
    }
    void of(const SpreadItem& node) const {
        ofItem(node);
        add("value", node.value);
    }
    void of(const DeclarationItem& node) const {
        ofItem(node);
        add("key", node.key);
        add("container", node.container);
        add("body", node.body);
    }
    void of(const AmendItem& node) const {
        ofItem(node);
        add("target", node.target);
        add("body", node.body);
    }
    void of(const EmitItem& node) const {
        ofItem(node);
        add("value", node.value);
        add("path", node.path);
    }
    void of(const CheckItem& node) const {
        ofItem(node);
        add("condition", node.condition);
        add("at", node.at);
        add("message", node.message);
        add("help", node.help);
        add("fixPath", node.fixPath);
        add("fixValue", node.fixValue);
    }
    void of(const ForItem& node) const {
        ofItem(node);
        add("first", node.first);
        add("second", node.second);
        add("iterable", node.iterable);
        add("body", node.body);
    }
    void of(const IfItem& node) const {
        ofItem(node);
        add("condition", node.condition);
        add("then", node.then);
        add("otherwise", node.otherwise);
        add("otherwiseBlock", node.otherwiseBlock);
    }
    void of(const DefaultsItem& node) const {
        ofItem(node);
        add("body", node.body);
    }

private:
    ChildVisitor visitor_;
};

}  // namespace

void visitChildren(const Node& node, ChildVisitor visitor) {
    const Children children(visitor);
    switch (node.kind) {
#define CL_NODE(category, name) \
    case NodeKind::name: children.of(static_cast<const name&>(node)); return;
#include "syntax/nodes.def"
#undef CL_NODE
    }
}

}  // namespace clc::syntax
