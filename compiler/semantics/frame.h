// Scopes while checking. A frame is one body, block, function or lambda; lookup goes from inside
// out (S1).
#pragma once

#include "semantics/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc::semantics {

struct Frame;

/// A let, loop variable or parameter. A let is typed when it is first asked for, in the frame it
/// was written in.
struct Local {
    std::string_view name;
    const syntax::Node* node = nullptr;
    TypeId type;  // not valid for a let
};

/// What a test has shown of a name or path: `autoscale != null`.
struct Narrowing {
    std::string path;
    TypeId type;
};

enum class FrameRole : std::uint8_t {
    Module,     // the top of a file
    Kind,       // the body of a kind: its members are in scope, `self` is its instance
    Record,     // the definition of a record type: its fields are in scope
    Instance,   // the body of a declaration, amendment, `defaults` or an instance built in place:
                // `self` changes
    Unknown,    // the body of a declaration whose kind nobody knows: nor what stands in it
    Block,      // anything else that brings locals or narrowings
    Predicate,  // of a refinement: `it`
};

struct Frame {
    const Frame* parent = nullptr;
    FrameRole role = FrameRole::Block;
    FileId file;                          // of a Module frame
    ModuleId module;                      // of a Module frame
    KindId kind;                          // of a Kind or Instance frame
    RecordId record;                      // of a Record frame
    TypeId type;                          // of a Predicate frame: the type of `it`
    const syntax::Block* body = nullptr;  // of a Kind or Instance frame
    std::vector<Local> locals;
    std::vector<Narrowing> narrowings;
    /// Of a frame around the value of an instance's entry: the field it sets.
    std::string_view field;
    /// The type of `super` here; not valid where there is nothing below.
    TypeId super;
};

}  // namespace clc::semantics
