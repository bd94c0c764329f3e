#include "parser/scanner.h"

#include "base/check.h"
#include "parser/byte_stream.h"

#include <ClcLexer.h>

#include <cstdint>

namespace clc::parser {
namespace {

using syntax::Comment;
using syntax::Token;
using syntax::TokenKind;

#define CL_TOKEN(name, grammar, text)                                             \
    static_assert(static_cast<std::size_t>(TokenKind::name) == ClcLexer::grammar, \
                  "tokens.def lists the tokens as the grammar does");
#include "syntax/tokens.def"
#undef CL_TOKEN

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A `\(` that is open.
struct Hole {
    bool inLine = false;  // of a one-line text
    std::uint32_t parens = 0;
};

class Scanner {
public:
    Scanner(FileId file, std::string_view text)
        : file_(file),
          text_(text),
          start_(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0),
          stream_(text, start_),
          lexer_(&stream_),
          simulator_(lexer_.getInterpreter<antlr4::atn::LexerATNSimulator>()),
          end_(static_cast<std::uint32_t>(start_)) {
        lexer_.removeErrorListeners();
        stream_.seek(start_);
    }

    auto run() -> Scan {
        while (next()) {
        }
        endFile();
        return std::move(scan_);
    }

private:
    /// One match of the lexer: a token, or what is skipped between tokens.
    bool next() {
        const auto begin = static_cast<std::uint32_t>(stream_.index());
        if (begin >= text_.size()) {
            return false;
        }
        lexer_.type = 0;
        const std::size_t matched = simulator_->match(&stream_, lexer_.mode);
        const std::size_t type = lexer_.type == 0 ? matched : lexer_.type;
        CLC_ASSERT(stream_.index() > begin, "a match of nothing");
        if (type != antlr4::Lexer::SKIP) {
            add(static_cast<TokenKind>(type), begin, static_cast<std::uint32_t>(stream_.index()));
        }
        return true;
    }

    void add(TokenKind kind, std::uint32_t begin, std::uint32_t end) {
        const bool startsLine = readGap(begin);
        if (startsLine && !holes_.empty()) {
            endLine();
        }
        const bool brokeOff = (kind == TokenKind::TextEnd || kind == TokenKind::RawEnd) &&
                              (text_[begin] == '\n' || text_[begin] == '\r');
        push(countParens(kind), begin, brokeOff ? begin : end, startsLine);
        if (kind == TokenKind::Hole) {
            const bool inLine = lexer_.modeStack.back() == ClcLexer::TEXT;
            holes_.push_back({inLine, 0});
        }
    }

    /// Tells the ')' that ends a hole from others.
    auto countParens(TokenKind kind) -> TokenKind {
        if (holes_.empty() || (kind != TokenKind::LeftParen && kind != TokenKind::RightParen)) {
            return kind;
        }
        Hole& hole = holes_.back();
        if (kind == TokenKind::LeftParen) {
            ++hole.parens;
            return kind;
        }
        if (hole.parens > 0) {
            --hole.parens;
            return kind;
        }
        holes_.pop_back();
        lexer_.popMode();
        return TokenKind::HoleEnd;
    }

    /// Holes of one-line texts that are open at the end of a line end there, and so do their texts.
    /// The token that begins the next line is already matched, in the mode it needs; perhaps it
    /// opened a text of its own.
    void endLine() {
        while (!holes_.empty() && holes_.back().inLine) {
            holes_.pop_back();
            push(TokenKind::HoleEnd, end_, end_, false);
            push(TokenKind::TextEnd, end_, end_, false);
            CLC_ASSERT(lexer_.modeStack.size() >= 2, "a hole without its text");
            lexer_.modeStack.resize(lexer_.modeStack.size() - 2);
        }
    }

    void endFile() {
        readGap(static_cast<std::uint32_t>(text_.size()));
        while (true) {
            switch (lexer_.mode) {
            case ClcLexer::TEXT: push(TokenKind::TextEnd, end_, end_, false); break;
            case ClcLexer::BLOCK: push(TokenKind::BlockEnd, end_, end_, false); break;
            case ClcLexer::RAW: push(TokenKind::RawEnd, end_, end_, false); break;
            default:
                if (lexer_.modeStack.empty()) {
                    return;
                }
                push(TokenKind::HoleEnd, end_, end_, false);
            }
            lexer_.popMode();
        }
    }

    /// Collects the comments between the last token and `begin`. True if a line ends there.
    bool readGap(std::uint32_t begin) {
        bool newLine = scan_.tokens.empty();
        std::uint32_t at = end_;
        while (at < begin) {
            if (text_[at] != '/') {
                newLine = newLine || text_[at] == '\n' || text_[at] == '\r';
                ++at;
                continue;
            }
            const auto lineEnd = static_cast<std::uint32_t>(
                std::min<std::size_t>(text_.find_first_of("\r\n", at), begin));
            const std::string_view comment = text_.substr(at, lineEnd - at);
            const bool isDoc = comment.starts_with("///") && !comment.starts_with("////");
            scan_.comments.push_back({{file_, at, lineEnd}, isDoc, newLine});
            at = lineEnd;
        }
        return newLine;
    }

    void push(TokenKind kind, std::uint32_t begin, std::uint32_t end, bool startsLine) {
        scan_.tokens.push_back({kind, startsLine, {file_, begin, end}});
        end_ = end;
    }

    FileId file_;
    std::string_view text_;
    std::size_t start_;
    ByteStream stream_;
    ClcLexer lexer_;
    antlr4::atn::LexerATNSimulator* simulator_;
    std::vector<Hole> holes_;
    std::uint32_t end_;  // of the last token
    Scan scan_;
};

}  // namespace

auto scan(FileId file, std::string_view text) -> Scan {
    return Scanner(file, text).run();
}

}  // namespace clc::parser
