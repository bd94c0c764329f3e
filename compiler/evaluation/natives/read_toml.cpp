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

/// The last word of `path`, a key with those before it: `c` of `b.c`.
auto lastKey(std::string_view path) -> std::string_view {
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

/// Of the keys called `name`, below `table`, the last one before `line`. Not one that is written
/// behind it: what a table has stands together.
auto keyBefore(const toml::table& table, std::string_view name, toml::source_index line)
    -> toml::source_position {
    toml::source_position found{};
    for (const auto& [key, item] : table) {
        const toml::source_position at = key.source().begin;
        if (key.str() == name && at.line < line && at.line > found.line) {
            found = at;
        }
        if (const auto* inner = item.as_table()) {
            const toml::source_position below = keyBefore(*inner, name, line);
            found = below.line > found.line ? below : found;
        }
    }
    return found;
}

/// Where the key stands for the first time that a fault says is there twice, as words behind it:
/// the reader knows only the second one. Nothing if the text before that line can't be read alone.
auto firstPlace(std::string_view text, const toml::parse_error& error) -> std::string {
    constexpr std::string_view kTwice = "cannot redefine existing ";
    std::string_view reason = error.description();
    const std::size_t begin = reason.find(kTwice);
    const std::size_t open = reason.find('\'', begin);
    const std::size_t close = reason.find('\'', open + 1);
    if (begin == std::string_view::npos || close == std::string_view::npos) {
        return {};
    }
    std::size_t end = 0;
    for (toml::source_index line = 1; line < error.source().begin.line; ++line) {
        end = text.find('\n', end) + 1;
    }
    try {
        const toml::table before = toml::parse(text.substr(0, end));
        const std::string_view name = lastKey(reason.substr(open + 1, close - open - 1));
        const toml::source_position at = keyBefore(before, name, error.source().begin.line);
        return at ? fmt::format(", first at line {}, column {}", at.line, at.column) : "";
    } catch (const toml::parse_error&) {
        return {};
    }
}

/// The place, and the reader's reason without what it was doing: "line 2, column 3: expected ...".
auto tomlFault(std::string_view text, const toml::parse_error& error) -> std::string {
    std::string_view reason = error.description();
    const std::size_t colon = reason.find(": ");
    if (reason.starts_with("Error while parsing") && colon != std::string_view::npos) {
        reason.remove_prefix(colon + 2);
    }
    // What it saw may be the end of a line.
    reason = reason.substr(0, reason.find(", saw"));
    const toml::source_position at = error.source().begin;
    return fmt::format("line {}, column {}: {}{}", at.line, at.column, reason,
                       firstPlace(text, error));
}

}  // namespace

auto readToml(Run& run, const FileSource& source) -> std::optional<Value> {
    try {
        return valueOf(run, toml::parse(source.text), source.origin);
    } catch (const toml::parse_error& error) {
        run.sink.report(diag::FileInvalid, source.use, source.path, "TOML",
                        tomlFault(source.text, error));
    }
    return std::nullopt;
}

}  // namespace clc::evaluation
