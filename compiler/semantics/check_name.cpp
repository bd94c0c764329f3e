// Names as values: what they are bound to (S1).
#include "semantics/checker.h"
#include "semantics/fill_in.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

namespace {

/// A kind or type.
bool definesNoValue(const NamedThing& found) {
    const syntax::Item* item = found.definition.item;
    return item != nullptr &&
           (item->kind == NodeKind::KindItem || item->kind == NodeKind::TypeItem);
}

/// Behind the name stands what makes a value of a kind or type.
bool goesOn(const SourceManager& sources, Span name) {
    const std::string_view text = sources.file(name.file).text();
    const std::size_t next = text.find_first_not_of(' ', name.end);
    return next != std::string_view::npos &&
           (text[next] == '{' || text[next] == '.' || text[next] == '(');
}

}  // namespace

auto ModelBuilder::checkName(const syntax::NameExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
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
            return narrowed(expr, at->type, frame);
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
    const std::span<const Definition> found = definitions(file, name);
    for (const Definition& definition : found) {
        if (definition.item->kind == NodeKind::LetItem) {
            require(definition);
            warnDeprecated(definition, std::span(&expr.name, 1), frame);
            bind(expr, BindingKind::Global, definition.item, definition.module.value);
            return narrowed(expr, globalType(definition), frame);
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
    if (found.empty() && name == kFillIn) {
        reportUnknownName(expr.name, expected, frame);
        return TypeId::error;
    }
    if (const auto instance = instanceByName(expr, expected, found.empty(), frame)) {
        return *instance;
    }
    if (const TypeId function = functionAsArgument(expr, found, expected); function.valid()) {
        return function;
    }
    for (const Definition& definition : found) {
        if (definition.item->kind == NodeKind::FnItem) {
            if (expected.valid() &&
                types_.tag(types_.withoutNull(expected)) == TypeTagKind::Function) {
                sink_
                    .report(diag::TypeMismatch, expr.span, show(expected),
                            show(signature(definition)))
                    .label(syntax::cast<syntax::FnItem>(definition.item).name.span, "the function");
                return TypeId::error;
            }
            // A field of that name, which hides the function, may be what could not be read.
            const Frame* at = &frame;
            while (at != nullptr && !(at->role == FrameRole::Kind &&
                                      holdsMistake(*model_.kind(at->kind).item->body))) {
                at = at->parent;
            }
            if (at != nullptr || isLostWord(name) || isInIncomplete(frame)) {
                return TypeId::error;
            }
            sink_.report(diag::FunctionAsValue, expr.span, name)
                .help("call it, or pass x => " + std::string(name) +
                      "(x) where a function is expected");
            return TypeId::error;
        }
    }
    const bool isType = thing(std::span(&expr.name, 1), frame).form != NamedThing::Form::None;
    if (!found.empty() || isType || moduleNamed(file, name).valid()) {
        return TypeId::none;
    }
    reportUnknownName(expr.name, expected, frame);
    return TypeId::error;
}

/// A function by its name, where one is expected as an argument; not valid if none of `candidates`
/// will do.
auto ModelBuilder::functionAsArgument(const syntax::NameExpr& expr,
                                      std::span<const Definition> candidates, TypeId expected)
    -> TypeId {
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
            fits = fits &&
                   (mentionsParam(wanted.arguments[i]) ||
                    model_.fits(wanted.arguments[i], substitute(have.arguments[i], substitution)));
        }
        if (fits) {
            require(candidate);
            warnDeprecated(candidate, std::span(&expr.name, 1), moduleFrame(expr.span.file));
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

void ModelBuilder::reportUnknownName(const syntax::Name& name, TypeId expected,
                                     const Frame& frame) {
    if (name.text == kFillIn) {
        auto builder = sink_.report(diag::UnknownName, name.span, name.text);
        builder.help(expected.valid() && expected != TypeId::error
                         ? "write the value that is meant in its place: " + show(expected)
                         : std::string("write the value that is meant in its place"));
        return;
    }
    std::vector<std::string_view> choices;
    for (const TypeId each :
         expected.valid() ? types_.alternatives(expected) : std::vector<TypeId>()) {
        if (types_.tag(each) == TypeTagKind::TextLiteral) {
            choices.push_back(types_.get(each).text);
        }
    }
    const bool isChoice = std::find(choices.begin(), choices.end(), name.text) != choices.end();
    if (const auto meant = isChoice ? std::optional(std::string(name.text))
                                    : guesses_.nearest(name.text, choices)) {
        const std::string quoted = "\"" + *meant + "\"";
        const bool isSure = isChoice || isSlip(name.text, *meant);
        sink_.report(diag::UnknownName, name.span, name.text)
            .help("a text stands in quotes: " + quoted)
            .fix(Fix{"write " + quoted,
                     isSure ? Applicability::Safe : Applicability::Unsafe,
                     {{name.span, quoted}}});
        return;
    }
    if (isLost(name, frame) || isInUnknown(frame) || isInIncomplete(frame) ||
        reportForeignWord(name, expected)) {
        return;
    }
    // What is checked more than once is told of once. Where nobody listens, it is not told.
    const bool isHeard = !sink_.isQuiet();
    if (isHeard && !reportedNames_.emplace(name.span.file.value, name.span.begin).second) {
        return;
    }
    auto builder = sink_.report(diag::UnknownName, name.span, name.text);
    if (offerCase(builder, name)) {
        return;
    }
    const bool isFunction =
        expectation_.type.valid() &&
        types_.tag(types_.withoutNull(expectation_.type)) == TypeTagKind::Function;
    const Wanted wanted = isFunction ? Wanted::Value : Wanted::Constant;
    const std::vector<std::string_view> known = namesOf(wanted, frame);
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
    // An own field is `self.x`: no body sees the fields it is setting. But a field that is given
    // its own value would need itself.
    std::string_view field;
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        field = at->field.empty() ? field : at->field;
        if (at->role == FrameRole::Instance) {
            kindInfo(at->kind);
            if (field != name.text && model_.member(at->kind, name.text) != nullptr) {
                builder.help("a body does not see the fields it sets; write self." +
                             std::string(name.text));
                builder.fix("write 'self." + std::string(name.text) + "'", name.span,
                            "self." + std::string(name.text));
                return;
            }
            break;
        }
    }
    if (offerEntryOfBody(builder, name, expected.valid() ? expected : expectation_.type, frame)) {
        return;
    }
    if (isFunction && goesOn(model_.sources(), name.span)) {
        builder.help(fmt::format("a function stands here: {0} => {0}...", name.text))
            .fix(Fix{fmt::format("write '{} =>' before it", name.text),
                     Applicability::Unsafe,
                     {{name.span.part(0, 0), fmt::format("{} => ", name.text)}}});
        return;
    }
    if (const syntax::ParsedFile* other = fileThatUses(name.text, frame)) {
        builder.help(model_.sources().file(other->file).path() +
                     " brings it in by 'use'; each file does so for itself");
        return;
    }
    if (offerUse(builder, name, wanted, fileOf(frame))) {
        return;
    }
    offerModule(builder, name, fileOf(frame));
    const bool open = expected == TypeId::any || expected == TypeId::error;
    const bool textFits = !open && expected.valid() && model_.fits(TypeId::string, expected);
    // Of few letters nearly everything is near: where a text may stand, that is likelier.
    constexpr std::size_t kShort = 4;
    const std::string_view source = model_.sources().file(name.span.file).text();
    const bool standsAlone = name.span.end >= source.size() ||
                             (source[name.span.end] != '.' && source[name.span.end] != '(');
    if (textFits && standsAlone && name.text.size() < kShort) {
        const std::string quoted = "\"" + std::string(name.text) + "\"";
        builder.help("a text stands in quotes: " + quoted)
            .fix(Fix{"write " + quoted, Applicability::Unsafe, {{name.span, quoted}}});
        return;
    }
    const auto near = nearestName(name, known, fileOf(frame));
    const syntax::Name meant{near ? std::string_view(*near) : std::string_view(), name.span};
    const NamedThing found = near ? thing(std::span(&meant, 1), frame) : NamedThing();
    const bool isNoValue = found.form == NamedThing::Form::Definition && definesNoValue(found) &&
                           !goesOn(model_.sources(), name.span);
    if (isNoValue) {
        builder.help(fmt::format("did you mean '{}'? that is a kind or type", *near));
        return;
    }
    builder.suggest(name.span, name.text, near);
    if (!near && field == name.text) {
        builder.help("a body does not see the fields it sets, and this one is '" +
                     std::string(field) + "' itself");
        return;
    }
    if (!near) {
        offerQuotes(builder, name, expected.valid() ? expected : expectation_.type);
    }
}

/// What is known and near to `name`; before a dot a module will do as well.
auto ModelBuilder::nearestName(const syntax::Name& name, std::vector<std::string_view> known,
                               FileId file) -> std::optional<std::string> {
    const std::string_view text = model_.sources().file(file).text();
    if (name.span.end < text.size() && text[name.span.end] == '.') {
        for (const auto& [alias, module] : uses(file).modules) {
            known.push_back(alias);
        }
    }
    return guesses_.nearest(name.text, known);
}

}  // namespace clc::semantics
