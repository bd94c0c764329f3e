#include "semantics/refinement_words.h"

#include <fmt/format.h>

namespace clc::semantics {

namespace {

/// The comment above the type of that name; empty if there is none, or no such type.
auto docsOf(const Model& model, const RefinementInfo& info) -> std::span<const std::string_view> {
    const Module& module = model.module(info.module);
    const auto found = module.byName.find(info.name);
    const syntax::Item* item = found == module.byName.end() ? nullptr : found->second.front().item;
    return item != nullptr && item->kind == syntax::NodeKind::TypeItem
               ? item->docs
               : std::span<const std::string_view>();
}

/// The words up to the first full stop that ends a sentence, without it. An abbreviation is
/// followed by a small letter.
auto firstSentence(std::string_view words) -> std::string_view {
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const char next = words[i + 2];
        if (words[i] == '.' && words[i + 1] == ' ' && (next < 'a' || next > 'z')) {
            return words.substr(0, i);
        }
    }
    return words.ends_with('.') ? words.substr(0, words.size() - 1) : words;
}

/// With a small letter first, unless the first word is written in capitals.
auto asHelp(std::string_view sentence) -> std::string {
    std::string help(sentence);
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool acronym = help.size() > 1 && isCapital(help[1]);
    if (!help.empty() && isCapital(help[0]) && !acronym) {
        help[0] = static_cast<char>(help[0] - 'A' + 'a');
    }
    return help;
}

}  // namespace

auto refinementWords(const Model& model, types::RefinementId refinement) -> std::string {
    const RefinementInfo& info = model.refinement(refinement);
    if (info.predicate == nullptr) {
        return {};
    }
    std::string words;
    for (const std::string_view line : docsOf(model, info)) {
        const bool isSample = line.starts_with("    ");
        if (line.empty() || isSample) {
            break;
        }
        words.append(words.empty() ? "" : " ").append(line);
    }
    const std::string_view sentence = firstSentence(words);
    return sentence.empty()
               ? fmt::format("it must satisfy: {}", model.sources().text(info.predicate->span))
               : fmt::format("{}: {}", info.name, asHelp(sentence));
}

}  // namespace clc::semantics
