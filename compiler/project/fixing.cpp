#include "project/fixing.h"

#include "diagnostics/apply_fixes.h"
#include "project/formatting.h"

#include <algorithm>
#include <map>
#include <utility>

namespace clc::project {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

/// The files as they are after the fixes so far.
class ChangedFiles final : public FileSystem {
public:
    ChangedFiles(const FileSystem& files, const Texts& changed)
        : files_(files), changed_(changed) {}

    [[nodiscard]] auto read(std::string_view path) const -> ReadResult override {
        const auto found = changed_.find(path);
        return found == changed_.end() ? files_.read(path)
                                       : ReadResult{ReadStatus::Ok, found->second, {}};
    }
    [[nodiscard]] auto list(std::string_view path) const -> ListResult override {
        return files_.list(path);
    }

private:
    const FileSystem& files_;
    const Texts& changed_;
};

bool isOfSyntax(const Diagnostic& each) {
    return each.severity == Severity::Error && each.code.starts_with("CL00");
}

struct Errors {
    std::ptrdiff_t all = 0;
    std::ptrdiff_t ofSyntax = 0;
};

auto countErrors(const std::vector<Diagnostic>& found) -> Errors {
    return {.all = std::ranges::count(found, Severity::Error, &Diagnostic::severity),
            .ofSyntax = std::ranges::count_if(found, isOfSyntax)};
}

/// What could not be read hides what is wrong in it.
bool isNoWorse(const Errors& after, const Errors& before) {
    return after.ofSyntax < before.ofSyntax ||
           (after.ofSyntax == before.ofSyntax && after.all <= before.all);
}

auto describe(const AppliedFix& applied, const SourceManager& sources) -> MadeFix {
    const Span at = applied.fix->edits.front().span;
    const SourceFile& file = sources.file(at.file);
    const Position position = file.lines().position(at.begin);
    return {.path = file.path(),
            .line = position.line,
            .column = position.column,
            .code = applied.diagnostic->code,
            .title = applied.fix->title};
}

}  // namespace

auto fixAll(const FileSystem& files, const FindIn& find) -> FixRun {
    FixRun run;
    Texts texts;
    Texts before;
    run.left = find(files);
    for (int round = 0; round < kMostFixRounds; ++round) {
        const SourceManager& sources = run.left->sources();
        const FixOutcome outcome = applyFixes(run.left->diagnostics(), sources);
        if (outcome.files.empty()) {
            run.end = FixEnd::NothingLeft;
            break;
        }
        Texts next = texts;
        for (const FixedFile& fixed : outcome.files) {
            const SourceFile& file = sources.file(fixed.file);
            before.try_emplace(file.path(), file.text());
            next[file.path()] = formatChanged(file.path(), file.text(), fixed.text, fixed.touched);
        }
        auto found = find(ChangedFiles(files, next));
        if (!isNoWorse(countErrors(found->diagnostics()), countErrors(run.left->diagnostics()))) {
            run.end = FixEnd::TakenBack;
            break;
        }
        for (const AppliedFix& applied : outcome.applied) {
            run.made.push_back(describe(applied, sources));
        }
        texts = std::move(next);
        run.left = std::move(found);
    }
    for (const auto& [path, text] : texts) {
        if (const std::string& old = before.find(path)->second; old != text) {
            run.texts.push_back({path, old, text});
        }
    }
    return run;
}

}  // namespace clc::project
