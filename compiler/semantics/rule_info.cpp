#include "semantics/rule_info.h"

#include <algorithm>

namespace clc::semantics {
namespace {

using syntax::as;

template <typename Value, std::size_t N>
auto valueNamed(const std::array<std::string_view, N>& names, std::string_view name)
    -> std::optional<Value> {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<Value>(found - names.begin()));
}

auto raised(RuleLevel level) -> RuleLevel {
    switch (level) {
    case RuleLevel::Off: return RuleLevel::Off;
    case RuleLevel::Info: return RuleLevel::Warning;
    case RuleLevel::Warning:
    case RuleLevel::Error: return RuleLevel::Error;
    }
    return level;
}

auto lowered(RuleLevel level) -> RuleLevel {
    switch (level) {
    case RuleLevel::Off: return RuleLevel::Off;
    case RuleLevel::Info:
    case RuleLevel::Warning: return RuleLevel::Info;
    case RuleLevel::Error: return RuleLevel::Warning;
    }
    return level;
}

/// What an entry says that is written as a plain text.
auto plainText(const syntax::EntryItem& entry) -> std::string_view {
    const auto* text = as<syntax::TextExpr>(entry.value);
    return text == nullptr || text->hasHoles() ? std::string_view() : text->plain();
}

/// A flag that is written as `true`.
bool isOn(const syntax::EntryItem& entry) {
    const auto* flag = as<syntax::BoolExpr>(entry.value);
    return flag != nullptr && flag->value;
}

}  // namespace

auto levelNamed(std::string_view name) -> std::optional<RuleLevel> {
    return valueNamed<RuleLevel>(kLevelNames, name);
}

auto profileNamed(std::string_view name) -> std::optional<Profile> {
    return valueNamed<Profile>(kProfileNames, name);
}

auto readRule(const syntax::RuleItem& item, ModuleId module) -> RuleInfo {
    RuleInfo rule;
    rule.name = item.name.text;
    rule.item = &item;
    rule.module = module;
    RuleLevel level = RuleLevel::Error;
    std::optional<RuleLevel> strict;
    std::optional<RuleLevel> migration;
    for (const syntax::Item* each : item.body->items) {
        const auto* entry = as<syntax::EntryItem>(each);
        if (entry == nullptr) {
            continue;
        }
        const std::string_view key = entry->name.text;
        const std::string_view text = plainText(*entry);
        if (key == "code") {
            rule.code = text;
            rule.codeSpan = entry->value->span;
        } else if (key == "severity") {
            level = levelNamed(text).value_or(level);
        } else if (key == "strict") {
            strict = levelNamed(text);
        } else if (key == "migration") {
            migration = levelNamed(text);
        } else if (key == "firm") {
            rule.firm = isOn(*entry);
        } else if (key == "hides") {
            rule.hides = isOn(*entry);
        } else if (key == "needs-all") {
            rule.needsAll = isOn(*entry);
        }
    }
    rule.levels = {level, strict.value_or(raised(level)),
                   migration.value_or(rule.firm ? level : lowered(level))};
    return rule;
}

}  // namespace clc::semantics
