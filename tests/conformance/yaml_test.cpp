// What the YAML printer writes is what yaml-cpp reads.
#include "backends/yaml/print.h"
#include "conformance/generate.h"
#include "support/documents.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <yaml-cpp/yaml.h>

#include <cmath>
#include <string>

namespace clc::backends::yaml {
namespace {

using values::DocKind;
using values::DocNode;

/// yaml-cpp resolves a plain scalar when it is asked for a type; a text must not give in to any.
bool isText(const YAML::Node& node, std::string_view text) {
    if (!node.IsScalar() || node.Scalar() != text) {
        return false;
    }
    bool boolean = false;
    double number = 0;
    std::int64_t integer = 0;
    const bool plain = node.Tag() == "?";
    return !plain || !(YAML::convert<bool>::decode(node, boolean) ||
                       YAML::convert<std::int64_t>::decode(node, integer) ||
                       YAML::convert<double>::decode(node, number));
}

template <typename T>
bool isNumber(const YAML::Node& node, T expected) {
    T number{};
    return node.IsScalar() && node.Tag() == "?" && YAML::convert<T>::decode(node, number) &&
           (number == expected || (number != number && expected != expected));
}

bool isBool(const YAML::Node& node, bool expected) {
    bool boolean = !expected;
    return node.Tag() == "?" && YAML::convert<bool>::decode(node, boolean) && boolean == expected;
}

bool same(const YAML::Node& node, const DocNode& expected);

bool sameList(const YAML::Node& node, const DocNode& expected) {
    bool equal = node.IsSequence() && node.size() == expected.items.size();
    for (std::size_t i = 0; equal && i < expected.items.size(); ++i) {
        equal = same(node[i], *expected.items[i]);
    }
    return equal;
}

bool sameMap(const YAML::Node& node, const DocNode& expected) {
    if (!node.IsMap() || node.size() != expected.entries.size()) {
        return false;
    }
    auto entry = expected.entries.begin();
    for (const auto& found : node) {
        if (!isText(found.first, entry->key) || !same(found.second, *entry->value)) {
            return false;
        }
        ++entry;
    }
    return true;
}

bool same(const YAML::Node& node, const DocNode& expected) {
    switch (expected.kind) {
    case DocKind::Null: return node.IsNull();
    case DocKind::Bool: return isBool(node, expected.boolean);
    case DocKind::Int: return isNumber(node, expected.integer);
    case DocKind::Float: return isNumber(node, expected.number);
    case DocKind::Text: return isText(node, expected.text);
    case DocKind::List: return sameList(node, expected);
    case DocKind::Map: return sameMap(node, expected);
    case DocKind::Expression: break;
    }
    return false;
}

bool readsBack(const DocNode& root, const Style& style, std::string& bytes) {
    bytes = printDocument(root, style).bytes;
    try {
        return same(YAML::Load(bytes), root);
    } catch (const YAML::Exception& error) {
        bytes += "\n" + std::string(error.what());
        return false;
    }
}

const std::vector<Style> kStyles = {{}, kGoStyle, {.indentation = 4}, {.indentation = 1}};

}  // namespace

TEST_CASE("yaml: each nasty text is read back, wherever it stands") {
    for (const std::string& text : tests::nastyTexts()) {
        tests::Documents documents;
        const auto* node = documents.text(text);
        const auto* everywhere = documents.list(
            {node, documents.map({{text, node}, {text + text + "z", documents.list({node})}}),
             documents.list({documents.list({node, node}), documents.map({{text, node}})})});
        for (const Style& style : kStyles) {
            std::string bytes;
            CHECK_MESSAGE(readsBack(*node, style, bytes), bytes);
            CHECK_MESSAGE(readsBack(*everywhere, style, bytes), bytes);
        }
    }
}

TEST_CASE("yaml: any document is read back, in any style") {
    const bool holds = rc::check("printed and read again", [] {
        tests::Documents documents;
        const auto* root = documents.fromJson(*tests::anyDocument());
        const Style style = *rc::gen::elementOf(kStyles);
        std::string bytes;
        const bool equal = readsBack(*root, style, bytes);
        RC_LOG() << bytes;
        RC_ASSERT(equal);
    });
    CHECK(holds);
}

TEST_CASE("yaml: a source map has a line for each line") {
    CHECK(rc::check("as many lines as line ends", [] {
        tests::Documents documents;
        const PrintedFile file = printDocument(*documents.fromJson(*tests::anyDocument()));
        const auto lines = std::count(file.bytes.begin(), file.bytes.end(), '\n');
        RC_ASSERT(file.lines.lineCount() == static_cast<std::size_t>(lines));
        for (std::size_t i = 0; i < file.lines.lineCount(); ++i) {
            RC_ASSERT(!file.lines.line(i).empty());
        }
    }));
}

}  // namespace clc::backends::yaml
