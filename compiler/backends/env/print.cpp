#include "backends/env/print.h"

#include "backends/decimal.h"
#include "backends/line_writer.h"
#include "base/check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace clc::backends::env {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;

/// kustomize stops reading a file, and says nothing, at a line of 64 KiB.
constexpr std::size_t kLongestLine = 65535;

bool isName(std::string_view key) {
    const auto isStart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.';
    };
    return !key.empty() && isStart(key.front()) && key != "." && !key.starts_with("..") &&
           std::all_of(key.begin(), key.end(),
                       [&](char c) { return isStart(c) || (c >= '0' && c <= '9'); });
}

/// What keeps `text` out of a line; nothing if it fits.
auto flawOf(std::string_view key, std::string_view text) -> std::optional<std::string> {
    if (text.find('\n') != std::string_view::npos) {
        return "a line end";
    }
    if (text.ends_with('\r')) {
        return "a carriage return at its end";
    }
    if (text.find('\0') != std::string_view::npos) {
        return "a NUL";
    }
    if (key.size() + 1 + text.size() > kLongestLine) {
        return "more text than the 65535 bytes of a line";
    }
    return std::nullopt;
}

bool checkValue(const Subject& subject, const DocEntry& entry) {
    const DocNode& node = *entry.value;
    const Span span = subject.span(node.origin, entry.keyOrigin);
    const std::string key(entry.key);
    switch (node.kind) {
    case DocKind::List:
    case DocKind::Map:
        subject.sink.report(diag::EnvValueNested, span, key, std::string(kindName(node.kind)))
            .help("write it as one text, or use another format");
        return false;
    case DocKind::Text:
        if (const auto flaw = flawOf(entry.key, node.text)) {
            subject.sink.report(diag::EnvValueNotOneLine, span, key, *flaw)
                .help("put the text into a file of its own");
            return false;
        }
        return true;
    case DocKind::Null:
    case DocKind::Bool:
    case DocKind::Int:
    case DocKind::Float:
    case DocKind::Expression: return true;
    }
    return true;
}

auto valueText(const DocNode& node) -> std::string {
    switch (node.kind) {
    case DocKind::Bool: return node.boolean ? "true" : "false";
    case DocKind::Int: return std::to_string(node.integer);
    case DocKind::Float: return decimalText(node);
    case DocKind::Text: return std::string(node.text);
    case DocKind::Null:
    case DocKind::List:
    case DocKind::Map:
    case DocKind::Expression: break;
    }
    CLC_ASSERT(false, "a value that an env file does not hold passed the limits");
    return {};
}

}  // namespace

bool checkLines(const Subject& subject) {
    bool clean = true;
    for (const DocEntry& entry : subject.file.root->entries) {
        if (!isName(entry.key)) {
            subject.sink
                .report(diag::EnvNameInvalid, subject.span(entry.keyOrigin), std::string(entry.key))
                .help("letters, digits, '_', '-' and '.' make a name, and no digit begins it");
            clean = false;
        }
        clean &= checkValue(subject, entry);
    }
    return clean;
}

auto printDocument(const DocNode& root) -> PrintedFile {
    LineWriter out;
    for (const DocEntry& entry : root.entries) {
        out.from(entry.keyOrigin).from(entry.value->origin);
        out.text(entry.key).text("=").text(valueText(*entry.value)).endLine();
    }
    return out.finish();
}

}  // namespace clc::backends::env
