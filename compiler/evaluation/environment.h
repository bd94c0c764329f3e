// What the names of a text mean while it is evaluated: locals as linked frames, and around them
// whose body it is.
#pragma once

#include "syntax/ast.h"
#include "values/value.h"

namespace clc::evaluation {

using values::Lazy;
using values::Value;

struct Instance;

/// One local: a parameter, a loop variable, a `let` of a block, `it` or `super`.
struct Frame {
    const Frame* parent = nullptr;
    /// The Param or LetItem; `kSuper` or `kIt` for what has no definition.
    const void* definition = nullptr;
    mutable Lazy value;
};

inline constexpr char kSuper = 's';
inline constexpr char kIt = 'i';

/// The bodies around a text, innermost first. Kind bodies begin a chain of their own: nothing
/// around a kind is seen by it.
struct Context {
    const Context* parent = nullptr;
    /// The body of the declaration, amendment, `defaults` or built instance that `self` is; null
    /// for a kind's, a file's.
    const syntax::Block* body = nullptr;
    /// The instance whose body is nearest.
    Instance* self = nullptr;
    /// The instance whose kind's definition encloses the text.
    Instance* members = nullptr;
    /// The record whose type's definition encloses the text; then `members` are its fields.
    const values::RecordData* record = nullptr;
};

struct Env {
    const Frame* locals = nullptr;
    const Context* context = nullptr;
};

/// Which layer of which instance an entry belongs to.
struct Layer {
    values::OriginReason reason = values::OriginReason::Declaration;
    Instance* instance = nullptr;
};

}  // namespace clc::evaluation
