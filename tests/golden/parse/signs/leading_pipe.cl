/// '|' stands between alternatives.
//--- main.cl
type Size =
  | "small"
  | "large"
type Way = | road { length: Int } | river {}
//----
// error[CL0040] main.cl:4:3-4: expected a type, found '|'
//   help: '|' stands between two alternatives: the first one has none before it
//   fix (safe): remove '|': main.cl:4:3-5 => ""
// error[CL0040] main.cl:6:12-13: expected a type, found '|'
//   help: '|' stands between two alternatives: the first one has none before it
//   fix (safe): remove '|': main.cl:6:12-14 => ""
// fixed
