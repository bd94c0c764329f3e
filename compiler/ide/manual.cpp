#include "ide/manual.h"

#include "base/edit_distance.h"
#include "ide/examples.h"
#include "ide/pages.h"
#include "project/schemas.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

namespace clc::ide {

/// The library, or what a file of the project leads to.
struct Manual::Part {
    Part(const semantics::Model& model, Reach reached)
        : describer(model), topics(model, reached), reach(reached) {}

    /// Null for the library.
    std::unique_ptr<project::Compilation> compilation;
    Describer describer;
    Topics topics;
    Reach reach;
};

namespace {

/// A word that the examples of `meaning` hold; empty for a record, whose name nobody has to say.
auto wordOf(const Meaning& meaning) -> std::string_view {
    if (meaning.apiType) {
        return meaning.target.name;
    }
    const syntax::NodeKind kind = meaning.definitions.front().item->kind;
    const bool isSaid = kind == syntax::NodeKind::KindItem || kind == syntax::NodeKind::FnItem;
    return isSaid ? std::string_view(meaning.target.name) : std::string_view();
}

/// Examples of the library that use `meaning`.
auto ownExamples(const Meaning& meaning) -> Examples {
    Examples examples;
    examples.addNamesake(meaning.target);
    if (examples.find(meaning.target) == nullptr) {
        examples.addOwn(wordOf(meaning));
    }
    return examples;
}

/// The shortest of the names that `start` begins, whatever the case; of equal ones the first.
auto shortestBegunBy(std::string_view start, const std::vector<std::string_view>& names)
    -> std::optional<std::string> {
    const auto isSame = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) ==
               std::tolower(static_cast<unsigned char>(b));
    };
    const auto isLess = [](std::string_view a, std::string_view b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    };
    std::optional<std::string> found;
    for (const std::string_view name : names) {
        const bool isBegun = name.size() > start.size() &&
                             std::ranges::equal(name.substr(0, start.size()), start, isSame);
        if (isBegun && (!found || isLess(name, *found))) {
            found = name;
        }
    }
    return found;
}

/// An example says more than none, and less than lines of code in the words.
void addExample(Description& description, const Examples& examples) {
    const ExampleDescription* example = examples.find(description.target);
    if (example != nullptr && description.samples.empty()) {
        description.example = *example;
    }
}

}  // namespace

Manual::Manual(const FileSystem* library)
    : library_(library), schemas_(project::embeddedSchemas()), checked_(schemas_.get(), library_) {
    parts_.push_back(std::make_unique<Part>(checked_.model(), Reach::Library));
}

Manual::~Manual() = default;

void Manual::add(const FileSystem& files, const std::string& path) {
    auto compilation = std::make_unique<project::Compilation>(files, schemas_.get(), library_);
    if (compilation->check(path)) {
        parts_.push_back(std::make_unique<Part>(compilation->model(), Reach::Own));
        parts_.back()->compilation = std::move(compilation);
    }
}

bool Manual::isOfLibrary(std::string_view name) const {
    return !parts_.front()->topics.find(name).empty();
}

auto Manual::answer(const Part& part, const Meaning& meaning) -> Answer {
    Answer answer;
    if (meaning.module != nullptr) {
        answer.module = part.describer.describe(*meaning.module);
    } else if (meaning.apiType) {
        answer.definitions.push_back(part.describer.describeApiType(*meaning.apiType));
        if (part.reach == Reach::Library) {
            addExample(answer.definitions.back(), ownExamples(meaning));
        }
    } else if (meaning.intrinsic != nullptr) {
        answer.definitions.push_back(part.describer.describe(*meaning.intrinsic));
    } else {
        Examples examples;
        if (part.reach == Reach::Own) {
            examples.addCluster(part.compilation->model(), {});
        } else if (meaning.definitions.front().item->kind != syntax::NodeKind::RuleItem) {
            examples = ownExamples(meaning);
        }
        for (const semantics::Definition& definition : meaning.definitions) {
            answer.definitions.push_back(part.describer.describe(definition));
            addExample(answer.definitions.back(), examples);
        }
    }
    return answer;
}

auto Manual::look(std::string_view name) const -> Answer {
    const auto oneOf = [](const Part& part, const std::vector<Meaning>& found) {
        if (found.size() == 1) {
            return answer(part, found.front());
        }
        Answer ambiguous;
        for (const Meaning& each : found) {
            ambiguous.candidates.push_back(each.target.qualified());
        }
        return ambiguous;
    };
    std::vector<std::string_view> known;
    for (const auto& part : parts_) {
        if (const auto found = part->topics.find(name); !found.empty()) {
            return oneOf(*part, found);
        }
        const std::vector<std::string_view> names = part->topics.names();
        known.insert(known.end(), names.begin(), names.end());
    }
    for (const auto& part : parts_) {
        if (const auto found = part->topics.calledElsewhere(name); !found.empty()) {
            return oneOf(*part, found);
        }
    }
    for (const auto& part : parts_) {
        if (const auto found = part->topics.almostCalled(name); !found.empty()) {
            return oneOf(*part, found);
        }
    }
    if (Answer part = partOf(name); part.isFound()) {
        return part;
    }
    if (const auto capital = inOtherCase(name)) {
        return {.near = capital};
    }
    const auto begun = name.empty() ? std::optional<std::string>() : shortestBegunBy(name, known);
    return {.near = begun || name.empty() ? begun : nearest(name, known)};
}

/// `app.autoscale`, `Probe.http`: the field or case alone, and behind it the types that it is of.
auto Manual::partOf(std::string_view name) const -> Answer {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) {
        return {};
    }
    const Answer owner = look(name.substr(0, dot));
    if (owner.definitions.size() != 1) {
        return {};
    }
    const Description& whole = owner.definitions.front();
    const auto isMeant = [&](const auto& each) { return each.name == name.substr(dot + 1); };
    Description part;
    part.topic = whole.topic;
    part.target = whole.target;
    part.useLine = whole.useLine;
    part.head = whole.head;
    part.declared = whole.declared;
    std::ranges::copy_if(whole.fields, std::back_inserter(part.fields), isMeant);
    std::ranges::copy_if(whole.cases, std::back_inserter(part.cases), isMeant);
    if (part.fields.empty() && part.cases.empty()) {
        return {};
    }
    Answer answer{.definitions = {part}};
    for (const FieldDescription& field : part.fields) {
        for (const TextPiece& piece : field.type) {
            const Answer type = piece.target ? look(piece.target->qualified()) : Answer();
            for (Description each : type.definitions) {
                if (each.topic != Topic::Kind) {
                    each.example.reset();
                    answer.definitions.push_back(std::move(each));
                }
            }
        }
    }
    return answer;
}

/// `app.Autoscale` for `app.autoscale`: a name of a module whose first letter is of the other case.
auto Manual::inOtherCase(std::string_view name) const -> std::optional<std::string> {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot + 1 == name.size()) {
        return std::nullopt;
    }
    std::string other(name);
    const auto first = static_cast<unsigned char>(other[dot + 1]);
    other[dot + 1] =
        static_cast<char>(std::isupper(first) != 0 ? std::tolower(first) : std::toupper(first));
    const bool isKnown = std::ranges::any_of(
        parts_, [&](const auto& part) { return !part->topics.find(other).empty(); });
    return isKnown ? std::optional(other) : std::nullopt;
}

auto Manual::modules() const -> std::vector<ModuleDescription> {
    std::vector<ModuleDescription> all;
    for (const auto& part : parts_) {
        for (const semantics::Module* module : part->topics.modules()) {
            const bool isKnown = std::ranges::any_of(
                all, [&](const ModuleDescription& each) { return each.name == module->name; });
            if (!isKnown) {
                all.push_back(part->describer.describe(*module));
            }
        }
    }
    return all;
}

auto Manual::builtIns() const -> std::vector<Description> {
    std::vector<Description> all;
    for (const Intrinsic& each : intrinsics()) {
        all.push_back(parts_.front()->describer.describe(each));
    }
    return all;
}

}  // namespace clc::ide
