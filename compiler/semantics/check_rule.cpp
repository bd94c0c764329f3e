// Rules, and the attributes that say how much they weigh where: `@severity`, `@profile`.
#include "semantics/checker.h"
#include "semantics/rule_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace clc::semantics {
namespace {

using syntax::as;

/// Says all it says where it stands: lists of rules are made without evaluating anything.
bool isWritten(const syntax::Expr& value) {
    const auto* text = as<syntax::TextExpr>(&value);
    return (text != nullptr && !text->hasHoles()) || as<syntax::BoolExpr>(&value) != nullptr;
}

/// Capital letters, at least two, and four digits: `GD0001`.
bool isCode(std::string_view text) {
    constexpr std::size_t kDigits = 4;
    constexpr std::size_t kLetters = 2;
    const auto digits = std::ranges::find_if_not(text, [](char c) { return c >= 'A' && c <= 'Z'; });
    return digits - text.begin() >= std::ptrdiff_t{kLetters} &&
           text.end() - digits == std::ptrdiff_t{kDigits} &&
           std::all_of(digits, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isLevel(std::string_view key) {
    return key == "severity" || key == "strict" || key == "migration";
}

}  // namespace

auto ModelBuilder::unionOfTexts(std::span<const std::string_view> texts) -> TypeId {
    std::vector<TypeId> types;
    for (const std::string_view text : texts) {
        types.push_back(types_.textLiteral(text));
    }
    return types_.unionOf(types);
}

void ModelBuilder::checkRule(const syntax::RuleItem& item, const Frame& frame) {
    checkAttributes(item, frame);
    bool hasCode = false;
    bool saysUnknown = false;  // which may be the code
    Frame& inside = newFrame(&frame);
    addLets(item.body->items, inside);
    ++ruleDepth_;
    for (const syntax::Item* each : item.body->items) {
        const auto* entry = as<syntax::EntryItem>(each);
        if (entry == nullptr) {
            checkItem(*each, inside);
            continue;
        }
        const auto quiet = quietIf(entry->hasError);
        const auto* text = as<syntax::TextExpr>(entry->value);
        const bool isEmpty = text != nullptr && !text->hasHoles() && text->plain().empty();
        const bool isCodes = entry->name.text == "code" && !isEmpty;
        hasCode = hasCode || isCodes;
        saysUnknown = saysUnknown || !isRuleEntry(entry->name.text);
        if (isCodes && text != nullptr && !text->hasHoles() && !isCode(text->plain())) {
            sink_.report(diag::RuleNeedsCode, entry->value->span, item.name.text)
                .help(fmt::format(
                    "\"{}\" is none: a code is capital letters and four digits, such as "
                    "GD0001",
                    text->plain()));
        }
        checkRuleEntry(*entry, inside);
    }
    --ruleDepth_;
    if (!isTrusted(item)) {
        reportDuplicates(item.body->items);
    }
    if (!hasCode && !saysUnknown && !item.hasError) {
        sink_.report(diag::RuleNeedsCode, item.name.span, item.name.text)
            .help("give it a code of its own, such as code: \"GD0001\"");
    }
}

void ModelBuilder::checkRuleEntry(const syntax::EntryItem& entry, const Frame& frame) {
    const std::string_view key = entry.name.text;
    if (!isRuleEntry(key)) {
        sink_.report(diag::UnknownField, keySpanOf(entry), "rule", key)
            .suggest(keySpanOf(entry), key, guesses_.nearest(key, kRuleEntries));
        return;
    }
    const bool isFlag = key == "firm" || key == "hides" || key == "needs-all";
    const TypeId type = isLevel(key) ? unionOfTexts(kLevelNames)
                        : isFlag     ? TypeId::boolean
                                     : TypeId::string;
    const bool fits = check(*entry.value, type, frame) != TypeId::error;
    if (fits && key != "help" && !isWritten(*entry.value) && !entry.hasError) {
        sink_.report(diag::RuleEntryComputed, entry.value->span, key)
            .help("a rule is listed and explained without anything being computed");
    }
    const auto* text = as<syntax::TextExpr>(entry.value);
    if (key == "unless" && text != nullptr && isWritten(*text)) {
        allowedCodes_.push_back({text->plain(), text->span, RuleLevel::Error});
    }
}

void ModelBuilder::checkSeverity(const syntax::Attribute& attribute, const Frame& frame) {
    const syntax::Argument* code = nullptr;
    const syntax::Argument* level = nullptr;
    bool hasReason = false;
    // What is no text is told once, with the form of the whole.
    const auto checkText = [&](const syntax::Argument& argument, TypeId type) {
        if (isWritten(*argument.value) || as<syntax::TextExpr>(argument.value) != nullptr) {
            check(*argument.value, type, frame);
        }
    };
    for (const syntax::Argument* argument : attribute.arguments) {
        if (argument->label.text == "reason") {
            check(*argument->value, TypeId::string, frame);
            hasReason = isFilled(*argument);
        } else if (code == nullptr) {
            code = argument;
            checkText(*argument, TypeId::string);
        } else {
            level = argument;
            checkText(*argument, unionOfTexts(kLevelNames));
        }
    }
    if (code == nullptr || level == nullptr || !isWritten(*code->value) ||
        !isWritten(*level->value)) {
        sink_.report(diag::SeverityNeeds, attribute.span, "code and severity, both written out")
            .help("@severity(\"CODE\", \"warning\"); it is one of error, warning, info and off");
        return;
    }
    const auto* levelText = as<syntax::TextExpr>(level->value);
    if (const auto* text = as<syntax::TextExpr>(code->value);
        text != nullptr && levelText != nullptr) {
        const auto wanted = levelNamed(levelText->plain());
        if (wanted == RuleLevel::Off && !hasReason) {
            sink_.report(diag::SeverityNeeds, attribute.span, "reason")
                .help("say why nobody needs this rule here: reason: \"...\"");
        }
        allowedCodes_.push_back({text->plain(), text->span, wanted});
    }
}

void ModelBuilder::checkProfile(const syntax::Attribute& attribute, const Frame& frame) {
    for (const syntax::Argument* argument : attribute.arguments) {
        check(*argument->value, unionOfTexts(kProfileNames), frame);
    }
    if (attribute.arguments.size() != 1 || !isWritten(*attribute.arguments.front()->value)) {
        sink_.report(diag::ProfileNeedsName, attribute.span)
            .help("@profile(\"strict\"), or \"migration\", or \"default\"");
    }
}

}  // namespace clc::semantics
