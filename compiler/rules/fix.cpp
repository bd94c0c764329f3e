#include "rules/fix.h"

#include "evaluation/expr.h"
#include "evaluation/layered.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::rules {

namespace {

using evaluation::Env;
using evaluation::Run;
using evaluation::Value;

/// `self.a.b` as what it begins with and the names that follow.
struct FixPath {
    const syntax::Expr* base = nullptr;
    std::vector<std::string_view> names;
};

auto pathOf(const syntax::Expr& expr) -> FixPath {
    FixPath path{&expr, {}};
    while (const auto* member = syntax::as<syntax::MemberExpr>(path.base)) {
        path.names.push_back(member->name.text);
        path.base = member->base;
    }
    std::ranges::reverse(path.names);
    return path;
}

/// The block in which the parts of `base` are written; null if it is none of the project's.
auto blockOf(Run& run, Value base) -> const syntax::Block* {
    const syntax::Block* block = nullptr;
    if (const auto* data = values::as<values::InstanceData>(base)) {
        const evaluation::Instance& instance = run.instances[data->instance.index()];
        block = instance.declaration != nullptr ? instance.declaration->body
                : instance.built != nullptr     ? instance.built->block
                                                : nullptr;
    } else if (const evaluation::Layers* layers = evaluation::layersOf(base);
               layers != nullptr && !layers->scopes.empty()) {
        block = layers->scopes.back()->plan->block;
    }
    return block != nullptr && evaluation::isProject(run, block->span) ? block : nullptr;
}

auto entryOf(const syntax::Block& block, std::string_view key) -> const syntax::EntryItem* {
    for (const syntax::Item* item : block.items) {
        const auto* entry = syntax::as<syntax::EntryItem>(item);
        const auto* text = entry == nullptr ? nullptr : syntax::as<syntax::TextExpr>(entry->key);
        const bool byName = entry != nullptr && entry->name.text == key;
        const bool byText =
            text != nullptr && !entry->computed && !text->hasHoles() && text->plain() == key;
        if (byName || byText) {
            return entry;
        }
    }
    return nullptr;
}

bool isPlainName(std::string_view key) {
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !key.empty() && isLetter(key[0]) && std::ranges::all_of(key, [&](char c) {
        return isLetter(c) || c == '-' || (c >= '0' && c <= '9');
    });
}

auto quoted(std::string_view text) -> std::string {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + '"';
}

/// The value as it would be written; nothing for one that has parts.
auto writtenAs(Run& run, const syntax::Expr& expr, Env env) -> std::optional<std::string> {
    const bool literal =
        expr.kind == syntax::NodeKind::NumberExpr || expr.kind == syntax::NodeKind::BoolExpr;
    if (literal) {
        return std::string(run.model.sources().text(expr.span));
    }
    const Value value = evaluation::evaluate(run, expr, env);
    switch (value.kind()) {
    case values::ValueKind::Int: return fmt::format("{}", evaluation::intOf(value));
    case values::ValueKind::Bool:
        return values::as<values::BoolData>(value)->value ? "true" : "false";
    case values::ValueKind::Text:
    case values::ValueKind::Scalar: return quoted(evaluation::textOf(value));
    case values::ValueKind::Poison:
    case values::ValueKind::Null:
    case values::ValueKind::ExplicitNull:
    case values::ValueKind::Float:
    case values::ValueKind::Range:
    case values::ValueKind::List:
    case values::ValueKind::Map:
    case values::ValueKind::Record:
    case values::ValueKind::Instance:
    case values::ValueKind::Output:
    case values::ValueKind::File:
    case values::ValueKind::Function:
    case values::ValueKind::Later:
    case values::ValueKind::Document:
    case values::ValueKind::Deferred: return std::nullopt;
    }
    return std::nullopt;
}

/// `a { b: value }`
auto entryText(std::span<const std::string_view> names, std::string_view value) -> std::string {
    const std::string key =
        isPlainName(names.front()) ? std::string(names.front()) : quoted(names.front());
    return names.size() == 1 ? fmt::format("{}: {}", key, value)
                             : fmt::format("{} {{ {} }}", key, entryText(names.subspan(1), value));
}

/// Puts an entry behind the last item of a block, laid out as the block is.
auto insertion(const Run& run, const syntax::Block& block, const std::string& entry) -> Edit {
    const Span span = block.span;
    const std::string_view text = run.model.sources().text(span);
    if (block.items.empty()) {
        return {span, fmt::format("{{ {} }}", entry)};
    }
    const Span last = block.items.back()->span;
    if (text.find('\n') == std::string_view::npos) {
        return {last.after(), fmt::format(", {}", entry)};
    }
    const std::string_view whole = run.model.sources().file(span.file).text();
    const Span first = block.items.front()->span;
    const std::size_t lineBegin = whole.rfind('\n', first.begin) + 1;
    const std::size_t indent = whole.find_first_not_of(" \t", lineBegin) - lineBegin;
    return {last.after(), fmt::format("\n{}{}", whole.substr(lineBegin, indent), entry)};
}

auto editOf(Run& run, const syntax::Block& top, std::span<const std::string_view> names,
            const std::string& value) -> std::optional<Edit> {
    const syntax::Block* block = &top;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const syntax::EntryItem* entry = entryOf(*block, names[i]);
        if (entry == nullptr) {
            return insertion(run, *block, entryText(names.subspan(i), value));
        }
        if (i + 1 == names.size()) {
            return entry->merges ? std::nullopt : std::optional(Edit{entry->value->span, value});
        }
        const auto* inner = syntax::as<syntax::BlockExpr>(entry->value);
        if (inner == nullptr) {
            return std::nullopt;
        }
        block = inner->block;
    }
    return std::nullopt;
}

}  // namespace

auto fixOf(Run& run, const syntax::CheckItem& item, Env env) -> std::optional<Fix> {
    if (item.fixPath == nullptr || item.fixValue == nullptr) {
        return std::nullopt;
    }
    const FixPath path = pathOf(*item.fixPath);
    const Value base = evaluation::evaluate(run, *path.base, env);
    if (base.isPoison() || base.isNull() || path.names.empty()) {
        return std::nullopt;
    }
    const syntax::Block* block = blockOf(run, base);
    const auto value = writtenAs(run, *item.fixValue, env);
    if (block == nullptr || !value) {
        return std::nullopt;
    }
    const auto edit = editOf(run, *block, path.names, *value);
    if (!edit) {
        return std::nullopt;
    }
    const std::string shown = fmt::format("{}", fmt::join(path.names, "."));
    return Fix{fmt::format("set {} to {}", shown, *value), Applicability::Safe, {*edit}};
}

}  // namespace clc::rules
