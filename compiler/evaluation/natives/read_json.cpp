// JSON files as open data. The only file of this layer that knows nlohmann::json.
#include "evaluation/files.h"
#include "evaluation/make.h"
#include "evaluation/natives/faults.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace clc::evaluation {

namespace {

// Keys in the order of the file.
using Json = nlohmann::ordered_json;

auto valueOf(Run& run, const Json& json, OriginId origin) -> Value {
    switch (json.type()) {
    case Json::value_t::null: return makeNull(origin);
    case Json::value_t::boolean: return makeBool(json.get<bool>(), origin);
    case Json::value_t::number_integer: return makeInt(run, json.get<std::int64_t>(), origin);
    case Json::value_t::number_unsigned: {
        const auto number = json.get<std::uint64_t>();
        const bool fits = number <= static_cast<std::uint64_t>(INT64_MAX);
        return fits ? makeInt(run, static_cast<std::int64_t>(number), origin)
                    : makeFloat(run, static_cast<double>(number), origin);
    }
    case Json::value_t::number_float: return makeFloat(run, json.get<double>(), origin);
    case Json::value_t::string: return makeText(run, json.get_ref<const std::string&>(), origin);
    case Json::value_t::array: {
        std::vector<Lazy> items;
        for (const Json& item : json) {
            items.emplace_back(valueOf(run, item, origin));
        }
        return makeList(run, items, origin);
    }
    case Json::value_t::object: {
        std::vector<values::Entry> entries;
        for (const auto& [key, item] : json.items()) {
            const Value value = valueOf(run, item, origin);
            if (!value.isNull()) {
                entries.push_back({run.arena.copy(key), origin, Lazy(value)});
            }
        }
        return makeMap(run, entries, TypeId::any, origin);
    }
    case Json::value_t::binary:
    case Json::value_t::discarded: break;
    }
    return poison();
}

/// The keys of the objects that are open while a file is read.
class OpenKeys {
public:
    /// False if `key` stands in the innermost object already.
    bool add(const std::string& key) { return open_.back().insert(key).second; }
    void begin() { open_.emplace_back(); }
    void end() { open_.pop_back(); }

private:
    std::vector<std::unordered_set<std::string>> open_;
};

/// Deeper than any document people write; the reader recurses.
constexpr int kDepth = 200;

}  // namespace

auto readJson(Run& run, const FileSource& source) -> std::optional<Value> {
    bool tooDeep = false;
    OpenKeys keys;
    std::optional<std::string> twice;
    const auto watch = [&](int depth, Json::parse_event_t event, const Json& parsed) {
        tooDeep = tooDeep || depth > kDepth;
        if (event == Json::parse_event_t::object_start) {
            keys.begin();
        } else if (event == Json::parse_event_t::object_end) {
            keys.end();
        } else if (event == Json::parse_event_t::key && !twice) {
            const auto& key = parsed.get_ref<const std::string&>();
            twice = keys.add(key) ? std::nullopt : std::optional(key);
        }
        return !tooDeep;
    };
    try {
        const Json json = Json::parse(source.text, watch);
        if (twice) {
            run.sink.report(diag::FileInvalid, source.use, source.path, "JSON",
                            fmt::format("the key '{}' stands in one object twice", *twice));
            return std::nullopt;
        }
        if (!tooDeep) {
            return valueOf(run, json, source.origin);
        }
        run.sink.report(diag::FileInvalid, source.use, source.path, "JSON",
                        "it is nested too deep");
    } catch (const Json::parse_error& error) {
        run.sink.report(diag::FileInvalid, source.use, source.path, "JSON",
                        jsonFault(source.text, error.byte));
    } catch (const Json::exception&) {
        run.sink.report(diag::FileInvalid, source.use, source.path, "JSON",
                        "it holds a number that is too large");
    }
    return std::nullopt;
}

}  // namespace clc::evaluation
