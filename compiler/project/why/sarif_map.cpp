#include "project/why/sarif_map.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace clc::project {
namespace {

using Json = nlohmann::ordered_json;

/// No report is nested nearly as deep.
constexpr int kDeepest = 200;

/// The member `key` of an object; null if there is none or `json` is none.
auto member(Json& json, const char* key) -> Json* {
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() ? &*found : nullptr;
}

auto textOf(Json* json) -> std::string {
    return json != nullptr && json->is_string() ? json->get<std::string>() : std::string();
}

auto elementsOf(Json* json) -> std::size_t {
    return json != nullptr && json->is_array() ? json->size() : 0;
}

/// `uri` with its escapes taken out.
auto decoded(std::string_view uri) -> std::string {
    const auto digit = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    std::string text;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        const int high = i + 2 < uri.size() ? digit(uri[i + 1]) : -1;
        const int low = high < 0 ? -1 : digit(uri[i + 2]);
        if (uri[i] == '%' && low >= 0) {
            text += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            text += uri[i];
        }
    }
    return text;
}

/// The path of a URI of a file, which may be relative: `file:///path`, `file:/path`,
/// `FILE://machine/path` (RFC 8089; schemes have no case, RFC 3986).
auto pathOf(std::string_view uri) -> std::string {
    constexpr std::string_view kScheme = "file:";
    const auto same = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b;
    };
    if (uri.size() >= kScheme.size() &&
        std::ranges::equal(uri.substr(0, kScheme.size()), kScheme, same)) {
        uri.remove_prefix(kScheme.size());
        if (uri.starts_with("//")) {
            uri.remove_prefix(2);
            uri.remove_prefix(std::min(uri.find('/'), uri.size()));  // the name of the machine
        }
    }
    return decoded(uri);
}

/// One run of a report: its tool may keep paths in tables.
class RunMapper {
public:
    RunMapper(Json& run, const FindSource& find) : run_(run), find_(find) {
        // The standard counts UTF-16 units where a run does not say.
        countsCharacters_ = textOf(member(run, "columnKind")) == "unicodeCodePoints";
    }

    auto map() -> std::size_t {
        std::size_t moved = 0;
        Json* results = member(run_, "results");
        for (std::size_t i = 0; i < elementsOf(results); ++i) {
            moved += mapResult((*results)[i]);
        }
        return moved;
    }

private:
    auto mapResult(Json& result) -> std::size_t {
        Json originals = Json::array();
        Json* locations = member(result, "locations");
        for (std::size_t i = 0; i < elementsOf(locations); ++i) {
            Json* physical = member((*locations)[i], "physicalLocation");
            const auto source = physical == nullptr ? std::nullopt : find_(placeOf(*physical));
            if (source) {
                originals.push_back({{"physicalLocation", std::move(*physical)},
                                     {"message", {{"text", "in the output"}}}});
                *physical = physicalOf(*source);
            }
        }
        if (originals.empty()) {
            return 0;
        }
        Json& related = result["relatedLocations"];
        if (!related.is_array()) {
            related = Json::array();
        }
        related.insert(related.end(), originals.begin(), originals.end());
        return originals.size();
    }

    auto placeOf(Json& physical) -> ReportedPlace {
        ReportedPlace place;
        if (Json* artifact = member(physical, "artifactLocation")) {
            place.path = pathOf(uriOf(*artifact));
        }
        Json* region = member(physical, "region");
        Json* line = region == nullptr ? nullptr : member(*region, "startLine");
        if (line != nullptr && line->is_number_unsigned()) {
            place.line = line->get<std::size_t>();
        }
        return place;
    }

    auto uriOf(Json& artifact) -> std::string {
        std::string uri = textOf(member(artifact, "uri"));
        Json* index = member(artifact, "index");
        if (uri.empty() && index != nullptr && index->is_number_unsigned()) {
            Json* artifacts = member(run_, "artifacts");
            const auto at = index->get<std::size_t>();
            Json* location =
                at < elementsOf(artifacts) ? member((*artifacts)[at], "location") : nullptr;
            return location == nullptr ? std::string()
                                       : baseOf(*location) + textOf(member(*location, "uri"));
        }
        return baseOf(artifact) + uri;
    }

    /// What the run says its relative URIs begin with, if it does and that is no other such name.
    auto baseOf(Json& artifact) -> std::string {
        const std::string name = textOf(member(artifact, "uriBaseId"));
        Json* bases = name.empty() ? nullptr : member(run_, "originalUriBaseIds");
        Json* base = bases == nullptr ? nullptr : member(*bases, name.c_str());
        std::string uri = base == nullptr ? std::string() : textOf(member(*base, "uri"));
        if (!uri.empty() && !uri.ends_with('/')) {
            uri += '/';
        }
        return uri;
    }

    [[nodiscard]] auto physicalOf(const Location& at) const -> Json {
        const auto column = [&](const Place& place) {
            return countsCharacters_ ? place.column : place.utf16;
        };
        Json artifact = {{"uri", encoded(at.path)}, {"uriBaseId", "%SRCROOT%"}};
        return {{"artifactLocation", std::move(artifact)},
                {"region",
                 {{"startLine", at.begin.line},
                  {"startColumn", column(at.begin)},
                  {"endLine", at.end.line},
                  {"endColumn", column(at.end)}}}};
    }

    static auto encoded(std::string_view path) -> std::string {
        constexpr std::string_view kPlain = "-._~/";
        std::string uri;
        for (const char c : path) {
            const bool alphanumeric =
                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            uri += alphanumeric || kPlain.find(c) != std::string_view::npos
                       ? std::string(1, c)
                       : fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
        return uri;
    }

    Json& run_;
    const FindSource& find_;
    bool countsCharacters_ = false;
};

struct Parsed {
    Json json;
    /// Why there is none; empty if there is.
    std::string why;
};

auto parse(std::string_view report) -> Parsed {
    bool isTooDeep = false;
    const auto watch = [&](int depth, Json::parse_event_t /*event*/, Json& /*parsed*/) {
        isTooDeep = isTooDeep || depth > kDeepest;
        return !isTooDeep;
    };
    try {
        Json json = Json::parse(report, watch);
        if (isTooDeep) {
            return {{}, fmt::format("it is nested more than {} deep", kDeepest)};
        }
        return {std::move(json), {}};
    } catch (const Json::parse_error& error) {
        return {
            {},
            report.empty() ? "it is empty" : fmt::format("it is no JSON at byte {}", error.byte)};
    }
}

}  // namespace

auto mapSarif(std::string_view report, const FindSource& find)
    -> std::variant<MappedSarif, BadSarif> {
    Parsed parsed = parse(report);
    if (!parsed.why.empty()) {
        return BadSarif{std::move(parsed.why)};
    }
    const std::string version = textOf(member(parsed.json, "version"));
    Json* runs = member(parsed.json, "runs");
    if (runs == nullptr || !runs->is_array()) {
        return BadSarif{"it has no 'runs'"};
    }
    if (version != "2.1.0") {
        return BadSarif{version.empty() ? "it names no version"
                                        : fmt::format("its version is '{}'", version)};
    }
    MappedSarif mapped;
    for (Json& run : *runs) {
        mapped.moved += RunMapper(run, find).map();
    }
    mapped.text = parsed.json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return mapped;
}

}  // namespace clc::project
