#include "rules/attributes.h"

namespace clc::rules {
namespace {

using Found = std::vector<const syntax::Attribute*>;

void add(Found& found, syntax::NodeList<syntax::Attribute> attributes, std::string_view name) {
    for (const syntax::Attribute* attribute : attributes) {
        if (attribute->name.text == name) {
            found.push_back(attribute);
        }
    }
}

}  // namespace

auto attributesOf(evaluation::Run& run, const evaluation::Instance& instance, std::string_view name)
    -> Found {
    Found found;
    if (instance.declaration != nullptr) {
        add(found, instance.declaration->attributes, name);
        for (const syntax::AmendItem* item : run.reach.amendmentsOf(*instance.declaration)) {
            add(found, item->attributes, name);
        }
    }
    for (const semantics::KindInfo* kind = instance.kind; kind != nullptr;
         kind = kind->base.valid() ? &run.model.kind(kind->base) : nullptr) {
        add(found, kind->item->attributes, name);
    }
    return found;
}

auto plainArgument(const syntax::Attribute& attribute, std::size_t index) -> std::string_view {
    for (const syntax::Argument* argument : attribute.arguments) {
        if (!argument->label.text.empty()) {
            continue;
        }
        if (index-- == 0) {
            const auto* text = syntax::as<syntax::TextExpr>(argument->value);
            return text == nullptr || text->hasHoles() ? std::string_view() : text->plain();
        }
    }
    return {};
}

}  // namespace clc::rules
