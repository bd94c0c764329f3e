#include "parser/recovery.h"

#include "parser/balance.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

/// How often a broken region is cut again. Each level reads each token at most three times.
constexpr int kMaxDepth = 16;

/// Marks the index of a token that is not in the file. The rest of it is a number that no other
/// such token of the file has: by their indexes brackets are told apart.
constexpr std::uint32_t kInserted = std::uint32_t{1} << 31U;

/// More brackets than this are not put right at once: they are no slip.
constexpr std::size_t kMaxEdits = 3;

/// The tokens of a skeleton with its brackets put right.
class Draft {
public:
    /// `inserted` counts the brackets that were put in anywhere in the file.
    Draft(const Skeleton& skeleton, std::span<const Token> file, std::uint32_t& inserted)
        : skeleton_(skeleton), file_(file), inserted_(inserted) {}

    void fill(std::span<const BracketEdit> edits) {
        auto edit = edits.begin();
        for (std::size_t i = 0; i <= skeleton_.tokens.size(); ++i) {
            bool removed = false;
            for (; edit != edits.end() && edit->at == i; ++edit) {
                removed = removed || edit->kind == BracketEdit::Kind::Remove ||
                          edit->kind == BracketEdit::Kind::Replace;
                apply(*edit);
            }
            if (i == skeleton_.tokens.size()) {
                return;
            }
            if (!removed) {
                add(file_[skeleton_.tokens[i]], skeleton_.tokens[i]);
            }
            if (const Group* group = skeleton_.groupAfter(i); group != nullptr && group->opened) {
                openers.push_back(skeleton_.tokens[i]);
            }
        }
    }

    std::vector<Token> tokens;
    std::vector<std::uint32_t> indexes;  // of the tokens, in the file
    std::vector<Finding> findings;
    std::vector<std::uint32_t> openers;  // of the groups

private:
    void apply(const BracketEdit& edit) {
        Finding finding;
        finding.bracket = edit.bracket;
        finding.opener = file_[skeleton_.tokens[edit.opener]].span;
        if (edit.kind == BracketEdit::Kind::Remove) {
            finding.kind = Finding::Kind::StrayBracket;
            finding.place = finding.opener;
        } else if (edit.kind == BracketEdit::Kind::Replace) {
            finding.kind = Finding::Kind::WrongCloser;
            finding.place = file_[skeleton_.tokens[edit.at]].span;
            Token right = file_[skeleton_.tokens[edit.at]];
            right.kind = edit.bracket;
            add(right, skeleton_.tokens[edit.at]);
        } else {
            const bool closes = edit.kind == BracketEdit::Kind::InsertCloser;
            finding.kind = closes ? Finding::Kind::MissingCloser : Finding::Kind::MissingOpener;
            finding.place = placeOf(edit).after();
            const std::uint32_t index = kInserted | ++inserted_;
            if (!closes) {
                openers.push_back(index);
            }
            add({edit.bracket, false, finding.place}, index);
        }
        findings.push_back(finding);
    }

    /// What stands in front of an inserted bracket: the group that a closer follows, or a token.
    auto placeOf(const BracketEdit& edit) const -> Span {
        const Group* group = skeleton_.groupAfter(edit.at - 1);
        const bool behindGroup = group != nullptr && edit.kind == BracketEdit::Kind::InsertCloser;
        return file_[behindGroup ? group->tokens.end - 1 : skeleton_.tokens[edit.at - 1]].span;
    }

    void add(const Token& token, std::uint32_t index) {
        tokens.push_back(token);
        indexes.push_back(index);
    }

    const Skeleton& skeleton_;
    std::span<const Token> file_;
    std::uint32_t& inserted_;
};

}  // namespace

namespace {

/// Collects regions without a mistake; those that follow one another in one bracket become one.
class SoundRegions {
public:
    SoundRegions(std::string_view text, std::span<const Token> tokens, const BuiltReadings& built)
        : text_(text), tokens_(tokens), built_(built) {}

    void add(const Reading& reading) {
        if (!reading.whole.empty()) {
            addWhole(reading.whole);
            return;
        }
        for (const Reading::Inner& inner : reading.inner) {
            joins_ = joins_ && inner.opener == opener_;
            opener_ = inner.opener;
            if (built_.contains(&inner.reading)) {
                add(inner.reading);
            } else {
                joins_ = false;
            }
        }
        joins_ = false;
    }

    auto take() -> std::vector<Region> { return std::move(regions_); }

private:
    void addWhole(Region region) {
        const bool follows = joins_ && regions_.back().end == region.begin;
        if (follows && columnOf(regions_.back().begin) == columnOf(region.begin)) {
            regions_.back().end = region.end;
        } else {
            regions_.push_back(region);
        }
        joins_ = true;
    }

    /// What begins at another column is a region of its own: moved to that of its neighbour, it
    /// could be read otherwise.
    auto columnOf(std::uint32_t token) const -> std::size_t {
        const std::size_t begin = tokens_[token].span.begin;
        const std::size_t before = text_.substr(0, begin).find_last_of("\r\n");
        return begin - (before == std::string_view::npos ? 0 : before + 1);
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    const BuiltReadings& built_;
    std::vector<Region> regions_;
    std::uint32_t opener_ = 0;
    bool joins_ = false;  // the next region may follow the last one
};

}  // namespace

auto Recovery::soundRegions(const std::vector<Reading>& readings, const BuiltReadings& built) const
    -> std::vector<Region> {
    if (againstIndentation_) {
        return {};
    }
    SoundRegions regions(text_, tokens_, built);
    for (const Reading& reading : readings) {
        regions.add(reading);
    }
    return regions.take();
}

/// A skeleton as it was read, perhaps with brackets put in or left out.
struct Recovery::Attempt {
    GrammarRun* run = nullptr;
    bool accepted = false;
    std::vector<Finding> findings;
    /// For each group of the skeleton, the index of its opener among the tokens that were read.
    std::vector<std::uint32_t> openers;
};

auto Recovery::read(std::unique_ptr<GrammarRun> whole, bool accepted) -> std::vector<Reading> {
    const Region all = {0, static_cast<std::uint32_t>(tokens_.size())};
    GrammarRun& failed = own(std::move(whole));
    std::vector<Reading> readings;
    if (regions_.trustworthy()) {
        readings = readGroup(all, Part::File, 0);
    }
    if (findings_.size() != 1 && regions_.followBrackets()) {
        readAgain(all, readings);
    }
    if (!findings_.empty()) {
        return readings;
    }
    // Nothing was cut, or each piece is right: such as a declaration without a body, and braces
    // around nothing below it.
    if (accepted) {
        add(openersOnNextLine(failed), all);
        return {{&failed, Reading::State::Right, all, {}}};
    }
    return {readBroken(failed, all)};
}

/// Reads `all` once more, and forgets what was read before if that had more mistakes.
void Recovery::readAgain(Region all, std::vector<Reading>& readings) {
    std::vector<Finding> before = std::exchange(findings_, {});
    std::vector<Reading> again = readGroup(all, Part::File, 0);
    if (before.empty() || (!findings_.empty() && findings_.size() < before.size())) {
        readings = std::move(again);
        againstIndentation_ = true;
    } else {
        findings_ = std::move(before);
    }
}

auto Recovery::readRegion(Region region, Part part, int depth) -> Reading {
    const auto tokens = tokens_.subspan(region.begin, region.end - region.begin);
    GrammarRun& run = own(std::make_unique<GrammarRun>(
        text_, layOut(text_, tokens, region.begin, surroundingsOf(part)), part));
    if (run.parse()) {
        add(openersOnNextLine(run), region);
        return {&run, Reading::State::Right, region, {}};
    }
    const std::size_t before = findings_.size();
    if (depth < kMaxDepth) {
        if (auto inside = readInside(region, part, depth); inside && findings_.size() > before) {
            return std::move(*inside);
        }
    }
    return readBroken(run, region);
}

/// A broken region, cut again. Nothing if there is nothing to cut.
auto Recovery::readInside(Region region, Part part, int depth) -> std::optional<Reading> {
    const Skeleton kept = regions_.skeleton(region, part, Regions::Unopened::Kept);
    const Skeleton apart = regions_.skeleton(region, part, Regions::Unopened::Apart);
    const bool mayLackOpener = std::any_of(apart.groups.begin(), apart.groups.end(),
                                           [](const Group& group) { return !group.opened; });
    if (kept.groups.empty() && !mayLackOpener) {
        return std::nullopt;
    }
    const auto accept = [&](const Skeleton& skeleton, Attempt tried) -> Reading {
        const auto state =
            tried.findings.empty() ? Reading::State::Right : Reading::State::Repaired;
        add(std::move(tried.findings), region);
        return {tried.run, state, {}, readGroups(skeleton, tried, depth)};
    };
    if (!kept.groups.empty()) {
        for (const bool balanced : {false, true}) {
            if (Attempt tried = attempt(kept, part, balanced); tried.accepted) {
                return accept(kept, std::move(tried));
            }
        }
    }
    if (mayLackOpener) {
        if (Attempt tried = attempt(apart, part, true); tried.accepted) {
            return accept(apart, std::move(tried));
        }
    }
    if (kept.groups.empty()) {
        return std::nullopt;
    }
    // The mistake is in the skeleton itself. What stands in its brackets is read all the same.
    const Attempt tried = attempt(kept, part, false);
    Reading reading = readBroken(*tried.run, region);
    reading.inner = readGroups(kept, tried, depth);
    return reading;
}

auto Recovery::readGroups(const Skeleton& skeleton, const Attempt& attempt, int depth)
    -> std::vector<Reading::Inner> {
    std::vector<Reading::Inner> inner;
    for (std::size_t i = 0; i < skeleton.groups.size(); ++i) {
        const Region group = skeleton.groups[i].tokens;
        const std::uint32_t opener = attempt.openers[i];
        const auto& holders = attempt.run->holders();
        const auto found = std::ranges::find(holders, opener, &Holder::opener);
        const Holder* holder = found == holders.end() ? nullptr : &*found;
        auto readings = attempt.accepted && holder != nullptr
                            ? readGroup(group, holder->part, depth)
                            : guessGroup(group, holder, depth);
        for (Reading& reading : readings) {
            inner.push_back({opener, std::move(reading)});
        }
    }
    return inner;
}

auto Recovery::readGroup(Region group, Part part, int depth) -> std::vector<Reading> {
    std::vector<Reading> readings;
    for (const Region region : regions_.cut(group, part)) {
        readings.push_back(readRegion(region, part, depth + 1));
    }
    return readings;
}

/// A group below a line that has a mistake itself, so that nobody knows what the group holds: it is
/// read as what gives the fewest mistakes. `holder` is what recovery took it for; only as such can
/// it become part of the tree.
auto Recovery::guessGroup(Region group, const Holder* holder, int depth) -> std::vector<Reading> {
    constexpr std::array kParts = {Part::BlockItems, Part::KindItems, Part::Fields, Part::Arms,
                                   Part::Elements};
    const std::size_t before = findings_.size();
    std::optional<std::vector<Finding>> fewest;
    std::vector<Reading> result;
    const auto consider = [&](Part part) {
        std::vector<Reading> readings = readGroup(group, part, depth);
        if (!fewest || findings_.size() - before < fewest->size()) {
            const auto first = findings_.begin() + static_cast<std::ptrdiff_t>(before);
            fewest = std::vector<Finding>(first, findings_.end());
            const bool fits = holder != nullptr && holder->part == part;
            result = fits ? std::move(readings) : std::vector<Reading>();
        }
        findings_.resize(before);
    };
    consider(holder != nullptr ? holder->part : Part::BlockItems);
    const bool outermost = !std::exchange(guessing_, true);
    for (const Part part : kParts) {
        if (outermost && !fewest->empty()) {
            consider(part);
        }
    }
    guessing_ = !outermost;
    findings_.insert(findings_.end(), fewest->begin(), fewest->end());
    return result;
}

auto Recovery::openersOnNextLine(const GrammarRun& run) const -> std::vector<Finding> {
    std::vector<Finding> findings;
    const std::vector<LaidToken>& laid = run.laid();
    for (std::size_t i = 1; i < laid.size(); ++i) {
        // A bracket that was put in stands on no line of the text.
        if (!laid[i].belowItsLine || laid[i].index >= tokens_.size()) {
            continue;
        }
        // Behind a ';' it stands on the same line, and the sign is reported.
        const std::size_t begin = tokens_[laid[i].index].span.begin;
        const std::string_view between = text_.substr(laid[i - 1].end, begin - laid[i - 1].end);
        if (between.find_first_of("\r\n") != std::string_view::npos) {
            Finding finding;
            finding.kind = Finding::Kind::OpenerOnNextLine;
            finding.bracket = laid[i].kind;
            finding.place = tokens_[laid[i].index].span;
            finding.opener = {finding.place.file, laid[i - 1].begin, laid[i - 1].end};
            findings.push_back(finding);
        }
    }
    return findings;
}

void Recovery::add(std::vector<Finding> findings, Region region) {
    for (Finding& finding : findings) {
        finding.region = region;
        findings_.push_back(std::move(finding));
    }
}

auto Recovery::readBroken(GrammarRun& run, Region region) -> Reading {
    Finding finding;
    finding.run = &run;
    finding.error = run.parseBroken();
    finding.region = region;
    findings_.push_back(std::move(finding));
    return {&run, Reading::State::Broken, {}, {}};
}

/// Reads the tokens of `skeleton`, brackets `balanced` or as they are.
auto Recovery::attempt(const Skeleton& skeleton, Part part, bool balanced) -> Attempt {
    Draft draft(skeleton, tokens_, inserted_);
    const std::vector<BracketEdit> edits =
        balanced ? balance(skeleton, tokens_) : std::vector<BracketEdit>();
    if (edits.size() > kMaxEdits || (balanced && edits.empty())) {
        return {};
    }
    draft.fill(edits);
    std::vector<LaidToken> laid = layOut(text_, draft.tokens, 0, surroundingsOf(part));
    for (LaidToken& token : laid) {
        token.index = token.index < draft.indexes.size() ? draft.indexes[token.index] : kInserted;
    }
    Attempt result;
    result.run = &own(std::make_unique<GrammarRun>(text_, std::move(laid), part));
    result.run->recordHolders();
    result.accepted = result.run->parse();
    result.findings = std::move(draft.findings);
    const std::vector<Finding> below = openersOnNextLine(*result.run);
    result.findings.insert(result.findings.end(), below.begin(), below.end());
    result.openers = std::move(draft.openers);
    return result;
}

auto Recovery::own(std::unique_ptr<GrammarRun> run) -> GrammarRun& {
    runs_.push_back(std::move(run));
    return *runs_.back();
}

}  // namespace clc::parser
