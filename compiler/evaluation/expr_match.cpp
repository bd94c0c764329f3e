// `match`: the first arm with a pattern the value is of.
#include "evaluation/expr.h"
#include "evaluation/make.h"

#include <algorithm>

namespace clc::evaluation {

auto evaluateMatch(Run& run, const syntax::MatchExpr& expr, Env env) -> Value {
    const Value subject = evaluate(run, *expr.subject, env);
    if (subject.isPoison()) {
        return subject;
    }
    for (const syntax::MatchArm* arm : expr.arms) {
        const bool taken =
            arm->isElse() || std::ranges::any_of(arm->patterns, [&](const auto* pattern) {
                return isOfType(run, subject, run.model.typeOf(*pattern));
            });
        if (taken) {
            return evaluate(run, *arm->result, env);
        }
    }
    // Checking asked for an arm for whatever gets here, or has reported what is wrong with them.
    return poison();
}

}  // namespace clc::evaluation
