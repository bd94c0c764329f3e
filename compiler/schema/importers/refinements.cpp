#include "schema/importers/refinements.h"

#include "schema/type_text.h"

#include <algorithm>
#include <array>

namespace clc::schema {
namespace {

using types::ScalarKind;

struct PatternMeaning {
    std::string_view pattern;
    ScalarKind scalar;
    /// Whether the scalar's own form is the same, so that the pattern adds nothing.
    bool same = false;
};

/// Patterns that generators of schemas write for types they know, and authors for units they mean.
/// A pattern that takes more than numbers with units of a Duration (weeks, years, bare numbers) is
/// not here: it stays a String that must match.
constexpr std::array<PatternMeaning, 13> kPatterns = {{
    {R"(^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$)",
     ScalarKind::Quantity, true},
    {R"(^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$)", ScalarKind::Duration},
    {R"(^([0-9]+(\.[0-9]+)?(ms|s|m))+$)", ScalarKind::Duration},
    {R"(^([0-9]+(\.[0-9]+)?(s|m|h))$)", ScalarKind::Duration},
    {R"(^([0-9]+(\.[0-9]+)?(s|m|h|d))$)", ScalarKind::Duration},
    {R"(^([0-9]{1,5}(h|m|s|ms)){1,4}$)", ScalarKind::Duration},
    {R"(^([0-9]+[smh])+$)", ScalarKind::Duration},
    {R"([0-9]+(ms|s|m|h))", ScalarKind::Duration},
    {R"(^[-+]?(((\d+(\.\d*)?|\d*(\.\d+)+)([nuµm]?s|m|h))|0)+$)", ScalarKind::Duration},
    {R"(^[-+]?(((\d+(\.\d*)?|\.\d+|\d+)([nuµm]?s|m|h))|0)+$)", ScalarKind::Duration},
    {R"(^[0-9a-f.:]+/\d{1,3}$)", ScalarKind::Cidr},
    {R"(^[0-9a-fA-F:.]{2,}\/[0-9]{1,3}$)", ScalarKind::Cidr},
    {R"(^[0-9a-f.:]+$)", ScalarKind::IpAddress},
}};

struct FormatMeaning {
    std::string_view format;
    ScalarKind scalar;
    bool same = false;
};

constexpr std::array<FormatMeaning, 4> kFormats = {{
    {"cidr", ScalarKind::Cidr, true},
    {"ipv4", ScalarKind::IpAddress},
    {"ipv6", ScalarKind::IpAddress},
    {"duration", ScalarKind::Duration, true},
}};

/// Cuts the next word off the front of `text`.
auto takeWord(std::string_view& text) -> std::string {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string word(text.substr(0, end));
    text.remove_prefix(end);
    return word;
}

/// Whether a value that a schema calls `node` may be what a table calls `to`.
bool canBe(const NodeDefinition& node, const NodeDefinition& to) {
    switch (to.kind) {
    case NodeKind::Scalar:
        return node.kind == NodeKind::String || node.kind == NodeKind::IntOrString ||
               (node.kind == NodeKind::Scalar && node.scalar == to.scalar);
    case NodeKind::Literals: return node.kind == NodeKind::String;
    case NodeKind::Any:
    case NodeKind::Bool:
    case NodeKind::Int:
    case NodeKind::Float:
    case NodeKind::String:
    case NodeKind::IntOrString: return node.kind == to.kind;
    case NodeKind::List:
    case NodeKind::Map:
    case NodeKind::Record:
    case NodeKind::Union: return node.kind == NodeKind::Any || node.kind == NodeKind::Map;
    }
    return false;
}

}  // namespace

bool Refinement::isFor(std::string_view toModule) const {
    return module.ends_with('*')
               ? toModule.starts_with(std::string_view(module).substr(0, module.size() - 1))
               : toModule == module;
}

bool Refinement::isAt(std::string_view toPlace) const {
    constexpr std::string_view kAnywhere = "**";
    return place.starts_with(kAnywhere)
               ? toPlace.ends_with(std::string_view(place).substr(kAnywhere.size()))
               : toPlace == place;
}

auto commonRefinements() -> std::vector<Refinement> {
    NodeDefinition image;
    image.kind = NodeKind::Scalar;
    image.scalar = ScalarKind::Image;
    std::vector<Refinement> rows;
    for (const char* const place : {"**.containers[].image", "**.initContainers[].image"}) {
        rows.push_back({.module = "*", .place = place, .type = image, .secret = false, .line = 0});
    }
    return rows;
}

Refiner::Refiner(std::vector<Refinement> rows, std::string module)
    : rows_(std::move(rows)), module_(std::move(module)) {
    std::erase_if(rows_, [this](const Refinement& row) { return !row.isFor(module_); });
    used_.resize(rows_.size());
}

void Refiner::refine(NodeDefinition& node, const Place& place) {
    const std::string text = place.text();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!rows_[i].type || !rows_[i].isAt(text)) {
            continue;
        }
        used_[i] = true;
        if (auto better = refined(node, *rows_[i].type)) {
            node = std::move(*better);
        } else {
            misfits_.push_back({rows_[i].line, text});
        }
    }
}

bool Refiner::isSecret(const Place& place) {
    const std::string text = place.text();
    bool secret = false;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].secret && rows_[i].isAt(text)) {
            used_[i] = true;
            secret = true;
        }
    }
    return secret;
}

auto Refiner::unused() const -> std::vector<Refinement> {
    std::vector<Refinement> rows;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!used_[i] && rows_[i].module == module_) {
            rows.push_back(rows_[i]);
        }
    }
    return rows;
}

auto readRefinements(const SourceFile& table, DiagnosticSink& sink) -> std::vector<Refinement> {
    std::vector<Refinement> rows;
    const std::string_view text = table.text();
    std::size_t line = 0;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view rest = text.substr(begin, end - begin);
        Refinement row;
        row.module = takeWord(rest);
        row.place = takeWord(rest);
        row.line = line + 1;
        const std::size_t typeBegin = end - rest.size();
        begin = end + 1;
        if (row.module.empty() || row.module.starts_with('#')) {
            continue;
        }
        TextScanner scanner(rest);
        row.secret = scanner.acceptWord("secret");
        if (!scanner.accept("--")) {
            row.type = readTypeText(scanner);
            scanner.expect("--", "'--' and a reason");
        }
        if (scanner.rest().empty()) {
            scanner.fail("a reason");
        }
        if (scanner.problem()) {
            const auto at = static_cast<std::uint32_t>(typeBegin + scanner.problem()->offset);
            sink.report(diag::SchemaSyntax, Span{table.id(), at, at},
                        std::string(scanner.problem()->expected));
            continue;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

auto refined(const NodeDefinition& node, const NodeDefinition& to)
    -> std::optional<NodeDefinition> {
    if (!canBe(node, to)) {
        return std::nullopt;
    }
    NodeDefinition result = node;
    result.kind = to.kind;
    result.scalar = to.scalar;
    result.record = to.record;
    result.children = to.children;
    result.literals = to.literals;
    result.patterns.insert(result.patterns.end(), to.patterns.begin(), to.patterns.end());
    result.minimum = to.minimum ? to.minimum : node.minimum;
    result.maximum = to.maximum ? to.maximum : node.maximum;
    return result;
}

void recogniseScalar(NodeDefinition& node) {
    if (node.kind != NodeKind::String && node.kind != NodeKind::IntOrString) {
        return;
    }
    for (const FormatMeaning& meaning : kFormats) {
        if (node.format == meaning.format) {
            node.kind = NodeKind::Scalar;
            node.scalar = meaning.scalar;
            node.format = meaning.same ? std::string() : node.format;
            return;
        }
    }
    for (const PatternMeaning& meaning : kPatterns) {
        const auto found = std::ranges::find(node.patterns, meaning.pattern);
        if (found == node.patterns.end() ||
            (node.kind == NodeKind::IntOrString && meaning.scalar != ScalarKind::Quantity)) {
            continue;
        }
        node.kind = NodeKind::Scalar;
        node.scalar = meaning.scalar;
        if (meaning.same) {
            node.patterns.erase(found);
        }
        return;
    }
}

}  // namespace clc::schema
