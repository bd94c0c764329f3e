// Reading a file that has mistakes. Its tokens are cut by indentation until each mistake stands
// alone, so that the rest is read as if there were none, and each is told once.
#pragma once

#include "parser/grammar_run.h"
#include "parser/regions.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace clc::parser {

/// One mistake: where a run failed, or a bracket that had to be put in or left out for the run to
/// pass.
struct Finding {
    enum class Kind : std::uint8_t {
        Unread,
        MissingOpener,
        MissingCloser,
        WrongCloser,
        StrayBracket,
        OpenerOnNextLine,
    };
    Kind kind = Kind::Unread;
    /// The run that failed, and how.
    const GrammarRun* run = nullptr;
    SyntaxError error = {};
    /// The bracket, and where it is or should be.
    syntax::TokenKind bracket = syntax::TokenKind::EndOfFile;
    Span place = {};
    /// For a missing closer, its opener; for an opener on the next line, what it should follow.
    Span opener = {};
    /// What was read in one piece when the mistake was found.
    Region region = {};
};

/// Items that were read together, and what stood in their brackets.
struct Reading {
    enum class State : std::uint8_t {
        Right,
        Repaired,  // brackets were put in or left out: complete, but perhaps not what was meant
        Broken,    // there is a mistake in it: the contexts are partial
    };
    const GrammarRun* run = nullptr;
    State state = State::Right;
    /// Its tokens if they were read as they are, without a mistake among them.
    Region whole = {};
    struct Inner;
    std::vector<Inner> inner;
};

struct Reading::Inner {
    std::uint32_t opener = 0;
    Reading reading;
};

using BuiltReadings = std::unordered_set<const Reading*>;

/// Reads the tokens of one file. Owns the runs, so it must outlive what is built from them.
class Recovery {
public:
    Recovery(std::string_view text, std::span<const syntax::Token> tokens)
        : text_(text), tokens_(tokens), regions_(tokens, text) {}

    /// The file's items, in pieces. `whole` is the run over all tokens that failed, or was
    /// `accepted` with braces that stand below the line they belong to.
    auto read(std::unique_ptr<GrammarRun> whole, bool accepted) -> std::vector<Reading>;

    /// The parts of `readings` without a mistake that are in the tree; neighbours at one column are
    /// one. Of those that stand in others, `built` are. None in a file that was read against its
    /// indentation: were some of its lines moved, others would be read otherwise.
    [[nodiscard]] auto soundRegions(const std::vector<Reading>& readings,
                                    const BuiltReadings& built) const -> std::vector<Region>;

    [[nodiscard]] auto findings() const -> const std::vector<Finding>& { return findings_; }

private:
    struct Attempt;

    void readAgain(Region all, std::vector<Reading>& readings);
    auto readRegion(Region region, Part part, int depth) -> Reading;
    auto readInside(Region region, Part part, int depth) -> std::optional<Reading>;
    auto readGroups(const Skeleton& skeleton, const Attempt& attempt, int depth)
        -> std::vector<Reading::Inner>;
    auto readGroup(Region group, Part part, int depth) -> std::vector<Reading>;
    auto guessGroup(Region group, const Holder* holder, int depth) -> std::vector<Reading>;
    void add(std::vector<Finding> findings, Region region);
    auto openersOnNextLine(const GrammarRun& run) const -> std::vector<Finding>;
    auto readBroken(GrammarRun& run, Region region) -> Reading;
    auto attempt(const Skeleton& skeleton, Part part, bool balanced) -> Attempt;
    auto own(std::unique_ptr<GrammarRun> run) -> GrammarRun&;

    std::string_view text_;
    std::span<const syntax::Token> tokens_;
    Regions regions_;
    std::vector<std::unique_ptr<GrammarRun>> runs_;
    std::vector<Finding> findings_;
    bool againstIndentation_ = false;
    std::uint32_t inserted_ = 0;
    /// A group is being read as several things; those in it are not.
    bool guessing_ = false;
};

}  // namespace clc::parser
