// What somebody meant who wrote it as other languages do, or named what is declared in another way.
#include "semantics/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace clc::semantics {

using syntax::NodeKind;
using types::TypeTagKind;

namespace {

/// More would not be read.
constexpr std::size_t kListed = 5;

struct Word {
    std::string_view written;
    std::string_view meant;
};
/// Words of YAML 1.1, Python and HCL for what is a word of its own here.
constexpr std::array kWords = {
    Word{"True", "true"}, Word{"TRUE", "true"}, Word{"False", "false"}, Word{"FALSE", "false"},
    Word{"Null", "null"}, Word{"None", "null"}, Word{"nil", "null"},
};
/// Types of other languages.
constexpr std::array kTypes = {
    Word{"Integer", "Int"},  Word{"integer", "Int"},  Word{"Boolean", "Bool"},
    Word{"boolean", "Bool"}, Word{"Number", "Float"}, Word{"number", "Float"},
    Word{"Double", "Float"}, Word{"double", "Float"}, Word{"Text", "String"},
    Word{"Str", "String"},   Word{"str", "String"},
};
/// A list of them is a type in brackets here.
constexpr std::array<std::string_view, 6> kListTypes = {"List",  "list", "Array",
                                                        "array", "Set",  "set"};
constexpr std::array kAnswers = {
    Word{"yes", "true"}, Word{"Yes", "true"},  Word{"YES", "true"},  Word{"on", "true"},
    Word{"On", "true"},  Word{"ON", "true"},   Word{"no", "false"},  Word{"No", "false"},
    Word{"NO", "false"}, Word{"off", "false"}, Word{"Off", "false"}, Word{"OFF", "false"},
};

auto meantBy(std::span<const Word> words, std::string_view written) -> std::string_view {
    const auto found = std::ranges::find(words, written, &Word::written);
    return found == words.end() ? std::string_view() : found->meant;
}

/// What is written from `begin` to the end of the value, as far as signs tell: `shop.example`.
auto wordAt(std::string_view text, std::size_t begin) -> std::string_view {
    constexpr std::string_view kSigns = "-_./:@";
    std::size_t end = begin;
    while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 ||
                                 kSigns.find(text[end]) != std::string_view::npos)) {
        ++end;
    }
    return text.substr(begin, end - begin);
}

}  // namespace

/// Where a text may stand, `name` and what follows it may be one without its quotes.
void ModelBuilder::offerQuotes(DiagnosticBuilder& builder, const syntax::Name& name,
                               TypeId expected) {
    const bool isKnown = expected.valid() && expected != TypeId::any && expected != TypeId::error;
    const std::vector<TypeId> wanted =
        isKnown ? types_.alternatives(types_.withoutNull(expected)) : std::vector<TypeId>();
    const bool takesText = std::ranges::any_of(wanted, [&](TypeId each) {
        const TypeId base = types_.base(each);
        return base == TypeId::string || types_.tag(base) == TypeTagKind::Scalar;
    });
    const std::string_view text = model_.sources().file(name.span.file).text();
    const std::string_view word = wordAt(text, name.span.begin);
    const std::size_t end = name.span.begin + word.size();
    const bool isAll = end >= text.size() ||
                       std::string_view("\r\n,;}] ").find(text[end]) != std::string_view::npos;
    if (!takesText || !isAll) {
        return;
    }
    const std::string quoted = fmt::format("\"{}\"", word);
    const Span whole{name.span.file, name.span.begin, static_cast<std::uint32_t>(end)};
    builder.help("a text stands in quotes: " + quoted)
        .fix(Fix{"write " + quoted, Applicability::Unsafe, {{whole, quoted}}});
}

/// Where a value is put in by the signs of a shell or a template, which mean nothing here.
void ModelBuilder::offerHole(DiagnosticBuilder& builder, std::string_view text) {
    for (const std::string_view sign : {"${", "{{"}) {
        if (text.find(sign) != std::string_view::npos) {
            builder.help(fmt::format(
                "'{}' means nothing here: a value goes into a text with \\(value)", sign));
            return;
        }
    }
}

/// `app: front { ... }` where a declaration is meant; false if it is none.
bool ModelBuilder::offerDeclaration(DiagnosticBuilder& builder, const syntax::EntryItem& item,
                                    const Frame& frame) {
    const bool isNamed = !item.merges && !item.name.text.empty();
    const auto* built = isNamed ? syntax::as<syntax::BuildExpr>(item.value) : nullptr;
    const auto* name = built == nullptr ? nullptr : syntax::as<syntax::NameExpr>(built->callee);
    const std::vector<std::string_view> kinds =
        name == nullptr ? std::vector<std::string_view>()
                        : kindsFor(moduleFrame(item.name.span.file), &frame);
    if (std::ranges::find(kinds, item.name.text) == kinds.end()) {
        return false;
    }
    const Span between{item.name.span.file, item.name.span.end, name->span.begin};
    builder
        .help(fmt::format("a declaration has no ':': {} {} {{ ... }}", item.name.text,
                          name->name.text))
        .fix("leave out ':'", between, " ");
    return true;
}

/// True if `name` is a word of other languages for true, false or null, and is reported as such.
bool ModelBuilder::reportForeignWord(const syntax::Name& name, TypeId expected) {
    const bool known = expected.valid() && expected != TypeId::error;
    const auto takes = [&](TypeId type) { return known && model_.fits(type, expected); };
    const bool isText = takes(TypeId::string);
    const std::string_view word = meantBy(kWords, name.text);
    const std::string_view answer =
        isText || takes(TypeId::boolean) ? meantBy(kAnswers, name.text) : std::string_view();
    if (word.empty() && answer.empty()) {
        return false;
    }
    const std::string meant(word.empty() ? answer : word);
    const std::string quoted = fmt::format("\"{}\"", name.text);
    const bool isMeant = takes(meant == "null" ? TypeId::null : TypeId::boolean);
    auto builder = sink_.report(diag::UnknownName, name.span, name.text);
    if (isText && isMeant) {
        // Of true and yes, the first is seldom a text, and the second often.
        const std::string& likely = word.empty() ? quoted : meant;
        builder.help(fmt::format("here that is '{}'; a text stands in quotes: {}", meant, quoted))
            .fix(Fix{"write " + likely, Applicability::Unsafe, {{name.span, likely}}});
    } else if (isText) {
        builder.help("a text stands in quotes: " + quoted)
            .fix(Fix{"write " + quoted, Applicability::Unsafe, {{name.span, quoted}}});
    } else {
        builder.help(fmt::format("here that is '{}'", meant))
            .fix(fmt::format("write '{}'", meant), name.span, meant);
    }
    return true;
}

/// `name`, which nobody knows, stands where a type does: what it is in other languages.
bool ModelBuilder::offerTypeWord(DiagnosticBuilder& builder, const syntax::Name& name) {
    if (std::ranges::find(kListTypes, name.text) != kListTypes.end()) {
        builder.help("a list has the type of its elements in brackets: [Int]");
        return true;
    }
    const std::string meant(meantBy(kTypes, name.text));
    if (meant.empty()) {
        return false;
    }
    // A number may be a whole one.
    const bool isSure = name.text != "Number" && name.text != "number";
    builder.help(fmt::format("here that is {}", isSure ? meant : "Int or Float"))
        .fix(Fix{fmt::format("write '{}'", meant),
                 isSure ? Applicability::Safe : Applicability::Unsafe,
                 {{name.span, meant}}});
    return true;
}

/// `expr` stands in brackets, and no list is expected.
void ModelBuilder::reportListMismatch(const syntax::ListExpr& expr, TypeId expected) {
    const std::string what = expr.elements.empty() ? "an empty list" : "a list";
    auto builder = sink_.report(diag::TypeMismatch, expr.span, showPlace(expected), what);
    labelExpectation(builder, expected);
    const auto isPlain = [](const syntax::Expr* each) {
        return each->kind != NodeKind::SpreadElement && each->kind != NodeKind::ForElement &&
               each->kind != NodeKind::IfElement;
    };
    const auto written = [&](const syntax::Expr* each) {
        return std::string(model_.sources().text(each->span));
    };
    const std::vector<TypeId> wanted = types_.alternatives(types_.withoutNull(expected));
    const auto wants = [&](TypeTagKind tag) {
        return std::ranges::any_of(
            wanted, [&](TypeId each) { return types_.tag(types_.base(each)) == tag; });
    };
    const std::size_t count = expr.elements.size();
    if (wants(TypeTagKind::Range) && count == 2 && std::ranges::all_of(expr.elements, isPlain)) {
        const std::string range = written(expr.elements[0]) + ".." + written(expr.elements[1]);
        builder.help("from and to stand around two dots: " + range)
            .fix("write " + range, expr.span, range);
    } else if (wants(TypeTagKind::Map)) {
        builder.help("each has a name, and stands in braces: { name: value }");
    } else if (wants(TypeTagKind::Record)) {
        builder.help("its fields stand in braces: { name: value }");
    } else if (count == 1 && isPlain(expr.elements[0])) {
        const std::string one = written(expr.elements[0]);
        builder.help("there is one of it, without brackets: " + one)
            .fix("write " + one, expr.span, one);
    }
}

/// A text stands where an instance is expected; it may be the name of one.
void ModelBuilder::offerReference(DiagnosticBuilder& builder, const syntax::TextExpr& expr,
                                  TypeId expected, const Frame& frame) {
    const std::string id(expr.plain());
    for (const TypeId each : types_.alternatives(types_.withoutNull(expected))) {
        const types::Type& type = types_.get(each);
        if (type.tag != TypeTagKind::Kind) {
            continue;
        }
        std::vector<Reference> found;
        if (findReference(type.kind, id, frame, found)) {
            builder.help("a reference stands without quotes: " + id)
                .fix("leave out the quotes", expr.span, id);
        } else {
            builder.help(fmt::format("a {} is declared and named without quotes",
                                     model_.kind(type.kind).name));
        }
        return;
    }
}

/// The lets of `type` that a file can name by the modules it uses, `hetzner.cax11`, sorted.
auto ModelBuilder::constantsOf(TypeId type, FileId file) -> std::vector<std::string> {
    std::vector<std::string> names;
    for (const auto& [alias, used] : uses(file).modules) {
        for (const auto& [name, definition] : model_.module(used.module).definitions) {
            const auto* let = syntax::as<syntax::LetItem>(definition.item);
            if (let != nullptr && let->type != nullptr && !let->isPrivate &&
                globalType(definition) == type) {
                names.push_back(fmt::format("{}.{}", alias, name));
            }
        }
    }
    std::ranges::sort(names);
    return names;
}

/// A text stands where a record is expected; it may be the name of a let that is one.
void ModelBuilder::offerConstant(DiagnosticBuilder& builder, const syntax::TextExpr& expr,
                                 TypeId expected, const Frame& frame) {
    const TypeId type = types_.withoutNull(expected);
    if (types_.tag(type) != TypeTagKind::Record) {
        return;
    }
    std::vector<std::string> names = constantsOf(type, fileOf(frame));
    const std::string ending = fmt::format(".{}", expr.plain());
    const auto meant = std::ranges::find_if(
        names, [&](const std::string& name) { return name.ends_with(ending); });
    if (meant != names.end()) {
        builder.help(fmt::format("it has a name, without quotes: {}", *meant))
            .fix("write " + *meant, expr.span, *meant);
    } else if (!names.empty()) {
        names.resize(std::min(names.size(), kListed));
        builder.help(fmt::format("{} is written {}", show(type), fmt::join(names, " or ")));
    } else if (const RecordInfo& info = model_.record(types_.get(type).record);
               info.schemaType || !model_.module(info.module).isStd) {
        // What the library has no name for comes from a function or an instance.
        builder.help("its fields stand in braces: { name: value }");
    }
}

/// Nothing called `id` is of the kind that is wanted: instances of other kinds that are.
auto ModelBuilder::kindsOfInstances(const std::vector<DeclarationSite>& here, std::string_view id)
    -> std::vector<std::string_view> {
    std::vector<std::string_view> kinds;
    for (const DeclarationSite& site : here) {
        if (site.item->name.text == id && siteKind(site).valid()) {
            kinds.push_back(site.item->kindName.path.back().text);
        }
        const std::vector<DeclarationSite>& below = sites_.in(*site.item->body);
        const auto more = kindsOfInstances(below, id);
        kinds.insert(kinds.end(), more.begin(), more.end());
    }
    return kinds;
}

/// What is declared instead of what was asked for: by that name, or of that kind.
void ModelBuilder::offerDeclared(DiagnosticBuilder& builder, Span span, const syntax::Name& id,
                                 std::span<const std::string_view> names) {
    const std::vector<std::string_view> kinds = kindsOfInstances(rootSites(), id.text);
    const std::string_view written = model_.sources().text(span);
    const std::size_t slash = written.find('/');
    if (kinds.size() == 1) {
        const auto others = sites_.named(rootSites(), id.text, SiteDepth::Below);
        builder.label(others.front()->site->item->name.span,
                      fmt::format("'{}' is a {}", id.text, kinds.front()));
    }
    if (kinds.size() == 1 && slash != std::string_view::npos) {
        const std::string other = fmt::format("{}/{}", kinds.front(), id.text);
        builder.help(fmt::format("there is {}", other))
            .fix(Fix{fmt::format("change to {}", other), Applicability::Unsafe, {{span, other}}});
        return;
    }
    if (names.empty() || names.size() > kListed) {
        return;
    }
    std::vector<std::string_view> sorted(names.begin(), names.end());
    std::ranges::sort(sorted);
    sorted.erase(std::ranges::unique(sorted).begin(), sorted.end());
    std::string list;
    for (const std::string_view name : sorted) {
        list += fmt::format("{}'{}'", list.empty() ? "" : ", ", name);
    }
    builder.help(fmt::format("there {} {}", sorted.size() == 1 ? "is" : "are", list));
}

/// `name` stands where the name of a kind does: an instance of that name may hold what is meant.
bool ModelBuilder::offerPath(DiagnosticBuilder& builder, const syntax::Name& name) {
    const std::vector<std::string_view> kinds = kindsOfInstances(rootSites(), name.text);
    if (kinds.empty()) {
        return false;
    }
    builder.help(fmt::format("'{}' is a {}; what stands in it is {}/{}.KIND/NAME", name.text,
                             kinds.front(), kinds.front(), name.text));
    return true;
}

}  // namespace clc::semantics
