// Objects that stand in a place of their API, and do not say in which: they are in the one their
// owner stands in.
#pragma once

#include "evaluation/run.h"
#include "schema/schema_type.h"

namespace clc::evaluation {

/// The object, and where its API has places and it names none, with the name of the nearest
/// instance of a kind marked as a place around its owner.
auto settle(Run& run, const SettleWork& work) -> Value;

/// The type of an object by the type it has here, or by what it says of itself; null if no API that
/// has it is known.
auto apiTypeOf(Run& run, Value object, Span use) -> const schema::SchemaType*;

}  // namespace clc::evaluation
