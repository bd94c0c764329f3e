// What the documentation knows of the library, as data, and what the library owes its readers.
#include "ide/manual.h"

#include "golden/doc_example.h"
#include "ide/library_pages.h"
#include "ide/pages.h"
#include "ide/paragraphs.h"
#include "project/schemas.h"
#include "syntax/visitor.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace clc::ide {
namespace {

auto library() -> const Manual& {
    static const Manual manual(nullptr);
    return manual;
}

auto one(std::string_view name) -> Description {
    Answer answer = library().look(name);
    REQUIRE_MESSAGE(answer.definitions.size() == 1, name);
    return std::move(answer.definitions.front());
}

auto fieldOf(const Description& description, std::string_view name) -> const FieldDescription& {
    const auto found = std::ranges::find(description.fields, name, &FieldDescription::name);
    REQUIRE_MESSAGE(found != description.fields.end(), name);
    return *found;
}

TEST_CASE("modules that stand higher go before others of their name, definitions before fields") {
    const Answer flux = library().look("flux");
    REQUIRE(flux.module);
    CHECK(flux.module->name == "std.flux");
    const Answer types = library().look("crd.flux");
    REQUIRE(types.module);
    CHECK(types.module->name == "std.crd.flux");

    CHECK(one("autoscale").target == Target{"std.app", "Autoscale"});
    CHECK(one("etcd-backup").target == Target{"std.hetzner", "kubernetes-module"});
    CHECK_FALSE(library().look("no-such-field").isFound());
}

TEST_CASE("a kind has its own fields and those it takes over") {
    const Description app = one("std.app.app");
    CHECK(app.topic == Topic::Kind);
    CHECK(app.target == Target{"std.app", "app"});
    CHECK(plainText(app.head) == "kind app is program in namespace");

    const FieldDescription& replicas = fieldOf(app, "replicas");
    CHECK(plainText(replicas.type) == "Count");
    CHECK(replicas.type.front().target == Target{"std.values", "Count"});
    CHECK(replicas.fallback == "1");
    CHECK_FALSE(replicas.isRequired);
    CHECK_FALSE(replicas.from);

    const FieldDescription& image = fieldOf(app, "image");
    CHECK(image.isRequired);
    CHECK(image.from == Target{"std.container", "Container"});
    CHECK(fieldOf(app, "most").role == FieldRole::Derived);
    // A record written in the type's place.
    CHECK(fieldOf(app, "capabilities").fields.size() == 2);

    const auto emits = [&](std::string_view type) {
        return std::ranges::find_if(
            app.emits, [&](const EmitDescription& each) { return plainText(each.type) == type; });
    };
    REQUIRE(emits("k8s.Deployment") != app.emits.end());
    CHECK(emits("k8s.Deployment")->by == Target{"std.plain", "plain"});
    REQUIRE(emits("k8s.HorizontalPodAutoscaler") != app.emits.end());
    CHECK(emits("k8s.HorizontalPodAutoscaler")->condition == "app.autoscale != null");
    CHECK(emits("k8s.HorizontalPodAutoscaler")->by == Target{"std.plain", "controlled"});
    REQUIRE(app.example);
    CHECK(app.example->text.starts_with("app "));
    CHECK_FALSE(app.checks.empty());
}

TEST_CASE("a default that another kind gives says which") {
    const Description redis = one("redis");
    const FieldDescription& workload = fieldOf(redis, "workload");
    CHECK(workload.from == Target{"std.app", "app"});
    CHECK(workload.fallbackFrom == Target{"std.redis", "redis"});
}

TEST_CASE("kinds that are one, and functions of a type") {
    const Description workload = one("workload");
    CHECK(std::ranges::find(workload.kindsOf, Target{"std.plain", "controlled"}) !=
          workload.kindsOf.end());
    const Description endpoint = one("Endpoint");
    CHECK(endpoint.functions ==
          std::vector<Target>{{"std.values", "host"}, {"std.values", "address"}});
    CHECK_FALSE(one("Duration").functions.empty());
}

TEST_CASE("types: cases, refinements, choices") {
    const Description probe = one("Probe");
    CHECK(probe.topic == Topic::Choice);
    REQUIRE(probe.cases.size() == 4);
    CHECK(probe.cases.front().name == "http");
    CHECK(plainText(one("Port").meaning) == "Int where it >= 1 and it <= 65535");
    CHECK(one("EnvValue").meaning.size() > 3);
    CHECK(plainText(one("Group").head) == "type Group<K, V>");
}

TEST_CASE("an API type says what is required and what follows from it") {
    const Description deployment = one("k8s.Deployment");
    CHECK(deployment.topic == Topic::ApiType);
    CHECK(fieldOf(deployment, "kind").fallback == "\"Deployment\"");
    CHECK_FALSE(fieldOf(deployment, "kind").isRequired);
    const Description application = one("std.crd.argocd.Application");
    CHECK(fieldOf(application, "spec").isRequired);
    CHECK(fieldOf(application, "spec").type.front().target ==
          Target{"std.crd.argocd", "ApplicationSpec"});
}

TEST_CASE("a name means what is nearest, and says so if that is several things") {
    CHECK(library().look("std.app").module.has_value());
    CHECK(one("app").topic == Topic::Kind);
    CHECK(one("cl2001").target.name == "memory-limit");
    CHECK(one("Quantity").topic == Topic::Intrinsic);
    // The language's own type goes before one of an API.
    CHECK(one("Container").target == Target{"std.container", "Container"});
    CHECK(library().look("sum").definitions.size() == 3);
    const Answer several = library().look("Policy");
    CHECK(several.candidates.size() > 1);
    CHECK_FALSE(several.isFound());
    CHECK(library().look("Autoscal").near == "Autoscale");
    CHECK_FALSE(library().look("nothing-like-it").near);
    // Private to its module.
    CHECK_FALSE(library().look("std.pods.mount-of-nothing").isFound());
    CHECK_FALSE(library().look("std.sops.Content").isFound());
}

TEST_CASE("words are broken into lines, code is not") {
    CHECK(brokenLines("one two three", 8) == std::vector<std::string>{"one two", "three"});
    CHECK(brokenLines("a `b c d` e", 6) == std::vector<std::string>{"a", "`b c d`", "e"});
    CHECK(brokenLines("a\n\nb", 9) == std::vector<std::string>{"a", "", "b"});
    CHECK(firstSentence("One. Two.") == "One.");
    CHECK(firstSentence("As in 1.2. it goes on. `x` too.") == "As in 1.2. it goes on.");
}

// ---- what the library owes its readers

void wantWords(const std::vector<FieldDescription>& fields, const std::string& where,
               std::string& missing) {
    for (const FieldDescription& field : fields) {
        if (!field.from && field.words.empty()) {
            missing += fmt::format("{}.{} has no words\n", where, field.name);
        }
        wantWords(field.fields, where + "." + field.name, missing);
    }
}

TEST_CASE("no public declaration of the library is without words") {
    std::string missing;
    std::size_t count = 0;
    for (const ModuleDescription& module : library().modules()) {
        if (module.words.empty()) {
            missing += module.name + " has no words\n";
        }
        for (const Description& each : module.definitions) {
            ++count;
            const std::string name = each.target.qualified();
            if (each.words.empty()) {
                missing += name + " has no words\n";
            }
            wantWords(each.fields, name, missing);
            for (const CaseDescription& choice : each.cases) {
                if (choice.words.empty()) {
                    missing += fmt::format("{}.{} has no words\n", name, choice.name);
                }
            }
        }
    }
    CHECK(count > 300);
    CHECK_MESSAGE(missing.empty(), missing);
}

/// Reports lets of kinds that are read outside of the file that has them.
class PublicFace {
public:
    explicit PublicFace(const semantics::Model& model) : model_(model) {}

    void visit(const syntax::Node& node) {
        if (const auto* member = syntax::as<syntax::MemberExpr>(&node)) {
            look(*member);
        }
        syntax::forEachChild(node, [this](const syntax::Node& child) { visit(child); });
    }

    std::set<std::string> withoutWords;
    std::size_t looked = 0;

private:
    void look(const syntax::MemberExpr& expr) {
        types::TypeStore& types = model_.types();
        const types::TypeId whole = model_.facts(*expr.base).type;
        const types::TypeId base = whole.valid() ? types.withoutNull(whole) : whole;
        if (!base.valid() || types.tag(base) != types::TypeTagKind::Kind) {
            return;
        }
        const semantics::Member* member = model_.member(types.get(base).kind, expr.name.text);
        if (member == nullptr || member->role != semantics::MemberRole::Let ||
            member->item->span.file == expr.span.file) {
            return;
        }
        ++looked;
        if (member->item->docs.empty()) {
            withoutWords.insert(
                fmt::format("{}.{}", model_.kind(types.get(base).kind).name, member->name));
        }
    }

    const semantics::Model& model_;
};

TEST_CASE("what a kind of the library hands out has words") {
    const auto schemas = project::embeddedSchemas();
    const project::CheckedLibrary checked(schemas.get(), nullptr);
    CHECK(checked.diagnostics().empty());
    PublicFace face(checked.model());
    for (const auto& module : checked.model().modules()) {
        for (const syntax::ParsedFile* file : module->files) {
            face.visit(*file->root);
        }
    }
    CHECK(face.looked > 30);
    for (const std::string& each : face.withoutWords) {
        CHECK_MESSAGE(false, each << " has no words");
    }
}

/// Lines of code in the words of functions, and what the compiler knows: each is a condition.
auto samplesOf(const Manual& manual) -> std::vector<Description> {
    std::vector<Description> all = manual.builtIns();
    for (ModuleDescription& module : manual.modules()) {
        for (Description& each : module.definitions) {
            if (each.topic == Topic::Function) {
                all.push_back(std::move(each));
            }
        }
    }
    return all;
}

TEST_CASE("what comments of functions show is so") {
    const auto schemas = project::embeddedSchemas();
    std::string source = "rule samples {\n  code: \"CL9001\"\n";
    std::size_t count = 0;
    std::set<std::string> uses;
    for (const Description& each : samplesOf(library())) {
        const bool isShown = each.target.module == "std.prelude" &&
                             plainText(each.head).find("()") == std::string::npos;
        CHECK_MESSAGE((!isShown || !each.samples.empty()), plainText(each.head)
                                                               << " shows no example");
        const std::string& module = each.target.module;
        if (!each.samples.empty() && !module.empty() && module != "std.prelude") {
            uses.insert(fmt::format("use {}.{{{}}}\n", module, each.target.name));
        }
        for (const std::string& sample : each.samples) {
            source += fmt::format("  check ({}) else \"{}\"\n", sample, ++count);
        }
    }
    source += "}\n";
    source.insert(0, fmt::format("{}", fmt::join(uses, "")));
    CHECK(count > 100);
    const tests::DocExample example(source, *schemas);
    CHECK_MESSAGE(example.codes().empty(), example.printed());
    // That they are conditions: one that does not hold is found.
    const tests::DocExample wrong(
        "rule samples {\n  code: \"CL9001\"\n  check 1 == 2 else \"1\"\n}\n", *schemas);
    CHECK(wrong.codes() == std::vector<std::string>{"CL9001"});
}

TEST_CASE("each kind that can be declared has an example") {
    const auto pages = libraryPages();
    std::string missing;
    for (const ModuleDescription& module : library().modules()) {
        for (const Description& each : module.definitions) {
            const bool isOpen = std::ranges::any_of(
                each.fields, [](const auto& field) { return field.role == FieldRole::Open; });
            if (each.topic != Topic::Kind || isOpen || !each.kindsOf.empty()) {
                continue;
            }
            const std::string& page = pages.at(pageFile(module.name));
            const std::string heading = fmt::format("## kind `{}`", each.target.name);
            const std::size_t begin = page.find(heading);
            const std::size_t end = page.find("\n## ", begin + 1);
            if (page.substr(begin, end - begin).find("For example:") == std::string::npos) {
                missing += each.target.qualified() + " has no example\n";
            }
        }
    }
    CHECK_MESSAGE(missing.empty(), missing);
}

TEST_CASE("links of the pages lead somewhere") {
    const auto pages = libraryPages();
    std::set<std::string> places;
    for (const auto& [file, text] : pages) {
        places.insert(file);
        for (std::size_t at = text.find("\n## "); at != std::string::npos;
             at = text.find("\n## ", at + 1)) {
            std::string anchor;
            for (const char c : text.substr(at + 4, text.find('\n', at + 1) - at - 4)) {
                if (c != '`') {
                    anchor += c == ' ' ? '-' : static_cast<char>(std::tolower(c));
                }
            }
            const bool isNew = places.insert(file + "#" + anchor).second;
            CHECK_MESSAGE(isNew, file << " has two headings " << anchor);
        }
    }
    std::size_t links = 0;
    for (const auto& [file, text] : pages) {
        for (std::size_t at = text.find("`]("); at != std::string::npos;
             at = text.find("`](", at + 1)) {
            std::string place = text.substr(at + 3, text.find(')', at) - at - 3);
            place = place.starts_with("#") ? file + place : place;
            ++links;
            CHECK_MESSAGE(places.contains(place), file << " links to " << place);
        }
    }
    CHECK(links > 300);
}

}  // namespace
}  // namespace clc::ide
