#include "evaluation/natives/patterns.h"

#include "evaluation/expr.h"

namespace clc::evaluation {

namespace {

auto compiled(Run& run, std::string_view expression) -> const types::Parsed<types::Pattern>& {
    auto& recents = run.recentPatterns;
    const auto address = reinterpret_cast<std::uintptr_t>(expression.data());
    RecentPattern& recent = recents[(address ^ (address >> 7U)) % recents.size()];
    // Texts stay where they are as long as the run, so the same place and length are the same text.
    if (recent.pattern != nullptr && recent.text.data() == expression.data() &&
        recent.text.size() == expression.size()) {
        return *recent.pattern;
    }
    auto found = run.patterns.find(expression);
    if (found == run.patterns.end()) {
        const std::string_view kept = run.arena.copy(expression);
        found = run.patterns.emplace(kept, types::Pattern::compile(kept)).first;
    }
    recent = {expression, &found->second};
    return found->second;
}

}  // namespace

auto patternOf(const NativeCall& call, Value expression) -> const types::Pattern* {
    const types::Parsed<types::Pattern>& pattern = compiled(call.run, textOf(expression));
    if (pattern) {
        return &*pattern;
    }
    const Span from = blame(call.run, expression.origin);
    call.run.sink.report(diag::BadPattern, from.valid() ? from : call.use, pattern.error().message)
        .help("patterns are those of RE2; a sign that means itself has a backslash before it");
    return nullptr;
}

bool fitsPattern(Run& run, const types::Pattern& pattern, std::string_view text) {
    const auto where = reinterpret_cast<std::uintptr_t>(text.data());
    const auto which = reinterpret_cast<std::uintptr_t>(&pattern) >> 5U;
    auto& recents = run.patternAnswers;
    PatternAnswer& recent = recents[(where ^ (where >> 10U) ^ which) % recents.size()];
    if (recent.pattern != &pattern || recent.text.data() != text.data() ||
        recent.text.size() != text.size()) {
        recent = {&pattern, text, pattern.fullMatch(text)};
    }
    return recent.fits;
}

}  // namespace clc::evaluation
