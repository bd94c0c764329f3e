#include "syntax/format/marks.h"

#include "syntax/visitor.h"

#include <algorithm>

namespace clc::syntax::format {
namespace {

class Marker {
public:
    void visit(const Node& node) {
        mark(node);
        if (node.kind != NodeKind::TextExpr) {
            forEachChild(node, [&](const Node& child) { visit(child); });
        }
    }

    auto take() -> Marks {
        std::ranges::stable_sort(marks_.imports, {}, &Span::begin);
        return std::move(marks_);
    }

private:
    void start(const Node& node) { marks_.starts.insert(node.span.begin); }
    template <typename T>
    void startEach(const NodeList<T>& nodes) {
        for (const T* node : nodes) {
            start(*node);
        }
    }
    void markParameters(const Name& name, std::span<const Name> parameters) {
        if (!parameters.empty()) {
            marks_.next.emplace(name.span.end, Role::Angle);
            marks_.next.emplace(parameters.back().span.end, Role::Angle);
        }
    }

    void mark(const Node& node) {
        switch (node.kind) {
        case NodeKind::UnaryExpr:
            if (cast<UnaryExpr>(&node).op == UnaryOp::Negate) {
                marks_.roles.emplace(node.span.begin, Role::Prefix);
            }
            return;
        case NodeKind::LiteralType:
            if (as<UnaryExpr>(cast<LiteralType>(&node).literal) != nullptr) {
                marks_.roles.emplace(node.span.begin, Role::Prefix);
            }
            return;
        case NodeKind::NamedType: return markArguments(cast<NamedType>(&node));
        case NodeKind::IfExpr: return markBranch(cast<IfExpr>(&node));
        case NodeKind::ListExpr: return startEach(cast<ListExpr>(&node).elements);
        case NodeKind::ForElement: return start(*cast<ForElement>(&node).element);
        case NodeKind::IfElement: return start(*cast<IfElement>(&node).then);
        case NodeKind::MatchExpr: return startEach(cast<MatchExpr>(&node).arms);
        case NodeKind::CallExpr:
            marks_.next.emplace(cast<CallExpr>(&node).callee->span.end, Role::Suffix);
            return startEach(cast<CallExpr>(&node).arguments);
        case NodeKind::IndexExpr:
            marks_.next.emplace(cast<IndexExpr>(&node).base->span.end, Role::Suffix);
            return;
        case NodeKind::Attribute: return startEach(cast<Attribute>(&node).arguments);
        case NodeKind::LetExpr: return start(*cast<LetExpr>(&node).result);
        default: markItem(node);  // the layout of other values and types is told from their tokens
        }
    }

    void markItem(const Node& node) {
        switch (node.kind) {
#define CL_NODE(category, name) CL_MARK_##category(name)
#define CL_MARK_Expr(name)
#define CL_MARK_Type(name)
#define CL_MARK_Part(name)
#define CL_MARK_Item(name) \
    case NodeKind::name: startItem(static_cast<const Item&>(node)); break;
#include "syntax/nodes.def"
#undef CL_NODE
#undef CL_MARK_Expr
#undef CL_MARK_Type
#undef CL_MARK_Part
#undef CL_MARK_Item
        default: return;
        }
        if (const auto* branch = as<IfItem>(&node)) {
            markBranch(*branch);
        } else if (const auto* use = as<UseItem>(&node)) {
            if (use->hasNames) {
                marks_.imports.push_back(use->span);
                for (const UseItem::Imported& imported : use->names) {
                    marks_.starts.insert(imported.name.span.begin);
                }
            }
        } else if (const auto* function = as<FnItem>(&node)) {
            markParameters(function->name, function->typeParams);
        } else if (const auto* type = as<TypeItem>(&node)) {
            markParameters(type->name, type->typeParams);
            if (type->cases.size() > 1) {
                marks_.roles.emplace(type->cases.front()->span.begin, Role::CaseBreak);
            }
        }
    }

    void startItem(const Item& item) {
        start(item);
        for (const Attribute* attribute : item.attributes) {
            start(*attribute);
            marks_.attributeEnds.insert(attribute->span.end);
        }
    }

    void markArguments(const NamedType& type) {
        if (!type.arguments.empty() && !type.path.empty()) {
            marks_.next.emplace(type.path.back().span.end, Role::Angle);
            marks_.roles.emplace(type.span.end - 1, Role::Angle);
        }
    }

    void markBranch(const IfItem& branch) {
        if (branch.otherwise != nullptr || branch.otherwiseBlock != nullptr) {
            marks_.next.emplace(branch.then->span.end, Role::Else);
        }
    }

    /// An `else` stands under its `if` only if that begins something.
    void markBranch(const IfExpr& branch) {
        if (branch.otherwise == nullptr) {
            return;
        }
        const auto before = chains_.find(branch.span.begin);
        const std::uint32_t chain = before == chains_.end() ? branch.span.begin : before->second;
        chains_.emplace(branch.otherwise->span.begin, chain);
        if (marks_.starts.contains(chain)) {
            marks_.next.emplace(branch.then->span.end, Role::Else);
        }
    }

    Marks marks_;
    /// Begin of an `else if` → begin of the whole chain.
    std::unordered_map<std::uint32_t, std::uint32_t> chains_;
};

}  // namespace

auto marksOf(const File& root) -> Marks {
    Marker marker;
    marker.visit(root);
    return marker.take();
}

}  // namespace clc::syntax::format
