// TOML files as open data. The only file of this layer that knows toml++.
#include "evaluation/files.h"
#include "evaluation/make.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <sstream>

namespace clc::evaluation {

namespace {

auto valueOf(Run& run, const toml::node& node, OriginId origin) -> Value {
    if (const auto* table = node.as_table()) {
        std::vector<values::Entry> entries;
        for (const auto& [key, item] : *table) {
            entries.push_back(
                {run.arena.copy(key.str()), origin, Lazy(valueOf(run, item, origin))});
        }
        return makeMap(run, entries, TypeId::any, origin);
    }
    if (const auto* array = node.as_array()) {
        std::vector<Lazy> items;
        for (const toml::node& item : *array) {
            items.emplace_back(valueOf(run, item, origin));
        }
        return makeList(run, items, origin);
    }
    if (const auto text = node.value_exact<std::string_view>()) {
        return makeText(run, *text, origin);
    }
    if (const auto truth = node.value_exact<bool>()) {
        return makeBool(*truth, origin);
    }
    if (const auto number = node.value_exact<std::int64_t>()) {
        return makeInt(run, *number, origin);
    }
    if (const auto number = node.value_exact<double>()) {
        return makeFloat(run, *number, origin);
    }
    // Dates and times: their text.
    std::ostringstream text;
    node.visit([&](const auto& each) { text << each; });
    return makeText(run, text.str(), origin);
}

}  // namespace

auto readToml(Run& run, const FileSource& source) -> std::optional<Value> {
    try {
        return valueOf(run, toml::parse(source.text), source.origin);
    } catch (const toml::parse_error& error) {
        run.sink.report(diag::FileInvalid, source.use, source.path, "TOML",
                        fmt::format("line {}: {}", error.source().begin.line, error.description()));
    }
    return std::nullopt;
}

}  // namespace clc::evaluation
