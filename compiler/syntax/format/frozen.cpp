#include "syntax/format/frozen.h"

#include "diagnostics/catalogue.h"
#include "syntax/visitor.h"

#include <algorithm>
#include <optional>

namespace clc::syntax::format {
namespace {

bool isItem(NodeKind kind) {
    switch (kind) {
#define CL_NODE(category, name) \
    case NodeKind::name: return std::string_view(#category) == "Item";
#include "syntax/nodes.def"
#undef CL_NODE
    }
    return false;
}

class Freezer {
public:
    explicit Freezer(std::vector<Span> errors) : errors_(std::move(errors)) {
        std::ranges::sort(errors_, {}, &Span::begin);
        spans_ = errors_;
    }

    /// Says how many errors stand in `node`, and freezes what is theirs.
    auto visit(const Node& node) -> std::size_t {
        const std::size_t all = errorsIn(node.span);
        if (all == 0) {
            return 0;
        }
        std::size_t inside = 0;
        forEachChild(node, [&](const Node& child) { inside += visit(child); });
        if (!isItem(node.kind)) {
            return inside;
        }
        if (all > inside) {
            spans_.push_back(node.span);
        }
        return all;
    }

    auto take() -> std::vector<Span> { return std::move(spans_); }

private:
    auto errorsIn(Span span) const -> std::size_t {
        const auto from = std::ranges::lower_bound(errors_, span.begin, {}, &Span::begin);
        const auto to = std::ranges::upper_bound(from, errors_.end(), span.end, {}, &Span::begin);
        return static_cast<std::size_t>(to - from);
    }

    std::vector<Span> errors_;
    std::vector<Span> spans_;
};

}  // namespace

auto wholeLines(std::string_view text, Span span) -> Span {
    const std::size_t before = text.substr(0, span.begin).find_last_of("\r\n");
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    std::size_t end = std::min(text.find_first_of("\r\n", span.end), text.size());
    if (text.substr(end).starts_with("\r\n")) {
        ++end;
    }
    end = std::min(end + 1, text.size());
    return {span.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

namespace {

bool isOpenText(const Diagnostic& diagnostic) {
    return diagnostic.code == diag::UnterminatedText.info.code;
}

/// Where the line of an error holds the begin or end of a block text, what follows up to the next
/// such line may be the content of a text, however well it reads. Behind a quote that nothing
/// closes, begins may be ends up to the end of the file.
auto maybeText(std::string_view text, Span line, const Diagnostic& diagnostic)
    -> std::optional<Span> {
    constexpr std::string_view kBlock = "\"\"\"";
    const bool isOpen = isOpenText(diagnostic);
    const std::size_t first =
        text.find(kBlock, isOpen ? diagnostic.span().end : std::size_t{line.begin});
    if (first >= line.end && !(isOpen && first != std::string_view::npos)) {
        return std::nullopt;
    }
    const std::size_t next =
        isOpen ? text.size() : std::min(text.find(kBlock, line.end), text.size());
    return Span{line.file, line.begin, static_cast<std::uint32_t>(next)};
}

}  // namespace

auto frozenLines(std::string_view text, const ParsedFile& file) -> std::vector<Span> {
    if (file.diagnostics.empty()) {
        return {};
    }
    std::vector<Span> errors;
    for (const Diagnostic& diagnostic : file.diagnostics) {
        const Span error = diagnostic.span();
        const auto behind = std::ranges::upper_bound(file.sound, error.begin, {}, &Span::begin);
        if (behind != file.sound.begin() && error.begin <= std::prev(behind)->end) {
            errors.push_back(error);
        }
    }
    Freezer freezer(std::move(errors));
    freezer.visit(*file.root);
    std::vector<Span> spans = freezer.take();
    Span line;  // the last one looked at: there may be many errors on one
    for (const Diagnostic& diagnostic : file.diagnostics) {
        const Span error = diagnostic.span();
        if (line.contains(error.begin) && !isOpenText(diagnostic)) {
            continue;
        }
        line = wholeLines(text, error);
        if (const auto span = maybeText(text, line, diagnostic)) {
            spans.push_back(*span);
        }
    }
    std::ranges::sort(spans, {}, &Span::begin);
    std::vector<Span> merged;
    for (const Span span : spans) {
        if (!merged.empty() && span.end < merged.back().end) {
            continue;  // on lines that are there; looking for their ends again takes long where
                       // lines are
        }
        const Span lines = wholeLines(text, span);
        if (!merged.empty() && lines.begin < merged.back().end) {
            merged.back().end = std::max(merged.back().end, lines.end);
        } else {
            merged.push_back(lines);
        }
    }
    return merged;
}

auto within(const std::vector<Span>& ranges, Span range) -> std::vector<Span> {
    std::vector<Span> result;
    const auto endsBefore = [&](const Span& each) { return each.end <= range.begin; };
    for (auto each = std::ranges::partition_point(ranges, endsBefore);
         each != ranges.end() && each->begin < range.end; ++each) {
        result.push_back(
            {range.file, std::max(each->begin, range.begin), std::min(each->end, range.end)});
    }
    return result;
}

}  // namespace clc::syntax::format
