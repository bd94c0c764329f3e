#include "conformance/generate.h"

#include <nlohmann/json.hpp>

#include <random>
#include <string>
#include <vector>

namespace clc::tests {
namespace {

using Json = nlohmann::ordered_json;
using Texts = std::vector<std::string>;

const Texts kNames = {
    "a",     "b_c",  "name",      "source",   "version", "long_name_of_an_argument",
    "count", "tags", "user-data", "for_each", "config",  "null",
    "true",  "for",  "in",        "if"};

const Texts kAddresses = {"var.token",     "local.a",        "hcloud_server.api.ipv4_address",
                          "data.x.y[0].z", "a.b[\"c d\"].e", "module.kubernetes.kubeconfig",
                          "each.value",    "count.index",    "self.public_ip",
                          "path.module",   "a.b[each.key]",  "module.m[0]"};

const Texts kWords = {"string",
                      "any",
                      "list(string)",
                      "map( list(any) )",
                      "object({name=string,port=object({ })})",
                      "tuple([string,any])"};

/// Of scripts and other texts of several lines.
const Texts kLines = {"#!/bin/sh\n",    "set -e\n",    "\n",       "  indented\n", "\ttab\n",
                      "EOT\n",          "  EOT\n",     "   \n",    "echo ${x}\n",  "%{ if a }\n",
                      "a $${b}\n",      "\"q\" \\n\n", "EOT2 x\n", "100%\n",       "cost: 5$\n",
                      "\u00a0 space\n", "ü 語 😀\n",   "no end",   "key: value\n", "- item\n",
                      "  - deeper\n",   "    a\n"};

class HclMaker {
public:
    explicit HclMaker(std::uint64_t seed) : random_(seed) {}

    auto blocks(std::size_t depth) -> Json {
        Json json = Json::array();
        for (std::size_t count = below(4); count > 0; --count) {
            json.push_back(block(depth));
        }
        return json;
    }

private:
    auto below(std::size_t end) -> std::size_t { return random_() % end; }
    bool oneIn(std::size_t chances) { return below(chances) == 0; }
    auto oneOf(const Texts& texts) -> std::string { return texts[below(texts.size())]; }

    auto joined(const Texts& pieces, std::size_t most) -> std::string {
        std::string text;
        for (std::size_t count = below(most + 1); count > 0; --count) {
            text += oneOf(pieces);
        }
        return text;
    }

    auto text() -> std::string {
        static const Texts kTexts = nastyTexts();
        static const Texts kPieces = nastyPieces();
        switch (below(4)) {
        case 0: return oneOf(kTexts);
        case 1: return joined(kPieces, 8);
        case 2: return joined(kLines, 6);
        default: return oneOf({"simple", "10.0.0.0/8", "~> 1.2", "hetznercloud/hcloud"});
        }
    }

    auto scalar() -> Json {
        switch (below(9)) {
        case 0: return static_cast<std::int64_t>(below(2000)) - 1000;
        case 1: return static_cast<std::int64_t>(random_());
        case 2: return Json::array({0.5, -0.25, 1e21, 1e-7, 3.0})[below(5)];
        case 3: return oneIn(2);
        case 4: return oneIn(3) ? Json(nullptr) : (oneIn(2) ? Json::object() : Json::array());
        default: return text();
        }
    }

    auto values(std::size_t depth, std::size_t most) -> Json {
        Json json = Json::array();
        for (std::size_t count = below(most + 1); count > 0; --count) {
            json.push_back(value(depth));
        }
        return json;
    }

    auto object(std::size_t depth) -> Json {
        Json json = Json::object();
        for (std::size_t count = below(7); count > 0; --count) {
            json[oneIn(4) ? text() : oneOf(kNames)] = value(depth);
        }
        return json;
    }

    auto reference() -> Json { return {{"$reference", oneOf(kAddresses)}}; }

    auto templated(std::size_t depth) -> Json {
        Json items = Json::array();
        for (std::size_t count = below(6); count > 0; --count) {
            switch (below(4)) {
            case 0: items.push_back(text()); break;
            case 1: items.push_back(oneOf({"$", "%", "$$", "a ", "\n", ""})); break;
            case 2: items.push_back(oneIn(2) ? Json(5) : Json(true)); break;
            default: items.push_back(depth == 0 ? reference() : expression(depth - 1)); break;
            }
        }
        return {{"$template", items}};
    }

    auto call(std::size_t depth) -> Json {
        Json content = {oneOf({"jsonencode", "file", "merge", "join", "toset"})};
        for (const Json& argument : values(depth, 3)) {
            content.push_back(argument);
        }
        return {{"$call", content}};
    }

    /// `.name` and `[index]` behind an address or a call.
    auto path(std::size_t depth) -> Json {
        Json json = oneIn(2) ? reference() : call(depth);
        for (std::size_t count = below(4); count > 0; --count) {
            switch (below(3)) {
            case 0:
                json = {{"$member", {json, oneOf({"id", "ip-address", "0", "12", "a b", "${y}"})}}};
                break;
            case 1:
                json = {{"$index", {json, Json::array({0, 1, -1, "key", "a\"b"})[below(5)]}}};
                break;
            default: json = {{"$index", {json, reference()}}}; break;
            }
        }
        return json;
    }

    auto expression(std::size_t depth) -> Json {
        switch (below(5)) {
        case 0: return templated(depth);
        case 1: return call(depth);
        case 2: return path(depth);
        default: return reference();
        }
    }

    auto value(std::size_t depth) -> Json {
        if (depth == 0) {
            return oneIn(5) ? reference() : scalar();
        }
        switch (below(12)) {
        case 0:
        case 1: return values(depth - 1, 5);
        case 2:
        case 3: return object(depth - 1);
        case 4: return {{"$keyword", oneOf(kWords)}};
        case 5:
        case 6: return expression(depth - 1);
        default: return scalar();
        }
    }

    auto block(std::size_t depth) -> Json {
        Json json = {{"type", "block"}};
        if (oneIn(2)) {
            json["labels"] = Json::array();
            for (std::size_t count = below(3); count > 0; --count) {
                json["labels"].push_back(oneIn(5) ? text() : oneOf(kNames));
            }
        }
        if (!oneIn(4)) {
            json["body"] = Json::object();
            for (std::size_t count = below(9); count > 0; --count) {
                json["body"][oneOf(kNames)] = value(3);
            }
        }
        if (depth > 0 && oneIn(2)) {
            json["blocks"] = blocks(depth - 1);
        }
        return json;
    }

    std::mt19937_64 random_;
};

}  // namespace

auto hclFile(std::uint64_t seed) -> std::string {
    return HclMaker(seed).blocks(2).dump();
}

}  // namespace clc::tests
