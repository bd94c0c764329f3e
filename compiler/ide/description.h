// What a definition is, as plain data: for `clc doc`, for the pages below docs/stdlib, for an
// editor. Nothing in it points into a tree or a model.
#pragma once

#include "source/span.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clc::ide {

/// What has a page: a definition of a module, a module itself (then `name` is empty), or what the
/// compiler knows by itself (then `module` is empty).
struct Target {
    std::string module;
    std::string name;
    auto operator<=>(const Target&) const = default;

    /// "std.app.Autoscale", "lib.mail.host" of lib/mail.cl
    [[nodiscard]] auto qualified() const -> std::string;
};

/// A piece of source or of a type, and what it names if that has a page.
struct TextPiece {
    std::string text;
    std::optional<Target> target = {};
};

using LinkedText = std::vector<TextPiece>;

auto plainText(const LinkedText& text) -> std::string;

enum class Topic : std::uint8_t {
    Kind,
    Record,
    Choice,  // a type with cases
    Alias,   // any other type: a union, a refinement
    Value,   // a let of a module
    Function,
    Rule,
    ApiType,
    Intrinsic,  // what the compiler knows by name
};

auto topicName(Topic topic) -> std::string_view;

enum class FieldRole : std::uint8_t {
    Settable,
    Derived,  // a let
    Open,     // a let that kinds which are this one have to give
};

struct FieldDescription {
    std::string name;
    FieldRole role = FieldRole::Settable;
    LinkedText type = {};
    bool isRequired = false;
    /// As written, on one line; empty if there is none.
    std::string fallback = {};
    std::string words = {};
    /// What it is taken over from; nothing if it is the definition's own.
    std::optional<Target> from = {};
    /// Which kind gives the default, if that is not where the field is declared.
    std::optional<Target> fallbackFrom = {};
    /// Of a record that is written in the type's place.
    std::vector<FieldDescription> fields = {};
};

struct CaseDescription {
    std::string name;
    std::string words;
    std::vector<FieldDescription> fields;
};

/// What an `emit` writes.
struct EmitDescription {
    LinkedText type;
    /// After `at`, in words: "<root>/namespace.yaml"; empty if a delivery places it.
    std::string path;
    /// The nearest `if` around, as written; empty if there is none.
    std::string condition;
    /// The kind whose body holds the `emit`: a base, or one that is built in place.
    std::optional<Target> by;
};

/// A check, in the words of its report.
struct CheckDescription {
    std::string message;
    std::string help;
};

struct ExampleDescription {
    std::string text;
    /// The file it is cut out of.
    std::string path;
};

struct Description {
    Topic topic = Topic::Kind;
    Target target;
    /// After which a file knows it: "use std.secret.{bitwarden}"; empty if every file does.
    std::string useLine;
    /// How the definition begins: "kind app is program", "native fn split(...) -> [String]".
    LinkedText head;
    std::string words;
    /// Lines of code in the words: of a function each is a condition that holds.
    std::vector<std::string> samples;
    std::vector<FieldDescription> fields;
    /// Of an API type or an open record: any further field may be given.
    bool isOpen = false;
    std::vector<CaseDescription> cases;
    /// What a type stands for, if it has neither fields nor cases.
    LinkedText meaning;
    std::vector<EmitDescription> emits;
    std::vector<CheckDescription> checks;
    /// Kinds that are this one; for a kind that is a choice, the alternatives.
    std::vector<Target> kindsOf;
    /// Functions whose first argument is one of it.
    std::vector<Target> functions;
    /// Of a rule.
    std::string code;
    /// In the profiles default, strict and migration; empty if it is no rule.
    std::vector<std::string> severities;
    /// It can't be allowed away.
    bool isFirm = false;
    std::string help;
    std::string deprecated;
    /// What others call it, separated by commas.
    std::string alsoCalled;
    std::optional<ExampleDescription> example;
    /// Where its name stands; without a file for what is in no source.
    Span declared;

    /// The first sentence of the words.
    [[nodiscard]] auto summary() const -> std::string;
};

struct ModuleDescription {
    /// "std.app"; for a file of a project its path.
    std::string name;
    /// After which a file says the names of its API types; empty if it has none.
    std::string useLine;
    std::string words;
    /// In order of the source. Overloads of a function follow each other.
    std::vector<Description> definitions;
    /// Definitions of other modules that it offers as well: those of the prelude.
    std::vector<Target> handsOn;
    /// Names of the types that API schemas have for the module.
    std::vector<std::string> apiTypes;
};

/// How much the findings of a rule weigh: "warning, an error in profile strict".
auto severityWords(const Description& rule) -> std::string;

/// The first sentence of `words`.
auto firstSentence(std::string_view words) -> std::string;

}  // namespace clc::ide
