// `match`: which alternatives its arms take, and what is left (S9).
#include "semantics/checker.h"
#include "semantics/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

namespace {

/// The cases of variants among what is matched.
struct Cases {
    std::unordered_map<std::string_view, TypeId> byName;
    /// Nothing that is matched takes over the fields of a case, so that its own arm alone takes it.
    bool areApart = true;
};

auto casesOf(const Model& model, const types::TypeStore& types,
             const std::vector<TypeId>& alternatives) -> Cases {
    Cases cases;
    for (const TypeId each : alternatives) {
        if (types.tag(each) == TypeTagKind::Record) {
            const RecordInfo& info = model.record(types.get(each).record);
            cases.areApart = cases.areApart && info.takesOver.empty();
            if (!info.caseName.empty() && info.typeParams.empty() && !info.isOpen) {
                cases.byName.insert_or_assign(info.caseName, each);
            }
        } else if (types.tag(each) == TypeTagKind::Kind) {
            cases.areApart = false;
        }
    }
    return cases;
}

/// The case that `pattern` names and that alone it takes of `rest`; not valid if it is not so
/// simple.
auto takeCase(const syntax::TypeExpr& pattern, const Cases& cases, std::vector<TypeId>& rest)
    -> TypeId {
    const auto* named = as<syntax::NamedType>(&pattern);
    if (!cases.areApart || named == nullptr || named->path.size() != 1 ||
        !named->arguments.empty()) {
        return {};
    }
    const auto found = cases.byName.find(named->path.front().text);
    const auto at =
        found == cases.byName.end() ? rest.end() : std::ranges::find(rest, found->second);
    if (at == rest.end()) {
        return {};
    }
    const TypeId taken = *at;
    rest.erase(at);
    return taken;
}

bool isLiteral(TypeTagKind tag) {
    return tag == TypeTagKind::TextLiteral || tag == TypeTagKind::IntLiteral ||
           tag == TypeTagKind::BoolLiteral;
}

constexpr const char* kTakenAbove = "an arm above takes it already";

}  // namespace

auto ModelBuilder::checkMatch(const syntax::MatchExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    const TypeId subject = check(*expr.subject, {}, frame);
    const bool closed = subject != TypeId::any && subject != TypeId::error;
    const std::vector<TypeId> alternatives = types_.alternatives(subject);
    const Cases cases = casesOf(model_, types_, alternatives);
    MatchRest rest;
    std::vector<TypeId>& left = rest.left;
    for (const TypeId each : alternatives) {
        // A Bool is one of two literals, so that arms for both are enough.
        if (each == TypeId::boolean) {
            left.insert(left.end(), {types_.boolLiteral(1), types_.boolLiteral(0)});
        } else {
            left.push_back(each);
        }
    }
    const std::string path = pathOf(*expr.subject);
    TypeId result = TypeId::never;
    bool hasElse = false;
    bool isSound = true;  // of all patterns
    for (const syntax::MatchArm* arm : expr.arms) {
        std::vector<TypeId> taken;
        if (arm->isElse()) {
            if (closed && left.empty()) {
                sink_.report(diag::UnreachableArm, arm->span.part(0, 4), "else")
                    .help("the arms above take all there is: leave it out");
            }
            hasElse = true;
            taken = left;
            left.clear();
        }
        Frame& inside = newFrame(&frame);
        for (const syntax::TypeExpr* pattern : arm->patterns) {
            if (const TypeId one = takeCase(*pattern, cases, left); one.valid()) {
                model_.typeExprs_[pattern] = one;
                taken.push_back(one);
            } else if (!takePattern(*pattern, subject, rest, taken, frame)) {
                isSound = false;
                addMeantVariable(*pattern, inside);
            }
        }
        if (!path.empty() && !taken.empty() && subject != TypeId::any) {
            inside.narrowings.push_back({path, types_.unionOf(taken)});
        }
        result = join(result, check(*arm->result, expected, inside));
    }
    if (!isSound) {  // what such an arm should take is not known
        return result;
    }
    if (!hasElse && closed && !left.empty()) {
        sink_.report(diag::MatchNotExhaustive, expr.span.part(0, 5), show(types_.unionOf(left)))
            .help("add an arm for it, or else => ...");
    } else if (!hasElse && subject == TypeId::any) {
        sink_
            .report(diag::MatchNotExhaustive, expr.span.part(0, 5),
                    "the rest of what open data may be")
            .help("add else => ...");
    }
    return result;
}

/// `x => x`: in other languages that is a variable, and what is said of the arm is enough.
void ModelBuilder::addMeantVariable(const syntax::TypeExpr& pattern, Frame& inside) {
    const auto* named = as<syntax::NamedType>(&pattern);
    if (named != nullptr && named->path.size() == 1) {
        inside.locals.push_back({named->path.front().text, &pattern, TypeId::error});
    }
}

/// `name` stands where the type or the value of an arm does, and nobody knows it. True if it is a
/// word for all the rest, or a name for what is matched.
bool ModelBuilder::reportNameForRest(const syntax::Name& name, const Frame& frame) {
    constexpr std::array<std::string_view, 4> kRest = {"_", "default", "otherwise", "other"};
    if (std::ranges::find(kRest, name.text) != kRest.end()) {
        sink_.report(diag::ForeignWord, name.span, name.text, "else")
            .help("else => ... takes what the arms above leave")
            .fix("write 'else'", name.span, "else");
        return true;
    }
    const bool isSmall = std::islower(static_cast<unsigned char>(name.text.front())) != 0;
    if (!isSmall || isLost(name, frame) || guesses_.nearest(name.text, typeNames(frame))) {
        return false;
    }
    sink_.report(diag::UnknownType, name.span, name.text)
        .help(
            "an arm names a type, a case, or a text or number in itself; else => ... takes the "
            "rest");
    return true;
}

/// The text that is meant by the arm `pattern`, which no value can be, if one that is left in
/// `rest` is near.
auto ModelBuilder::meantText(const syntax::TypeExpr& pattern, TypeId wanted,
                             const std::vector<TypeId>& rest) -> TypeId {
    const types::Type& written = types_.get(wanted);
    if (written.tag != TypeTagKind::TextLiteral) {
        return {};
    }
    std::vector<std::string_view> texts;
    for (const TypeId each : rest) {
        if (types_.tag(each) == TypeTagKind::TextLiteral) {
            texts.push_back(types_.get(each).text);
        }
    }
    const std::string_view text = written.text;
    const auto near = guesses_.nearest(text, texts);
    return near && !pattern.hasError ? types_.textLiteral(*near) : TypeId();
}

/// Whether a pattern above takes all that `wanted` does, which is one of them from now on.
bool ModelBuilder::isTakenBefore(TypeId wanted, MatchRest& rest) const {
    const bool isNew = rest.patterns.insert(wanted.value).second;
    const bool isPart = std::ranges::any_of(
        rest.wide, [&](TypeId above) { return model_.relation(wanted, above) == Relation::Same; });
    if (isNew && !isLiteral(types_.tag(wanted))) {
        rest.wide.push_back(wanted);
    }
    return !isNew || isPart;
}

/// What `pattern` takes of the alternatives left in `rest`; false if it is wrong itself, which is
/// reported.
bool ModelBuilder::takePattern(const syntax::TypeExpr& pattern, TypeId subject, MatchRest& rest,
                               std::vector<TypeId>& taken, const Frame& frame) {
    // A bare name may be a case of the subject's variant.
    const auto* named = as<syntax::NamedType>(&pattern);
    TypeId wanted;
    if (named != nullptr && named->path.size() == 1 && named->arguments.empty()) {
        for (const TypeId each : types_.alternatives(subject)) {
            const types::Type& type = types_.get(each);
            if (type.tag == TypeTagKind::Record &&
                model_.records_[type.record.index()]->caseName == named->path.front().text) {
                wanted = each;
            }
        }
    }
    if (wanted.valid()) {
        model_.typeExprs_[&pattern] = wanted;
    } else if (named != nullptr && named->path.size() == 1 &&
               !typeOfThing(thing(named->path, frame)).valid() &&
               (reportUnknownCase(named->path.front(), subject) ||
                reportNameForRest(named->path.front(), frame))) {
        return false;
    } else {
        wanted = resolve(pattern, frame);
    }
    if (wanted == TypeId::error || subject == TypeId::error) {
        return false;
    }
    if (isTakenBefore(wanted, rest)) {
        sink_.report(diag::UnreachableArm, pattern.span, show(wanted)).help(kTakenAbove);
        return true;
    }
    if (subject == TypeId::any) {
        taken.push_back(wanted);
        return true;
    }
    const TypeTagKind shape = types_.tag(types_.base(wanted));
    if (shape == TypeTagKind::Param) {
        sink_.report(diag::NotToldApart, pattern.span, show(wanted), "the other types")
            .help("it may be any type: leave it to else => ...");
        return false;
    }
    const bool isOfMany = shape == TypeTagKind::List || shape == TypeTagKind::Map;
    if (isOfMany && reportAlike(subject, pattern.span)) {
        return false;
    }
    // No other alternative is of a literal, so none of the others is asked.
    std::vector<TypeId>& left = rest.left;
    if (const auto itself = std::ranges::find(left, wanted);
        itself != left.end() && isLiteral(types_.tag(wanted))) {
        taken.push_back(wanted);
        left.erase(itself);
        return true;
    }
    bool any = false;
    for (std::size_t i = 0; i < left.size();) {
        if (model_.relation(left[i], wanted) == Relation::Same) {
            taken.push_back(left[i]);
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
            any = true;
        } else {
            // A literal or a kind takes a part of what a wider alternative allows.
            if (model_.relation(wanted, left[i]) != Relation::No) {
                taken.push_back(wanted);
                any = true;
            }
            ++i;
        }
    }
    if (any) {
        return true;
    }
    bool possible = false;
    for (const TypeId each : types_.alternatives(subject)) {
        possible = possible || model_.fits(wanted, each) || model_.fits(each, wanted);
    }
    if (possible) {
        sink_.report(diag::UnreachableArm, pattern.span, show(wanted)).help(kTakenAbove);
        return true;
    }
    auto builder = sink_.report(diag::ImpossiblePattern, pattern.span, show(subject), show(wanted));
    if (const TypeId meant = meantText(pattern, wanted, rest.left); meant.valid()) {
        const bool isSure = isSlip(types_.get(wanted).text, types_.get(meant).text);
        builder.help(fmt::format("did you mean {}?", show(meant)))
            .fix(Fix{fmt::format("write {}", show(meant)),
                     isSure ? Applicability::Safe : Applicability::Unsafe,
                     {{pattern.span, show(meant)}}});
    } else {
        builder.help("leave the arm out");
    }
    return false;
}

}  // namespace clc::semantics
