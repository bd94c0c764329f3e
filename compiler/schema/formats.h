// The formats that API schemas name for texts, as far as the API server holds texts against them,
// and which of them nobody here checks.
#pragma once

#include <string_view>

namespace clc::schema {

/// Whether `text` has the form that `format` names. A format that nobody checks takes every text.
bool hasFormat(std::string_view text, std::string_view format);

/// Whether `hasFormat` or `fitsFormat` knows `format`, or all values that a text can hold have it.
bool isCheckedFormat(std::string_view format);

/// Whether `number` fits the format of a number: `int32`. A format that nobody checks takes all.
bool fitsFormat(long long number, std::string_view format);

}  // namespace clc::schema
