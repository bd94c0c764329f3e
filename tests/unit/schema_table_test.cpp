// Schema texts, the packed table and what it gives back, also when it is damaged.
#include "schema/schema_table.h"

#include "base/check.h"
#include "schema/module_format.h"
#include "schema/module_text.h"
#include "schema/pack.h"
#include "schema/type_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

using namespace clc;
using namespace clc::schema;

namespace {

constexpr std::string_view kZoo = R"(clc-schema 1
module zoo
about animals
license Apache-2.0
releases kubernetes 1.33 1.34 1.35
source by hand

type Cage fields:1..3
  @doc Where an animal lives.
  @check one (door) (gate, lock) (kind: "open", roof!: "glass" | "steel")
  @check none (door, gate)
  @unchecked cel a rule -- its message
  @unchecked cel gate: another
  @unchecked other roof: multipleOf 2
  door String format:date-time
  gate String size:1..63 match:"^a\"\\.b$" match:"x"
  kind "open" | "shut" = "open" -- How it is closed.
  lock! ("a" | "b") nullable
  roof String

type Fence block
  plank [@Gate]

type Gate later
  width Float

type Keeper open since:1.34 until:1.35
  @more Int64 >=-1
  "odd name!" Any
  key String secret

type Zoo
  @object zoo.io/v1 Zoo cluster
  apiVersion! "zoo.io/v1"
  cages [@Cage] size:..5 keys:kind,"odd name!"
  kind! "Zoo"
  labels {String match:"^$"} nullable
  level 1 | 2 | true
  limits {Quantity}
  old Int32 >=1 <=65535 until:1.34 required-since:1.34 required-until:1.34 = {"a":[1,"x y"]}
  port IntOrString
  ratio Float format:double >=0.5 <=1
  tags [String] set
  visit Duration match:"h$" | [@Keeper] | {IpAddress format:ipv4}
)";

constexpr std::string_view kFarm = R"(clc-schema 1
module farm
type Farm
  cage @zoo.Cage
  same [String] set
  zoo @zoo.Zoo
)";

auto read(std::string_view text) -> ModuleDefinition {
    SourceManager sources;
    DiagnosticSink sink;
    auto module = readModule(sources.add("zoo.schema", std::string(text)), sink);
    for (const Diagnostic& each : sink.diagnostics()) {
        MESSAGE(each.message);
    }
    REQUIRE(module);
    return std::move(*module);
}

auto packed(std::string_view text, const SchemaTable* base = nullptr) -> std::string {
    const std::vector<ModuleDefinition> modules = {read(text)};
    const PackedTable table = packTable(modules, base);
    REQUIRE(table.missing.empty());
    return table.bytes;
}

/// Looks at everything there is in `table` and says how much that was.
auto decodeAll(const SchemaTable& table) -> std::size_t {
    std::size_t seen = 0;
    for (const SchemaModule& module : table.modules()) {
        for (const std::string_view name : table.typeNames(module.name)) {
            if (const auto id = table.findType(module.name, name)) {
                seen += table.type(*id).fields.size();
            }
        }
    }
    for (std::size_t i = 0; i < table.nodeCount(); ++i) {
        seen += table.node(SchemaNodeId(i)).kind == NodeKind::Any ? 0 : 1;
    }
    return seen;
}

}  // namespace

TEST_CASE("a schema text is read and written back") {
    ModuleDefinition module = read(kZoo);
    CHECK(module.name == "zoo");
    CHECK(module.types.size() == 5);
    const std::string text = writeModule(module);
    CHECK(read(text) == module);
    CHECK(writeModule(read(text)) == text);
    CHECK(text == kZoo);
}

TEST_CASE("a mistake in a schema text is reported where it is") {
    struct Case {
        std::string_view text;
        std::string_view expected;
        std::size_t at;
    };
    const std::vector<Case> cases = {
        {"module x\n", "'clc-schema 1'", 0},
        {"", "clc-schema 1", 0},
        {"clc-schema 1\n", "a line 'module NAME'", 13},
        {"clc-schema 1\nmodule x\n  a String\n", "a type before its fields", 22},
        {"clc-schema 1\nmodule x\ntype A\n  a Strin\n", "a type", 33},
        {"clc-schema 1\nmodule x\ntype A\n  a [String\n", "']'", 40},
        {"clc-schema 1\nmodule x\ntype A\n  a \"x\n", "a closing quote", 35},
        {"clc-schema 1\nmodule x\ntype A\n  a String >=x\n", "a whole number", 42},
        {"clc-schema 1\nmodule x\ntype A\ntype A\n", "a name that no other type of the module has",
         35},
        {"clc-schema 1\nmodule x\ntype A\n  a Int\n  a Int\n",
         "a name that no other field of the type has", 44},
        {"clc-schema 1\nmodule x\nreleases moon 1\n", "'kubernetes' or 'talos'", 31},
        {"clc-schema 1\nmodule x\ntype A\n  a Any = {\n", "a value as in JSON", 40},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        SourceManager sources;
        DiagnosticSink sink;
        CHECK_FALSE(readModule(sources.add("x.schema", std::string(each.text)), sink));
        REQUIRE(sink.diagnostics().size() == 1);
        CHECK(sink.diagnostics().front().code == "CL0601");
        CHECK(sink.diagnostics().front().arguments ==
              std::vector<std::string>{std::string(each.expected)});
        CHECK(sink.diagnostics().front().span().begin == each.at);
    }
}

TEST_CASE("a type that is too deep is refused, not recursed into") {
    std::string text = "clc-schema 1\nmodule x\ntype A\n  a ";
    text += std::string(100'000, '[');
    SourceManager sources;
    DiagnosticSink sink;
    CHECK_FALSE(readModule(sources.add("x.schema", text), sink));
    CHECK(sink.diagnostics().front().arguments.front() == "a type that is less deep");
}

TEST_CASE("the packed table gives back what the text says") {
    const std::string bytes = packed(kZoo);
    const auto table = SchemaTable::open(bytes);
    REQUIRE(table);

    const auto module = table->module("zoo");
    REQUIRE(module);
    CHECK(module->about == "animals");
    CHECK(module->line == ReleaseLine::Kubernetes);
    CHECK(std::ranges::equal(module->releases, std::vector<Release>{{1, 33}, {1, 34}, {1, 35}}));
    CHECK(table->typeNames("zoo") ==
          std::vector<std::string_view>{"Cage", "Fence", "Gate", "Keeper", "Zoo"});
    CHECK(table->typeNames("moon").empty());
    CHECK_FALSE(table->findType("zoo", "Lion"));
    CHECK_FALSE(table->findType("moon", "Cage"));

    const auto zoo = table->findKind("zoo.io/v1", "Zoo");
    REQUIRE(zoo);
    CHECK(zoo == table->findType("zoo", "Zoo"));
    CHECK_FALSE(table->findKind("zoo.io/v2", "Zoo"));
    const SchemaType& type = table->type(*zoo);
    CHECK(&type == &table->type(*zoo));
    CHECK(type.module == "zoo");
    CHECK(type.object->group() == "zoo.io");
    CHECK(type.object->version() == "v1");
    CHECK(type.object->scope == Scope::Cluster);
    CHECK(type.fields.size() == 11);
    CHECK(type.field("cage") == nullptr);

    const SchemaNode& cages = table->node(type.field("cages")->type);
    CHECK(cages.kind == NodeKind::List);
    CHECK(cages.merge == ListMerge::Keyed);
    CHECK(std::ranges::equal(cages.mergeKeys, std::vector<std::string_view>{"kind", "odd name!"}));
    CHECK(cages.maxSize == 5);
    CHECK(table->node(cages.element).record == table->findType("zoo", "Cage"));

    const SchemaField& old = *type.field("old");
    CHECK(old.served == ReleaseRange{std::nullopt, Release{1, 34}});
    CHECK(old.requiredIn == ReleaseRange{Release{1, 34}, Release{1, 34}});
    CHECK_FALSE(old.required());
    CHECK(old.defaultJson == R"({"a":[1,"x y"]})");
    CHECK(table->node(old.type).minimum == 1);
    CHECK(table->node(old.type).maximum == 65535);
    CHECK(table->node(old.type).format == "int32");

    const SchemaNode& ratio = table->node(type.field("ratio")->type);
    CHECK(ratio.floatMinimum == 0.5);
    CHECK(ratio.floatMaximum == 1.0);
    const SchemaNode& level = table->node(type.field("level")->type);
    REQUIRE(level.literals.size() == 3);
    CHECK(level.literals[1] == SchemaLiteral{LiteralKind::Int, {}, 2});
    CHECK(level.literals[2] == SchemaLiteral{LiteralKind::Bool, {}, 1});
    const SchemaNode& visit = table->node(type.field("visit")->type);
    REQUIRE(visit.alternatives.size() == 3);
    CHECK(table->node(visit.alternatives[0]).scalar == types::ScalarKind::Duration);
    CHECK(table->node(type.field("labels")->type).nullable);

    const SchemaType& keeper = table->type(*table->findType("zoo", "Keeper"));
    CHECK(keeper.open);
    CHECK(keeper.served == ReleaseRange{Release{1, 34}, Release{1, 35}});
    CHECK(table->node(keeper.more).minimum == -1);
    CHECK(keeper.field("key")->secret);
    CHECK(keeper.tofu == TofuForm::None);
    CHECK(table->type(*table->findType("zoo", "Gate")).tofu == TofuForm::Later);
    CHECK(table->type(*table->findType("zoo", "Fence")).tofu == TofuForm::Block);
    CHECK(keeper.field("odd name!") != nullptr);

    const SchemaType& cage = table->type(*table->findType("zoo", "Cage"));
    CHECK(cage.doc == "Where an animal lives.");
    CHECK(cage.minFields == 1);
    CHECK(cage.maxFields == 3);
    CHECK(cage.celRules == 2);
    CHECK(cage.uncheckedRules == 1);
    CHECK(cage.field("lock")->required());
    CHECK(cage.field("kind")->doc == "How it is closed.");
    REQUIRE(cage.checks.size() == 2);
    CHECK(cage.checks[0].kind == CheckKind::ExactlyOne);
    REQUIRE(cage.checks[0].conditions.size() == 3);
    CHECK(std::ranges::equal(cage.checks[0].conditions[1].present,
                             std::vector<std::string_view>{"gate", "lock"}));
    CHECK_FALSE(cage.checks[0].conditions[2].fields[0].negated);
    CHECK(cage.checks[0].conditions[2].fields[1].negated);
    CHECK(cage.checks[1].kind == CheckKind::None);
    CHECK(std::ranges::equal(table->node(cage.field("gate")->type).patterns,
                             std::vector<std::string_view>{"^a\"\\.b$", "x"}));
}

TEST_CASE("a table stands on another") {
    const std::string zooBytes = packed(kZoo);
    const auto zoo = SchemaTable::open(zooBytes);
    REQUIRE(zoo);
    const std::string bytes = packed(kFarm, zoo.get());
    CHECK(SchemaTable::open(bytes) == nullptr);
    const auto farm = SchemaTable::open(bytes, zoo.get());
    REQUIRE(farm);
    CHECK(farm->modules().size() == 2);
    CHECK(farm->typeCount() == 6);
    CHECK(farm->findKind("zoo.io/v1", "Zoo") == zoo->findKind("zoo.io/v1", "Zoo"));
    CHECK(farm->module("zoo")->about == "animals");
    const SchemaType& type = farm->type(*farm->findType("farm", "Farm"));
    CHECK(type.id.value == 5);
    const SchemaNode& cage = farm->node(type.field("cage")->type);
    CHECK(farm->type(cage.record).name == "Cage");
    CHECK(decodeAll(*farm) > decodeAll(*zoo));
}

TEST_CASE("what a module refers to and nobody defines is named") {
    const std::vector<ModuleDefinition> modules = {read(kFarm)};
    const PackedTable table = packTable(modules);
    CHECK(table.bytes.empty());
    CHECK(table.missing == std::vector<MissingRecord>{{"farm", "Farm", {"zoo", "Cage"}},
                                                      {"farm", "Farm", {"zoo", "Zoo"}}});
    DiagnosticSink sink;
    reportMissing(table, Span{FileId(0U), 3, 7}, sink);
    REQUIRE(sink.diagnostics().size() == 1);
    CHECK(sink.diagnostics().front().code == "CL0602");
    CHECK(sink.diagnostics().front().arguments ==
          std::vector<std::string>{"Farm", "farm", "zoo.Cage"});
}

TEST_CASE("a module is laid out without losing a comment") {
    SourceManager sources;
    DiagnosticSink sink;
    const auto formatted = [&](const std::string& text) {
        return formatModule(sources.add("farm.schema", text), sink).value_or("");
    };
    const std::string laidOut =
        "clc-schema 1\n# of the file\nmodule farm\n\ntype Cow\n# of the cow\n  name! String\n\n"
        "# of the farm\n# in two lines\ntype Farm\n  @check one (cow) (sheep)\n# of the second\n"
        "  @check none (cow, sheep)\n  cow @Cow\n# of a name in quotes\n  \"odd name\" Any\n"
        "  sheep Int\n# at the end\n";
    CHECK(formatted(laidOut) == laidOut);
    CHECK(formatted("clc-schema 1\r\n# of the file\r\nmodule   farm\n"
                    "# of the farm\n\n# in two lines\ntype Farm\n   sheep   Int\n"
                    "    @check one (cow)(sheep)\n# of a name in quotes\n  \"odd name\" Any\n"
                    "# of the second\n  @check none (cow,sheep)\n  cow @Cow\n"
                    "type Cow\n# of the cow\n  name!   String\n# at the end") == laidOut);
    CHECK(sink.diagnostics().empty());
    CHECK(formatted("clc-schema 1\nmodule farm\nkind Farm\n").empty());
    CHECK(sink.diagnostics().size() == 1);
}

TEST_CASE("the order of modules, types and fields leaves no trace in the bytes") {
    std::vector<ModuleDefinition> modules = {read(kZoo), read(kFarm)};
    const std::string bytes = packTable(modules).bytes;
    std::ranges::reverse(modules);
    std::ranges::reverse(modules.back().types);
    std::ranges::reverse(modules.back().types.front().fields);
    CHECK(packTable(modules).bytes == bytes);
}

TEST_CASE("bytes that are no table are refused or fail cleanly") {
    const std::string bytes = packed(kZoo);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK(SchemaTable::open(std::string_view(bytes).substr(0, size)) == nullptr);
    }
    std::size_t failed = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const int flip : {0x01, 0x80, 0xff}) {
            std::string damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ flip);
            const auto table = SchemaTable::open(damaged);
            if (table == nullptr) {
                continue;
            }
            try {
                static_cast<void>(decodeAll(*table));
            } catch (const InternalError&) {
                ++failed;
            }
        }
    }
    CHECK(failed > 0);
}

TEST_CASE("two threads may decode one table") {
    const std::string bytes = packed(kZoo);
    const auto table = SchemaTable::open(bytes);
    REQUIRE(table);
    std::thread other([&table] { CHECK(decodeAll(*table) > 11); });
    CHECK(decodeAll(*table) > 11);
    other.join();
    CHECK(table->type(*table->findType("zoo", "Zoo")).fields.size() == 11);
}
