// What each node holds, said once: the encoder and the decoder follow the same list, so they can't
// disagree. A member that is missing here is found by tests/unit/tree_codec_test.cpp.
#pragma once

#include "syntax/ast.h"

#include <type_traits>

namespace clc::syntax {

/// Hands the members of a node, beside those of `Node`, to `Archive`, one after the other. An
/// encoder takes them as const, a decoder (`Archive::kFills`) as what it is to fill.
template <typename Archive>
class Fields {
public:
    template <typename T>
    using Of = std::conditional_t<Archive::kFills, T, const T>&;

    explicit Fields(Archive& archive) : archive_(archive) {}

    void of(Of<Argument> node) { all(node.label, node.value); }
    void of(Of<Attribute> node) { all(node.name, node.arguments); }
    void of(Of<Param> node) { all(node.name, node.type, node.fallback); }
    void of(Of<PathSegment> node) { all(node.name, node.id, node.index); }
    void of(Of<MatchArm> node) { all(node.patterns, node.result); }
    void of(Of<VariantCase> node) { all(node.docs, node.name, node.fields); }
    void of(Of<Block> node) { all(node.items); }
    void of(Of<File> node) { all(node.docs, node.items); }

    void of(Of<ErrorExpr> /*node*/) {}
    void of(Of<NameExpr> node) { all(node.name); }
    void of(Of<RefExpr> node) { all(node.base, node.optional, node.kindName, node.id); }
    void of(Of<SelfExpr> /*node*/) {}
    void of(Of<SuperExpr> /*node*/) {}
    void of(Of<NumberExpr> node) { all(node.form, node.text, node.value); }
    void of(Of<BoolExpr> node) { all(node.value); }
    void of(Of<NullExpr> /*node*/) {}
    void of(Of<TextExpr> node) { all(node.form, node.parts); }
    void of(Of<ListExpr> node) { all(node.elements); }
    void of(Of<BlockExpr> node) { all(node.block); }
    void of(Of<MatchExpr> node) { all(node.subject, node.arms); }
    void of(Of<IfExpr> node) { all(node.condition, node.then, node.otherwise); }
    void of(Of<LambdaExpr> node) { all(node.params, node.body); }
    void of(Of<UnaryExpr> node) { all(node.op, node.operand); }
    void of(Of<BinaryExpr> node) { all(node.left, node.op, node.opSpan, node.right); }
    void of(Of<MemberExpr> node) { all(node.base, node.optional, node.name); }
    void of(Of<IndexExpr> node) { all(node.base, node.index); }
    void of(Of<CallExpr> node) { all(node.callee, node.arguments); }
    void of(Of<BuildExpr> node) { all(node.callee, node.block); }
    void of(Of<ParenExpr> node) { all(node.inner); }
    void of(Of<LetExpr> node) { all(node.lets, node.result); }
    void of(Of<SpreadElement> node) { all(node.value); }
    void of(Of<ForElement> node) { all(node.first, node.second, node.iterable, node.element); }
    void of(Of<IfElement> node) { all(node.condition, node.then, node.otherwise); }

    void of(Of<ErrorType> /*node*/) {}
    void of(Of<NamedType> node) { all(node.path, node.arguments); }
    void of(Of<ListType> node) { all(node.element); }
    void of(Of<RecordType> node) { all(node.members); }
    void of(Of<LiteralType> node) { all(node.literal); }
    void of(Of<OptionalType> node) { all(node.inner); }
    void of(Of<UnionType> node) { all(node.alternatives); }
    void of(Of<FunctionType> node) { all(node.params, node.result); }
    void of(Of<RefinedType> node) { all(node.base, node.predicate); }

    void of(Of<ErrorItem> node) { item(node); }
    void of(Of<UseItem> node) {
        item(node, node.path, node.file, node.hasNames, node.names, node.alias);
    }
    void of(Of<LetItem> node) { item(node, node.name, node.type, node.value); }
    void of(Of<FnItem> node) {
        item(node, node.isNative, node.name, node.typeParams, node.params, node.result, node.body);
    }
    void of(Of<TypeItem> node) { item(node, node.name, node.typeParams, node.type, node.cases); }
    void of(Of<KindItem> node) { item(node, node.name, node.base, node.containers, node.body); }
    void of(Of<RuleItem> node) { item(node, node.name, node.body); }
    void of(Of<FieldItem> node) { item(node, node.name, node.type, node.value); }
    void of(Of<SpreadTypeItem> node) { item(node, node.type); }
    void of(Of<EntryItem> node) {
        item(node, node.name, node.key, node.computed, node.merges, node.value);
    }
    void of(Of<SpreadItem> node) { item(node, node.value); }
    void of(Of<DeclarationItem> node) {
        item(node, node.kindName, node.name, node.key, node.container, node.body);
    }
    void of(Of<AmendItem> node) { item(node, node.target, node.body); }
    void of(Of<EmitItem> node) { item(node, node.value, node.path); }
    void of(Of<CheckItem> node) {
        item(node, node.condition, node.at, node.message, node.help, node.fixPath, node.fixValue);
    }
    void of(Of<ForItem> node) { item(node, node.first, node.second, node.iterable, node.body); }
    void of(Of<IfItem> node) {
        item(node, node.condition, node.then, node.otherwise, node.otherwiseBlock);
    }
    void of(Of<DefaultsItem> node) { item(node, node.kindName, node.body); }

private:
    template <typename... Members>
    void all(Members&... members) {
        (archive_.member(members), ...);
    }
    template <typename... Members>
    void item(Of<Item> node, Members&... members) {
        all(node.attributes, node.docs, node.isPrivate, members...);
    }

    Archive& archive_;
};

/// `node` as what its kind says it is.
template <typename Archive, typename AnyNode>
void eachField(Archive& archive, AnyNode& node) {
    Fields<Archive> fields(archive);
    switch (node.kind) {
#define CL_NODE(category, name)                                                    \
    case NodeKind::name:                                                           \
        fields.of(static_cast<typename Fields<Archive>::template Of<name>>(node)); \
        return;
#include "syntax/nodes.def"
#undef CL_NODE
    }
}

}  // namespace clc::syntax
