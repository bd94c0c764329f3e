// The words of a command line, sorted into options and arguments. Only here is Boost in use.
#pragma once

#include "diagnostics/sink.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::cli {

/// How often an option may be given.
enum class Occurs { Once, Often };

struct Option {
    /// Without the dashes.
    std::string_view name;
    /// What the help calls its value, such as "FILE"; empty if it takes none.
    std::string_view value;
    std::string_view help;
    Occurs occurs = Occurs::Once;
    /// The values there are, where they are few.
    std::span<const std::string_view> words = {};
};

class Arguments {
public:
    Arguments() = default;
    Arguments(std::vector<std::string> plain,
              std::map<std::string, std::vector<std::string>, std::less<>> options)
        : plain_(std::move(plain)), options_(std::move(options)) {}

    /// The words that are no options, in order.
    [[nodiscard]] auto plain() const -> const std::vector<std::string>& { return plain_; }
    /// Whether the option was given.
    [[nodiscard]] bool has(std::string_view option) const;
    /// The values of an option, in order; none if it was not given.
    [[nodiscard]] auto values(std::string_view option) const -> std::span<const std::string>;
    /// The value of an option that is given at most once.
    [[nodiscard]] auto value(std::string_view option) const -> std::optional<std::string_view>;

private:
    std::vector<std::string> plain_;
    std::map<std::string, std::vector<std::string>, std::less<>> options_;
};

/// Sorts `words`. The form of an option's value is not looked at. After a word "--" all are plain.
/// Nothing is returned if a word is wrong; the reason is reported.
auto parseArguments(std::span<const std::string> words, std::span<const Option> options,
                    DiagnosticSink& sink) -> std::optional<Arguments>;

/// Where in `words` the first plain one is, if `options` are the only ones before it.
auto findFirstPlain(std::span<const std::string> words, std::span<const Option> options)
    -> std::optional<std::size_t>;

}  // namespace clc::cli
