#include "rules/severities.h"

#include "evaluation/collect.h"
#include "rules/attributes.h"

#include <algorithm>

namespace clc::rules {

using semantics::RuleInfo;
using semantics::RuleLevel;

Severities::Severities(evaluation::Run& run) : run_(run) {
    for (const evaluation::Instance& instance : run.instances) {
        read(instance);
    }
}

void Severities::read(const evaluation::Instance& instance) {
    std::vector<Word> words;
    for (const syntax::Attribute* attribute : attributesOf(run_, instance, "severity")) {
        if (const auto level = semantics::levelNamed(plainArgument(*attribute, 1))) {
            words.push_back({.code = plainArgument(*attribute, 0), .level = *level});
        }
    }
    for (const syntax::Attribute* attribute : attributesOf(run_, instance, "profile")) {
        if (const auto profile = semantics::profileNamed(plainArgument(*attribute, 0))) {
            words.push_back({.code = {}, .profile = *profile});
        }
    }
    if (!words.empty()) {
        byInstance_.emplace(&instance, std::move(words));
    }
}

auto Severities::levelIn(const std::vector<Word>& words, const RuleInfo& rule)
    -> std::optional<RuleLevel> {
    for (const Word& word : words) {
        if (word.code == rule.code) {
            return word.level;
        }
    }
    const auto profile = std::ranges::find(words, std::string_view(), &Word::code);
    return profile == words.end() ? std::nullopt : std::optional(rule.level(profile->profile));
}

auto Severities::of(const RuleInfo& rule, evaluation::Instance* instance) const -> RuleLevel {
    if (byInstance_.empty()) {
        return rule.level(semantics::Profile::Default);
    }
    evaluation::Instance* at = instance == nullptr ? run_.root : instance;
    for (; at != nullptr; at = evaluation::containerOf(run_, *at)) {
        const auto found = byInstance_.find(at);
        if (found == byInstance_.end()) {
            continue;
        }
        if (const auto level = levelIn(found->second, rule)) {
            return *level;
        }
    }
    return rule.level(semantics::Profile::Default);
}

bool Severities::isAsked(const RuleInfo& rule) const {
    // What nobody says otherwise about is as the whole cluster has it.
    return of(rule, nullptr) != RuleLevel::Off ||
           std::ranges::any_of(byInstance_, [&](const auto& each) {
               return levelIn(each.second, rule).value_or(RuleLevel::Off) != RuleLevel::Off;
           });
}

}  // namespace clc::rules
