// Where in a value something stands, and patterns of such places.
#pragma once

#include "values/document.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// One step into a value: a key of a map, or an element of a list by what tells it from the others.
struct PathStep {
    std::string text;
    bool isElement = false;

    bool operator==(const PathStep&) const = default;
};

using FieldPath = std::vector<PathStep>;

/// `spec.containers[web].image`; a key that is no plain word stands as `['a/b']`.
auto pathText(const FieldPath& path) -> std::string;

/// What a place has to look like: `spec.*.size` any key, `ports[*].name` any element, `env[A]` one
/// element, `about.labels['a/b']` a key with dots or slashes, `spec.**` all below and itself.
class PathPattern {
public:
    enum class Kind : std::uint8_t { Key, AnyKey, Element, AnyElement, AnyDepth };
    struct Step {
        Kind kind = Kind::Key;
        /// Of a `Key` or an `Element`.
        std::string text = {};
    };

    explicit PathPattern(std::string_view text);

    [[nodiscard]] bool matches(std::span<const PathStep> path) const;

    /// Calls `use` for every value in `root` that stands at such a place.
    void each(const values::DocNode& root,
              const std::function<void(const values::DocNode&)>& use) const;

    [[nodiscard]] auto steps() const -> std::span<const Step> { return steps_; }

private:
    static bool stepMatches(const Step& step, const PathStep& at);
    static bool matches(std::span<const Step> steps, std::span<const PathStep> path);
    static void walk(std::span<const Step> steps, const values::DocNode& node,
                     const std::function<void(const values::DocNode&)>& use);

    std::vector<Step> steps_;
};

/// The text of a plain value: a text as it is, numbers and booleans as they are written; empty for
/// anything else.
auto plainText(const values::DocNode& node) -> std::string;

/// Whether `pattern` takes all of `text`; its `*` stands for any signs.
bool globMatches(std::string_view pattern, std::string_view text);

}  // namespace clc::project
