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

/// The place, and the reader's reason without what it was doing: "line 2, column 3: expected ...".
auto tomlFault(const toml::parse_error& error) -> std::string {
    std::string_view reason = error.description();
    const std::size_t colon = reason.find(": ");
    if (reason.starts_with("Error while parsing") && colon != std::string_view::npos) {
        reason.remove_prefix(colon + 2);
    }
    // What it saw may be the end of a line.
    reason = reason.substr(0, reason.find(", saw"));
    const toml::source_position at = error.source().begin;
    return fmt::format("line {}, column {}: {}", at.line, at.column, reason);
}

}  // namespace

auto readToml(Run& run, const FileSource& source) -> std::optional<Value> {
    try {
        return valueOf(run, toml::parse(source.text), source.origin);
    } catch (const toml::parse_error& error) {
        run.sink.report(diag::FileInvalid, source.use, source.path, "TOML", tomlFault(error));
    }
    return std::nullopt;
}

}  // namespace clc::evaluation
