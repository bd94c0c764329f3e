// Expressions: the expected type flows inwards, the found one outwards (decision 1).
#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "semantics/checker.h"
#include "semantics/wording.h"

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

auto ModelBuilder::check(const syntax::Expr& expr, TypeId expected, const Frame& frame) -> TypeId {
    // What is wrong in a place that is itself wrong is more often than not the same mistake.
    const auto quiet = quietIf(expected == TypeId::error || expr.hasError);
    const TypeId found = infer(expr, expected, frame);
    facts(expr).type = found;
    return settle(expr, found, expected);
}

auto ModelBuilder::settle(const syntax::Expr& expr, TypeId found, TypeId expected) -> TypeId {
    if (found == TypeId::none && (!expected.valid() || mentionsParam(expected))) {
        reportMismatch(expr, found, expected);
        return TypeId::error;
    }
    if (!expected.valid() || mentionsParam(expected)) {
        return found;
    }
    switch (model_.relation(found, expected)) {
        case Relation::Same: return found == TypeId::error ? found : expected == TypeId::any ? found : found;
        case Relation::Convert: {
            // In a union the one alternative the value can become; evaluation chooses where several could.
            TypeId target = expected;
            const bool mayBeNull = types_.tag(found) == TypeTagKind::Union && types_.allowsNull(found);
            int possible = 0;
            for (const TypeId each : types_.alternatives(expected)) {
                if (each != TypeId::null && model_.fits(types_.withoutNull(found), each)) {
                    target = mayBeNull || ++possible > 1 ? expected : each;
                }
            }
            facts(expr).convert = target;
            return target;
        }
        case Relation::No: reportMismatch(expr, found, expected); return TypeId::error;
    }
    return TypeId::error;
}

void ModelBuilder::reportMismatch(const syntax::Expr& expr, TypeId found, TypeId expected) {
    if (found == TypeId::none) {
        sink_.report(diag::NotAValue, expr.span).help("a kind or type stands before '{ }' or in all(...)");
        return;
    }
    if (types_.allowsNull(found) && found != TypeId::null && model_.fits(types_.withoutNull(found), expected)) {
        sink_.report(diag::MayBeNull, expr.span, show(found), show(expected))
            .help("test it with if (... != null), or fill in with ??");
        return;
    }
    if (found == TypeId::null) {
        sink_.report(diag::NullNotAllowed, expr.span, show(expected));
        return;
    }
    if (types_.tag(found) == TypeTagKind::Later) {
        sink_.report(diag::LaterNotAllowed, expr.span, show(found), showPlace(expected))
            .help("the value exists only after tofu apply; it can go into OpenTofu arguments and outputs");
        return;
    }
    if (found == TypeId::any) {
        sink_.report(diag::AnyNeedsCheck, expr.span, showPlace(expected))
            .help("check it: " + showPlace(expected) + "(...)");
        return;
    }
    auto builder = sink_.report(diag::TypeMismatch, expr.span, showPlace(expected), show(found));
    offerText(builder, expr, found, expected);
    offerList(builder, expr, found, expected);
    offerSpread(builder, expr, found, expected);
}

/// A number or a Bool stands where a text is expected.
void ModelBuilder::offerText(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found, TypeId expected) {
    const bool plain = found == TypeId::integer || found == TypeId::floating || found == TypeId::boolean;
    if (expected != TypeId::string || !plain) {
        return;
    }
    const std::string text = "\"\\(" + std::string(model_.sources().text(expr.span)) + ")\"";
    builder.help("put it into a text: " + text);
    builder.fix("write " + text, expr.span, text);
}

/// A value of one record type stands where another is expected that has the same fields.
void ModelBuilder::offerSpread(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found, TypeId expected) {
    const types::Type& from = types_.get(found);
    for (const TypeId each : types_.alternatives(expected)) {
        const bool records = from.tag == TypeTagKind::Record && types_.tag(each) == TypeTagKind::Record;
        if (records && model_.fieldsRelation(model_.record(from.record), found, each) != Relation::No) {
            builder.help("its fields fit, and { ..." + std::string(model_.sources().text(expr.span)) + " } has them");
            return;
        }
    }
}

/// One value stands where a list of such values is expected.
void ModelBuilder::offerList(DiagnosticBuilder& builder, const syntax::Expr& expr, TypeId found, TypeId expected) {
    for (const TypeId each : types_.alternatives(expected)) {
        const types::Type& type = types_.get(types_.base(each));
        if (type.tag == TypeTagKind::List && model_.fits(found, type.arguments[0])) {
            builder.help("a list stands in brackets, also one of a single element");
            builder.fix("put it into a list", expr.span, "[" + std::string(model_.sources().text(expr.span)) + "]");
            return;
        }
    }
}

auto ModelBuilder::infer(const syntax::Expr& expr, TypeId expected, const Frame& frame) -> TypeId {
    switch (expr.kind) {
        case NodeKind::NameExpr: return checkName(syntax::cast<syntax::NameExpr>(&expr), expected, frame);
        case NodeKind::MemberExpr:
        case NodeKind::IndexExpr:
        case NodeKind::CallExpr:
        case NodeKind::RefExpr: {
            bool optional = false;
            const TypeId type = narrowed(expr, checkChain(expr, expected, frame, optional), frame);
            return optional ? types_.optional(type) : type;
        }
        case NodeKind::SelfExpr: {
            const Frame* self = selfFrame(frame);
            if (self == nullptr) {
                sink_.report(diag::SelfOutside, expr.span).help("self is the instance whose body is nearest");
                return TypeId::error;
            }
            return types_.kind(self->kind);
        }
        case NodeKind::SuperExpr: {
            const TypeId type = superType(frame);
            if (!type.valid()) {
                sink_.report(diag::SuperOutside, expr.span)
                    .help("super is what an entry of a kind, declaration or amendment would be without it");
                return TypeId::error;
            }
            return type;
        }
        case NodeKind::NumberExpr: return checkNumber(syntax::cast<syntax::NumberExpr>(&expr), expected);
        case NodeKind::TextExpr: return checkText(syntax::cast<syntax::TextExpr>(&expr), expected, frame);
        case NodeKind::BoolExpr: {
            const auto literal = types_.boolLiteral(syntax::cast<syntax::BoolExpr>(&expr).value ? 1 : 0);
            // A literal type only where one is asked for: elsewhere `true` is a Bool.
            return expected.valid() && !model_.fits(TypeId::boolean, expected) && model_.fits(literal, expected)
                       ? literal
                       : TypeId::boolean;
        }
        case NodeKind::NullExpr: return TypeId::null;
        case NodeKind::ListExpr: return checkList(syntax::cast<syntax::ListExpr>(&expr), expected, frame);
        case NodeKind::BlockExpr: return checkBlock(syntax::cast<syntax::BlockExpr>(&expr), expected, frame);
        case NodeKind::MatchExpr: return checkMatch(syntax::cast<syntax::MatchExpr>(&expr), expected, frame);
        case NodeKind::IfExpr: return checkIfExpr(syntax::cast<syntax::IfExpr>(&expr), expected, frame);
        case NodeKind::LambdaExpr: return checkLambda(syntax::cast<syntax::LambdaExpr>(&expr), expected, frame);
        case NodeKind::UnaryExpr: return checkUnary(syntax::cast<syntax::UnaryExpr>(&expr), expected, frame);
        case NodeKind::BinaryExpr: return checkBinary(syntax::cast<syntax::BinaryExpr>(&expr), expected, frame);
        case NodeKind::BuildExpr: return checkBuild(syntax::cast<syntax::BuildExpr>(&expr), expected, frame);
        case NodeKind::ParenExpr: return check(*syntax::cast<syntax::ParenExpr>(&expr).inner, expected, frame);
        case NodeKind::LetExpr: return checkLetExpr(syntax::cast<syntax::LetExpr>(&expr), expected, frame);
        case NodeKind::SpreadElement:
        case NodeKind::ForElement:
        case NodeKind::IfElement: return checkElement(expr, expected, frame);
        default: return TypeId::error;  // ErrorExpr: reported by the parser
    }
}

auto ModelBuilder::selfFrame(const Frame& frame) const -> const Frame* {
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        if (at->role == FrameRole::Instance || at->role == FrameRole::Kind) {
            return at;
        }
    }
    return nullptr;
}

auto ModelBuilder::superType(const Frame& frame) const -> TypeId {
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        if (at->super.valid()) {
            return at->super;
        }
        if (at->role == FrameRole::Instance || at->role == FrameRole::Kind || at->role == FrameRole::Record) {
            return {};
        }
    }
    return {};
}

auto ModelBuilder::checkName(const syntax::NameExpr& expr, TypeId expected, const Frame& frame) -> TypeId {
    const std::string_view name = expr.name.text;
    if (name.empty()) {
        return TypeId::error;
    }
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        for (const Local& local : at->locals) {
            if (local.name != name || local.node == nullptr) {
                continue;
            }
            bind(expr, BindingKind::Local, local.node);
            if (const auto* let = as<syntax::LetItem>(local.node)) {
                return narrowed(expr, letType(*let, *at), frame);
            }
            return narrowed(expr, local.type, frame);
        }
        if (at->role == FrameRole::Predicate && name == "it") {
            bind(expr, BindingKind::It);
            return at->type;
        }
    }
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        if (at->role == FrameRole::Record) {
            if (const Member* field = model_.field(at->record, name)) {
                bind(expr, BindingKind::Member);
                return narrowed(expr, field->type, frame);
            }
        }
        if (at->role != FrameRole::Kind) {
            continue;
        }
        kindInfo(at->kind);
        if (const Member* member = model_.member(at->kind, name)) {
            const Member copy = *member;
            bind(expr, BindingKind::Member);
            return narrowed(expr, memberType(at->kind, copy), frame);
        }
        if (const TypeId container = containerNamed(at->kind, name); container.valid()) {
            const types::Type& type = types_.get(types_.withoutNull(container));
            if (type.kind != model_.rootKind_) {
                bind(expr, BindingKind::Container, nullptr, type.kind.value);
                return narrowed(expr, container, frame);
            }
        }
    }
    const FileId file = fileOf(frame);
    const std::vector<Definition> found = definitions(file, name);
    for (const Definition& definition : found) {
        if (definition.item->kind == NodeKind::LetItem) {
            require(definition);
            bind(expr, BindingKind::Global, definition.item, definition.module.value);
            return globalType(definition);
        }
    }
    if (name == "explicit-null") {
        bind(expr, BindingKind::Explicit);
        return TypeId::any;
    }
    if (model_.rootKind_.valid() && name == model_.kind(model_.rootKind_).name) {
        kindInfo(model_.rootKind_);
        bind(expr, BindingKind::Root);
        return types_.kind(model_.rootKind_);
    }
    if (const auto instance = instanceByName(expr, expected, found.empty(), frame)) {
        return *instance;
    }
    if (const TypeId function = functionAsArgument(expr, found, expected); function.valid()) {
        return function;
    }
    for (const Definition& definition : found) {
        if (definition.item->kind == NodeKind::FnItem) {
            if (expected.valid() && types_.tag(types_.withoutNull(expected)) == TypeTagKind::Function) {
                sink_.report(diag::TypeMismatch, expr.span, show(expected), show(signature(definition)))
                    .label(syntax::cast<syntax::FnItem>(definition.item).name.span, "the function");
                return TypeId::error;
            }
            sink_.report(diag::FunctionAsValue, expr.span, name)
                .help("call it, or pass x => " + std::string(name) + "(x) where a function is expected");
            return TypeId::error;
        }
    }
    if (!found.empty() || moduleNamed(file, name).valid()) {
        return TypeId::none;
    }
    reportUnknownName(expr.name, expected, frame);
    return TypeId::error;
}

/// A function by its name, where one is expected as an argument; not valid if none of `candidates` will do.
auto ModelBuilder::functionAsArgument(const syntax::NameExpr& expr, const std::vector<Definition>& candidates,
                                      TypeId expected) -> TypeId {
    if (!expected.valid() || types_.tag(types_.withoutNull(expected)) != TypeTagKind::Function) {
        return {};
    }
    const types::Type& wanted = types_.get(types_.withoutNull(expected));
    for (const Definition& candidate : candidates) {
        if (candidate.item->kind != NodeKind::FnItem) {
            continue;
        }
        const TypeId own = signature(candidate);
        const types::Type& have = types_.get(own);
        if (have.arguments.size() != wanted.arguments.size()) {
            continue;
        }
        Substitution substitution;
        bool fits = true;
        for (std::size_t i = 0; i + 1 < wanted.arguments.size(); ++i) {
            fits = fits && unify(have.arguments[i], wanted.arguments[i], substitution);
            fits = fits && (mentionsParam(wanted.arguments[i]) ||
                            model_.fits(wanted.arguments[i], substitute(have.arguments[i], substitution)));
        }
        if (fits) {
            require(candidate);
            const auto& item = syntax::cast<syntax::FnItem>(candidate.item);
            if (currentFunction_ != nullptr && item.body != nullptr) {
                calls_[currentFunction_].push_back({&item, expr.span});
            }
            bind(expr, BindingKind::Function, &item, candidate.module.value);
            return substitute(own, substitution);
        }
    }
    return {};
}

void ModelBuilder::reportUnknownName(const syntax::Name& name, TypeId expected, const Frame& frame) {
    std::vector<std::string_view> choices;
    for (const TypeId each : expected.valid() ? types_.alternatives(expected) : std::vector<TypeId>()) {
        if (types_.tag(each) == TypeTagKind::TextLiteral) {
            choices.push_back(types_.get(each).text);
        }
    }
    const bool isChoice = std::find(choices.begin(), choices.end(), name.text) != choices.end();
    if (const auto meant = isChoice ? std::optional(std::string(name.text)) : nearest(name.text, choices)) {
        const std::string quoted = "\"" + *meant + "\"";
        sink_.report(diag::UnknownName, name.span, name.text)
            .help("a text stands in quotes: " + quoted)
            .fix("write " + quoted, name.span, quoted);
        return;
    }
    if (isLost(name.text, frame)) {
        return;
    }
    // At most one report for a name and scope.
    const Frame* scope = selfFrame(frame);
    if (!reportedNames_.emplace(scope, name.text).second) {
        return;
    }
    auto builder = sink_.report(diag::UnknownName, name.span, name.text);
    const std::vector<std::string_view> known = namesInScope(frame);
    if (const std::size_t hyphen = name.text.find('-'); hyphen != std::string_view::npos) {
        const std::string_view left = name.text.substr(0, hyphen);
        if (std::find(known.begin(), known.end(), left) != known.end()) {
            const std::string apart =
                std::string(left) + " - " + std::string(name.text.substr(hyphen + 1));
            builder.help("a name may hold hyphens; a minus wants spaces: " + apart);
            builder.fix("write '" + apart + "'", name.span, apart);
            return;
        }
    }
    // An own field is `self.x`: no body sees the fields it is setting.
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        if (at->role == FrameRole::Instance) {
            kindInfo(at->kind);
            if (model_.member(at->kind, name.text) != nullptr) {
                builder.help("a body does not see the fields it sets; write self." + std::string(name.text));
                builder.fix("write 'self." + std::string(name.text) + "'", name.span, "self." + std::string(name.text));
                return;
            }
            break;
        }
    }
    if (const syntax::ParsedFile* other = fileThatUses(name.text, frame)) {
        builder.help(model_.sources().file(other->file).path() +
                     " brings it in by 'use'; each file does so for itself");
        return;
    }
    const auto near = nearest(name.text, known);
    builder.suggest(name.span, near);
    const bool open = expected == TypeId::any || expected == TypeId::error;
    if (!near && !open && expected.valid() && model_.fits(TypeId::string, expected)) {
        builder.help("a text stands in quotes: \"" + std::string(name.text) + "\"");
    }
}

auto ModelBuilder::checkList(const syntax::ListExpr& expr, TypeId expected, const Frame& frame) -> TypeId {
    TypeId element;
    TypeId target;
    if (expected.valid()) {
        std::vector<TypeId> lists;
        for (TypeId each : types_.alternatives(expected)) {
            each = types_.base(each);
            if (each == TypeId::any || types_.tag(each) == TypeTagKind::List) {
                lists.push_back(each);
            }
        }
        if (lists.size() == 1) {
            target = lists.front();
            element = target == TypeId::any ? TypeId::any : types_.get(target).arguments[0];
        }
        if (element.valid() && mentionsParam(element)) {
            element = withoutParams(element);
            target = {};
        }
    }
    TypeId all = TypeId::never;
    bool isWrong = false;
    for (const syntax::Expr* each : expr.elements) {
        const TypeId one = checkElement(*each, element, frame);
        isWrong = isWrong || one == TypeId::error;
        all = join(all, one);
    }
    if (isWrong && !target.valid()) {
        return TypeId::error;
    }
    facts(expr).target = target.valid() ? target : types_.list(all);
    if (target == TypeId::any) {
        return TypeId::any;
    }
    return target.valid() ? target : types_.list(all);
}

auto ModelBuilder::checkElement(const syntax::Expr& expr, TypeId expected, const Frame& frame) -> TypeId {
    if (const auto* spread = as<syntax::SpreadElement>(&expr)) {
        const TypeId list = expected.valid() ? types_.list(expected) : TypeId();
        // Open data may hold a list; evaluation sees whether it does.
        const bool isOpen = expected == TypeId::any && spread->value->kind != NodeKind::ListExpr;
        const TypeId found = check(*spread->value, isOpen ? TypeId() : list, frame);
        facts(expr).type = found;
        const types::Type& type = types_.get(types_.base(found));
        if (type.tag == TypeTagKind::List) {
            return type.arguments[0];
        }
        if (found != TypeId::any && found != TypeId::error) {
            if (!list.valid()) {
                sink_.report(diag::NotIterable, spread->value->span, show(found)).help("'...' in a list takes a list");
            }
            return TypeId::error;
        }
        return found;
    }
    if (const auto* loop = as<syntax::ForElement>(&expr)) {
        Frame& inside = newFrame(&frame);
        bindLoop(loop->first, loop->second, *loop->iterable, frame, inside);
        return facts(expr).type = checkElement(*loop->element, expected, inside);
    }
    if (const auto* branch = as<syntax::IfElement>(&expr)) {
        checkCondition(*branch->condition, frame);
        const Narrowings known = narrowings(*branch->condition, frame);
        Frame& then = newFrame(&frame);
        then.narrowings = known.whenTrue;
        TypeId type = checkElement(*branch->then, expected, then);
        if (branch->otherwise != nullptr) {
            Frame& otherwise = newFrame(&frame);
            otherwise.narrowings = known.whenFalse;
            type = join(type, checkElement(*branch->otherwise, expected, otherwise));
        }
        return facts(expr).type = type;
    }
    if (const auto* build = as<syntax::BuildExpr>(&expr)) {
        const NamedThing callee = thingOf(*build->callee, frame);
        if (callee.form == NamedThing::Form::Definition && callee.definition.kind.valid()) {
            sink_.report(diag::InstanceInList, build->callee->span, model_.kind(callee.definition.kind).name)
                .help("declare it, NAME { }, and refer to it; only a field can hold an instance built in place");
            return TypeId::error;
        }
    }
    return check(expr, expected, frame);
}

auto ModelBuilder::checkIfExpr(const syntax::IfExpr& expr, TypeId expected, const Frame& frame) -> TypeId {
    checkCondition(*expr.condition, frame);
    const Narrowings known = narrowings(*expr.condition, frame);
    Frame& then = newFrame(&frame);
    then.narrowings = known.whenTrue;
    TypeId type = check(*expr.then, expected, then);
    if (expr.otherwise != nullptr) {
        Frame& otherwise = newFrame(&frame);
        otherwise.narrowings = known.whenFalse;
        type = join(type, check(*expr.otherwise, expected, otherwise));
    }
    return type;
}

auto ModelBuilder::checkLambda(const syntax::LambdaExpr& expr, TypeId expected, const Frame& frame) -> TypeId {
    const types::Type* function = expected.valid() ? &types_.get(types_.withoutNull(expected)) : nullptr;
    if (function == nullptr || function->tag != TypeTagKind::Function) {
        sink_.report(diag::FunctionAsValue, expr.span, "=>").help("a function can only be passed where one is expected");
        return TypeId::error;
    }
    const std::size_t wanted = function->arguments.size() - 1;
    if (expr.params.size() != wanted) {
        sink_.report(diag::LambdaParams, expr.span, counted(wanted, "parameter"), expr.params.size());
        return TypeId::error;
    }
    Frame& inside = newFrame(&frame);
    std::vector<TypeId> params;
    for (std::size_t i = 0; i < wanted; ++i) {
        inside.locals.push_back({expr.params[i]->name.text, expr.params[i], function->arguments[i]});
        facts(*expr.params[i]).type = function->arguments[i];
        params.push_back(function->arguments[i]);
    }
    const TypeId result = function->arguments.back();
    const TypeId found = check(*expr.body, mentionsParam(result) ? withoutParams(result) : result, inside);
    return types_.function(params, found);
}

auto ModelBuilder::checkLetExpr(const syntax::LetExpr& expr, TypeId expected, const Frame& frame) -> TypeId {
    Frame& inside = newFrame(&frame);
    for (const syntax::LetItem* let : expr.lets) {
        inside.locals.push_back({let->name.text, let, {}});
    }
    for (const syntax::LetItem* let : expr.lets) {
        letType(*let, inside);
    }
    return check(*expr.result, expected, inside);
}

auto ModelBuilder::checkMatch(const syntax::MatchExpr& expr, TypeId expected, const Frame& frame) -> TypeId {
    const TypeId subject = check(*expr.subject, {}, frame);
    const bool closed = subject != TypeId::any && subject != TypeId::error;
    std::vector<TypeId> rest;
    for (const TypeId each : types_.alternatives(subject)) {
        // A Bool is one of two literals, so that arms for both are enough.
        if (each == TypeId::boolean) {
            rest.insert(rest.end(), {types_.boolLiteral(1), types_.boolLiteral(0)});
        } else {
            rest.push_back(each);
        }
    }
    const std::string path = pathOf(*expr.subject);
    TypeId result = TypeId::never;
    bool hasElse = false;
    for (const syntax::MatchArm* arm : expr.arms) {
        std::vector<TypeId> taken;
        if (arm->isElse()) {
            if (closed && rest.empty()) {
                sink_.report(diag::UnreachableArm, arm->span.part(0, 4), "else")
                    .help("the arms above take all there is: leave it out");
            }
            hasElse = true;
            taken = rest;
            rest.clear();
        }
        for (const syntax::TypeExpr* pattern : arm->patterns) {
            takePattern(*pattern, subject, rest, taken, frame);
        }
        Frame& inside = newFrame(&frame);
        if (!path.empty() && !taken.empty() && subject != TypeId::any) {
            inside.narrowings.push_back({path, types_.unionOf(taken)});
        }
        result = join(result, check(*arm->result, expected, inside));
    }
    if (!hasElse && closed && !rest.empty()) {
        sink_.report(diag::MatchNotExhaustive, expr.span.part(0, 5), show(types_.unionOf(rest)))
            .help("add an arm for it, or else => ...");
    } else if (!hasElse && subject == TypeId::any) {
        sink_.report(diag::MatchNotExhaustive, expr.span.part(0, 5), "Any").help("add else => ...");
    }
    return result;
}

/// What `pattern` takes of the alternatives left in `rest`.
void ModelBuilder::takePattern(const syntax::TypeExpr& pattern, TypeId subject, std::vector<TypeId>& rest,
                               std::vector<TypeId>& taken, const Frame& frame) {
    // A bare name may be a case of the subject's variant.
    const auto* named = as<syntax::NamedType>(&pattern);
    TypeId wanted;
    if (named != nullptr && named->path.size() == 1 && named->arguments.empty()) {
        for (const TypeId each : types_.alternatives(subject)) {
            const types::Type& type = types_.get(each);
            if (type.tag == TypeTagKind::Record &&
                model_.records_[type.record.index()]->caseName == named->path.front().text) {
                wanted = each;
            }
        }
    }
    if (wanted.valid()) {
        model_.typeExprs_[&pattern] = wanted;
    } else if (named != nullptr && named->path.size() == 1 && !typeOfThing(thing(named->path, frame)).valid() &&
               reportUnknownCase(named->path.front(), subject)) {
        return;
    } else {
        wanted = resolve(pattern, frame);
    }
    if (wanted == TypeId::error || subject == TypeId::error) {
        return;
    }
    if (subject == TypeId::any) {
        taken.push_back(wanted);
        return;
    }
    bool any = false;
    for (std::size_t i = 0; i < rest.size();) {
        if (model_.relation(rest[i], wanted) == Relation::Same) {
            taken.push_back(rest[i]);
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            any = true;
        } else {
            // A literal or a kind takes a part of what a wider alternative allows.
            if (model_.relation(wanted, rest[i]) != Relation::No) {
                taken.push_back(wanted);
                any = true;
            }
            ++i;
        }
    }
    if (!any) {
        bool possible = false;
        for (const TypeId each : types_.alternatives(subject)) {
            possible = possible || model_.fits(wanted, each) || model_.fits(each, wanted);
        }
        if (possible) {
            sink_.report(diag::UnreachableArm, pattern.span, show(wanted)).help("an arm above takes it already");
        } else {
            sink_.report(diag::ImpossiblePattern, pattern.span, show(subject), show(wanted));
        }
    }
}

auto ModelBuilder::checkBuild(const syntax::BuildExpr& expr, TypeId expected, const Frame& frame) -> TypeId {
    // Where the type is expected, a case needs no prefix.
    if (const auto* name = as<syntax::NameExpr>(expr.callee); name != nullptr && expected.valid()) {
        for (const TypeId alternative : types_.alternatives(expected)) {
            const types::Type& type = types_.get(types_.base(alternative));
            if (type.tag == TypeTagKind::Record &&
                model_.records_[type.record.index()]->caseName == name->name.text && !name->name.text.empty()) {
                const TypeId record = types_.base(alternative);
                bind(*expr.callee, BindingKind::Type, nullptr, record.value);
                facts(expr).target = record;
                checkBlockAs(*expr.block, record, frame, false);
                return record;
            }
        }
    }
    if (const TypeId byCase = caseOf(*expr.callee, frame); byCase.valid()) {
        bind(*expr.callee, BindingKind::Type, nullptr, byCase.value);
        facts(expr).target = byCase;
        checkBlockAs(*expr.block, byCase, frame, false);
        return byCase;
    }
    const NamedThing found = thingOf(*expr.callee, frame);
    if (found.form == NamedThing::Form::Definition && found.definition.kind.valid()) {
        return buildInPlace(expr, found.definition.kind, expected, frame);
    }
    const TypeId type = typeOfThing(found);
    if (!type.valid()) {
        reportUnknownBuild(expr, expected, frame);
        checkBlockAs(*expr.block, TypeId::error, frame, false);
        return TypeId::error;
    }
    bind(*expr.callee, BindingKind::Type, nullptr, type.value);
    const types::Type& shape = types_.get(types_.base(type));
    if (shape.tag != TypeTagKind::Record && shape.tag != TypeTagKind::Map && type != TypeId::error) {
        sink_.report(diag::NotBuildable, expr.callee->span, show(type))
            .help("a value of it is written as a literal, or made by " + show(type) + "(...)");
        return TypeId::error;
    }
    facts(expr).target = type;
    checkBlockAs(*expr.block, type, frame, false);
    return type;
}

/// `Probe.http`, also in a module: `values.Probe.http`.
auto ModelBuilder::caseOf(const syntax::Expr& callee, const Frame& frame) -> TypeId {
    const auto* member = as<syntax::MemberExpr>(&callee);
    if (member == nullptr) {
        return {};
    }
    const NamedThing variant = thingOf(*member->base, frame);
    if (variant.form != NamedThing::Form::Definition || variant.definition.kind.valid()) {
        return {};
    }
    for (const TypeId each : types_.alternatives(typeOfThing(variant))) {
        const types::Type& type = types_.get(each);
        if (type.tag == TypeTagKind::Record &&
            model_.records_[type.record.index()]->caseName == member->name.text) {
            return each;
        }
    }
    return {};
}

void ModelBuilder::reportUnknownBuild(const syntax::BuildExpr& expr, TypeId expected, const Frame& frame) {
    if (const auto* name = as<syntax::NameExpr>(expr.callee)) {
        const bool told = name->name.text.empty() || (expected.valid() && reportUnknownCase(name->name, expected));
        if (!told) {
            reportUnknownType(std::span(&name->name, 1), frame);
        }
        return;
    }
    const auto* member = as<syntax::MemberExpr>(expr.callee);
    if (member == nullptr || member->name.text.empty()) {
        return;  // the parser has reported it
    }
    const TypeId variant = typeOfThing(thingOf(*member->base, frame));
    if (variant.valid() && reportUnknownCase(member->name, variant)) {
        return;
    }
    if (const auto* base = as<syntax::NameExpr>(member->base)) {
        if (!base->name.text.empty()) {
            const std::array path{base->name, member->name};
            reportUnknownType(path, frame);
        }
        return;
    }
    const syntax::Expr* first = member->base;
    while (const auto* before = as<syntax::MemberExpr>(first)) {
        first = before->base;
    }
    if (first->kind == NodeKind::NameExpr) {
        sink_.report(diag::NeedsType, expr.callee->span).help("before '{ }' stands the name of a type or kind");
    }
}

/// False if `choice` has no cases that `name` could be one of.
bool ModelBuilder::reportUnknownCase(const syntax::Name& name, TypeId choice) {
    std::vector<std::string_view> names;
    std::string cases;
    for (const TypeId alternative : types_.alternatives(choice)) {
        const types::Type& type = types_.get(types_.base(alternative));
        if (type.tag == TypeTagKind::Record && !model_.records_[type.record.index()]->caseName.empty()) {
            names.push_back(model_.records_[type.record.index()]->caseName);
            cases.append(cases.empty() ? "" : ", ").append(names.back());
        }
    }
    if (names.empty()) {
        return false;
    }
    sink_.report(diag::UnknownCase, name.span, showPlace(choice), name.text)
        .suggest(name.span, nearest(name.text, names))
        .help("its cases are " + cases);
    return true;
}

auto ModelBuilder::buildInPlace(const syntax::BuildExpr& expr, KindId kind, TypeId expected, const Frame& frame)
    -> TypeId {
    bind(*expr.callee, BindingKind::Kind, nullptr, kind.value);
    const KindInfo& info = kindInfo(kind);
    require(kind);
    bool place = !expected.valid();
    if (expected.valid()) {
        for (const TypeId each : types_.alternatives(expected)) {
            const types::Type& type = types_.get(each);
            place = place || type.tag == TypeTagKind::Kind || each == TypeId::instance || each == TypeId::error;
        }
    }
    if (!place) {
        sink_.report(diag::TypeMismatch, expr.callee->span, show(expected), info.name);
    }
    if (info.hasOpen) {
        reportOpen(info, expr.callee->span);
    }
    Frame& inside = newFrame(&frame, FrameRole::Instance);
    inside.kind = kind;
    inside.body = expr.block;
    checkBody(*expr.block, inside);
    return place ? types_.kind(kind) : TypeId::error;
}

void ModelBuilder::reportOpen(const KindInfo& info, Span span) {
    for (const Member& member : info.members) {
        if (member.role == MemberRole::Open) {
            std::string kinds;
            for (const auto& other : model_.kinds_) {
                if (other->id != info.id && model_.isA(other->id, info.id) && !kindInfo(other->id).hasOpen) {
                    kinds.append(kinds.empty() ? "" : ", ").append(other->name);
                }
            }
            auto builder = sink_.report(diag::OpenKind, span, info.name, member.name);
            builder.label(member.declared, "left open here");
            if (!kinds.empty()) {
                builder.help("use a kind that gives it: " + kinds);
            }
            return;
        }
    }
}

}  // namespace clc::semantics
