#include "parser/parse.h"

#include "diagnostics/sink.h"
#include "parser/builder.h"
#include "parser/foreign_signs.h"
#include "parser/foreign_text.h"
#include "parser/grammar_run.h"
#include "parser/layout.h"
#include "parser/mistakes.h"
#include "parser/nesting.h"
#include "parser/recovery.h"
#include "parser/scanner.h"
#include "parser/turning_signs.h"
#include "parser/unterminated.h"
#include "source/utf8.h"

#include <algorithm>
#include <optional>
#include <span>

namespace clc::parser {
namespace {

using syntax::ParsedFile;

/// A file that is not read: one error item.
auto refuse(ParsedFile parsed, DiagnosticSink& sink, Span whole) -> ParsedFile {
    auto* item = parsed.arena->make<syntax::ErrorItem>();
    item->kind = syntax::ErrorItem::kKind;
    item->hasError = true;
    item->id = syntax::NodeId(std::uint32_t{0});
    item->span = whole;
    auto* root = parsed.arena->make<syntax::File>();
    root->kind = syntax::File::kKind;
    root->id = syntax::NodeId(std::uint32_t{1});
    root->span = whole;
    root->items = parsed.arena->copy(std::vector<const syntax::Item*>{item});
    parsed.root = root;
    parsed.nodeCount = 2;
    parsed.diagnostics = sink.take();
    return parsed;
}

auto scanFile(FileId file, std::string_view text) -> Scan {
    Scan scanned = scan(file, text, BlockTexts::ToTheirQuotes);
    const bool unclosed = std::ranges::any_of(scanned.tokens, [](const syntax::Token& token) {
        return token.kind == syntax::TokenKind::BlockEnd && token.span.empty();
    });
    return unclosed ? scan(file, text, BlockTexts::WhileIndented) : std::move(scanned);
}

auto soundSpans(const std::vector<Region>& regions, const std::vector<syntax::Token>& tokens)
    -> std::vector<Span> {
    std::vector<Span> spans;
    spans.reserve(regions.size());
    for (const Region region : regions) {
        spans.push_back(tokens[region.begin].span.to(tokens[region.end - 1].span));
    }
    return spans;
}

}  // namespace

auto parseFile(const SourceFile& file) -> ParsedFile {
    ParsedFile parsed;
    parsed.file = file.id();
    parsed.arena = std::make_unique<Arena>();
    DiagnosticSink sink;
    const Span whole = file.wholeSpan();
    if (file.text().size() > kMaxFileSize) {
        sink.report(diag::FileTooLarge, whole.part(0, 0), file.text().size(), kMaxFileSize)
            .help(
                "a cluster may have more files, in the folder of its name beside it; data goes "
                "into "
                "a file of its own, and is read by file(...)");
        return refuse(std::move(parsed), sink, whole);
    }
    if (const auto invalid = firstInvalidByte(file.text())) {
        sink.report(diag::InvalidUtf8, whole.part(static_cast<std::uint32_t>(*invalid), 1),
                    *invalid)
            .help("save the file as UTF-8");
        return refuse(std::move(parsed), sink, whole);
    }
    const std::string_view text = parsed.arena->copy(file.text());
    Scan scanned = scanFile(file.id(), text);
    parsed.tokens = std::move(scanned.tokens);
    parsed.comments = std::move(scanned.comments);
    std::vector<LaidToken> laid = layOut(text, parsed.tokens, 0, Surroundings::Braces);
    if (const auto tooDeep = firstTooDeep(laid)) {
        sink.report(diag::TooDeep, Span{file.id(), tooDeep->begin, tooDeep->end}, kMaxNesting)
            .help("give inner parts a name with `let`, and use the name");
        return refuse(std::move(parsed), sink, whole);
    }
    Builder builder({file.id(), text, parsed.tokens, parsed.comments}, *parsed.arena, sink);
    auto run = std::make_unique<GrammarRun>(text, std::move(laid), Part::File);
    std::optional<Recovery> recovery;
    std::vector<Reading> readings;
    const bool accepted = run->parse();
    const bool right = accepted && std::ranges::none_of(run->laid(), &LaidToken::belowItsLine);
    if (!right && reportForeignText(text, parsed.tokens, sink)) {
        return refuse(std::move(parsed), sink, whole);
    }
    if (right) {
        const auto size = static_cast<std::uint32_t>(parsed.tokens.size());
        readings.push_back({run.get(), Reading::State::Right, {0, size}, {}});
    } else {
        readings = recovery.emplace(text, parsed.tokens).read(std::move(run), accepted);
    }
    parsed.root = builder.file(readings);
    // What is passed over belongs to no item, so formatting would lose it.
    const bool canMove = scanned.skipped.empty();
    parsed.sound =
        !canMove ? std::vector<Span>()
        : right  ? std::vector{whole}
                 : soundSpans(recovery->soundRegions(readings, builder.built()), parsed.tokens);
    const UnterminatedTexts unterminated(text, parsed.tokens);
    const auto findings = recovery ? std::span(recovery->findings()) : std::span<const Finding>();
    const Written written{file.id(), text, parsed.tokens, scanned.skipped};
    reportForeignSigns(text, parsed.tokens, unterminated, partsOfSigns(findings, written), sink);
    reportSkipped(text, scanned.skipped, sink);
    reportTurningSigns(text, parsed.tokens, parsed.comments, sink);
    reportMistakes(findings, written, unterminated, sink);
    parsed.nodeCount = builder.nodeCount();
    parsed.diagnostics = sink.take();
    std::ranges::stable_sort(parsed.diagnostics, {},
                             [](const Diagnostic& diagnostic) { return diagnostic.span().begin; });
    return parsed;
}

}  // namespace clc::parser
