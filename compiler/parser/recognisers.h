// The mistakes that have a name, by what stands at the place: each function says whether it is one,
// and has reported it then. `mistakes.cpp` asks them in order. Internal.
#pragma once

#include "diagnostics/sink.h"
#include "parser/broken_place.h"

namespace clc::parser {

// ---- recognise_signs.cpp ----
bool reportUnexpectedCharacter(const BrokenPlace& place, DiagnosticSink& sink);
/// `ports:` above `- 80`
bool reportDashList(const BrokenPlace& place, DiagnosticSink& sink);
/// `namespace web: {`, `config one = {`
bool reportSignInDeclaration(const BrokenPlace& place, DiagnosticSink& sink);
bool reportWrongSign(const BrokenPlace& place, DiagnosticSink& sink);
/// `if (a = b)`
bool reportAssignInExpr(const BrokenPlace& place, DiagnosticSink& sink);
/// `5 =! 4`
bool reportTurnedNotEqual(const BrokenPlace& place, DiagnosticSink& sink);
/// `Int[]`, `Int??`
bool reportTypeOfOthers(const BrokenPlace& place, DiagnosticSink& sink);
/// `a ? b : c`
bool reportTernary(const BrokenPlace& place, DiagnosticSink& sink);

// ---- recognise_words.cpp ----
/// `if a == b {`
bool reportMissingParens(const BrokenPlace& place, DiagnosticSink& sink);
bool reportForeignWord(const BrokenPlace& place, DiagnosticSink& sink);
/// `if (a not in b)`
bool reportNotIn(const BrokenPlace& place, DiagnosticSink& sink);
/// `for (x of list)`
bool reportWordForIn(const BrokenPlace& place, DiagnosticSink& sink);
/// `lett x = 1`, `tpye t = Int`
bool reportMistypedWord(const BrokenPlace& place, DiagnosticSink& sink);
/// `type t = Int`, `fn f() ...` in braces.
bool reportDefinitionInBraces(const BrokenPlace& place, DiagnosticSink& sink);
/// `replicas: 3` at the left margin.
bool reportEntryInFile(const BrokenPlace& place, DiagnosticSink& sink);
/// `check a else "..." at b`, `emit { ... } at "..."`
bool reportAtElsewhere(const BrokenPlace& place, DiagnosticSink& sink);
/// `kind k in namespace is app {`
bool reportBaseBehindContainer(const BrokenPlace& place, DiagnosticSink& sink);
/// `let a = 1, let b = 2`, `let a = 1, b = 2`
bool reportCommaInFile(const BrokenPlace& place, DiagnosticSink& sink);
/// `namespace a.b {`, `let a.b = 1`
bool reportNameWithDot(const BrokenPlace& place, DiagnosticSink& sink);
/// `app 1front {`, `1x: 3`
bool reportNameWithDigit(const BrokenPlace& place, DiagnosticSink& sink);
/// `app "front" {`
bool reportQuotedName(const BrokenPlace& place, DiagnosticSink& sink);
/// `image foo`
bool reportNeitherEntryNorDeclaration(const BrokenPlace& place, DiagnosticSink& sink);

// ---- recognise_braces.cpp ----
/// `labels:` above deeper `team: "a"`, `ports: http: 8080`
bool reportMapWithoutBraces(const BrokenPlace& place, DiagnosticSink& sink);
/// `app front:` above what is deeper
bool reportDeclarationWithColon(const BrokenPlace& place, DiagnosticSink& sink);
/// `env-from: {config/a, config/b}`
bool reportListInBraces(const BrokenPlace& place, DiagnosticSink& sink);

// ---- recognise_brackets.cpp ----
/// `[1, 2}`
bool reportCloserOfWrongSort(const BrokenPlace& place, DiagnosticSink& sink);
/// A bracket is open where the line, the file or another bracket ends.
bool reportUnclosed(const BrokenPlace& place, DiagnosticSink& sink);
bool reportClosesNothing(const BrokenPlace& place, DiagnosticSink& sink);
void reportMissingOpener(const Finding& finding, DiagnosticSink& sink);
void reportMissingCloser(const Finding& finding, const Written& file, DiagnosticSink& sink);
void reportOpenerOnNextLine(const Finding& finding, const Written& file, DiagnosticSink& sink);
void reportWrongCloser(const Finding& finding, const Written& file, DiagnosticSink& sink);
void reportStrayBracket(syntax::TokenKind bracket, Span place, DiagnosticSink& sink);

// ---- recognise_values.cpp ----
/// `.5`
bool reportLeadingPoint(const BrokenPlace& place, DiagnosticSink& sink);
/// `256 Mi`
bool reportUnitApart(const BrokenPlace& place, DiagnosticSink& sink);
/// `port: Port 8080` in a kind, `let a: Int 1`
bool reportMissingAssign(const BrokenPlace& place, DiagnosticSink& sink);
/// `if (a) { 1 } else { 2 }` as a value
bool reportIfWithBraces(const BrokenPlace& place, DiagnosticSink& sink);
/// `error "no app"` in a loop or condition of a rule
bool reportFindingWithoutCheck(const BrokenPlace& place, DiagnosticSink& sink);

// ---- recognise_separators.cpp ----
/// `replicas 3`, `ports [80]`
bool reportMissingColon(const BrokenPlace& place, DiagnosticSink& sink);
/// `cpu: 0,5`
bool reportDecimalComma(const BrokenPlace& place, DiagnosticSink& sink);
/// `10.0.0.0/255.0.0.0`
bool reportNetworkMask(const BrokenPlace& place, DiagnosticSink& sink);
bool reportCheckWithoutMessage(const BrokenPlace& place, DiagnosticSink& sink);
/// Two things on one line.
bool reportMissingComma(const BrokenPlace& place, DiagnosticSink& sink);

}  // namespace clc::parser
