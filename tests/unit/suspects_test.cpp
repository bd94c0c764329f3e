#include "diagnostics/suspects.h"

#include "diagnostics/hidden.h"

#include <doctest/doctest.h>

#include <string>

using namespace clc;

namespace {

/// What is covered of `text`, with '|' between.
auto covered(std::string_view text, Writing writing = Writing::Source) -> std::string {
    std::string all;
    for (const TextPart& part : suspectsIn(text, writing)) {
        all +=
            (all.empty() ? "" : "|") + std::string(text.substr(part.begin, part.end - part.begin));
    }
    return all;
}

// Put together here, so that no text of the repository looks like one.
const std::string kDrawn = std::string("Zq8vN3xP7w") + "Kl2mQz4Rt9";

}  // namespace

TEST_CASE("what stands behind the name of a credential may be one") {
    CHECK(covered(R"(env { DB_PASSWORD: "swordfish", MODE: "fast" })") == "swordfish");
    CHECK(covered(R"(env { DB_PASSWORD "swordfish" })") == "swordfish");
    CHECK(covered(R"(env { DB_PASSWORD: 'swordfish' })") == "swordfish");
    CHECK(covered(R"(env { DB_PASSWORD: "swordfish })") == "swordfish }");
    CHECK(covered("let apiKey: String = \"swordfish\"\nlet mode = \"fast\"") == "swordfish");
    CHECK(covered(R"({ "client-secret": "swordfish" })") == "swordfish");
    CHECK(covered(R"({ name: "API_TOKEN", value: "swordfish" })") == "swordfish");
    CHECK(covered(R"(variable db_password { description: "of it", default: "swordfish" })") ==
          "swordfish");
    CHECK(covered(R"(args: ["--token", "swordfish", "--mode", "fast"])") == "swordfish");
    CHECK(covered(R"(args: ["--token=swordfish"])") == "swordfish");
    CHECK(covered(R"-(password: "a\(mode)b\("c")")-") == "c|a|b");
    CHECK(covered("password: \"\"\"\nsword\nfish\n\"\"\"\nmode: \"fast\"") == "\nsword\nfish\n");
    CHECK(covered(R"(password: #"sword\fish"#)") == R"(sword\fish)");
}

TEST_CASE("names of what is elsewhere are shown, and so is what is put in later") {
    for (const auto* text :
         {R"(secret-name: "db-password")", R"(existingSecret: "db")", R"(tokenRef: "db")",
          R"(passwordKey: "db")", R"(tlsSecret: "db")", R"(data { TOKEN: "SHOP_API_TOKEN" })",
          R"-(password: "$(DB_PASSWORD)")-", R"(password: "{{ .password }}")",
          R"(password: "ENC[AES256_GCM,data]")", R"(password: "/run/secrets/db")",
          R"(password: secret/db.keys.password)", R"(check password == other)",
          R"(// the password: "swordfish")", R"(args: ["--password-file=/etc/db"])"}) {
        CHECK_MESSAGE(covered(text).empty(), text);
    }
}

TEST_CASE("in texts, what a name, an address or a scheme gives away") {
    CHECK(covered(R"("a = 1\npassword = swordfish\nb = 2\n")") == "swordfish");
    CHECK(covered(R"("{\"apiKey\": \"swordfish\", \"mode\": \"fast\"}")") == "swordfish");
    CHECK(covered(R"("postgres://shop:swordfish@db:5432/shop")") == "swordfish");
    CHECK(covered(R"("postgres://shop@db:5432/shop")").empty());
    CHECK(covered(R"("Authorization: Bearer swordfish")") == "swordfish");
    CHECK(covered("password: swordfish\nmode: fast\n", Writing::Other) == "swordfish");
    CHECK(covered("-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\n",
                  Writing::Other) == "PRIVATE KEY-----\nabc\n");
    CHECK(covered("-----BEGIN PUBLIC KEY-----\nabc\n", Writing::Other).empty());
}

TEST_CASE("in texts, what programs are given without a name") {
    const std::string drawn = kDrawn.substr(0, 11);
    for (const auto* before :
         {"mysql -uroot -p", "curl -u shop:", "IDENTIFIED BY '", "<add key='Password' value='",
          "<password>", R"({\"auth\":\")", R"(- name: PASSWORD\n  value: )", "'password' => '",
          "redis-cli -a "}) {
        CHECK_MESSAGE(covered("a: \"" + std::string(before) + drawn + " b\"") == drawn, before);
    }
    CHECK(covered("shop:$2y$05$" + kDrawn + kDrawn, Writing::Other) == "$2y$05$" + kDrawn + kDrawn);
    CHECK(covered("a: \"example.org/shop:" + drawn + "@example.org/front\"") == drawn);
    CHECK(covered("a: secret/" + drawn + ".keys.key") == drawn);
    for (const auto* text :
         {"mysql -uroot -p$PASSWORD1", "docker run -p8080:80 -u 1000:1000 mysql",
          "curl -u $USER:$PASSWORD1", "IDENTIFIED BY '${PASSWORD1}'",
          "<password>$PASSWORD1</password>",
          "front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111",
          "mkdir -p /var/lib/shop1", "{'auth': 'kubernetes'}"}) {
        CHECK_MESSAGE(covered("a: \"" + std::string(text) + "\"").empty(), text);
    }
    CHECK(covered("password: secret/shop-database-2.keys.key").empty());
}

TEST_CASE("what seems drawn by chance") {
    CHECK(seemsDrawn(kDrawn));
    CHECK(covered("mode: \"" + kDrawn + "\"") == kDrawn);
    CHECK(covered("mode: \"shop_" + kDrawn + "\"") == "shop_" + kDrawn);
    for (const auto* text :
         {"sha256:1111111111111111111111111111111111111111111111111111111111111111",
          "0c7ad706a6b994b48315f8e7eda16857deadbeef", "fc089c78-c876-463f-a86e-725a9f062f11",
          "HorizontalPodAutoscalerV2Beta2", "clusters/goingdark/kubernetes/apps/base-system",
          "topology-spread-constraints-v1alpha1", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8a9"}) {
        CHECK_MESSAGE(covered("mode: \"" + std::string(text) + "\"").empty(), text);
    }
}

TEST_CASE("any bytes are read to their end") {
    std::string holes;
    for (int i = 0; i < 100'000; ++i) {
        holes += "\"\\(";
    }
    for (const std::string& text :
         {holes, std::string(1'000'000, '{'), std::string(1'000'000, '"'),
          std::string("a\0\xff\\", 4), std::string("\"\\"), std::string("password: \"\\")}) {
        for (const TextPart& part : suspectsIn(text, Writing::Source)) {
            CHECK(part.begin <= part.end);
            CHECK(part.end <= text.size());
        }
    }
}

TEST_CASE("a message shows no credential that it points at") {
    SourceManager sources;
    const SourceFile& file = sources.add("a.cl", "let a = k { password: \"swordfish9\" }\n");
    const auto at = static_cast<std::uint32_t>(file.text().find('"'));
    Diagnostic found;
    found.labels = {{{file.id(), at, at + 12}, ""}};
    const HiddenTexts hidden({found}, sources);
    CHECK(hidden.shown("'swordfish9' is too short") == "'**********' is too short");
    CHECK(hidden.shown(file.id(), 0, file.text()) == "let a = k { password: \"**********\" }\n");
    CHECK(hidden.shownLine(file.id(), "x { token: \"other\" }") == "x { token: \"*****\" }");
    CHECK(hidden.covers({file.id(), at, at + 12}));
    CHECK_FALSE(hidden.covers({file.id(), 0, 3}));
}
