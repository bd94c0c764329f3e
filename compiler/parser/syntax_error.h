// Where a run of the parser failed, free of ANTLR.
#pragma once

#include "parser/token_set.h"

#include <cstddef>
#include <vector>

namespace clc::parser {

/// The parts of the grammar that tell what was being read. Several rules of the grammar may share
/// one.
enum class Construct : std::uint8_t {
    File,
    Item,
    Use,
    Attribute,
    Let,
    Function,
    Params,
    TypeDef,
    KindHeader,
    KindBody,
    Rule,
    Block,
    Entry,
    Declaration,
    Path,
    Emit,
    Check,
    For,
    If,
    Defaults,
    Type,
    Record,
    Expr,
    Operand,
    Suffix,
    Arguments,
    Match,
    Arms,
    List,
    Text,
};

/// The first thing a run could not read.
struct SyntaxError {
    /// Index of the offending token among those of the run.
    std::size_t token = 0;
    TokenSet expected;
    /// What was being read, innermost first.
    std::vector<Construct> constructs;
};

}  // namespace clc::parser
