#include "ide/description.h"

#include <algorithm>

namespace clc::ide {

auto Target::qualified() const -> std::string {
    std::string dotted = module;
    for (const std::string_view ending : {".cl", ".schema"}) {
        if (dotted.ends_with(ending)) {
            dotted.resize(dotted.size() - ending.size());
        }
    }
    std::replace(dotted.begin(), dotted.end(), '/', '.');
    if (dotted.empty() || name.empty()) {
        return dotted + name;
    }
    return dotted + "." + name;
}

auto plainText(const LinkedText& text) -> std::string {
    std::string all;
    for (const TextPiece& piece : text) {
        all += piece.text;
    }
    return all;
}

auto topicName(Topic topic) -> std::string_view {
    switch (topic) {
    case Topic::Kind: return "kind";
    case Topic::Record:
    case Topic::Choice:
    case Topic::Alias: return "type";
    case Topic::Value: return "value";
    case Topic::Function: return "function";
    case Topic::Rule: return "rule";
    case Topic::ApiType: return "API type";
    case Topic::Intrinsic: return "built in";
    }
    return {};
}

auto firstSentence(std::string_view words) -> std::string {
    std::string sentence(words.substr(0, words.find("\n\n")));
    for (std::size_t at = sentence.find(". "); at != std::string::npos;
         at = sentence.find(". ", at + 1)) {
        // "e.g. this" goes on; a sentence begins with a capital letter or a code word.
        const char next = sentence[at + 2];
        if (next == '`' || (next >= 'A' && next <= 'Z')) {
            sentence.resize(at + 1);
            break;
        }
    }
    return sentence;
}

auto Description::summary() const -> std::string {
    return firstSentence(words);
}

auto severityWords(const Description& rule) -> std::string {
    std::string words = rule.severities.at(0);
    if (rule.severities.at(1) != rule.severities.at(0)) {
        words += ", in profile strict: " + rule.severities.at(1);
    }
    return rule.isFirm ? words + ", can't be allowed" : words;
}

}  // namespace clc::ide
