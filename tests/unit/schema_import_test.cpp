// Definitions of custom resources as types: what is read, how records are named, what is refused.
#include "schema/embedded_table.h"
#include "schema/importers/crd.h"
#include "schema/importers/json_words.h"
#include "schema/importers/record_names.h"
#include "schema/module_text.h"
#include "schema/pack.h"

#include <doctest/doctest.h>

using namespace clc;
using namespace clc::schema;

namespace {

struct Import {
    SourceManager sources;
    DiagnosticSink sink;
    std::optional<ModuleDefinition> module;
};

auto import(const std::vector<std::string>& texts) -> std::unique_ptr<Import> {
    auto result = std::make_unique<Import>();
    std::vector<const SourceFile*> files;
    for (const std::string& text : texts) {
        files.push_back(&result->sources.add("crds.yaml", text));
    }
    result->module = importCrds(files, "shop", result->sink);
    return result;
}

auto imported(const std::string& text) -> std::string {
    const auto result = import({text});
    for (const Diagnostic& each : result->sink.diagnostics()) {
        MESSAGE(each.message);
    }
    REQUIRE(result->module);
    return writeModule(*result->module);
}

auto codes(const Import& import) -> std::vector<std::string> {
    std::vector<std::string> all;
    for (const Diagnostic& each : import.sink.diagnostics()) {
        all.push_back(each.code);
    }
    return all;
}

/// A definition with one served version and this schema.
auto definition(const std::string& kind, const std::string& schema) -> std::string {
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n"
           "  group: shop.io\n  names: {kind: " +
           kind +
           "}\n  scope: Namespaced\n"
           "  versions: [{name: v1, served: true, schema: {openAPIV3Schema: " +
           schema + "}}]\n";
}

constexpr std::string_view kBasket = R"(# a release of a shop
apiVersion: v1
kind: ServiceAccount
metadata: {name: shop}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: baskets.shop.io
spec:
  group: shop.io
  names: {kind: Basket, plural: baskets}
  scope: Cluster
  versions:
    - name: v1alpha1
      served: false
      schema: {openAPIV3Schema: {type: object, properties: {old: {type: string}}}}
    - name: v1beta1
      served: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                count: {type: integer}
                place: {type: object, properties: {street: {type: string}}}
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          description: |
            Basket holds what somebody
            wants, e.g. apples. It is emptied at night.
          type: object
          required: [spec]
          properties:
            apiVersion: {type: string}
            kind: {type: string}
            metadata: {type: object}
            spec:
              type: object
              required: [items]
              x-kubernetes-validations:
                - rule: "self.items.size() < 10"
                - rule: "self.a != self.b"
              oneOf: [{required: [cash]}, {required: [card]}]
              properties:
                card: {type: string, description: Number of the card, pattern: '^\d+$', minLength: 4}
                cash: {type: boolean, default: true}
                count: {type: integer, format: int32, minimum: 0, exclusiveMinimum: true, maximum: 9}
                extra: {type: object, x-kubernetes-preserve-unknown-fields: true}
                items:
                  type: array
                  maxItems: 5
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [name]
                  items:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string, x-kubernetes-validations: [{rule: "self != ''"}]}
                      place: {type: object, properties: {street: {type: string}}}
                      weight:
                        anyOf: [{type: integer}, {type: string}]
                        x-kubernetes-int-or-string: true
                        pattern: '^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$'
                mode: {type: string, enum: [fast, slow, null], nullable: true}
                places: {type: array, items: {type: object, properties: {street: {type: string}}}}
                port: {x-kubernetes-int-or-string: true}
                ratio: {type: number, minimum: 0.5, multipleOf: 0.5}
                template:
                  type: object
                  properties:
                    spec:
                      type: object
                      properties:
                        containers:
                          type: array
                          items: {type: object, properties: {image: {type: string}}}
                timeout: {type: string, pattern: '^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$'}
            status: {type: object, additionalProperties: {type: string, format: date-time}}
)";

constexpr std::string_view kBasketTypes = R"(clc-schema 1
module shop
source crds.yaml

type Basket
  @object shop.io/v1 Basket cluster
  @doc Basket holds what somebody wants, e.g. apples. It is emptied at night.
  apiVersion "shop.io/v1"
  kind "Basket"
  metadata @k8s.ObjectMeta
  spec! @BasketSpec
  status {String format:date-time}

type Basket-v1beta1
  @object shop.io/v1beta1 Basket cluster
  apiVersion "shop.io/v1beta1"
  kind "Basket"
  metadata @k8s.ObjectMeta
  spec @BasketSpec-v1beta1

type BasketSpec
  @check one (cash) (card)
  @unchecked other ratio: multipleOf 0.5
  @unchecked cel self.items.size() < 10
  @unchecked cel self.a != self.b
  card String size:4.. match:"^\\d+$" -- Number of the card
  cash Bool = true
  count Int32 >=1 <=9
  extra {Any}
  items! [@Item] size:..5 keys:name
  mode ("fast" | "slow") nullable
  places [@Place]
  port IntOrString
  ratio Float >=0.5
  template @Template
  timeout Duration match:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"

type BasketSpec-v1beta1
  count Int
  place @Place

type Container
  image Image

type Item
  @unchecked cel name: self != ''
  name! String
  place @Place
  weight Quantity

type Place
  street String

type Template
  spec @TemplateSpec

type TemplateSpec
  containers [@Container]
)";

}  // namespace

TEST_CASE("definitions of custom resources become types") {
    CHECK(imported(std::string(kBasket)) == kBasketTypes);
}

TEST_CASE("imported types stand on the embedded ones") {
    const auto base = SchemaTable::open(embeddedTable());
    REQUIRE(base);
    const auto result = import({std::string(kBasket)});
    REQUIRE(result->module);
    const std::vector<ModuleDefinition> modules = {*result->module};
    const PackedTable packed = packTable(modules, base.get());
    REQUIRE(packed.missing.empty());
    const auto table = SchemaTable::open(packed.bytes, base.get());
    REQUIRE(table);
    const auto basket = table->findKind("shop.io/v1", "Basket");
    REQUIRE(basket);
    const SchemaNode& metadata = table->node(table->type(*basket).field("metadata")->type);
    CHECK(metadata.record == base->findType("k8s", "ObjectMeta"));
    CHECK(table->findType("k8s", "Deployment") == base->findType("k8s", "Deployment"));
}

TEST_CASE("a list of definitions is read, and JSON is YAML") {
    const std::string text = imported(
        R"({"kind": "CustomResourceDefinitionList", "items": [{"kind": "CustomResourceDefinition",
            "spec": {"group": "a.io", "names": {"kind": "A"}, "versions": [{"name": "v1", "schema":
            {"openAPIV3Schema": {"type": "object"}}}]}}]})");
    CHECK(text.find("  @object a.io/v1 A namespaced\n") != std::string::npos);
}

TEST_CASE("two groups may have kinds of one name") {
    std::string other = definition("Basket", "{type: object}");
    other.replace(other.find("shop.io"), 7, "b.org");
    const auto result = import({definition("Basket", "{type: object}"), other});
    REQUIRE(result->module);
    REQUIRE(result->module->types.size() == 2);
    CHECK(result->module->types[0].name == "Basket");
    CHECK(result->module->types[1].name == "BasketBOrg");
    CHECK(result->module->types[1].object->kind == "Basket");
}

TEST_CASE("files that define nothing are reported") {
    CHECK(codes(*import({"kind: Pod\n"})) == std::vector<std::string>{"CL0603"});
    CHECK(codes(*import({""})) == std::vector<std::string>{"CL0603"});
    CHECK(codes(*import({definition("\"a b\"", "{type: object}")})) ==
          std::vector<std::string>{"CL0617"});
    CHECK(codes(*import(
              {definition("A", "{type: object}") + "---\n" + definition("A", "{type: object}")})) ==
          std::vector<std::string>{"CL0604"});
    const auto broken = import({"a: [1\nb: }\n"});
    CHECK(codes(*broken) == std::vector<std::string>{"CL0605"});
    CHECK_FALSE(broken->module);
}

TEST_CASE("files that would take all memory or stack are refused") {
    std::string deep = "a: ";
    deep += std::string(300, '[') + std::string(300, ']');
    CHECK(codes(*import({deep})) == std::vector<std::string>{"CL0606"});

    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        const std::string name = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + name;
        for (int j = 0; j < 9; ++j) {
            bomb += ", " + name;
        }
        bomb += "]\n";
    }
    CHECK(codes(*import({bomb})) == std::vector<std::string>{"CL0606"});

    std::string nested = "{type: object}";
    for (int i = 0; i < 80; ++i) {
        nested = "{type: object, properties: {a: " + nested + "}}";
    }
    const auto result = import({definition("Deep", nested)});
    CHECK(codes(*result) == std::vector<std::string>{"CL0617"});
    CHECK_FALSE(result->module);
}

TEST_CASE("a list that is said to be merged by keys and names none is a plain list") {
    const std::string text = imported(
        definition("Odd",
                   "{type: object, properties: {spec: {type: object, properties: {a: {type: array, "
                   "x-kubernetes-list-type: map, items: {type: string}}}}}}"));
    CHECK(text.find("\n  a [String]\n") != std::string::npos);
}

TEST_CASE("what a schema demands and no check expresses is counted") {
    const std::string text = imported(definition(
        "Odd",
        "{type: object, properties: {spec: {type: object, allOf: [{not: {required: [a, b]}}, "
        "{required: [c]}, {anyOf: [{required: [d]}]}, {minProperties: 2}], properties: "
        "{a: {type: array, uniqueItems: true, items: {type: string}}, "
        "b: {type: string, not: {enum: [x]}}, "
        "c: {oneOf: [{type: string}, {type: array, items: {type: string}}]}, "
        "d: {type: object, oneOf: [{required: [x]}]}}}}}"));
    CHECK(text.find("type OddSpec\n"
                    "  @check none (a, b)\n"
                    "  @check all (c)\n"
                    "  @check any (d)\n"
                    "  @unchecked other a: uniqueItems\n"
                    "  @unchecked other b: not\n"
                    "  @unchecked other d: oneOf\n"
                    "  @unchecked other allOf\n"
                    "  a [String]\n"
                    "  b String\n"
                    "  c String | [String]\n"
                    "  d {Any}\n") != std::string::npos);
    CAPTURE(text);
}

TEST_CASE("all lines of a description are the doc, on one line") {
    CHECK(oneLine("  One.\n  Two.\n\nc ") == "One. Two. c");
    CHECK(oneLine("").empty());
}

TEST_CASE("elements lose their plural") {
    CHECK(typeNameOf("toPorts[]") == "ToPort");
    CHECK(typeNameOf("policies[]") == "Policy");
    CHECK(typeNameOf("addresses{}") == "Address");
    CHECK(typeNameOf("shardStatuses[]") == "ShardStatus");
    CHECK(typeNameOf("hostAliases[]") == "HostAlias");
    CHECK(typeNameOf("cookies[]") == "Cookie");
    CHECK(typeNameOf("patches[]") == "Patch");
    CHECK(typeNameOf("egress[]") == "Egress");
    CHECK(typeNameOf("extraTls[]") == "ExtraTls");
    CHECK(typeNameOf("ports") == "Ports");
    CHECK(typeNameOf("security-labels") == "SecurityLabels");
}

TEST_CASE("versions are in the order that Kubernetes prefers") {
    const std::vector<std::string> ascending = {"x",       "v1alpha1", "v1alpha2", "v2alpha1",
                                                "v1beta1", "v1beta2",  "v2beta1",  "v1",
                                                "v2",      "v10"};
    for (std::size_t i = 0; i + 1 < ascending.size(); ++i) {
        CAPTURE(ascending[i]);
        CHECK(olderVersion(ascending[i], ascending[i + 1]));
        CHECK_FALSE(olderVersion(ascending[i + 1], ascending[i]));
    }
    CHECK_FALSE(olderVersion("v1", "v1"));
}

TEST_CASE("records are named by frequency, the preferred version first") {
    const auto at = [](const std::string& version, bool preferred, std::vector<std::string> path) {
        return RecordPlace{"Shop", version, preferred, std::move(path)};
    };
    const std::vector<std::vector<RecordPlace>> records = {
        {at("v2", true, {})},
        {at("v1", false, {})},
        {at("v2", true, {"spec"})},
        {at("v1", false, {"spec"})},
        {at("v2", true, {"spec", "a", "ref"})},
        {at("v2", true, {"spec", "b", "ref"}), at("v2", true, {"spec", "c", "ref"})},
        {at("v1", false, {"spec", "a", "ref"})},
        {at("v2", true, {"status", "ref"})},
        {at("v2", true, {"spec", "template", "spec"})},
        {at("v2", true, {"spec", "odd"})},
    };
    CHECK(nameRecords(records, {{"Shop.spec.odd", "Even"}}) ==
          std::vector<std::string>{"Shop", "Shop-v1", "ShopSpec", "ShopSpec-v1", "ARef", "Ref",
                                   "Ref-v1", "StatusRef", "TemplateSpec", "Even"});
}
