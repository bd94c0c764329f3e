// Turns the JSON schemas of APIs into clc's own definitions, and looks into the table that is
// packed of them.
//
//   schema-compiler compile SCHEMAS TABLES OUT     texts below OUT, one for each module
//   schema-compiler dump TABLE                     a packed table as JSON, for tests
//   schema-compiler measure TABLE                  how large it is and how long it takes
#include "commands.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

auto run(const std::vector<std::string>& arguments) -> int {
    using namespace clc::schema_compiler;
    const std::string command = arguments.empty() ? std::string() : arguments.front();
    if (command == "compile" && arguments.size() == 4) {
        compileFolder({arguments[1], arguments[2]}, arguments[3]);
        return 0;
    }
    if (command == "dump" && arguments.size() == 2) {
        dumpTable(arguments[1]);
        return 0;
    }
    if (command == "measure" && arguments.size() == 2) {
        measureTable(arguments[1]);
        return 0;
    }
    fmt::print(stderr,
               "usage: schema-compiler compile SCHEMAS TABLES OUT | dump TABLE | measure TABLE\n");
    return 2;
}

}  // namespace

auto main(int argc, char** argv) -> int {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& problem) {
        fmt::print(stderr, "schema-compiler: {}\n", problem.what());
        return 1;
    }
}
