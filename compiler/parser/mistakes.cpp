#include "parser/mistakes.h"

#include "parser/brackets.h"
#include "parser/expected_phrases.h"
#include "parser/foreign_signs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

namespace clc::parser {
namespace {

using syntax::TokenKind;

/// A sign of another place or language, and what is meant by it where that is expected.
struct WrongSign {
    TokenKind written;
    TokenKind meant;
};
constexpr std::array kWrongSigns = {
    WrongSign{TokenKind::EqualEqual, TokenKind::Assign},
    WrongSign{TokenKind::Assign, TokenKind::Colon},
    WrongSign{TokenKind::Arrow, TokenKind::FatArrow},
    WrongSign{TokenKind::FatArrow, TokenKind::Arrow},
    WrongSign{TokenKind::Colon, TokenKind::Arrow},
    WrongSign{TokenKind::Colon, TokenKind::FatArrow},
    WrongSign{TokenKind::Colon, TokenKind::Assign},
    WrongSign{TokenKind::Assign, TokenKind::FatArrow},
    WrongSign{TokenKind::Colon, TokenKind::In},
    WrongSign{TokenKind::Assign, TokenKind::In},
    WrongSign{TokenKind::Comma, TokenKind::Pipe},
    WrongSign{TokenKind::Or, TokenKind::Pipe},
};

/// A word that begins declarations elsewhere, and the word for it here.
struct ForeignWord {
    std::string_view written;
    std::string_view meant;
};
constexpr std::array kForeignWords = {
    ForeignWord{"import", "use"}, ForeignWord{"include", "use"},    ForeignWord{"var", "let"},
    ForeignWord{"const", "let"},  ForeignWord{"val", "let"},        ForeignWord{"local", "let"},
    ForeignWord{"func", "fn"},    ForeignWord{"function", "fn"},    ForeignWord{"def", "fn"},
    ForeignWord{"class", "kind"}, ForeignWord{"struct", "type"},    ForeignWord{"record", "type"},
    ForeignWord{"enum", "type"},  ForeignWord{"typealias", "type"}, ForeignWord{"assert", "check"},
};

constexpr TokenSet kEnds = {TokenKind::EndOfFile, TokenKind::Separator};

/// These go on with a value, but not beyond the end of its line.
constexpr TokenSet kContinuesOnLine = {TokenKind::LeftBrace, TokenKind::LeftParen,
                                       TokenKind::LeftBracket, TokenKind::Minus};

class Mistake {
public:
    Mistake(const Finding& finding, const MistakeInput& input, DiagnosticSink& sink)
        : finding_(finding), input_(input), sink_(sink) {}

    /// Whether there is nothing to say: enough is said of the line.
    bool silenced() {
        if (finding_.kind != Finding::Kind::Unread) {
            return input_.unterminated.spoilLine(finding_.place.begin);
        }
        const Tokens& tokens = finding_.run->laid();
        at_ = std::min(finding_.error.token, tokens.size() - 1);
        const std::uint32_t index = offending().index;
        return input_.unterminated.spoilLine(offending().begin) ||
               (at_ > 0 && input_.unterminated.spoilLine(tokens[previous()].begin)) ||
               (index < input_.tokens.size() && isForeignSign(input_.tokens[index].kind));
    }

    void report() {
        switch (finding_.kind) {
        case Finding::Kind::MissingOpener: return missingOpener();
        case Finding::Kind::MissingCloser:
            return missingCloser(finding_.bracket, finding_.opener, finding_.place);
        case Finding::Kind::StrayBracket: return strayBracket(finding_.bracket, finding_.place);
        case Finding::Kind::Unread: return unread();
        }
    }

private:
    using Tokens = std::vector<LaidToken>;

    auto written(Span span) const -> std::string_view {
        return input_.text.substr(span.begin, span.size());
    }
    auto spanOf(const LaidToken& token) const -> Span {
        return {input_.file, token.begin, token.end};
    }

    // ---- brackets ----
    void missingOpener() {
        sink_.report(diag::MissingOpener, finding_.place, spelling(finding_.bracket))
            .fix(fmt::format("write '{}'", spelling(finding_.bracket)), finding_.place,
                 fmt::format(" {}", spelling(finding_.bracket)));
    }

    void missingCloser(TokenKind closer, Span opener, Span place) {
        sink_.report(diag::MissingCloser, place, spelling(closer))
            .label(opener, "opened here")
            .fix(Fix{fmt::format("write '{}'", spelling(closer)),
                     Applicability::Unsafe,
                     {{place, closingText(closer, opener, place)}}});
    }

    /// A closer on a line of its own stands below the line of its opener.
    auto closingText(TokenKind closer, Span opener, Span place) const -> std::string {
        const std::string_view between = input_.text.substr(opener.end, place.begin - opener.end);
        if (between.find('\n') == std::string_view::npos) {
            return std::string(spelling(closer));
        }
        const std::size_t line = lineStart(opener.begin);
        const std::size_t content = input_.text.find_first_not_of(" \t", line);
        return fmt::format("\n{}{}", input_.text.substr(line, content - line), spelling(closer));
    }

    void strayBracket(TokenKind bracket, Span place) {
        auto report = kClosers.has(bracket)
                          ? sink_.report(diag::StrayCloser, place, spelling(bracket))
                          : sink_.report(diag::ExtraOpener, place, spelling(bracket));
        report.fix(Fix{"remove it", Applicability::Unsafe, {{place, ""}}});
    }

    // ---- what could not be read ----
    void unread() {
        using Recogniser = bool (Mistake::*)();
        constexpr std::array kRecognisers = {
            &Mistake::unexpectedCharacter,
            &Mistake::missingParens,
            &Mistake::foreignWord,
            &Mistake::entryInFile,
            &Mistake::wrongSign,
            &Mistake::assignInExpr,
            &Mistake::ternary,
            &Mistake::unclosed,
            &Mistake::closesNothing,
            &Mistake::quotedName,
            &Mistake::missingColon,
            &Mistake::neitherEntryNorDeclaration,
            &Mistake::checkWithoutMessage,
            &Mistake::missingComma,
        };
        for (const Recogniser recogniser : kRecognisers) {
            if ((this->*recogniser)()) {
                return;
            }
        }
        unexpected();
    }

    void unexpected() {
        const LaidToken& token = offending();
        auto report = sink_.report(diag::UnexpectedToken, place(), expectedPhrase(expected()),
                                   foundPhrase(token.kind, written(spanOf(token))));
        if (const std::optional<Span> version = versionWithLetter()) {
            report.help("a version is written without a letter")
                .fix("remove 'v'", version->part(0, 1), "");
        } else if (isWord(token.kind) && token.kind != TokenKind::Name &&
                   expects(TokenKind::Name)) {
            report.help("the word has a meaning of its own here: choose another name");
        } else if (startsLine(at_) && kContinuesOnLine.has(token.kind)) {
            report.help("what goes on with the line above stands on that line");
        } else if (token.kind == TokenKind::Quote && expects(TokenKind::Else) &&
                   expects(TokenKind::At)) {
            report.fix("write 'else'", spanOf(token).part(0, 0), "else ");
        }
    }

    auto offending() const -> const LaidToken& { return finding_.run->laid()[at_]; }
    auto expected() const -> const TokenSet& { return finding_.error.expected; }
    bool expects(TokenKind kind) const { return expected().has(kind); }
    bool behindValue() const { return expected().hasAll(kInfixSigns); }

    /// Index of the last token before the offending one that is written in the file.
    auto previous() const -> std::size_t {
        std::size_t i = at_ == 0 ? 0 : at_ - 1;
        while (i > 0 && finding_.run->laid()[i].kind == TokenKind::Separator) {
            --i;
        }
        return i;
    }
    auto behindPrevious() const -> Span {
        return at_ == 0 ? spanOf(offending()).part(0, 0)
                        : spanOf(finding_.run->laid()[previous()]).after();
    }
    /// The offending token, or where it should be if the line ends instead.
    auto place() const -> Span {
        return kEnds.has(offending().kind) ? behindPrevious() : spanOf(offending());
    }

    /// Index of the first token of the item or element with the offending one.
    auto itemStart() const -> std::size_t {
        const Tokens& tokens = finding_.run->laid();
        std::size_t depth = 0;
        for (std::size_t i = at_; i > 0; --i) {
            const TokenKind kind = tokens[i - 1].kind;
            if (kClosers.has(kind)) {
                ++depth;
            } else if (closerOf(kind)) {
                if (depth == 0) {
                    return i;
                }
                --depth;
            } else if (depth == 0 && (kind == TokenKind::Separator || kind == TokenKind::Comma)) {
                return i;
            }
        }
        return 0;
    }
    auto textAt(std::size_t index) const -> std::string_view {
        return written(spanOf(finding_.run->laid()[index]));
    }

    bool unexpectedCharacter() {
        if (offending().kind != TokenKind::Error) {
            return false;
        }
        const std::string_view character = written(spanOf(offending()));
        auto report = sink_.report(diag::UnexpectedCharacter, spanOf(offending()), character);
        if (character == "%") {
            report.help("the remainder is `mod(a, b)`; '80%' is a percentage");
        } else if (character == "&") {
            report.help("write `and`");
        } else if (character == "$") {
            report.help("a value goes into a text with \\(value)");
        } else if (character == "'" || character == "`") {
            report.help("a text stands in double quotes");
        } else if (character == "\\") {
            report.help("a line goes on behind an operator or a comma, no sign is needed");
        }
        return true;
    }

    /// `if a == b {`
    bool missingParens() {
        const auto isHeader = [&](std::size_t index) {
            const std::string_view word = textAt(index);
            return finding_.run->laid()[index].kind == TokenKind::Name &&
                   (word == "if" || word == "for" || word == "match");
        };
        const std::size_t start = itemStart();
        const std::size_t word = isHeader(start) ? start : previous();
        if (word >= at_ || !isHeader(word)) {
            return false;
        }
        sink_.report(diag::MissingParens, spanOf(finding_.run->laid()[word]), textAt(word))
            .help(fmt::format("write `{} (...)`", textAt(word)));
        return true;
    }

    bool foreignWord() {
        const std::size_t start = itemStart();
        const auto found = std::ranges::find(kForeignWords, textAt(start), &ForeignWord::written);
        if (found == kForeignWords.end() || start >= at_ ||
            finding_.run->laid()[start].kind != TokenKind::Name) {
            return false;
        }
        const Span where = spanOf(finding_.run->laid()[start]);
        sink_.report(diag::ForeignWord, where, found->written, found->meant)
            .fix(Fix{fmt::format("write '{}'", found->meant),
                     Applicability::Unsafe,
                     {{where, std::string(found->meant)}}});
        return true;
    }

    /// `replicas: 3` at the left margin.
    bool entryInFile() {
        const bool isSign =
            offending().kind == TokenKind::Colon || offending().kind == TokenKind::Assign;
        const std::size_t start = itemStart();
        const bool isEntry = isSign && finding_.run->part() == Part::File && start + 1 == at_ &&
                             expects(TokenKind::LeftBrace) && !expects(offending().kind) &&
                             !innermostOpener();
        if (!isEntry) {
            return false;
        }
        auto report = sink_.report(diag::EntryInFile,
                                   spanOf(finding_.run->laid()[start]).to(spanOf(offending())));
        report.help(
            "a file holds declarations and definitions: write `let` for a value of your own");
        return true;
    }

    bool wrongSign() {
        for (const WrongSign& sign : kWrongSigns) {
            if (offending().kind != sign.written || !expects(sign.meant)) {
                continue;
            }
            if (behindValue() &&
                (sign.meant == TokenKind::In || sign.meant == TokenKind::FatArrow)) {
                continue;
            }
            sink_
                .report(diag::WrongSign, spanOf(offending()), spelling(sign.written),
                        spelling(sign.meant))
                .fix(fmt::format("write '{}'", spelling(sign.meant)), spanOf(offending()),
                     std::string(spelling(sign.meant)));
            return true;
        }
        return false;
    }

    bool assignInExpr() {
        if (offending().kind != TokenKind::Assign || !behindValue()) {
            return false;
        }
        sink_.report(diag::AssignInExpr, spanOf(offending()))
            .help("'==' compares; nothing is assigned inside a value")
            .fix("write '=='", spanOf(offending()), "==");
        return true;
    }

    bool ternary() {
        if (offending().kind != TokenKind::Question || !behindValue()) {
            return false;
        }
        sink_.report(diag::Ternary, spanOf(offending())).help("write `if (condition) a else b`");
        return true;
    }

    /// A bracket is open where the line, the file or another bracket ends.
    bool unclosed() {
        const TokenKind kind = offending().kind;
        if (!kEnds.has(kind) && !kClosers.has(kind)) {
            return false;
        }
        const std::optional<std::size_t> opener = innermostOpener();
        if (!opener) {
            return false;
        }
        const LaidToken& open = finding_.run->laid()[*opener];
        const auto closer = closerOf(open.kind);
        if (!closer || !expects(*closer) || *closer == kind || closedLater(*closer)) {
            return false;
        }
        missingCloser(*closer, spanOf(open), behindPrevious());
        return true;
    }

    /// Whether `closer` follows behind the offending token, closing nothing that opens there.
    bool closedLater(TokenKind closer) const {
        const Tokens& tokens = finding_.run->laid();
        std::size_t depth = 0;
        for (std::size_t i = at_ + 1; i < tokens.size(); ++i) {
            if (closerOf(tokens[i].kind)) {
                ++depth;
            } else if (kClosers.has(tokens[i].kind)) {
                if (depth == 0) {
                    return tokens[i].kind == closer;
                }
                --depth;
            }
        }
        return false;
    }

    auto innermostOpener() const -> std::optional<std::size_t> {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < at_; ++i) {
            const TokenKind kind = finding_.run->laid()[i].kind;
            if (closerOf(kind)) {
                open.push_back(i);
            } else if (kClosers.has(kind) && !open.empty()) {
                open.pop_back();
            }
        }
        return open.empty() ? std::nullopt : std::optional(open.back());
    }

    bool closesNothing() {
        const auto opener = innermostOpener();
        const TokenKind kind = offending().kind;
        const bool fits = opener && closerOf(finding_.run->laid()[*opener].kind) == kind;
        if (!kClosers.has(kind) || fits || kind == TokenKind::HoleEnd) {
            return false;
        }
        strayBracket(kind, spanOf(offending()));
        return true;
    }

    /// `app "front" {`
    bool quotedName() {
        const std::size_t start = itemStart();
        const Tokens& tokens = finding_.run->laid();
        const bool kindAndText = start + 1 == at_ && tokens[start].kind == TokenKind::Name &&
                                 offending().kind == TokenKind::Quote;
        if (!kindAndText) {
            return false;
        }
        std::size_t end = at_;
        while (end < tokens.size() && tokens[end].kind != TokenKind::TextEnd) {
            if (tokens[end].kind == TokenKind::Hole || startsLine(end)) {
                return false;
            }
            ++end;
        }
        if (end + 1 >= tokens.size() || tokens[end + 1].kind != TokenKind::LeftBrace ||
            startsLine(end + 1)) {
            return false;
        }
        const Span quoted{input_.file, offending().begin, tokens[end].end};
        const std::string_view text = written(quoted);
        const std::string_view name = text.substr(1, text.size() - 2);
        auto report =
            sink_.report(diag::NeitherEntryNorDeclaration, spanOf(tokens[start]).to(quoted),
                         written(spanOf(tokens[start]).to(quoted)));
        report.help("the name of a declaration stands without quotes");
        const auto isNameSign = [](char c) {
            return c == '-' || c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
        };
        if (!name.empty() && std::isalpha(static_cast<unsigned char>(name.front())) != 0 &&
            std::ranges::all_of(name, isNameSign)) {
            report.fix(fmt::format("write '{}'", name), quoted, std::string(name));
        }
        return true;
    }

    /// `v1.34.1`
    auto versionWithLetter() const -> std::optional<Span> {
        const Tokens& tokens = finding_.run->laid();
        if (at_ < 2 || tokens[at_ - 1].kind != TokenKind::Dot ||
            tokens[at_ - 2].kind != TokenKind::Name) {
            return std::nullopt;
        }
        const Span name = spanOf(tokens[at_ - 2]);
        const std::string_view text = written(name);
        const bool version =
            text.size() > 1 && text.front() == 'v' &&
            std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
        return version ? std::optional(name) : std::nullopt;
    }

    /// `replicas 3`, `ports [80]`
    bool missingColon() {
        const std::size_t start = itemStart();
        const Tokens& tokens = finding_.run->laid();
        if (!expects(TokenKind::Colon) || start >= at_) {
            return false;
        }
        const bool beforeValue = keyEnds(start) && kValueStarts.has(offending().kind);
        const bool beforeList = kEnds.has(offending().kind) &&
                                tokens[start].kind == TokenKind::Name &&
                                tokens[start + 1].kind == TokenKind::LeftBracket &&
                                tokens[previous()].kind == TokenKind::RightBracket;
        if (!beforeValue && !beforeList) {
            return false;
        }
        const Span place = beforeValue ? behindPrevious() : spanOf(tokens[start]).after();
        sink_.report(diag::MissingColon, place).fix("write ':'", place, ":");
        return true;
    }

    /// The tokens from `start` up to the offending one are one name or text.
    bool keyEnds(std::size_t start) const {
        const Tokens& tokens = finding_.run->laid();
        const TokenKind first = tokens[start].kind;
        return (first == TokenKind::Name && start + 1 == at_) ||
               (first == TokenKind::Quote && tokens[at_ - 1].kind == TokenKind::TextEnd);
    }

    /// `image foo`
    bool neitherEntryNorDeclaration() {
        const std::size_t start = itemStart();
        const Tokens& tokens = finding_.run->laid();
        const bool twoNames = start + 2 <= at_ && tokens[start].kind == TokenKind::Name &&
                              tokens[start + 1].kind == TokenKind::Name && previous() == start + 1;
        if (!twoNames || !expects(TokenKind::LeftBrace) || behindValue()) {
            return false;
        }
        const Span both = spanOf(tokens[start]).to(spanOf(tokens[start + 1]));
        sink_.report(diag::NeitherEntryNorDeclaration, both, written(both))
            .help(fmt::format("write `{}: {}` for an entry, `{} {} {{ ... }}` for a declaration",
                              textAt(start), textAt(start + 1), textAt(start), textAt(start + 1)));
        return true;
    }

    bool checkWithoutMessage() {
        const bool behindCondition = expects(TokenKind::Else) && expects(TokenKind::At);
        if (!behindCondition || !kEnds.has(offending().kind)) {
            return false;
        }
        sink_.report(diag::CheckWithoutMessage, behindPrevious())
            .help("write `else \"what is wrong\"`");
        return true;
    }

    /// Two things on one line.
    bool missingComma() {
        const bool separates = expects(TokenKind::Comma) || expects(TokenKind::Separator);
        const TokenKind kind = offending().kind;
        const bool begins = kValueStarts.has(kind) || (isWord(kind) && !expected().has(kind)) ||
                            kind == TokenKind::Ellipsis || kind == TokenKind::AtSign;
        if (!separates || !begins || at_ == 0 || startsLine(at_)) {
            return false;
        }
        auto report = sink_.report(diag::MissingComma, behindPrevious());
        report.label(spanOf(offending()), "the next one begins here");
        if (expects(TokenKind::Comma)) {
            report.fix("write ','", behindPrevious(), ",");
        } else {
            report.help("begin a new line");
        }
        return true;
    }

    bool startsLine(std::size_t index) const {
        const std::uint32_t file = finding_.run->laid()[index].index;
        return file < input_.tokens.size() && input_.tokens[file].startsLine;
    }

    auto lineStart(std::size_t offset) const -> std::size_t {
        const std::size_t end = input_.text.substr(0, offset).find_last_of("\r\n");
        return end == std::string_view::npos ? 0 : end + 1;
    }

    const Finding& finding_;
    const MistakeInput& input_;
    DiagnosticSink& sink_;
    std::size_t at_ = 0;
};

/// Whether `finding` stands before `text`, in what was read with it: then the quotes that open the
/// text are most likely the closing ones of another.
bool causes(const Finding& finding, const UnterminatedText& text) {
    if (finding.kind != Finding::Kind::Unread) {
        return false;
    }
    const std::vector<LaidToken>& tokens = finding.run->laid();
    const LaidToken& offending = tokens[std::min(finding.error.token, tokens.size() - 1)];
    return finding.region.begin <= text.tokens.begin && text.tokens.begin < finding.region.end &&
           offending.index < text.tokens.begin;
}

}  // namespace

void reportMistakes(std::span<const Finding> findings, const MistakeInput& input,
                    DiagnosticSink& sink) {
    std::vector<const Finding*> told;
    for (const Finding& finding : findings) {
        Mistake mistake(finding, input, sink);
        if (!mistake.silenced()) {
            mistake.report();
            told.push_back(&finding);
        }
    }
    for (const UnterminatedText& text : input.unterminated.texts()) {
        const auto isCause = [&](const Finding* finding) { return causes(*finding, text); };
        if (std::ranges::none_of(told, isCause)) {
            input.unterminated.report(text, sink);
        }
    }
}

}  // namespace clc::parser
