#include "ide/paragraphs.h"

#include "source/utf8.h"

#include <algorithm>

namespace clc::ide {
namespace {

/// The words of one paragraph; what stands in backticks is one word.
auto wordsOf(std::string_view paragraph) -> std::vector<std::string_view> {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    bool inCode = false;
    for (std::size_t i = 0; i <= paragraph.size(); ++i) {
        const bool isEnd = i == paragraph.size();
        if (!isEnd && paragraph[i] == '`') {
            inCode = !inCode;
        }
        if (isEnd || (paragraph[i] == ' ' && !inCode)) {
            if (i > begin) {
                words.push_back(paragraph.substr(begin, i - begin));
            }
            begin = i + 1;
        }
    }
    return words;
}

void breakParagraph(std::string_view paragraph, std::size_t width,
                    std::vector<std::string>& lines) {
    std::string line;
    for (const std::string_view word : wordsOf(paragraph)) {
        if (!line.empty() && characterCount(line) + 1 + characterCount(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
        }
        line.append(line.empty() ? "" : " ").append(word);
    }
    lines.push_back(std::move(line));
}

}  // namespace

auto brokenLines(std::string_view words, std::size_t width) -> std::vector<std::string> {
    std::vector<std::string> lines;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find("\n\n"), words.size());
        if (!lines.empty()) {
            lines.emplace_back();
        }
        breakParagraph(words.substr(0, end), width, lines);
        words.remove_prefix(std::min(end + 2, words.size()));
    }
    return lines;
}

}  // namespace clc::ide
