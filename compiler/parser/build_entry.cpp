// The entries of blocks: `key: value`, `[computed]: value`, `name { ... }`; and what is written
// where an entry is meant.
#include "parser/builder.h"

#include <fmt/format.h>

namespace clc::parser {

using syntax::EntryItem;
using syntax::Item;
using syntax::TokenKind;

namespace {

/// `emit { ... }`, which reads like a field of that name.
bool isEmit(const syntax::Name& name) {
    return name.text == "emit";
}
constexpr const char* kEmitsWhat = "write the type of what is emitted: `emit TYPE { ... }`";

}  // namespace

auto Builder::buildEntry(ClcParser::EntryContext* context) -> Item* {
    if (context->instance != nullptr) {
        return buildInstance(context->target, context->instance, Place::Braces);
    }
    if (context->target != nullptr) {
        return buildNamedEntry(context);
    }
    auto* item = make<EntryItem>(span(context));
    item->computed = context->key == nullptr;
    item->key = context->key != nullptr ? buildText(context->key, item->span)
                                        : buildExpr(context->computed, item->span);
    item->merges = context->body != nullptr;
    if (item->merges) {
        auto* braces = make<syntax::BlockExpr>(span(context->body));
        braces->block = buildBlock(context->body, item->span);
        item->value = braces;
    } else {
        item->value = buildExpr(context->value, item->span);
    }
    checkSign(context->sign, item->key->span);
    return item;
}

auto Builder::buildNamedEntry(ClcParser::EntryContext* context) -> Item* {
    auto* item = make<EntryItem>(span(context));
    item->name = entryName(context->target, {item, KeyForm::Value, context->value});
    item->value = buildExpr(context->value, item->span);
    checkSign(context->sign, span(context->target));
    return item;
}

/// `a = 1` where `a: 1` is meant.
void Builder::checkSign(const antlr4::Token* sign, Span key) {
    if (sign == nullptr || kindOf(sign) != TokenKind::Assign || quiet_) {
        return;
    }
    auto report = sink_.report(diag::AssignInEntry, span(sign));
    const bool isName = isUsedAsValue(text(key));
    if (isName) {
        report.help(fmt::format("write `let {} = ...` for a name of your own, and ':' for a field",
                                text(key)));
    } else {
        report.help("a value is given with ':'; '=' is for the defaults of a kind and for `let`");
    }
    report.fix(Fix{"write ':'",
                   isName ? Applicability::Unsafe : Applicability::Safe,
                   {{key.after().to(span(sign)), ":"}}});
}

/// Whether `name` stands somewhere in the file as a value, and not behind a dot or before what
/// makes a key or a kind of it.
bool Builder::isUsedAsValue(std::string_view name) {
    constexpr TokenSet kBehindKey = {TokenKind::Colon, TokenKind::Assign, TokenKind::LeftBrace,
                                     TokenKind::Name};
    constexpr TokenSet kBeforeMember = {TokenKind::Dot, TokenKind::QuestionDot};
    if (!valueNames_) {
        valueNames_.emplace();
        const auto& tokens = input_.tokens;
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            const bool isMember = kBeforeMember.has(tokens[i - 1].kind);
            const bool isKey = i + 1 < tokens.size() && !tokens[i + 1].startsLine &&
                               kBehindKey.has(tokens[i + 1].kind);
            const bool isNamed = tokens[i - 1].kind == TokenKind::Name && !tokens[i].startsLine;
            if (tokens[i].kind == TokenKind::Name && !isMember && !isKey && !isNamed) {
                valueNames_->insert(text(tokens[i].span));
            }
        }
    }
    return valueNames_->contains(name);
}

/// The name of a field: one word. Of another form, `item` is reported with what to write instead.
auto Builder::entryName(ClcParser::DottedContext* target, const KeyUse& use) -> syntax::Name {
    const auto& words = target->words;
    if (words.empty()) {
        return {{}, span(target)};
    }
    const bool simple = words.size() == 1 && target->indexes.empty();
    if (simple && !isReference(words[0])) {
        return name(words[0]);
    }
    flag(*use.item);
    if (!quiet_) {
        reportDottedKey(*target, use);
    }
    return name(words.back());
}

void Builder::reportDottedKey(const ClcParser::DottedContext& target, const KeyUse& use) {
    const Span where = span(&target);
    if (hasReference(target)) {
        sink_.report(diag::AmendmentWithColon, where)
            .help("an amendment changes what is there: write `app/web { ... }`");
        return;
    }
    auto report = sink_.report(diag::DottedKey, where);
    if (use.form == KeyForm::Field) {
        report.help("a field has a name of its own");
        return;
    }
    if (!target.indexes.empty()) {
        report.help("write the key in a block of its own: `a { [key]: ... }`");
        return;
    }
    const char first = text(span(target.words.back())).front();
    if (use.form == KeyForm::Block && first >= 'A' && first <= 'Z') {
        report.help("to make an object, write `emit` before it");
        return;
    }
    std::string open;
    std::string close;
    for (std::size_t i = 0; i < target.words.size(); ++i) {
        const bool last = i + 1 == target.words.size();
        open += text(span(target.words[i]));
        open += last ? "" : " { ";
        close += last ? "" : " }";
    }
    const char* rest = use.form == KeyForm::Block ? " { ... }" : ": ...";
    std::string help = "write `" + open + rest + close + "`";
    if (use.form != KeyForm::Block) {
        help += ", or `\"" + std::string(text(where)) + "\": ...` if that is one key";
    }
    report.help(help);
    if (use.value != nullptr) {
        // Of an entry, only the type of what is around tells which of both is meant.
        report.fix(Fix{"nest the blocks",
                       use.form == KeyForm::Block ? Applicability::Safe : Applicability::Unsafe,
                       {{where, open}, {span(use.value).after(), close}}});
    }
}

/// `resources { ... }`: goes into what is there.
auto Builder::buildMergingEntry(ClcParser::DottedContext* target,
                                ClcParser::DeclarationContext* context, Place place) -> Item* {
    auto* item = make<EntryItem>(span(target).to(span(context)));
    item->merges = true;
    if (place != Place::Braces) {
        flag(*item);
    }
    if (place == Place::File) {
        item->name = name(target->words.empty() ? nullptr : target->words.back());
        if (!quiet_) {
            sink_.report(diag::EntryInFile, span(target))
                .help(isEmit(item->name) ? kEmitsWhat
                                         : "a declaration has a kind and a name: `" +
                                               std::string(text(span(target))) + " NAME { ... }`");
        }
    } else {
        item->name = entryName(target, {item, KeyForm::Block, context});
    }
    const bool simple = target->words.size() == 1 && target->indexes.empty();
    if (place == Place::Kind && simple && !quiet_ && isEmit(item->name)) {
        sink_.report(diag::UnexpectedToken, span(context).part(0, 1), "a type", "'{'")
            .help(kEmitsWhat);
    } else if (place == Place::Kind && simple && !quiet_) {
        sink_.report(diag::EntryInKind, span(target), item->name.text)
            .help(fmt::format(
                "the default of a field is given with '='; a declaration has a name: {} NAME {{ }}",
                item->name.text))
            .fix(Fix{"write '='", Applicability::Unsafe, {{span(target).after(), " ="}}});
    }
    auto* braces = make<syntax::BlockExpr>(span(context));
    braces->block = buildBlock(context->body, item->span);
    item->value = braces;
    return item;
}

}  // namespace clc::parser
