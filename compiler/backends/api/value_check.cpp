#include "backends/api/value_check.h"

#include "backends/api/list_keys.h"
#include "backends/api/wording.h"
#include "base/edit_distance.h"
#include "schema/formats.h"
#include "source/utf8.h"
#include "types/scalars/scalars.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <utility>

namespace clc::backends {

using schema::NodeKind;
using schema::SchemaNode;
using schema::SchemaType;
using values::DocEntry;
using values::DocKind;
using values::DocNode;

namespace {

bool isWord(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    });
}

bool isLiteral(const DocNode& node, const schema::SchemaLiteral& literal) {
    switch (literal.kind) {
    case schema::LiteralKind::Text: return node.kind == DocKind::Text && node.text == literal.text;
    case schema::LiteralKind::Int:
        return node.kind == DocKind::Int && node.integer == literal.number;
    case schema::LiteralKind::Bool:
        return node.kind == DocKind::Bool && node.boolean == (literal.number != 0);
    }
    return false;
}

}  // namespace

auto ValueCheck::object(const DocNode& node, const SchemaType& type) -> std::vector<Finding> {
    record(node, type);
    return std::exchange(found_, {});
}

auto ValueCheck::inside(const DocNode& node) -> std::vector<Finding> {
    for (const DocEntry& entry : node.entries) {
        path_.push_back({entry.key, 0});
        open(*entry.value);
        path_.pop_back();
    }
    return std::exchange(found_, {});
}

/// Open data, in which values of known types may stand.
void ValueCheck::open(const DocNode& node) {
    if (node.schemaType != values::kNoSchemaType) {
        record(node, schemas_.type(schema::SchemaTypeId(node.schemaType)));
        return;
    }
    for (const DocEntry& entry : node.entries) {
        path_.push_back({entry.key, 0});
        const auto outer = std::exchange(key_, entry.keyOrigin);
        open(*entry.value);
        key_ = outer;
        path_.pop_back();
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        path_.push_back({{}, i});
        open(*node.items[i]);
        path_.pop_back();
    }
}

void ValueCheck::value(const DocNode& node, schema::SchemaNodeId id) {
    const SchemaNode& type = schemas_.node(id);
    if (node.kind == DocKind::Expression || (node.kind == DocKind::Null && type.nullable)) {
        return;
    }
    switch (type.kind) {
    case NodeKind::Any: open(node); return;
    case NodeKind::Bool:
        if (node.kind != DocKind::Bool) {
            wrongType(node, type);
        }
        return;
    case NodeKind::Int:
    case NodeKind::Float: number(node, type); return;
    case NodeKind::String:
    case NodeKind::Scalar: text(node, type); return;
    case NodeKind::IntOrString:
        if (node.kind == DocKind::Int) {
            number(node, type);
        } else {
            text(node, type);
        }
        return;
    case NodeKind::Literals: choice(node, type); return;
    case NodeKind::List: list(node, type); return;
    case NodeKind::Map: map(node, type); return;
    case NodeKind::Record:
        if (node.kind == DocKind::Map) {
            record(node, schemas_.type(type.record));
        } else {
            wrongType(node, type);
        }
        return;
    case NodeKind::Union: alternatives(node, type); return;
    }
}

void ValueCheck::record(const DocNode& node, const SchemaType& type) {
    for (const DocEntry& each : node.entries) {
        path_.push_back({each.key, 0});
        const auto outer = std::exchange(key_, each.keyOrigin);
        entry(each, type);
        key_ = outer;
        path_.pop_back();
    }
    missingFields(node, type);
    conditions(node, type);
    if (type.minFields || type.maxFields) {
        SchemaNode limits;
        limits.minSize = type.minFields;
        limits.maxSize = type.maxFields;
        size(node, limits, node.entries.size(), "fields");
    }
}

void ValueCheck::entry(const DocEntry& entry, const SchemaType& type) {
    const schema::SchemaField* field = type.field(entry.key);
    if (field == nullptr) {
        if (type.more.valid()) {
            value(*entry.value, type.more);
        } else if (type.open) {
            open(*entry.value);
        } else {
            unknownField(entry, type);
        }
        return;
    }
    const schema::ReleaseLine line = lineOf(type);
    if (!versions_.serves(line, field->served)) {
        Finding& finding = add(FindingKind::FieldNotServed, *entry.value);
        finding.at = entry.keyOrigin.valid() ? entry.keyOrigin : entry.value->origin;
        finding.what = schema::shownName(type);
        finding.value = entry.key;
        finding.line = line;
        finding.release = *versions_.release(line);
        finding.allowed =
            fmt::format("{} has it {}", schema::lineName(line), releaseWords(field->served));
        return;
    }
    value(*entry.value, field->type);
}

void ValueCheck::unknownField(const DocEntry& entry, const SchemaType& type) {
    std::vector<std::string_view> names;
    for (const schema::SchemaField& field : type.fields) {
        if (versions_.serves(lineOf(type), field.served)) {
            names.push_back(field.name);
        }
    }
    Finding& finding = add(FindingKind::UnknownField, *entry.value);
    finding.at = entry.keyOrigin.valid() ? entry.keyOrigin : entry.value->origin;
    finding.what = schema::shownName(type);
    finding.value = entry.key;
    finding.near = nearest(entry.key, names);
}

void ValueCheck::missingFields(const DocNode& node, const SchemaType& type) {
    // What a type demands in every release is asked where a value of the type is written.
    const bool written = node.schemaType == type.id.value;
    const schema::ReleaseLine line = lineOf(type);
    std::string missing;
    for (const schema::SchemaField& field : type.fields) {
        const bool demanded =
            versions_.demands(line, field.requiredIn) && !(written && field.required());
        if (demanded && node.find(field.name) == nullptr) {
            missing.append(missing.empty() ? "'" : ", '").append(field.name).append("'");
        }
    }
    if (!missing.empty()) {
        Finding& finding = add(FindingKind::MissingField, node);
        finding.what = schema::shownName(type);
        finding.value = std::move(missing);
    }
}

void ValueCheck::conditions(const DocNode& node, const SchemaType& type) {
    for (const schema::SchemaCheck& check : type.checks) {
        const auto count = static_cast<std::size_t>(std::ranges::count_if(
            check.conditions,
            [&](const schema::SchemaCondition& condition) { return holds(node, condition); }));
        bool good = true;
        switch (check.kind) {
        case schema::CheckKind::ExactlyOne: good = count == 1; break;
        case schema::CheckKind::AtLeastOne: good = count > 0; break;
        case schema::CheckKind::All: good = count == check.conditions.size(); break;
        case schema::CheckKind::None: good = count == 0; break;
        }
        if (!good && (check.kind != schema::CheckKind::All || !limits(node, check))) {
            Finding& finding = add(FindingKind::Condition, node);
            finding.count = count;
            finding.what = checkWords(check.kind);
            finding.value = conditionWords(schemas_, check);
        }
    }
}

bool ValueCheck::limits(const DocNode& node, const schema::SchemaCheck& check) {
    const std::size_t before = found_.size();
    for (const schema::SchemaCondition& condition : check.conditions) {
        for (const schema::ConditionField& at : condition.fields) {
            const DocNode* const given = at.negated ? nullptr : node.find(at.name);
            if (given != nullptr) {
                value(*given, at.type);
            }
        }
    }
    return found_.size() > before;
}

bool ValueCheck::holds(const DocNode& node, const schema::SchemaCondition& condition) {
    const bool present = std::ranges::all_of(
        condition.present, [&](std::string_view name) { return node.find(name) != nullptr; });
    return present && std::ranges::all_of(condition.fields, [&](const schema::ConditionField& at) {
               const DocNode* const given = node.find(at.name);
               return given == nullptr || fits(*given, at.type) != at.negated;
           });
}

bool ValueCheck::fits(const DocNode& node, schema::SchemaNodeId id) {
    std::vector<Finding> outer = std::exchange(found_, {});
    value(node, id);
    const bool good = found_.empty();
    found_ = std::move(outer);
    return good;
}

void ValueCheck::text(const DocNode& node, const SchemaNode& type) {
    if (node.kind != DocKind::Text) {
        // A quantity may be written as a number.
        const bool quantity = type.kind == NodeKind::Scalar &&
                              type.scalar == types::ScalarKind::Quantity &&
                              (node.kind == DocKind::Int || node.kind == DocKind::Float);
        if (!quantity) {
            wrongType(node, type);
        }
        return;
    }
    if (type.kind == NodeKind::Scalar) {
        if (const auto error = types::checkScalar(type.scalar, node.text)) {
            Finding& finding = add(FindingKind::BadScalar, node);
            finding.value = node.text;
            finding.what = types::scalarName(type.scalar);
            finding.allowed = error->message;
            return;
        }
    }
    for (const std::string_view pattern : type.patterns) {
        if (!matches(pattern, node.text)) {
            Finding& finding = add(FindingKind::Pattern, node);
            finding.value = types::quoted(node.text);
            finding.allowed = pattern;
            return;
        }
    }
    if (!schema::hasFormat(node.text, type.format)) {
        Finding& finding = add(FindingKind::Format, node);
        finding.value = types::quoted(node.text);
        finding.allowed = type.format;
        return;
    }
    if (type.minSize || type.maxSize) {
        size(node, type, characterCount(node.text), "characters");
    }
}

bool ValueCheck::matches(std::string_view pattern, std::string_view text) {
    auto found = patterns_.find(pattern);
    if (found == patterns_.end()) {
        found = patterns_.emplace(pattern, types::Pattern::compile(pattern)).first;
    }
    // An expression of a dialect that cannot be compiled is one of those nobody checks.
    return !found->second.ok() || (*found->second).partialMatch(text);
}

void ValueCheck::number(const DocNode& node, const SchemaNode& type) {
    const bool real = node.kind == DocKind::Float;
    const bool whole =
        node.kind == DocKind::Int || (real && std::trunc(node.number) == node.number);
    if (!(type.kind == NodeKind::Float ? real || whole : whole)) {
        wrongType(node, type);
        return;
    }
    const double number = real ? node.number : static_cast<double>(node.integer);
    const auto outside = [&](std::string allowed) {
        Finding& finding = add(FindingKind::OutOfRange, node);
        finding.value = valueWords(node);
        finding.allowed = std::move(allowed);
    };
    if (type.kind == NodeKind::Float) {
        const bool low = type.floatMinimum && number < *type.floatMinimum;
        const bool high = type.floatMaximum && number > *type.floatMaximum;
        if (low || high) {
            outside(rangeWords(type.floatMinimum, type.floatMaximum));
        }
        return;
    }
    const std::int64_t integer = real ? static_cast<std::int64_t>(number) : node.integer;
    const bool low = type.minimum && integer < *type.minimum;
    const bool high = type.maximum && integer > *type.maximum;
    if (low || high) {
        outside(rangeWords(type.minimum, type.maximum));
    } else if (!schema::fitsFormat(integer, type.format)) {
        outside("what 32 bits hold");
    }
}

void ValueCheck::choice(const DocNode& node, const SchemaNode& type) {
    if (std::ranges::any_of(type.literals, [&](const schema::SchemaLiteral& literal) {
            return isLiteral(node, literal);
        })) {
        return;
    }
    if (node.kind != DocKind::Text) {
        wrongType(node, type);
        return;
    }
    std::vector<std::string_view> names;
    for (const schema::SchemaLiteral& literal : type.literals) {
        names.push_back(literal.text);
    }
    Finding& finding = add(FindingKind::NotAChoice, node);
    finding.value = node.text;
    finding.allowed = typeWords(schemas_, type);
    finding.near = nearest(node.text, names);
}

void ValueCheck::list(const DocNode& node, const SchemaNode& type) {
    if (node.kind != DocKind::List) {
        wrongType(node, type);
        return;
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        path_.push_back({{}, i});
        value(*node.items[i], type.element);
        path_.pop_back();
    }
    if (type.minSize || type.maxSize) {
        size(node, type, node.items.size(), "elements");
    }
    if (type.merge != schema::ListMerge::Atomic) {
        listKeys(node, type);
    }
}

void ValueCheck::listKeys(const DocNode& node, const SchemaNode& type) {
    std::map<std::string, const DocNode*, std::less<>> seen;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const auto key = elementKey(*node.items[i], type, schemas_);
        if (!key) {
            continue;
        }
        const auto [before, isNew] = seen.emplace(*key, node.items[i]);
        if (!isNew) {
            path_.push_back({{}, i});
            Finding& finding = add(FindingKind::SameKey, *node.items[i]);
            finding.key = keyOrigin(*node.items[i], type);
            finding.other = before->second->origin;
            finding.value = *key;
            path_.pop_back();
        }
    }
}

void ValueCheck::elements(const DocNode& map, schema::SchemaNodeId type) {
    for (const DocEntry& each : map.entries) {
        path_.push_back({each.key, 0});
        const auto outer = std::exchange(key_, each.keyOrigin);
        value(*each.value, type);
        key_ = outer;
        path_.pop_back();
    }
}

void ValueCheck::map(const DocNode& node, const SchemaNode& type) {
    if (node.kind != DocKind::Map) {
        wrongType(node, type);
        return;
    }
    if (schemas_.node(type.element).kind == NodeKind::Any) {
        open(node);
    } else {
        elements(node, type.element);
    }
    if (type.minSize || type.maxSize) {
        size(node, type, node.entries.size(), "entries");
    }
}

/// What is wrong for the one alternative that has the shape of the value, if there is just one.
void ValueCheck::alternatives(const DocNode& node, const SchemaNode& type) {
    std::vector<Finding> outer = std::exchange(found_, {});
    std::vector<Finding> nearest;
    std::size_t near = 0;
    for (const schema::SchemaNodeId each : type.alternatives) {
        found_.clear();
        value(node, each);
        if (found_.empty()) {
            found_ = std::move(outer);
            return;
        }
        const bool shape = std::ranges::none_of(found_, [&](const Finding& finding) {
            return finding.kind == FindingKind::WrongType && finding.path == path();
        });
        if (shape) {
            ++near;
            nearest = found_;
        }
    }
    found_ = std::move(outer);
    if (near == 1) {
        found_.insert(found_.end(), nearest.begin(), nearest.end());
    } else {
        wrongType(node, type);
    }
}

void ValueCheck::size(const DocNode& node, const SchemaNode& type, std::size_t count,
                      std::string_view what) {
    const bool small = type.minSize && count < *type.minSize;
    const bool large = type.maxSize && count > *type.maxSize;
    if (small || large) {
        Finding& finding = add(FindingKind::WrongSize, node);
        finding.count = count;
        finding.what = what;
        finding.allowed = rangeWords(type.minSize, type.maxSize);
    }
}

void ValueCheck::wrongType(const DocNode& node, const SchemaNode& type) {
    Finding& finding = add(FindingKind::WrongType, node);
    finding.allowed = typeWords(schemas_, type);
    finding.value = valueWords(node);
}

auto ValueCheck::lineOf(const SchemaType& type) const -> schema::ReleaseLine {
    const auto [found, isNew] = lines_.try_emplace(type.module);
    if (isNew) {
        const auto module = schemas_.module(type.module);
        found->second = module ? module->line : schema::ReleaseLine::None;
    }
    return found->second;
}

auto ValueCheck::add(FindingKind kind, const DocNode& node) -> Finding& {
    Finding& finding = found_.emplace_back();
    finding.kind = kind;
    finding.at = node.origin;
    finding.key = key_;
    finding.path = path();
    return finding;
}

auto ValueCheck::path() const -> std::string {
    std::string all;
    for (const Step& step : path_) {
        if (step.field.empty()) {
            all += fmt::format("[{}]", step.index);
        } else if (isWord(step.field)) {
            all.append(all.empty() ? "" : ".").append(step.field);
        } else {
            all += fmt::format("[\"{}\"]", step.field);
        }
    }
    return all;
}

}  // namespace clc::backends
