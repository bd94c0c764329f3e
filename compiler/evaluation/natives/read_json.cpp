// JSON files as open data. The only file of this layer that knows nlohmann::json.
#include "evaluation/files.h"
#include "evaluation/make.h"
#include "evaluation/natives/faults.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
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
    /// Where `key`, which is read up to byte `end`, ends in the innermost object already.
    auto add(const std::string& key, std::size_t end) -> std::optional<std::size_t> {
        const auto [before, added] = open_.back().try_emplace(key, end);
        return added ? std::nullopt : std::optional(before->second);
    }
    void begin() { open_.emplace_back(); }
    void end() { open_.pop_back(); }

private:
    std::vector<std::unordered_map<std::string, std::size_t>> open_;
};

/// Bytes of a text for the reader, which does not tell how far it is.
class Counted {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    /// `read` is told of each byte that is taken, and outlives all copies.
    Counted(const char* at, std::size_t& read) : at_(at), read_(&read) {}

    auto operator*() const -> reference { return *at_; }
    auto operator++() -> Counted& {
        ++at_;
        ++*read_;
        return *this;
    }
    auto operator++(int) -> Counted {
        const Counted before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Counted& other) const { return at_ == other.at_; }
    bool operator!=(const Counted& other) const { return at_ != other.at_; }

private:
    const char* at_;
    std::size_t* read_;
};

/// A key that stands in one object twice, as the user is told.
auto twiceFault(std::string_view text, std::string_view key, std::size_t first, std::size_t second)
    -> std::string {
    return fmt::format("{}: the key '{}' stands in one object twice, first at {}",
                       placeOfJsonText(text, second), key, placeOfJsonText(text, first));
}

/// Deeper than any document people write; the reader recurses.
constexpr int kDepth = 200;

}  // namespace

auto readJson(Run& run, const FileSource& source) -> std::optional<Value> {
    bool tooDeep = false;
    OpenKeys keys;
    std::size_t read = 0;
    std::string twice;
    const auto watch = [&](int depth, Json::parse_event_t event, const Json& parsed) {
        tooDeep = tooDeep || depth > kDepth;
        if (event == Json::parse_event_t::object_start) {
            keys.begin();
        } else if (event == Json::parse_event_t::object_end) {
            keys.end();
        } else if (event == Json::parse_event_t::key && twice.empty()) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (const auto before = keys.add(key, read)) {
                twice = twiceFault(source.text, key, *before, read);
            }
        }
        return !tooDeep;
    };
    try {
        const char* const end = source.text.data() + source.text.size();
        const Json json = Json::parse(Counted(source.text.data(), read), Counted(end, read), watch);
        if (!twice.empty()) {
            run.sink.report(diag::FileInvalid, source.use, source.path, "JSON", twice);
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
