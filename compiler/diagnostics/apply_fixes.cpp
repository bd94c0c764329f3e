#include "diagnostics/apply_fixes.h"

#include "base/check.h"

#include <algorithm>
#include <map>

namespace clc {
namespace {

/// The edits taken so far, by file and in order of their begin.
using TakenEdits = std::map<FileId, std::multimap<std::uint32_t, Edit>>;

/// Two insertions at one place count as a conflict: their order would be a guess.
bool conflicts(const Edit& edit, const std::multimap<std::uint32_t, Edit>& taken) {
    const auto next = taken.lower_bound(edit.span.begin);
    if (next != taken.end() && (next->first < edit.span.end || next->first == edit.span.begin)) {
        return true;
    }
    if (next == taken.begin()) {
        return false;
    }
    return std::prev(next)->second.span.end > edit.span.begin;
}

bool conflicts(const Fix& fix, const TakenEdits& taken) {
    return std::ranges::any_of(fix.edits, [&](const Edit& edit) {
        const auto file = taken.find(edit.span.file);
        return file != taken.end() && conflicts(edit, file->second);
    });
}

/// The fix to apply for `diagnostic`, or null.
auto chooseFix(const Diagnostic& diagnostic, const SourceManager& sources) -> const Fix* {
    const auto usable = [&](const Fix& fix) {
        return fix.applicability == Applicability::Safe && !fix.edits.empty() &&
               std::ranges::none_of(fix.edits, [&](const Edit& edit) {
                   return sources.file(edit.span.file).isVirtual();
               });
    };
    const auto found = std::ranges::find_if(diagnostic.fixes, usable);
    return found == diagnostic.fixes.end() ? nullptr : &*found;
}

/// Where the replacements of `edits` lie once all of them are made.
auto placesOf(FileId file, std::span<const Edit> edits) -> std::vector<Span> {
    std::vector<Span> places;
    std::uint32_t inserted = 0;
    std::uint32_t removed = 0;
    for (const Edit& edit : edits) {
        const std::uint32_t begin = edit.span.begin + inserted - removed;
        const auto size = static_cast<std::uint32_t>(edit.replacement.size());
        places.push_back({file, begin, begin + size});
        inserted += size;
        removed += edit.span.size();
    }
    return places;
}

auto changedFiles(const TakenEdits& taken, const SourceManager& sources) -> std::vector<FixedFile> {
    std::vector<FixedFile> files;
    for (const auto& [id, edits] : taken) {
        std::vector<Edit> sorted;
        for (const auto& [begin, edit] : edits) {
            sorted.push_back(edit);
        }
        files.push_back({id, applyEdits(sources.file(id).text(), sorted), placesOf(id, sorted)});
    }
    std::ranges::sort(files, {}, [&](const FixedFile& fixed) -> const std::string& {
        return sources.file(fixed.file).path();
    });
    return files;
}

}  // namespace

auto applyFixes(std::span<const Diagnostic> diagnostics, const SourceManager& sources)
    -> FixOutcome {
    TakenEdits taken;
    FixOutcome outcome;
    for (const Diagnostic& diagnostic : diagnostics) {
        const Fix* fix = chooseFix(diagnostic, sources);
        if (fix == nullptr) {
            continue;
        }
        if (conflicts(*fix, taken)) {
            ++outcome.postponed;
            continue;
        }
        outcome.applied.push_back({&diagnostic, fix});
        for (const Edit& edit : fix->edits) {
            taken[edit.span.file].emplace(edit.span.begin, edit);
        }
    }
    outcome.files = changedFiles(taken, sources);
    return outcome;
}

auto applyEdits(std::string_view text, std::span<const Edit> edits, std::uint32_t offset)
    -> std::string {
    std::string result;
    std::size_t done = 0;
    for (const Edit& edit : edits) {
        const std::size_t begin = edit.span.begin - offset;
        CLC_ASSERT(edit.span.begin >= offset && begin >= done && edit.span.end >= edit.span.begin &&
                       edit.span.end - offset <= text.size(),
                   "edits are sorted, apart and inside the text");
        result.append(text.substr(done, begin - done)).append(edit.replacement);
        done = edit.span.end - offset;
    }
    result.append(text.substr(done));
    return result;
}

}  // namespace clc
