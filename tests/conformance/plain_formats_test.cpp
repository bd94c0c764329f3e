// What is written as JSON, TOML and env files is what their readers read.
#include "backends/backends.h"
#include "conformance/generate.h"
#include "support/backend_case.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <toml++/toml.h>

#include <map>
#include <string>

namespace clc::backends {
namespace {

using Json = nlohmann::ordered_json;
using values::DocFormat;

/// TOML has no null, and a table at the top.
auto withoutNull(const Json& json) -> Json {
    if (json.is_null()) {
        return false;
    }
    if (!json.is_structured()) {
        return json;
    }
    Json copy = json;
    for (auto& each : copy) {
        each = withoutNull(each);
    }
    return copy;
}

auto anyTable() -> rc::Gen<std::string> {
    return rc::gen::map(tests::anyDocument(), [](const std::string& text) {
        const Json json = withoutNull(Json::parse(text));
        return (json.is_object() ? json : Json::object({{"top", json}})).dump();
    });
}

bool same(const toml::node& node, const Json& expected);

bool sameTable(const toml::table& table, const Json& expected) {
    if (table.size() != expected.size()) {
        return false;
    }
    for (const auto& [key, value] : expected.items()) {
        const toml::node* found = table.get(key);
        if (found == nullptr || !same(*found, value)) {
            return false;
        }
    }
    return true;
}

bool sameArray(const toml::array& array, const Json& expected) {
    bool equal = array.size() == expected.size();
    for (std::size_t i = 0; equal && i < expected.size(); ++i) {
        equal = same(array[i], expected[i]);
    }
    return equal;
}

bool same(const toml::node& node, const Json& expected) {
    if (expected.is_object()) {
        return node.is_table() && sameTable(*node.as_table(), expected);
    }
    if (expected.is_array()) {
        return node.is_array() && sameArray(*node.as_array(), expected);
    }
    if (expected.is_string()) {
        return node.is_string() && **node.as_string() == expected.get<std::string>();
    }
    if (expected.is_boolean()) {
        return node.is_boolean() && **node.as_boolean() == expected.get<bool>();
    }
    if (expected.is_number_float()) {
        return node.is_floating_point() && **node.as_floating_point() == expected.get<double>();
    }
    return node.is_integer() && **node.as_integer() == expected.get<std::int64_t>();
}

bool readsBackAsToml(const std::string& bytes, const Json& expected) {
    try {
        return sameTable(toml::parse(bytes), expected);
    } catch (const toml::parse_error& error) {
        RC_LOG() << error.description();
        return false;
    }
}

/// What kustomize makes of an env file.
auto readEnv(const std::string& bytes) -> std::map<std::string, std::string> {
    std::map<std::string, std::string> found;
    std::size_t begin = 0;
    for (std::size_t end = bytes.find('\n'); end != std::string::npos;
         begin = end + 1, end = bytes.find('\n', begin)) {
        const std::string line = bytes.substr(begin, end - begin);
        const std::size_t sign = line.find('=');
        found.emplace(line.substr(0, sign), line.substr(sign + 1));
    }
    return found;
}

}  // namespace

TEST_CASE("json: any document is read back, its order too") {
    CHECK(rc::check("printed and read again", [] {
        const std::string json = *tests::anyDocument();
        const std::string bytes = tests::BackendCase(DocFormat::Json, json).result();
        RC_LOG() << bytes;
        RC_ASSERT(Json::parse(bytes).dump() == json);
        // The layout is the usual one of two spaces, but for the text of floats.
        RC_ASSERT(bytes.ends_with("\n"));
    }));
}

TEST_CASE("toml: any table is read back") {
    CHECK(rc::check("printed and read again", [] {
        const std::string json = *anyTable();
        const std::string bytes = tests::BackendCase(DocFormat::Toml, json).result();
        RC_LOG() << bytes;
        RC_ASSERT(readsBackAsToml(bytes, Json::parse(json)));
    }));
}

TEST_CASE("env: what is not refused is read back") {
    CHECK(rc::check("printed and read again", [] {
        const std::string text = *tests::anyText();
        const std::string bytes =
            tests::BackendCase(DocFormat::Env, Json::object({{"A", text}, {"b.c", 1}}).dump())
                .result();
        const bool refused = text.find('\n') != std::string::npos || text.ends_with('\r') ||
                             text.find('\0') != std::string::npos;
        RC_LOG() << bytes;
        RC_ASSERT(bytes.starts_with("CL0818") == refused);
        if (!refused) {
            RC_ASSERT(readEnv(bytes) ==
                      (std::map<std::string, std::string>{{"A", text}, {"b.c", "1"}}));
        }
    }));
}

}  // namespace clc::backends
