// Golden tests. A suite is a folder of inputs and a function from an input to text; what it makes
// is compared with what is stored, and CLC_UPDATE=1 stores it. One file per suite:
//
//     TEST_CASE("format") {                       // tests/golden/suite_format.cpp
//         clc::golden::siblings({.folder = "tests/golden/format", .expected = ".formatted"},
//                               [](const clc::golden::Input& input) { return ...; });
//     }
//
// The name of the test case is the suite's, and a case is a subcase:
// `clc_golden -tc=format -sc=comments` runs one.
#pragma once

#include "golden/case_text.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clc::golden {

/// Path → bytes.
using Tree = std::map<std::string, std::string>;

/// One case that is a file.
struct Input {
    /// The path below the suite's folder, without its ending: "fields/unknown".
    std::string name;
    /// The whole input, without a trailer.
    std::string text;
    /// The files in it, see `splitFiles`; at least one.
    std::vector<NamedText> files;

    [[nodiscard]] auto tree() const -> Tree;
};

struct Suite {
    /// From the root of the repository.
    std::string folder;
    /// The ending of inputs. Other files than these, their goldens and `*.md` are not allowed.
    std::string input = ".cl";
    /// The ending of goldens beside the inputs; of no meaning for the other two forms.
    std::string expected = ".expected";
};

using Run = std::function<std::string(const Input&)>;
using RunTree = std::function<Tree(const Tree&)>;
/// From the path of an input, from the root of the repository; null if it has failed the test.
using RunFile = std::function<std::optional<Tree>(const std::string&)>;

/// The expectation is a trailer of the input: it never moves what it describes.
void trailers(const Suite& suite, const Run& run);

/// The expectation is a file beside the input.
void siblings(const Suite& suite, const Run& run);

/// A case is a folder that holds `in/` and `out/`.
void folders(const Suite& suite, const RunTree& run);

/// The inputs are the files of another folder, `sources`, but not those of folders in it: what they
/// are made of may lie there. The expectation is a folder of the input's name in the suite's.
void outputs(const Suite& suite, const std::string& sources, const RunFile& run);

}  // namespace clc::golden
