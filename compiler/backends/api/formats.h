// The formats that API schemas name for texts, as far as the API server holds texts against them.
#pragma once

#include <string_view>

namespace clc::backends {

/// Whether `text` has the form that `format` names. A format that nobody checks takes every text.
bool hasFormat(std::string_view text, std::string_view format);

/// Whether `number` fits the format of a number: `int32`. A format that nobody checks takes all.
bool fitsFormat(long long number, std::string_view format);

}  // namespace clc::backends
