#include "semantics/expectation.h"

#include "semantics/model.h"

#include <fmt/format.h>

namespace clc::semantics {

auto apiPath(const ApiStep* step) -> std::optional<std::string> {
    if (step == nullptr) {
        return std::nullopt;
    }
    std::string path;
    const ApiStep* first = step;
    for (; step != nullptr; step = step->before) {
        first = step;
        const std::string text =
            step->name.empty() ? fmt::format("[{}]", step->element) : std::string(step->name);
        path.insert(0, path.empty() || path.starts_with('[') ? text : text + ".");
    }
    if (first->record == nullptr || (path == first->name && !first->record->isObject)) {
        return std::nullopt;
    }
    return fmt::format("{} of {}", path, first->record->name);
}

}  // namespace clc::semantics
