#include "cli/origin_target.h"

#include <charconv>

namespace clc::cli {
namespace {

/// Takes ":NUMBER" from the end of `word`.
auto takeNumber(std::string_view& word) -> std::optional<std::size_t> {
    const std::size_t colon = word.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == word.size()) {
        return std::nullopt;
    }
    std::size_t number = 0;
    const char* const end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data() + colon + 1, end, number);
    if (error != std::errc() || stop != end) {
        return std::nullopt;
    }
    word.remove_suffix(word.size() - colon);
    return number;
}

}  // namespace

auto splitPlace(std::string_view word) -> PathAndLine {
    const auto last = takeNumber(word);
    const auto before = last ? takeNumber(word) : std::nullopt;
    return {std::string(word), before ? before : last};
}

auto findOutputPlace(const std::filesystem::path& file) -> std::optional<OutputPlace> {
    for (std::filesystem::path at = file.parent_path(); at.has_relative_path();
         at = at.parent_path()) {
        if (at.parent_path().filename() != "out") {
            continue;
        }
        std::filesystem::path cluster = at.parent_path().parent_path() / at.filename();
        cluster += ".cl";
        std::error_code ignored;  // what can't be looked at makes no tree
        if (std::filesystem::is_regular_file(cluster, ignored)) {
            return OutputPlace{cluster, at, file.lexically_relative(at).generic_string()};
        }
    }
    return std::nullopt;
}

auto namedCluster(const Invocation& invocation, DiagnosticSink& sink)
    -> std::optional<std::filesystem::path> {
    const auto name = invocation.arguments.value("cluster");
    std::filesystem::path cluster = (invocation.console.folder / *name).lexically_normal();
    std::error_code ignored;
    if (std::filesystem::is_regular_file(cluster, ignored)) {
        return cluster;
    }
    sink.report(diag::BadOptionValue, Span(), "--cluster", *name).help("there is no such file");
    return std::nullopt;
}

auto splitByOutputs(OutputPlace place, const backends::OutputTree& outputs) -> OutputPlace {
    const std::string whole = place.path;
    for (std::size_t slash = 0; slash != std::string::npos; slash = whole.find('/', slash + 1)) {
        const std::string rest = whole.substr(slash == 0 ? 0 : slash + 1);
        if (outputs.contains(rest)) {
            place.tree = std::filesystem::path(whole.substr(0, slash));
            place.path = rest;
            return place;
        }
    }
    return place;
}

}  // namespace clc::cli
