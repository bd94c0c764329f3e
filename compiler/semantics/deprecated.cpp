// `@deprecated("use X")`: a warning where the thing is used, and a fix where X is known (S15).
#include "semantics/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace clc::semantics {
namespace {

using syntax::as;

/// X of "use X" or "use 'X'"; nothing if that says more than a name.
auto nameToUse(std::string_view why) -> std::string_view {
    constexpr std::string_view kUse = "use ";
    const auto isNameSign = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    };
    if (!why.starts_with(kUse) || why.size() == kUse.size()) {
        return {};
    }
    std::string_view name = why.substr(kUse.size());
    if (name.size() > 2 && name.front() == name.back() &&
        (name.front() == '\'' || name.front() == '`')) {
        name = name.substr(1, name.size() - 2);
    }
    return std::ranges::all_of(name, isNameSign) ? name : std::string_view();
}

}  // namespace

bool ModelBuilder::isDeprecated(const syntax::Item& item) {
    return std::ranges::any_of(item.attributes, [](const syntax::Attribute* attribute) {
        return attribute->name.text == "deprecated";
    });
}

void ModelBuilder::reportDeprecated(const syntax::Item& item, Span use,
                                    std::span<const std::string_view> known) {
    for (const syntax::Attribute* attribute : item.attributes) {
        if (attribute->name.text != "deprecated") {
            continue;
        }
        std::string why;
        if (!attribute->arguments.empty()) {
            if (const auto* text = as<syntax::TextExpr>(attribute->arguments.front()->value)) {
                why = text->plain();
            }
        }
        auto builder = sink_.report(diag::Deprecated, use, model_.sources().text(use));
        builder.label(attribute->span, "deprecated here");
        builder.help(why.empty() ? "whoever declared it does not say what to use instead" : why);
        const std::string_view name = nameToUse(why);
        if (std::ranges::find(known, name) != known.end()) {
            builder.fix(fmt::format("write '{}'", name), use, std::string(name));
        }
    }
}

void ModelBuilder::warnDeprecated(const Definition& definition, std::span<const syntax::Name> path,
                                  const Frame& frame) {
    if (definition.item == nullptr || !isDeprecated(*definition.item)) {
        return;
    }
    // Behind the name of a module stands what the module has.
    const bool qualified = path.size() > 1;
    reportDeprecated(*definition.item, path.back().span,
                     qualified ? namesInModule(definition.module) : namesInScope(frame));
}

void ModelBuilder::warnDeprecated(const NamedThing& found, std::span<const syntax::Name> path,
                                  const Frame& frame) {
    if (found.form == NamedThing::Form::Definition) {
        warnDeprecated(found.definition, path, frame);
    }
}

void ModelBuilder::warnDeprecated(const NamedThing& found, const syntax::Expr& name,
                                  const Frame& frame) {
    if (const auto* single = as<syntax::NameExpr>(&name)) {
        warnDeprecated(found, std::span(&single->name, 1), frame);
        return;
    }
    const auto* member = as<syntax::MemberExpr>(&name);
    const auto* base = member == nullptr ? nullptr : as<syntax::NameExpr>(member->base);
    if (base != nullptr) {
        warnDeprecated(found, std::array{base->name, member->name}, frame);
    }
}

}  // namespace clc::semantics
