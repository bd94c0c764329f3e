// Which texts in open data are like something: for rules that look for what should not be there.
#pragma once

#include "evaluation/natives/native.h"

namespace clc::evaluation {

/// `texts-like(value, keys, texts)`, as the standard library declares it.
auto textsLike(const NativeCall& call) -> Value;
/// `secret-texts(value)`.
auto secretTexts(const NativeCall& call) -> Value;

}  // namespace clc::evaluation
