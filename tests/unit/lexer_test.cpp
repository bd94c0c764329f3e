// The tables of the lexer say what ANTLR says, which reads the grammar.
#include "parser/lexer.h"

#include "repository.h"

#include <ClcLexer.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace clc::parser {
namespace {

/// The bytes of a text as the lexer counts them.
class ByteStream final : public antlr4::CharStream {
public:
    explicit ByteStream(std::string_view text) : text_(text) {}

    void consume() override { ++at_; }
    auto LA(ssize_t i) -> std::size_t override {
        const std::size_t at = at_ + static_cast<std::size_t>(i > 0 ? i - 1 : i);
        if (i == 0 || at >= text_.size()) {
            return i == 0 ? 0 : EOF;
        }
        const auto byte = static_cast<unsigned char>(text_[at]);
        return byte < 0x80U ? byte : 0x7FU;
    }
    auto mark() -> ssize_t override { return 0; }
    void release(ssize_t /*marker*/) override {}
    auto index() -> std::size_t override { return at_; }
    void seek(std::size_t index) override { at_ = index; }
    auto size() -> std::size_t override { return text_.size(); }
    auto getSourceName() const -> std::string override { return {}; }
    auto getText(const antlr4::misc::Interval& /*interval*/) -> std::string override { return {}; }
    auto toString() const -> std::string override { return std::string(text_); }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Both lexers on one text, token by token.
class Pair {
public:
    explicit Pair(std::string_view text)
        : text_(text),
          stream_(text),
          antlr_(&stream_),
          simulator_(antlr_.getInterpreter<antlr4::atn::LexerATNSimulator>()),
          ours_(text, 0) {
        antlr_.removeErrorListeners();
    }

    void readAll() {
        while (stream_.index() < text_.size()) {
            step();
        }
    }

private:
    void step() {
        const std::size_t begin = stream_.index();
        antlr_.type = 0;
        const std::size_t matched = simulator_->match(&stream_, antlr_.mode);
        const bool isOther = antlr_.type != 0 && antlr_.type != antlr4::Lexer::SKIP;
        const std::size_t kind = isOther ? antlr_.type : matched;
        const auto ourKind = static_cast<std::size_t>(ours_.next());
        const std::vector<std::size_t> below(ours_.modesBelow().begin(), ours_.modesBelow().end());
        const bool same = ourKind == kind && ours_.index() == stream_.index() &&
                          ours_.mode() == antlr_.mode && below == antlr_.modeStack;
        if (!same) {
            FAIL("at " << begin << " ANTLR reads " << kind << " up to " << stream_.index()
                       << " and the tables " << ourKind << " up to " << ours_.index() << " of:\n"
                       << text_);
        }
    }

    std::string_view text_;
    ByteStream stream_;
    ClcLexer antlr_;
    antlr4::atn::LexerATNSimulator* simulator_;
    Lexer ours_;
};

void compare(std::string_view text) {
    Pair(text).readAll();
}

auto readText(const std::filesystem::path& path) -> std::string {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// All that is written in the language.
auto sources() -> std::vector<std::string> {
    std::vector<std::string> texts;
    for (const char* folder : {"stdlib", "clusters", "examples", "tests/golden"}) {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(tests::repositoryRoot() / folder)) {
            if (entry.path().extension() == ".cl") {
                texts.push_back(readText(entry.path()));
            }
        }
    }
    std::ranges::sort(texts);  // a disk has an order of its own
    return texts;
}

/// The same numbers in every run and on every machine.
class Numbers {
public:
    auto below(std::size_t limit) -> std::size_t { return engine_() % limit; }

private:
    std::mt19937 engine_{20};
};

}  // namespace

TEST_CASE("the lexer reads every file of the repository as ANTLR does") {
    const std::vector<std::string> texts = sources();
    REQUIRE(texts.size() > 100);
    for (const std::string& text : texts) {
        compare(text);
    }
}

TEST_CASE("the lexer reads damaged files as ANTLR does") {
    Numbers numbers;
    for (std::string text : sources()) {
        for (int damage = 0; damage < 8 && text.size() > 1; ++damage) {
            const std::size_t at = numbers.below(text.size());
            const std::size_t size = std::min(1 + numbers.below(8), text.size() - at);
            if (damage % 2 == 0) {
                text.erase(at, size);
            } else {
                text.insert(numbers.below(text.size()), text.substr(at, size));
            }
        }
        compare(text);
    }
}

TEST_CASE("the lexer reads any bytes as ANTLR does, in every mode") {
    // What begins, continues and ends tokens is more likely than other bytes.
    constexpr std::string_view kSigns =
        "abefinorst_AZ0129xoKMi%-+./*\"\"\"\\()#'{}[]:,=<>!?&|;@$~^` \t\n\r\x01\x7F\xC3\xA9";
    constexpr std::string_view kStarts[] = {"", "\"", "\"\"\"", "#\"", "\"\\(", "0x", "1.2.", "/*"};
    Numbers numbers;
    for (int round = 0; round < 20000; ++round) {
        std::string text(kStarts[numbers.below(std::size(kStarts))]);
        for (std::size_t left = numbers.below(40); left > 0; --left) {
            text += kSigns[numbers.below(kSigns.size())];
        }
        compare(text);
    }
}

}  // namespace clc::parser
