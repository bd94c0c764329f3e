// Documents made at random, out of what is known to be read wrongly.
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clc::tests {

/// The texts of texts.json: words, numbers, dates, indicators, spaces, line ends, control
/// characters.
auto nastyTexts() -> std::vector<std::string>;

/// What texts that are read wrongly are made of.
auto nastyPieces() -> std::vector<std::string>;

/// One of these, or pieces of such put together.
auto anyText() -> rc::Gen<std::string>;

/// A document as JSON that `Documents::fromJson` reads. Deeper and wider with the size.
auto anyDocument() -> rc::Gen<std::string>;

/// A file of HCL as JSON: a list of blocks. No generator of RapidCheck, which takes a hundred times
/// as long for these.
auto hclFile(std::uint64_t seed) -> std::string;

/// A Talos schematic as JSON, with what a user would write: extensions, kernel arguments, META
/// values.
auto anySchematic() -> rc::Gen<std::string>;

}  // namespace clc::tests
