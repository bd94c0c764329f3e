#include "schema/module_format.h"

#include "schema/module_text.h"
#include "schema/text_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

namespace clc::schema {
namespace {

/// Calls `visit` with each line of `text`, without what ends it.
void forEachLine(std::string_view text, const std::function<void(std::string_view)>& visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        visit(line.ends_with('\r') ? line.substr(0, end - 1) : line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// Names lines by what they are about, so that a line is the same one after it was moved.
class LineNames {
public:
    auto of(std::string_view line) -> std::string {
        if (line.starts_with("type ")) {
            type_ = firstWord(line.substr(5));
        }
        std::string name = line.starts_with(' ') ? type_ + " " : std::string();
        name += firstWord(line);
        if (line.starts_with("type ")) {
            name += " " + type_;
        }
        return fmt::format("{} {}", name, ++seen_[name]);
    }

private:
    static auto firstWord(std::string_view line) -> std::string {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (line.starts_with('@')) {
            return std::string(line.substr(0, line.find(' ')));
        }
        return TextScanner(line).name();
    }

    std::string type_;
    std::map<std::string, int> seen_;
};

}  // namespace

auto formatModule(const SourceFile& file, DiagnosticSink& sink) -> std::optional<std::string> {
    auto module = readModule(file, sink);
    if (!module) {
        return std::nullopt;
    }
    std::map<std::string, std::string> comments;
    std::string pending;
    LineNames names;
    forEachLine(file.text(), [&](std::string_view line) {
        if (line.starts_with('#')) {
            pending.append(line).append("\n");
        } else if (line.find_first_not_of(' ') != std::string_view::npos) {
            comments[names.of(line)] = std::exchange(pending, {});
        }
    });
    sortByName(*module);
    std::string text;
    LineNames written;
    forEachLine(writeModule(*module), [&](std::string_view line) {
        if (!line.empty()) {
            text += comments[written.of(line)];
        }
        text.append(line).append("\n");
    });
    return text + pending;
}

}  // namespace clc::schema
