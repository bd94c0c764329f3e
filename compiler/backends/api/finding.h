// What is wrong with a value that goes to an API: found by `ValueCheck`, told here.
#pragma once

#include "diagnostics/sink.h"
#include "schema/release.h"
#include "values/document.h"
#include "values/origin_lookup.h"

#include <cstdint>
#include <optional>
#include <string>

namespace clc::backends {

enum class FindingKind : std::uint8_t {
    UnknownField,    // type `what` has no field `value`
    FieldNotServed,  // type `what` has no field `value` in the release; `allowed` says which have
    MissingField,    // type `what` needs `value`
    WrongType,       // `allowed` is expected, `value` found
    NotAChoice,      // `value` is none of `allowed`
    BadScalar,       // `value` is no `what`, because of `allowed`
    OutOfRange,      // `value` is not in `allowed`
    WrongSize,       // `count` of `what`, and `allowed` are allowed
    Pattern,         // `value` does not match `allowed`
    Format,          // `value` is no `allowed`
    SameKey,         // another element, at `other`, has `value` too
    Condition,       // `count` of the conditions `value` hold, and `allowed` must
};

struct Finding {
    FindingKind kind = FindingKind::WrongType;
    values::OriginId at;
    /// Where to point if the value has no place of its own: the key that leads to it.
    values::OriginId key;
    values::OriginId other;
    /// `spec.template.spec.containers[0].image`
    std::string path;
    std::string what;
    std::string value;
    std::string allowed;
    std::optional<std::string> near;
    std::size_t count = 0;
    schema::ReleaseLine line = schema::ReleaseLine::None;
    schema::Release release;
};

/// The object that is checked, for messages: `Deployment 'web'`.
struct ApiSubject {
    std::string name;
    /// Where to point if nothing better is known.
    Span emit;
    /// Of the object itself.
    values::OriginId origin;
    const values::OriginLookup& origins;
};

void report(const Finding& finding, const ApiSubject& subject, DiagnosticSink& sink);

}  // namespace clc::backends
