// How much the findings of a rule weigh where they are found: `@severity`, `@profile`.
#pragma once

#include "evaluation/run.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clc::rules {

/// The nearest word counts: of `@severity` for the rule, then of `@profile`, on what was found,
/// then on what that stands in, and so on up to the cluster.
class Severities {
public:
    explicit Severities(evaluation::Run& run);

    /// For a finding about `instance`, which is null if it is about none.
    auto of(const semantics::RuleInfo& rule, evaluation::Instance* instance) const
        -> semantics::RuleLevel;
    /// Some place in the cluster may want to hear of it.
    [[nodiscard]] bool isAsked(const semantics::RuleInfo& rule) const;

private:
    struct Word {
        std::string_view code;  // empty for a profile
        semantics::RuleLevel level = semantics::RuleLevel::Error;
        semantics::Profile profile = semantics::Profile::Default;
    };

    void read(const evaluation::Instance& instance);
    static auto levelIn(const std::vector<Word>& words, const semantics::RuleInfo& rule)
        -> std::optional<semantics::RuleLevel>;

    evaluation::Run& run_;
    std::unordered_map<const evaluation::Instance*, std::vector<Word>> byInstance_;
};

}  // namespace clc::rules
