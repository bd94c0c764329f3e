// Documents made at random, out of what is known to be read wrongly.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace clc::tests {

/// The texts of texts.json: words, numbers, dates, indicators, spaces, line ends, control
/// characters.
auto nastyTexts() -> std::vector<std::string>;

/// One of these, or pieces of such put together.
auto anyText() -> rc::Gen<std::string>;

/// A document as JSON that `Documents::fromJson` reads. Deeper and wider with the size.
auto anyDocument() -> rc::Gen<std::string>;

/// A Talos schematic as JSON, with what a user would write: extensions, kernel arguments, META
/// values.
auto anySchematic() -> rc::Gen<std::string>;

}  // namespace clc::tests
