// Types of API schemas and values of documents, in the words of messages.
#pragma once

#include "schema/wording.h"
#include "values/document.h"

#include <string>

namespace clc::backends {

using schema::checkWords;
using schema::conditionWords;
using schema::rangeWords;
using schema::releaseWords;
using schema::typeWords;

/// `"80"`, `80`, `a list`.
auto valueWords(const values::DocNode& node) -> std::string;

}  // namespace clc::backends
