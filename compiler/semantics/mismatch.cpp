// A value is not what its place expects: what is said about both, and what can be done.
#include "schema/schema_table.h"
#include "semantics/api_words.h"
#include "semantics/checker.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::semantics {

using syntax::NodeKind;
using types::TypeTagKind;

namespace {

/// A call or a member binds tighter than anything `expr` could be part of after a replacement.
bool isOneWord(const syntax::Expr& expr) {
    switch (expr.kind) {
    case NodeKind::NameExpr:
    case NodeKind::MemberExpr:
    case NodeKind::IndexExpr:
    case NodeKind::CallExpr:
    case NodeKind::RefExpr: return true;
    default: return false;
    }
}

/// A part of such a value has a mistake that is reported, and what the whole would be without it is
/// not known.
bool holdsMistake(const Model& model, const types::TypeStore& types, TypeId type, int depth = 0) {
    constexpr int kDeepest = 20;
    if (type == TypeId::error || depth == kDeepest) {
        return type == TypeId::error;
    }
    const types::Type& whole = types.get(type);
    const auto isOne = [&](TypeId each) { return holdsMistake(model, types, each, depth + 1); };
    if (std::ranges::any_of(whole.arguments, isOne)) {
        return true;
    }
    return whole.tag == TypeTagKind::Record && model.record(whole.record).isImplied &&
           std::ranges::any_of(model.record(whole.record).fields, isOne, &Member::type);
}

/// Whether what is asked for stands in a type of OpenTofu: all but blocks may be known later there.
bool placeOfBlocks(const Model& model, const ApiStep* step) {
    while (step != nullptr && step->record == nullptr) {
        step = step->before;
    }
    return step != nullptr && !tofuWords(model, *step->record).empty();
}

}  // namespace

bool ModelBuilder::takesNull(const ApiStep* step) const {
    if (step == nullptr || step->record == nullptr || !step->record->schemaType) {
        return false;
    }
    const schema::SchemaTypeId type(*step->record->schemaType);
    const schema::SchemaField* field = model_.schemas()->type(type).field(step->name);
    return field != nullptr && model_.schemas()->node(field->type).nullable;
}

void ModelBuilder::labelExpectation(DiagnosticBuilder& builder, TypeId expected) {
    if (expectation_.place.valid() && expectation_.type == expected) {
        builder.label(expectation_.place, "asked for here");
    }
    if (auto path = apiPath(expectation_.step)) {
        builder.primary(*std::move(path));
    }
}

void ModelBuilder::reportMismatch(const syntax::Expr& expr, TypeId found, TypeId expected) {
    if (found == TypeId::none && isLostWord(model_.sources().text(expr.span))) {
        return;  // it has the name of what could not be read
    }
    if (found == TypeId::none) {
        sink_.report(diag::NotAValue, expr.span)
            .help("a kind or type stands before '{ }' or in all(...)");
        return;
    }
    const bool mayBeNull = types_.allowsNull(found) && found != TypeId::null &&
                           model_.fits(types_.withoutNull(found), expected);
    if (mayBeNull) {
        auto builder = sink_.report(diag::MayBeNull, expr.span, show(found), show(expected));
        labelExpectation(builder, expected);
        builder.help("test it with if (... != null), or fill in with ??");
        return;
    }
    if (found == TypeId::null) {
        auto builder = sink_.report(diag::NullNotAllowed, expr.span, show(expected));
        labelExpectation(builder, expected);
        builder.help(takesNull(expectation_.step)
                         ? "give it a value, or write a null that is there: explicit-null"
                         : fmt::format("give it a value; a place that may be left out is declared "
                                       "{}?",
                                       showPlace(expected)));
        return;
    }
    const bool bothLater = types_.tag(found) == TypeTagKind::Later &&
                           types_.tag(types_.withoutNull(expected)) == TypeTagKind::Later;
    if (types_.tag(found) == TypeTagKind::Later && !bothLater) {
        auto builder =
            sink_.report(diag::LaterNotAllowed, expr.span, show(found), showPlace(expected));
        labelExpectation(builder, expected);
        builder.help(placeOfBlocks(model_, expectation_.step)
                         ? "blocks are no values in OpenTofu: write them here, and what they hold "
                           "may be known only after tofu apply"
                         : "the value exists only after tofu apply; it can go into OpenTofu "
                           "arguments and outputs");
        return;
    }
    if (found == TypeId::any) {
        auto builder = sink_.report(diag::AnyNeedsCheck, expr.span, showPlace(expected));
        labelExpectation(builder, expected);
        if (model_.sources().text(expr.span) == "explicit-null") {
            builder.help(types_.allowsNull(expected)
                             ? "a field is left out by null; explicit-null writes one, where data "
                               "is open or a schema takes it"
                             : "explicit-null writes a null where data is open or a schema takes "
                               "it, and this is no such place");
            return;
        }
        builder.help("check it: " + showPlace(expected) + "(...)");
        offerConversion(builder, expr, expected);
        return;
    }
    if (holdsMistake(model_, types_, found)) {
        return;
    }
    auto builder = sink_.report(diag::TypeMismatch, expr.span, showPlace(expected), show(found));
    labelExpectation(builder, expected);
    if (bothLater) {
        builder.help(
            "the value of a variable counts as a text; as what its type says it is .typed");
        return;
    }
    offerText(builder, expr, found, expected);
    offerHolder(builder, expr, expected, [&](TypeId place) { return model_.fits(found, place); });
    offerSpread(builder, expr, found, expected);
    const auto fits = [&](TypeId type) {
        return types_.tag(type) == TypeTagKind::Record && model_.fits(type, expected);
    };
    if (!offerSibling(builder, expr, fits)) {
        offerMembers(builder, expr, found, expected);
    }
}

/// What the field `name` takes, for who wrote `entry` instead.
auto ModelBuilder::showTaken(std::string_view name, TypeId type, const syntax::EntryItem& entry)
    -> std::string {
    const bool isMap = types_.tag(types_.base(types_.withoutNull(type))) == TypeTagKind::Map;
    const bool isBlock = syntax::as<syntax::BlockExpr>(entry.value) != nullptr;
    return isMap && !isBlock ? fmt::format("{}, as in {} {{ NAME: {} }}", showPlace(type), name,
                                           model_.sources().text(entry.value->span))
                             : showPlace(type);
}

/// `T(...)` around what is to be a T, where T has a name.
void ModelBuilder::offerConversion(DiagnosticBuilder& builder, const syntax::Expr& expr,
                                   TypeId expected) {
    const TypeId wanted = types_.withoutNull(expected);
    const TypeTagKind tag = types_.tag(wanted);
    const bool named = tag == TypeTagKind::Scalar || tag == TypeTagKind::Int ||
                       tag == TypeTagKind::Float || tag == TypeTagKind::Bool ||
                       tag == TypeTagKind::String;
    if (named && isOneWord(expr)) {
        const std::string name = show(wanted);
        builder.fix(Fix{fmt::format("check it with {}(...)", name),
                        Applicability::Unsafe,
                        {{expr.span.part(0, 0), name + "("}, {expr.span.after(), ")"}}});
    }
}

/// `expected` is a choice of texts, and `written` is one of them.
bool ModelBuilder::isOneOfTexts(std::string_view written, TypeId expected) const {
    return std::ranges::any_of(
        types_.alternatives(types_.base(types_.withoutNull(expected))), [&](TypeId each) {
            const auto& type = types_.get(each);
            return type.tag == TypeTagKind::TextLiteral && type.text == written;
        });
}

/// A text and what can be read from one, or written as one.
void ModelBuilder::offerText(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found,
                             TypeId expected) {
    const TypeTagKind from = types_.tag(types_.base(found));
    const TypeTagKind to = types_.tag(types_.base(types_.withoutNull(expected)));
    const bool number =
        from == TypeTagKind::Int || from == TypeTagKind::Float || from == TypeTagKind::Bool;
    const std::string written(model_.sources().text(expr.span));
    const bool literal = expr.kind == NodeKind::NumberExpr || expr.kind == NodeKind::BoolExpr;
    if (number && (to == TypeTagKind::String || (literal && isOneOfTexts(written, expected)))) {
        const std::string text = literal ? "\"" + written + "\"" : "\"\\(" + written + ")\"";
        builder.help("write it as a text: " + text).fix("write " + text, expr.span, text);
        return;
    }
    const bool text = from == TypeTagKind::String || from == TypeTagKind::TextLiteral;
    if (text && (to == TypeTagKind::Scalar || to == TypeTagKind::Int || to == TypeTagKind::Float)) {
        builder.help(fmt::format("a text is read as one by {}(...)",
                                 show(types_.base(types_.withoutNull(expected)))));
        offerConversion(builder, expr, types_.base(types_.withoutNull(expected)));
    }
}

/// A value of one record type stands where another is expected that has the same fields.
void ModelBuilder::offerSpread(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found,
                               TypeId expected) {
    const types::Type& from = types_.get(found);
    for (const TypeId each : types_.alternatives(expected)) {
        const bool records =
            from.tag == TypeTagKind::Record && types_.tag(each) == TypeTagKind::Record;
        if (records &&
            model_.fieldsRelation(model_.record(from.record), found, each) != Relation::No) {
            builder.help("its fields fit, and { ..." +
                         std::string(model_.sources().text(expr.span)) + " } has them");
            return;
        }
    }
}

/// One value stands where what holds such values is expected: a list of them, or a record that
/// needs nothing else. `takes`: whether the value can stand in a place of that type. False if there
/// is no such.
bool ModelBuilder::offerHolder(DiagnosticBuilder& builder, const syntax::Expr& expr,
                               TypeId expected, const std::function<bool(TypeId)>& takes) {
    const std::string written(model_.sources().text(expr.span));
    const auto isRecord = [&](TypeId each) {
        return types_.tag(types_.base(each)) == TypeTagKind::Record;
    };
    const bool hasOneRecord = std::ranges::count_if(types_.alternatives(expected), isRecord) == 1;
    for (const TypeId each : types_.alternatives(expected)) {
        const types::Type& type = types_.get(types_.base(each));
        if (type.tag == TypeTagKind::List && takes(type.arguments[0])) {
            const auto* text = syntax::as<syntax::TextExpr>(&expr);
            const bool isWords = text != nullptr && !text->hasHoles() &&
                                 text->plain().find(' ') != std::string_view::npos;
            builder.help(isWords ? "a list stands in brackets; of several words each is an element "
                                   "of its own"
                                 : "a list stands in brackets, also one of a single element");
            builder.fix(Fix{"put it into a list",
                            isWords ? Applicability::Unsafe : Applicability::Safe,
                            {{expr.span, "[" + written + "]"}}});
            return true;
        }
        if (type.tag != TypeTagKind::Record || model_.record(type.record).isObject) {
            continue;
        }
        const Member* needed = nullptr;
        std::size_t count = 0;
        for (const Member& field : model_.record(type.record).fields) {
            const TypeId wanted = model_.fieldType(each, field);
            if (field.defaults.empty() && !types_.allowsNull(wanted)) {
                needed = takes(wanted) ? &field : nullptr;
                ++count;
            }
        }
        if (count == 1 && needed != nullptr) {
            const std::string block = fmt::format("{{ {}: {} }}", needed->name, written);
            builder.help(
                fmt::format("it is the '{}' of a {}: {}", needed->name, show(each), block));
            // Of several sorts of records another one may be meant.
            builder.fix(Fix{"write " + block,
                            hasOneRecord ? Applicability::Safe : Applicability::Unsafe,
                            {{expr.span, block}}});
            return true;
        }
    }
    return false;
}

}  // namespace clc::semantics
