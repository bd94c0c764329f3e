// Values known only after `tofu apply`, as the expressions they become (S12).
#pragma once

#include "evaluation/run.h"

#include <span>

namespace clc::evaluation {

/// A text with holes of which at least one is known later.
auto laterTemplate(Run& run, const syntax::TextExpr& expr, std::span<const Value> holes,
                   OriginId origin) -> Value;
/// `base.name`
auto laterMember(Run& run, Value base, std::string_view name, OriginId origin) -> Value;
/// `base[index]`
auto laterIndex(Run& run, Value base, Value index, OriginId origin) -> Value;
/// `name(arguments...)`; poison if the arguments belong to several roots, which is reported at
/// `use`.
auto laterCall(Run& run, std::string_view name, std::span<const Value> arguments, OriginId origin,
               Span use) -> Value;
/// An address of the root `root`, or a bare word if there is none.
auto laterAddress(Run& run, values::ExpressionForm form, std::string_view text,
                  values::InstanceId root, OriginId origin) -> Value;

}  // namespace clc::evaluation
