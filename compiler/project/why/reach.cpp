#include "project/why/reach.h"

#include "project/why/chain.h"
#include "project/why/text_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace clc::project {
namespace {

using values::OriginId;

class Reach {
public:
    Reach(const Compilation& compilation, std::string_view source, std::size_t line)
        : compilation_(compilation),
          result_(*compilation.result()),
          chains_(result_, compilation.model()),
          texts_(compilation),
          line_(line) {
        const SourceManager& sources = compilation.sources();
        for (std::uint32_t i = 0; i < sources.size(); ++i) {
            if (sources.file(FileId(i)).path() == source) {
                file_ = FileId(i);
            }
        }
        markOrigins();
    }

    auto take() -> std::vector<ReachedFile> {
        for (const values::OutputFile& placed : result_.files) {
            const auto found = compilation_.outputs().find(placed.path);
            if (found != compilation_.outputs().end()) {
                addFile(placed, found->second);
            }
        }
        std::ranges::stable_sort(files_, {}, &ReachedFile::kind);
        return std::move(files_);
    }

private:
    enum class Mark : std::uint8_t { None, Owned, Through, Direct };

    /// What is written at `span` is written on the line. A block is where it begins; a text is on
    /// each of its lines.
    [[nodiscard]] bool isOn(Span span) const {
        if (!span.valid() || span.file != file_) {
            return false;
        }
        if (line_ == 0) {
            return true;
        }
        const SourceFile& file = compilation_.sources().file(span.file);
        // An entry may begin with a quoted key, and end with something else than a text.
        const std::string_view written = file.text(span);
        const bool isText =
            written.starts_with('"') && written.find_last_of("\"#") + 1 == written.size();
        const Span told = isText ? span : chains_.firstLine(span);
        return file.lines().position(told.begin).line < line_ &&
               line_ <= file.lines().position(told.end).line + 1;
    }

    /// What an origin is made of was there before it, so one walk over all of them is enough.
    void markOrigins() {
        const values::OriginTable& origins = *result_.origins;
        for (std::size_t i = 0; i < result_.instances.size(); ++i) {
            owned_.push_back(isOwnersLine(values::InstanceId(i)));
        }
        std::vector<bool> isText(origins.size());
        for (const evaluation::Explained::Document& each : result_.explained.documents) {
            isText[each.origin.index()] = true;
        }
        marks_.resize(origins.size(), Mark::None);
        aroundTexts_.resize(origins.size(), Mark::None);
        auto way = result_.explained.ways.begin();
        for (std::size_t i = 0; i < origins.size(); ++i) {
            const values::Origin each = origins.get(OriginId(i));
            const bool isOwned = each.instance.valid() && owned_[each.instance.index()];
            const Mark own = isOn(each.span) ? Mark::Direct : isOwned ? Mark::Owned : Mark::None;
            OriginId by;
            if (way != result_.explained.ways.end() && way->origin == OriginId(i)) {
                by = way++->by;
            }
            marks_[i] = markOf(each, own, by, marks_);
            aroundTexts_[i] = isText[i] ? own : markOf(each, own, by, aroundTexts_);
        }
    }

    /// How `origin` is reached: what is written on its own line, by a part of it, or `by` what set
    /// the reference that it was found by.
    static auto markOf(const values::Origin& origin, Mark own, OriginId by,
                       const std::vector<Mark>& marks) -> Mark {
        Mark mark = own;
        if (by.valid() && marks[by.index()] > Mark::Owned) {
            mark = std::max(mark, Mark::Through);
        }
        const bool passesOn =
            origin.parts.size() == 1 && origin.reason != values::OriginReason::Computed;
        for (const OriginId part : origin.parts) {
            const Mark inner = part.valid() ? marks[part.index()] : Mark::None;
            const bool isMade = !passesOn && inner != Mark::None;
            // A part that belongs to the line's declaration does not make all of it belong
            // there.
            const Mark outer = isMade && inner == Mark::Owned ? Mark::None
                               : isMade                       ? Mark::Through
                                                              : inner;
            mark = std::max(mark, outer);
        }
        return mark;
    }

    /// Who owns what `instance` makes is declared on the line.
    [[nodiscard]] bool isOwnersLine(values::InstanceId instance) const {
        const std::vector<Declared> owners = chains_.owners(instance);
        return std::ranges::any_of(owners, [&](const Declared& each) { return isOn(each.span); });
    }

    static auto best(std::span<const OriginId> origins, const std::vector<Mark>& marks) -> Mark {
        Mark best = Mark::None;
        for (const OriginId origin : origins) {
            best = std::max(best, origin.valid() ? marks[origin.index()] : Mark::None);
        }
        return best;
    }

    [[nodiscard]] auto markOf(const LineParts& line) const -> Mark {
        if (!line.isInside()) {
            const bool isMixed = best(line.mixedIn, marks_) > Mark::Owned ||
                                 std::ranges::find(line.mixedFiles, file_) != line.mixedFiles.end();
            return std::max(best(line.around, marks_), isMixed ? Mark::Through : Mark::None);
        }
        // Around a text stands what placed it, and no other line of it.
        const Mark around = std::min(best(line.around, aroundTexts_), Mark::Through);
        return std::max(
            {isOn(line.file) ? Mark::Direct : Mark::None, best(line.inner, marks_), around});
    }

    /// How the line is reached, if it is.
    [[nodiscard]] auto kindOf(const LineParts& line) const -> std::optional<ReachKind> {
        const Mark best = markOf(line);
        if (best == Mark::None) {
            return std::nullopt;
        }
        return best == Mark::Direct    ? ReachKind::Direct
               : best == Mark::Through ? ReachKind::Through
                                       : ReachKind::Owned;
    }

    void addFile(const values::OutputFile& placed, const backends::PrintedFile& printed) {
        const bool isPlaced = isOn(placed.emit);
        const bool isOwned = placed.owner.valid() && owned_[placed.owner.index()];
        const std::vector<LineParts>& lines = texts_.of(placed.path);
        std::array<ReachedFile, 3> found;
        for (std::size_t i = 0; i < printed.lines.lineCount(); ++i) {
            auto kind = kindOf(lines[i]);
            if (!kind && (isPlaced || isOwned)) {
                kind = isPlaced ? ReachKind::Through : ReachKind::Owned;
            }
            if (!kind) {
                continue;
            }
            ReachedFile& of = found.at(static_cast<std::size_t>(*kind));
            of.path = placed.path;
            of.kind = *kind;
            if (of.lines.empty() || of.lines.back().last != i) {
                of.lines.push_back({i + 1, i});
            }
            of.lines.back().last = i + 1;
        }
        for (ReachedFile& each : found) {
            if (!each.lines.empty()) {
                files_.push_back(std::move(each));
            }
        }
    }

    const Compilation& compilation_;
    const evaluation::EvalResult& result_;
    Chains chains_;
    TextLines texts_;
    FileId file_;
    std::size_t line_;
    std::vector<bool> owned_;  // by instance
    std::vector<Mark> marks_;  // by origin
    /// Without what documents that texts are made of hold.
    std::vector<Mark> aroundTexts_;
    std::vector<ReachedFile> files_;
};

}  // namespace

auto reachedBy(const Compilation& compilation, std::string_view source, std::size_t line)
    -> std::vector<ReachedFile> {
    return Reach(compilation, source, line).take();
}

auto rangesText(const std::vector<LineRange>& lines) -> std::string {
    std::string text;
    for (const LineRange& each : lines) {
        text += text.empty() ? "" : ", ";
        text += each.first == each.last ? fmt::format("{}", each.first)
                                        : fmt::format("{}-{}", each.first, each.last);
    }
    return text;
}

}  // namespace clc::project
