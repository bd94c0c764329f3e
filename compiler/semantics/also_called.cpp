#include "semantics/also_called.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace clc::semantics {
namespace {

using syntax::as;

auto letters(std::string_view word) -> std::string {
    std::string plain;
    for (const char c : word) {
        if (c != '-' && c != '_' && c != ' ') {
            plain.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
        }
    }
    return plain;
}

void addFields(syntax::NodeList<syntax::Item> members,
               std::vector<const syntax::FieldItem*>& into) {
    for (const syntax::Item* member : members) {
        if (const auto* field = as<syntax::FieldItem>(member)) {
            into.push_back(field);
        }
    }
}

}  // namespace

auto alsoCalled(const syntax::Item& item) -> std::vector<std::string_view> {
    std::vector<std::string_view> words;
    for (const syntax::Attribute* attribute : item.attributes) {
        if (attribute->name.text != "also-called") {
            continue;
        }
        for (const syntax::Argument* argument : attribute->arguments) {
            const auto* text = as<syntax::TextExpr>(argument->value);
            if (text != nullptr && !text->hasHoles()) {
                words.push_back(text->plain());
            }
        }
    }
    return words;
}

bool isSameWord(std::string_view a, std::string_view b) {
    return letters(a) == letters(b);
}

bool isAlsoCalled(const syntax::Item& item, std::string_view word) {
    if (item.attributes.empty()) {
        return false;
    }
    return std::ranges::any_of(alsoCalled(item),
                               [&](std::string_view each) { return isSameWord(each, word); });
}

auto writtenFields(const syntax::Item& definition) -> std::vector<const syntax::FieldItem*> {
    std::vector<const syntax::FieldItem*> fields;
    if (const auto* kind = as<syntax::KindItem>(&definition)) {
        addFields(kind->body->items, fields);
    } else if (const auto* type = as<syntax::TypeItem>(&definition)) {
        if (const auto* record = as<syntax::RecordType>(type->type)) {
            addFields(record->members, fields);
        }
        for (const syntax::VariantCase* each : type->cases) {
            if (each->fields != nullptr) {
                addFields(each->fields->members, fields);
            }
        }
    }
    return fields;
}

}  // namespace clc::semantics
