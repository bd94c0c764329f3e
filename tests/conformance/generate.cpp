#include "conformance/generate.h"

#include "repository.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <fstream>

namespace clc::tests {
namespace {

using Json = nlohmann::ordered_json;

const std::vector<std::string> kPieces = {
    " ",   "  ",  "\t",     "\n",     "\n\n",   "\r",     "\r\n", ":",      ": ",          ",",
    "#",   " #",  "-",      "- ",     "?",      "'",      "\"",   "\\",     "[",           "]",
    "{",   "}",   "|",      ">",      "%",      "@",      "`",    "&",      "*",           "!",
    "~",   "=",   "<<",     "---",    "...",    ".",      "_",    "+",      "e",           "x",
    "o",   "0",   "1",      "9",      "12",     "null",   "true", "No",     "a",           "b c",
    "ä",   "語",  "😀",     "\x7f",   "\x01",   "\x1b",   "${",   "%{",     "${a}",        "EOT",
    "\n ", " \n", "\u00a0", "\u0085", "\u2028", "\ufeff", "text", "line\n", "  indented\n"};

auto anyFloat() -> rc::Gen<Json> {
    return rc::gen::oneOf(
        rc::gen::map(rc::gen::arbitrary<double>(),
                     [](double x) -> Json { return std::isfinite(x) ? Json(x) : Json(0.5); }),
        rc::gen::map(rc::gen::inRange(-100000, 100000), [](int x) -> Json { return x / 100.0; }),
        rc::gen::element<Json>(0.0, -0.0, 1.0, 1e300, 5e-324, 0.1, 1e21, 123456789.0));
}

auto anyInteger() -> rc::Gen<Json> {
    return rc::gen::oneOf(
        rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t x) { return Json(x); }),
        rc::gen::map(rc::gen::inRange(-10, 70000), [](int x) { return Json(x); }));
}

auto anyScalar() -> rc::Gen<Json> {
    return rc::gen::weightedOneOf<Json>(
        {{8, rc::gen::map(anyText(), [](const std::string& text) { return Json(text); })},
         {2, anyInteger()},
         {1, anyFloat()},
         {1, rc::gen::element<Json>(Json(true), Json(false), Json(nullptr), Json::object(),
                                    Json::array())}});
}

auto anyValue(int depth) -> rc::Gen<Json>;

auto anyList(int depth) -> rc::Gen<Json> {
    return rc::gen::map(rc::gen::resize(4, rc::gen::container<std::vector<Json>>(anyValue(depth))),
                        [](const std::vector<Json>& items) { return Json(items); });
}

auto anyMap(int depth) -> rc::Gen<Json> {
    using Entry = std::pair<std::string, Json>;
    return rc::gen::map(rc::gen::resize(5, rc::gen::container<std::vector<Entry>>(
                                               rc::gen::pair(anyText(), anyValue(depth)))),
                        [](const std::vector<Entry>& entries) {
                            Json map = Json::object();
                            for (const auto& [key, value] : entries) {
                                map[key] = value;
                            }
                            return map;
                        });
}

auto anyValue(int depth) -> rc::Gen<Json> {
    if (depth == 0) {
        return anyScalar();
    }
    return rc::gen::lazy([depth] {
        return rc::gen::weightedOneOf<Json>(
            {{3, anyScalar()}, {1, anyList(depth - 1)}, {2, anyMap(depth - 1)}});
    });
}

const std::vector<Json> kKernelArguments = {"net.ifnames=0",
                                            "-selinux",
                                            "console=ttyS0,115200n8",
                                            "quiet",
                                            "talos.platform=metal",
                                            "panic=10",
                                            "lsm=a,b,c",
                                            "0",
                                            "intel_iommu=on",
                                            "-init_on_alloc",
                                            "ipv6.disable=1",
                                            "off",
                                            "i915.enable_guc=3",
                                            "vga=0x31b",
                                            "# no comment",
                                            "1e3",
                                            "talos.config=http://a:1/b?c=d&e=${mac}",
                                            "init_on_free: 1",
                                            "017",
                                            "talos.dashboard.disabled=1 mitigations=off",
                                            "\"quoted\"",
                                            "it's",
                                            "ip=10.0.0.2::10.0.0.1:255.255.255.0::eth0:off"};

const std::vector<Json> kExtensions = {"siderolabs/qemu-guest-agent",
                                       "siderolabs/iscsi-tools",
                                       "siderolabs/nfsd",
                                       "siderolabs/i915",
                                       "siderolabs/intel-ucode",
                                       "siderolabs/util-linux-tools"};

const std::vector<Json> kMetaValues = {
    "foo",   "",      "a: b\nc:\n    - d\n", "true", "{\"a\": 1}", "x\ny",
    "x\n\n", "12:30", "2024-01-01",          "ä 語", "x \ny",      "\t"};

auto anyOf(const std::vector<Json>& choices, int most) -> rc::Gen<Json> {
    return rc::gen::map(
        rc::gen::resize(most, rc::gen::container<std::vector<Json>>(rc::gen::elementOf(choices))),
        [](const std::vector<Json>& chosen) { return Json(chosen); });
}

auto schematic(const Json& arguments, const Json& values, const Json& extensions, bool overlay)
    -> std::string {
    Json customization = Json::object();
    if (!arguments.empty()) {
        customization["extraKernelArgs"] = arguments;
    }
    for (const Json& value : values) {
        customization["meta"].push_back({{"key", 10}, {"value", value}});
    }
    if (!extensions.empty()) {
        customization["systemExtensions"] = {{"officialExtensions", extensions}};
    }
    Json json = Json::object();
    if (overlay) {
        json["overlay"] = {{"image", "siderolabs/sbc-raspberrypi"}, {"name", "rpi_generic"}};
    }
    json["customization"] = customization;
    return json.dump();
}

}  // namespace

auto nastyTexts() -> std::vector<std::string> {
    std::ifstream in(repositoryRoot() / "tests/conformance/texts.json");
    return nlohmann::json::parse(in).get<std::vector<std::string>>();
}

auto nastyPieces() -> std::vector<std::string> {
    return kPieces;
}

auto anyText() -> rc::Gen<std::string> {
    static const std::vector<std::string> kTexts = nastyTexts();
    const auto joined = [](const std::vector<std::string>& pieces) {
        std::string text;
        for (const std::string& piece : pieces) {
            text += piece;
        }
        return text;
    };
    return rc::gen::weightedOneOf<std::string>(
        {{2, rc::gen::elementOf(kTexts)},
         {3, rc::gen::map(rc::gen::resize(8, rc::gen::container<std::vector<std::string>>(
                                                 rc::gen::elementOf(kPieces))),
                          joined)}});
}

auto anyDocument() -> rc::Gen<std::string> {
    return rc::gen::map(anyValue(4), [](const Json& json) { return json.dump(); });
}

auto anySchematic() -> rc::Gen<std::string> {
    return rc::gen::apply(schematic, anyOf(kKernelArguments, 6), anyOf(kMetaValues, 3),
                          anyOf(kExtensions, 4), rc::gen::arbitrary<bool>());
}

}  // namespace clc::tests
