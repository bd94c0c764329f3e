// Attributes of a declaration that rules read.
#pragma once

#include "evaluation/run.h"

#include <string_view>
#include <vector>

namespace clc::rules {

/// The attributes of `instance` that are called `name`: of its declaration, of amendments, and of
/// its kind and those that is made from.
auto attributesOf(evaluation::Run& run, const evaluation::Instance& instance, std::string_view name)
    -> std::vector<const syntax::Attribute*>;

/// The argument without a label at `index`, if it is a plain text; else empty.
auto plainArgument(const syntax::Attribute& attribute, std::size_t index) -> std::string_view;

}  // namespace clc::rules
