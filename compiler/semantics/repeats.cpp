#include "semantics/repeats.h"

#include "diagnostics/catalogue.h"
#include "semantics/fill_in.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace clc::semantics {

namespace {

/// A name is wrong in what they report: where it is written, or where it should have been defined.
bool isAboutName(const Diagnostic& diagnostic) {
    const std::array codes{diag::UnknownName.info.code,      diag::UnknownType.info.code,
                           diag::UnknownField.info.code,     diag::UnknownKind.info.code,
                           diag::UnknownModule.info.code,    diag::UnknownInModule.info.code,
                           diag::UnknownReference.info.code, diag::UnknownFunction.info.code};
    return std::find(codes.begin(), codes.end(), diagnostic.code) != codes.end();
}

/// Two reports with the same of this have one cause; nothing if no other can have it.
struct Cause {
    std::string code;
    std::vector<std::string> arguments;
    /// An unknown field is read, and not given.
    bool isRead = false;
    /// The map that lacks a key: another one may lack it for another reason.
    std::uint32_t file = 0;
    std::uint32_t begin = 0;

    auto operator<=>(const Cause&) const = default;
};

/// What is read stands behind a dot.
bool isBehindDot(Span name, const SourceManager& sources) {
    return name.valid() && name.begin > 0 && sources.file(name.file).text()[name.begin - 1] == '.';
}

auto causeOf(const Diagnostic& diagnostic, const SourceManager& sources) -> std::optional<Cause> {
    Cause cause{std::string(diagnostic.code), diagnostic.arguments};
    cause.isRead =
        diagnostic.code == diag::UnknownField.info.code && isBehindDot(diagnostic.span(), sources);
    if (isAboutName(diagnostic)) {
        // Each of them is a value of its own to write.
        const bool isHole = diagnostic.arguments == std::vector<std::string>{std::string(kFillIn)};
        return isHole ? std::nullopt : std::optional(cause);
    }
    if (diagnostic.code != diag::UnknownKey.info.code || diagnostic.labels.size() < 2) {
        return std::nullopt;
    }
    cause.file = diagnostic.labels[1].span.file.value;
    cause.begin = diagnostic.labels[1].span.begin;
    return cause;
}

using Place = std::pair<std::uint32_t, std::uint32_t>;

auto placeOf(const Diagnostic& diagnostic) -> Place {
    return {diagnostic.span().file.value, diagnostic.span().begin};
}

/// The fix of one place may differ by what is near there.
bool areFixedAlike(const Diagnostic& a, const Diagnostic& b) {
    return a.fixes.size() != 1 || b.fixes.size() != 1 || a.fixes[0].title == b.fixes[0].title;
}

void takeOver(Diagnostic& kept, const Diagnostic& repeated) {
    kept.labels.push_back({repeated.span(), "here too"});
    if (kept.fixes.size() == 1 && repeated.fixes.size() == 1) {
        std::vector<Edit>& edits = kept.fixes[0].edits;
        for (const Edit& more : repeated.fixes[0].edits) {
            // One line that brings the name in is enough for all.
            if (std::ranges::find(edits, more) == edits.end()) {
                edits.push_back(more);
            }
        }
    }
}

/// Fields that nobody knows, written twice: that one is known twice then is said when it is. So
/// there is no fix: with the right name it would still be there twice.
void dropUnknownTwice(std::vector<Diagnostic>& diagnostics) {
    std::map<Place, Diagnostic*> unknown;
    for (Diagnostic& each : diagnostics) {
        if (each.code == diag::UnknownField.info.code) {
            unknown.emplace(placeOf(each), &each);
        }
    }
    std::set<Place> twice;
    for (const Diagnostic& each : diagnostics) {
        const auto found = unknown.find(placeOf(each));
        if (each.code != diag::DuplicateEntry.info.code || found == unknown.end()) {
            continue;
        }
        twice.insert(found->first);
        found->second->fixes.clear();
        if (each.labels.size() > 1) {
            const Span before = each.labels[1].span;
            const auto first = unknown.find({before.file.value, before.begin});
            if (first != unknown.end()) {
                first->second->fixes.clear();
            }
        }
    }
    std::erase_if(diagnostics, [&](const Diagnostic& each) {
        return each.code == diag::DuplicateEntry.info.code && twice.contains(placeOf(each));
    });
}

/// Values of a type of which no value ends lack what nobody can give them.
void dropMissingOfEndless(std::vector<Diagnostic>& diagnostics) {
    std::set<Place> endless;
    for (const Diagnostic& each : diagnostics) {
        for (const Label& label : each.labels) {
            if (each.code == diag::EndlessType.info.code) {
                endless.insert({label.span.file.value, label.span.begin});
            }
        }
    }
    std::erase_if(diagnostics, [&](const Diagnostic& each) {
        return each.code == diag::MissingField.info.code &&
               std::ranges::any_of(each.labels, [&](const Label& label) {
                   return endless.contains({label.span.file.value, label.span.begin});
               });
    });
}

/// What is wrong with names that are declared.
struct Declared {
    /// Places of mistakes, in the names of declarations too.
    std::set<Place> wrong;
    /// Fields that nobody knows: kinds among them, whose declaration has no name, and names whose
    /// declaration has no kind. Kinds that nobody knows: names among them, before their kind.
    std::set<std::string> nameless;
};

auto declaredIn(const std::vector<Diagnostic>& diagnostics) -> Declared {
    Declared declared;
    for (const Diagnostic& each : diagnostics) {
        if (each.severity == Severity::Error && each.code != diag::UnknownReference.info.code) {
            declared.wrong.insert(placeOf(each));
        }
        if (each.code == diag::UnknownField.info.code && each.arguments.size() == 2) {
            declared.nameless.insert(each.arguments[1]);
        }
        if (each.code == diag::UnknownKind.info.code && !each.arguments.empty()) {
            declared.nameless.insert(each.arguments[0]);
        }
    }
    return declared;
}

/// A reference names what is declared with a mistake in its name, which it shows, or without one.
bool isDeclaredWrong(const Diagnostic& diagnostic, const Declared& declared) {
    if (diagnostic.code != diag::UnknownReference.info.code) {
        return false;
    }
    const auto& labels = diagnostic.labels;
    // Without a fix, what it shows is of another kind, and right or wrong by itself.
    const bool showsWrong =
        labels.size() > 1 && !diagnostic.fixes.empty() &&
        declared.wrong.contains({labels[1].span.file.value, labels[1].span.begin});
    const bool isNameless = diagnostic.fixes.empty() && !diagnostic.arguments.empty() &&
                            declared.nameless.contains(diagnostic.arguments.front());
    const bool isKindless =
        diagnostic.arguments.size() == 2 && declared.nameless.contains(diagnostic.arguments.back());
    return showsWrong || isNameless || isKindless;
}

}  // namespace

auto withoutRepeats(std::vector<Diagnostic> diagnostics, const SourceManager& sources)
    -> std::vector<Diagnostic> {
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(),
        [](const Diagnostic& a, const Diagnostic& b) { return placeOf(a) < placeOf(b); });
    dropUnknownTwice(diagnostics);
    dropMissingOfEndless(diagnostics);
    const Declared declared = declaredIn(diagnostics);
    std::erase_if(diagnostics,
                  [&](const Diagnostic& each) { return isDeclaredWrong(each, declared); });
    std::map<Cause, std::size_t> first;
    std::vector<Diagnostic> kept;
    for (Diagnostic& each : diagnostics) {
        if (auto cause = causeOf(each, sources)) {
            const auto [found, added] = first.try_emplace(*std::move(cause), kept.size());
            if (!added && areFixedAlike(kept[found->second], each)) {
                takeOver(kept[found->second], each);
                continue;
            }
        }
        kept.push_back(std::move(each));
    }
    return kept;
}

}  // namespace clc::semantics
